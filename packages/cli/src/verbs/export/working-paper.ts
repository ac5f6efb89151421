import { digestOfDecision, KhuyenCongError, readDecision, withErrorPath } from '@khuyencong/core'
import { type PaperDraft, readPaperDetails, workingPaper } from '@khuyencong/core/auditing'
import type { WrittenPaper } from '@khuyencong/office'
import { wordsOfOption } from '../../auditing/option-words.js'
import { entriesOf } from '../../files/entries.js'
import { emptyInput, isGroup, openInput, readData, readNamed } from '../../files/files.js'
import { loadBook } from '../../files/packs.js'
import type { Call } from '../../terminal/io.js'
import { exportMessages } from './messages.js'

/**
 * Tờ làm việc. / The working paper of the records that `audit --json` or `decide --json` wrote,
 * with what the auditor wrote in the file of `--details`.
 */
export async function workingPaperOf(call: Call): Promise<WrittenPaper> {
  const { options, lang } = call
  const details =
    options.details === undefined
      ? null
      : readPaperDetails(
          readData(await readNamed(options.details, '--details'), options.details),
          options.details,
        )
  const { severity = 'error' } = options
  const severities = wordsOfOption(severity, '--severity', ['error', 'warning', 'info'])
  const book = await loadBook(call)
  const draft = workingPaper(details, severities)
  const lastDay = await addRecords(draft, call)
  const { workingPaperSheet } = await import('@khuyencong/office')
  return workingPaperSheet(draft.paper(), book, lastDay, lang)
}

/** Takes in every record, none of them changed; gives the last day of the law they rest on. */
async function addRecords(draft: PaperDraft, { file, io }: Call): Promise<string> {
  let lastDay: string | null = null
  const input = await openInput(file, io)
  for await (const { read, where } of entriesOf(input)) {
    const value = read()
    if (!isGroup(value) || !Object.hasOwn(value, 'verdict'))
      throw new KhuyenCongError({
        code: 'NOT_A_RECORD',
        at: where,
        ...exportMessages.NOT_A_RECORD(),
      })
    const record = withErrorPath(where, () => readDecision(value))
    if (digestOfDecision(record) !== record.digest)
      throw new KhuyenCongError({
        code: 'DIGEST_DIFFERS',
        at: where,
        found: record.digest,
        ...exportMessages.DIGEST_DIFFERS(),
      })
    withErrorPath(where, () => {
      draft.add(record)
    })
    if (lastDay === null || record.on > lastDay) lastDay = record.on
  }
  if (lastDay === null) throw emptyInput(input.name)
  return lastDay
}

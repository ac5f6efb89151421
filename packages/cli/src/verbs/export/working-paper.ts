import { digestOfDecision, KhuyenCongError, readDecision, withErrorPath } from '@khuyencong/core'
import { digestOfAcross, readAcrossRecord } from '@khuyencong/core/across'
import { type PaperDraft, readPaperDetails, workingPaper } from '@khuyencong/core/auditing'
import type { WrittenPaper } from '@khuyencong/office'
import { wordsOfOption } from '../../auditing/option-words.js'
import { entriesOf } from '../../files/entries.js'
import { emptyInput, isGroup, openInput, readData, readNamed } from '../../files/files.js'
import { loadBook } from '../../files/packs.js'
import type { Call } from '../../terminal/io.js'
import { exportMessages } from './messages.js'

/**
 * Tờ làm việc. / The working paper of the records that `audit --json`, `decide --json` or
 * `audit --across --json` wrote, with what the auditor wrote in the file of `--details`.
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
  let none = true
  const input = await openInput(file, io)
  for await (const { read, where } of entriesOf(input)) {
    for (const on of daysAdded(draft, read(), where))
      if (lastDay === null || on > lastDay) lastDay = on
    none = false
  }
  if (none) throw emptyInput(input.name)
  return lastDay ?? NO_DAY
}

/** What a paper without a project is dated. */
const NO_DAY = '2000-01-01'

/** Takes in one record, of a decision or of an audit across; gives the days it speaks of. */
function daysAdded(draft: PaperDraft, value: unknown, where: string): readonly string[] {
  if (isGroup(value) && Object.hasOwn(value, 'verdict')) {
    const record = withErrorPath(where, () => readDecision(value))
    refuseChanged(digestOfDecision(record), record, where)
    withErrorPath(where, () => {
      draft.add(record)
    })
    return [record.on]
  }
  if (!isGroup(value) || !Object.hasOwn(value, 'compared'))
    throw new KhuyenCongError({
      code: 'NOT_A_RECORD',
      at: where,
      ...exportMessages.NOT_A_RECORD(),
    })
  const record = readAcrossRecord(value, where)
  refuseChanged(digestOfAcross(record), record, where)
  withErrorPath(where, () => {
    draft.addAcross(record)
  })
  return record.findings.flatMap(({ projects }) => projects.map(({ on }) => on))
}

function refuseChanged(
  computed: string,
  { digest }: { readonly digest: string },
  at: string,
): void {
  if (computed === digest) return
  throw new KhuyenCongError({
    code: 'DIGEST_DIFFERS',
    at,
    found: digest,
    ...exportMessages.DIGEST_DIFFERS(),
  })
}

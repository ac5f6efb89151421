import { KhuyenCongError } from '@khuyencong/core'
import { acrossRecord, auditAcross } from '@khuyencong/core/across'
import { acrossGroups } from '@khuyencong/core/auditing'
import { openBook } from '../../../files/packs.js'
import { fileSink } from '../../../files/out-file.js'
import { dayOption } from '../../../judging/judging.js'
import { writeReport } from '../../../html/write.js'
import { tableWords } from '../../../tables/messages.js'
import { keepHeapSmall } from '../../../tables/small-heap.js'
import type { Call, ExitCode, Options, Verb } from '../../../terminal/io.js'
import { whileShown } from '../../../terminal/progress.js'
import { prettyJson } from '../../../text/output.js'
import { dimensionsOf, groupsJson, groupsText } from '../groups.js'
import { groupTables } from '../group-sheets.js'
import { textIn } from '../../../text/reader.js'
import { shownFindings } from './choice.js'
import { acrossMessages, acrossWords } from './messages.js'
import { acrossPage } from './page.js'
import { readFiles } from './read-files.js'
import type { AcrossResult } from './result.js'
import { acrossReport } from './report.js'

/**
 * Rà soát nhiều đề án với nhau. / `audit --across`: compares the projects of all files, whatever
 * their order.
 */
export const auditAcrossVerb: Verb = async (call) => {
  refuseOptions(call.options)
  keepHeapSmall()
  const day = dayOption(call.options.on)
  const { book } = await openBook(call)
  const [across, shown] = [auditAcross(book), shownFindings(call.options, book)]
  const by = dimensionsOf(call.options)
  const read = await readFiles(call, book, { day, across, shown })
  if (read === null) return 2
  const found = across.findings()
  const named = shown.named(found)
  const findings = shown.ofSeverity(named)
  const notShown = found.length - findings.length
  const groups = by === null ? null : acrossGroups(findings, by, book.register)
  const result = { ...read, findings, notShown, compared: across.compared(), groups, book }
  await writeReport(call, () => acrossPage(result, call))
  await writeWorkbook(call, result)
  await call.out.write(call.options.json === true ? jsonOf(result) : textOf(result, call))
  return codeOf(named, read.unread)
}

const jsonOf = ({ groups, book, ...outcome }: AcrossResult): string =>
  groups === null ? prettyJson(acrossRecord(book, outcome)) : groupsJson(groups)

function textOf(result: AcrossResult, call: Call): string {
  const { groups, book } = result
  const note = textIn(acrossWords.groupNote, call.lang)
  const tables = groups === null ? '' : groupsText(groups, book, call, note)
  return `${acrossReport(result, call)}${tables}`
}

/** Findings of a severity that is not shown count as the others. */
function codeOf(findings: AcrossResult['findings'], unread: number): ExitCode {
  if (unread > 0) return 2
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function writeWorkbook(
  call: Call,
  { files, compared: { projects }, findings, groups, book }: AcrossResult,
): Promise<void> {
  const { lang } = call
  const { export: file, on } = call.options
  if (file === undefined) return
  const { acrossWorkbook } = await import('@khuyencong/office')
  const form = /\.csv$/iu.test(file) ? 'csv' : 'xlsx'
  const audited = { files, on: dayOption(on), projects }
  const more = groups === null ? [] : groupTables(groups, book, call)
  const sink = await fileSink(file, '--export')
  try {
    await whileShown(call, textIn(tableWords.writing, lang), async () => {
      await sink.writeBytes(await acrossWorkbook(findings, audited, book, { lang, form, more }))
      await sink.commit()
    })
  } catch (error) {
    await sink.abort()
    throw error
  }
}

/** What belongs to judging each project by itself. */
const NOT_USED = ['brief', 'sign', 'workers', 'strict'] as const

function refuseOptions(options: Options): void {
  const [unused] = NOT_USED.filter((name) => options[name] !== undefined && options[name] !== false)
  if (unused === undefined) return
  throw new KhuyenCongError({
    code: 'OPTION_NOT_USED',
    at: `--${unused}`,
    ...acrossMessages.OPTION_NOT_USED(unused),
  })
}

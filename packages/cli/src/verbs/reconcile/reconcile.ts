import type { RuleBook } from '@khuyencong/core'
import {
  projectTally,
  type ProjectSums,
  reconcile,
  Report,
  type ReportInput,
} from '@khuyencong/core/monitor'
import { onceLoaded } from '../../files/packs.js'
import { wholeInput } from '../../tables/whole-input.js'
import { projectsFrom } from '../../files/projects-from.js'
import { writeReport } from '../../html/write.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, Verb } from '../../terminal/io.js'
import { dayOption } from '../../judging/judging.js'
import { reconcilePage } from './text.js'
import { prettyJson } from '../../text/output.js'

/**
 * Đối chiếu báo cáo. / `reconcile`: whether the figures of a published report agree with each
 * other, and with the projects of `--from`; `--report` adds a page.
 */
export const reconcileVerb: Verb = async (call) => {
  const { options, out } = call
  const loading = onceLoaded(call)
  const given = await wholeInput(call, 'report', loading)
  if (given === null) return 2
  const { name, value, placed } = given
  const input = value as ReportInput
  // a report that cannot be read is told before a file of projects is
  placed(() => reconcile(input, name))
  const book = await loading()
  const sums =
    options.from === undefined ? null : await sumsFrom(options.from, input, name, book, call)
  const reader = { ...call, vocabulary: book.vocabulary }
  const result = reconcile(input, name, sums)
  await writeReport(call, async () =>
    (await import('./page.js')).reconcileReport(result, Report.parse(input), book, reader),
  )
  const report = Report.parse(input)
  const on = dayOption(options.on) ?? report.period?.to ?? NO_DAY
  await writeExport(call, book, { name, value }, async () =>
    (await import('./workbook.js')).reconcileTables(result, report, on, reader),
  )
  await out.write(
    options.json === true ? prettyJson(result) : reconcilePage(result, Report.parse(input), reader),
  )
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** What a report without a period is dated. */
const NO_DAY = '2000-01-01'

async function sumsFrom(
  file: string,
  input: ReportInput,
  name: string,
  book: RuleBook,
  { io, options }: Call,
): Promise<ProjectSums> {
  const on = dayOption(options.on)
  const tally = projectTally(input, book.register, name)
  for await (const each of projectsFrom(file, io))
    tally.add(each.project, each.where, on ?? each.on)
  return tally.sums()
}

import type { Day, RuleBook } from '@khuyencong/core'
import type { ReportWork } from '@khuyencong/core/indicators'
import {
  projectTally,
  type ProjectSums,
  reconcile,
  Report,
  type ReportInput,
  type WorkSums,
} from '@khuyencong/core/monitor'
import { onceLoaded } from '../../files/packs.js'
import { type WorkFile, workFiles } from '../../files/work-records.js'
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
  const files = await workFiles(call)
  const { sums, work } = await sumsFrom({ call, input, name, book, files })
  const reader = { ...call, vocabulary: book.vocabulary }
  const result = reconcile(input, name, sums, work)
  await writeReport(call, async () =>
    (await import('./page.js')).reconcileReport(result, Report.parse(input), book, reader),
  )
  const report = Report.parse(input)
  const on = dayOption(options.on) ?? report.period?.to ?? NO_DAY
  await writeExport(call, book, { name, value }, async () =>
    (await import('./workbook.js')).reconcileTables({ result, report, on, files }, reader),
  )
  await out.write(
    options.json === true ? prettyJson(result) : reconcilePage(result, Report.parse(input), reader),
  )
  return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
}

/** What a report without a period is dated. */
const NO_DAY = '2000-01-01'

/** What a report is held against, and what it is called. */
interface HeldAgainst {
  readonly call: Call
  readonly input: ReportInput
  readonly name: string
  readonly book: RuleBook
  readonly files: readonly WorkFile[] | null
}

interface Sums {
  readonly sums: ProjectSums | null
  readonly work: WorkSums | null
}

/** The sums of the projects of `--from`, read once, and of the records of `--work`. */
async function sumsFrom({ call, input, name, book, files }: HeldAgainst): Promise<Sums> {
  const { io, options } = call
  const on = dayOption(options.on)
  const work = files && (await workOf(files, { input, name, book, on }))
  if (options.from === undefined) return { sums: null, work: work && work.sums() }
  const tally = projectTally(input, book.register, name)
  for await (const { project, where, on: day } of projectsFrom(options.from, io)) {
    tally.add(project, where, on ?? day)
    work?.addProject(project, where)
  }
  return { sums: tally.sums(), work: work && work.sums() }
}

/** The records of `--work`, loaded only where there are some. */
async function workOf(
  files: readonly WorkFile[],
  { input, name, book, on }: Omit<HeldAgainst, 'call' | 'files'> & { readonly on: Day | null },
): Promise<ReportWork> {
  const { reportWork } = await import('@khuyencong/core/indicators')
  const work = reportWork(book, input, name, on)
  for (const { name: file, value } of files) work.addRecords(value, file)
  return work
}

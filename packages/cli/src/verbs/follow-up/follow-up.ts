import {
  FORMAT,
  KhuyenCongError,
  readProject,
  type RuleBook,
  withErrorPath,
} from '@khuyencong/core'
import {
  beginFollowUp,
  type Duty,
  type FollowUpReading,
  type FollowUpRecordInput,
} from '@khuyencong/core/follow-up'
import { loadBook } from '../../files/packs.js'
import { writeReport } from '../../html/write.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import { readProjectsOfFiles } from '../../tables/projects-of-files.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, ExitCode, Options, Sink, Verb } from '../../terminal/io.js'
import { jsonLine } from '../../text/output.js'
import { type DutySubject, dutySubject, DutyTable } from '../../after-support/duty-sheet.js'
import { OpenDuties } from '../../after-support/open-duties.js'
import { recordsOf } from '../../after-support/record-file.js'
import { inspectionMessages } from './inspection-messages.js'
import { planned } from './inspections.js'
import { followUpPage } from './page.js'
import type { FollowUpResult } from './result.js'
import { followUpText } from './text.js'

/**
 * Theo dõi sau hỗ trợ. / `follow-up`: what the projects of all files, and their provinces, owe on
 * the day; exits 1 where something is late or a commitment is not kept.
 */
export const followUpVerb: Verb = async (call) => {
  const { options, out } = call
  const on = dayOption(options.on)
  if (on === null) throw dayMissing(call.file)
  refuseUnused(options)
  const book = await loadBook(call)
  const records = await recordsOf(call)
  if (options.plan !== undefined) return planned(call, book, on, records)
  const reading = withErrorPath(
    options.records ?? '',
    () => beginFollowUp(book, { on, records }),
    'records',
  )
  const result = await followed(call, book, { reading, records })
  if (result === null) return 2
  await writeReport(call, () => followUpPage(result, call))
  await writeExport(call, book, result.read, async () =>
    (await import('./workbook.js')).followUpTables(result, call),
  )
  if (options.json !== true) await out.write(followUpText(result, call))
  return codeOf(result)
}

/** What only a plan of inspections uses. */
function refuseUnused({ plan, seed, risks }: Options): void {
  if (plan !== undefined) return
  const [unused] = [
    seed === undefined ? [] : ['--seed'],
    risks === undefined ? [] : ['--risks'],
  ].flat()
  if (unused !== undefined)
    throw new KhuyenCongError({
      code: 'OPTION_NOT_USED',
      at: unused,
      ...inspectionMessages.OPTION_NOT_USED(unused),
    })
}

interface Asked {
  readonly reading: FollowUpReading
  readonly records: readonly FollowUpRecordInput[] | null
}

/** Takes the projects one by one; with `--json` each duty is written as soon as it is known. */
async function followed(
  call: Call,
  book: RuleBook,
  { reading, records }: Asked,
): Promise<FollowUpResult | null> {
  const open = new OpenDuties()
  const json = call.options.json === true ? new JsonOfDuties(call.out, reading.on) : null
  const [table, exported] = [new DutyTable(book, call), call.options.export !== undefined]
  const take = async (duties: readonly Duty[], subject: DutySubject | null): Promise<void> => {
    open.add(duties)
    if (exported) for (const duty of duties) table.add(duty, subject)
    await json?.add(duties)
  }
  const read = await readProjectsOfFiles(call, book, async ({ project: given, where }) => {
    const project = readProject(given, where, book)
    await take(reading.add(project, where), exported ? dutySubject(project) : null)
  })
  if (read === null) return null
  await take(reading.territories(), null)
  const unusedRecords = reading.unusedRecords()
  await json?.end({
    counts: open.counts,
    projects: read.projects,
    unread: read.unread,
    unusedRecords,
  })
  return { on: reading.on, book, read, open, records, duties: table, unusedRecords }
}

/** The one document of `--json`, written part by part. */
class JsonOfDuties {
  readonly #out: Sink
  readonly #head: string
  #written = false

  constructor(out: Sink, on: string) {
    this.#out = out
    this.#head = `{"format":${FORMAT},"on":"${on}","duties":[`
  }

  async add(duties: readonly Duty[]): Promise<void> {
    if (duties.length === 0) return
    const lines = duties.map((duty) => jsonLine(duty).trimEnd()).join(',\n')
    await this.#out.write(`${this.#written ? ',' : this.#head}\n${lines}`)
    this.#written = true
  }

  async end(rest: object): Promise<void> {
    await this.#out.write(`${this.#written ? '' : this.#head}\n],${jsonLine(rest).slice(1)}`)
  }
}

function codeOf({ open: { counts }, read: { unread } }: FollowUpResult): ExitCode {
  if (unread > 0) return 2
  return counts.late + counts.broken > 0 ? 1 : 0
}

import { FORMAT, KhuyenCongError, type RuleBook, withErrorPath } from '@khuyencong/core'
import { beginFollowUp, type Duty, type FollowUpReading } from '@khuyencong/core/follow-up'
import { loadBook } from '../../files/packs.js'
import { writeReport } from '../../html/write.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import { readProjectsOfFiles } from '../../tables/projects-of-files.js'
import type { Call, ExitCode, Options, Verb } from '../../terminal/io.js'
import { jsonLine } from '../../text/output.js'
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
  const result = await followed(call, book, reading)
  if (result === null) return 2
  await writeReport(call, () => followUpPage(result, call))
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

/** Takes the projects one by one; with `--json` each duty is written as soon as it is known. */
async function followed(
  call: Call,
  book: RuleBook,
  reading: FollowUpReading,
): Promise<FollowUpResult | null> {
  const { options, out } = call
  const open = new OpenDuties()
  const head = `{"format":${FORMAT},"on":"${reading.on}","duties":[`
  let written = false
  const take = async (duties: readonly Duty[]): Promise<void> => {
    open.add(duties)
    if (options.json !== true || duties.length === 0) return
    const lines = duties.map((duty) => jsonLine(duty).trimEnd()).join(',\n')
    await out.write(`${written ? ',' : head}\n${lines}`)
    written = true
  }
  const read = await readProjectsOfFiles(call, book, async ({ project, where }) => {
    await take(reading.add(project as never, where))
  })
  if (read === null) return null
  await take(reading.territories())
  const unusedRecords = reading.unusedRecords()
  if (options.json === true) {
    const { counts } = open
    const rest = jsonLine({ counts, projects: read.projects, unread: read.unread, unusedRecords })
    await out.write(`${written ? '' : head}\n],${rest.slice(1)}`)
  }
  return { on: reading.on, book, read, open, unusedRecords }
}

function codeOf({ open: { counts }, read: { unread } }: FollowUpResult): ExitCode {
  if (unread > 0) return 2
  return counts.late + counts.broken > 0 ? 1 : 0
}

import { KhuyenCongError, type RuleBook, withErrorPath } from '@khuyencong/core'
import {
  type FollowUpRecordInput,
  type InspectionPlan,
  type InspectionRisksInput,
  planInspections,
  SAMPLE_RISKS,
} from '@khuyencong/core/follow-up'
import { readValue } from '../../files/files.js'
import { writeReport } from '../../html/write.js'
import { readProjectsOfFiles } from '../../tables/projects-of-files.js'
import { writeExport } from '../../tables/result-export.js'
import type { Call, ExitCode } from '../../terminal/io.js'
import { prettyJson } from '../../text/output.js'
import { inspectionsPage } from './inspections-page.js'
import { inspectionsText } from './inspections-text.js'
import { inspectionMessages } from './inspection-messages.js'

/**
 * Kế hoạch kiểm tra. / `follow-up --plan`: the projects with the most risk points, equal ones drawn
 * by the seed.
 */
export async function planned(
  call: Call,
  book: RuleBook,
  on: string,
  records: readonly FollowUpRecordInput[] | null,
): Promise<ExitCode> {
  const { options, out } = call
  if (options.seed === undefined)
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--seed',
      ...inspectionMessages.VALUE_MISSING(),
    })
  const { seed, risks: file } = options
  const risks =
    file === undefined
      ? SAMPLE_RISKS
      : ((await readValue(file, call.io)).value as InspectionRisksInput)
  const planning = withErrorPath(
    file ?? '--plan',
    () => planInspections(book, { on, records, size: Number(options.plan), seed, risks }),
    'risks',
  )
  const read = await readProjectsOfFiles(call, book, async ({ project, where }) => {
    planning.add(project as never, where)
    return Promise.resolve()
  })
  if (read === null) return 2
  const plan: InspectionPlan = planning.plan()
  await writeReport(call, () => inspectionsPage(plan, { read, book }, call))
  await writeExport(call, book, read, async () =>
    (await import('./inspections-workbook.js')).inspectionTables(plan, { read, book }, call),
  )
  await out.write(
    options.json === true
      ? prettyJson({ ...plan, files: read.files, unread: read.unread })
      : inspectionsText(plan, read, call),
  )
  return read.unread > 0 ? 2 : 0
}

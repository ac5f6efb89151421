import type { RuleBook } from '@khuyencong/core'
import type { InspectionPlan } from '@khuyencong/core/follow-up'
import type { WrittenTable } from '@khuyencong/office'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import { tableMaker } from '../../tables/headed-table.js'
import type { ResultTables } from '../../tables/result-export.js'
import { type Reader, textIn } from '../../text/reader.js'
import { inspectionLog, inspectionRows } from './inspection-cells.js'
import { inspectionWords } from './inspection-messages.js'
import { inspectionsPaper } from './papers.js'
import { followUpSheetWords } from './sheet-messages.js'

/**
 * Kế hoạch kiểm tra thành bảng. / The projects to inspect, the risk points, and the log with which
 * anyone plans it again.
 */
export function inspectionTables(
  plan: InspectionPlan,
  { read, book }: { readonly read: ProjectsRead; readonly book: RuleBook },
  reader: Reader,
): ResultTables {
  const { lang } = reader
  const { on, basis } = plan
  const table = tableMaker(followUpSheetWords, lang)
  return {
    title: `${textIn(inspectionWords.kind, lang)} · ${textIn(inspectionWords.asOf, lang)} ${on}`,
    on,
    tables: [
      table('plan', PLANNED, plannedRows(plan, reader)),
      table('points', POINTS, pointRows(plan, reader)),
      table('log', LOG, inspectionLog(plan, read, reader)),
    ],
    paper: () => inspectionsPaper(plan, { read, book }, reader),
    cited: basis === 'sample' ? [] : [basis],
  }
}

const PLANNED = [
  ['order', 6],
  ['project', 20],
  ['score', 10, 'money'],
  ['reasons', 60],
  ['missing', 40],
  ['ticket', 70],
] as const
const POINTS = [
  ['risk', 60],
  ['score', 10, 'money'],
] as const
const LOG = [
  ['item', 36],
  ['value', 90],
] as const

function plannedRows(plan: InspectionPlan, reader: Reader): WrittenTable['rows'] {
  const texts = inspectionRows(plan, reader)
  return plan.planned.map(({ project, score, ticket }, index) => [
    index + 1,
    project,
    score,
    texts[index]?.[3] ?? null,
    texts[index]?.[4] ?? null,
    ticket,
  ])
}

const pointRows = ({ risks }: InspectionPlan, { lang }: Reader): WrittenTable['rows'] =>
  risks.map(({ title, titleEn, points }) => [textIn([title, titleEn], lang), points])

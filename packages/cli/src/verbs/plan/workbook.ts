import { activityName, citationText, term } from '@khuyencong/core'
import type { Allocation, PlanInput, Ranked } from '@khuyencong/core/plan'
import type { WrittenCell, WrittenColumn, WrittenTable } from '@khuyencong/office'
import type { ResultTables } from '../../tables/result-export.js'
import type { NamingReader } from '../../text/reader.js'
import { EXCLUDED, managementText, reasonText, WAITS } from './labels.js'

/** Kế hoạch thành bảng. / A plan as tables: its order, what each project gets, the money. */
export function planTables(
  plan: Allocation,
  { projects }: PlanInput,
  reader: NamingReader,
): ResultTables {
  const titles = new Map(projects.map(({ id, title }) => [id, title ?? null]))
  const titled = (id: string): readonly WrittenCell[] => [id, titles.get(id) ?? null]
  return {
    title: reader.translate('Kế hoạch khuyến công', 'Yearly plan'),
    on: plan.on,
    tables: [
      orderTable(plan, titled, reader),
      reserveTable(plan, titled, reader),
      excludedTable(plan, titled, reader),
      moneyTable(plan, reader),
    ],
    cited: [
      plan.ranking.citation,
      ...plan.order.flatMap(({ reasons }) => reasons.map(({ citation }) => citation)),
      ...plan.notes.map(({ citation }) => citation),
    ],
  }
}

type Titled = (id: string) => readonly WrittenCell[]

/** The projects in their order: why each has its place, what it asks and what it gets. */
function orderTable(plan: Allocation, titled: Titled, reader: NamingReader): WrittenTable {
  const funded = new Map(plan.funded.map((each) => [each.project, each]))
  return {
    name: reader.translate('Thứ tự', 'Order'),
    columns: orderColumns(reader),
    rows: plan.order.map((place) => [
      place.rank,
      ...titled(place.project),
      place.list,
      place.tied,
      reasonText(place, reader),
      provisionsOf(place, reader),
      ...paidCells(funded.get(place.project), reader),
    ]),
  }
}

const orderColumns = ({ translate }: NamingReader): readonly WrittenColumn[] => [
  { heading: translate('Hạng', 'Rank'), width: 8 },
  { heading: translate('Đề án', 'Project'), width: 14 },
  { heading: translate('Tên đề án', 'Title'), width: 40 },
  { heading: translate('Danh sách riêng', 'Own list'), width: 18 },
  { heading: translate('Số đề án đồng hạng', 'Others of this rank'), width: 12 },
  { heading: translate('Lý do', 'Reasons'), width: 36 },
  { heading: translate('Điều khoản', 'Provision'), width: 40 },
  { heading: translate('Đề nghị (đồng)', 'Asked (VND)'), width: 18, format: 'money' },
  { heading: translate('Phân bổ (đồng)', 'Funded (VND)'), width: 18, format: 'money' },
  { heading: translate('Kết luận', 'Verdict'), width: 20 },
  { heading: translate('Trần hỗ trợ', 'Ceiling'), width: 18 },
  { heading: translate('Phát hiện', 'Findings'), width: 30 },
]

/** What a project gets; nothing where it waits. */
function paidCells(
  paid: Allocation['funded'][number] | undefined,
  { translate, lang }: NamingReader,
): readonly WrittenCell[] {
  if (paid === undefined) return [null, null, null, null, null]
  const { asked, amount, verdict, ceiling, findings } = paid
  return [
    asked,
    amount,
    term(verdict, lang),
    ceiling === 'known' ? translate('đã biết', 'known') : term(ceiling, lang),
    findings.join(', '),
  ]
}

/** The provisions of the keys that a project meets, each once. */
function provisionsOf({ reasons }: Ranked, { lang }: NamingReader): string {
  const met = reasons.flatMap(({ citation, verdict }) =>
    citation !== null && verdict === 'met' ? [citationText(citation, lang)] : [],
  )
  return [...new Set(met)].join('; ')
}

/** The projects that wait, and what each lacks. */
function reserveTable(
  { reserve }: Allocation,
  titled: Titled,
  { translate }: NamingReader,
): WrittenTable {
  return {
    name: translate('Dự phòng', 'Reserve'),
    columns: [
      { heading: translate('Đề án', 'Project'), width: 14 },
      { heading: translate('Tên đề án', 'Title'), width: 40 },
      { heading: translate('Vì sao chờ', 'Why it waits'), width: 40 },
      { heading: translate('Đồng hạng với', 'Tied with'), width: 30 },
      { heading: translate('Còn thiếu (đồng)', 'Lacks (VND)'), width: 18, format: 'money' },
    ],
    rows: reserve.map(({ project, because, tiedWith, needs }) => [
      ...titled(project),
      translate(...WAITS[because]),
      tiedWith.join(', '),
      needs,
    ]),
  }
}

/** The projects that are not considered, and why. */
function excludedTable(
  { excluded }: Allocation,
  titled: Titled,
  { translate }: NamingReader,
): WrittenTable {
  return {
    name: translate('Không xét', 'Not considered'),
    columns: [
      { heading: translate('Đề án', 'Project'), width: 14 },
      { heading: translate('Tên đề án', 'Title'), width: 40 },
      { heading: translate('Lý do', 'Reason'), width: 40 },
      { heading: translate('Phát hiện', 'Findings'), width: 40 },
    ],
    rows: excluded.map(({ project, reason, findings }) => [
      ...titled(project),
      translate(...EXCLUDED[reason]),
      findings.join(', '),
    ]),
  }
}

/** The budget to the đồng, and what each activity gets of it. */
function moneyTable(plan: Allocation, reader: NamingReader): WrittenTable {
  const { translate } = reader
  const funded = plan.funded.reduce((sum, { amount }) => sum + amount, 0)
  const management =
    plan.managementAsked && plan.management !== null
      ? plan.management
      : managementText(plan, reader)
  return {
    name: translate('Kinh phí', 'Money'),
    columns: [
      { heading: translate('Khoản', 'Item'), width: 50 },
      { heading: translate('Mức dành (đồng)', 'Cap (VND)'), width: 18, format: 'money' },
      { heading: translate('Số tiền (đồng)', 'Amount (VND)'), width: 18, format: 'money' },
    ],
    rows: [
      [translate('Ngân sách', 'Budget'), null, plan.budget],
      [translate('Chi quản lý', 'Management'), null, management],
      [translate('Phân bổ', 'Funded'), null, funded],
      [translate('Còn lại', 'Left'), null, plan.left],
      ...plan.byActivity.map(({ activity, cap, funded: paid }): readonly WrittenCell[] => [
        activityName(activity, reader),
        cap,
        paid,
      ]),
    ],
  }
}

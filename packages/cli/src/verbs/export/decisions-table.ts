import { activityName, type Citation, citationText, type Decision, term } from '@khuyencong/core'
import type { WrittenCell, WrittenColumn } from '@khuyencong/office'
import type { ResultTables } from '../../tables/result-export.js'
import type { NamingReader } from '../../text/reader.js'

/** Bảng kết quả xét đang lập. / A table of decisions as it grows, one item a row. */
export interface DecisionsTable {
  readonly add: (decision: Decision) => void
  readonly tables: () => ResultTables
}

/** Starts a table of decisions. */
export function decisionsTables(reader: NamingReader): DecisionsTable {
  const rows: (readonly WrittenCell[])[] = []
  const cited: (Citation | null)[] = []
  let last: string = NO_DAY
  return {
    add: (decision) => {
      for (const item of decision.items) {
        const level = 'rule' in item.support ? item.support : item.support.reference
        cited.push(level?.citation ?? null)
        rows.push(rowOf(decision, item, reader))
      }
      if (decision.on > last) last = decision.on
    },
    tables: () => ({
      title: reader.translate('Kết quả xét đề án khuyến công', 'Decisions on projects'),
      on: last,
      tables: [
        { name: reader.translate('Kết quả xét', 'Decisions'), columns: columnsOf(reader), rows },
      ],
      cited,
    }),
  }
}

/** What a table without a decision is dated. */
const NO_DAY = '2000-01-01'

const columnsOf = ({ translate }: NamingReader): readonly WrittenColumn[] => [
  { heading: translate('Đề án', 'Project'), width: 14 },
  { heading: translate('Tên đề án', 'Title'), width: 40 },
  { heading: translate('Nguồn kinh phí', 'Fund'), width: 14 },
  { heading: translate('Ngày xét', 'Day'), width: 12, format: 'day' },
  { heading: translate('Kết luận', 'Verdict'), width: 22 },
  { heading: translate('Hạng mục', 'Item'), width: 10 },
  { heading: translate('Nội dung hỗ trợ', 'Activity'), width: 36 },
  { heading: translate('Điều kiện', 'Eligibility'), width: 18 },
  { heading: translate('Mức tối đa (đồng)', 'Ceiling (VND)'), width: 18, format: 'money' },
  { heading: translate('Đề nghị (đồng)', 'Requested (VND)'), width: 18, format: 'money' },
  { heading: translate('Được hỗ trợ tối đa (đồng)', 'Allowed (VND)'), width: 18, format: 'money' },
  { heading: translate('Điều khoản', 'Provision'), width: 44 },
  { heading: translate('Mức tin cậy', 'How well it is known'), width: 22 },
  { heading: translate('Mã quy định', 'Rule'), width: 30 },
  { heading: translate('Tạm tính', 'Provisional'), width: 10 },
  { heading: translate('Phát hiện', 'Findings'), width: 30 },
  { heading: translate('Mã băm bản ghi', 'Digest of the record'), width: 40 },
]

function rowOf(
  decision: Decision,
  { id, activity, eligibility, support }: Decision['items'][number],
  reader: NamingReader,
): readonly WrittenCell[] {
  const { translate, lang } = reader
  const { project, on, verdict, provisional, findings, digest } = decision
  const { title, fund } = project.input
  const level = 'rule' in support ? support : support.reference
  const met = support.answer === 'met' ? support : null
  const own = findings.filter((each) => each.item === id || each.item === null)
  return [
    project.id,
    title ?? null,
    fund == null ? null : term(fund, lang),
    { day: on },
    term(verdict, lang),
    id,
    activityName(activity, reader),
    term(eligibility, lang),
    met?.ceiling ?? null,
    'requested' in support ? support.requested : null,
    met?.allowed ?? null,
    level === null ? term(support.answer, lang) : citationText(level.citation, lang),
    level === null ? null : term(level.evidence, lang),
    level?.rule ?? null,
    provisional ? translate('có', 'yes') : translate('không', 'no'),
    [...new Set(own.map(({ code }) => code))].join(', '),
    digest,
  ]
}

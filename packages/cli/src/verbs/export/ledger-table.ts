import {
  type Citation,
  citationText,
  eventName,
  findingText,
  type Ledger,
  type Project,
  type ProjectEvent,
  readLedger,
  type RuleBook,
  severityName,
} from '@khuyencong/core'
import type { WrittenCell, WrittenTable } from '@khuyencong/office'
import type { ResultTables } from '../../tables/result-export.js'
import type { NamingReader } from '../../text/reader.js'

/** Sổ theo dõi đang lập. / Tables of the events of projects as they grow. */
export interface LedgerTables {
  readonly add: (project: Project) => void
  readonly tables: () => ResultTables
}

type Rows = (readonly WrittenCell[])[]

/** Starts tables of ledgers: events, the money of each project, findings. */
export function ledgerTables(book: RuleBook, reader: NamingReader): LedgerTables {
  const [events, money, found]: [Rows, Rows, Rows] = [[], [], []]
  const cited: (Citation | null)[] = []
  let last: string = NO_DAY
  return {
    add: (project) => {
      const ledger = readLedger(book, project)
      events.push(...eventRows(project, ledger, reader))
      money.push(moneyRow(project, ledger))
      found.push(...findingRows(project, ledger, reader))
      for (const { citation, other } of ledger.findings) cited.push(citation, other)
      for (const { on } of ledger.steps) if (on > last) last = on
    },
    tables: () => ({
      title: reader.translate('Sổ theo dõi đề án khuyến công', 'Ledger of projects'),
      on: last,
      tables: [
        eventsTable(events, reader),
        moneyTable(money, reader),
        findingsTable(found, reader),
      ],
      cited,
    }),
  }
}

/** What a ledger without an event is dated. */
const NO_DAY = '2000-01-01'

/** The events of a project in the order of the ledger, each with its amount and its step. */
function eventRows(
  { id, title, events }: Project,
  { steps }: Ledger,
  { translate, lang }: NamingReader,
): Rows {
  const waiting = [...(events ?? [])].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return steps.map((step) => {
    const at = waiting.findIndex(({ type, on }) => type === step.event && on === step.on)
    const [event] = at < 0 ? [] : waiting.splice(at, 1)
    return [
      id,
      title,
      { day: step.on },
      eventName(step.event, lang),
      event?.item ?? null,
      event?.amount ?? null,
      event?.papers?.join('; ') ?? null,
      event?.why ?? null,
      step.regular ? translate('có', 'yes') : translate('không', 'no'),
    ]
  })
}

/** What tells events of one kind and day apart, as the ledger orders them. */
const keyOf = ({ item, amount }: ProjectEvent): string => `${item ?? ''} ${amount ?? ''}`

const moneyRow = (
  { id, title }: Project,
  { steps, advanced, refunded, refundDue }: Ledger,
): readonly WrittenCell[] => [
  id,
  title,
  steps.length,
  steps.length === 0 ? null : advanced,
  steps.length === 0 ? null : refunded,
  refundDue,
]

const findingRows = ({ id }: Project, { findings }: Ledger, reader: NamingReader): Rows =>
  findings.map((each) => [
    id,
    severityName(each.severity, reader.lang),
    each.code,
    findingText(each, reader),
    each.citation === null ? null : citationText(each.citation, reader.lang),
    each.rule,
  ])

const eventsTable = (rows: Rows, { translate }: NamingReader): WrittenTable => ({
  name: translate('Sự kiện', 'Events'),
  columns: [
    { heading: translate('Đề án', 'Project'), width: 14 },
    { heading: translate('Tên đề án', 'Title'), width: 40 },
    { heading: translate('Ngày', 'Day'), width: 12, format: 'day' },
    { heading: translate('Sự kiện', 'Event'), width: 24 },
    { heading: translate('Hạng mục', 'Item'), width: 10 },
    { heading: translate('Số tiền (đồng)', 'Amount (VND)'), width: 18, format: 'money' },
    { heading: translate('Giấy tờ', 'Papers'), width: 40 },
    { heading: translate('Lý do', 'Why'), width: 40 },
    { heading: translate('Đúng trình tự', 'In order'), width: 12 },
  ],
  rows,
})

const moneyTable = (rows: Rows, { translate }: NamingReader): WrittenTable => ({
  name: translate('Theo đề án', 'By project'),
  columns: [
    { heading: translate('Đề án', 'Project'), width: 14 },
    { heading: translate('Tên đề án', 'Title'), width: 40 },
    { heading: translate('Số sự kiện', 'Events'), width: 10 },
    { heading: translate('Đã tạm ứng (đồng)', 'Advanced (VND)'), width: 18, format: 'money' },
    { heading: translate('Đã thu hồi (đồng)', 'Refunded (VND)'), width: 18, format: 'money' },
    { heading: translate('Phải thu hồi (đồng)', 'Refund due (VND)'), width: 18, format: 'money' },
  ],
  rows,
})

const findingsTable = (rows: Rows, { translate }: NamingReader): WrittenTable => ({
  name: translate('Phát hiện', 'Findings'),
  columns: [
    { heading: translate('Đề án', 'Project'), width: 14 },
    { heading: translate('Mức độ', 'Severity'), width: 16 },
    { heading: translate('Mã', 'Code'), width: 24 },
    { heading: translate('Nội dung', 'Finding'), width: 70 },
    { heading: translate('Điều khoản', 'Provision'), width: 44 },
    { heading: translate('Mã quy định', 'Rule'), width: 30 },
  ],
  rows,
})

import { dayText, citationText, term } from '@khuyencong/core'
import type { Dimension, Figure, Group, IndicatorResult, Monitored } from '@khuyencong/core/monitor'
import type { Call } from '../../terminal/io.js'
import {
  textBar,
  DIMENSION_WORDS,
  figureText,
  monitorFindingLine,
  isTold,
  keyCells,
  noteLine,
  percentText,
  targetText,
  valueName,
} from './labels.js'
import {
  checkedText,
  monitorTone,
  openCheckLines,
  publishedCells,
  publishedOf,
} from './checks-labels.js'
import { amountText, countText, millionsText } from '../../text/numbers.js'
import { outcomeText } from '../reconcile/labels.js'
import { colorsFor } from '../../text/output.js'
import { clean } from '../../terminal/problems.js'
import { type Cell, table, wrap } from '../../text/table.js'

/**
 * Trang theo dõi chương trình. / A programme as people follow it: targets, money by year, groups,
 * what does not agree.
 */
export function monitorPage(found: Monitored, call: Call): string {
  const { by } = found
  const parts = [
    headOf(found, call),
    indicatorTable(found, call),
    // where the groups are years too, one table says it all
    ...(by.includes('year') && found.groups.length === found.years.length
      ? []
      : [moneyTable(found.years, ['year'], found, call)]),
    ...(by.length === 0 ? [] : [moneyTable(found.groups, by, found, call)]),
    ...(by.length === 0 ? [] : [resultTable(found, call)]),
    publishedTable(found, call),
    checkLines(found, call),
    openLines(found, call),
    noteLines(found, call),
  ]
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`
}

const headingOf = (
  by: readonly Dimension[],
  start: readonly [string, string],
  call: Call,
): string =>
  `${call.say(...start)} ${by.map((each) => call.say(...DIMENSION_WORDS[each]).toLocaleUpperCase('vi')).join(' · ')}`

function headOf(
  { id, title, on, programme, regions, provisional }: Monitored,
  { say, lang, out, io }: Call,
): string {
  const { bold } = colorsFor(out, io.env)
  const lines = [
    `${bold(say('THEO DÕI CHƯƠNG TRÌNH KHUYẾN CÔNG', 'PROGRAMME MONITORING'))} ${clean(id)} · ${say('tính đến ngày', 'as of')} ${lang === 'vi' ? dayText(on) : on}`,
  ]
  if (title !== null) lines.push(clean(title))
  if (programme !== null) {
    const years =
      programme.years === null ? '' : `, ${programme.years.from} – ${programme.years.to}`
    const money =
      programme.budget === null
        ? ''
        : `; ${say('kinh phí của chương trình', 'money of the programme')}: ${amountText(programme.budget, lang)}`
    lines.push(
      `${say(programme.title, programme.titleEn)}${years}${programme.citation === null ? '' : ` (${citationText(programme.citation, lang)})`}${money}`,
    )
  }
  if (regions !== null)
    lines.push(
      regions.from === 'input'
        ? say('Khu vực theo danh sách trong tệp', 'Regions by the list in the file')
        : `${say('Khu vực theo', 'Regions by')} ${regions.citation === null ? '' : citationText(regions.citation, lang)}${regions.evidence === null ? '' : ` (${term(regions.evidence, lang)})`}`,
    )
  if (provisional)
    lines.push(
      say(
        'Tạm tính: có chỉ tiêu hoặc danh sách chưa đọc được nguyên văn.',
        'Provisional: a target or list was not read in the text itself.',
      ),
    )
  return lines.join('\n')
}

function indicatorTable(found: Monitored, call: Call): string {
  const { say, out, io } = call
  const { bold, green } = colorsFor(out, io.env)
  const shown = found.indicators.filter(({ target, result }) => target !== null || isTold(result))
  if (shown.length === 0) return ''
  const head = [
    say('Chỉ tiêu', 'Indicator'),
    say('Mục tiêu', 'Target'),
    say('Kết quả', 'Result'),
    say('Đạt', 'Reached'),
    say('Còn lại', 'Open'),
  ]
  return `${bold(say('CHỈ TIÊU VÀ KẾT QUẢ', 'TARGETS AND RESULTS'))}\n${table(
    head,
    shown.map((each): Cell[] => [
      say(each.title, each.titleEn) + scopeText(each, found, call),
      targetText(each, call),
      figureText(each.result, countText, call),
      {
        text: each.rate === null ? '' : `${textBar(each.rate)}${percentText(each.rate, call)}`,
        paint: each.state === 'reached' ? green : (line) => line,
      },
      each.remaining === null || !isTold(each.result)
        ? ''
        : figureText(each.remaining, countText, call),
    ]),
    out.columns,
  )}`
}

/** What a target of its own is about, where it is not the whole. */
function scopeText({ where }: IndicatorResult, found: Monitored, call: Call): string {
  const { province, region, years, fund } = where
  const whole = found.programme?.years ?? null
  const parts = (
    [
      ['province', province],
      ['region', region],
      ['fund', fund],
      ['year', whole !== null && years === `${whole.from}-${whole.to}` ? null : years],
    ] as const
  ).flatMap(([dimension, value]) =>
    value === null ? [] : [valueName(dimension, value, found, call)],
  )
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

interface Column {
  readonly head: string
  readonly cell: (group: Group) => string
  /** Whether a group has anything to say in this column. */
  readonly told: (group: Group) => boolean
}

/** More columns than these leave no room for bars. */
const ROOMY = 8

function columnsOf(call: Call): readonly Column[] {
  const { say } = call
  const money = (
    name: keyof Group['figures'],
    head: string,
    told: (figure: Figure) => boolean = isTold,
  ): Column => ({
    head,
    cell: ({ figures }) => figureText(figures[name], millionsText, call),
    told: ({ figures }) => told(figures[name]),
  })
  return [
    {
      head: say('Đề án (nghiệm thu)', 'Projects (accepted)'),
      cell: ({ figures: { projects, accepted } }) =>
        `${figureText(projects, countText, call)}${isTold(accepted) ? ` (${figureText(accepted, countText, call)})` : ''}`,
      told: ({ figures }) => isTold(figures.projects) || isTold(figures.accepted),
    },
    money('plan', say('Kế hoạch', 'Plan')),
    {
      head: say('Tăng', 'Growth'),
      cell: ({ growth }) => percentText(growth, call),
      told: ({ growth }) => growth !== null,
    },
    money('adjusted', say('Sau điều chỉnh', 'Adjusted')),
    money('carriedIn', say('Chuyển từ năm trước', 'Carried in'), isMoney),
    money('spent', say('Đã chi', 'Spent')),
    money('advanced', say('Trong đó tạm ứng', 'Of which advances'), isMoney),
    {
      head: say('Thực hiện', 'Execution'),
      cell: ({ rate }) => percentText(rate, call),
      told: ({ rate }) => rate !== null,
    },
    {
      ...money('left', say('Còn lại', 'Left')),
      told: ({ figures }) => isTold(figures.spent) && isTold(figures.current),
    },
    money('carriedOut', say('Chuyển năm sau', 'Carried on'), isMoney),
  ]
}

/** Known to be some: a column of nothing but zeros and unknowns says nothing. */
const isMoney = ({ least, most }: Figure): boolean =>
  (least !== null && least > 0) || (most !== null && most > 0)

function moneyTable(
  groups: readonly Group[],
  by: readonly Dimension[],
  found: Monitored,
  call: Call,
): string {
  const { out, io, say } = call
  const { bold } = colorsFor(out, io.env)
  const columns = columnsOf(call).filter(({ told }) => groups.some(told))
  if (groups.length === 0 || columns.length === 0) return ''
  const roomy = by.length + columns.length <= ROOMY
  const cells = (group: Group): string[] =>
    columns.map(
      ({ head, cell }) =>
        `${roomy && head === say('Thực hiện', 'Execution') ? textBar(group.rate) : ''}${cell(group)}`,
    )
  const total =
    groups.length === 1
      ? []
      : [[say('Cộng', 'Total'), ...by.slice(1).map(() => ''), ...cells(found.total)]]
  const rows = [
    ...groups.map((group) => [...keyCells(group, by, found, call), ...cells(group)]),
    ...total,
  ]
  return `${bold(headingOf(by, ['KẾ HOẠCH VÀ THỰC HIỆN THEO', 'PLAN AND EXECUTION BY'], call))} (${say('triệu đồng', 'VND million')})\n${table([...by.map((each) => call.say(...DIMENSION_WORDS[each])), ...columns.map(({ head }) => head)], rows, out.columns)}`
}

/** Results by group, for the indicators somebody reported. */
function resultTable(found: Monitored, call: Call): string {
  const { out, io } = call
  const { bold } = colorsFor(out, io.env)
  const { by, groups } = found
  const told = [...new Map(found.indicators.map((each) => [each.id, each])).values()].filter(
    ({ id }) =>
      groups.some(({ results }) => {
        const result = results[id]
        return result !== undefined && isTold(result)
      }),
  )
  if (told.length === 0) return ''
  const rows = groups
    .filter(({ results }) =>
      told.some(({ id }) => {
        const result = results[id]
        return result !== undefined && isTold(result)
      }),
    )
    .map((group) => [
      ...keyCells(group, by, found, call),
      ...told.map(({ id }) => {
        const result = group.results[id]
        return result === undefined ? '' : figureText(result, countText, call)
      }),
    ])
  return `${bold(headingOf(by, ['KẾT QUẢ THEO', 'RESULTS BY'], call))}\n${table([...by.map((each) => call.say(...DIMENSION_WORDS[each])), ...told.map(({ title, titleEn }) => call.say(title, titleEn))], rows, out.columns)}`
}

/** What was compared, and what does not agree. */
function checkLines(found: Monitored, call: Call): string {
  const { say, out, io } = call
  if (found.total.rows === 0) return ''
  const { bold, green, red } = colorsFor(out, io.env)
  const tone = monitorTone(found)
  const paint = tone === null ? (line: string) => line : tone === 'good' ? green : red
  const sentence = paint(wrap(checkedText(found, call), out.columns).join('\n'))
  const lines = found.findings.map((each) => {
    const line = wrap(monitorFindingLine(each, found, call), out.columns - 2).join('\n    ')
    return `  ${each.severity === 'error' ? red(line) : line}`
  })
  return lines.length === 0
    ? sentence
    : `${sentence}\n${bold(say('PHÁT HIỆN', 'FINDINGS'))}\n${lines.join('\n')}`
}

/** Published figures beside what the rows come to. */
function publishedTable(found: Monitored, call: Call): string {
  const { say, out, io } = call
  const { bold, green, red } = colorsFor(out, io.env)
  const published = publishedOf(found)
  if (published.length === 0) return ''
  const head = [
    say('Số liệu', 'Figure'),
    say('Đã công bố', 'Published'),
    say('Cộng lại', 'Added up'),
    say('Chênh lệch', 'Difference'),
    say('Kết quả', 'Result'),
  ]
  const rows = published.map((each): Cell[] => [
    ...publishedCells(each, found, call),
    { text: outcomeText(each, call), paint: each.agrees ? green : red },
  ])
  return `${bold(say('SỐ ĐÃ CÔNG BỐ', 'PUBLISHED FIGURES'))}\n${table(head, rows, out.columns)}`
}

function openLines(found: Monitored, call: Call): string {
  const { say, out, io } = call
  const lines = openCheckLines(found, call).map(
    (line) => `  - ${wrap(clean(line), out.columns - 4).join('\n    ')}`,
  )
  return lines.length === 0
    ? ''
    : `${colorsFor(out, io.env).bold(say('KHÔNG CÓ CĂN CỨ ĐỂ ĐỐI CHIẾU', 'NOTHING TO COMPARE WITH'))}\n${lines.join('\n')}`
}

function noteLines(found: Monitored, call: Call): string {
  const { out, io, say } = call
  if (found.notes.length === 0) return ''
  return `${colorsFor(out, io.env).bold(say('LƯU Ý', 'NOTES'))}\n${found.notes.map((each) => `  - ${wrap(noteLine(each, found, call), out.columns - 4).join('\n    ')}`).join('\n')}`
}

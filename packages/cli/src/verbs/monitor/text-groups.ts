import type { Dimension, Figure, Group, Monitored } from '@khuyencong/core/monitor'
import { countText, millionsText } from '../../text/numbers.js'
import { colorsFor } from '../../text/output.js'
import { textTable } from '../../text/table.js'
import { figureText, isMoney, hasBound, percentText, textBar } from '../../text/figure-text.js'
import { DIMENSION_WORDS, keyCells } from './labels.js'
import type { NamingCall } from '../../text/reader.js'

const headingOf = (
  by: readonly Dimension[],
  start: readonly [string, string],
  call: NamingCall,
): string =>
  `${call.translate(...start)} ${by.map((each) => call.translate(...DIMENSION_WORDS[each]).toLocaleUpperCase('vi')).join(' · ')}`

interface Column {
  readonly head: string
  readonly cell: (group: Group) => string
  /** Whether a group has anything to say in this column. */
  readonly hasValue: (group: Group) => boolean
}

/** More columns than these leave no room for bars. */
const ROOMY = 8

/** How many projects there are, and how many of them were accepted. */
const projectsCell = ({ projects, accepted }: Group['figures'], call: NamingCall): string =>
  figureText(projects, countText, call) +
  (hasBound(accepted) ? ` (${figureText(accepted, countText, call)})` : '')

function columnsOf(call: NamingCall): readonly Column[] {
  const { translate } = call
  const money = (
    name: keyof Group['figures'],
    head: string,
    hasValue: (figure: Figure) => boolean = hasBound,
  ): Column => ({
    head,
    cell: ({ figures }) => figureText(figures[name], millionsText, call),
    hasValue: ({ figures }) => hasValue(figures[name]),
  })
  return [
    {
      head: translate('Đề án (nghiệm thu)', 'Projects (accepted)'),
      cell: ({ figures }) => projectsCell(figures, call),
      hasValue: ({ figures }) => hasBound(figures.projects) || hasBound(figures.accepted),
    },
    money('plan', translate('Kế hoạch', 'Plan')),
    {
      head: translate('Tăng', 'Growth'),
      cell: ({ growth }) => percentText(growth, call),
      hasValue: ({ growth }) => growth !== null,
    },
    money('adjusted', translate('Sau điều chỉnh', 'Adjusted')),
    money('carriedIn', translate('Chuyển từ năm trước', 'Carried in'), isMoney),
    money('spent', translate('Đã chi', 'Spent')),
    money('advanced', translate('Trong đó tạm ứng', 'Of which advances'), isMoney),
    {
      head: translate('Thực hiện', 'Execution'),
      cell: ({ rate }) => percentText(rate, call),
      hasValue: ({ rate }) => rate !== null,
    },
    {
      ...money('left', translate('Còn lại', 'Left')),
      hasValue: ({ figures }) => hasBound(figures.spent) && hasBound(figures.current),
    },
    money('carriedOut', translate('Chuyển năm sau', 'Carried on'), isMoney),
  ]
}

/** Plan and execution of groups, in million đồng, with their total. */
export function moneyTable(
  groups: readonly Group[],
  by: readonly Dimension[],
  found: Monitored,
  call: NamingCall,
): string {
  const { out, io, translate } = call
  const { bold } = colorsFor(out, io.env)
  const columns = columnsOf(call).filter(({ hasValue }) => groups.some(hasValue))
  if (groups.length === 0 || columns.length === 0) return ''
  const roomy = by.length + columns.length <= ROOMY
  const cells = (group: Group): string[] =>
    columns.map(
      ({ head, cell }) =>
        `${roomy && head === translate('Thực hiện', 'Execution') ? textBar(group.rate) : ''}${cell(group)}`,
    )
  const total =
    groups.length === 1
      ? []
      : [[translate('Cộng', 'Total'), ...by.slice(1).map(() => ''), ...cells(found.total)]]
  const rows = [
    ...groups.map((group) => [...keyCells(group, by, found, call), ...cells(group)]),
    ...total,
  ]
  const heading = headingOf(by, ['KẾ HOẠCH VÀ THỰC HIỆN THEO', 'PLAN AND EXECUTION BY'], call)
  const heads = [
    ...by.map((each) => translate(...DIMENSION_WORDS[each])),
    ...columns.map(({ head }) => head),
  ]
  const unit = translate('triệu đồng', 'VND million')
  return `${bold(heading)} (${unit})\n${textTable(heads, rows, out.columns)}`
}

/** Results by group, for the indicators somebody reported. */
export function resultTable(found: Monitored, call: NamingCall): string {
  const { out, io } = call
  const { bold } = colorsFor(out, io.env)
  const { by, groups } = found
  const indicators = [...new Map(found.indicators.map((each) => [each.id, each])).values()].filter(
    ({ id }) =>
      groups.some(({ results }) => {
        const result = results[id]
        return result !== undefined && hasBound(result)
      }),
  )
  if (indicators.length === 0) return ''
  const rows = groups
    .filter(({ results }) =>
      indicators.some(({ id }) => {
        const result = results[id]
        return result !== undefined && hasBound(result)
      }),
    )
    .map((group) => [
      ...keyCells(group, by, found, call),
      ...indicators.map(({ id }) => {
        const result = group.results[id]
        return result === undefined ? '' : figureText(result, countText, call)
      }),
    ])
  const heads = [
    ...by.map((each) => call.translate(...DIMENSION_WORDS[each])),
    ...indicators.map(({ title, titleEn }) => call.translate(title, titleEn)),
  ]
  const heading = headingOf(by, ['KẾT QUẢ THEO', 'RESULTS BY'], call)
  return `${bold(heading)}\n${textTable(heads, rows, out.columns)}`
}

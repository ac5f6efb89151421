import type { Bounds, Dimension, Group, Monitored } from '@khuyencong/core/monitor'
import { bar, barWithLegend, type BarSegment } from '../../html/bar.js'
import { html, type Html, type Inside } from '../../html/html.js'
import { section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { figureText, isMoney, hasBound, percentText } from '../../text/figure-text.js'
import { DIMENSION_WORDS, keyCells } from './labels.js'
import { amountText, millionsText } from '../../text/numbers.js'
import type { NamingReader, Reader } from '../../text/reader.js'

/** For drawing only: what is certain of a figure. */
export const drawn = ({ least, most }: Bounds): number => Math.max(0, least ?? most ?? 0)

/**
 * Kế hoạch và chi. / Plan and spending of groups, each with a bar of what was spent of its plan.
 */
export function moneySection(
  groups: readonly Group[],
  by: readonly Dimension[],
  found: Monitored,
  reader: NamingReader,
): Html | null {
  const { translate } = reader
  const groupsWithMoney = groups.filter(
    ({ figures }) => hasBound(figures.plan) || hasBound(figures.spent) || hasBound(figures.current),
  )
  if (groupsWithMoney.length === 0) return null
  const most = Math.max(...groupsWithMoney.map(longestBar))
  const shown = moneyColumns(reader).filter(({ has }) => has === null || groupsWithMoney.some(has))
  const columns: readonly Column[] = [
    ...by.map((each): Column => [nameOf(each, reader), each === 'activity' ? 'text' : 'name']),
    ...shown.map(({ heading, kind }): Column => [heading, kind]),
  ]
  const rows = groupsWithMoney.map((group) => ({
    cells: [...keyCells(group, by, found, reader), ...shown.map(({ cell }) => cell(group, most))],
    sum: false,
  }))
  const total = {
    cells: [
      translate('Cộng', 'Total'),
      ...by.slice(1).map(() => ''),
      ...shown.map(({ cell }) => cell(found.total, null)),
    ],
    sum: true,
  }
  const name = by.map((each) => nameOf(each, reader).toLocaleLowerCase('vi')).join(', ')
  const whole = by.length === 1 && by[0] === 'year' ? totalBar(found, reader) : null
  return section(
    translate(
      `Kế hoạch và chi theo ${name} (triệu đồng)`,
      `Plan and spending by ${name} (VND million)`,
    ),
    html`${whole}${table(columns, groupsWithMoney.length === 1 ? rows : [...rows, total])}`,
  )
}

const nameOf = (dimension: Dimension, { translate }: Reader): string =>
  translate(...DIMENSION_WORDS[dimension])

const longestBar = ({ figures: { available, current, spent } }: Group): number =>
  Math.max(drawn(available), drawn(current), drawn(spent))

/**
 * A column of the money of groups; `most` is what the longest bar stands for, `null` where none is
 * drawn.
 */
interface MoneyColumn {
  readonly heading: string
  readonly kind: 'number' | 'bars'
  readonly cell: (group: Group, most: number | null) => Inside
  /** Whether a group has anything to say in it; `null` where the column always stands. */
  readonly has: ((group: Group) => boolean) | null
}

function moneyColumns(reader: NamingReader): readonly MoneyColumn[] {
  const { translate } = reader
  const money = (
    name: keyof Group['figures'],
    heading: string,
    has: MoneyColumn['has'] = null,
  ): MoneyColumn => ({
    heading,
    kind: 'number',
    cell: ({ figures }) => moneyCell(figures[name], reader),
    has,
  })
  const some =
    (name: keyof Group['figures']) =>
    ({ figures }: Group): boolean =>
      isMoney(figures[name])
  return [
    money('plan', translate('Kế hoạch', 'Plan')),
    money('adjusted', translate('Sau điều chỉnh', 'Adjusted'), ({ figures }) =>
      hasBound(figures.adjusted),
    ),
    money('spent', translate('Đã chi', 'Spent')),
    {
      heading: translate('Thực hiện', 'Execution'),
      kind: 'bars',
      cell: (group, most) =>
        html`${group.rate === null ? '—' : percentText(group.rate, reader)}${most === null ? null : spendingBar(group, most, reader)}`,
      has: null,
    },
    {
      heading: translate('Tăng', 'Growth'),
      kind: 'number',
      cell: ({ growth }) => percentText(growth, reader),
      has: ({ growth }) => growth !== null,
    },
    money('carriedIn', translate('Chuyển đến', 'Carried in'), some('carriedIn')),
    money('carriedOut', translate('Chuyển đi', 'Carried on'), some('carriedOut')),
    money('left', translate('Còn lại', 'Left'), some('left')),
  ]
}

/** A sum of money; where nothing is known of it, words that may break. */
const moneyCell = (figure: Group['figures']['plan'], reader: NamingReader): Inside =>
  hasBound(figure) || figure.least === null || figure.least < 0
    ? figureText(figure, millionsText, reader).replace(/([≥≤]) /gu, '$1\u00a0')
    : html`<span class="none">${figureText(figure, millionsText, reader)}</span>`

/**
 * All years together: what was spent, what is left, and what of the plan is not known to be spent.
 */
function totalBar({ total: { figures } }: Monitored, reader: NamingReader): Html | null {
  const { translate } = reader
  if (!hasBound(figures.spent) || !hasBound(figures.current)) return null
  const plan = drawn(figures.current)
  return barWithLegend(
    [
      {
        amount: drawn(figures.spent),
        tone: 'main',
        text: `${translate('Đã chi', 'Spent')}: ${figureText(figures.spent, amountText, reader)}`,
      },
    ],
    plan,
    {
      amount: plan,
      text: `${translate('Kế hoạch hiện hành', 'Plan as it stands')}: ${figureText(figures.current, amountText, reader)}`,
    },
  )
}

function spendingBar(
  { figures: { spent, current } }: Group,
  most: number,
  reader: NamingReader,
): Html | null {
  if (!hasBound(current)) return null
  const [paid, plan] = [drawn(spent), drawn(current)]
  const segments: readonly BarSegment[] = [
    {
      amount: Math.min(paid, plan),
      tone: 'main',
      text: `${reader.translate('đã chi', 'spent')} ${figureText(spent, millionsText, reader)}`,
    },
    ...(paid > plan
      ? [
          {
            amount: paid - plan,
            tone: 'over',
            text: reader.translate('vượt kế hoạch', 'above the plan'),
          } as const,
        ]
      : []),
  ]
  return bar(segments, most, {
    amount: plan,
    text: `${reader.translate('kế hoạch hiện hành', 'plan as it stands')} ${figureText(current, millionsText, reader)}`,
  })
}

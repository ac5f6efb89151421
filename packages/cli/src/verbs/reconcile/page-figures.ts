import { activityName, figureIn, type Lang } from '@khuyencong/core'
import type { Stated } from '@khuyencong/core/monitor'
import { bar, barWithLegend, type BarSegment, type Tone } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { amountText, countText } from '../../text/numbers.js'
import { type NamingReader, type Reader, shareText } from '../../text/reader.js'
import type { ReadReport } from './labels.js'

/** For drawing only: the nearest amount the words of the report allow. */
function drawn({ range: { low, high } }: Stated): number {
  const end = low ?? high
  return end === null ? 0 : Number(end.n / end.d)
}

/** The plan and what was spent of it, in bars. */
export function spendingSection(
  { stated: { total, plan, spent } }: ReadReport,
  reader: NamingReader,
): Html | null {
  const whole = plan?.amount ?? total
  const paid = spent?.amount ?? null
  const before = plan?.previousPlan ?? null
  if (whole === null || (paid === null && before === null)) return null
  const bars = [
    ...(before === null ? [] : [previousPlanBar(before, whole, reader)]),
    ...(paid === null ? [] : [spentBar(paid, whole, before ?? whole, reader)]),
  ]
  return section(reader.translate('Kế hoạch và chi', 'Plan and spending'), bars)
}

function previousPlanBar(before: Stated, whole: Stated, { translate, lang }: Reader): Html | null {
  const text = `${translate('Kế hoạch trước', 'Plan before')}: ${said(before, lang)}`
  const length = Math.max(drawn(whole), drawn(before))
  return barWithLegend([{ amount: drawn(before), tone: 'third', text }], length)
}

function spentBar(
  paid: Stated,
  whole: Stated,
  before: Stated,
  { translate, lang }: Reader,
): Html | null {
  const share = shareText(drawn(paid), drawn(whole), lang)
  const text = `${translate('Đã chi', 'Spent')}: ${said(paid, lang)} (${share})`
  return barWithLegend(
    [{ amount: drawn(paid), tone: 'main', text }],
    Math.max(drawn(whole), drawn(before)),
    { amount: drawn(whole), text: `${translate('Kế hoạch', 'Plan')}: ${said(whole, lang)}` },
  )
}

/**
 * A figure as the report gives it, in the language of the page; a bare number of đồng as people
 * read it.
 */
const said = ({ text }: Stated, lang: Lang): string =>
  /^\d+$/u.test(text) ? amountText(Number(text), lang) : figureIn(text, lang)
const counted = (count: Stated | null, lang: Lang): string =>
  count === null
    ? '—'
    : /^\d+$/u.test(count.text)
      ? countText(Number(count.text), lang)
      : figureIn(count.text, lang)

const SOURCES = [
  ['national', 'main', 'Kinh phí khuyến công quốc gia', 'National fund'],
  ['local', 'third', 'Kinh phí khuyến công địa phương', 'Local fund'],
  ['other', 'fourth', 'Nguồn khác', 'Other money'],
  ['counterpart', 'second', 'Vốn đối ứng của đơn vị thụ hưởng', 'Counterpart'],
] as const satisfies readonly (readonly [
  'national' | 'local' | 'other' | 'counterpart',
  Tone,
  string,
  string,
])[]

/** The sources of money as published, with what belongs to none. */
export function sourceSection(
  { stated: { total, bySource } }: ReadReport,
  { translate, lang }: Reader,
): Html | null {
  const known = SOURCES.flatMap(([of, tone, vi, en]) => {
    const source = bySource?.[of] ?? null
    return source === null ? [] : [{ source, tone, name: translate(vi, en), amount: drawn(source) }]
  })
  if (known.length === 0) return null
  const sum = known.reduce((all, each) => all + each.amount, 0)
  const whole = total === null ? sum : drawn(total)
  const segments: BarSegment[] = known.map(({ name, ...each }) => ({ ...each, text: name }))
  if (sum < whole)
    segments.push({
      amount: whole - sum,
      tone: 'rest',
      text: `${translate('Không thuộc nguồn nào', 'In no source')}: ${amountText(whole - sum, lang)}`,
    })
  const rows = [
    ...known.map(({ source, name, amount }) => ({
      cells: [name, said(source, lang), shareText(amount, whole, lang)],
      sum: false,
    })),
    ...(total === null
      ? []
      : [
          {
            cells: [translate('Tổng kinh phí đã công bố', 'Total as published'), said(total, lang)],
            sum: true,
          },
        ]),
  ]
  return section(
    translate('Nguồn kinh phí', 'Sources'),
    html`${table([[translate('Nguồn', 'Source')], [translate('Số tiền', 'Amount'), 'number'], [translate('Tỷ trọng', 'Share'), 'number']], rows)}${barWithLegend(segments, whole)}`,
  )
}

/** The parts as published. */
export function partSection(
  { parts, stated: { total } }: ReadReport,
  reader: NamingReader,
): Html | null {
  const { translate, lang } = reader
  const most = (parts ?? []).reduce(
    (max, { amount }) => Math.max(max, amount === null ? 0 : drawn(amount)),
    total === null ? 0 : drawn(total),
  )
  const paid = (parts ?? []).some(({ amount }) => amount !== null)
  const columns: readonly Column[] = [
    [translate('Nội dung', 'Part')],
    [translate('Đề án', 'Projects'), 'number'],
    [translate('Thụ hưởng', 'Beneficiaries'), 'number'],
    [translate('Kinh phí', 'Money'), 'number'],
    ...(paid ? [['', 'bars'] as const] : []),
  ]
  return section(
    translate('Theo nội dung', 'By part'),
    table(
      columns,
      (parts ?? []).map(({ activity, title, projects, beneficiaries, amount }) => ({
        cells: [
          title ?? (activity === null ? '—' : activityName(activity, reader)),
          counted(projects, lang),
          counted(beneficiaries, lang),
          amount === null ? '—' : said(amount, lang),
          amount === null
            ? null
            : bar([{ amount: drawn(amount), tone: 'main', text: said(amount, lang) }], most),
        ],
      })),
    ),
  )
}

/** The indicators as published. */
export function indicatorSection(
  { indicators }: ReadReport,
  { translate, lang }: Reader,
): Html | null {
  return section(
    translate('Chỉ tiêu', 'Indicators'),
    table(
      [[translate('Chỉ tiêu', 'Indicator')], [translate('Đã công bố', 'Published'), 'number']],
      (indicators ?? []).map(({ name, title, value }) => ({
        cells: [title ?? name, counted(value, lang)],
      })),
    ),
  )
}

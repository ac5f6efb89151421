import { activityName, figureIn, type Lang } from '@khuyencong/core'
import {
  compareFigures,
  type Comparison,
  Report,
  type ReportInput,
  type Stated,
} from '@khuyencong/core/monitor'
import { bar, barWithLegend, type Stretch, type Tone } from '../html/bar.js'
import { html, type Html } from '../html/html.js'
import { list, page, section } from '../html/page.js'
import { type Column, table } from '../html/table.js'
import { amountText, countText, differenceText, figureOf } from '../words/numbers.js'
import { agreementText, mismatchText } from '../words/reconcile-words.js'
import { dayFor, type Reader, shareText } from '../words/reader.js'

type Read = ReturnType<typeof Report.parse>

/** Báo cáo của reconcile. / A published report as a page: each figure as published and as recomputed, and its money in bars. Throws like `reconcile`. */
export function reconcileReport(input: ReportInput, reader: Reader): string {
  const { comparisons } = compareFigures(input)
  const report = Report.parse(input)
  const { lang, say } = reader
  const head = {
    lang,
    kind: say(
      'Khuyến công · Đối chiếu báo cáo đã công bố',
      'Industrial promotion · A published report reconciled',
    ),
    title: report.title ?? report.id,
  }
  const body = [
    checkSection(comparisons, report, reader),
    spendingSection(report, reader),
    sourceSection(report, reader),
    partSection(report, reader),
    indicatorSection(report, reader),
  ]
  return page(head, headLines(report, comparisons, reader), body, footLines(report, reader))
}

const findingsOf = (
  comparisons: readonly Comparison[],
): readonly NonNullable<Comparison['finding']>[] =>
  comparisons.flatMap(({ finding }) => finding ?? [])

function headLines(
  { id, title, source, period }: Read,
  comparisons: readonly Comparison[],
  reader: Reader,
): Html {
  const { lang, say } = reader
  const findings = findingsOf(comparisons)
  const [from, to] = [period?.from ?? null, period?.to ?? null]
  const when = [
    from === null ? null : `${say('từ', 'from')} ${dayFor(from, lang)}`,
    to === null ? null : `${say('đến', 'to')} ${dayFor(to, lang)}`,
  ].filter((each) => each !== null)
  return html`${
    title === null
      ? null
      : html`<p>${id}</p>
`
  }${
    when.length === 0
      ? null
      : html`<p>${say('Kỳ báo cáo', 'Period')}: ${when.join(' ')}</p>
`
  }${
    source === null
      ? null
      : html`<p>${say('Nguồn', 'Source')}: ${source}</p>
`
  }<p class="verdict ${findings.some(({ severity }) => severity === 'error') ? 'bad' : 'good'}">${agreementText(findings, reader)}</p>
`
}

const RESULTS = {
  agrees: ['good', '✓', 'khớp', 'agrees'],
  partial: [
    'soft',
    '✓',
    'không mâu thuẫn; các phần chưa kể đủ',
    'no contradiction; the parts are not complete',
  ],
  info: ['soft', '≈', 'khớp trong phạm vi làm tròn', 'agrees within rounding'],
  warning: ['open', '?', 'cần xem lại', 'to be checked'],
  error: ['bad', '✗', 'không khớp', 'does not agree'],
} as const

function checkSection(
  comparisons: readonly Comparison[],
  report: Read,
  reader: Reader,
): Html | null {
  const { say, lang } = reader
  const columns = [
    [say('Số liệu', 'Figure')],
    [say('Đã công bố', 'Published'), 'number'],
    [say('Tính lại', 'Recomputed'), 'number'],
    [say('Chênh lệch', 'Difference'), 'number'],
    [say('Kết quả', 'Result')],
  ] as const
  const rows = comparisons.map(({ code, at, published, recomputed, complete, finding }, index) => {
    const [tone, mark, vi, en] = RESULTS[finding?.severity ?? (complete ? 'agrees' : 'partial')]
    return {
      id: `check-${index + 1}`,
      cells: [
        html`${nameOf(code, at, report, reader)}<p><small><code>${at}</code></small></p>`,
        figureOf(code, published, lang),
        `${complete || typeof recomputed === 'string' ? '' : '≥ '}${figureOf(code, recomputed, lang)}`,
        finding === null ? null : differenceText(code, finding.difference, reader, true),
        html`<span class="${tone}">${mark} ${say(vi, en)}</span>`,
      ],
    }
  })
  const sentences = comparisons.flatMap(({ finding }, index) => {
    if (finding === null) return []
    const { label, text } = mismatchText(finding, reader)
    return [
      html`<b class="${RESULTS[finding.severity][0]}">${label}</b> ${text} <a class="ref" href="#check-${index + 1}">${say('dòng', 'row')} ${index + 1}</a>`,
    ]
  })
  const nothing = html`<p>${say('Báo cáo không có số liệu nào suy ra được từ số liệu khác.', 'No figure of this report follows from others.')}</p>`
  return section(
    say('Đã công bố và tính lại', 'Published and recomputed'),
    html`${table(columns, rows) ?? nothing}${list(sentences, 'plain')}`,
  )
}

function nameOf(
  code: Comparison['code'],
  at: string,
  { indicators }: Read,
  { say }: Reader,
): string {
  if (at === 'stated.bySource')
    return say(
      'Các nguồn cộng lại, so với tổng kinh phí',
      'The sources together, against the total',
    )
  if (at === 'stated.spent.share')
    return say('Tỷ lệ đã chi, so với kế hoạch', 'The share spent, against the plan')
  if (at === 'stated.plan.growth')
    return say('Mức tăng, so với kế hoạch trước', 'The growth, against the plan before')
  if (at === 'parts')
    return code === 'COUNT_DISAGREES'
      ? say(
          'Số đề án của các phần, so với tổng số đề án',
          'The projects of the parts, against all projects',
        )
      : say('Các phần cộng lại, so với tổng kinh phí', 'The parts together, against the total')
  const indicator = indicators?.[Number(/\d+/u.exec(at)?.[0] ?? -1)]
  return say(
    `Chỉ tiêu «${indicator?.title ?? indicator?.name ?? at}» ghi nhiều lần`,
    `The indicator "${indicator?.title ?? indicator?.name ?? at}", given more than once`,
  )
}

/** For drawing only: the nearest amount the words of the report allow. */
function drawn({ range: { low, high } }: Stated): number {
  const end = low ?? high
  return end === null ? 0 : Number(end.n / end.d)
}

function spendingSection(
  { stated: { total, plan, spent } }: Read,
  { say, lang }: Reader,
): Html | null {
  const whole = plan?.amount ?? total
  const paid = spent?.amount ?? null
  if (whole === null || (paid === null && plan?.previousPlan == null)) return null
  const bars = [
    ...(plan?.previousPlan == null
      ? []
      : [
          barWithLegend(
            [
              {
                amount: drawn(plan.previousPlan),
                tone: 'third',
                text: `${say('Kế hoạch trước', 'Plan before')}: ${said(plan.previousPlan, lang)}`,
              },
            ],
            Math.max(drawn(whole), drawn(plan.previousPlan)),
          ),
        ]),
    ...(paid === null
      ? []
      : [
          barWithLegend(
            [
              {
                amount: drawn(paid),
                tone: 'main',
                text: `${say('Đã chi', 'Spent')}: ${said(paid, lang)} (${shareText(drawn(paid), drawn(whole), lang)})`,
              },
            ],
            Math.max(drawn(whole), drawn(plan?.previousPlan ?? whole)),
            { amount: drawn(whole), text: `${say('Kế hoạch', 'Plan')}: ${said(whole, lang)}` },
          ),
        ]),
  ]
  return section(say('Kế hoạch và chi', 'Plan and spending'), bars)
}

/** A figure as the report gives it, in the language of the page; a bare number of đồng as people read it. */
const said = ({ text }: Stated, lang: Lang): string =>
  /^\d+$/u.test(text) ? amountText(Number(text), lang) : figureIn(text, lang)
const counted = (count: Stated | null, lang: Lang): string =>
  count === null
    ? '—'
    : /^\d+$/u.test(count.text)
      ? countText(Number(count.text), lang)
      : figureIn(count.text, lang)

const SOURCES = [
  ['national', 'main', 'Khuyến công quốc gia', 'National fund'],
  ['local', 'third', 'Khuyến công địa phương', 'Local fund'],
  ['other', 'fourth', 'Nguồn khác', 'Other money'],
  ['counterpart', 'second', 'Đối ứng của đơn vị thụ hưởng', 'Counterpart'],
] as const satisfies readonly (readonly [
  'national' | 'local' | 'other' | 'counterpart',
  Tone,
  string,
  string,
])[]

function sourceSection({ stated: { total, bySource } }: Read, { say, lang }: Reader): Html | null {
  const known = SOURCES.flatMap(([of, tone, vi, en]) => {
    const source = bySource?.[of] ?? null
    return source === null ? [] : [{ source, tone, name: say(vi, en), amount: drawn(source) }]
  })
  if (known.length === 0) return null
  const sum = known.reduce((all, each) => all + each.amount, 0)
  const whole = total === null ? sum : drawn(total)
  const stretches: Stretch[] = known.map(({ amount, tone, name }) => ({ amount, tone, text: name }))
  if (sum < whole)
    stretches.push({
      amount: whole - sum,
      tone: 'rest',
      text: `${say('Không thuộc nguồn nào', 'In no source')}: ${amountText(whole - sum, lang)}`,
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
            cells: [say('Tổng kinh phí đã công bố', 'Total as published'), said(total, lang)],
            sum: true,
          },
        ]),
  ]
  return section(
    say('Nguồn kinh phí', 'Sources'),
    html`${table([[say('Nguồn', 'Source')], [say('Số tiền', 'Amount'), 'number'], [say('Tỷ trọng', 'Share'), 'number']], rows)}${barWithLegend(stretches, whole)}`,
  )
}

function partSection({ parts, stated: { total } }: Read, { say, lang }: Reader): Html | null {
  const most = (parts ?? []).reduce(
    (max, { amount }) => Math.max(max, amount === null ? 0 : drawn(amount)),
    total === null ? 0 : drawn(total),
  )
  const paid = (parts ?? []).some(({ amount }) => amount !== null)
  const columns: readonly Column[] = [
    [say('Nội dung', 'Part')],
    [say('Đề án', 'Projects'), 'number'],
    [say('Thụ hưởng', 'Beneficiaries'), 'number'],
    [say('Kinh phí', 'Money'), 'number'],
    ...(paid ? [['', 'bars'] as const] : []),
  ]
  return section(
    say('Theo nội dung', 'By part'),
    table(
      columns,
      (parts ?? []).map(({ activity, title, projects, beneficiaries, amount }) => ({
        cells: [
          title ?? (activity === null ? '—' : activityName(activity, lang)),
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

function indicatorSection({ indicators }: Read, { say, lang }: Reader): Html | null {
  return section(
    say('Chỉ tiêu', 'Indicators'),
    table(
      [[say('Chỉ tiêu', 'Indicator')], [say('Đã công bố', 'Published'), 'number']],
      (indicators ?? []).map(({ name, title, value }) => ({
        cells: [title ?? name, counted(value, lang)],
      })),
    ),
  )
}

function footLines({ source }: Read, { say }: Reader): Html {
  return html`<p>${say('Chỉ so các số liệu trong báo cáo với nhau, có tính đến cách làm tròn của báo cáo; «—» là báo cáo không nêu, không phải bằng 0.', 'The figures are compared with each other only, honouring the rounding of the report; «—» is not given, which does not mean zero.')}</p>
${source === null ? null : html`<p>${say('Nguồn', 'Source')}: ${source}</p>`}`
}

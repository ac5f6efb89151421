import { activityName, figureIn, type Lang } from '@khuyencong/core'
import type { Compared, Reconciliation, Stated } from '@khuyencong/core/monitor'
import { bar, barWithLegend, type Stretch, type Tone } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { type Column, type Row, table } from '../../html/table.js'
import { toneOf } from '../../text/compared.js'
import { amountText, countText } from '../../text/numbers.js'
import { projectsText } from '../../text/project-sums.js'
import {
  agreementText,
  apartText,
  comparedFigure,
  comparisonName,
  reportCounts,
  figureName,
  mismatchText,
  outcomeText,
  type ReadReport,
  statedText,
  unexplainedText,
} from './labels.js'
import { dayFor, type Reader, shareText } from '../../text/reader.js'

/**
 * Báo cáo của reconcile. / A published report as a page: each figure as published and as
 * recomputed, those that could not be, and its money in bars.
 */
export function reconcileReport(
  result: Reconciliation,
  report: ReadReport,
  reader: Reader,
): string {
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
    checkSection(result, report, reader),
    spendingSection(report, reader),
    sourceSection(report, reader),
    partSection(report, reader),
    indicatorSection(report, reader),
  ]
  return page(
    head,
    headLines(result, report, reader),
    body,
    footLines(report, result.from !== null, reader),
  )
}

function headLines(
  result: Reconciliation,
  { id, title, source, period }: ReadReport,
  reader: Reader,
): Html {
  const { lang, say } = reader
  const [from, to] = [period?.from ?? null, period?.to ?? null]
  const when = [
    from === null ? null : `${say('từ', 'from')} ${dayFor(from, lang)}`,
    to === null ? null : `${say('đến', 'to')} ${dayFor(to, lang)}`,
  ].filter((each) => each !== null)
  const tone = toneOf(reportCounts(result))
  const lines = [
    ...(title === null ? [] : [id]),
    ...(when.length === 0 ? [] : [`${say('Kỳ báo cáo', 'Period')}: ${when.join(' ')}`]),
    ...(source === null ? [] : [`${say('Nguồn', 'Source')}: ${source}`]),
    ...(result.from === null ? [] : [projectsText(result.from, reader)]),
  ]
  return html`${lines.map(
    (line) => html`<p>${line}</p>
`,
  )}<p class="verdict${tone === null ? null : ` ${tone}`}">${agreementText(result, reader)}</p>
`
}

const TONES = { exact: 'good', words: 'soft', bound: 'soft', rounding: 'soft' } as const
const toneFor = ({ agrees, basis }: Compared): string => (agrees ? TONES[basis] : 'bad')

function checkSection(result: Reconciliation, report: ReadReport, reader: Reader): Html | null {
  const { say } = reader
  const columns: readonly Column[] = [
    [say('Số liệu', 'Figure'), 'long'],
    [say('Đã công bố', 'Published'), 'number'],
    [say('Tính lại', 'Recomputed'), 'number'],
    [say('Chênh lệch', 'Difference'), 'number'],
    [say('Kết quả', 'Result'), 'long'],
  ]
  const { compared, notComparable, unexplained } = result
  const rows = [
    ...compared.map((each, index) => comparedRow(each, index, result, report, reader)),
    ...notComparable.map(({ at, why }) => ({
      cells: [
        html`${figureName(at, report, reader)}${placeText(at)}`,
        statedText(at, report, reader.lang),
        '—',
        null,
        html`<span class="open">– ${say('không đối chiếu được', 'not comparable')}: ${say(why.text, why.textEn)}</span>`,
      ],
    })),
  ]
  const left = unexplained.map((each) => unexplainedText(each, reader))
  return section(
    say('Đã công bố và tính lại', 'Published and recomputed'),
    html`${table(columns, rows)}${list(findingLines(result, reader), 'plain')}${list(left)}`,
  )
}

const placeText = (at: string): Html => html`<p><small><code>${at}</code></small></p>`

function comparedRow(
  each: Compared,
  index: number,
  result: Reconciliation,
  report: ReadReport,
  reader: Reader,
): Row {
  return {
    id: `check-${index + 1}`,
    cells: [
      html`${comparisonName(each, report, reader)}${placeText(each.at)}`,
      comparedFigure(each, each.stated, reader),
      comparedFigure(each, each.computed, reader),
      apartText(each, result, reader),
      html`<span class="${toneFor(each)}">${outcomeText(each, reader)}</span>`,
    ],
  }
}

/** What does not agree, each with its row. */
function findingLines({ compared, findings }: Reconciliation, reader: Reader): readonly Html[] {
  const wrong = compared.flatMap(({ agrees }, index) => (agrees ? [] : [index + 1]))
  return findings.map((finding, index) => {
    const { label, text } = mismatchText(finding, reader)
    const row = wrong[index] ?? 1
    return html`<b class="bad">${label}</b> ${text} <a class="ref" href="#check-${row}">${reader.say('dòng', 'row')} ${row}</a>`
  })
}

/** For drawing only: the nearest amount the words of the report allow. */
function drawn({ range: { low, high } }: Stated): number {
  const end = low ?? high
  return end === null ? 0 : Number(end.n / end.d)
}

function spendingSection(
  { stated: { total, plan, spent } }: ReadReport,
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

function sourceSection(
  { stated: { total, bySource } }: ReadReport,
  { say, lang }: Reader,
): Html | null {
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

function partSection({ parts, stated: { total } }: ReadReport, { say, lang }: Reader): Html | null {
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

function indicatorSection({ indicators }: ReadReport, { say, lang }: Reader): Html | null {
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

function footLines({ source }: ReadReport, fromProjects: boolean, { say }: Reader): Html {
  const against = fromProjects
    ? say(
        'So các số liệu trong báo cáo với nhau và với các đề án',
        'The figures are compared with each other and with the projects',
      )
    : say(
        'Chỉ so các số liệu trong báo cáo với nhau',
        'The figures are compared with each other only',
      )
  const rest = say(
    'có tính đến cách làm tròn của báo cáo; «—» là không có số liệu, không phải bằng 0.',
    'honouring the rounding of the report; «—» is no figure, which does not mean zero.',
  )
  return html`<p>${against}, ${rest}</p>
${source === null ? null : html`<p>${say('Nguồn', 'Source')}: ${source}</p>`}`
}

import type { RuleBook } from '@khuyencong/core'
import type { Compared, Reconciliation } from '@khuyencong/core/monitor'
import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { packsUsed } from '../../html/packs-used.js'
import { type Column, type Row, table } from '../../html/table.js'
import { toneOf } from '../../text/compared.js'
import { projectsText } from '../../text/project-sums.js'
import { reconciledWorkLines } from '../../text/work-sums.js'
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
import { indicatorSection, partSection, sourceSection, spendingSection } from './page-figures.js'
import { dayFor, type NamingReader, type Reader } from '../../text/reader.js'

/**
 * Báo cáo của reconcile. / A published report as a page: each figure as published and as
 * recomputed, those that could not be, and its money in bars.
 */
export function reconcileReport(
  result: Reconciliation,
  report: ReadReport,
  book: RuleBook,
  reader: NamingReader,
): string {
  const { lang, translate } = reader
  const head = {
    lang,
    kind: translate(
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
  return page(head, headLines(result, report, reader), body, [
    footLines(report, result, reader),
    packsUsed(book, reader),
  ])
}

function headLines(
  result: Reconciliation,
  { id, title, source, period }: ReadReport,
  reader: NamingReader,
): Html {
  const { lang, translate } = reader
  const [from, to] = [period?.from ?? null, period?.to ?? null]
  const when = [
    from === null ? null : `${translate('từ', 'from')} ${dayFor(from, lang)}`,
    to === null ? null : `${translate('đến', 'to')} ${dayFor(to, lang)}`,
  ].filter((each) => each !== null)
  const tone = toneOf(reportCounts(result))
  const lines = [
    ...(title === null ? [] : [id]),
    ...(when.length === 0 ? [] : [`${translate('Kỳ báo cáo', 'Period')}: ${when.join(' ')}`]),
    ...(source === null ? [] : [`${translate('Nguồn', 'Source')}: ${source}`]),
    ...(result.from === null ? [] : [projectsText(result.from, reader)]),
    ...(result.work === undefined ? [] : reconciledWorkLines(result.work, reader)),
  ]
  return html`${lines.map(
    (line) => html`<p>${line}</p>
`,
  )}<p class="verdict${tone === null ? null : ` ${tone}`}">${agreementText(result, reader)}</p>
`
}

const TONES = { exact: 'good', words: 'soft', bound: 'soft', rounding: 'soft' } as const
const toneFor = ({ agrees, basis }: Compared): string => (agrees ? TONES[basis] : 'bad')

function checkSection(
  result: Reconciliation,
  report: ReadReport,
  reader: NamingReader,
): Html | null {
  const { translate } = reader
  const columns: readonly Column[] = [
    [translate('Số liệu', 'Figure'), 'long'],
    [translate('Đã công bố', 'Published'), 'number'],
    [translate('Tính lại', 'Recomputed'), 'number'],
    [translate('Chênh lệch', 'Difference'), 'number'],
    [translate('Kết quả', 'Result'), 'long'],
  ]
  const { compared, notComparable, unexplained } = result
  const whyNot = ({ text, textEn }: (typeof notComparable)[number]['why']): string =>
    `– ${translate('không đối chiếu được', 'not comparable')}: ${translate(text, textEn)}`
  const rows = [
    ...compared.map((each, index) => comparedRow(each, index, result, report, reader)),
    ...notComparable.map(({ at, why }) => ({
      cells: [
        html`${figureName(at, report, reader)}${placeText(at)}`,
        statedText(at, report, reader.lang),
        '—',
        null,
        html`<span class="open">${whyNot(why)}</span>`,
      ],
    })),
  ]
  const left = unexplained.map((each) => unexplainedText(each, reader))
  return section(
    translate('Đã công bố và tính lại', 'Published and recomputed'),
    html`${table(columns, rows)}${list(findingLines(result, reader), 'plain')}${list(left)}`,
  )
}

const placeText = (at: string): Html => html`<p><small><code>${at}</code></small></p>`

function comparedRow(
  each: Compared,
  index: number,
  result: Reconciliation,
  report: ReadReport,
  reader: NamingReader,
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
function findingLines(
  { compared, findings }: Reconciliation,
  reader: NamingReader,
): readonly Html[] {
  const wrong = compared.flatMap(({ agrees }, index) => (agrees ? [] : [index + 1]))
  return findings.map((finding, index) => {
    const { label, text } = mismatchText(finding, reader)
    const row = wrong[index] ?? 1
    const toRow = html`<a class="ref" href="#check-${row}">${reader.translate('dòng', 'row')} ${row}</a>`
    return html`<b class="bad">${label}</b> ${text} ${toRow}`
  })
}

/** What the figures were compared with, beside each other. */
function againstText({ from, work }: Reconciliation, { translate }: Reader): string {
  const others = [
    ...(from === null ? [] : [translate('các đề án', 'the projects')]),
    ...(work === undefined ? [] : [translate('sổ công tác', 'the work records')]),
  ]
  return others.length === 0
    ? translate(
        'Chỉ so các số liệu trong báo cáo với nhau',
        'The figures are compared with each other only',
      )
    : translate(
        `So các số liệu trong báo cáo với nhau và với ${others.join(', ')}`,
        `The figures are compared with each other and with ${others.join(', ')}`,
      )
}

function footLines({ source }: ReadReport, result: Reconciliation, reader: Reader): Html {
  const { translate } = reader
  const against = againstText(result, reader)
  const rest = translate(
    'có tính đến cách làm tròn của báo cáo; «—» là không có số liệu, không phải bằng 0.',
    'honouring the rounding of the report; a dash (—) is no figure, which does not mean zero.',
  )
  return html`<p>${against}, ${rest}</p>
${source === null ? null : html`<p>${translate('Nguồn', 'Source')}: ${source}</p>`}`
}

import { FINDING_CODES, severityName, term } from '@khuyencong/core'
import { bar, barWithLegend } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { opening, section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { findingName } from '../../text/finding-names.js'
import { countText, dongText } from '../../text/numbers.js'
import { findingLabel, findingSentence } from '../../text/output.js'
import type { Reader } from '../../text/reader.js'
import { GRAVEST, type GraveFinding } from './gravest-findings.js'
import { type RowPaper, SEVERITY_TONES } from './page-rows.js'
import { summaryRows } from './summary.js'
import { SEVERITIES, type Tally, VERDICTS } from './tally.js'

const COLOURS = { eligible: 'third', ineligible: 'over', undetermined: 'second' } as const

/** The head of the page of an audit: sums, the gravest findings, how often each code comes. */
export function pageHead(tally: Tally, gravest: readonly GraveFinding[], paper: RowPaper): Html {
  const { lang, translate } = paper
  const verdicts = VERDICTS.map((each) => ({
    amount: tally.verdicts[each] ?? 0,
    tone: COLOURS[each],
    text: `${term(each, lang)}: ${countText(tally.verdicts[each] ?? 0, lang)}`,
  }))
  const head = {
    lang,
    kind: translate('Khuyến công · Kết quả rà soát', 'Industrial promotion · Audit'),
    title: translate('Rà soát đề án khuyến công', 'Audit of industrial-promotion projects'),
  }
  const rows = summaryRows(tally, paper, paper.options).map((cells) => ({ cells }))
  return html`${opening(head, null)}${section(
    translate('Tổng hợp', 'Summary'),
    html`${table(
      [
        ['', 'name'],
        ['', 'text'],
      ],
      rows,
    )}
${tally.judged === 0 ? null : barWithLegend(verdicts, tally.judged)}${moneyBars(tally, paper)}`,
  )}${gravestSection(gravest, tally, paper)}${codeSection(tally, paper)}`
}

/**
 * What is asked against what may be granted, of the items for which both are known: only these can
 * be compared.
 */
function moneyBars({ both, requested, allowed }: Tally, reader: Reader): Html | null {
  if (both.items === 0) return null
  const { lang, translate } = reader
  const items = countText(both.items, lang)
  const whole = requested.unknown + allowed.unknown === 0
  const [asked, granted] = [Number(both.requested), Number(both.allowed)]
  const most = Math.max(asked, granted)
  const of = whole
    ? null
    : html`<p>${translate(
        `So sánh ${items} hạng mục biết cả số đề nghị và mức tối đa; ` +
          'các hạng mục khác không có trong hình:',
        `Compared are the items of which both amounts are known (${items}); the others are not drawn:`,
      )}</p>`
  return html`${of}${barWithLegend(
    [
      {
        amount: asked,
        tone: 'second',
        text: `${translate('Số tiền đề nghị', 'Money requested')}: ${dongText(both.requested, reader)}`,
      },
    ],
    most,
  )}${barWithLegend(
    [
      {
        amount: granted,
        tone: 'main',
        text: `${translate('Mức hỗ trợ tối đa', 'Money that may be granted')}: ${dongText(both.allowed, reader)}`,
      },
    ],
    most,
  )}`
}

/** The errors, the largest excess first, each with a link to its project. */
function gravestSection(
  gravest: readonly GraveFinding[],
  { findings }: Tally,
  { book, cited, lang, translate }: RowPaper,
): Html | null {
  const columns: readonly Column[] = [
    [translate('Đề án', 'Project'), 'name'],
    [translate('Nội dung', 'What was found'), 'long'],
    [translate('Vượt', 'Above by'), 'number'],
    [translate('Căn cứ', 'Citation')],
  ]
  const rows = gravest.map(({ project, finding, excess, row }) => {
    const where = finding.item === null ? '' : `${translate('hạng mục', 'item')} ${finding.item}: `
    const label = html`<b class="${SEVERITY_TONES.error}">${findingLabel(finding, lang)}</b>`
    return {
      cells: [
        row === null ? project : html`<a href="#${row}">${project}</a>`,
        html`${label} ${where}${findingSentence(finding, lang, book)}`,
        excess === null ? null : dongText(BigInt(excess), { lang, translate }),
        cited.link(finding.citation, finding.other),
      ],
    }
  })
  const total = Object.values(findings.error).reduce((sum, { times }) => sum + times, 0)
  const more =
    total <= gravest.length
      ? null
      : html`<p>${translate(
          `Bảng này nêu ${GRAVEST} điểm vượt nhiều nhất trong ${countText(total, lang)} điểm sai quy định.`,
          `This table has the ${GRAVEST} largest of ${countText(total, lang)} non-compliant findings.`,
        )}</p>`
  return rows.length === 0
    ? null
    : section(severityName('error', lang), html`${table(columns, rows)}${more}`)
}

/** How often each code comes, the gravest severity first, and by how much amounts are too high. */
function codeSection({ findings }: Tally, reader: Reader): Html | null {
  const { lang, translate } = reader
  const lines = SEVERITIES.flatMap((severity) =>
    FINDING_CODES.flatMap((code) => {
      const found = findings[severity][code]
      return found === undefined ? [] : [{ severity, code, ...found }]
    }),
  )
  const most = Math.max(0, ...lines.map(({ times }) => times))
  const columns: readonly Column[] = [
    [translate('Mức độ', 'Severity'), 'name'],
    [translate('Nghĩa là', 'It says')],
    [translate('Mã', 'Code'), 'name'],
    [translate('Số lần', 'Times'), 'number'],
    [translate('Tổng số vượt', 'Above by, in all'), 'number'],
    ['', 'bars'],
  ]
  const rows = lines.map(({ severity, code, times, excess }) => ({
    cells: [
      html`<b class="${SEVERITY_TONES[severity]}">${severityName(severity, lang)}</b>`,
      findingName(code, lang),
      html`<code>${code}</code>`,
      countText(times, lang),
      excess === 0n ? null : dongText(excess, reader),
      bar([{ amount: times, tone: 'main', text: `${code}: ${times}` }], most),
    ],
  }))
  return section(
    translate('Phát hiện theo mức độ và mã', 'Findings by severity and code'),
    table(columns, rows),
  )
}

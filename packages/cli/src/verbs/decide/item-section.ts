import { type Evidence, type ExplainedItem, moneyText, term, vnd } from '@khuyencong/core'
import { barWithLegend, type BarSegment } from '../../html/bar.js'
import { html, type Html } from '../../html/html.js'
import { list, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { gradeOf, type Paper } from './paper.js'

const ANSWERS = {
  met: 'good',
  unmet: 'bad',
  'not-in-force': 'bad',
  unknown: 'open',
  'not-encoded': 'open',
} as const

/** One item: its conditions with their articles, its level line by line, the request against it. */
export function itemSection(explained: ExplainedItem, index: number, paper: Paper): Html | null {
  const { translate, cited, steps } = paper
  const { item, support } = explained
  const columns = [
    [''],
    [translate('Điều kiện', 'Condition')],
    [translate('Căn cứ', 'Citation')],
    [translate('Bước', 'Step')],
  ] as const
  const rows = explained.steps
    .filter(({ step }) => step.stage === 'eligibility')
    .map(({ step, mark, title, source, reasons, remedy }) => ({
      cells: [
        html`<span class="${ANSWERS[step.verdict]}">${mark}</span>`,
        [
          title,
          reasons.map((reason) => html`<p><small>${reason}</small></p>`),
          remedy === null ? null : html`<p>→ ${remedy}</p>`,
        ],
        step.citation === null
          ? source
          : html`${cited.link(step.citation)}${gradeOf(step.evidence, paper)}`,
        steps.to(step),
      ],
    }))
  const rule = item.support.answer === 'met' ? item.support : item.support.reference
  const basis =
    rule === null
      ? null
      : html` <small>(${cited.link(rule.citation)}${weak(rule.evidence, paper)}) ${steps.of(rule.rule, item.id)}</small>`
  return section(
    explained.heading,
    html`<p class="verdict ${ANSWERS[item.eligibility]}">${explained.eligibility}</p>
${table(columns, rows)}
<h3>${support.name}${basis}</h3>
${list(support.lines, 'calc')}${requestBar(explained, paper)}`,
    `item-${index + 1}`,
  )
}

/** The grade of a text that nobody has read, behind its article. */
const weak = (evidence: Evidence, { lang }: Paper): string =>
  evidence === 'quoted' ? '' : `; ${term(evidence, lang)}`

/** What is asked for against the ceiling. */
function requestBar({ item: { support } }: ExplainedItem, { translate, lang }: Paper): Html | null {
  if (support.answer !== 'met' || support.ceiling === null || support.requested === null)
    return null
  const { ceiling, requested } = support
  const within = Math.min(ceiling, requested)
  const segments: BarSegment[] = [
    {
      amount: within,
      tone: 'main',
      text: `${translate('Đề nghị', 'Requested')}: ${moneyText(requested, lang)}`,
    },
  ]
  if (requested > ceiling)
    segments.push({
      amount: requested - ceiling,
      tone: 'over',
      text: `${translate('Vượt trần', 'Above the ceiling')}: ${moneyText(vnd(requested - ceiling), lang)}`,
    })
  return barWithLegend(segments, requested, {
    amount: ceiling,
    text: `${translate('Trần hỗ trợ', 'Ceiling')}: ${moneyText(ceiling, lang)}`,
  })
}

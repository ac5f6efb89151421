import { day, formatRate, numberText, type RuleBook } from '@khuyencong/core'
import { html, type Html } from '../../html/html.js'
import { barWithLegend, type Tone } from '../../html/bar.js'
import { section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { shareText } from '../../text/reader.js'
import type { Paper } from './paper.js'

const SOURCES = {
  national: 'main',
  local: 'third',
  other: 'fourth',
  counterpart: 'second',
} as const satisfies Record<string, Tone>

/** The money by source, and the advance by itself: it is no source. */
export function sourcesSection(paper: Paper): Html | null {
  const {
    parts,
    decision: { funding },
    translate,
    lang,
  } = paper
  const total = funding.total
  const known = (Object.keys(SOURCES) as (keyof typeof SOURCES)[]).map((of) => ({
    of,
    amount: funding[of] ?? 0,
  }))
  const rows = parts.money.flatMap(({ of, label, text }) => {
    if (of === 'advance') return []
    const sum = of === 'total' ? null : funding[of]
    const share = sum === null || total === null ? null : shareText(sum, total, lang)
    return [{ sum: of === 'total', cells: [label, text, share] }]
  })
  const segments = known.map(({ of, amount: sum }) => ({
    amount: sum,
    tone: SOURCES[of],
    text: parts.money.find((each) => each.of === of)?.label ?? of,
  }))
  const columns = [
    [translate('Nguồn', 'Source')],
    [translate('Số tiền', 'Amount'), 'number'],
    [translate('Tỷ trọng', 'Share'), 'number'],
  ] as const
  return section(
    translate('Kinh phí', 'Money'),
    html`${table(columns, rows)}${
      total === null
        ? null
        : barWithLegend(
            segments.filter(({ amount: sum }) => sum > 0),
            total,
          )
    }${advanceLine(paper)}`,
  )
}

type AdvanceRule = ReturnType<RuleBook['on']>['advances'][number]

/**
 * The most that may be paid before acceptance, with the articles it rests on and what each asks
 * for.
 */
function advanceLine(paper: Paper): Html | null {
  const { parts, cited, translate, lang } = paper
  const advance = parts.money.find(({ of }) => of === 'advance')
  if (advance === undefined) return null
  const bases = advanceRules(paper).map(({ version }) => {
    const over = version.advance?.progressOver ?? null
    const when =
      over === null
        ? ''
        : translate(
            `, khi đã thực hiện trên ${formatRate(over)} khối lượng`,
            `, once more than ${numberText(formatRate(over), lang)} of the work is done`,
          )
    return html`<p><small>${cited.link(version.citation)}${when}</small></p>`
  })
  return html`<p>${advance.label}: ${advance.text}</p>
${bases}`
}

/**
 * The rules on advances for the items that have a level, each once; those of the other fund are
 * left out.
 */
function advanceRules({ decision, book }: Paper): readonly AdvanceRule[] {
  const fund = decision.project.input.fund ?? null
  const rules = decision.items
    .filter(({ support }) => support.answer === 'met')
    .flatMap(({ activity }) => book.on(day(decision.on), activity).advances)
    .filter(({ version }) => !ofOtherFund(version.when, fund))
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()]
}

function ofOtherFund(when: AdvanceRule['version']['when'], fund: string | null): boolean {
  if (when === null) return false
  const parts = 'all' in when ? when.all : [when]
  return parts.some(
    (part) =>
      'fact' in part && part.fact === 'fund' && part.operator === 'equal' && part.value !== fund,
  )
}

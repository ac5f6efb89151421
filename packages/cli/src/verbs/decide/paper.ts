import type { Decision, Evidence, Explanation, RuleBook } from '@khuyencong/core'
import { term } from '@khuyencong/core'
import type { Cited } from '../../html/cited.js'
import { html, type Html } from '../../html/html.js'
import type { StepLinks } from '../../html/steps.js'
import type { Reader } from '../../text/reader.js'

/** What the parts of this page share. */
export interface Paper extends Reader {
  readonly decision: Decision
  readonly book: RuleBook
  readonly parts: Explanation
  readonly cited: Cited
  readonly steps: StepLinks
}

/** Where a sentence comes from: the step of its rule, else its article. */
export function basis(
  rule: string,
  item: string | null,
  { steps, cited, decision }: Paper,
): Html | null {
  const article = steps.of(rule, item) === null ? cited.ofRule(rule, decision.on) : null
  return (
    steps.of(rule, item) ?? (article === null ? null : html`<span class="ref">${article}</span> `)
  )
}

const GRADES = { quoted: 'soft', secondary: 'open', memory: 'bad' } as const

/** How sure the text is, beside its article: whether somebody has read the clause itself. */
export function gradeOf(evidence: Evidence | null, { lang }: Paper): Html | null {
  return evidence === null
    ? null
    : html`<p><small class="${GRADES[evidence]}">${term(evidence, lang)}</small></p>`
}

import { requireBook, type RuleBook } from '../packs/rule-book.js'
import type { CrossChecked, Disagreement } from './disagreement.js'

export type { Disagreement } from './disagreement.js'

/** Kết quả đối chiếu. / What the second engine says of a decision. */
export interface CrossCheck {
  readonly agrees: boolean
  /** How many rules were re-derived from their conditions. */
  readonly checked: number
  readonly disagreements: readonly Disagreement[]
}

/**
 * Đối chiếu bằng bộ suy luận thứ hai. / Reads a decision a second time, with the `json-rules-engine`
 * package for the conditions and code of its own for the rest: who each rule concerns, which
 * version counts, every rule of eligibility and money that asks something of an item, whether it
 * left a step or not, which level and which uplift apply, the advance, which rule the findings about
 * double funding, counterpart and authority must cite, and which procedures ask of the project. Packs, the project and the register
 * are shared, as they were read, and so are the facts that conditions look at, but for divisions,
 * which are worked out again. So is the ceiling of each level, in whole numbers without end; the
 * sums of a project are not.
 *
 * That engine knows two values, ours three: a condition with a missing fact is asked twice, once
 * with every missing leaf at its most favourable, once at its least. Both true is `met`, both false
 * is `unmet`, else `unknown`; so unknown verdicts are checked too.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param decision - The decision, made with that book.
 * @returns Whether both engines agree, and each place where they do not.
 * @example
 * ```ts
 * import { createRuleBook, crossCheck, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] },
 * })
 * const { agrees } = await crossCheck(book, decision) // agrees => true
 * ```
 */
export async function crossCheck(book: RuleBook, decision: CrossChecked): Promise<CrossCheck> {
  const { readAgain } = await import('./second-reading.js') // only who cross-checks pays for it
  const { checked, disagreements } = await readAgain(requireBook(book), decision)
  return { agrees: disagreements.length === 0, checked, disagreements }
}

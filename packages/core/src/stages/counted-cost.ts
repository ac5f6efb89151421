import { forEachOf } from '../values/frozen-list.js'
import { addKnown, NO_MONEY } from '../values/sums.js'
import type { Vnd } from '../values/money.js'
import { costFact } from '../vocabulary/open-vocabulary.js'
import { ALL_COSTS, type PartTerms } from '../mechanisms/part-terms.js'
import type { CountedCost } from '../mechanisms/situation.js'
import type { CostLine, ProjectItem } from '../project/project.js'

/** Whether a part of a level counts a cost line. */
export const countsFor = (
  { of }: Pick<PartTerms, 'of'>,
  { base }: { readonly base: readonly string[] },
  { kind }: Pick<CostLine, 'kind'>,
): boolean => kind === null || includesCost(of ?? base, kind)

const includesCost = (facts: readonly string[], kind: string): boolean =>
  facts.includes(costFact(kind)) || facts[0] === ALL_COSTS

const NOT_KNOWN: CountedCost = { base: null, kindsKnown: false }

/** The cost that a part counts; a line without a kind counts, and leaves the kinds unknown. */
export function countedCost(
  terms: Pick<PartTerms, 'of'>,
  item: ProjectItem,
  words: { readonly base: readonly string[] },
): CountedCost {
  if (item.costs === null) return NOT_KNOWN
  let base: Vnd | null = NO_MONEY
  let kindsKnown = true
  forEachOf(item.costs, (line) => {
    if (!countsFor(terms, words, line)) return
    if (line.kind === null) kindsKnown = false
    base = addKnown(base, line.amount)
  })
  return { base, kindsKnown }
}

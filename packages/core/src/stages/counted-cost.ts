import { addKnown, NO_MONEY } from '../values/sums.js'
import type { Vnd } from '../values/money.js'
import { kindOfCost } from '../vocabulary/open-vocabulary.js'
import { memoize } from '../values/memoize.js'
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
  facts[0] === ALL_COSTS || kindsOf(facts).has(kind)

/** The kinds of cost whose facts a list names: the list is that of a level, asked for each line. */
const kindsOf = (facts: readonly string[]): ReadonlySet<string> =>
  memoize(KINDS, facts, () => new Set(facts.map(kindOfCost)))

const KINDS = new WeakMap<readonly string[], ReadonlySet<string>>()

const NOT_KNOWN: CountedCost = { base: null, kindsKnown: false }

/** The cost that a part counts; a line without a kind counts, and leaves the kinds unknown. */
export function countedCost(
  terms: Pick<PartTerms, 'of'>,
  item: ProjectItem,
  words: { readonly base: readonly string[] },
): CountedCost {
  const { costs } = item
  if (costs === null) return NOT_KNOWN
  let base: Vnd | null = NO_MONEY
  let kindsKnown = true
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a frozen list: frozen-list.ts
  for (let index = 0; index < costs.length; index += 1) {
    const line = costs[index] as CostLine
    if (!countsFor(terms, words, line)) continue
    if (line.kind === null) kindsKnown = false
    base = addKnown(base, line.amount)
  }
  return { base, kindsKnown }
}

import { FACT_FORMS, type FactId } from '../project/fact-list.js'
import { askedFor, type Subject } from '../project/facts.js'
import type { Need } from '../stages/eligibility.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Missing } from './judgement.js'

/** What the rules wait for to judge one item. */
interface WaitingItem {
  readonly subject: Subject
  readonly result: { readonly needs: readonly Need[] }
}

const ORDER: ReadonlyMap<string, number> = new Map(
  [...FACT_FORMS.keys()].map((fact, index) => [fact, index]),
)

/** What the catalogue does not list comes last. */
const orderOf = (fact: string): number => ORDER.get(fact) ?? ORDER.size

/**
 * What to ask next, most useful first: the facts most rules wait for, then the order of the
 * catalogue.
 */
export function missingFrom(items: readonly WaitingItem[]): readonly Missing[] {
  if (items.every(({ result }) => result.needs.length === 0)) return EMPTY_LIST
  const byFact = new Map<string, { fact: FactId; item: string | null; neededBy: Set<string> }>()
  for (const { subject, result } of items)
    for (const need of result.needs)
      for (const fact of askedFor(need.fact, subject)) {
        const item = FACT_FORMS.get(fact)?.path?.[0] === 'project' ? null : need.item
        const key = `${item ?? ''} ${fact}`
        const entry = byFact.get(key) ?? { fact, item, neededBy: new Set<string>() }
        entry.neededBy.add(need.rule)
        byFact.set(key, entry)
      }
  return [...byFact.values()]
    .sort((a, b) => b.neededBy.size - a.neededBy.size || orderOf(a.fact) - orderOf(b.fact))
    .map(({ fact, item, neededBy }) => ({ fact, item, neededBy: [...neededBy].sort() }))
}

import { askedFor, type Subject } from '../project/facts.js'
import type { Need } from '../stages/eligibility.js'
import { someOf } from '../values/frozen-list.js'
import { memoize } from '../values/memoize.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { Missing } from './judgement.js'

/** An item with the facts its rules wait for. */
interface WaitingItem {
  readonly subject: Subject
  readonly result: { readonly needs: readonly Need[] }
}

const isWaiting = ({ result }: WaitingItem): boolean => result.needs.length > 0

const ORDER = new WeakMap<Vocabulary, ReadonlyMap<string, number>>()

/** The position of a fact in the vocabulary; an unknown fact comes last. */
const orderIn = (vocabulary: Vocabulary): ((fact: string) => number) => {
  const order = memoize(
    ORDER,
    vocabulary,
    () => new Map([...vocabulary.facts.keys()].map((fact, index) => [fact, index])),
  )
  return (fact) => order.get(fact) ?? order.size
}

/**
 * What to ask next, most useful first: the facts most rules wait for, then the order of the
 * vocabulary.
 */
export function missingFrom(items: readonly WaitingItem[]): readonly Missing[] {
  if (!someOf(items, isWaiting)) return EMPTY_LIST
  const byFact = new Map<string, { fact: string; item: string | null; neededBy: Set<string> }>()
  for (const { subject, result } of items)
    for (const need of result.needs)
      for (const fact of askedFor(need.fact, subject)) {
        const item = isOfProject(fact, subject) ? null : need.item
        const key = `${item ?? ''} ${fact}`
        const entry = byFact.get(key) ?? { fact, item, neededBy: new Set<string>() }
        entry.neededBy.add(need.rule)
        byFact.set(key, entry)
      }
  const [first] = items
  if (first === undefined) return EMPTY_LIST
  const orderOf = orderIn(first.subject.vocabulary)
  return [...byFact.values()]
    .sort((a, b) => b.neededBy.size - a.neededBy.size || orderOf(a.fact) - orderOf(b.fact))
    .map(({ fact, item, neededBy }) => ({ fact, item, neededBy: [...neededBy].sort() }))
}

/** Whether a fact is one of the whole project, which is asked once. */
function isOfProject(fact: string, { vocabulary }: Subject): boolean {
  const form = vocabulary.facts.get(fact)
  return form?.ofProject === true || form?.path?.[0] === 'project'
}

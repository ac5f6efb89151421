import { askedFor, type Subject } from '../project/facts.js'
import { beneficiaryOf } from '../stages/beneficiary.js'
import { COST_LINES } from '../vocabulary/shape-facts.js'
import { costFact, quantityFact } from '../vocabulary/open-vocabulary.js'

/** Who a beneficiary is: no fact of a condition, but two items may have one and the same. */
export const BENEFICIARY_ID = 'beneficiary.id'

/** How many beneficiaries there are, which the ids of all of them tell. */
const BENEFICIARIES = 'project.beneficiaries'

/** What an item asks of the fund of its project. */
export const requestedFact = (fund: 'national' | 'local'): string => `requested.${fund}`

/** What has to be given of an item before a rule can answer. */
export interface WaitingFact {
  readonly fact: string
  readonly item: string
  readonly rule: string
  /** Whether the rule applies at all depends on it, so that it is asked before what it requires. */
  readonly first: boolean
}

/**
 * Dữ kiện phải hỏi. / What people are asked for where a fact is unknown: its sources, never a fact
 * that is derived; nothing where nobody can supply it.
 */
export function sourcesOf(fact: string, subject: Subject): readonly string[] {
  if (fact === BENEFICIARIES) return beneficiaryOf(subject.item) === null ? [BENEFICIARY_ID] : []
  return [...new Set(askedFor(fact, subject).flatMap((each) => givenAs(each, subject)))]
}

/** As what a fact without sources is given: a field, a fact of a pack, or the cost lines. */
function givenAs(fact: string, { vocabulary, item }: Subject): readonly string[] {
  const { costKinds, units, facts } = vocabulary
  const id = fact.slice(fact.indexOf('.') + 1)
  if (fact === costFact(id) && costKinds.has(id))
    return item.costs === null || isIncomplete(item) ? [COST_LINES] : []
  if (fact === quantityFact(id) && units.has(id)) return [fact]
  const form = facts.get(fact)
  return form?.derived === true && form.path === undefined ? [] : [fact]
}

/** Whether a cost line does not say of what kind it is, or how much. */
export const isIncomplete = ({ costs }: Subject['item']): boolean =>
  costs?.some(({ kind, amount }) => kind === null || amount === null) === true

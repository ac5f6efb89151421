import type { Subject } from '../project/facts.js'
import { quantityFact, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import { SHAPE_QUESTIONS } from './shape-questions.js'
import { sourcesOf, type WaitingFact } from './asked-fact.js'

/** Một dữ kiện phải hỏi. / A fact to ask for, and the rules that wait for it. */
export interface FactToAsk {
  readonly fact: string
  /** `null` for a fact of the whole project, which is asked once. */
  readonly item: string | null
  readonly subject: Subject
  readonly neededBy: readonly string[]
}

interface Gathered {
  readonly fact: string
  readonly item: string | null
  readonly subject: Subject
  readonly neededBy: Set<string>
  first: boolean
}

/**
 * Thứ tự hỏi. / The facts to ask for, each once: what decides whether a rule applies, then what
 * most rules wait for, then the order of the vocabulary, then that of the items.
 */
export function inAskingOrder(
  items: readonly { readonly subject: Subject; readonly needs: readonly WaitingFact[] }[],
): readonly FactToAsk[] {
  const byKey = new Map<string, Gathered>()
  for (const { subject, needs } of items)
    for (const { fact: unknown, rule, first } of needs)
      for (const fact of sourcesOf(unknown, subject)) {
        const item = isOfProject(fact, subject.vocabulary) ? null : subject.item.id
        const key = JSON.stringify([item, fact])
        const entry = byKey.get(key) ?? {
          fact,
          item,
          subject,
          neededBy: new Set<string>(),
          first: false,
        }
        byKey.set(key, entry)
        entry.neededBy.add(rule)
        entry.first ||= first
      }
  return [...byKey.values()]
    .sort(
      (a, b) =>
        Number(b.first) - Number(a.first) ||
        b.neededBy.size - a.neededBy.size ||
        placeOf(a) - placeOf(b),
    )
    .map(({ first: _first, neededBy, ...rest }) => ({ ...rest, neededBy: [...neededBy].sort() }))
}

/** Where a fact stands in the vocabulary; what is no fact of a condition comes last. */
function placeOf({ fact, subject: { vocabulary } }: Gathered): number {
  const known = [...vocabulary.facts.keys(), ...SHAPE_QUESTIONS.keys()]
  return known.indexOf(fact)
}

const isOfProject = (fact: string, { facts }: Vocabulary): boolean =>
  facts.get(fact)?.ofProject === true || facts.get(fact)?.path?.[0] === 'project'

/** Nơi ghi câu trả lời. / Where an answer goes in the project, as keys from the outside in. */
export function answerPath(
  fact: string,
  { project, item, vocabulary }: Subject,
): readonly (string | number)[] {
  const form = vocabulary.facts.get(fact)
  const [holder, ...field] = form?.path ?? []
  if (holder === 'project') return field
  const place = ['items', project.items.findIndex(({ id }) => id === item.id)]
  if (holder === 'item') return [...place, ...field]
  if (form?.ofProject === true) return ['facts', fact]
  const unit = fact.slice(quantityFact('').length)
  if (fact === quantityFact(unit) && vocabulary.units.has(unit))
    return [...place, 'quantities', unit]
  return form === undefined ? [...place, ...fact.split('.')] : [...place, 'facts', fact]
}

import type { ProblemInput } from '../errors/errors.js'
import type { FactForm } from './fact-definition.js'
import { checkVocabulary } from './check-vocabulary.js'
import {
  type ActivityGroup,
  costFact,
  quantityFact,
  type Titled,
  type Vocabulary,
  type VocabularyOwner,
  type YearDefault,
} from './open-vocabulary.js'
import { declaredForm } from './entry-vocabulary.js'
import { COST_LINES, COST_LINES_FACT, SHAPE_FACTS, SHARED_LISTS } from './shape-facts.js'
import type { VocabularyFile } from './vocabulary-file.js'

/** Chỉ dữ kiện của hình thức đề án. / The vocabulary of the shapes alone: nothing of any law. */
export const SHAPES_ONLY: Vocabulary = Object.freeze({
  contents: new Map(),
  activities: new Map(),
  costKinds: new Map(),
  units: new Map(),
  facts: factsOf(new Map(), new Map(), new Map(), new Map(), new Map(), new Map()),
  declared: new Map(),
  words: new Map(),
  groups: new Map(),
  papers: new Map(),
  defaults: new Map(),
})

/** Gộp từ vựng. / A vocabulary with what one more pack declares, and what is wrong with that. */
export function joinVocabulary(
  base: Vocabulary,
  file: VocabularyFile,
  owner: VocabularyOwner,
): { readonly vocabulary: Vocabulary; readonly problems: readonly ProblemInput[] } {
  const vocabulary = vocabularyWith(base, file)
  const problems = vocabulary === base ? [] : checkVocabulary(base, vocabulary, file, owner)
  return { vocabulary, problems }
}

/** A vocabulary with what one more pack declares; the very same where that is nothing. */
export function vocabularyWith(base: Vocabulary, file: VocabularyFile): Vocabulary {
  if (Object.values(file).every((list) => list === null || list === undefined)) return base
  const contents = added(base.contents, file.contents)
  const activities = added(base.activities, file.activities)
  const costKinds = added(base.costKinds, file.costKinds)
  const units = added(base.units, file.units)
  const declared = added(base.declared, file.facts)
  const words = wordsOf(base.words, file)
  const defaults = new Map([
    ...base.defaults,
    ...(file.defaults ?? []).map((each) => [each.fact, each] as const),
  ])
  return {
    contents,
    activities,
    costKinds,
    units,
    declared,
    words,
    facts: factsOf(activities, costKinds, units, declared, words, defaults),
    groups: groupsOf(base.groups, file),
    papers: added(base.papers, file.papers),
    defaults,
  }
}

/**
 * Từ vựng chung. / Two vocabularies as one; where both declare an id, the first one's stands.
 * Groups hold the activities of both.
 *
 * @param first - The one that is asked first.
 * @param second - The other.
 * @returns What either declares; the very same vocabulary for one with itself.
 * @example
 * ```ts
 * import { unionOf } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * unionOf(national.vocabulary, national.vocabulary) === national.vocabulary // => true
 * ```
 */
export function unionOf(first: Vocabulary, second: Vocabulary): Vocabulary {
  if (first === second) return first
  const both = <K extends keyof Vocabulary>(key: K): Vocabulary[K] =>
    new Map<string, unknown>([...second[key], ...first[key]]) as unknown as Vocabulary[K]
  const words = new Map(both('words'))
  for (const [fact, list] of second.words)
    words.set(fact, new Map([...list, ...(first.words.get(fact) ?? [])]))
  const groups = new Map(both('groups'))
  for (const [id, { activities }] of second.groups) {
    const group = groups.get(id)
    const more = activities.filter((each) => group?.activities.includes(each) === false)
    if (group !== undefined && more.length > 0)
      groups.set(id, { ...group, activities: [...group.activities, ...more] })
  }
  const union = {
    contents: both('contents'),
    activities: both('activities'),
    costKinds: both('costKinds'),
    units: both('units'),
    declared: both('declared'),
    words,
    groups,
    papers: both('papers'),
    defaults: both('defaults'),
  }
  const { activities, costKinds, units, declared, defaults } = union
  return { ...union, facts: factsOf(activities, costKinds, units, declared, words, defaults) }
}

function added<T extends { readonly id: string }>(
  known: ReadonlyMap<string, T>,
  more: readonly T[] | null,
): ReadonlyMap<string, T> {
  return more === null
    ? known
    : new Map([...known, ...more.map((each) => [each.id, each] as const)])
}

type Words = Vocabulary['words']

function wordsOf(known: Words, { facts, words }: VocabularyFile): Words {
  const lists = new Map<string, Map<string, Titled>>(
    [...known].map(([fact, list]) => [fact, new Map(list)]),
  )
  const add = (fact: string, { id, title, titleEn }: Titled & { readonly id: string }): void => {
    const list = lists.get(fact) ?? new Map<string, Titled>()
    lists.set(fact, list.set(id, { title, titleEn }))
  }
  for (const fact of facts ?? []) for (const word of fact.words ?? []) add(fact.id, word)
  for (const word of words ?? []) add(word.fact, word)
  return lists
}

/** A group holds the activities it lists and those that say so themselves. */
function groupsOf(
  known: Vocabulary['groups'],
  { groups, activities }: VocabularyFile,
): Vocabulary['groups'] {
  const all = new Map<string, ActivityGroup>([
    ...known,
    ...(groups ?? []).map((each) => [each.id, each] as const),
  ])
  for (const activity of activities ?? [])
    for (const id of activity.groups ?? []) {
      const group = all.get(id)
      if (group === undefined || group.activities.includes(activity.id)) continue
      all.set(id, { ...group, activities: [...group.activities, activity.id] })
    }
  return all
}

function factsOf(
  activities: Vocabulary['activities'],
  costKinds: Vocabulary['costKinds'],
  units: Vocabulary['units'],
  declared: Vocabulary['declared'],
  words: Words,
  defaults: Vocabulary['defaults'],
): Vocabulary['facts'] {
  const listed = (id: string, given: FactForm): FactForm => {
    const form = takenFrom(given, defaults.get(id))
    const list = words.get(SHARED_LISTS[id] ?? id)
    if (id === 'activity') return { ...form, words: [...activities.keys()] }
    return list === undefined ? form : { ...form, words: [...list.keys()] }
  }
  const money: FactForm = { type: 'money', derived: true }
  const count: FactForm = { type: 'integer', derived: true }
  return new Map<string, FactForm>([
    ...[...SHAPE_FACTS].map(([id, form]) => [id, listed(id, form)] as const),
    ...[...declared]
      .filter(([, fact]) => fact.of !== 'entry')
      .map(([id, fact]) => [id, listed(id, declaredForm(fact))] as const),
    ...[...units.keys()].map((id) => [quantityFact(id), count] as const),
    ...[...costKinds.keys()].map((id) => [costFact(id), money] as const),
    [COST_LINES, COST_LINES_FACT],
  ])
}

/** A fact that is taken from others where nobody gives it: people are asked for those. */
function takenFrom(form: FactForm, usual: YearDefault | undefined): FactForm {
  if (usual === undefined) return form
  const from = [usual.since, usual.from].filter((id) => id !== null)
  return { ...form, derived: true, from }
}

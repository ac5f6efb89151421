import type { Condition } from '../conditions/conditions.js'
import type { CrossCheck } from '../cross-check/cross-check.js'
import type { dividedAgain } from '../cross-check/second-division.js'
import { differ, type Disagreement } from '../cross-check/disagreement.js'
import { type EntryFacts, entryFactReader, readEntryFacts } from '../kinds/scheme/entry-facts.js'
import type { Criterion, SchemeNeed, SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import { leavesOf } from '../conditions/value-classes.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import type { FactReader } from '../project/facts.js'
import { entryVocabulary } from '../vocabulary/entry-vocabulary.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { Step } from '../vocabulary/trace.js'
import { type SchemeOnDay, schemeOn } from './find-scheme.js'
import { readRound } from './read-round.js'
import type { Entry, Round, RoundInput } from './round.js'
import type { RoundResult } from './score.js'

/**
 * Đối chiếu kết quả chấm. / Asks every condition of the scheme of a round again, with the
 * `json-rules-engine` package, as `crossCheck` does for a decision: the admission, each knock-out,
 * the needs of the title applied for, and which criteria concern an entry. Marks, ranks and ballots
 * are no conditions and are not read again.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The round, as it was scored.
 * @param result - What `scoreRound` made of it.
 * @returns Whether both engines agree, and each gate where they do not.
 * @throws `KhuyenCongError` for broken input, as `scoreRound` does.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { crossCheckRound, scoreRound } from '@khuyencong/core/score'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const round = {
 *   scheme: 'craft-village', on: '2020-01-01',
 *   entries: [{ id: 'a', facts: { 'craftVillage.activeHouseholds': 40, 'craftVillage.households': 200 } }],
 * }
 * const { agrees } = await crossCheckRound(book, round, scoreRound(book, round)) // agrees => true
 * ```
 */
export async function crossCheckRound(
  book: RuleBook,
  input: RoundInput,
  result: RoundResult,
): Promise<CrossCheck> {
  const { vocabulary } = requireBook(book)
  const round = readRound(input, 'round', vocabulary)
  const scheme = schemeOn(book, round)
  if (scheme.version === null) return { agrees: true, checked: 0, disagreements: [] }
  const ask = secondAnswers(scheme.pack.vocabulary)
  const gates = new Map(result.entries.map((entry) => [entry.id, gatesOf(entry)]))
  const disagreements: Disagreement[] = []
  let checked = 0
  for (const entry of round.entries) {
    const found = gates.get(entry.id) ?? new Map<string, TruthValue>()
    const questions = questionsOf(scheme.version, round, entry)
    const verdicts = await ask(questions, entry)
    checked += questions.length
    for (const question of questions) {
      const theirs = leastOf(question.conditions.map((each) => verdicts.get(each) ?? 'unknown'))
      const ours = found.get(question.gate) ?? null
      if (question.isWrong(ours, theirs))
        disagreements.push(differ(`${nameOf(scheme)} › ${question.gate}`, entry.id, ours, theirs))
    }
  }
  return { agrees: disagreements.length === 0, checked, disagreements }
}

type Gates = ReadonlyMap<string, TruthValue>

const gatesOf = ({ gates }: RoundResult['entries'][number]): Gates =>
  new Map(gates.map(({ gate, verdict }) => [gate, verdict]))

const nameOf = ({ pack, rule }: SchemeOnDay): string => `${pack.manifest.id}:${rule.id}`

/** Conditions that all have to hold, and the gate that says whether they do. */
interface Question {
  readonly gate: string
  readonly conditions: readonly Condition[]
  readonly isWrong: (ours: TruthValue | null, theirs: TruthValue) => boolean
}

/** What the scheme asks of an entry, put together anew from what its file says. */
function questionsOf(version: SchemeVersion, round: Round, entry: Entry): readonly Question[] {
  const { admission, knockOuts, titles } = version
  const title = titles?.find(({ id }) => id === entry.applyFor) ?? titles?.[0]
  const gate = (name: string, needs: readonly SchemeNeed[]): Question => ({
    gate: name,
    conditions: needs.map(({ require }) => require),
    isWrong: (ours, theirs) => ours !== theirs,
  })
  return [
    ...(admission === null ? [] : [gate('admission', admission)]),
    ...[...(knockOuts ?? []), ...(title?.needs ?? [])].map((need) =>
      gate(`knock-out:${need.id}`, [need]),
    ),
    ...floorsBelow([...criteriaOf(version), ...Object.values(round.criteria ?? {}).flat()], []),
  ]
}

const criteriaOf = ({ criteria }: SchemeVersion): Criteria =>
  criteria === null || criteria === 'not-encoded' ? [] : criteria

type Criteria = readonly Criterion[]

/** A criterion that does not concern an entry has no floor there. */
function floorsBelow(criteria: Criteria, above: readonly Condition[]): readonly Question[] {
  return criteria.flatMap(({ id, floor, floorShare, appliesIf, children }) => {
    const conditions = appliesIf === null ? above : [...above, appliesIf]
    const own = { gate: `floor:${id}`, conditions, isWrong: hasFloorInVain }
    return [
      ...(conditions.length > 0 && (floor ?? floorShare) !== null ? [own] : []),
      ...floorsBelow(children ?? [], conditions),
    ]
  })
}

const hasFloorInVain: Question['isWrong'] = (ours, theirs) =>
  (ours === null) !== (theirs === 'unmet')

const ORDER: readonly TruthValue[] = ['unmet', 'unknown', 'met']
const leastOf = (verdicts: readonly TruthValue[]): TruthValue =>
  ORDER.find((each) => verdicts.includes(each)) ?? 'met'

type Verdicts = ReadonlyMap<Condition, TruthValue>

/** Asks the second engine; entries whose facts are the same get the same answers. */
function secondAnswers(
  vocabulary: Vocabulary,
): (questions: readonly Question[], entry: Entry) => Promise<Verdicts> {
  const known = new Map<string, Promise<Verdicts>>()
  return async (questions, entry) => {
    const second = await import('../cross-check/second-reading.js') // one part on demand
    const conditions = [...new Set(questions.flatMap((each) => each.conditions))]
    const facts = factsIn(conditions, entry, vocabulary, second.dividedAgain)
    const key = JSON.stringify([entry.applyFor, facts])
    const verdicts = known.get(key) ?? second.rederive(conditions, facts)
    known.set(key, verdicts)
    return verdicts
  }
}

/** Every known fact of an entry that the conditions ask for; a division is worked out again. */
function factsIn(
  conditions: readonly Condition[],
  entry: Entry,
  vocabulary: Vocabulary,
  divided: typeof dividedAgain,
): Step['facts'] {
  const words = entryVocabulary(vocabulary)
  const reader = (fact: string): FactReader<EntryFacts> => entryFactReader(fact, vocabulary)
  const given = readEntryFacts(entry.facts, vocabulary)
  const names = new Set(conditions.flatMap(leavesOf).map(({ fact }) => fact))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = divided(name, words, reader, given) ?? reader(name)(given) ?? null
      return value === null ? [] : [[name, value] as const]
    }),
  )
}

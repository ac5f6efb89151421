import type { ProblemInput } from '../errors/errors.js'
import { entryVocabulary } from './entry-vocabulary.js'
import { vocabularyProblem } from './messages.js'
import type { Activity, DeclaredFact, Vocabulary, VocabularyOwner } from './open-vocabulary.js'
import type { VocabularyFile } from './vocabulary-file.js'

const PLAIN_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/u
const FACT_ID = /^[a-z][A-Za-z0-9-]*(\.[a-z][A-Za-z0-9-]*)+$/u
/** Facts that come of kinds of cost and of units. */
const MADE = /^(cost|quantity)\./u
const NUMBERS: readonly string[] = ['integer', 'number', 'money']

/** Kiểm từ vựng. / What is wrong with the words a pack declares, beside those it builds on. */
export function checkVocabulary(
  base: Vocabulary,
  joined: Vocabulary,
  file: VocabularyFile,
  owner: VocabularyOwner,
): readonly ProblemInput[] {
  const prefix = owner.national ? '' : `${owner.id}:`
  return [
    ...LISTS.flatMap((list) => idsOf(list, base, file, prefix)),
    ...(file.activities ?? []).flatMap((each, index) =>
      activityProblems(each, `activities[${index}]`, joined),
    ),
    ...(file.units ?? []).flatMap(({ quantity }, index) =>
      quantity === null || joined.facts.get(quantity)?.type === 'integer'
        ? []
        : [unknown(quantity, `units[${index}].quantity`, joined.facts.keys())],
    ),
    ...(file.facts ?? []).flatMap((each, index) => factProblems(each, `facts[${index}]`, joined)),
    ...wordProblems(base, file, prefix),
    ...(file.groups ?? []).flatMap(({ activities }, index) =>
      activities.flatMap((id, place) =>
        unlessKnown(id, `groups[${index}].activities[${place}]`, joined.activities),
      ),
    ),
    ...defaultProblems(base, joined, file, prefix),
  ]
}

const LISTS = ['contents', 'activities', 'costKinds', 'units', 'facts', 'groups', 'papers'] as const

const unknown = (id: string, at: string, known: Iterable<string>): ProblemInput =>
  vocabularyProblem('UNKNOWN_WORD', at, id, known)

const unlessKnown = (
  id: string,
  at: string,
  known: ReadonlyMap<string, unknown>,
): readonly ProblemInput[] => (known.has(id) ? [] : [unknown(id, at, known.keys())])

/** The ids of one list: each of its form, under the name of its pack, and declared once. */
function idsOf(
  list: (typeof LISTS)[number],
  base: Vocabulary,
  file: VocabularyFile,
  prefix: string,
): readonly ProblemInput[] {
  const known =
    list === 'facts' ? [...base.facts.keys(), ...base.declared.keys()] : base[list].keys()
  const seen = new Set(known)
  const form = list === 'facts' ? FACT_ID : PLAIN_ID
  return (file[list] ?? []).flatMap(({ id }, index) => {
    const at = `${list}[${index}].id`
    if (seen.has(id)) return [vocabularyProblem('DUPLICATE_ID', at, id)]
    seen.add(id)
    const own = id.slice(prefix.length)
    if (!id.startsWith(prefix)) return [vocabularyProblem('VOCABULARY_ID', at, id, prefix)]
    if (form.test(own) && !(list === 'facts' && MADE.test(own))) return []
    return [vocabularyProblem(list === 'facts' ? 'FACT_ID' : 'VOCABULARY_ID', at, id, prefix)]
  })
}

function activityProblems(
  { content, groups, versions }: Activity,
  at: string,
  joined: Vocabulary,
): readonly ProblemInput[] {
  return [
    ...(content === null ? [] : unlessKnown(content, `${at}.content`, joined.contents)),
    ...(groups ?? []).flatMap((id, index) =>
      unlessKnown(id, `${at}.groups[${index}]`, joined.groups),
    ),
    ...versions.flatMap(({ from, to, base, judgedAs }, index) => {
      const place = `${at}.versions[${index}]`
      const before = versions[index - 1]
      const inOrder =
        (to === null || to >= from) &&
        (before === undefined || (before.to !== null && before.to < from))
      return [
        ...(inOrder ? [] : [vocabularyProblem('VERSIONS_OUT_OF_ORDER', `${place}.from`, from)]),
        ...base.flatMap((fact, index) =>
          fact === 'all' || joined.facts.get(fact)?.type === 'money'
            ? []
            : [unknown(fact, `${place}.base[${index}]`, joined.facts.keys())],
        ),
        ...(judgedAs === null ? [] : unlessKnown(judgedAs, `${place}.judgedAs`, joined.activities)),
      ]
    }),
  ]
}

function factProblems(
  { type, of, words, ratio }: DeclaredFact,
  at: string,
  joined: Vocabulary,
): readonly ProblemInput[] {
  const { facts } = of === 'entry' ? entryVocabulary(joined) : joined
  const ofWords = type === 'word' || type === 'list'
  const wrongWords = ofWords ? type === 'list' && words === null : words !== null
  const seen = new Set<string>()
  return [
    ...(wrongWords ? [vocabularyProblem('WORDS_OF_FACT', `${at}.words`, type)] : []),
    ...(words ?? []).flatMap(({ id }, index) => {
      if (seen.has(id)) return [vocabularyProblem('DUPLICATE_ID', `${at}.words[${index}].id`, id)]
      seen.add(id)
      return PLAIN_ID.test(id)
        ? []
        : [vocabularyProblem('VOCABULARY_ID', `${at}.words[${index}].id`, id, '')]
    }),
    ...(ratio === null || type === 'number'
      ? []
      : [vocabularyProblem('RATIO_OF_FACT', `${at}.type`, type)]),
    ...(ratio ?? []).flatMap((fact, index) => {
      const found = facts.get(fact)
      if (found === undefined) return [unknown(fact, `${at}.ratio[${index}]`, facts.keys())]
      return NUMBERS.includes(found.type) && found.ratio === undefined
        ? []
        : [vocabularyProblem('RATIO_OF_FACT', `${at}.ratio[${index}]`, found.type)]
    }),
  ]
}

/** Further words: of a list that is declared elsewhere, under the name of the pack, once. */
function wordProblems(
  base: Vocabulary,
  { words, facts }: VocabularyFile,
  prefix: string,
): readonly ProblemInput[] {
  const seen = new Set<string>()
  const own = new Set((facts ?? []).map(({ id }) => id))
  return (words ?? []).flatMap(({ fact, id }, index) => {
    const at = `words[${index}]`
    const form = base.facts.get(fact) ?? entryVocabulary(base).facts.get(fact)
    const key = JSON.stringify([fact, id])
    if (own.has(fact) || form === undefined || (form.type !== 'word' && form.type !== 'list'))
      return [unknown(fact, `${at}.fact`, base.facts.keys())]
    if (seen.has(key) || form.words?.includes(id) === true)
      return [vocabularyProblem('DUPLICATE_ID', `${at}.id`, id)]
    seen.add(key)
    return id.startsWith(prefix) && PLAIN_ID.test(id.slice(prefix.length))
      ? []
      : [vocabularyProblem('VOCABULARY_ID', `${at}.id`, id, prefix)]
  })
}

/**
 * A year comes of a year, never of itself; years are counted from a day. A pack that is not national
 * says so of facts of its own, and nobody says it anew.
 */
function defaultProblems(
  base: Vocabulary,
  { facts, defaults: all }: Vocabulary,
  { defaults }: VocabularyFile,
  prefix: string,
): readonly ProblemInput[] {
  const seen = new Set(base.defaults.keys())
  const isA = (id: string, ...types: readonly string[]): boolean =>
    types.includes(facts.get(id)?.type ?? '')
  return (defaults ?? []).flatMap(({ fact, from, since }, index) => {
    const wrong = (key: string, id: string): ProblemInput =>
      vocabularyProblem('YEAR_DEFAULT', `defaults[${index}].${key}`, id)
    const known = seen.has(fact)
    seen.add(fact)
    const place = `defaults[${index}].fact`
    if (known) return [vocabularyProblem('DUPLICATE_ID', place, fact)]
    if (!fact.startsWith(prefix)) return [vocabularyProblem('VOCABULARY_ID', place, fact, prefix)]
    return [
      ...(isA(fact, 'integer') ? [] : [wrong('fact', fact)]),
      ...(isA(from, 'integer') && !comesOf(from, fact, all) ? [] : [wrong('from', from)]),
      ...(since === null || isA(since, 'day', 'day-or-never') ? [] : [wrong('since', since)]),
    ]
  })
}

/** Whether a year is taken, in the end, from another one. */
function comesOf(year: string, other: string, defaults: Vocabulary['defaults']): boolean {
  const seen = new Set<string>()
  let each: string | undefined = year
  while (each !== undefined && each !== other && !seen.has(each)) {
    seen.add(each)
    each = defaults.get(each)?.from
  }
  return each === other
}

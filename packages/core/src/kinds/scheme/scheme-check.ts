import type { Problem } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import { factMessages } from '../../project/messages.js'
import { entryVocabulary } from '../../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { compare, fromMillionths, ONE, ZERO } from '../../values/fraction.js'
import { rankingNeedsScale, schemeMessages } from './messages.js'
import type { Criterion, TieKey } from './scheme-parts.js'
import {
  type SchemeParts,
  type SchemeProblem,
  schemeProblem,
  type SchemePath,
  problemsOfSteps,
} from './scheme-problem.js'
import { totalOf, problemsOfTree } from './scheme-tree.js'

/**
 * Kiểm tra bộ tiêu chí khi nạp. / What is wrong with a scheme: maxima, bands, floors, tie-break
 * keys, names.
 */
export function problemsOfScheme(version: SchemeParts, vocabulary: Vocabulary): SchemeProblem[] {
  const criteria = Array.isArray(version.criteria) ? version.criteria : []
  const whole = totalOf(version.scale ?? 0, criteria)
  return [
    ...(criteria.length > 0 ? problemsOfTree(whole, ['criteria']) : []),
    ...problemsOfNames(criteria),
    ...scaleProblems(version),
    ...problemsOfBands(version),
    ...(version.tieBreak === null
      ? []
      : problemsOfTieBreak(version.tieBreak, criteria, version, ['tieBreak'], vocabulary)),
  ]
}

function scaleProblems({ scale, criteria, total, ballots, rankBy }: SchemeParts): SchemeProblem[] {
  const problems: SchemeProblem[] = []
  const max = fromMillionths(scale ?? 0)
  if (scale === null && (criteria !== null || total !== null))
    problems.push(schemeProblem(['scale'], 'SCALE_MISSING', schemeMessages.SCALE_MISSING))
  else if (total !== null && compare(total.atLeast, max) > 0)
    problems.push(schemeProblem(['total', 'atLeast'], 'ABOVE_SCALE', schemeMessages.ABOVE_SCALE))
  if (rankBy === 'score' && scale === null)
    problems.push(schemeProblem(['rankBy'], 'SCALE_MISSING', rankingNeedsScale, 'score'))
  return [...problems, ...ballotProblems(ballots)]
}

function ballotProblems(ballots: SchemeParts['ballots']): SchemeProblem[] {
  if (ballots === null) return []
  const share = ballots.atLeast ?? ballots.moreThan
  const isOne = (ballots.atLeast === null) !== (ballots.moreThan === null)
  if (isOne && share !== null && compare(share, ONE) <= 0) return []
  return [schemeProblem(['ballots'], 'BALLOT_SHARE', schemeMessages.BALLOT_SHARE)]
}

function problemsOfBands({ bands, scale }: SchemeParts): SchemeProblem[] {
  if (bands === null) return []
  const problems = problemsOfSteps(bands, ['bands'], 'BANDS_GAP')
  const covers =
    compare(bands[0]?.from ?? ONE, ZERO) === 0 &&
    compare(bands.at(-1)?.to ?? ZERO, fromMillionths(scale ?? 0)) === 0
  return covers
    ? problems
    : [...problems, schemeProblem(['bands'], 'BANDS_GAP', schemeMessages.BANDS_GAP)]
}

function problemsOfNames(criteria: readonly Criterion[]): SchemeProblem[] {
  const ids = idsOf(criteria)
  const duplicate = ids.find((id, index) => id === 'total' || ids.indexOf(id) !== index)
  return duplicate === undefined
    ? []
    : [
        schemeProblem(
          ['criteria'],
          'DUPLICATE_ID',
          schemeMessages.DUPLICATE_ID(duplicate),
          duplicate,
        ),
      ]
}

/** The ids of all criteria, parents first. */
export function idsOf(criteria: readonly Criterion[]): readonly string[] {
  return criteria.flatMap((node) => [node.id, ...idsOf(node.children ?? [])])
}

/** Every key exists, and only the last one may hand over. */
export function problemsOfTieBreak(
  keys: readonly TieKey[],
  criteria: readonly Criterion[],
  { criteria: sheet }: Pick<SchemeParts, 'criteria'>,
  path: SchemePath,
  vocabulary: Vocabulary,
): SchemeProblem[] {
  const ids = idsOf(criteria)
  return keys.flatMap((key, index) => {
    const here = [...path, index]
    const ends = key.key === 'refer-to-authority' || key.key === 'lottery'
    if (ends !== (index === keys.length - 1))
      return [schemeProblem(here, 'TIE_BREAK_END', schemeMessages.TIE_BREAK_END, key.key)]
    if (key.key === 'criterion' && sheet !== 'not-encoded' && !ids.includes(key.id ?? ''))
      return [
        {
          ...schemeProblem(
            [...here, 'id'],
            'UNKNOWN_CRITERION',
            schemeMessages.UNKNOWN_CRITERION,
            key.id,
          ),
          ...hints(key.id ?? '', ids),
        },
      ]
    if (key.key !== 'fact') return []
    return unknownFact(key.id ?? '', [...here, 'id'], entryVocabulary(vocabulary))
  })
}

/** A tie is not broken by a fact that nobody declares, nor by a list. */
function unknownFact(fact: string, path: SchemePath, { facts }: Vocabulary): SchemeProblem[] {
  const type = facts.get(fact)?.type
  if (type !== undefined && type !== 'list') return []
  return [
    {
      path,
      code: 'UNKNOWN_FACT',
      found: fact,
      ...factMessages.UNKNOWN_FACT(fact),
      ...hints(fact, facts.keys()),
    },
  ]
}

/** The word that is near, as a hint; nothing where none is. */
function hints(word: string, known: Iterable<string>): Pick<Problem, 'hint' | 'hintEn'> {
  const { hint, hintEn } = didYouMean(word, known)
  return { hint, hintEn }
}

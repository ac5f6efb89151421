import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { compare, fromMillionths, ONE, ZERO } from '../../values/fraction.js'
import type { Criterion, TieKey } from './scheme-parts.js'
import {
  type SchemeParts,
  type SchemeProblem,
  say,
  type SchemePath,
  problemsOfSteps,
} from './scheme-problem.js'
import {
  conditionsOf,
  problemsOfCondition,
  hints,
  typeOfFact,
  unknownFact,
} from './scheme-facts.js'
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
    ...conditionsOf(version, criteria).flatMap(([path, condition]) =>
      problemsOfCondition(condition, version.facts, path, vocabulary),
    ),
  ]
}

function scaleProblems({ scale, criteria, total, ballots, rankBy }: SchemeParts): SchemeProblem[] {
  const problems: SchemeProblem[] = []
  const max = fromMillionths(scale ?? 0)
  if (scale === null && (criteria !== null || total !== null))
    problems.push(
      say(['scale'], 'SCALE_MISSING', null, 'Thiếu thang điểm (scale).', 'The scale is missing.'),
    )
  else if (total !== null && compare(total.atLeast, max) > 0)
    problems.push(
      say(
        ['total', 'atLeast'],
        'ABOVE_SCALE',
        null,
        'Mức điểm đạt cao hơn thang điểm.',
        'The pass mark is above the scale.',
      ),
    )
  if (rankBy === 'score' && scale === null)
    problems.push(
      say(
        ['rankBy'],
        'SCALE_MISSING',
        'score',
        'Xếp hạng theo điểm cần có thang điểm.',
        'Ranking by score needs a scale.',
      ),
    )
  return [...problems, ...ballotProblems(ballots)]
}

function ballotProblems(ballots: SchemeParts['ballots']): SchemeProblem[] {
  if (ballots === null) return []
  const share = ballots.atLeast ?? ballots.moreThan
  const isOne = (ballots.atLeast === null) !== (ballots.moreThan === null)
  if (isOne && share !== null && compare(share, ONE) <= 0) return []
  return [
    say(
      ['ballots'],
      'BALLOT_SHARE',
      null,
      'Cần đúng một tỷ lệ phiếu không quá 1: atLeast hoặc moreThan.',
      'Exactly one share of ballots, not above 1, is needed: atLeast or moreThan.',
    ),
  ]
}

function problemsOfBands({ bands, scale }: SchemeParts): SchemeProblem[] {
  if (bands === null) return []
  const problems = problemsOfSteps(bands, ['bands'], 'BANDS_GAP')
  const covers =
    compare(bands[0]?.from ?? ONE, ZERO) === 0 &&
    compare(bands.at(-1)?.to ?? ZERO, fromMillionths(scale ?? 0)) === 0
  return covers
    ? problems
    : [
        ...problems,
        say(
          ['bands'],
          'BANDS_GAP',
          null,
          'Các hạng phải phủ kín thang điểm, từ 0 đến điểm tối đa.',
          'The bands must cover the scale from 0 to the maximum.',
        ),
      ]
}

function problemsOfNames(criteria: readonly Criterion[]): SchemeProblem[] {
  const ids = idsOf(criteria)
  const duplicate = ids.find((id, index) => id === 'total' || ids.indexOf(id) !== index)
  return duplicate === undefined
    ? []
    : [
        say(
          ['criteria'],
          'DUPLICATE_ID',
          duplicate,
          `Mã tiêu chí «${duplicate}» dùng hai lần hoặc là từ dành riêng.`,
          `The criterion id \`${duplicate}\` is used twice or is reserved.`,
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
  { facts, criteria: sheet }: Pick<SchemeParts, 'facts' | 'criteria'>,
  path: SchemePath,
  vocabulary: Vocabulary,
): SchemeProblem[] {
  const ids = idsOf(criteria)
  return keys.flatMap((key, index) => {
    const here = [...path, index]
    const ends = key.key === 'refer-to-authority' || key.key === 'lottery'
    if (ends !== (index === keys.length - 1))
      return [
        say(
          here,
          'TIE_BREAK_END',
          key.key,
          'Cách xử lý trường hợp bằng điểm phải kết thúc, và chỉ kết thúc, bằng ' +
            'refer-to-authority hoặc lottery.',
          'A tie-break chain ends, and only ends, with refer-to-authority or lottery.',
        ),
      ]
    if (key.key === 'criterion' && sheet !== 'not-encoded' && !ids.includes(key.id ?? ''))
      return [
        say(
          [...here, 'id'],
          'UNKNOWN_CRITERION',
          key.id,
          'Không có tiêu chí này.',
          'There is no such criterion.',
          ...hints(key.id ?? '', ids),
        ),
      ]
    if (key.key !== 'fact') return []
    const type = typeOfFact(key.id ?? '', facts, vocabulary)
    return type === null ? [unknownFact(key.id ?? '', facts, [...here, 'id'], vocabulary)] : []
  })
}

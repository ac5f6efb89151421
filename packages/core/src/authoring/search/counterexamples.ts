import { type Day, dayBefore, daysAfter } from '../../values/calendar.js'
import { ALWAYS, givenOf } from '../../conditions/value-classes.js'
import { all, type Search } from '../../conditions/point-search.js'
import { authoredKind } from '../../kinds/authored-kinds.js'
import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import type { SchemeVersion } from '../../kinds/scheme/scheme-parts.js'
import { capsOn } from '../../packs/cap-of-level.js'
import type { Pack } from '../../packs/pack.js'
import { differences } from '../cases/case-differences.js'
import type { Case } from '../cases/case-file.js'
import { type CaseResult, judgeSubject } from '../cases/judge-case.js'
import { packsWithLevels } from '../cases/pack-under-test.js'
import { caseOf } from '../cases/prepared-cases.js'
import type { Mutant } from '../mutation/mutant.js'
import type { Counterexample } from '../cases/counterexample.js'
import { type LevelSearch, withBases } from './level-points.js'
import { decidingOf, pointOfDifference, pointWithin } from './points.js'
import { roundCounterexample, type RoundCounterexample } from './scheme-rounds.js'

/**
 * What a search comes to where there is no counterexample, or where it had to stop before it found
 * one.
 */
type NotFound = 'equivalent' | 'too-large'

/**
 * Tình huống phân biệt. / A case on which a rule and its mutant answer differently. `equivalent`:
 * there is none, the mutant answers as the rule does; `too-large`: not everything could be looked
 * at.
 */
export function counterexampleTo(
  pack: Pack,
  rule: Rule,
  mutant: Mutant,
  search: Search,
): Counterexample | RoundCounterexample | NotFound {
  const [version, wrong] = [rule.versions[mutant.index], mutant.rule.versions[mutant.index]]
  if (version === undefined || wrong === undefined) return 'equivalent'
  if (authoredKind(rule.kind).shownBy === 'rounds')
    return roundFor(pack, rule, mutant) ?? 'too-large'
  const first = (candidates: readonly Counterexample[]): Counterexample | null =>
    firstCounterexample(pack, rule, mutant.rule, candidates)
  if (mutant.kind === 'body')
    return first(scenarioCandidates(pack, rule, version, wrong, search)) ?? 'too-large'
  const looking = { search, capOf: capsOn(packsWithLevels(pack), version.from) }
  if (mutant.kind === 'date') return first(dateCandidates(rule, mutant, looking)) ?? 'equivalent'
  const candidates = pointCandidates(rule, mutant, [version, wrong], looking)
  return typeof candidates === 'string' ? candidates : (first(candidates) ?? 'equivalent')
}

function roundFor(pack: Pack, rule: Rule, mutant: Mutant): RoundCounterexample | null {
  const [version, wrong] = [rule, mutant.rule].map(({ versions }) => versions[mutant.index]) as [
    SchemeVersion,
    SchemeVersion,
  ]
  return roundCounterexample(
    { pack, rule, version },
    { pack, rule: mutant.rule, version: wrong },
    daysNear(mutant, version),
  )
}

/** Facts on which a condition or a figure of the two versions may come to something else. */
function pointCandidates(
  rule: Rule,
  mutant: Mutant,
  [version, wrong]: readonly [RuleVersion, RuleVersion],
  looking: LevelSearch,
): readonly Counterexample[] | NotFound {
  const { search } = looking
  const own = decidingOf(rule, version)
  if (mutant.kind === 'grant') return levelCandidates(rule, version, wrong, looking)
  const found =
    mutant.kind === 'condition'
      ? pointOfDifference(search, own, decidingOf(rule, wrong))
      : search(own, all('met', 'met'))
  if (found === 'too-large') return found
  if (found === 'none') return 'equivalent'
  return [{ on: version.from, given: givenOf(found.point, search.vocabulary) }]
}

/**
 * Facts on which two levels may come to something else: within the cases of each of their terms,
 * and where a branch is for other cases.
 */
function levelCandidates(
  rule: Rule,
  version: RuleVersion,
  wrong: RuleVersion,
  looking: LevelSearch,
): readonly Counterexample[] | NotFound {
  const { search } = looking
  const own = decidingOf(rule, version)
  const [terms, others] = [levelTerms(rule, version), levelTerms(rule, wrong)]
  const found = terms.flatMap(({ when }, place) => {
    const other = others[place]?.when ?? null
    return [
      search([...own, when ?? ALWAYS], all('met', 'met', 'met')),
      ...(when === null || other === null || when === other
        ? []
        : [pointOfDifference(search, [own[0], when], [own[0], other])]),
    ]
  })
  if (found.every((each) => each === 'none')) return 'equivalent'
  const points = found.flatMap((each) => (typeof each === 'string' ? [] : [each.point]))
  if (points.length === 0) return 'too-large'
  return points
    .flatMap((point) => withBases(point, rule, [version, wrong], looking))
    .map((point) => ({ on: version.from, given: givenOf(point, search.vocabulary) }))
}

const daysNear = ({ kind, was, now }: Mutant, { from }: RuleVersion): readonly Day[] =>
  kind === 'date' ? ([was, now, dayBefore(was as Day), daysAfter(was as Day, 1)] as Day[]) : [from]

/**
 * Scenarios around every point where either version of a rule decides, within the cases it applies
 * to.
 */
export function scenarioCandidates(
  { manifest: { jurisdiction } }: Pack,
  rule: Rule,
  version: RuleVersion,
  other: RuleVersion,
  search: Search,
): readonly Counterexample[] {
  const home = jurisdiction === 'national' ? {} : { fund: 'local', 'site.province': jurisdiction }
  const within = {
    ...givenOf(pointWithin(search, rule, version) ?? {}, search.vocabulary),
    ...home,
  }
  return authoredKind(rule.kind)
    .scenarios([version, other])
    .map(({ given, events }) => ({
      on: version.from,
      given: { ...within, ...given },
      events,
    }))
}

/** Days around the one that moved, with facts the versions on either side apply to. */
function dateCandidates(
  rule: Rule,
  { index, was, now }: Mutant,
  looking: LevelSearch,
): readonly Counterexample[] {
  const { search } = looking
  const days = [was, now, dayBefore(was as Day), daysAfter(was as Day, 1)] as Day[]
  const near = [rule.versions[index], rule.versions[index + 1], rule.versions[index - 1]].filter(
    (version) => version !== undefined,
  )
  const [nearest, next] = near
  const apart =
    nearest === undefined || next === undefined
      ? 'none'
      : pointOfDifference(search, decidingOf(rule, nearest), decidingOf(rule, next))
  const points = [
    ...near.map((version) => pointWithin(search, rule, version) ?? {}),
    ...(typeof apart === 'string' ? [] : [apart.point]),
  ]
  return points
    .flatMap((point) => withBases(point, rule, near, looking))
    .flatMap((point) => days.map((on) => ({ on, given: givenOf(point, search.vocabulary) })))
}

function firstCounterexample(
  pack: Pack,
  rule: Rule,
  wrong: Rule,
  candidates: readonly Counterexample[],
): Counterexample | null {
  return (
    candidates.find((candidate) => {
      const asked = caseOf(pack, candidate, rule)
      return (
        asked !== null &&
        differences(
          expectationOf(judgeSubject(pack, rule, asked.subject)),
          judgeSubject(pack, wrong, asked.subject),
        ).length > 0
      )
    }) ?? null
  )
}

/**
 * All that a case can expect of an answer; a citation that is missing is more than a case can ask
 * for.
 */
export function expectationOf({
  verdict,
  amount,
  figures,
  citing,
  missing,
  lifecycle,
}: CaseResult): Case['expect'] {
  return {
    state: lifecycle?.state ?? null,
    irregular: lifecycle === null ? null : [...lifecycle.irregular],
    findings: lifecycle === null ? null : [...lifecycle.findings],
    verdict,
    amount,
    figures: Object.keys(figures).length === 0 ? null : figures,
    citing: citing.length === 0 ? null : [...citing],
    missing: missing.length === 0 ? null : [...missing],
  }
}

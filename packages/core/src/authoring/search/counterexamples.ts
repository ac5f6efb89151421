import { ACTIVITY_BASES, type ActivityId } from '../../vocabulary/activity.js'
import { type Day, dayBefore, daysAfter } from '../../values/calendar.js'
import { differences } from '../cases/case-differences.js'
import type { Case } from '../cases/case-file.js'
import { type CaseResult, judgeSubject } from '../cases/judge-case.js'
import type { Condition } from '../../conditions/conditions.js'
import { scenariosAround } from '../sampling/scenarios.js'
import type { Mutant } from '../mutation/mutants.js'
import type { Pack } from '../../packs/pack.js'
import { caseOf } from '../cases/prepared-cases.js'
import { ALWAYS, givenOf, type Point } from '../../conditions/fact-regions.js'
import type { ProcedureVersion } from '../../kinds/procedure.js'
import type { Grant, Rule, RuleVersion } from '../../kinds/rule.js'
import { roundCounterexample, type RoundCounterexample } from './scheme-rounds.js'
import type { Counterexample } from '../sampling/counterexample.js'
import { all, type Found, type Search, type Wanted } from '../../conditions/region-search.js'
import type { Verdict } from '../../vocabulary/trace.js'

type Deciding = readonly [when: Condition, require: Condition]

/** The two conditions that decide a version's answer, a missing one always holding. */
export function decidingOf(version: RuleVersion): Deciding {
  return [version.when ?? ALWAYS, ('require' in version ? version.require : null) ?? ALWAYS]
}

/** The answer of a rule from its two conditions, as soon as it is settled. */
function outcome(
  when: Verdict | undefined,
  require: Verdict | undefined,
): 'outside' | Verdict | null {
  if (when === 'unmet') return 'outside'
  return when !== 'met' || require === undefined || require === 'unknown' ? null : require
}

const differ: Wanted = ([whenA, requireA, whenB, requireB]) => {
  const [a, b] = [outcome(whenA, requireA), outcome(whenB, requireB)]
  return a === null || b === null ? null : a !== b
}

/** A point on which two versions answer differently; `none` is a proof that there is none. */
export function pointOfDifference(
  search: Search,
  a: Deciding,
  b: Deciding,
  start: Point = {},
): Found {
  return search([...a, ...b], differ, start)
}

/** A point a version applies to, and where it can, one it approves. */
export function pointWithin(search: Search, version: RuleVersion, start: Point = {}): Point | null {
  const approved = search(decidingOf(version), all('met', 'met'), start)
  const found =
    typeof approved === 'string' ? search([version.when ?? ALWAYS], all('met'), start) : approved
  return typeof found === 'string' ? null : found.point
}

/** The smallest base whose share reaches the cap of `units` units. */
export function crossing({ rate, cap }: Grant, units = 1): number | null {
  if (rate === null || cap === null || rate === 0) return null
  const exact = (BigInt(cap) * BigInt(units) * 1_000_000n + BigInt(rate) - 1n) / BigInt(rate)
  return exact <= BigInt(Number.MAX_SAFE_INTEGER - 2) ? Number(exact) : null
}

/** A cost line that counts towards the base of a level. */
export function baseFact(grant: Grant, activity: unknown): string {
  const [first] = grant.of ?? []
  if (first !== undefined) return first
  const base = Object.hasOwn(ACTIVITY_BASES, String(activity))
    ? ACTIVITY_BASES[activity as ActivityId]
    : 'any'
  return `cost.${base === 'any' ? 'other' : base[0]}`
}

/** Facts with a base on either side of the place where rate and cap meet, and without any base. */
function withBases(point: Point, versions: readonly RuleVersion[]): readonly Point[] {
  const grants = versions.flatMap((version) =>
    'grant' in version && version.grant !== 'not-encoded' ? [version.grant] : [],
  )
  const based = grants.flatMap((grant) => {
    const fact = baseFact(grant, point['activity'] ?? 'advanced-machinery')
    const meets = crossing(grant)
    const bases =
      meets === null
        ? [100_000_000]
        : [meets, meets - 1, meets + 1, meets + 2, meets * 2].filter(
            (base) => base >= 0 && Number.isSafeInteger(base),
          )
    return bases.map((base) => ({ ...point, [fact]: base }))
  })
  return based.length === 0 ? [point] : [...based, point]
}

/**
 * Tình huống phân biệt. / A case on which a rule and its mutant answer differently. `equivalent`: there is none, the mutant
 * answers as the rule does; `too-large`: not everything could be looked at.
 */
export function counterexampleTo(
  pack: Pack,
  rule: Rule,
  mutant: Mutant,
  search: Search,
): Counterexample | RoundCounterexample | 'equivalent' | 'too-large' {
  const [version, wrong] = [rule.versions[mutant.index], mutant.rule.versions[mutant.index]]
  if (version === undefined || wrong === undefined) return 'equivalent'
  if ('rankBy' in version && 'rankBy' in wrong)
    return (
      roundCounterexample(
        { pack, rule, version },
        { pack, rule: mutant.rule, version: wrong },
        daysNear(mutant, version),
      ) ?? 'too-large'
    )
  if (mutant.kind === 'body')
    return (
      firstCounterexample(
        pack,
        rule,
        mutant.rule,
        scenarioCandidates(pack, version as ProcedureVersion, wrong as ProcedureVersion, search),
      ) ?? 'too-large'
    )
  if (mutant.kind === 'date')
    return (
      firstCounterexample(pack, rule, mutant.rule, dateCandidates(rule, mutant, search)) ??
      'equivalent'
    )
  const found =
    mutant.kind === 'condition'
      ? pointOfDifference(search, decidingOf(version), decidingOf(wrong))
      : search(decidingOf(version), all('met', 'met'))
  if (found === 'too-large') return found
  if (found === 'none') return 'equivalent'
  const points =
    mutant.kind === 'grant' ? [...withBases(found.point, [version, wrong])] : [found.point]
  return (
    firstCounterexample(
      pack,
      rule,
      mutant.rule,
      points.map((point) => ({ on: version.from, given: givenOf(point) })),
    ) ?? 'equivalent'
  )
}

const daysNear = ({ kind, was, now }: Mutant, { from }: RuleVersion): readonly Day[] =>
  kind === 'date' ? ([was, now, dayBefore(was as Day), daysAfter(was as Day, 1)] as Day[]) : [from]

/** Scenarios around every point where either version of a procedure decides, within the cases it applies to. */
export function scenarioCandidates(
  { manifest: { jurisdiction } }: Pack,
  version: ProcedureVersion,
  other: ProcedureVersion,
  search: Search,
): readonly Counterexample[] {
  const home = jurisdiction === 'national' ? {} : { fund: 'local', 'site.province': jurisdiction }
  const within = { ...givenOf(pointWithin(search, version) ?? {}), ...home }
  return scenariosAround([version, other]).map(({ given, events }) => ({
    on: version.from,
    given: { ...within, ...given },
    events,
  }))
}

/** Days around the one that moved, with facts the versions on either side apply to. */
function dateCandidates(
  rule: Rule,
  { index, was, now }: Mutant,
  search: Search,
): readonly Counterexample[] {
  const days = [was, now, dayBefore(was as Day), daysAfter(was as Day, 1)] as Day[]
  const near = [rule.versions[index], rule.versions[index + 1], rule.versions[index - 1]].filter(
    (version) => version !== undefined,
  )
  const [here, next] = near
  const apart =
    here === undefined || next === undefined
      ? 'none'
      : pointOfDifference(search, decidingOf(here), decidingOf(next))
  const points = [
    ...near.map((version) => pointWithin(search, version) ?? {}),
    ...(typeof apart === 'string' ? [] : [apart.point]),
  ]
  return points
    .flatMap((point) => withBases(point, near))
    .flatMap((point) => days.map((on) => ({ on, given: givenOf(point) })))
}

function firstCounterexample(
  pack: Pack,
  rule: Rule,
  wrong: Rule,
  candidates: readonly Counterexample[],
): Counterexample | null {
  return (
    candidates.find((candidate) => {
      const asked = caseOf(pack, candidate)
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

/** All that a case can expect of an answer; a citation that is missing is more than a case can ask for. */
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

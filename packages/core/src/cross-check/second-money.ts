import type { Subject } from '../project/facts.js'
import {
  isAboutOther,
  issuedOn,
  type LawOnDay,
  reach,
  upliftIn,
  type VersionInForce,
} from './second-law.js'
import type { FundingRule, SupportRule } from '../kinds/rule.js'
import type { TruthValue } from '../vocabulary/answers.js'

/** What the second engine says of the `when` of a version. */
export type Applies = (each: VersionInForce) => TruthValue

type Version<R extends { readonly versions: readonly unknown[] }> = R['versions'][number]

const grantOf = ({ version }: VersionInForce): Version<SupportRule>['grant'] =>
  (version as Version<SupportRule>).grant

/**
 * Which level applies to an item: the rules that could be it, as good as each other; none where
 * none does.
 */
export interface ChosenLevel {
  readonly answer: 'met' | 'not-encoded' | null
  readonly rules: readonly VersionInForce[]
}

const NO_LEVEL: ChosenLevel = { answer: null, rules: [] }

/**
 * The level of an item: national money by national law; local money by the acts of the province in
 * charge, those from before a merger only where it has none of its own.
 */
export function levelOf(law: LawOnDay, subject: Subject, applies: Applies): ChosenLevel {
  const { fund } = subject.project
  const { province, former, formedFrom, mergedOn } = subject.place
  if (fund === null) return NO_LEVEL
  const levels = law.inForce.filter(({ rule }) => rule.kind === 'support')
  const of = (authorities: readonly (string | null)[]): readonly VersionInForce[] =>
    levels.filter(
      ({ pack, version }) =>
        authorities.includes(pack.manifest.jurisdiction) &&
        !law.spare.has(pack) &&
        !isAboutOther(version.when, subject.item.activity),
    )
  if (fund === 'national') return among(of(['national']), applies)
  if (province === null) return NO_LEVEL
  const isOld = (rule: VersionInForce): boolean => mergedOn !== null && issuedOn(rule) < mergedOn
  const present = of([province]).filter((rule) => !isOld(rule))
  if (present.some((rule) => applies(rule) !== 'unmet') || isUnknown(law, subject, province))
    return among(present, applies)
  const territories = former === null ? formedFrom : [former]
  const old = of(territories).filter(isOld)
  return former === null && old.length > 0 ? NO_LEVEL : among(old, applies)
}

/** Whether the law of a province on an activity is known only from a later day. */
function isUnknown({ unknown }: LawOnDay, { item }: Subject, province: string): boolean {
  return unknown.some(
    ({ pack, rule }) =>
      rule.kind === 'support' &&
      pack.manifest.jurisdiction === province &&
      rule.versions.some(({ when }) => !isAboutOther(when, item.activity)),
  )
}

/** A figure that applies; else, where no figure may, what nobody has read. */
function among(rules: readonly VersionInForce[], applies: Applies): ChosenLevel {
  const may = rules.filter((rule) => applies(rule) !== 'unmet')
  const figures = may.filter((rule) => grantOf(rule) !== 'not-encoded')
  const sure = figures.filter((rule) => applies(rule) === 'met')
  if (sure.length > 0) return { answer: 'met', rules: sure }
  const unread = may.filter((rule) => grantOf(rule) === 'not-encoded' && applies(rule) === 'met')
  return figures.length > 0 || unread.length === 0
    ? NO_LEVEL
    : { answer: 'not-encoded', rules: unread }
}

/** Whether a level names a cap anywhere, which is what a factor raises. */
function hasCap(grant: Version<SupportRule>['grant']): boolean {
  if (grant === 'not-encoded' || 'asIn' in grant) return false
  return grant.parts.some(
    ({ cap, choose }) =>
      cap !== null ||
      choose?.some(({ terms }) => terms !== 'not-encoded' && terms.cap !== null) === true,
  )
}

/**
 * The texts that may lift the cap of a level: those of its own authority that have been read, the
 * likeliest, then the highest.
 */
export function upliftsOf(
  law: LawOnDay,
  level: VersionInForce,
  subject: Subject,
  applies: Applies,
): readonly VersionInForce[] {
  if (!hasCap(grantOf(level))) return []
  const texts = law.inForce.flatMap((rule) => {
    const { version, pack } = rule
    const uplift = upliftIn(rule)
    return uplift === null ||
      version.evidence === 'memory' ||
      pack.manifest.jurisdiction !== level.pack.manifest.jurisdiction ||
      reach(law, rule, subject) === 'unmet' ||
      uplift.except?.includes(subject.item.activity) === true
      ? []
      : [{ rule, factor: uplift.factor, verdict: upliftVerdict(law, rule, subject, applies) }]
  })
  for (const verdict of ['met', 'unknown', 'unmet'] as const) {
    const likely = texts.filter((text) => text.verdict === verdict)
    const highest = Math.max(...likely.map(({ factor }) => factor))
    if (likely.length > 0)
      return likely.filter(({ factor }) => factor === highest).map(({ rule }) => rule)
  }
  return []
}

/** Whether an uplift applies: its text governs the place, and its condition holds. */
export function upliftVerdict(
  law: LawOnDay,
  rule: VersionInForce,
  subject: Subject,
  applies: Applies,
): TruthValue {
  const when = applies(rule)
  return when === 'unmet' || reach(law, rule, subject) === 'met' ? when : 'unknown'
}

/**
 * The funding rules that surely apply to an item; what tells of another scheme only wherever its
 * money may meet this one.
 */
export function fundingOf(
  law: LawOnDay,
  subject: Subject,
  applies: Applies,
): readonly VersionInForce[] {
  return law.inForce.filter(
    (rule) =>
      rule.rule.kind === 'funding' &&
      !isAboutOther(rule.version.when, subject.item.activity) &&
      reach(law, rule, subject) === 'met' &&
      applies(rule) === 'met',
  )
}

/**
 * The advance on an amount, in đồng: the lowest rate of the rules that give one, rounded down;
 * `null` where none gives one.
 */
export function advanceOn(
  allowed: number,
  rules: readonly VersionInForce[],
): { readonly amount: number; readonly rule: string } | null {
  const rates = rules.flatMap(({ id, version }) => {
    const advance = (version as Version<FundingRule>).advance
    return advance === null ? [] : [{ rule: id, rate: advance.rate }]
  })
  const [lowest] = rates.sort((a, b) => a.rate - b.rate)
  return lowest === undefined
    ? null
    : { rule: lowest.rule, amount: Number((BigInt(allowed) * BigInt(lowest.rate)) / 1_000_000n) }
}

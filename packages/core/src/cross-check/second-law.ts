import type { Subject } from '../project/facts.js'
import type { Condition } from '../conditions/conditions.js'
import type { Pack } from '../packs/pack.js'
import type { PriorityRule, Rule, RuleVersion } from '../kinds/rule.js'
import type { VersionOf } from '../kinds/version-of-kind.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { Evidence } from '../vocabulary/law.js'
import type { TruthValue } from '../vocabulary/answers.js'

// Who a rule concerns, which version counts and which level applies, worked out a second time.
// Nothing here is taken from the stages or from the rules of a day: a fault there must not be made
// again here. Only what packs and projects say is shared, as it was read.

/** A version of a rule as it counts on a day. */
export interface VersionInForce {
  readonly id: string
  readonly pack: Pack
  readonly rule: Rule
  readonly version: RuleVersion
}

/** What a version requires of an item; `null` where its kind requires nothing. */
export const requiredBy = ({ rule, version }: VersionInForce): Condition | null =>
  rule.kind === 'eligibility' || rule.kind === 'priority' || rule.kind === 'funding'
    ? (version as VersionOf<typeof rule.kind>).require
    : null

/** The priority factor that a version gives; `null` where its kind gives none. */
export const upliftIn = ({
  rule,
  version,
}: VersionInForce): PriorityRule['versions'][number]['uplift'] =>
  rule.kind === 'priority' ? (version as VersionOf<'priority'>).uplift : null

/** A rule whose pack knows the law only from a later day. */
type Unknown = Omit<VersionInForce, 'version'>

/** What the packs of a book say on a day. */
export interface LawOnDay {
  readonly day: string
  readonly inForce: readonly VersionInForce[]
  readonly unknown: readonly Unknown[]
  /** National packs that are one too many; they concern nobody. */
  readonly spare: ReadonlySet<Pack>
}

/** Reads every rule of a book for one day. */
export function lawOn({ packs, admittedByName }: RuleBook, day: string): LawOnDay {
  const inForce: VersionInForce[] = []
  const unknown: Unknown[] = []
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const named = { id: `${pack.manifest.id}:${rule.id}`, pack, rule }
      if (day < rule.encodedSince) unknown.push(named)
      else
        for (const version of rule.versions)
          if (version.from <= day && day <= (version.to ?? day)) inForce.push({ ...named, version })
    }
  }
  const nations = packs.filter(
    ({ manifest: { id, jurisdiction } }) => jurisdiction === 'national' && !admittedByName.has(id),
  )
  const own = nations.find(({ manifest }) => manifest.id === 'national') ?? nations[0]
  return { day, inForce, unknown, spare: new Set(nations.filter((pack) => pack !== own)) }
}

/** A rule whose reach is asked: its version, where one is in force. */
type Speaker = Pick<VersionInForce, 'pack'> & Partial<Pick<VersionInForce, 'version'>>

/**
 * Whether what a rule says reaches an item: its money and its place are both those of the authority
 * behind it.
 */
export function reach(
  { spare }: LawOnDay,
  speaker: Speaker,
  { project, place }: Subject,
): TruthValue {
  if (speaker.pack.manifest.jurisdiction === 'national')
    return spare.has(speaker.pack) ? 'unmet' : 'met'
  const inPlace = placeReach(speaker, place)
  const byFund: TruthValue =
    project.fund === null ? 'unknown' : project.fund === 'local' ? 'met' : 'unmet'
  if (inPlace === 'unmet' || byFund === 'unmet') return 'unmet'
  return inPlace === 'met' && byFund === 'met' ? 'met' : 'unknown'
}

/**
 * The territories an act has, and those it may have: an act from before a merger has not grown with
 * its province.
 */
function placeReach(speaker: Speaker, place: Subject['place']): TruthValue {
  const { province, former, formedFrom, mergedOn } = place
  const authority = speaker.pack.manifest.jurisdiction
  if (province === null) return authority === former ? 'met' : 'unknown'
  const old =
    speaker.version !== undefined &&
    mergedOn !== null &&
    formedFrom.includes(authority) &&
    issuedOn({ pack: speaker.pack, version: speaker.version }) < mergedOn
  const sure = old ? [former] : [province, former]
  if (sure.includes(authority)) return 'met'
  return former === null && formedFrom.includes(authority) ? 'unknown' : 'unmet'
}

/** Whether a rule speaks for the place of an item, whoever pays the project. */
export const isAt = (speaker: Speaker, { place }: Subject): boolean =>
  place.province !== null && placeReach(speaker, place) === 'met'

/**
 * Whether a condition is plainly about other activities: what it says of anything else need not be
 * asked.
 */
export function isAboutOther(condition: Condition | null, activity: string): boolean {
  if (condition === null || 'not' in condition) return false
  if ('fact' in condition) {
    const { fact, operator, value } = condition
    if (fact !== 'activity') return false
    if (operator === 'equal') return value !== activity
    return operator === 'in' && Array.isArray(value) && !value.includes(activity)
  }
  return 'all' in condition
    ? condition.all.some((child) => isAboutOther(child, activity))
    : condition.any.every((child) => isAboutOther(child, activity))
}

/**
 * The levels that may be there for an item, where none surely is: whether its authority has one
 * hangs on its fund or its place.
 */
export function possibleProvisions(law: LawOnDay, subject: Subject): readonly VersionInForce[] {
  const levels = law.inForce.filter(
    ({ rule, version }) =>
      rule.kind === 'support' && !isAboutOther(version.when, subject.item.activity),
  )
  return levels.some((level) => reach(law, level, subject) === 'met')
    ? []
    : levels.filter((level) => reach(law, level, subject) === 'unknown')
}

/** The grade of a version on a day, an amendment nobody has read included. */
function gradeOn({ pack, version }: VersionInForce, day: string): Evidence {
  const { evidence, citation } = version
  const unread = pack.documents
    .get(citation.document)
    ?.amendedBy.some(({ read, issued }) => !read && issued <= day)
  return unread === true && evidence === 'quoted' ? 'secondary' : evidence
}

const RANK: Readonly<Record<Evidence, number>> = { quoted: 0, secondary: 1, memory: 2 }

/**
 * Of rules that may all be cited those that must be: national before provincial, then the weakest
 * grade.
 */
export function toCite(rules: readonly VersionInForce[], day: string): ReadonlySet<string> {
  const nation = rules.filter(({ pack }) => pack.manifest.jurisdiction === 'national')
  const first = nation.length > 0 ? nation : rules
  const weakest = Math.max(...first.map((rule) => RANK[gradeOn(rule, day)]))
  return new Set(first.filter((rule) => RANK[gradeOn(rule, day)] === weakest).map(({ id }) => id))
}

/** The day of the act behind a version. */
export const issuedOn = ({ pack, version }: Pick<VersionInForce, 'pack' | 'version'>): string =>
  pack.documents.get(version.citation.document)?.issued ?? version.from

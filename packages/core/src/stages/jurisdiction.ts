import type { Subject } from '../project/facts.js'
import type { Pack } from '../packs/pack.js'
import type { RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import { otherProgrammeIn } from '../kinds/version-of-kind.js'
import type { Day } from '../values/calendar.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { Citation } from '../vocabulary/law.js'

/** A pack, with the version in force where one rule of it is meant. */
interface Source {
  readonly pack: Pack
  readonly version?: { readonly from: Day; readonly citation: Citation }
}

/**
 * Thẩm quyền của gói. / Whether a rule of a pack governs a subject: national law always does; a
 * province's act governs its own fund, in its own territory. `unknown` where the fund, the province
 * or the former territory is not known yet.
 */
export function governs(source: Source, { place, project }: Subject): TruthValue {
  if (source.pack.national) return 'met'
  if (project.fund === 'national') return 'unmet'
  const inTerritory = territoryOf(source, place)
  return inTerritory === 'met' && project.fund !== 'local' ? 'unknown' : inTerritory
}

/**
 * Whether a rule in force is known to apply to an item. Where that is not known, a funding limit
 * and a definition are not applied; a condition of eligibility is `unknown` there.
 */
export function surelyApplies(rule: RuleInForce, subject: Subject): boolean {
  return (
    governs(rule, subject) === 'met' &&
    (rule.whenForActivity === null || rule.whenForActivity.test(subject) === 'met')
  )
}

/**
 * Chương trình khác tại địa bàn. / Whether a provincial rule names another support programme
 * there that pays for the same costs (`neighbour` in the pack), in a project of the national fund.
 * One cost is not paid twice, so the rule is looked at although it does not govern that fund; only
 * its checklist and its citation are used.
 */
export function isOtherProgramme(rule: RuleOnDay, { place, project }: Subject): boolean {
  return (
    project.fund === 'national' &&
    !rule.pack.national &&
    rule.answer === 'in-force' &&
    otherProgrammeIn(rule.rule, rule.version) !== null &&
    territoryOf(rule, place) === 'met'
  )
}

/**
 * Địa bàn. / Whether a place lies in the territory of an act. What a province decided before a
 * merger governs the territory it had then, also where the new province bears its name.
 */
function territoryOf(source: Source, place: Subject['place']): TruthValue {
  const { jurisdiction } = source.pack.manifest
  const { province, former, formedFrom } = place
  if (jurisdiction === former) return 'met'
  const formerly = formedFrom.includes(jurisdiction)
  if (jurisdiction === province && !(formerly && isBeforeMerger(source, place))) return 'met'
  if (province === null) return 'unknown'
  return former === null && formerly ? 'unknown' : 'unmet'
}

/** Whether a version stands in an act made before the day of the merger. */
export function isBeforeMerger(
  { pack, version }: Source,
  { mergedOn }: Pick<Subject['place'], 'mergedOn'>,
): boolean {
  if (mergedOn === null || version === undefined) return false
  return (pack.documents.get(version.citation.document)?.issued ?? version.from) < mergedOn
}

/** The facts that would tell whether a province's act governs a subject: its fund and its place. */
export function jurisdictionFacts({ place, project }: Subject): readonly string[] {
  const where =
    place.province === null
      ? ['site.province']
      : place.former === null && place.formedFrom.length > 0
        ? ['site.formerProvince']
        : []
  return project.fund === null ? ['fund', ...where] : where
}

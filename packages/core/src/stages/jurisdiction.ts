import type { Subject } from '../project/facts.js'
import type { Pack } from '../packs/pack.js'
import type { RuleOnDay } from '../packs/rules-on-day.js'
import type { Day } from '../values/calendar.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { Citation } from '../vocabulary/law.js'

/** A pack, with the version in force where one rule of it is meant. */
interface Authority {
  readonly pack: Pack
  readonly version?: { readonly from: Day; readonly citation: Citation }
}

/**
 * Thẩm quyền của gói. / Whether a rule of a pack governs a subject: national law always does; a
 * province's act governs its own fund, in its own territory. `unknown` where the fund, the province
 * or the former territory is not known yet.
 */
export function governs(authority: Authority, { place, project }: Subject): TruthValue {
  if (authority.pack.national) return 'met'
  if (project.fund === 'national') return 'unmet'
  const here = territoryOf(authority, place)
  return here === 'met' && project.fund !== 'local' ? 'unknown' : here
}

/**
 * Chương trình khác tại địa bàn. / Whether a rule tells of another scheme of the place that pays
 * for the same costs, which matters to national money too: one cost is not paid twice. Of such a
 * rule nothing else is asked there.
 */
export function isOtherProgramme(rule: RuleOnDay, { place, project }: Subject): boolean {
  return (
    project.fund === 'national' &&
    !rule.pack.national &&
    rule.answer === 'in-force' &&
    'neighbour' in rule.version &&
    rule.version.neighbour !== null &&
    territoryOf(rule, place) === 'met'
  )
}

/**
 * Địa bàn. / Whether a place lies in the territory of an act. What a province decided before a
 * merger governs the territory it had then, also where the new province bears its name.
 */
function territoryOf(authority: Authority, place: Subject['place']): TruthValue {
  const { jurisdiction } = authority.pack.manifest
  const { province, former, formedFrom } = place
  if (jurisdiction === former) return 'met'
  const formerly = formedFrom.includes(jurisdiction)
  if (jurisdiction === province && !(formerly && isBeforeMerger(authority, place))) return 'met'
  if (province === null) return 'unknown'
  return former === null && formerly ? 'unknown' : 'unmet'
}

/** Whether a version stands in an act made before the day of the merger. */
export function isBeforeMerger(
  { pack, version }: Authority,
  { mergedOn }: Pick<Subject['place'], 'mergedOn'>,
): boolean {
  if (mergedOn === null || version === undefined) return false
  return (pack.documents.get(version.citation.document)?.issued ?? version.from) < mergedOn
}

/** The facts that would tell whether a province's act concerns a subject. */
export function jurisdictionFacts({ place, project }: Subject): readonly string[] {
  const where =
    place.province === null
      ? ['site.province']
      : place.former === null && place.formedFrom.length > 0
        ? ['site.formerProvince']
        : []
  return project.fund === null ? ['fund', ...where] : where
}

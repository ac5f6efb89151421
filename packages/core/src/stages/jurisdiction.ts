import type { Subject } from '../project/facts.js'
import type { Pack } from '../packs/pack.js'
import type { RuleOnDay } from '../packs/rules-on-day.js'
import type { Verdict } from '../vocabulary/answers.js'

/**
 * Thẩm quyền của gói. / Whether the rules of a pack govern a subject: national law always does; a province's act governs its own
 * fund, in its own territory. `unknown` where the fund, the province or the former territory is not known yet.
 */
export function concerns(
  { pack: { national, manifest } }: { readonly pack: Pack },
  { place, project }: Subject,
): Verdict {
  if (national) return 'met'
  if (project.fund === 'national') return 'unmet'
  const here = isHere(manifest.jurisdiction, place)
  if (!here && place.province !== null && !mayBeFormer(manifest.jurisdiction, place)) return 'unmet'
  return here && project.fund === 'local' ? 'met' : 'unknown'
}

/**
 * Chương trình khác tại địa bàn. / Whether a rule tells of another scheme of the place that pays for the same costs, which matters to
 * national money too: one cost is not paid twice. Of such a rule nothing else is asked there.
 */
export function isNeighbour(rule: RuleOnDay, { place, project }: Subject): boolean {
  return (
    project.fund === 'national' &&
    !rule.pack.national &&
    rule.answer === 'in-force' &&
    'neighbour' in rule.version &&
    rule.version.neighbour !== null &&
    isHere(rule.pack.manifest.jurisdiction, place)
  )
}

const isHere = (jurisdiction: string, { province, former }: Subject['place']): boolean =>
  jurisdiction === province || jurisdiction === former

function mayBeFormer(jurisdiction: string, { former, formedFrom }: Subject['place']): boolean {
  return former === null && formedFrom.includes(jurisdiction)
}

/** The facts that would tell whether a province's act concerns a subject. */
export function placeFacts({ place, project }: Subject): readonly string[] {
  const where =
    place.province === null
      ? ['site.province']
      : place.former === null && place.formedFrom.length > 0
        ? ['site.formerProvince']
        : []
  return project.fund === null ? ['fund', ...where] : where
}

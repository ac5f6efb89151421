import type { ProblemInput } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import type { Rule } from '../kinds/rule.js'
import { levelTerms } from '../kinds/placed-level.js'
import { placesOf, placeText } from '../kinds/rule-place.js'
import { grantOf, writtenLevel } from '../kinds/version-of-kind.js'
import { soleCap } from './cap-of-level.js'
import { grantProblemMessages, refinementMessages } from './messages.js'
import type { Pack } from './pack.js'
import { fullId } from './rules-on-day.js'

/**
 * Mức dẫn chiếu sai. / Caps of a pack that are so many times the cap of a level which is not there,
 * has several parts or no cap, or depends on the first one itself. Where neither the pack that is
 * named nor the national pack is there, the name is taken as it stands.
 */
export function capReferenceProblems(pack: Pack, packs: readonly Pack[]): readonly ProblemInput[] {
  const ids = packs.map(({ manifest }) => manifest.id)
  const rules = new Map(
    packs.flatMap((each) => each.rules.map((rule) => [fullId(each, rule), rule] as const)),
  )
  return referencesOf(pack).flatMap(({ of, at }): readonly ProblemInput[] => {
    const rule = rules.get(of)
    if (rule === undefined)
      return ids.includes('national') || ids.includes(of.split(':')[0] ?? '')
        ? [
            {
              ...refinementMessages.UNKNOWN_RULE(),
              code: 'UNKNOWN_RULE',
              at,
              found: of,
              ...didYouMean(of, rules.keys()),
            },
          ]
        : []
    if (!hasSoleCaps(rule))
      return [{ code: 'CAP_REFERENCE', at, found: of, ...grantProblemMessages.CAP_REFERENCE() }]
    return isInCircle(of, rules)
      ? [{ code: 'CAP_REFERENCE', at, found: of, ...grantProblemMessages.CAP_CIRCLE() }]
      : []
  })
}

function referencesOf({
  rules,
  files,
}: Pack): readonly { readonly of: string; readonly at: string }[] {
  return placesOf(rules, files).flatMap((place) =>
    levelTerms(place.rule, place.version).flatMap(({ terms: { cap }, path }) =>
      cap?.way === 'reference' ? [{ of: cap.of, at: placeText(place, `${path}.cap.of`) }] : [],
    ),
  )
}

/** Whether every level that a rule gives is one part with a cap. */
function hasSoleCaps(rule: Rule): boolean {
  if (rule.versions.every((version) => writtenLevel(rule, version) === null)) return false
  return rule.versions.every((version) => {
    const grant = grantOf(rule, version)
    return grant === null || soleCap(grant) !== null
  })
}

function isInCircle(start: string, rules: ReadonlyMap<string, Rule>): boolean {
  const seen = new Set<string>()
  const follow = (id: string): boolean => {
    if (seen.has(id)) return id === start
    seen.add(id)
    const rule = rules.get(id)
    if (rule === undefined) return false
    return rule.versions.some((version) => {
      const cap = soleCap(grantOf(rule, version))
      return cap?.way === 'reference' && follow(cap.of)
    })
  }
  return follow(start)
}

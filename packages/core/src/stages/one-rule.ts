import type { Place } from '../territory/place.js'
import { type Exclusive, EXCLUSIVE_NAMES } from '../kinds/exclusive.js'
import type { Pack } from '../packs/pack.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import { KhuyenCongError } from '../errors/errors.js'
import { stageMessages } from './messages.js'
import { EVIDENCE } from '../vocabulary/law.js'

/**
 * The error for two rules of one authority that give the same thing for one case. Neither may win
 * by its name or its place in the list.
 */
export function twoRules(
  rules: readonly Pick<RuleInForce, 'id' | 'pack' | 'rule'>[],
  what: Exclusive,
): KhuyenCongError {
  const names = rules
    .map((rule) => `${rule.id} (${rule.pack.files.get(rule.rule.id) ?? ''})`)
    .sort()
    .join(', ')
  return new KhuyenCongError({
    code: 'OVERLAPPING_RULES',
    found: names,
    ...stageMessages.OVERLAPPING_RULES(EXCLUSIVE_NAMES[what], names),
  })
}

/**
 * The rules of the nearest authority: of the province in charge where there are any, else of the
 * former province of the territory, else national ones.
 */
export function ofNearestAuthority<R extends { readonly pack: Pack }>(
  rules: readonly R[],
  place: Place,
): readonly R[] {
  const best = Math.min(...rules.map(({ pack }) => nearness(pack, place)))
  return rules.filter(({ pack }) => nearness(pack, place) === best)
}

/**
 * How near an authority is to a place, the nearest lowest: the province in charge, the former one,
 * the nation.
 */
export function nearness(
  { national, manifest }: Pack,
  { province }: Pick<Place, 'province'>,
): 0 | 1 | 2 {
  if (national) return 2
  return manifest.jurisdiction === province ? 0 : 1
}

/**
 * Of two rules that both found something wrong, the one that is cited: the national one, so that no
 * act of a province is cited in place of national law; then the one with the weaker grade, so
 * that no finding looks better founded than it is; then by id.
 */
export function ruleToCite<R extends RuleInForce>(a: R | undefined, b: R): R {
  if (a === undefined) return b
  if (a.pack.national !== b.pack.national) return a.pack.national ? a : b
  if (a.evidence !== b.evidence) return gradeOf(a) > gradeOf(b) ? a : b
  return a.id <= b.id ? a : b
}

const gradeOf = ({ evidence }: RuleInForce): number => EVIDENCE.indexOf(evidence)

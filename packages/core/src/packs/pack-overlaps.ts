import type { ProblemInput } from '../errors/errors.js'
import { mergerOf, type Register } from '../territory/register.js'
import { EXCLUSIVE_NAMES } from '../kinds/exclusive.js'
import { packOverlapMessages } from './messages.js'
import { type ExclusiveVersion, givenBy, type Overlap, overlapOf } from './overlap.js'
import type { Pack } from './pack.js'
import { caseText, placeText } from '../kinds/rule-place.js'
import { SHAPES_ONLY, unionOf } from '../vocabulary/join-vocabulary.js'
import { createSearch, SEARCH_LIMITS } from '../conditions/point-search.js'

/** How many problems of packs that do not go together are listed. */
export const TOLD = 50

/**
 * What two packs of one authority both give for one case. Packs of one authority are few, so that
 * most books are not searched at all.
 */
export function overlapsOfPacks(
  packs: readonly Pack[],
  register: Register | null,
): readonly ProblemInput[] {
  const byAuthority = new Map<string, Pack[]>()
  for (const pack of packs) {
    const { jurisdiction } = pack.manifest
    byAuthority.set(jurisdiction, [...(byAuthority.get(jurisdiction) ?? []), pack])
  }
  return [...byAuthority]
    .filter(([, several]) => several.length > 1)
    .flatMap(([authority, several]) => overlapsAmong(several, mergerOf(register, authority)))
}

function overlapsAmong(
  packs: readonly Pack[],
  mergedOn: ReturnType<typeof mergerOf>,
): readonly ProblemInput[] {
  const vocabulary = packs.map((pack) => pack.vocabulary).reduce(unionOf, SHAPES_ONLY)
  const looking = { search: createSearch(vocabulary, { left: SEARCH_LIMITS.steps }), mergedOn }
  const given = packs.map((pack) => ({ pack, byActivity: givenBy(pack) }))
  const problems = new Map<string, ProblemInput>()
  given.forEach((first, index) => {
    for (const second of given.slice(index + 1))
      for (const [activity, theirs] of first.byActivity)
        for (const a of theirs)
          for (const b of second.byActivity.get(activity) ?? []) {
            const key = [first, second].map(({ pack }) => pack.manifest.id).join(' ')
            const pair = `${key} ${a.rule.id} ${b.rule.id}`
            if (problems.size >= TOLD || problems.has(pair)) continue
            const found = overlapOf(a, b, activity, looking)
            if (typeof found !== 'string')
              problems.set(pair, overlapping(found, [first.pack, second.pack]))
          }
  })
  return [...problems.values()]
}

function overlapping({ a, b, days, point }: Overlap, [one, other]: readonly Pack[]): ProblemInput {
  const place = (pack: Pack | undefined, given: ExclusiveVersion): string =>
    `${pack?.manifest.id ?? ''} › ${placeText(given)}`
  return {
    code: 'OVERLAPPING_RULES',
    at: place(one, a),
    found: caseText(a, point, (one as Pack).vocabulary, days.from),
    ...packOverlapMessages.OVERLAPPING_RULES(EXCLUSIVE_NAMES[a.what], place(other, b)),
  }
}

import type { Register } from '../../territory/register.js'
import type { Pack } from '../../packs/pack.js'
import type { ProblemInput } from '../../errors/errors.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import { provinceMessages } from './messages.js'

/**
 * Tỉnh không còn tồn tại. / A province that has ended makes no new law: no version of its pack
 * begins after its last day in the register. An act it issued while it stood may still begin later;
 * then the document says the day of issue.
 */
export function provinceProblems(
  { manifest: { jurisdiction }, documents }: Pack,
  register: Register | null,
  places: readonly RulePlace[],
): readonly ProblemInput[] {
  const province = register?.provinces.find(({ id }) => id === jurisdiction)
  const last = province === undefined ? null : lastDay(province.periods)
  if (register === null || province === undefined || last === null) return []
  const next = register.provinces.find(
    ({ id, periods }) =>
      id !== jurisdiction &&
      periods.some(
        ({ from, formedFrom }) =>
          from !== null && from > last && formedFrom?.includes(jurisdiction) === true,
      ),
  )
  return places
    .filter(
      ({ version }) =>
        version.from > last &&
        (documents.get(version.citation.document)?.issued ?? '9999-12-31') > last,
    )
    .map((place): ProblemInput => ({
      code: 'PROVINCE_NOT_EXISTING',
      at: placeText(place, 'from'),
      found: place.version.from,
      ...provinceMessages.PROVINCE_NOT_EXISTING(province, last, next),
    }))
}

/** The last day of a province, where it has one. */
function lastDay(periods: Register['provinces'][number]['periods']): string | null {
  const ends = periods.map(({ to }) => to)
  return ends.reduce<string | null>(
    (latest, to) => (latest === null || to === null ? null : to > latest ? to : latest),
    ends[0] ?? null,
  )
}

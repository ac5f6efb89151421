import { dayText } from '../../values/calendar.js'
import { DISTRICT_LEVEL_ENDED } from '../../vocabulary/vocabulary.js'
import type { ProblemInput } from '../../errors/errors.js'
import { conditionsIn } from './check-conditions.js'
import { type Place, placeText } from '../../kinds/rule-place.js'
import { leavesOf } from '../../conditions/fact-regions.js'

/** The facts that name a level of government. */
const LEVEL_FACTS: ReadonlySet<string> = new Set(['level', 'approval.level'])

/**
 * Cấp huyện không còn. / A provincial level for districts alone that goes on after the last day of districts, and any version made
 * since then that still names them. National texts are not asked: what they say of districts is for the province to read anew.
 */
export function districtProblems(
  jurisdiction: string,
  places: readonly Place[],
): readonly ProblemInput[] {
  if (jurisdiction === 'national') return []
  return places.flatMap((place) => {
    const { from, to } = place.version
    if (to !== null && to < DISTRICT_LEVEL_ENDED) return []
    const since = from >= DISTRICT_LEVEL_ENDED
    return conditionsIn(place.version).flatMap(({ path, condition }) =>
      leavesOf(condition).some(
        ({ fact, operator, value }) =>
          LEVEL_FACTS.has(fact) &&
          (operator === 'equal' || operator === 'in') &&
          namesDistrict([value].flat(), since),
      )
        ? [abolished(placeText(place, path), since)]
        : [],
    )
  })
}

const namesDistrict = (levels: readonly unknown[], amongOthers: boolean): boolean =>
  amongOthers ? levels.includes('district') : levels.every((level) => level === 'district')

function abolished(at: string, since: boolean): ProblemInput {
  const last = '2025-06-30'
  return {
    code: 'LEVEL_ABOLISHED',
    severity: 'warning',
    at,
    found: 'district',
    message: `Từ ngày ${dayText(DISTRICT_LEVEL_ENDED)} không còn cấp huyện.`,
    messageEn: `There is no district level from ${DISTRICT_LEVEL_ENDED} on.`,
    hint: since
      ? 'Bỏ «district», hoặc ghi cấp mà văn bản giao thay.'
      : `Ghi "to": "${last}" cho phiên bản này; thêm phiên bản sau nếu văn bản đã được sửa.`,
    hintEn: since
      ? 'Take `district` out, or name the level the act gives it to.'
      : `Write "to": "${last}" in this version; add the next one once the act is amended.`,
  }
}

import { dayText } from '../words/calendar.js'
import type { ProblemInput } from '../words/errors.js'
import type { Pack } from '../rules/pack.js'
import { placeText } from './check-conditions.js'
import {
  bothHold,
  commonDays,
  type LevelsByActivity,
  levelsOf,
  neverMeet,
  type PlacedLevel,
} from './check-levels.js'
import type { Search } from './search.js'
import { term } from '../decision/terms.js'

/**
 * Trùng với gói khác của cùng tỉnh. / Levels that another pack of the same province gives too: the two can then not be used
 * together. One problem for each level of the pack and each other pack, with the first day both are in force.
 */
export function clashProblems(
  pack: Pack,
  others: readonly Pack[],
  search: Search,
): readonly ProblemInput[] {
  const { id, jurisdiction } = pack.manifest
  const rivals = others.filter(
    ({ manifest }) => manifest.jurisdiction === jurisdiction && manifest.id !== id,
  )
  if (rivals.length === 0) return []
  const own = levelsOf(pack)
  return rivals.flatMap((rival) => clashesWith(own, rival, search))
}

function clashesWith(own: LevelsByActivity, rival: Pack, search: Search): readonly ProblemInput[] {
  const problems = new Map<string, ProblemInput>()
  const theirs = levelsOf(rival)
  for (const [activity, levels] of own) {
    for (const level of levels) {
      const at = placeText(level)
      if (problems.has(at)) continue
      const from = (theirs.get(activity) ?? [])
        .map((each) => meetingDay(level, each, activity, search))
        .find((day) => day !== null)
      if (from !== undefined && from !== null) problems.set(at, clash(at, activity, from, rival))
    }
  }
  return [...problems.values()]
}

/** The first day on which both levels can answer one case; `null` where there is none. */
function meetingDay(
  a: PlacedLevel,
  b: PlacedLevel,
  activity: Parameters<typeof bothHold>[3],
  search: Search,
): string | null {
  const days = commonDays(a, b)
  if (days === null || neverMeet(a, b)) return null
  return typeof bothHold(search, a, b, activity) === 'string' ? null : days.from
}

function clash(at: string, activity: string, from: string, { manifest }: Pack): ProblemInput {
  return {
    code: 'CLASHES_WITH_PACK',
    severity: 'warning',
    at,
    found: manifest.id,
    message: `Gói «${manifest.id}» đi kèm chương trình cũng cho mức «${term(activity, 'vi')}» của tỉnh này từ ngày ${dayText(from)}: hai gói không dùng chung được.`,
    messageEn: `The pack \`${manifest.id}\` that comes with the program gives a level for this province too (${term(activity, 'en')}), from ${from}: the two cannot be used together.`,
    hint: `Chỉ giữ những mức mà gói «${manifest.id}» chưa có, hoặc sửa chính gói đó thay cho gói này.`,
    hintEn: `Keep only the levels that \`${manifest.id}\` does not have, or change that pack in the place of this one.`,
  }
}

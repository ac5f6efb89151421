import { ACTIVITY_IDS, type ActivityId } from '../words/activity.js'
import { type Day, dayText } from '../words/calendar.js'
import { type Place, placesOf, placeText, tooLarge, witness } from './check-conditions.js'
import { compileCondition, type Condition } from '../rules/conditions.js'
import type { ProblemInput } from '../words/errors.js'
import type { Pack } from '../rules/pack.js'
import { ALWAYS } from './regions.js'
import type { Grant } from '../rules/rule.js'
import { all, type Budget, type Found, type Search } from './search.js'

/** A version that gives a level, with what is needed to see whether it meets another. */
export interface PlacedLevel extends Place {
  readonly grant: Grant
  readonly binding: boolean
  /** The words and values its condition insists on, fact by fact: two levels that insist on different ones never meet. */
  readonly insists: ReadonlyMap<string, readonly unknown[]>
}

/** How many pairs of levels one run compares, and how many it names, before it says that it did not compare all. */
export const PAIR_LIMITS = { compared: 1_000_000, named: 1_000 } as const

export type LevelsByActivity = ReadonlyMap<ActivityId, readonly PlacedLevel[]>

/** The versions of a pack that give a level, by the activities they can concern. */
export function levelsOf(pack: Pack): LevelsByActivity {
  const byActivity = new Map<ActivityId, PlacedLevel[]>()
  for (const place of placesOf(pack.rules, pack.files)) {
    if (!('grant' in place.version) || place.version.grant === 'not-encoded') continue
    const level = {
      ...place,
      grant: place.version.grant,
      binding: place.version.binding === true,
      insists: insistsOf(place.version.when),
    }
    for (const activity of activitiesOf(place)) kept(byActivity, activity).push(level)
  }
  return byActivity
}

function insistsOf(when: Condition | null): ReadonlyMap<string, readonly unknown[]> {
  const leaves = when === null ? [] : 'all' in when ? when.all : [when]
  return new Map(
    leaves.flatMap((leaf) =>
      'fact' in leaf && (leaf.operator === 'equal' || leaf.operator === 'in')
        ? [[leaf.fact, [leaf.value].flat()] as const]
        : [],
    ),
  )
}

export function neverMeet(a: PlacedLevel, b: PlacedLevel): boolean {
  for (const [fact, values] of a.insists) {
    const others = b.insists.get(fact)
    if (others !== undefined && !values.some((value) => others.includes(value))) return true
  }
  return false
}

function kept(levels: Map<ActivityId, PlacedLevel[]>, activity: ActivityId): PlacedLevel[] {
  const known = levels.get(activity) ?? []
  levels.set(activity, known)
  return known
}

/** The activities a version can concern; a version without `when` concerns all of them. */
function activitiesOf({ version: { when } }: Place): readonly ActivityId[] {
  if (when === null) return ACTIVITY_IDS
  let asked: ActivityId | undefined
  const { test } = compileCondition(when, (fact) => () => (fact === 'activity' ? asked : undefined))
  return ACTIVITY_IDS.filter((activity) => {
    asked = activity
    return test(null as never) !== 'unmet'
  })
}

/** The days on which both are in force; `null` where there is none. */
export function commonDays(
  a: Place,
  b: Place,
): { readonly from: Day; readonly to: Day | null } | null {
  const from = a.version.from > b.version.from ? a.version.from : b.version.from
  const ends = [a.version.to, b.version.to].filter((to): to is Day => to !== null).sort()
  const to = ends[0] ?? null
  return to !== null && to < from ? null : { from, to }
}

export const bothHold = (search: Search, a: Place, b: Place, activity: ActivityId): Found =>
  search([a.version.when ?? ALWAYS, b.version.when ?? ALWAYS], all('met', 'met'), { activity })

/** Quy định chồng nhau. / Two rules of one pack that both give a level to one case on one day, with that case. */
export function overlapProblems(
  pack: Pack,
  search: Search,
  budget: Budget,
): readonly ProblemInput[] {
  const problems = new Map<string, ProblemInput>()
  let pairs = 0
  for (const [activity, levels] of levelsOf(pack)) {
    for (const [index, a] of levels.entries()) {
      pairs += levels.length - index
      if (pairs > PAIR_LIMITS.compared || problems.size > PAIR_LIMITS.named || budget.left <= 0)
        return [...problems.values(), tooManyLevels(pack)]
      for (let other = index + 1; other < levels.length; other += 1)
        addOverlap(problems, a, levels[other] as PlacedLevel, activity, search)
    }
  }
  return [...problems.values()]
}

function addOverlap(
  problems: Map<string, ProblemInput>,
  a: PlacedLevel,
  b: PlacedLevel,
  activity: ActivityId,
  search: Search,
): void {
  if (a.rule === b.rule || neverMeet(a, b)) return
  const key = `${a.rule.id} ${b.rule.id}`
  const problem = problems.has(key) ? null : overlapOf(a, b, activity, search)
  if (problem !== null) problems.set(key, problem)
}

function tooManyLevels({ manifest }: Pack): ProblemInput {
  return {
    code: 'CHECK_INCOMPLETE',
    severity: 'warning',
    at: 'pack.json',
    found: manifest.id,
    message: 'Gói có quá nhiều mức hỗ trợ, chưa so hết từng cặp.',
    messageEn: 'The pack has too many levels; not every pair was compared.',
    hint: 'Chia gói thành nhiều gói nhỏ hơn.',
    hintEn: 'Split the pack into smaller ones.',
  }
}

function overlapOf(
  a: PlacedLevel,
  b: PlacedLevel,
  activity: ActivityId,
  search: Search,
): ProblemInput | null {
  const days = commonDays(a, b)
  const found = days === null ? 'none' : bothHold(search, a, b, activity)
  if (days === null || found === 'none') return null
  if (found === 'too-large') return tooLarge(placeText(a, 'when'))
  return {
    code: 'OVERLAPPING_RULES',
    at: placeText(a),
    found: witness(a, found.point, days.from),
    message: `Cùng cho mức hỗ trợ với ${placeText(b)} từ ngày ${dayText(days.from)}.`,
    messageEn: `Gives a level together with ${placeText(b)} from ${days.from}.`,
    hint: 'Sửa «when» hoặc thời gian hiệu lực để mỗi trường hợp chỉ có một mức.',
    hintEn: 'Change `when` or the dates so that each case has one level.',
  }
}

/** «từ ngày 11/05/2018 đến hết ngày 31/12/2019» */
export const daysIn = ({ from, to }: { readonly from: Day; readonly to: Day | null }): string =>
  `từ ngày ${dayText(from)}${to === null ? ' trở đi' : ` đến hết ngày ${dayText(to)}`}`

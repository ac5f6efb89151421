import { type Day, dayBefore } from '../values/calendar.js'
import type { Condition } from '../conditions/conditions.js'
import { compileConditionOver } from '../conditions/compile-condition.js'
import { ALWAYS, type Point } from '../conditions/value-classes.js'
import type { Pack } from './pack.js'
import { readKindOf } from '../kinds/read-kinds.js'
import { type RulePlace, placesOf } from '../kinds/rule-place.js'
import type { ExclusiveContent } from '../kinds/exclusive.js'
import { memoize } from '../values/memoize.js'
import { all, type Found, type Search } from '../conditions/point-search.js'

/**
 * A version that gives what only one rule may give, with what is needed to see whether it meets
 * another.
 */
export interface ExclusiveVersion extends RulePlace, ExclusiveContent {
  readonly national: boolean
  /** The day of its act, which tells whether it was made before a merger. */
  readonly issued: Day
  /**
   * The words and values its condition insists on, fact by fact: two that insist on different
   * ones never meet.
   */
  readonly insists: ReadonlyMap<string, readonly unknown[]>
}

export type GivenByActivity = ReadonlyMap<string, readonly ExclusiveVersion[]>

/**
 * The versions of a pack that give what only one rule may give, by the activities they can
 * concern.
 */
export function givenBy(pack: Pack): GivenByActivity {
  const byActivity = new Map<string, ExclusiveVersion[]>()
  for (const place of placesOf(pack.rules, pack.files)) {
    const { citation, from, when } = place.version
    for (const content of readKindOf(place.rule).exclusives(place.version)) {
      const given: ExclusiveVersion = {
        ...place,
        ...content,
        national: pack.national,
        issued: pack.documents.get(citation.document)?.issued ?? from,
        insists: insistsOf(when),
      }
      for (const activity of activitiesOf(given, pack.vocabulary.activities.keys()))
        memoize(byActivity, activity, () => []).push(given)
    }
  }
  return byActivity
}

function insistsOf(when: Condition | null): ExclusiveVersion['insists'] {
  const leaves = when === null ? [] : 'all' in when ? when.all : [when]
  return new Map(
    leaves.flatMap((leaf) =>
      'fact' in leaf && (leaf.operator === 'equal' || leaf.operator === 'in')
        ? [[leaf.fact, [leaf.value].flat()] as const]
        : [],
    ),
  )
}

function activitiesOf(
  { version, except }: ExclusiveVersion,
  activities: Iterable<string>,
): readonly string[] {
  const open = [...activities].filter((activity) => !except.includes(activity))
  return concernedOf(version, open)
}

/** The activities a version can concern; a version without `when` concerns all of them. */
export function concernedOf(
  { when }: RulePlace['version'],
  open: readonly string[],
): readonly string[] {
  if (when === null) return open
  const { test } = compileConditionOver(
    when,
    (fact) => (activity: string) => (fact === 'activity' ? activity : undefined),
  )
  return open.filter((activity) => test(activity) !== 'unmet')
}

/** Whether two conditions insist on different words of one fact, which costs nothing to see. */
export function neverMeet(
  a: Pick<ExclusiveVersion, 'insists'>,
  b: Pick<ExclusiveVersion, 'insists'>,
): boolean {
  for (const [fact, values] of a.insists) {
    const others = b.insists.get(fact)
    if (others !== undefined && !values.some((value) => others.includes(value))) return true
  }
  return false
}

interface Days {
  readonly from: Day
  readonly to: Day | null
}

/** The days on which both are in force; `null` where there is none. */
export function commonDays(a: RulePlace, b: RulePlace): Days | null {
  const from = a.version.from > b.version.from ? a.version.from : b.version.from
  const ends = [a.version.to, b.version.to].filter((to): to is Day => to !== null).sort()
  return days(from, ends[0] ?? null)
}

const days = (from: Day, to: Day | null): Days | null =>
  to !== null && to < from ? null : { from, to }

/**
 * A case on which the conditions of both hold; for a province's act the money is that of the
 * province.
 */
export function bothHold(search: Search, a: RulePlace, b: RulePlace, start: Point): Found {
  return search([a.version.when ?? ALWAYS, b.version.when ?? ALWAYS], all('met', 'met'), start)
}

/** Two versions that both give one thing for one case. */
export interface Overlap {
  readonly a: ExclusiveVersion
  readonly b: ExclusiveVersion
  readonly days: Days
  readonly point: Point
}

/**
 * Chồng nhau. / Whether two versions of one authority give one thing for one case of an activity,
 * with the first day and the case; `none` is a proof. From the day of a merger on an act from
 * before it stands back behind one from after it, so the two do not meet.
 */
export function overlapOf(
  a: ExclusiveVersion,
  b: ExclusiveVersion,
  activity: string,
  { search, mergedOn }: { readonly search: Search; readonly mergedOn: Day | null },
): Overlap | 'none' | 'too-large' {
  if (a.what !== b.what || a.section !== b.section || (a.text !== null && a.text === b.text))
    return 'none'
  const shared = commonDays(a, b)
  const meeting = shared === null ? null : meetingDays(shared, a, b, mergedOn)
  if (meeting === null || neverMeet(a, b)) return 'none'
  const start: Point = a.national ? { activity } : { activity, fund: 'local' }
  const found = bothHold(search, a, b, start)
  return typeof found === 'string' ? found : { a, b, days: meeting, point: found.point }
}

function meetingDays(
  shared: Days,
  a: ExclusiveVersion,
  b: ExclusiveVersion,
  mergedOn: Day | null,
): Days | null {
  if (mergedOn === null || a.issued < mergedOn === b.issued < mergedOn) return shared
  const last = dayBefore(mergedOn)
  return days(shared.from, shared.to === null || shared.to > last ? last : shared.to)
}

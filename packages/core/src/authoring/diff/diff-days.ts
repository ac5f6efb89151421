import { type Day, dayBefore, daysAfter } from '../../values/calendar.js'
import { everyFact } from '../../vocabulary/entry-vocabulary.js'
import { canonicalJson } from '../../json/digest.js'
import { unionOf } from '../../vocabulary/join-vocabulary.js'
import type { Pack } from '../../packs/pack.js'
import type { Rule } from '../../kinds/rule.js'
import { type CaseOptions, packsWithLevels } from '../cases/pack-under-test.js'
import { type Change, editionsBeside, ruleChanges, ruleIds } from './diff.js'
import { levelsDependedOn } from './levels-depended-on.js'
import { createSearch, type Search } from '../../conditions/point-search.js'

/**
 * Một thay đổi và khoảng ngày của nó. / One change between two editions of a pack, and the days on
 * which it shows; `to: null` is without end.
 */
export interface DatedChange extends Change {
  readonly from: Day
  readonly to: Day | null
}

/**
 * So hai gói trên mọi ngày. / What changes in meaning between two editions of a pack on any day,
 * past or future: each change with the first and the last day on which the two editions answer
 * differently. A rule that is the same in both, as are the levels its caps depend on, is not looked
 * into. Ordered by day, then by rule.
 *
 * @param before - The edition as it was.
 * @param after - The edition as it is.
 * @param options - `beside`: the packs whose levels a cap may be so many times of.
 * @returns The changes with their days; `last` is `null` where there is no end.
 * @example
 * ```ts
 * import { diffAllDays } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * diffAllDays(national, national) // => []
 * ```
 */
export function diffAllDays(
  before: Pack,
  after: Pack,
  options: Pick<CaseOptions, 'beside'> = {},
): readonly DatedChange[] {
  const search = createSearch(everyFact(unionOf(after.vocabulary, before.vocabulary)))
  const editions = editionsBeside(before, after, options)
  const [one, other] = editions.map(readWith) as [RulesRead, RulesRead]
  return ruleIds(before, after)
    .flatMap((id) => {
      const [old, young] = [one(id), other(id)]
      return isSame(old, young)
        ? []
        : changesOverTime(...editions, id, turningDays([...old, ...young]), search)
    })
    .sort((a, b) => order(a.from, b.from) || order(a.to ?? AFTER_ANY_DAY, b.to ?? AFTER_ANY_DAY))
}

/** Sorts after every day there is. */
const AFTER_ANY_DAY = '9999-12-31'

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A rule of an edition by its id, and the rules its caps depend on; empty where there is none. */
type RulesRead = (id: string) => readonly Rule[]

function readWith(pack: Pack): RulesRead {
  const rules = new Map(pack.rules.map((rule) => [rule.id, rule]))
  const packs = packsWithLevels(pack)
  return (id) => {
    const rule = rules.get(id)
    return rule === undefined ? [] : [rule, ...levelsDependedOn(rule, packs)]
  }
}

/** Whether two rules are written alike, whatever they hold: texts, numbers, exact fractions. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [one, other] = [Object.entries(a), Object.entries(b)]
  return (
    one.length === other.length &&
    one.every(
      ([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as typeof a)[key as never]),
    )
  )
}

/** The days on which the answer of a rule can turn: a version begins, or the day after one ends. */
function turningDays(rules: readonly Rule[]): readonly Day[] {
  const days = rules.flatMap(({ encodedSince, versions }) => [
    encodedSince,
    ...versions.flatMap(({ from, to }) => (to === null ? [from] : [from, daysAfter(to, 1)])),
  ])
  return [...new Set(days)].sort()
}

/**
 * Between two turning days nothing changes: one day stands for all. A change that goes on over a
 * turning day is told once.
 */
function changesOverTime(
  before: Pack,
  after: Pack,
  id: string,
  days: readonly Day[],
  search: Search,
): readonly DatedChange[] {
  const found = new Map<string, DatedChange>()
  const ended: DatedChange[] = []
  for (const [index, from] of days.entries()) {
    const next = days[index + 1]
    const to = next === undefined ? null : dayBefore(next)
    const changes = ruleChanges(before, after, id, { from, to: from }, search)
    const now = new Map(changes.map((change) => [meaningOf(change), change]))
    for (const [meaning, change] of found)
      if (!now.has(meaning)) {
        ended.push(change)
        found.delete(meaning)
      }
    for (const [meaning, change] of now)
      found.set(meaning, { ...(found.get(meaning) ?? { ...change, from }), to })
  }
  return [...ended, ...found.values()]
}

/** A change apart from the case that shows it, which names a day. */
function meaningOf({ counterexample: _counterexample, before, after, ...change }: Change): string {
  const said = ({ answer, level, citation }: Change['before']): unknown =>
    level === null ? [answer, citation] : [level, citation]
  return canonicalJson([change, said(before), said(after)])
}

import type { Day } from '../values/calendar.js'
import type { FundingInForce } from '../stages/money-rule.js'
import { advanceRate, type ItemWithSupport, inForceFor } from '../stages/funding.js'
import type { Place } from '../territory/place.js'
import { type Evidence, weakest } from '../vocabulary/law.js'
import { atMost, portionOf, type Vnd } from '../values/money.js'
import { sumOver } from '../values/sums.js'
import type { Project } from '../project/project.js'
import type { BookOnDay, RuleBook } from '../packs/rule-book.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import { memoize } from '../values/memoize.js'
import { applyCommonCaps } from '../stages/shared-cap.js'
import { requestedOf, supportItem } from '../stages/support.js'

/** What one item, or all of them, may get. */
export interface Limits {
  /** Before acceptance: the advance rate of the day applied. */
  readonly advance: Vnd | null
  /** In all. */
  readonly allowed: Vnd | null
  /** In all, should a priority that is not known yet be shown. */
  readonly mostAllowed: Vnd | null
  /** The weakest grade of the levels behind it. */
  readonly evidence: Evidence
}

/** A funding rule in force, and the items it applies to. */
export interface RuleOfItems {
  readonly rule: FundingInForce
  readonly items: readonly string[]
}

/**
 * Các hạng mục trong một ngày. / What the items of a project may get on a day, and the funding
 * rules that apply to them.
 */
export interface ItemsOnDay {
  readonly all: Limits
  readonly of: ReadonlyMap<string, Limits>
  /** Rules that say something of advances or of who approves, with their items. */
  readonly rules: readonly RuleOfItems[]
}

/**
 * Asks once for each day, and anew only where other rules or places answer than on the day asked
 * about before.
 */
export function itemsByDay(book: RuleBook, project: Project): (on: Day) => ItemsOnDay {
  const known = new Map<Day, ItemsOnDay>()
  const look = lookingAt(project)
  let last: { readonly seen: Seen; readonly items: ItemsOnDay } | null = null
  return (on) => {
    const answer = known.get(on)
    if (answer !== undefined) return answer
    const onDay = book.at(on)
    const seen = look(onDay)
    const same = last !== null && alike(seen, last.seen)
    last = { seen, items: same && last !== null ? last.items : itemsOn(onDay, project) }
    known.set(on, last.items)
    return last.items
  }
}

/**
 * What a day can change about the items of a project: the rules of their activities, and who has
 * authority over their places.
 */
interface Seen {
  readonly rules: readonly ActivityRules[]
  readonly places: readonly Place[]
}

/** Looks at each activity and each place of a project once. */
function lookingAt(project: Project): (onDay: BookOnDay) => Seen {
  const activities = [...new Set(project.items.map(({ activity }) => activity))]
  const sites = new Map(
    project.items.map(({ site }) => [
      `${site?.province ?? ''}/${site?.formerProvince ?? ''}`,
      [site?.province ?? null, site?.formerProvince ?? null] as const,
    ]),
  )
  return (onDay) => ({
    rules: activities.map((activity) => onDay.rules(activity)),
    places: placesOf(onDay, project, [...sites.values()]),
  })
}

function placesOf(
  onDay: BookOnDay,
  project: Project,
  sites: readonly (readonly [province: string | null, former: string | null])[],
): readonly Place[] {
  try {
    return sites.map(([province, former]) => onDay.place(province, former))
  } catch (error) {
    // says it of the item
    onDay.subjects(project)
    throw error
  }
}

/**
 * The rules of an interval without a change are one object; what an item may get depends on them
 * and on its place, not on the day.
 */
function alike(a: Seen, b: Seen): boolean {
  return (
    a.rules.every((rules, index) => rules === b.rules[index]) &&
    a.places.every((place, index) => samePlace(place, b.places[index] as Place))
  )
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a === b ||
    (a.province === b.province &&
      a.former === b.former &&
      a.kind === b.kind &&
      a.mergedOn === b.mergedOn &&
      a.formedFrom.join() === b.formedFrom.join())
  )
}

function itemsOn(onDay: BookOnDay, project: Project): ItemsOnDay {
  const funded = onDay.subjects(project).map((subject): ItemWithSupport => {
    const rules = onDay.rules(subject.item.activity)
    return { subject, rules, support: supportItem(rules, subject, false).support }
  })
  const of = new Map<string, Limits>()
  const rules = new Map<string, { readonly rule: FundingInForce; readonly items: string[] }>()
  for (const item of applyCommonCaps(funded).items) {
    const { id } = item.subject.item
    const inForce = inForceFor(item.rules, item.subject)
    of.set(id, limitsOf(item, inForce, project))
    for (const rule of inForce) {
      if (rule.version.advance === null && rule.version.authority === null) continue
      memoize(rules, rule.id, () => ({ rule, items: [] })).items.push(id)
    }
  }
  return {
    all: together([...of.values()]),
    of,
    rules: [...rules.values()],
  }
}

/** What one item may get: its level, or where none is known what it asks for. */
function limitsOf(
  { subject, support }: ItemWithSupport,
  rules: readonly FundingInForce[],
  { fund }: Project,
): Limits {
  const requested = requestedOf(fund, subject.item)
  const known = support.answer === 'met' && support.allowed !== null ? support : null
  const allowed = known?.allowed ?? requested
  const rate = advanceRate(rules)
  return {
    advance: allowed === null || rate === null ? null : portionOf(allowed, rate),
    allowed,
    mostAllowed:
      known?.uplift?.verdict === 'unknown' && requested !== null
        ? atMost(requested, known.uplift.ceiling)
        : allowed,
    evidence: known?.evidence ?? 'quoted',
  }
}

/** Several items together. Throws `AMOUNT_TOO_LARGE`. */
function together(items: readonly Limits[]): Limits {
  return {
    advance: sumOver(items, ({ advance }) => advance),
    allowed: sumOver(items, ({ allowed }) => allowed),
    mostAllowed: sumOver(items, ({ mostAllowed }) => mostAllowed),
    evidence: weakest(items.map(({ evidence }) => evidence)),
  }
}

/**
 * The rules of a day that say a thing, with the items they apply to among those an event is about.
 */
export function rulesFor(
  { rules }: ItemsOnDay,
  only: string | null,
  says: (rule: FundingInForce) => boolean,
): readonly RuleOfItems[] {
  return rules.flatMap(({ rule, items }) => {
    if (!says(rule)) return []
    if (only === null) return [{ rule, items }]
    return items.includes(only) ? [{ rule, items: [only] }] : []
  })
}

/** What an event may be held against: the item it is about, or all of them together. */
export function limitsFor(items: ItemsOnDay, only: string | null): Limits {
  return only === null ? items.all : (items.of.get(only) ?? NO_ITEM)
}

/** An item that the project does not have may get nothing. */
const NO_ITEM: Limits = {
  advance: 0 as Vnd,
  allowed: 0 as Vnd,
  mostAllowed: 0 as Vnd,
  evidence: 'quoted',
}

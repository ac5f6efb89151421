import { activityOn, costFact, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { Subject } from '../project/facts.js'
import type { Day } from '../values/calendar.js'
import { portionOf, times, type Vnd } from '../values/money.js'
import { NO_MONEY, addKnown } from '../values/sums.js'
import type { CostLine, Project, ProjectItem } from '../project/project.js'
import type { Grant } from '../kinds/rule.js'
import { memoize } from '../values/memoize.js'
import { EMPTY_LIST } from '../values/shared-list.js'

/**
 * Điều giới hạn trần. / What can bound a ceiling; where two are equal, the cap is named first,
 * then the cost, then the rate. `amount` and `atMost` are kept for levels of other forms.
 */
export const BOUNDS = ['rate', 'cap', 'amount', 'atMost', 'cost'] as const
/** Điều làm nên mức tối đa. / What bounds a ceiling: today `rate`, `cap` or `cost`. */
export type Bound = (typeof BOUNDS)[number]

/**
 * Một phần của mức hỗ trợ. / One part of a level, as it is worked out for an item, in đồng. `exact:
 * false` marks an upper bound; `null` is not known or not set, never 0.
 */
export interface SupportPart {
  /** The name of the part, where the level has several. */
  readonly name: string | null
  /** The costs that count, as facts; `all` counts every line. */
  readonly of: readonly string[]
  readonly base: Vnd | null
  readonly rate: string | null
  readonly byRate: Vnd | null
  readonly cap: Vnd | null
  /** What the cap is for each of, several multiplied; empty where it is once for the item. */
  readonly per: readonly string[]
  readonly quantity: number
  readonly byCap: Vnd | null
  /** A fixed sum for each unit; no level gives one yet. */
  readonly amount: Vnd | null
  /** Further limits; no level sets one yet. */
  readonly atMost: readonly never[]
  readonly ceiling: Vnd | null
  readonly exact: boolean
  readonly boundBy: Bound | null
}

/**
 * Trần hỗ trợ. / `min(rate × base, cap × units)`; either part may be absent. A cap without a rate
 * never lifts the support above the cost it counts.
 *
 * The base counts only the cost kinds the level names; a line without a kind counts but makes the
 * result an upper bound, as do several units whose costs are known only together, and a base that
 * is not known. A cap per establishment is not multiplied by the units of one beneficiary; where
 * nobody says whose the units or items of the activity are, the result is an upper bound.
 */
export function ceilingOf(
  grant: Grant,
  item: ProjectItem,
  words: GrantWords,
  project: Pick<Project, 'items'> = { items: [item] },
): SupportPart {
  const { base, kindsKnown } = baseOf(grant, item, words)
  const byRate = grant.rate === null || base === null ? null : portionOf(base, grant.rate)
  const quantity = quantityOf(grant, item, words)
  const byCap = grant.cap === null ? null : times(grant.cap, quantity)
  const byCost = grant.rate === null ? base : null
  const highest = byRate ?? byCost
  const boundBy =
    byCap !== null && (highest === null || byCap <= highest)
      ? 'cap'
      : byRate !== null
        ? 'rate'
        : byCost !== null
          ? 'cost'
          : null
  return {
    name: null,
    of: grant.of ?? words.base,
    base,
    rate: grant.rateText,
    byRate,
    cap: grant.cap,
    per: unitAsList(grant.per),
    quantity,
    byCap,
    amount: null,
    atMost: EMPTY_LIST,
    ceiling: boundBy === 'cap' ? byCap : highest,
    exact: base !== null && kindsKnown && isEachKnown(grant, item, project, words),
    boundBy,
  }
}

/**
 * Từ vựng của một mức. / What a level is worked out with beside the item: the costs that count
 * where the level names none, and the units of the packs.
 */
export interface GrantWords {
  readonly base: readonly string[]
  readonly units: Vocabulary['units']
}

/** The words for an item that is judged. */
export const grantWords = (
  { base }: Pick<GrantWords, 'base'>,
  { vocabulary: { units } }: { readonly vocabulary: Pick<Vocabulary, 'units'> },
): GrantWords => ({ base, units })

/** The words for a subject, for whoever has no rules of its day. */
export const wordsOfSubject = ({ vocabulary, item, on }: Subject): GrantWords =>
  grantWordsOn(vocabulary, item.activity, on)

/** The words for an activity on a day, for whoever looks at a level outside a decision. */
export const grantWordsOn = (vocabulary: Vocabulary, activity: string, on: Day): GrantWords => ({
  base: activityOn(vocabulary, activity, on)?.base ?? ['all'],
  units: vocabulary.units,
})

/** Each unit as the list of one that a part names: made once, not for every item. */
const UNIT_AS_LIST = new Map<string, readonly string[]>()
const unitAsList = (unit: string | null): readonly string[] =>
  unit === null ? EMPTY_LIST : memoize(UNIT_AS_LIST, unit, () => Object.freeze([unit]))

/**
 * Mức dùng chung. / Whose a unit is: a cap for each is one for all items of that beneficiary, or
 * for the whole project, however many units or items there are.
 */
export const holderOf = (
  per: string | null,
  { units }: Pick<GrantWords, 'units'>,
): 'beneficiary' | 'project' | null => (per === null ? null : (units.get(per)?.heldBy ?? null))

/** What tells whose an item is, of an item as written or as read. */
interface Identified {
  readonly id: string
  readonly activity: string
  readonly units?: number | null | undefined
  readonly beneficiary?: { readonly id?: string | null | undefined } | null | undefined
}

/** Mã đơn vị thụ hưởng. / Who benefits from an item, where the project says. */
export const beneficiaryOf = ({ beneficiary }: Pick<Identified, 'beneficiary'>): string | null =>
  beneficiary?.id ?? null

function quantityOf({ per }: Grant, item: ProjectItem, words: GrantWords): number {
  const holder = holderOf(per, words)
  const isHeld = holder === 'project' || (holder === 'beneficiary' && beneficiaryOf(item) !== null)
  return isHeld ? 1 : item.units
}

/**
 * Whether it is known what each unit costs, and of a cap per beneficiary, that no other item uses
 * it up.
 */
function isEachKnown(
  { cap, per }: Grant,
  item: ProjectItem,
  { items }: Pick<Project, 'items'>,
  words: GrantWords,
): boolean {
  if (cap === null || holderOf(per, words) !== 'beneficiary') return item.units === 1
  return !identityMissing(item, items)
}

/**
 * Thiếu mã đơn vị thụ hưởng. / Whether more than one unit or item of an activity is asked and
 * nobody says of one of them whose it is: one beneficiary may then stand behind several.
 */
export function identityMissing(item: Identified, items: readonly Identified[]): boolean {
  const alone = beneficiaryOf(item) === null
  if (alone && (item.units ?? 1) > 1) return true
  if (items.length === 1) return false
  const { all, unidentified } = idsOf(items, item.activity)
  return (alone ? all : unidentified).some((id) => id !== item.id)
}

/** The first two items of an activity, and the first two of which nobody says whose they are. */
interface FirstIds {
  readonly all: string[]
  readonly unidentified: string[]
}

const FIRST_IDS = new WeakMap<readonly Identified[], ReadonlyMap<string, FirstIds>>()
const NO_IDS: FirstIds = { all: [], unidentified: [] }

/** Looks once over a list that cannot change: each of its items asks for the others. */
function idsOf(items: readonly Identified[], activity: string): FirstIds {
  const byActivity = Object.isFrozen(items)
    ? memoize(FIRST_IDS, items, () => firstIds(items))
    : firstIds(items)
  return byActivity.get(activity) ?? NO_IDS
}

function firstIds(items: readonly Identified[]): ReadonlyMap<string, FirstIds> {
  const byActivity = new Map<string, FirstIds>()
  for (const item of items) {
    const { all, unidentified } = memoize(byActivity, item.activity, () => ({
      all: [],
      unidentified: [],
    }))
    if (all.length < 2) all.push(item.id)
    if (unidentified.length < 2 && beneficiaryOf(item) === null) unidentified.push(item.id)
  }
  return byActivity
}

/** Whether a level counts a cost line. */
export const countsFor = (
  { of }: Pick<Grant, 'of'>,
  { base }: Pick<GrantWords, 'base'>,
  { kind }: Pick<CostLine, 'kind'>,
): boolean => kind === null || includesCost(of ?? base, kind)

const includesCost = (facts: readonly string[], kind: string): boolean =>
  facts.includes(costFact(kind)) || facts[0] === 'all'

function baseOf(
  grant: Grant,
  item: ProjectItem,
  words: GrantWords,
): { readonly base: Vnd | null; readonly kindsKnown: boolean } {
  if (item.costs === null) return { base: null, kindsKnown: false }
  let base: Vnd | null = NO_MONEY
  let kindsKnown = true
  // an iterator over a frozen list takes ten times as long
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let index = 0; index < item.costs.length; index += 1) {
    const line = item.costs[index] as CostLine
    if (line.kind === null) kindsKnown = false
    else if (!countsFor(grant, words, line)) continue
    base = addKnown(base, line.amount)
  }
  return { base, kindsKnown }
}

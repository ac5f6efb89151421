import { BASE_FACTS, COST_FACTS, countsTowardsBase } from '../vocabulary/activity.js'
import { portionOf, times, type Vnd } from '../values/money.js'
import { NO_MONEY, addKnown } from '../values/sums.js'
import type { CostLine, Project, ProjectItem } from '../project/project.js'
import { type Grant, PER } from '../kinds/rule.js'
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
  project: Pick<Project, 'items'> = { items: [item] },
): SupportPart {
  const { base, kindsKnown } = baseOf(grant, item)
  const byRate = grant.rate === null || base === null ? null : portionOf(base, grant.rate)
  const quantity = quantityOf(grant, item)
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
    of: grant.of ?? BASE_FACTS[item.activity],
    base,
    rate: grant.rateText,
    byRate,
    cap: grant.cap,
    per: grant.per === null ? EMPTY_LIST : UNIT_AS_LIST[grant.per],
    quantity,
    byCap,
    amount: null,
    atMost: EMPTY_LIST,
    ceiling: boundBy === 'cap' ? byCap : highest,
    exact: base !== null && kindsKnown && isEachKnown(grant, item, project),
    boundBy,
  }
}

/** Each unit as the list of one that a part names: made once, not for every item. */
const UNIT_AS_LIST = Object.fromEntries(
  PER.map((unit) => [unit, Object.freeze([unit])]),
) as Readonly<Record<(typeof PER)[number], readonly string[]>>

/**
 * Mức tính cho một đơn vị thụ hưởng. / Whether a cap is for one beneficiary, however many units or
 * items it has.
 */
export const perBeneficiary = (per: string | null): boolean =>
  per === 'establishment' || per === 'enterprise'

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

function quantityOf({ per }: Grant, item: ProjectItem): number {
  return per === 'project' || (perBeneficiary(per) && beneficiaryOf(item) !== null) ? 1 : item.units
}

/**
 * Whether it is known what each unit costs, and of a cap per beneficiary, that no other item uses
 * it up.
 */
function isEachKnown(
  { cap, per }: Grant,
  item: ProjectItem,
  { items }: Pick<Project, 'items'>,
): boolean {
  if (cap === null || !perBeneficiary(per)) return item.units === 1
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
export const countsFor = ({ of }: Grant, { activity }: ProjectItem, { kind }: CostLine): boolean =>
  kind === null || (of?.includes(COST_FACTS[kind]) ?? countsTowardsBase(activity, kind))

function baseOf(
  grant: Grant,
  item: ProjectItem,
): { readonly base: Vnd | null; readonly kindsKnown: boolean } {
  if (item.costs === null) return { base: null, kindsKnown: false }
  let base: Vnd | null = NO_MONEY
  let kindsKnown = true
  // an iterator over a frozen list takes ten times as long
  // eslint-disable-next-line @typescript-eslint/prefer-for-of
  for (let index = 0; index < item.costs.length; index += 1) {
    const line = item.costs[index] as CostLine
    if (line.kind === null) kindsKnown = false
    else if (!countsFor(grant, item, line)) continue
    base = addKnown(base, line.amount)
  }
  return { base, kindsKnown }
}

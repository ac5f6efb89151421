import { memoize } from '../values/memoize.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'

/**
 * Mức dùng chung. / Whose a unit is: a cap for each is one for all items of that beneficiary, or
 * for the whole project, however many units or items there are.
 */
export const holderOf = (
  unit: string,
  { units }: Pick<Vocabulary, 'units'>,
): 'beneficiary' | 'project' | null => units.get(unit)?.heldBy ?? null

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

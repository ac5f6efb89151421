import * as z from 'zod/mini'
import { Amount } from '../../reading/amounts.js'
import { listOf, maybe, strict } from '../../reading/reading.js'
import { times, type Vnd } from '../../values/money.js'

/**
 * Phạm vi của giới hạn. / What a limit holds for: the item, the project, the plan year, the
 * programme that covers the day, or all that is ever given.
 */
export const LIMIT_SCOPES = ['item', 'project', 'year', 'programme', 'ever'] as const
export type LimitScope = (typeof LIMIT_SCOPES)[number]

/** Giới hạn khác. / A further limit of a part, beside its rate, amount or cap. */
export interface GrantLimit {
  readonly amount: Vnd
  /** The unit that it is for each of; once where there is none. */
  readonly per: string | null
  readonly within: LimitScope
}

const MAX_LIMITS = 20

/** `[ { "amount": "500 triệu đồng", "per": "establishment", "within": "item" } ]` */
export const limitsShape = (unit: z.ZodMiniType<string, string>) =>
  listOf(
    strict({
      amount: Amount,
      per: maybe(unit),
      within: z.pipe(
        maybe(z.enum(LIMIT_SCOPES)),
        z.transform((within): LimitScope => within ?? 'item'),
      ),
    }),
    { min: 1, max: MAX_LIMITS },
  )

/** Giới hạn đã tính. / A limit as it comes to for an item, in đồng. */
export interface AppliedLimit extends GrantLimit {
  readonly quantity: number
  readonly limit: Vnd
}

/** A limit for one item; the quantity of its unit is 1 where nobody gives one. */
export function appliedLimit(limit: GrantLimit, given: number | null): AppliedLimit {
  const quantity = limit.per === null ? 1 : (given ?? 1)
  return { ...limit, quantity, limit: times(limit.amount, quantity) }
}

/** Whether a limit holds for more than one project, which one project alone cannot tell. */
export const isBeyondProject = ({ within }: Pick<GrantLimit, 'within'>): boolean =>
  within !== 'item' && within !== 'project'

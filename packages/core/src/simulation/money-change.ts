import type { Vnd } from '../values/money.js'

/**
 * Some of the items, and an amount in đồng; `null` where it is too large to be exact (above 2^53 −
 * 1), never 0 instead.
 */
export interface Share {
  readonly items: number
  readonly amount: Vnd | null
}

/**
 * Tăng, giảm. / How an amount moves from one side to the other, item by item. Items whose amount is
 * known on one side only are not taken for a rise or a fall from nothing: they stand apart with
 * what is known of them.
 */
export interface Movement {
  /** Items whose amount rises, and by how much together. */
  readonly up: Share
  /** Items whose amount falls, and by how much together. */
  readonly down: Share
  /** Items with the same known amount on both sides. */
  readonly same: Share
  readonly onlyBefore: Share
  readonly onlyAfter: Share
  /** Items whose amount is known on neither side. */
  readonly unknown: number
}

interface Count {
  items: number
  amount: bigint
}
const nothing = (): Count => ({ items: 0, amount: 0n })

/** A movement that grows. */
export class Movements {
  readonly #up = nothing()
  readonly #down = nothing()
  readonly #same = nothing()
  readonly #before = nothing()
  readonly #after = nothing()
  #unknown = 0

  add(before: Vnd | null, after: Vnd | null): void {
    if (before === null && after === null) this.#unknown += 1
    else if (before === null) grow(this.#after, after as Vnd)
    else if (after === null) grow(this.#before, before)
    else
      grow(
        after > before ? this.#up : after < before ? this.#down : this.#same,
        after === before ? after : Math.abs(after - before),
      )
  }

  result(): Movement {
    return {
      up: shareOf(this.#up),
      down: shareOf(this.#down),
      same: shareOf(this.#same),
      onlyBefore: shareOf(this.#before),
      onlyAfter: shareOf(this.#after),
      unknown: this.#unknown,
    }
  }
}

function grow(count: Count, amount: number): void {
  count.items += 1
  count.amount += BigInt(amount)
}

function shareOf({ items, amount }: Count): Share {
  return { items, amount: exactAmount(amount) }
}

/** A total as an amount; `null` above 2^53 − 1, where a number would no longer be exact. */
export function exactAmount(total: bigint): Vnd | null {
  return total > BigInt(Number.MAX_SAFE_INTEGER) ? null : (Number(total) as Vnd)
}

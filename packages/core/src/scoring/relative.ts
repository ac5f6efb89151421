import { KhuyenCongError } from '../errors/errors.js'
import type { ReadEntry } from './read-entry.js'
import {
  compare,
  divide,
  exactly,
  type Fraction,
  fromMillionths,
  greater,
  lesser,
  multiply,
  readFraction,
  type ClosedInterval,
  ZERO,
} from '../values/fraction.js'
import { MARK_VALUES, scoringMessages } from './messages.js'
import type { MarkSheet, SheetNode } from './mark-sheet.js'
import type { TruthValue } from '../vocabulary/answers.js'

/** A bidder in a relative criterion: its value, and whether it belongs to the eligible set. */
interface Bid {
  readonly value: Fraction | null
  readonly eligible: TruthValue
}

/**
 * Điểm tương đối. / Criteria measured against the best value of the eligible set, `max × lowest /
 * value` or `max × value / highest`: by entry, the span of each such leaf. Values of entries that
 * are not eligible are not opened.
 */
export function relativeSpans(
  sheet: MarkSheet,
  entries: readonly ReadEntry[],
  eligible: readonly TruthValue[],
): readonly ReadonlyMap<number, ClosedInterval>[] {
  const spans = entries.map(() => new Map<number, ClosedInterval>())
  sheet.nodes.forEach((node, index) => {
    if (node.method !== 'relative' || node.children.length > 0) return
    const bids = entries.map((read, position): Bid => ({
      value: valueOf(read, node),
      eligible: read.applies?.[index] === false ? 'unmet' : (eligible[position] ?? 'unknown'),
    }))
    const best = bestOf(bids, node.criterion.best ?? 'lowest')
    bids.forEach((bid, position) =>
      spans[position]?.set(
        index,
        entries[position]?.applies?.[index] === false ? exactly(ZERO) : spanOf(bid, node, best),
      ),
    )
  })
  return spans
}

function valueOf({ entry }: ReadEntry, { id }: SheetNode): Fraction | null {
  const raw = entry.values?.[id] ?? null
  if (raw === null) return null
  const value = typeof raw === 'number' || typeof raw === 'string' ? readFraction(raw) : ZERO
  if (compare(value, ZERO) > 0) return value
  throw new KhuyenCongError({
    code: 'MARK_VALUE',
    at: `entries › ${entry.id} › values.${id}`,
    found: String(raw),
    ...scoringMessages.MARK_VALUE(id, MARK_VALUES.numberAboveZero),
  })
}

/**
 * The best value that surely counts, and the best that may count; `null` where it may be anything.
 */
interface Best {
  readonly sure: Fraction | null
  readonly possible: Fraction | null
}

function bestOf(bids: readonly Bid[], direction: 'lowest' | 'highest'): Best {
  const better = direction === 'lowest' ? lesser : greater
  const best = (values: readonly (Fraction | null)[]): Fraction | null =>
    values.reduce((a, b) => (a === null ? b : b === null ? a : better(a, b)), null)
  const open = bids.filter(({ eligible }) => eligible !== 'unmet')
  const sure = best(open.filter(({ eligible }) => eligible === 'met').map(({ value }) => value))
  return {
    sure,
    possible: open.some(({ value }) => value === null)
      ? null
      : best(open.map(({ value }) => value)),
  }
}

function spanOf(
  { value, eligible }: Bid,
  { max, criterion }: SheetNode,
  { sure, possible }: Best,
): ClosedInterval {
  const whole = fromMillionths(max)
  if (value === null || eligible === 'unmet') return { least: ZERO, most: whole }
  const points = (best: Fraction): Fraction =>
    multiply(whole, criterion.best === 'highest' ? divide(value, best) : divide(best, value))
  const most = lesser(whole, sure === null ? whole : points(sure))
  const least = possible === null ? ZERO : lesser(whole, points(possible))
  return compare(least, most) === 0 ? exactly(most) : { least, most }
}

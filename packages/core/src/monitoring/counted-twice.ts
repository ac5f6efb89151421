import { type MonitorFinding, whereOf } from './money-checks.js'
import { QUANTITIES } from './figure.js'
import { currentParts } from './groups.js'
import { yearsText } from './indicators.js'
import { isGiven } from './overlap.js'
import type { Tracked } from './rows.js'

/**
 * Có thể cộng hai lần. / Pairs of rows that cover the same money and both give a figure of it;
 * the sums they stand in are only bounds.
 */
export function countedTwice(rows: readonly Tracked[]): readonly MonitorFinding[] {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  return rows.flatMap((row) =>
    [...row.overlaps]
      .filter((key) => row.key < key)
      .sort()
      .flatMap((key) => {
        const other = byKey.get(key)
        return other !== undefined && bothGive(row, other) ? [pair(row, other)] : []
      }),
  )
}

function bothGive(a: Tracked, b: Tracked): boolean {
  if (QUANTITIES.some((name) => isGiven(a.quantities[name]) && isGiven(b.quantities[name])))
    return true
  return (
    (isGiven(currentParts(a)) && isGiven(currentParts(b))) ||
    [...a.results].some(([id, parts]) => isGiven(parts) && isGiven(b.results.get(id) ?? []))
  )
}

function pair(a: Tracked, b: Tracked): MonitorFinding {
  return {
    code: 'COUNTED_TWICE',
    severity: 'error',
    where: whereOf(a),
    other: whereOf(b),
    found: nameOf(a),
    expected: nameOf(b),
    difference: null,
  }
}

const nameOf = ({ place, from, to, fund, activity }: Tracked): string =>
  [place.former ?? place.named ?? place.region ?? 'VN', yearsText(from, to), fund, activity]
    .filter((part) => part !== null)
    .join(' · ')

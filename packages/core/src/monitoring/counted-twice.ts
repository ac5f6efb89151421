import { type MonitorFinding, whereOf } from './money-checks.js'
import type { RegionList } from './places.js'
import { QUANTITIES } from './figure.js'
import { yearsText } from './indicators.js'
import type { Tracked } from './rows.js'

/**
 * Có thể cộng hai lần. / Pairs of rows that speak of the same money: a region and one of its provinces, several years and one of them, all
 * funds and one fund. Rows that split something in the same way never meet.
 */
export function countedTwice(rows: readonly Tracked[], { regions }: RegionList): readonly MonitorFinding[] {
  const everywhere = [...new Set([...rows.flatMap(({ place }) => place.units ?? []), ...regions.flatMap(({ units }) => units)])]
  const met = new Map<string, MonitorFinding>()
  const buckets = new Map<string, Tracked[]>()
  for (const row of rows) {
    for (let year = row.from; year <= row.to; year += 1) {
      for (const unit of row.place.units ?? (everywhere.length === 0 ? [''] : everywhere)) {
        const bucket = buckets.get(`${year} ${unit}`) ?? []
        for (const other of bucket) if (meet(row, other)) met.set(`${other.key}\n${row.key}`, pair(other, row))
        bucket.push(row)
        buckets.set(`${year} ${unit}`, bucket)
      }
    }
  }
  return [...met].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
}

const either = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b

function meet(a: Tracked, b: Tracked): boolean {
  return either(a.fund, b.fund) && either(a.activity, b.activity) && (QUANTITIES.some((name) => gives(a, name) && gives(b, name)) || [...a.results].some(([id, parts]) => isGiven(parts) && isGiven(b.results.get(id) ?? [])))
}

const isGiven = (parts: readonly unknown[]): boolean => parts.some((part) => part !== null)
const gives = (row: Tracked, name: (typeof QUANTITIES)[number]): boolean => isGiven(row.quantities[name])

function pair(a: Tracked, b: Tracked): MonitorFinding {
  return { code: 'COUNTED_TWICE', severity: 'error', where: whereOf(a), other: whereOf(b), found: nameOf(a), expected: nameOf(b), difference: null }
}

const nameOf = ({ place, from, to, fund, activity }: Tracked): string => [place.former ?? place.named ?? place.region ?? 'VN', yearsText(from, to), fund, activity].filter((part) => part !== null).join(' · ')

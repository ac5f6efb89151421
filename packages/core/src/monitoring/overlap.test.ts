import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MonitoringInput } from './monitoring.js'
import { follow } from './monitoring.fixture.js'
import { addRows, type Overlapping } from './overlap.js'

/** A row that tells one exact figure. */
interface OneFigure extends Overlapping {
  readonly least: number
}

/** Rows with the given figures; each pair of positions overlaps. */
function rowsWith(
  figures: readonly number[],
  pairs: readonly (readonly [number, number])[],
): readonly OneFigure[] {
  const overlaps = figures.map(() => new Set<string>())
  for (const [a, b] of pairs) {
    if (a === b) continue
    overlaps[a]?.add(`r${b}`)
    overlaps[b]?.add(`r${a}`)
  }
  return figures.map((least, index) => ({
    key: `r${index}`,
    least,
    overlaps: overlaps[index] ?? new Set(),
  }))
}

const certain = (rows: readonly OneFigure[]): number | null =>
  addRows(rows, ({ least }) => [{ least, most: least }]).least

/** The largest sum of rows of which no two overlap, over all choices of rows. */
function largestByTrying(rows: readonly OneFigure[]): number {
  let largest = 0
  for (let choice = 0; choice < 2 ** rows.length; choice += 1) {
    const chosen = rows.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1)
    if (chosen.some(({ overlaps }) => chosen.some(({ key }) => overlaps.has(key)))) continue
    largest = Math.max(
      largest,
      chosen.reduce((sum, { least }) => sum + least, 0),
    )
  }
  return largest
}

describe('what rows that overlap come to at least', () => {
  const row = (more: object): object => ({ fund: 'national', ...more })
  const input = (sum2025: string | null): Partial<MonitoringInput> =>
    ({
      programme: 'national:programme.p',
      rows: [
        row({ year: 2021, activity: 'vocational-training', spent: 1 }),
        row({ year: 2021, activity: 'advanced-machinery', spent: 346 }),
        row({ year: 2021, spent: 346 }),
        row({ year: 2025, activity: 'advanced-machinery', spent: sum2025 }),
        row({
          year: 2025,
          activity: 'advanced-machinery',
          province: 'soc-trang',
          spent: '20 triệu đồng',
        }),
      ],
    }) as Partial<MonitoringInput>

  it('each set of overlapping rows gives its largest sum: the parts in 2021, the province in 2025', () => {
    const { spent } = follow(input('hơn 5 triệu đồng')).total.figures
    expect(spent.least).toBe(20_000_347)
  })

  it('a figure that becomes unknown never raises what is certain', () => {
    const before = follow(input('hơn 5 triệu đồng')).total.figures.spent.least
    const after = follow(input(null)).total.figures.spent.least
    expect(after).toBe(before)
  })

  it('rows that overlap in a chain give the largest sum of rows that do not overlap', () => {
    // neither the largest row first (9 + 4) nor the row with the fewest overlaps first finds 8 + 8
    const rows = rowsWith(
      [8, 9, 8, 4, 1, 1],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 4],
        [2, 5],
      ],
    )
    expect(certain(rows)).toBe(largestByTrying(rows))
  })

  it('random rows: the largest sum of rows of which no two overlap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 2, maxLength: 9 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
        (figures, pairs) => {
          const rows = rowsWith(
            figures,
            pairs.filter(([a, b]) => a < figures.length && b < figures.length),
          )
          expect(certain(rows)).toBe(largestByTrying(rows))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('a set too large to be searched still gives a sum of rows that do not overlap', () => {
    const provinces = Array.from({ length: 60 }, (_, index) => index + 1)
    const rows = rowsWith(
      [1_000, ...provinces],
      provinces.map((index) => [0, index]),
    )
    expect(certain(rows)).toBe((60 * 61) / 2)
  })
})

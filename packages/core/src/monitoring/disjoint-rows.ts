/** A row that overlaps others, with what is certain of its figure. */
export interface CrossingRow {
  readonly key: string
  /** The keys of the rows it overlaps. */
  readonly others: ReadonlySet<string>
  readonly least: number
}

type Rows = readonly CrossingRow[]

/** Up to so many rows, every choice is searched; the search takes at most a few thousand steps. */
const MAX_ROWS_SEARCHED = 24

/**
 * Tổng chắc chắn của các dòng chồng nhau. / The largest sum of rows of which no two overlap, so
 * that nothing is counted twice. A connected set of more than 24 rows gives a sum of such rows
 * that may not be the largest: still certain, but a lower bound of the lower bound.
 */
export function largestDisjointSum(rows: Rows): number {
  return connectedSets(rows).reduce(
    (sum, set) => sum + (set.length <= MAX_ROWS_SEARCHED ? searched(set) : quick(set)),
    0,
  )
}

/** Sets of rows that are linked by overlaps, directly or through other rows. */
function connectedSets(rows: Rows): readonly Rows[] {
  const left = new Map(rows.map((row) => [row.key, row]))
  const sets: CrossingRow[][] = []
  for (const first of rows) {
    if (!left.delete(first.key)) continue
    const set = [first]
    for (const row of set)
      for (const key of row.others) {
        const next = left.get(key)
        if (next !== undefined && left.delete(key)) set.push(next)
      }
    sets.push(set)
  }
  return sets
}

/** The row with the most overlaps is either left out, or taken and all it overlaps left out. */
function searched(set: Rows): number {
  const present = new Set(set.map(({ key }) => key))
  const degree = ({ others }: CrossingRow): number =>
    [...others].filter((key) => present.has(key)).length
  const pivot = set.reduce((most, row) => (degree(row) > degree(most) ? row : most))
  const rest = set.filter((row) => row !== pivot)
  const apart = rest.filter(({ key }) => !pivot.others.has(key))
  const sum = (rows: Rows): number =>
    connectedSets(rows).reduce((total, each) => total + searched(each), 0)
  return Math.max(sum(rest), pivot.least + sum(apart))
}

/** The better of two orders: the largest row first, the row with the fewest overlaps first. */
const quick = (set: Rows): number =>
  Math.max(
    inOrder(set, (a, b) => b.least - a.least),
    inOrder(set, (a, b) => a.others.size - b.others.size),
  )

function inOrder(set: Rows, order: (a: CrossingRow, b: CrossingRow) => number): number {
  const barred = new Set<string>()
  let sum = 0
  for (const { key, others, least } of [...set].sort(order)) {
    if (barred.has(key)) continue
    for (const other of others) barred.add(other)
    sum += least
  }
  return sum
}

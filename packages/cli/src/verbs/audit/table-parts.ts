/** Rows drawn at a time; the table of a long audit comes in parts that join. */
const MAX_ROWS = 200
/**
 * After so many entries what waits is drawn, however little, and after as many again without a
 * finding that is said: only a write can tell that the reader of a pipe has gone away.
 */
const MAX_ENTRIES = 1_000

/** What the report writes next. */
type Part =
  | {
      /** So many of the rows that wait; the last of a table closes it. */
      readonly rows: number
      readonly last: boolean
    }
  | {
      /** So many entries were read, and there was nothing new to draw. */
      readonly read: number
    }

/**
 * Where the table of findings is cut into parts. It depends on the rows and on the entries they are
 * of, never on how these came in batches.
 */
export interface TableParts {
  /** One more row, of an entry of the batch. */
  readonly row: (entry: number) => void
  /** The batch ends; it had so many entries. */
  readonly end: (entries: number) => void
  readonly waiting: () => boolean
  /** The parts that are ready. */
  readonly take: () => readonly Part[]
}

/** One row is held back, for the end of the table. */
export function tableParts(): TableParts {
  const cut = partCutter()
  let before = 0
  return {
    row: (entry) => {
      cut.reached(before + entry)
      cut.row(before + entry)
    },
    end: (entries) => {
      before += entries
      cut.reached(before)
    },
    waiting: () => cut.parts.length > 0,
    take: () => cut.parts.splice(0),
  }
}

interface PartCutter {
  readonly parts: Part[]
  readonly row: (entry: number) => void
  readonly reached: (entry: number) => void
}

function partCutter(): PartCutter {
  const parts: Part[] = []
  let rows = 0
  let drawn = false
  let pause = MAX_ENTRIES
  let due = MAX_ENTRIES
  const draw = (count: number, last = false): void => {
    if (count > 0) parts.push({ rows: count, last })
    rows -= count
    drawn = true
  }
  const reached = (entry: number): void => {
    for (; entry >= due; due += pause) {
      if (rows > 1) draw(rows - 1)
      if (!drawn) {
        draw(rows, true)
        parts.push({ read: due })
        // twice as long each time: a long audit without findings says so in few lines
        pause *= 2
      }
      drawn = false
    }
  }
  const row = (entry: number): void => {
    if (pause > MAX_ENTRIES) {
      pause = MAX_ENTRIES
      due = (Math.floor(entry / MAX_ENTRIES) + 1) * MAX_ENTRIES
    }
    rows += 1
    if (rows > MAX_ROWS) draw(MAX_ROWS)
  }
  return { parts, row, reached }
}

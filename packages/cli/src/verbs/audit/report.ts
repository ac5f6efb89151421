import type { BatchOutcome } from './batch.js'
import { addTally, emptyTally, type ReportRow, summaryRows } from './tally.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { type Cell, drawRows, fit, type Layout } from '../../text/table.js'

/** Rows drawn at a time; the table of a long audit comes in parts that join. */
const MOST_ROWS = 200
/** After so many entries what waits is drawn, however little: who no longer reads is noticed by writing alone. */
const MOST_ENTRIES = 1_000

/** Báo cáo rà soát. / The report of an audit: a table of findings as it grows, and a summary. Holds counts, never the projects. */
export interface Report {
  /** Takes in what a batch came to; true when rows wait to be drawn. */
  readonly add: (outcome: Pick<BatchOutcome, 'entries' | 'rows' | 'tally'>) => boolean
  readonly draw: () => Promise<void>
  readonly finish: () => Promise<void>
}

export function createReport(call: Call): Report {
  const { say, out, io } = call
  const colors = colorsFor(out, io.env)
  const paints = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const head = [
    say('Đề án', 'Project'),
    say('Hạng mục', 'Item'),
    say('Phát hiện', 'Finding'),
    say('Nội dung', 'What was found'),
    say('Căn cứ', 'Citation'),
  ]
  const tally = emptyTally()
  let waiting: Cell[][] = []
  const parts = createParts()
  let layout: Layout | undefined
  const cellsOf = ({
    cells: [project, item, label, sentence, citations],
    severity,
  }: ReportRow): Cell[] => [
    project,
    item,
    { text: label, paint: paints[severity] },
    sentence,
    citations,
  ]
  /** Draws so many of the rows that wait. */
  const draw = async (count: number, last: boolean): Promise<void> => {
    const first = layout === undefined
    const rows = waiting.slice(0, count)
    if (rows.length === 0) return
    waiting = waiting.slice(count)
    layout ??= fit(head, rows, out.columns)
    await out.write(drawRows(head, rows, layout, { first, last }))
  }
  return {
    add: (outcome) => {
      addTally(tally, outcome.tally)
      for (const row of outcome.rows) {
        waiting.push(cellsOf(row))
        parts.row(row.entry)
      }
      parts.end(outcome.entries)
      return parts.cut.length > 0
    },
    draw: async () => {
      for (const count of parts.cut.splice(0)) await draw(count, false)
    },
    finish: async () => {
      await draw(waiting.length, true)
      await out.write(
        `${layout === undefined ? '' : '\n'}${colors.bold(say('TỔNG HỢP', 'SUMMARY'))}\n${summaryRows(
          tally,
          call,
        )
          .map(([name, text]) => `  ${name}: ${text}\n`)
          .join('')}`,
      )
    },
  }
}

/** Where the table is cut into parts. It depends on the rows and on the entries they are of, never on how these came in batches. */
interface Parts {
  /** How many rows each part that is ready has. One row is always held back, for the end of the table. */
  readonly cut: number[]
  /** One more row, of an entry of the batch. */
  readonly row: (entry: number) => void
  /** The batch ends; it had so many entries. */
  readonly end: (entries: number) => void
}

function createParts(): Parts {
  const cut: number[] = []
  let before = 0
  let due = MOST_ENTRIES
  let open = 0
  const reached = (entry: number): void => {
    if (entry < due) return
    due = (Math.floor(entry / MOST_ENTRIES) + 1) * MOST_ENTRIES
    if (open < 2) return
    cut.push(open - 1)
    open = 1
  }
  return {
    cut,
    row: (entry) => {
      reached(before + entry)
      open += 1
      if (open <= MOST_ROWS) return
      cut.push(MOST_ROWS)
      open -= MOST_ROWS
    },
    end: (entries) => {
      before += entries
      reached(before)
    },
  }
}

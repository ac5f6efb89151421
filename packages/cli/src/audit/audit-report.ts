import type { BatchOutcome } from './audit-batch.js'
import { addTally, emptyTally, type ReportRow, summaryRows } from './audit-tally.js'
import type { Call } from '../call/io.js'
import { colorsFor } from '../words/output.js'
import { type Cell, drawRows, fit, type Layout } from '../words/table.js'

/** Rows drawn at a time; the table of a long audit comes in stretches that join. */
const STRETCH = 200

/** Báo cáo rà soát. / The report of an audit: a table of findings as it grows, and a summary. Holds counts, never the projects. */
export interface Report {
  /** Takes in what a batch came to; true when enough rows wait to be drawn. */
  readonly add: (outcome: Pick<BatchOutcome, 'rows' | 'tally'>) => boolean
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
  /** Draws so many of the rows that wait; where a stretch ends depends on the rows alone, never on how they came. */
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
      for (const row of outcome.rows) waiting.push(cellsOf(row))
      return waiting.length > STRETCH
    },
    draw: async () => {
      while (waiting.length > STRETCH) await draw(STRETCH, false)
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

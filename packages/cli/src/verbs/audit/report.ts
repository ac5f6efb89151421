import type { BatchOutcome } from './batch.js'
import { summaryRows } from './summary.js'
import { addTally, emptyTally, type ReportRow } from './tally.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { countText } from '../../text/numbers.js'
import { type Cell, drawRows, fit, type Layout } from '../../text/table.js'
import { tableParts } from './table-parts.js'

/**
 * Báo cáo rà soát. / The report of an audit: a table of findings as it grows, and a summary. Holds
 * counts, never the projects.
 */
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
  const parts = tableParts()
  let layout: Layout | undefined
  let open = false
  let written = false
  const write = async (text: string): Promise<void> => {
    written = true
    await out.write(text)
  }
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
    const rows = waiting.slice(0, count)
    if (rows.length === 0) return
    waiting = waiting.slice(count)
    layout ??= fit(head, rows, out.columns)
    await write(drawRows(head, rows, layout, { first: !open, last }))
    open = !last
  }
  const nothingNew = async (read: number): Promise<void> => {
    const count = countText(read, call.lang)
    await write(
      say(
        `Đã đọc ${count} đề án: không có phát hiện mới.\n`,
        `${count} projects read: no new findings.\n`,
      ),
    )
  }
  return {
    add: (outcome) => {
      addTally(tally, outcome.tally)
      for (const row of outcome.rows) {
        waiting.push(cellsOf(row))
        parts.row(row.entry)
      }
      parts.end(outcome.entries)
      return parts.waiting()
    },
    draw: async () => {
      for (const part of parts.take())
        await ('read' in part ? nothingNew(part.read) : draw(part.rows, part.last))
    },
    finish: async () => {
      await draw(waiting.length, true)
      const lines = summaryRows(tally, call).map(([name, text]) => `  ${name}: ${text}\n`)
      await out.write(
        `${written ? '\n' : ''}${colors.bold(say('TỔNG HỢP', 'SUMMARY'))}\n${lines.join('')}`,
      )
    },
  }
}

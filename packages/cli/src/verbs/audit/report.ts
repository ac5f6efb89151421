import { summaryRows } from './summary.js'
import { addTally, emptyTally } from './tally.js'
import type { BatchOutcome } from './batch.js'
import { findingsTable } from './findings-table.js'
import { tableParts } from './table-parts.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { countText } from '../../text/numbers.js'

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
  const { translate, out, io } = call
  const colors = colorsFor(out, io.env)
  const tally = emptyTally()
  const table = findingsTable(call)
  const parts = tableParts()
  let written = false
  const write = async (text: string): Promise<void> => {
    if (text === '') return
    written = true
    await out.write(text)
  }
  return {
    add: (outcome) => {
      addTally(tally, outcome.tally)
      for (const row of outcome.rows) {
        table.add(row)
        parts.row(row.entry)
      }
      parts.end(outcome.entries)
      return parts.waiting()
    },
    draw: async () => {
      for (const part of parts.take())
        await write('read' in part ? nothingNew(part.read, call) : table.draw(part.rows, part.last))
    },
    finish: async () => {
      await write(table.drawRest())
      const lines = summaryRows(tally, call, call.options).map(
        ([name, text]) => `  ${name}: ${text}\n`,
      )
      await out.write(
        `${written ? '\n' : ''}${colors.bold(translate('TỔNG HỢP', 'SUMMARY'))}\n${lines.join('')}`,
      )
    },
  }
}

function nothingNew(read: number, { translate, lang }: Call): string {
  const count = countText(read, lang)
  return translate(
    `Đã đọc ${count} đề án: không có phát hiện mới.\n`,
    `${count} projects read: no new findings.\n`,
  )
}

import { dutyCells, dutyHeadings } from '../../after-support/duty-cells.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { textIn } from '../../text/reader.js'
import { textTable } from '../../text/table.js'
import { establishmentTables, ledgerTitle, searchedLine } from './ledger-cells.js'
import { ledgerWords } from './messages.js'
import type { LedgerResult } from './result.js'

/** Trang sổ của cơ sở. / The ledger for people, on a terminal. */
export function ledgerText(result: LedgerResult, call: Call): string {
  const { lang, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const word = (name: keyof typeof ledgerWords): string => textIn(ledgerWords[name], lang)
  const part = (
    title: string,
    head: readonly string[],
    rows: readonly (readonly string[])[],
  ): string =>
    `${bold(title)}\n${rows.length === 0 ? `${word('none')}\n` : textTable(head, rows, out.columns)}`
  const [got, totals, produced] = establishmentTables(result, call).map(
    ({ title, headings, rows }) => part(title, headings, rows),
  )
  const owes = part(
    word('owes'),
    dutyHeadings(call),
    result.owes.map((open) => dutyCells(open, result.book, call)),
  )
  return [
    `${bold(word('title'))} · ${ledgerTitle(result, call)}\n`,
    got,
    totals,
    owes,
    produced,
    [searchedLine(result, call), ...result.notes, ''].join('\n'),
  ].join('\n')
}

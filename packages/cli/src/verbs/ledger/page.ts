import { dutyTable } from '../../after-support/duty-table.js'
import { html, type Html } from '../../html/html.js'
import { packLine } from '../../html/packs-used.js'
import { page, section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { type Reader, textIn } from '../../text/reader.js'
import { establishmentTables, type LedgerTable, ledgerTitle, searchedLine } from './ledger-cells.js'
import { ledgerWords } from './messages.js'
import type { LedgerResult } from './result.js'

/** Trang sổ của cơ sở. / The ledger of one establishment, as a page. */
export function ledgerPage(result: LedgerResult, reader: Reader): string {
  const { lang } = reader
  const { owes, book, read, notes } = result
  const word = (name: keyof typeof ledgerWords): string => textIn(ledgerWords[name], lang)
  const [got, totals, produced] = establishmentTables(result, reader).map((each) =>
    section(each.title, tableOf(each, word('none'))),
  )
  return page(
    { lang, kind: word('kind'), title: ledgerTitle(result, reader) },
    html`<p>${searchedLine(result, reader)}</p>
`,
    [
      got ?? null,
      totals ?? null,
      section(word('owes'), [
        dutyTable(owes, book, reader),
        notes.map((note) => html`<p>${note}</p>`),
      ]),
      produced ?? null,
    ],
    [
      ...read.files.map(
        ({ name, digest }) =>
          html`<p>${word('inputFile')}: ${name} <code>${digest}</code></p>
`,
      ),
      ...book.packs.map((pack) => packLine(pack, book, reader)),
    ],
  )
}

function tableOf({ headings, figuresFrom, rows }: LedgerTable, none: string): Html {
  const columns = headings.map((heading, index): Column => [
    heading,
    index < figuresFrom ? 'text' : 'number',
  ])
  return html`${
    table(
      columns,
      rows.map((cells) => ({ cells })),
    ) ?? html`<p>${none}</p>`
  }`
}

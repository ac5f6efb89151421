import type { WrittenPaper } from '@khuyencong/office'
import { dutySection } from '../../after-support/duty-section.js'
import { resultPaper } from '../../tables/result-paper.js'
import { type Reader, textIn } from '../../text/reader.js'
import { establishmentTables, ledgerTitle, searchedLine } from './ledger-cells.js'
import { ledgerWords } from './messages.js'
import type { LedgerResult } from './result.js'

/** How wide the columns of each table are, beside each other. */
const WIDTHS = [
  [10, 26, 22, 10, 18, 15, 15, 15, 15],
  [20, 12, 12, 18, 18, 18],
  [24, 24, 12, 12, 12, 12],
] as const

/** Sổ của cơ sở trên giấy. / The ledger of one establishment as a paper to print. */
export function ledgerPaper(result: LedgerResult, reader: Reader): WrittenPaper {
  const { ledger, owes, book, notes } = result
  const word = (name: keyof typeof ledgerWords): string => textIn(ledgerWords[name], reader.lang)
  const [got, totals, produced] = establishmentTables(result, reader).map(
    ({ title, headings, rows }, index) => ({
      heading: title,
      head: headings,
      widths: WIDTHS[index] ?? [],
      rows,
    }),
  )
  const owed = dutySection(word('owes'), owes, book, reader)
  return resultPaper(
    {
      title: word('title'),
      subtitle: ledgerTitle(result, reader),
      on: ledger.on,
      notes: [searchedLine(result, reader), ...notes],
      sections: [got, totals, owed, produced].filter((each) => each !== undefined),
    },
    result,
    reader,
  )
}

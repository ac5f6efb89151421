import type { Problem, RuleBook } from '@khuyencong/core'
import type { ColumnMap } from '../columns/column-map.js'
import { guessMap, knownHeadings } from '../columns/guess.js'
import { likeliestGuess } from '../columns/guessed-kind.js'
import { headedByNames, noTable } from '../columns/locate.js'
import type { RecordKind } from '../columns/record-targets.js'
import { columnMessages } from '../columns/messages.js'
import { tableFile } from '../files/table-file.js'
import { tableProblem } from '../tables/table-problem.js'

/** Bảng cột đoán. / A guessed map, and what is to be said of it. */
export interface ColumnGuess {
  readonly map: ColumnMap
  readonly notes: readonly Problem[]
}

/** What a guess is made with: the names that cells use, the sheet, what the rows are. */
export interface GuessOptions {
  readonly book: RuleBook
  readonly sheet?: string | null
  /** What the rows are, or may be: of several kinds the likeliest. `projects` where not said. */
  readonly of?: RecordKind | readonly RecordKind[]
}

/**
 * Đoán bảng cột. / Guesses the map of columns of a file by its headings, for somebody to check and
 * to save: the sheet with the most known headings, the unit that stands above the table or in a
 * heading, and the names in the cells that no pack knows.
 *
 * @param bytes - The file.
 * @param file - What messages call it.
 * @param options - The rule book whose names the cells use; the sheet, where it is known; the kinds
 * of rows it may have.
 * @returns The map, and the headings whose meaning is not known.
 * @throws `KhuyenCongError` `WORKBOOK_…`, `TABLE_MISSING`, `SHEET_UNKNOWN`.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { guessColumns } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const csv = new TextEncoder().encode('ĐVT: triệu đồng\nMã đề án;Đối ứng;Ghi chú\nDA1;56,25;')
 * const { map } = await guessColumns(csv, 'de-an.csv', { book: createRuleBook([national]) })
 * map.columns['Đối ứng']?.to // => 'items[0].requested.counterpart'
 * map.columns['Đối ứng']?.unit // => 'triệu đồng'
 * map.columns['Ghi chú'] // => null
 * ```
 */
export async function guessColumns(
  bytes: Uint8Array,
  file: string,
  { book, sheet = null, of = 'projects' }: GuessOptions,
): Promise<ColumnGuess> {
  const { sheets, notes } = await tableFile(bytes, file, { sheet })
  const best = likeliestGuess(
    [of].flat().flatMap((kind) => {
      const names = knownHeadings(book, kind)
      return sheets.flatMap((each) => {
        const headed = headedByNames(each, names)
        return headed === null ? [] : [guessMap(each, headed, book, kind)]
      })
    }),
  )
  if (best === undefined) throw noTable(file)
  const { map, unknown } = best
  const told = columnMessages.COLUMN_GUESSED(unknown, map.of)
  return {
    map,
    notes: [...notes, tableProblem('COLUMN_GUESSED', file, told, { severity: 'warning' })],
  }
}

import { findProvince, type Lang, levelsOn, type RuleBook, writtenDay } from '@khuyencong/core'
import { CitedDocuments } from '../findings/cited-documents.js'
import { say } from '../findings/messages.js'
import { recordTable } from '../findings/verification-sheet.js'
import { csvOfTable } from '../writing/csv-table.js'
import { workbookOfTables } from '../writing/workbook-of-tables.js'
import type { WrittenCell } from '../writing/written-table.js'
import { levelCells, levelColumns } from './level-rows.js'
import { levelWord } from './messages.js'

/** Which levels, and how they are written. */
export interface LevelsQuestion {
  /** The day, `YYYY-MM-DD`. */
  readonly on: string
  /** By id or name; `null`: the national levels alone. */
  readonly province: string | null
  readonly lang: Lang
  readonly form: 'xlsx' | 'csv'
}

/**
 * Bảng mức hỗ trợ. / The support levels in force on a day as a workbook: one level a row, those of
 * a province beside the national ones they refine, with the difference; the documents, and the
 * digests of the packs.
 *
 * @param book - The rule book.
 * @param question - The day, the province, the language, and .xlsx or CSV (the levels alone).
 * @returns The file.
 * @throws `KhuyenCongError` `DAY_FORMAT`, `UNKNOWN_PROVINCE`.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { levelsWorkbook } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const question = { on: '2023-06-01', province: null, lang: 'vi', form: 'csv' } as const
 * const file = await levelsWorkbook(createRuleBook([national]), question)
 * new TextDecoder().decode(file).split(';')[1] // => 'Nội dung'
 * ```
 */
export async function levelsWorkbook(
  book: RuleBook,
  { on, province, lang, form }: LevelsQuestion,
): Promise<Uint8Array> {
  const day = writtenDay(on)
  const rows = levelsOn(book, { on: day, province })
  const levels = {
    name: levelWord('levels', lang),
    columns: levelColumns(lang),
    rows: rows.map((row) => levelCells(row, rows, book, lang)),
  }
  if (form === 'csv') return csvOfTable(levels)
  const cited = new CitedDocuments()
  cited.add(...rows)
  const about: WrittenCell[][] = [
    [say('day', lang), { day }],
    ...(province === null
      ? []
      : [[levelWord('province', lang), findProvince(book.register, province).name]]),
  ]
  const tables = [levels, cited.table(book, lang), recordTable(about, book, lang)]
  return workbookOfTables(tables, { title: levelWord('title', lang), on: day, lang })
}

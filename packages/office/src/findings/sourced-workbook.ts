import type { Citation, Lang, RuleBook } from '@khuyencong/core'
import { csvOfTable } from '../writing/csv-table.js'
import { workbookOfTables } from '../writing/workbook-of-tables.js'
import type { TableToWrite } from '../writing/workbook-writer.js'
import type { WrittenCell } from '../writing/written-table.js'
import { CitedDocuments } from './cited-documents.js'
import { recordTable } from './verification-sheet.js'

/** Bảng tính có căn cứ. / Tables with what they rest on. */
export interface SourcedTables {
  readonly title: string
  /** The day it speaks of, `YYYY-MM-DD`. */
  readonly on: string
  readonly lang: Lang
  /** The sheets; as CSV the first alone. Rows may be made as they are written. */
  readonly tables: readonly TableToWrite[]
  /** What the tables cite. */
  readonly cited: Iterable<Citation | null>
  /** What they were made from, for the sheet «Hồ sơ kiểm chứng»: names with their values. */
  readonly about: readonly (readonly [string, WrittenCell])[]
}

/**
 * Bảng tính có căn cứ. / A workbook of any tables made by a rule book: the tables, then a sheet
 * «Căn cứ» of the provisions they cite, then «Hồ sơ kiểm chứng» with what they were made from and
 * the digests of the packs.
 *
 * @param book - The rule book.
 * @param made - The tables, what they cite, and what they were made from.
 * @param form - `xlsx`, or `csv` for the first table alone.
 * @returns The file; the same tables give the same bytes.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { sourcedWorkbook } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const tables = [{ name: 'Bảng', columns: [{ heading: 'Số', width: 9 }], rows: [[1.5]] }]
 * const made = { title: 'Bảng', on: '2023-06-01', lang: 'vi', tables, cited: [], about: [] } as const
 * const file = await sourcedWorkbook(createRuleBook([national]), made, 'csv')
 * new TextDecoder().decode(file) // => 'Số\r\n1,5\r\n'
 * ```
 */
export async function sourcedWorkbook(
  book: RuleBook,
  { title, on, lang, tables, cited, about }: SourcedTables,
  form: 'xlsx' | 'csv',
): Promise<Uint8Array> {
  const [first] = tables
  if (form === 'csv' && first !== undefined) return csvOfTable(first)
  const documents = new CitedDocuments()
  for (const each of cited) documents.add(each)
  return workbookOfTables(
    [...tables, documents.table(book, lang), recordTable(about, book, lang)],
    { title, on, lang },
  )
}

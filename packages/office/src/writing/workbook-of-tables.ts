import type { Lang } from '@khuyencong/core'
import { type TableToWrite, type WorkbookTitle, WorkbookWriter } from './workbook-writer.js'

/**
 * Viết bảng tính. / A workbook of tables: numbers and days as such, headings that stay in sight and
 * on every printed page, A4 across. Texts are texts: none is a formula. The same tables give the
 * same bytes.
 */
export async function workbookOfTables(
  tables: Iterable<TableToWrite>,
  title: WorkbookTitle & { readonly lang?: Lang },
  writer = new WorkbookWriter(title.lang ?? 'vi'),
): Promise<Uint8Array> {
  for (const table of tables) await writer.tableOf(table)
  return writer.finish(title)
}

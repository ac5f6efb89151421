import type { RuleBook } from '@khuyencong/core'
import type { ColumnMap, ImportedFile } from '@khuyencong/office'
import { readBytes, readData, readNamed } from '../files/files.js'
import type { Call, Options } from '../terminal/io.js'
import { tell } from '../text/output.js'

// Spreadsheets are read by @khuyencong/office, which is loaded here and only when it comes to one.

/** The most bytes of a workbook that are read. */
const WHOLE_WORKBOOK = 100_000_000

const TABLE = /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv)$/iu

/** Whether a file is a table, by its name or because a map of columns is given. */
export const isTable = (file: string, { map }: Pick<Options, 'map'>): boolean =>
  map !== undefined || TABLE.test(file)

/** Bảng đã đọc. / A table as read: its bytes, its name, and what it came to. */
export interface TableInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly imported: ImportedFile
}

/**
 * Đọc bảng. / Reads the projects of a table by the map of `--map`, and says what was left out.
 * Without a map the guessed one is written in place of a result: `null`. Throws `WORKBOOK_…`,
 * `TABLE_…`, `COLUMN_…`.
 */
export async function tableInput(call: Call, book: RuleBook): Promise<TableInput | null> {
  const { file, options, io } = call
  const { name, bytes } = await readBytes(file, io, WHOLE_WORKBOOK)
  const { guessColumns, importProjects } = await import('@khuyencong/office')
  const sheet = options.sheet ?? null
  if (options.map === undefined) {
    const { map, notes } = await guessColumns(bytes, name, { book, sheet })
    await tell({ ...call, vocabulary: book.vocabulary }, notes)
    await call.out.write(`${JSON.stringify(map, null, 2)}\n`)
    return null
  }
  const map = await mapOf(options.map, book)
  const imported = await importProjects(bytes, name, {
    book,
    map,
    ...(sheet !== null && { sheet }),
  })
  await tell({ ...call, vocabulary: book.vocabulary }, imported.notes)
  return { name, bytes, imported }
}

async function mapOf(file: string, book: RuleBook): Promise<ColumnMap> {
  const { readColumnMap } = await import('@khuyencong/office')
  return readColumnMap(readData(await readNamed(file, '--map'), file), file, book)
}

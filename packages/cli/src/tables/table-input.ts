import { KhuyenCongError, type RuleBook } from '@khuyencong/core'
import type { ColumnMap, ImportedFile, RecordKind, TextRow } from '@khuyencong/office'
import { readBytes, readData, readNamed } from '../files/files.js'
import type { Call, Options } from '../terminal/io.js'
import { whileShown } from '../terminal/progress.js'
import { tell } from '../text/output.js'
import { textIn } from '../text/reader.js'
import { tableMessages, tableWords } from './messages.js'
import { keepHeapSmall } from './small-heap.js'

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
  /** What the map gives beside the rows. */
  readonly whole: ColumnMap['whole']
}

/**
 * Đọc bảng. / Reads the projects of a table by the map of `--map`, and says what was left out.
 * Without a map the guessed one is written in place of a result: `null`. Throws `WORKBOOK_…`,
 * `TABLE_…`, `COLUMN_…`.
 */
export async function tableInput(call: Call, book: RuleBook): Promise<TableInput | null> {
  const table = await mappedTable(call, book, 'projects')
  if (table === null) return null
  const { name, bytes, map } = table
  const sheet = call.options.sheet ?? null
  const { importProjects } = await import('@khuyencong/office')
  const imported = await whileShown(call, textIn(tableWords.reading, call.lang), async () =>
    importProjects(bytes, name, { book, map, ...(sheet !== null && { sheet }) }),
  )
  await tell({ ...call, vocabulary: book.vocabulary }, imported.notes)
  return { name, bytes, imported, whole: map.whole }
}

/** The rows of a table as texts, where its columns are not fixed. */
export async function tableRows(
  file: string,
  io: Call['io'],
): Promise<{ readonly name: string; readonly rows: readonly TextRow[] }> {
  const { name, bytes } = await readBytes(file, io, WHOLE_WORKBOOK)
  const { tableTexts } = await import('@khuyencong/office')
  return { name, rows: await tableTexts(bytes, name, null) }
}

/** A table with the map of its columns. */
export interface MappedInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly map: ColumnMap
}

/**
 * Reads a table and the map of `--map`, which has to be of the kind asked for. Without a map the
 * guessed one is written in place of a result: `null`.
 */
export async function mappedTable(
  call: Call,
  book: RuleBook,
  of: RecordKind,
): Promise<MappedInput | null> {
  const { file, options, io } = call
  keepHeapSmall()
  const { name, bytes } = await readBytes(file, io, WHOLE_WORKBOOK)
  if (options.map !== undefined) {
    const map = await mapOf(options.map, book)
    if (map.of !== of) throw otherKind(options.map, map.of, of)
    return { name, bytes, map }
  }
  await writeGuess({ name, bytes }, [of], book, call)
  return null
}

/** Writes the guessed map of a table whose rows are of one of several kinds. */
export async function guessedTable(
  call: Call,
  book: RuleBook,
  of: readonly RecordKind[],
): Promise<void> {
  await writeGuess(await readBytes(call.file, call.io, WHOLE_WORKBOOK), of, book, call)
}

async function writeGuess(
  { name, bytes }: Pick<MappedInput, 'name' | 'bytes'>,
  of: readonly RecordKind[],
  book: RuleBook,
  call: Call,
): Promise<void> {
  const { guessColumns } = await import('@khuyencong/office')
  const { sheet = null } = call.options
  const { map, notes } = await guessColumns(bytes, name, { book, sheet, of })
  await tell({ ...call, vocabulary: book.vocabulary }, notes)
  await call.out.write(`${JSON.stringify(map, null, 2)}\n`)
}

/** What the rows of a table are, as the map of `--map` says. */
export const kindOfMap = async (map: string, book: RuleBook): Promise<RecordKind> =>
  (await mapOf(map, book)).of

const otherKind = (file: string, found: RecordKind, wanted: RecordKind): KhuyenCongError =>
  new KhuyenCongError({
    code: 'COLUMN_MAP',
    at: `${file} › of`,
    found,
    ...tableMessages.OTHER_KIND(wanted),
  })

async function mapOf(file: string, book: RuleBook): Promise<ColumnMap> {
  const { readColumnMap } = await import('@khuyencong/office')
  return readColumnMap(readData(await readNamed(file, '--map'), file), file, book)
}

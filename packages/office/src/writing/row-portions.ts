import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate'
import { FONT, STYLES } from './sheet-styles.js'
import {
  columnOf,
  type OwnCells,
  ownCells,
  type SheetHead,
  valueOf,
  type WrittenRow,
} from './written-sheet.js'

// The library writes a workbook whole and needs a hundred times its size for it. So the rows of a
// long table are written in portions, each a small workbook of its own whose rows stand where they
// belong; then the rows of all portions are put together in one sheet, of which the library writes
// everything else. Texts stand in their cells, not in a list of texts: a portion does not know the
// list of another.

/** What is written of some rows of a sheet: a small workbook, packed. */
export type Portion = Uint8Array

/** Ghi một phần các hàng. / Writes rows of a sheet; `first`: the row of the first, from 0. */
export async function writePortion(
  { columns }: Pick<SheetHead, 'columns'>,
  rows: readonly WrittenRow[],
  first: number,
): Promise<Portion> {
  const { writeXlsx } = await import('hucre/xlsx')
  const cells: OwnCells = new Map([...styleCells('across', 0), ...ownCells(rows, first)])
  const before = emptyRows(first)
  const values = rows.map((row) => row.map(valueOf))
  return writeXlsx({
    sheets: [{ name: '-', cells, columns: columns.map(columnOf), rows: [...before, ...values] }],
    defaultFont: FONT,
    stringMode: 'inline',
  })
}

/** Rows without cells; the library only reads them, so that they are one and the same. */
export const emptyRows = (count: number): never[][] => new Array<never[]>(count).fill(NO_CELLS)
const NO_CELLS: never[] = []

/** One empty cell for each style, so that every workbook numbers them alike; they are not kept. */
export const styleCells = (way: 'across' | 'down', first: number): OwnCells =>
  new Map(
    STYLES.map((style, index) => [
      way === 'across' ? `${first},${index}` : `${first + index},0`,
      { style },
    ]),
  )

/** Where a workbook keeps the sheet of a number. */
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/u
/** The day the library gives to every part. */
const DATED = new Date(1980, 0, 1)

/**
 * Ghép các phần. / The workbook as written, with the rows of the portions in its sheets in place of
 * its own below the headings; piece by piece. The portions are given up on the way.
 */
export function* joinPortions(
  workbook: Uint8Array,
  portions: readonly Portion[][],
): Generator<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error
    pieces.push(piece)
  })
  for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
    const part = new ZipDeflate(name)
    part.mtime = DATED
    zip.add(part)
    const sheet = SHEET.exec(name)
    const rows = sheet === null ? undefined : portions[Number(sheet[1]) - 1]
    for (const text of rows === undefined ? [bytes] : joinedSheet(bytes, rows)) {
      part.push(text)
      yield* pieces.splice(0)
    }
    part.push(new Uint8Array(0), true)
    yield* pieces.splice(0)
  }
  zip.end()
  yield* pieces.splice(0)
}

function* joinedSheet(bytes: Uint8Array, portions: Portion[]): Generator<Uint8Array> {
  const { head, first, tail } = partsOf(bytes)
  yield strToU8(head + first)
  for (let each = portions.shift(); each !== undefined; each = portions.shift()) {
    const only = unzipSync(each, { filter: ({ name }) => SHEET.test(name) })
    for (const sheet of Object.values(only)) yield strToU8(partsOf(sheet).rest)
  }
  yield strToU8(tail)
}

interface SheetText {
  /** Up to the rows. */
  readonly head: string
  /** The first row. */
  readonly first: string
  /** The other rows. */
  readonly rest: string
  readonly tail: string
}

/** The text of a sheet at its rows; texts in cells are escaped, so that they hold no such marks. */
function partsOf(bytes: Uint8Array): SheetText {
  const text = strFromU8(bytes)
  const rows = text.indexOf('<sheetData>') + '<sheetData>'.length
  const second = text.indexOf('</row>', rows) + '</row>'.length
  const end = text.indexOf('</sheetData>', second)
  return {
    head: text.slice(0, rows),
    first: text.slice(rows, second),
    rest: text.slice(second, end),
    tail: text.slice(end),
  }
}

import type { Lang } from '@khuyencong/core'
import type { WriteSheet } from 'hucre/xlsx'
import { GrowingSheet } from './growing-sheet.js'
import { joinedPieces } from './joined-pieces.js'
import { writtenMessages } from './messages.js'
import { emptyRows, joinPortions, styleCells } from './row-portions.js'
import { FONT } from './sheet-styles.js'
import {
  headingCells,
  headingValues,
  type OwnCells,
  ownCells,
  sheetOf,
  valueOf,
  type WrittenRow,
} from './written-sheet.js'
import { cellText, type WrittenColumn } from './written-table.js'

/** What a workbook says of itself: its title, and the day it speaks of in place of a clock. */
export interface WorkbookTitle {
  readonly title: string
  readonly on: string
}

/** Bảng để viết. / A table whose rows are made as they are written. */
export interface TableToWrite {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: Iterable<WrittenRow>
}

/** Giới hạn của trang tính. / How rows are kept while a workbook grows. */
export interface WorkbookLimits {
  /** Rows of a sheet at most, with the headings: what programs for spreadsheets open. */
  readonly rows: number
  /** Rows that are written together. */
  readonly inPortion: number
}

const LIMITS: WorkbookLimits = { rows: 1_048_576, inPortion: 1_000 }
/** Letters of the name of a sheet at most. */
const LONGEST_NAME = 31

/** Bảng đang viết. / A table that takes its rows one by one. */
export interface GrowingTable {
  readonly add: (row: WrittenRow) => Promise<void>
}

/**
 * Bảng tính đang viết. / A workbook as it grows, table by table: few rows are held as they are,
 * many as they will stand in the file, packed. A table longer than a sheet may be goes on in
 * another sheet, and both say so.
 */
export class WorkbookWriter {
  readonly #tables: GrowingSheet[][] = []

  constructor(
    readonly lang: Lang,
    readonly limits: WorkbookLimits = LIMITS,
  ) {}

  /** A table more; its sheets stand behind those of the tables before it. */
  table(name: string, columns: readonly WrittenColumn[]): GrowingTable {
    const { rows, inPortion } = this.limits
    const sheets = [new GrowingSheet({ name, columns }, inPortion)]
    this.#tables.push(sheets)
    return {
      add: async (row) => {
        if (sheets.at(-1)?.count === rows - 1) {
          const head = { name: continuedName(name, sheets.length + 1), columns }
          sheets.push(new GrowingSheet(head, inPortion))
        }
        await sheets.at(-1)?.add(row)
      },
    }
  }

  /** A table all of whose rows are there. */
  async tableOf({ name, columns, rows }: TableToWrite): Promise<void> {
    const table = this.table(name, columns)
    for (const row of rows) await table.add(row)
  }

  /** The file. The same tables give the same bytes. */
  async finish({ title, on }: WorkbookTitle): Promise<Uint8Array> {
    const sheets = this.#tables.flatMap((each) => continued(each, this.lang))
    const long = sheets.some(({ portions }) => portions.length > 0)
    if (long) for (const each of sheets) await each.pack()
    const { writeXlsx } = await import('hucre/xlsx')
    const day = new Date(`${on}T00:00:00Z`)
    const workbook = await writeXlsx({
      sheets: long ? framesOf(sheets) : sheets.map(wholeSheet),
      defaultFont: FONT,
      properties: { title: cellText(title), created: day, modified: day },
    })
    if (!long) return workbook
    const portions = sheets.map((each) => each.portions)
    return joinedPieces([...joinPortions(workbook, portions)])
  }
}

/** «Phát hiện (2)», in as many letters as the name of a sheet may have. */
function continuedName(name: string, number: number): string {
  const end = ` (${number})`
  return name.slice(0, LONGEST_NAME - end.length) + end
}

/** The sheets of a table, each with a note of where the table begins and goes on. */
function continued(sheets: readonly GrowingSheet[], lang: Lang): readonly GrowingSheet[] {
  sheets.forEach((sheet, index) => {
    const [before, after] = [sheets[index - 1], sheets[index + 1]]
    sheet.note = [
      ...(before === undefined ? [] : [writtenMessages.CONTINUES(before.head.name)[lang]]),
      ...(after === undefined ? [] : [writtenMessages.CONTINUED(after.head.name)[lang]]),
    ].join('\n')
  })
  return sheets
}

function wholeSheet({ head, note, pending }: GrowingSheet): WriteSheet {
  const rows = [headingValues(head), ...pending.map((row) => row.map(valueOf))]
  const cells = new Map([...headingCells(head, note), ...ownCells(pending, 1)])
  return sheetOf(head, rows, cells, pending.length)
}

/**
 * The sheets without their rows, which the portions hold. The longest has a cell of each style: the
 * styles are numbered as in the portions.
 */
function framesOf(sheets: readonly GrowingSheet[]): WriteSheet[] {
  const longest = sheets.reduce((most, each) => (each.count > most.count ? each : most))
  return sheets.map((sheet) => {
    const { head, note, count, links } = sheet
    const cells: OwnCells = new Map([...headingCells(head, note), ...links])
    if (sheet === longest)
      for (const [place, { style }] of styleCells('down', 1))
        cells.set(place, { ...cells.get(place), ...(style !== undefined && { style }) })
    const rows = [headingValues(head), ...emptyRows(count)]
    return sheetOf(head, rows, cells, count)
  })
}

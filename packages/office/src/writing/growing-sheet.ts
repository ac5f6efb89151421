import { type Portion, writePortion } from './row-portions.js'
import { type OwnCells, ownCells, type SheetHead, type WrittenRow } from './written-sheet.js'

/**
 * Trang tính đang viết. / A sheet as it grows: of its rows, the last stand here as they are, those
 * before them as they were written, packed.
 */
export class GrowingSheet {
  readonly portions: Portion[] = []
  /** Rows that are in no portion yet. */
  pending: WrittenRow[] = []
  /** Links in rows of portions: the sheet lists them apart from its rows. */
  readonly links: OwnCells = new Map()
  /** What is noted beside the first heading: where the table comes from and goes on. */
  note = ''
  #before = 0

  constructor(
    readonly head: SheetHead,
    readonly inPortion: number,
  ) {}

  /** Rows so far, without the headings. */
  get count(): number {
    return this.#before + this.pending.length
  }

  async add(row: WrittenRow): Promise<void> {
    this.pending.push(row)
    if (this.pending.length === this.inPortion) await this.pack()
  }

  /** Writes the rows that are not written yet. */
  async pack(): Promise<void> {
    const rows = this.pending
    if (rows.length === 0) return
    const first = this.#before + 1
    for (const [place, { hyperlink }] of ownCells(rows, first))
      if (hyperlink !== undefined) this.links.set(place, { hyperlink })
    this.#before += rows.length
    this.pending = []
    this.portions.push(await writePortion(this.head, rows, first))
  }
}

/** Ô sẽ viết. / A cell to be written: a day and a link are kept as such. */
export type WrittenCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly text: string; readonly link: string }

/** Cột sẽ viết. / A column: its heading, its width in letters, what its numbers look like. */
export interface WrittenColumn {
  readonly heading: string
  readonly width: number
  readonly format?: 'money' | 'day' | 'rate'
  /** What is shown beside the heading. */
  readonly note?: string
  /** The cells that hold what may be chosen, as `'Danh mục'!$A$2:$A$9`. */
  readonly list?: string
}

/** Bảng sẽ viết. / A table of one sheet: headings that stay in sight, rows below them. */
export interface WrittenTable {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  readonly rows: readonly (readonly WrittenCell[])[]
}

/** The longest text that a cell may hold. */
const LONGEST = 32_000

/** A text as a cell may hold it: no control characters, not too long. */
export const cellText = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD').slice(0, LONGEST)

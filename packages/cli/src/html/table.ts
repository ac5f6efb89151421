import { html, type Html, type Inside } from './html.js'

/**
 * How a cell stands: text from the left, long text with room for it, a name that is never broken,
 * figures from the right, bars in a column of their own.
 */
export type Kind = 'text' | 'long' | 'name' | 'number' | 'bars'

/** A column: its heading and how its cells stand. */
export type Column = readonly [heading: string, kind?: Kind]

/** One row; `id` makes it a place to link to, `sum` a total. */
export interface Row {
  readonly cells: readonly Inside[]
  readonly id?: string
  readonly sum?: boolean
}

/** A table of more columns is read as cards on a phone: each cell with its heading beside it. */
const CARDS = 3
/** A table of more columns is written smaller, and its cells may break. */
const DENSE = 8

const classOf = (kind: Kind | undefined): Html | null =>
  kind === undefined || kind === 'text' ? null : html` class="${kind}"`

/** Up to this many rows, a table is printed on one page. */
const SHORT = 8

/**
 * Bảng. / A table whose heading comes again on every printed page, and whose rows are not cut, nor
 * a short table; nothing where there are no rows.
 */
export function table(columns: readonly Column[], rows: readonly Row[]): Html | null {
  return rows.length === 0
    ? null
    : html`${tableHead(columns, rows.length <= SHORT, isWide(columns), columns.length > DENSE)}${rows.map((row) => tableRow(columns, row, isWide(columns)))}${TABLE_END}`
}

const isWide = (columns: readonly Column[]): boolean => columns.length >= CARDS

/** The beginning of a table written row by row. */
export function tableHead(
  columns: readonly Column[],
  short = false,
  cards = false,
  dense = false,
): Html {
  return html`<div class="wide${short ? ' short' : null}${cards ? ' cards' : null}${dense ? ' dense' : null}"><table>
${
  columns.every(([heading]) => heading === '')
    ? null
    : html`<thead><tr>${columns.map(([heading, kind]) => html`<th scope="col"${classOf(kind)}>${heading}</th>`)}</tr></thead>
`
}<tbody>
`
}

/** One row of a table. */
export function tableRow(
  columns: readonly Column[],
  { cells, id, sum = false }: Row,
  cards = false,
): Html {
  const label = (heading: string): Html | null =>
    cards && heading !== '' ? html` data-label="${heading}"` : null
  return html`<tr${id === undefined ? null : html` id="${id}"`}${sum ? html` class="sum"` : null}>${columns.map(([heading, kind], index) => html`<td${classOf(kind)}${label(heading)}>${cells[index] ?? null}</td>`)}</tr>
`
}

export const TABLE_END = html`</tbody></table></div>
`

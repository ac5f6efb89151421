import { html, type Html, type Inside } from './html.js'

/**
 * How a cell stands: text from the left, long text with room for it, a name that is never broken,
 * figures from the right, bars in a column of their own.
 */
type Kind = 'text' | 'long' | 'name' | 'number' | 'bars'

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
  if (rows.length === 0) return null
  const cards = isWide(columns)
  const head = tableHead(columns, rows.length <= SHORT, cards, columns.length > DENSE)
  return html`${head}${rows.map((row) => tableRow(columns, row, cards))}${TABLE_END}`
}

const isWide = (columns: readonly Column[]): boolean => columns.length >= CARDS

/** The beginning of a table written row by row. */
export function tableHead(
  columns: readonly Column[],
  short = false,
  cards = false,
  dense = false,
): Html {
  const classes = ['wide', short && 'short', cards && 'cards', dense && 'dense']
  return html`<div class="${classes.filter((name) => name !== false).join(' ')}"><table>
${columns.every(([heading]) => heading === '') ? null : headings(columns)}<tbody>
`
}

function headings(columns: readonly Column[]): Html {
  const cells = columns.map(
    ([heading, kind]) => html`<th scope="col"${classOf(kind)}>${heading}</th>`,
  )
  return html`<thead><tr>${cells}</tr></thead>
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
  const attributes = [id === undefined ? null : html` id="${id}"`, sum ? html` class="sum"` : null]
  const written = columns.map(
    ([heading, kind], index) =>
      html`<td${classOf(kind)}${label(heading)}>${cells[index] ?? null}</td>`,
  )
  return html`<tr${attributes}>${written}</tr>
`
}

export const TABLE_END = html`</tbody></table></div>
`

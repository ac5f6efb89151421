import Table from 'cli-table3'
import { clean } from '../terminal/problems.js'

/** A cell: text, or text with a colour for its lines. */
export type Cell = string | { readonly text: string; readonly paint: (line: string) => string }

/**
 * How wide each column is; `null` where the page is too narrow for a table and rows are listed
 * instead.
 */
export type Layout = readonly number[] | null

/** Below this a column is narrowed only down to its longest word. */
const WORD = 24
/** Characters that take two places. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\p{Emoji_Presentation}]/gu

/**
 * Bảng. / A table of rows, fitted to a page of `columns`; on a narrow page each row becomes a short
 * list.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  columns: number,
): string {
  return drawRows(head, rows, fit(head, rows, columns), { first: true, last: true })
}

/** Places a text takes on a terminal; marks that combine take none. */
export function widthOf(text: string): number {
  const plain = text.normalize('NFC').replace(/[\p{M}\p{Cf}]/gu, '')
  return [...plain].length + (plain.match(WIDE)?.length ?? 0)
}

const textOf = (cell: Cell): string => clean(typeof cell === 'string' ? cell : cell.text)

function longest(texts: readonly string[]): number {
  let most = 0
  for (const text of texts) most = Math.max(most, widthOf(text))
  return most
}

/** Fits columns to a page: the widest give way first, none below its longest word. */
export function fit(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  columns: number,
): Layout {
  const texts = head.map((title, column) => [
    clean(title),
    ...rows.map((row) => textOf(row[column] ?? '')),
  ])
  const widths = texts.map((each) => longest(each.flatMap((text) => text.split('\n'))))
  const least = texts.map((each) =>
    Math.min(WORD, longest(each.flatMap((text) => text.split(/\s+/u)))),
  )
  const available = columns - (3 * head.length + 1)
  while (total(widths) > available) {
    const yielding = widths.map((width, column) => (width > (least[column] ?? 0) ? width : 0))
    const widest = Math.max(...yielding)
    if (widest === 0) return null
    widths[yielding.indexOf(widest)] = widest - 1
  }
  return widths
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

const CONTINUED = { top: '─', 'top-left': '├', 'top-mid': '┼', 'top-right': '┤' }
const UNFINISHED = { bottom: '', 'bottom-left': '', 'bottom-mid': '', 'bottom-right': '' }

/** Draws rows in a layout; a long table may be drawn in parts that join (`first`, `last`). */
export function drawRows(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  layout: Layout,
  part: { readonly first: boolean; readonly last: boolean },
): string {
  if (layout === null) return rows.map((row) => listed(head, row)).join('\n')
  const drawn = new Table({
    ...(part.first && {
      head: head.map((title, column) => wrap(clean(title), layout[column] ?? 1).join('\n')),
    }),
    chars: { ...(part.first ? {} : CONTINUED), ...(part.last ? {} : UNFINISHED) },
    colWidths: layout.map((width) => width + 2),
    style: { border: [], head: [] },
  })
  for (const row of rows)
    drawn.push(layout.map((width, column) => drawnCell(row[column] ?? '', width)))
  return rows.length === 0 && !part.first ? '' : `${drawn.toString()}\n`
}

function drawnCell(cell: Cell, width: number): string {
  const paint = typeof cell === 'string' ? (line: string) => line : cell.paint
  return wrap(textOf(cell), width).map(paint).join('\n')
}

function listed(head: readonly string[], row: readonly Cell[]): string {
  return head
    .map((title, column) => {
      const cell = row[column] ?? ''
      const text = textOf(cell).replaceAll('\n', ' ')
      return text === '' ? '' : `${title}: ${typeof cell === 'string' ? text : cell.paint(text)}\n`
    })
    .join('')
}

/** Wraps at spaces; a word longer than the line is cut. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let current = ''
    for (const word of line.split(' ').flatMap((each) => pieces(each, width))) {
      if (current !== '' && widthOf(current) + 1 + widthOf(word) > width) {
        lines.push(current)
        current = word
      } else current = current === '' ? word : `${current} ${word}`
    }
    return [...lines, current]
  })
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const result: string[] = ['']
  for (const { segment } of new Intl.Segmenter('vi').segment(word)) {
    const last = result.length - 1
    if (widthOf((result[last] ?? '') + segment) > width && result[last] !== '') result.push(segment)
    else result[last] = (result[last] ?? '') + segment
  }
  return result
}

import { csvMessages } from './messages.js'

/** Một dòng của tệp CSV. / One row of a CSV text, and the line it begins at. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** What to throw for a line that is not a row. */
export type Refuse = (line: number, message: CsvMessage) => Error

/** Câu báo lỗi. / What is said of a line, in both languages. */
export interface CsvMessage {
  readonly message: string
  readonly messageEn: string
}

/**
 * Đọc CSV. / The rows of a CSV text that hold something. Cells are separated by what most of the
 * first lines hold: tab, semicolon or comma; a cell in quotation marks may hold separators, line
 * breaks and doubled marks. Text after the closing mark, and a mark never closed, are refused.
 *
 * @param text - The text of the file, decoded.
 * @param refuse - What to throw for a line that is not a row.
 * @returns The rows, with the lines they begin at.
 * @throws What `refuse` gives.
 * @example
 * ```ts
 * import { csvRows } from '@khuyencong/office/csv'
 * const refuse = (line: number) => new Error(String(line))
 * csvRows('Tên;Số\n"a;b";1,5', refuse)[1]?.cells // => ['a;b', '1,5']
 * ```
 */
export function csvRows(text: string, refuse: Refuse): readonly CsvRow[] {
  const body = text.replace(/\r\n?/gu, '\n')
  const separator = separatorOf(body)
  const rows: CsvRow[] = []
  let [at, line, start] = [0, 1, 1]
  let cells: string[] = []
  for (;;) {
    const { value, end, broken } = cellAt(body, at, separator)
    if (broken !== null) throw refuse(line + breaksIn(body.slice(at, end)), broken)
    cells.push(value)
    line += breaksIn(body.slice(at, end))
    if (body[end] === separator) {
      at = end + 1
      continue
    }
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line: start })
    if (end >= body.length) return rows
    cells = []
    at = end + 1
    line += 1
    start = line
  }
}

const breaksIn = (text: string): number => text.split('\n').length - 1

/** Lines that are looked at to tell what separates the cells: titles stand above a table. */
const LOOKED_AT = 50

/** What separates the cells: the sign that most of the first lines hold, outside quotation marks. */
function separatorOf(body: string): string {
  const lines = body.replace(/"[^"]*"/gu, '""').split('\n', LOOKED_AT)
  const [most] = ['\t', ';', ',']
    .map((sign) => ({ sign, held: lines.filter((line) => line.includes(sign)).length }))
    .sort((a, b) => b.held - a.held)
  return most?.sign ?? ','
}

interface Cell {
  readonly value: string
  /** The place of the separator or line break after the cell, or the end of the text. */
  readonly end: number
  readonly broken: CsvMessage | null
}

function cellAt(body: string, from: number, separator: string): Cell {
  let start = from
  while (body[start] === ' ') start += 1
  return body[start] === '"' ? quotedCell(body, start, separator) : plainCell(body, from, separator)
}

function plainCell(body: string, from: number, separator: string): Cell {
  const end = nextOf(body, from, separator)
  return { value: body.slice(from, end).trim(), end, broken: null }
}

function quotedCell(body: string, from: number, separator: string): Cell {
  let close = body.indexOf('"', from + 1)
  while (close >= 0 && body[close + 1] === '"') close = body.indexOf('"', close + 2)
  if (close < 0)
    return {
      value: '',
      end: from,
      broken: csvMessages.QUOTE_NOT_CLOSED(),
    }
  const end = nextOf(body, close + 1, separator)
  const after = body.slice(close + 1, end).trim()
  return {
    value: body
      .slice(from + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end,
    broken: after === '' ? null : csvMessages.TEXT_AFTER_QUOTE(after),
  }
}

function nextOf(body: string, from: number, separator: string): number {
  for (let at = from; at < body.length; at += 1)
    if (body[at] === separator || body[at] === '\n') return at
  return body.length
}

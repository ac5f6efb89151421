import { KhuyenCongError, readJson } from '@khuyencong/core'
import type { Lines } from '../terminal/worker-pool.js'
import { decode, type Input, readData, tooLarge, WHOLE_FILE } from './files.js'
import { isBlank, type Line, linesIn, linesOf, beginningOf } from './lines.js'
import { inputMessages } from './messages.js'

/**
 * Một đề án trong dữ liệu vào. / One value of the input: where it stands, and how to read it (which
 * may throw).
 */
export interface Entry {
  /** The line of NDJSON, or the place in a list, counted from 1. */
  readonly line: number
  readonly where: string
  readonly read: () => unknown
  /** The bytes of its line, where it is one and was kept. */
  readonly bytes: Uint8Array | null
}

/**
 * Đọc từng đề án. / The values of an input one after the other: one JSON value, a list, or one
 * value per line (NDJSON). NDJSON is never held in memory as a whole; a broken line is an entry
 * whose `read` throws.
 */
export async function* entriesOf({ name, chunks }: Input): AsyncGenerator<Entry> {
  const lines = linesOf(chunks, name)
  try {
    const first = await nextFull(lines)
    if (first !== null) yield* entriesFrom(first, lines, name)
  } finally {
    await lines.return(undefined)
  }
}

/** The entries of a chunk of lines that another thread cut out of the input. */
export function* entriesFromLines({ name, bytes, numbers }: Lines): Generator<Entry> {
  let start = 0
  for (const number of numbers) {
    const end = bytes.indexOf(10, start)
    yield entryOf({ number, bytes: bytes.subarray(start, end < 0 ? bytes.length : end) }, name)
    start = end + 1
  }
}

async function* entriesFrom(
  first: Line,
  lines: AsyncGenerator<Line>,
  name: string,
): AsyncGenerator<Entry> {
  if (standsAlone(first)) {
    yield entryOf(first, name)
    yield* restOf(lines, name)
    return
  }
  const { text, over } = await hold(first, lines)
  if (over === null && parses(text)) {
    yield* valuesOf(readJson(decode(text, name), name), name)
  } else if (startsList(first) || !isLines(text, first, over)) {
    if (over !== null) throw tooLarge(name)
    readData(decode(text, name), name)
  } else {
    for (const line of linesIn(text)) if (!isBlank(line)) yield entryOf(line, name)
    if (over !== null) yield entryOf(over, name)
    yield* restOf(lines, name)
  }
}

function* valuesOf(value: unknown, name: string): Generator<Entry> {
  if (!Array.isArray(value)) {
    yield { line: 1, where: name, read: () => value, bytes: null }
    return
  }
  for (const [index, each] of value.entries())
    yield {
      line: index + 1,
      where: `${name} › [${index}]`,
      read: () => each as unknown,
      bytes: null,
    }
}

async function* restOf(lines: AsyncGenerator<Line>, name: string): AsyncGenerator<Entry> {
  for await (const line of lines) yield entryOf(line, name)
}

async function nextFull(lines: AsyncGenerator<Line>): Promise<Line | null> {
  const next = await lines.next()
  return next.done === true ? null : next.value
}

/**
 * Lines read in one piece, blank ones kept as line feeds so that an error names the right line;
 * `over` is the first that was too much.
 */
async function hold(
  first: Line,
  lines: AsyncGenerator<Line>,
): Promise<{ readonly text: Uint8Array; readonly over: Line | null }> {
  let text = Buffer.allocUnsafe(65_536)
  let size = 0
  let at = 1
  for (let next: Line = first; ;) {
    const { number, bytes } = next
    const end = size + number - at + (bytes?.length ?? Infinity)
    if (end > WHOLE_FILE) return { text: text.subarray(0, size), over: next }
    if (end > text.length)
      text = Buffer.concat([text.subarray(0, size)], Math.max(end, 2 * text.length))
    text.fill(10, size, size + number - at)
    text.set(bytes ?? [], end - (bytes?.length ?? 0))
    ;[size, at] = [end, number]
    const more = await lines.next()
    if (more.done === true) return { text: text.subarray(0, size), over: null }
    next = more.value
  }
}

/**
 * Whether a text that is no JSON as a whole is NDJSON with something wrong in it: a line after the
 * first is a complete group by itself, or every line begins one.
 */
function isLines(text: Uint8Array, first: Line, over: Line | null): boolean {
  for (const line of linesIn(text)) if (line.number > first.number && standsAlone(line)) return true
  if (over !== null && over !== first && standsAlone(over)) return true
  return everyLineBegins(text)
}

/**
 * At least two lines, each with an beginningOf brace at its very beginning: JSON written over
 * several lines indents what is inside.
 */
function everyLineBegins(text: Uint8Array): boolean {
  let lines = 0
  for (const line of linesIn(text)) {
    if (isBlank(line)) continue
    if (!beginningOf(line).startsWith('{')) return false
    lines += 1
  }
  return lines > 1
}

const startsList = (line: Line): boolean => beginningOf(line).trimStart().startsWith('[')

/** Whether a line is a complete JSON group by itself, as in NDJSON. */
function standsAlone(line: Line): boolean {
  return beginningOf(line).startsWith('{') && line.bytes !== null && parses(line.bytes)
}

function parses(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decode(bytes, '').replace(/^\uFEFF/u, ''))
    return true
  } catch {
    return false
  }
}

function entryOf({ number, bytes }: Line, name: string): Entry {
  const where = `${name}:${number}`
  return {
    line: number,
    where,
    bytes,
    read: () => {
      if (bytes === null)
        throw new KhuyenCongError({
          code: 'LINE_TOO_LONG',
          at: where,
          ...inputMessages.LINE_TOO_LONG(),
        })
      try {
        return readJson(decode(bytes, where), where)
      } catch (error) {
        throw error instanceof KhuyenCongError ? onOneLine(error, where) : error
      }
    },
  }
}

/** `file:7:1:20` (line 1 of line 7) → `file:7:20`. */
function onOneLine(error: KhuyenCongError, where: string): KhuyenCongError {
  return new KhuyenCongError(
    error.problems.map((each) => ({
      ...each,
      at: each.at.startsWith(`${where}:1:`)
        ? `${where}:${each.at.slice(where.length + 3)}`
        : each.at,
    })),
  )
}

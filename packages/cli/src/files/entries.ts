import { KhuyenCongError, readJson } from '@khuyencong/core'
import type { Lines } from '../call/crew.js'
import { decode, fileError, type Input, tooLarge, WHOLE_FILE } from './files.js'

/** Một đề án trong dữ liệu vào. / One value of the input: where it stands, and how to read it (which may throw). */
export interface Entry {
  /** The line of NDJSON, or the place in a list, counted from 1. */
  readonly line: number
  readonly where: string
  readonly read: () => unknown
  /** The bytes of its line, where it is one and was kept. */
  readonly bytes: Uint8Array | null
}

interface Line { readonly number: number; /** `null` where the line was too long to keep. */ readonly bytes: Uint8Array | null }

/**
 * Đọc từng đề án. / The values of an input one after the other: one JSON value, a list, or one value per line (NDJSON).
 * NDJSON is never held in memory as a whole; a broken line is an entry whose `read` throws.
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

/** The entries of a stretch of lines that another thread cut out of the input. */
export function* entriesFromLines({ name, bytes, numbers }: Lines): Generator<Entry> {
  let start = 0
  for (const number of numbers) {
    const end = bytes.indexOf(10, start)
    yield entryOf({ number, bytes: bytes.subarray(start, end < 0 ? bytes.length : end) }, name)
    start = end + 1
  }
}

async function* entriesFrom(first: Line, lines: AsyncGenerator<Line>, name: string): AsyncGenerator<Entry> {
  if (standsAlone(first)) {
    yield entryOf(first, name)
    yield* restOf(lines, name)
    return
  }
  const { held, whole } = await hold(first, lines)
  if (whole && parses(textOf(held))) {
    yield* valuesOf(readJson(decode(textOf(held), name), name), name)
  } else if (startsList(first) || !held.slice(1).some(standsAlone)) {
    if (!whole) throw tooLarge(name)
    readJson(decode(textOf(held), name), name)
  } else {
    for (const line of held) if (!isBlank(line)) yield entryOf(line, name)
    yield* restOf(lines, name)
  }
}

function* valuesOf(value: unknown, name: string): Generator<Entry> {
  if (!Array.isArray(value)) { yield { line: 1, where: name, read: () => value, bytes: null }; return }
  for (const [index, each] of value.entries()) yield { line: index + 1, where: `${name} › [${index}]`, read: () => each as unknown, bytes: null }
}

async function* restOf(lines: AsyncGenerator<Line>, name: string): AsyncGenerator<Entry> {
  for await (const line of lines) if (!isBlank(line)) yield entryOf(line, name)
}

async function nextFull(lines: AsyncGenerator<Line>): Promise<Line | null> {
  for (;;) {
    const next = await lines.next()
    if (next.done === true) return null
    if (!isBlank(next.value)) return next.value
  }
}

/** Keeps lines, as many as may be read in one piece; `whole` says that the input ended within them. */
async function hold(first: Line, lines: AsyncGenerator<Line>): Promise<{ readonly held: readonly Line[]; readonly whole: boolean }> {
  // blank lines before the first full one count too, so that an error names the right line
  const held: Line[] = [...Array.from({ length: first.number - 1 }, (_, index) => ({ number: index + 1, bytes: new Uint8Array() })), first]
  let size = first.bytes?.length ?? Infinity
  while (size <= WHOLE_FILE) {
    const next = await lines.next()
    if (next.done === true) return { held, whole: true }
    held.push(next.value)
    size += (next.value.bytes?.length ?? Infinity) + 1
  }
  return { held, whole: false }
}

function textOf(lines: readonly Line[]): Uint8Array {
  const newline = Buffer.from('\n')
  return Buffer.concat(lines.flatMap(({ bytes }) => [bytes ?? new Uint8Array(), newline]))
}

const withoutMark = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes)
const isBlank = ({ bytes }: Line): boolean => bytes !== null && withoutMark(bytes).every((byte) => byte === 32 || byte === 9 || byte === 13)
const opening = ({ bytes }: Line): string => (bytes === null ? '' : Buffer.from(bytes.subarray(0, 64)).toString('utf8').replace(/^\uFEFF/u, ''))
const startsList = (line: Line): boolean => opening(line).trimStart().startsWith('[')

/** Whether a line is a complete JSON group by itself, as in NDJSON. */
function standsAlone(line: Line): boolean {
  return opening(line).startsWith('{') && line.bytes !== null && parses(line.bytes)
}

function parses(bytes: Uint8Array): boolean {
  try {
    JSON.parse(decode(bytes, ''))
    return true
  } catch {
    return false
  }
}

function entryOf({ number, bytes }: Line, name: string): Entry {
  const where = `${name}:${number}`
  return {
    line: number, where, bytes,
    read: () => {
      if (bytes === null) throw new KhuyenCongError({ code: 'LINE_TOO_LONG', at: where, message: 'Dòng quá dài (trên 16 triệu byte).', messageEn: 'The line is too long (above 16 million bytes).' })
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
  return new KhuyenCongError(error.problems.map((each) => ({ ...each, at: each.at.startsWith(`${where}:1:`) ? `${where}:${each.at.slice(where.length + 3)}` : each.at })))
}

/** Splits bytes at line feeds; a line above the limit is dropped as it arrives. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Line> {
  let number = 0
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > WHOLE_FILE) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const take = (): Line => {
    const line = { number: (number += 1), bytes: size > WHOLE_FILE ? null : Buffer.concat(parts) }
    parts = []
    size = 0
    return line
  }
  try {
    for await (const chunk of chunks) {
      let start = 0
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
        keep(chunk.subarray(start, end))
        yield take()
        start = end + 1
      }
      keep(chunk.subarray(start))
    }
  } catch (error) {
    throw fileError(error, name)
  }
  if (size > 0) yield take()
}

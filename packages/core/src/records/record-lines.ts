import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { readJson } from '../reading/reading.js'
import { recordsMessages } from './messages.js'

/** Bytes as they come: of a file, an upload, a stream. */
export type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Một dòng của tệp rà soát. / A line of an audit file: a record to be read; `unread`, a project that
 * the audit itself could not judge; or why the line cannot be read.
 */
export type RecordLine = { readonly line: number } & (
  | { readonly record: unknown }
  | { readonly unread: true }
  | { readonly problems: readonly Problem[] }
)

const LONGEST = 16_000_000
const LINE_FEED = 10

/** The lines of an audit file, one at a time; blank ones are only counted. */
export async function* recordLines(bytes: Bytes): AsyncGenerator<RecordLine> {
  let line = 0
  for await (const text of linesOf(bytes)) {
    line += 1
    if (text === null) yield { line, problems: tooLong(line) }
    else if (text.trim() !== '') yield readLine(text, line)
  }
}

const tooLong = (line: number): readonly Problem[] =>
  new KhuyenCongError({
    code: 'LINE_TOO_LONG',
    at: placeOfLine(line),
    ...recordsMessages.LINE_TOO_LONG(),
  }).problems

/** Where a line of a file is. */
export const placeOfLine = (line: number): string => `:${line}`

function readLine(text: string, line: number): RecordLine {
  try {
    const record = readJson(text, placeOfLine(line))
    return isUnread(record) ? { line, unread: true } : { line, record }
  } catch (error) {
    if (error instanceof KhuyenCongError) return { line, problems: error.problems }
    throw error
  }
}

/** What an audit writes in the place of a record it could not make. */
const isUnread = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).sort().join(' ') === 'error format line'

/** The texts between line feeds; `null` in the place of one that is too long to keep. */
async function* linesOf(bytes: Bytes): AsyncGenerator<string | null> {
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > LONGEST) parts = []
    else parts.push(part)
  }
  const take = (): string | null => {
    const text = size > LONGEST ? null : textOf(parts, size)
    parts = []
    size = 0
    return text
  }
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end))
      yield take()
      start = end + 1
    }
    keep(chunk.subarray(start))
  }
  if (size > 0) yield take()
}

/** Bytes that are not UTF-8 become letters that no JSON of a record holds where they matter. */
function textOf(parts: readonly Uint8Array[], size: number): string {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole)
}

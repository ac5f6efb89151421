import { KhuyenCongError } from '@khuyencong/core'
import { fileError, WHOLE_FILE } from './files.js'
import { inputMessages } from './messages.js'

/** A line of an input, with its number. */
export interface Line {
  readonly number: number
  /** `null` where the line was too long to keep. */
  readonly bytes: Uint8Array | null
}

/** A line of so many bytes without an end is a device, or a stream that never ends. */
const ENDLESS = 64 * WHOLE_FILE

/**
 * Splits bytes at line feeds; a line above the limit is dropped as it arrives, a blank one is only
 * counted.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Line> {
  let number = 0
  let parts: Uint8Array[] = []
  let size = 0
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > ENDLESS) throw endlessLine(`${name}:${number + 1}`)
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
        if (size === 0 && end === start) number += 1
        else {
          keep(chunk.subarray(start, end))
          const line = take()
          if (!isBlank(line)) yield line
        }
        start = end + 1
      }
      keep(chunk.subarray(start))
    }
  } catch (error) {
    throw fileError(error, name)
  }
  if (size === 0) return
  const line = take()
  if (!isBlank(line)) yield line
}

const endlessLine = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'LINE_TOO_LONG', at, ...inputMessages.ENDLESS_LINE() })

/** The lines of a text that is held as a whole, blank ones among them. */
export function* linesIn(text: Uint8Array): Generator<Line & { readonly bytes: Uint8Array }> {
  for (let number = 1, start = 0; start <= text.length; number += 1) {
    const end = text.indexOf(10, start)
    yield { number, bytes: text.subarray(start, end < 0 ? text.length : end) }
    if (end < 0) return
    start = end + 1
  }
}

const withoutByteOrderMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

export const isBlank = ({ bytes }: Line): boolean =>
  bytes !== null &&
  withoutByteOrderMark(bytes).every((byte) => byte === 32 || byte === 9 || byte === 13)

/** The first letters of a line. */
export const beginningOf = ({ bytes }: Line): string =>
  bytes === null
    ? ''
    : Buffer.from(bytes.subarray(0, 64))
        .toString('utf8')
        .replace(/^\uFEFF/u, '')

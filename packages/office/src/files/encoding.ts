import { KhuyenCongError } from '@khuyencong/core'
import { fileMessages } from './messages.js'

/**
 * Chữ của tệp CSV. / The text of a CSV file: UTF-8, or UTF-16 as Excel writes «Unicode Text».
 * Throws `TABLE_ENCODING` for anything else: letters are never guessed.
 */
export function csvText(bytes: Uint8Array, at: string): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC')
  } catch {
    throw new KhuyenCongError({
      code: 'TABLE_ENCODING',
      at,
      ...fileMessages.TABLE_ENCODING(sampleOf(bytes)),
    })
  }
}

/** How many bytes are looked at where no byte-order mark tells. */
const LOOKED_AT = 4_000

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  const looked = bytes.subarray(0, LOOKED_AT)
  looked.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > looked.length / 8) return 'utf-16le'
  return even > looked.length / 8 ? 'utf-16be' : 'utf-8'
}

/** The first line with letters outside ASCII, as Windows-1258 would have it. */
function sampleOf(bytes: Uint8Array): string {
  const at = bytes.findIndex((byte) => byte > 127)
  const start = bytes.lastIndexOf(10, at) + 1
  const end = bytes.indexOf(10, at)
  const line = bytes.subarray(start, Math.min(end < 0 ? bytes.length : end, start + 80))
  return new TextDecoder('windows-1258').decode(line).normalize('NFC').trim()
}

import type { TableFile } from '../tables/table.js'
import { csvFile } from './csv-file.js'
import { LIMITS } from './limits.js'
import { type SheetChoice, workbookFile } from './workbook-file.js'
import {
  lockedWorkbook,
  oldWorkbook,
  pictureForWorkbook,
  tooLargeWorkbook,
} from './workbook-refusals.js'

/**
 * Đọc tệp bảng. / Reads a table by what its bytes are, whatever it is called: an .xlsx workbook or
 * a CSV text. Throws `WORKBOOK_…`, `TABLE_…`, `SHEET_UNKNOWN`.
 */
export async function tableFile(
  bytes: Uint8Array,
  file: string,
  choice: SheetChoice,
): Promise<TableFile> {
  if (bytes.length > LIMITS.file) throw tooLargeWorkbook('file', bytes.length, file)
  if (begins(bytes, OLE))
    throw isEncrypted(bytes) ? lockedWorkbook(file) : oldWorkbook(file, '.xls')
  const other = OTHER.find(([, signature]) => begins(bytes, signature))
  if (other !== undefined) throw pictureForWorkbook(file, other[0])
  return begins(bytes, ZIP) ? workbookFile(bytes, file, choice) : csvFile(bytes, file)
}

const ZIP = [0x50, 0x4b]
/** Old Excel files, and new ones with a password, are kept in the same kind of container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
/** What is handed in for a table and holds none: pictures, scanned pages. */
const OTHER: readonly (readonly [kind: string, signature: readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]
const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** The name of the part that holds an encrypted workbook, as the container writes it. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1))
    if (ENCRYPTED.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

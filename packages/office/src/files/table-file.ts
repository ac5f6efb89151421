import type { TableFile } from '../tables/table.js'
import { csvFile } from './csv-file.js'
import { LIMITS } from './limits.js'
import { type SheetChoice, workbookFile } from './workbook-file.js'
import { lockedWorkbook, oldWorkbook, tooLargeWorkbook } from './workbook-refusals.js'

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
  return begins(bytes, ZIP) ? workbookFile(bytes, file, choice) : csvFile(bytes, file)
}

const ZIP = [0x50, 0x4b]
/** Old Excel files, and new ones with a password, are kept in the same kind of container. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** The name of the part that holds an encrypted workbook, as the container writes it. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1))
    if (ENCRYPTED.every((byte, index) => bytes[at + index] === byte)) return true
  return false
}

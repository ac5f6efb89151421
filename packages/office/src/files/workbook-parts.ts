import { unzipSync } from 'fflate'
import { LIMITS } from './limits.js'
import { brokenWorkbook, oldWorkbook, tooLargeWorkbook } from './workbook-refusals.js'

/** What a workbook holds besides its sheets. */
export interface WorkbookExtras {
  readonly macros: boolean
  readonly links: boolean
}

/**
 * Các phần của bảng tính. / Looks at the list of parts of a workbook, unpacking none. Throws
 * `WORKBOOK_BROKEN`, `WORKBOOK_OLD`, `WORKBOOK_TOO_LARGE`.
 */
export function checkParts(bytes: Uint8Array, at: string): WorkbookExtras {
  const names: string[] = []
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        unpacked += originalSize
        return false
      },
    })
  } catch {
    throw brokenWorkbook(at)
  }
  if (names.length > LIMITS.parts) throw tooLargeWorkbook('parts', names.length, at)
  if (unpacked > LIMITS.unpacked) throw tooLargeWorkbook('unpacked', unpacked, at)
  if (names.includes('xl/workbook.bin')) throw oldWorkbook(at, '.xlsb')
  if (names.includes('content.xml') && names.includes('mimetype')) throw oldWorkbook(at, '.ods')
  return {
    macros: names.includes('xl/vbaProject.bin'),
    links: names.some((name) => name.startsWith('xl/externalLinks/')),
  }
}

import { KhuyenCongError } from '@khuyencong/core'
import { LIMITS } from './limits.js'
import { fileMessages } from './messages.js'

/** The error where a workbook holds more than is read. */
export const tooLargeWorkbook = (
  what: keyof typeof LIMITS,
  found: number,
  at: string,
): KhuyenCongError =>
  new KhuyenCongError({
    code: 'WORKBOOK_TOO_LARGE',
    at,
    found: String(found),
    ...fileMessages.WORKBOOK_TOO_LARGE(what, found, LIMITS[what]),
  })

/** The error where a file cannot be opened as a workbook. */
export const brokenWorkbook = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'WORKBOOK_BROKEN', at, ...fileMessages.WORKBOOK_BROKEN() })

/** The error where a picture or a scanned page stands in for a table. */
export const pictureForWorkbook = (at: string, kind: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'WORKBOOK_BROKEN',
    at,
    found: kind,
    ...fileMessages.WORKBOOK_PICTURE(kind),
  })

/** The error where a workbook is of a kind that is not read. */
export const oldWorkbook = (at: string, kind: '.xls' | '.xlsb' | '.ods'): KhuyenCongError =>
  new KhuyenCongError({ code: 'WORKBOOK_OLD', at, ...fileMessages.WORKBOOK_OLD(kind) })

/** The error where a workbook has a password. */
export const lockedWorkbook = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'WORKBOOK_LOCKED', at, ...fileMessages.WORKBOOK_LOCKED() })

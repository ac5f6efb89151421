/**
 * Giới hạn đọc. / What a file may hold at most. A workbook is a zip: what it declares to unpack to
 * is known before anything is unpacked, and no part may unpack to more than it declares.
 */
export const LIMITS = {
  /** Bytes of the file. */
  file: 100_000_000,
  /** Bytes of all the parts that are read, unpacked. */
  unpacked: 400_000_000,
  /** Parts of a workbook. */
  parts: 5_000,
  /** Rows of one sheet. */
  rows: 200_000,
  /** Columns of one sheet. */
  columns: 1_000,
} as const

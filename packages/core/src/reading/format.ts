import { KhuyenCongError } from '../errors/errors.js'
import { formatMessages } from './messages.js'

/**
 * Số định dạng. / The format of every record this library writes; a shape changes only under a
 * new number.
 */
export const FORMAT = 1

/**
 * Kiểm tra định dạng. / Refuses a record of a format this program does not read, before anything
 * else of it is looked at.
 *
 * @param record - A record that says its `format`.
 * @param where - What messages call the record.
 * @returns Nothing: it throws, or the format is one this program reads.
 * @throws `KhuyenCongError` `UNKNOWN_FORMAT`, at `format` of the record.
 * @example
 * ```ts
 * import { KhuyenCongError, refuseOtherFormat } from '@khuyencong/core'
 * let error: unknown
 * try {
 *   refuseOtherFormat({ format: 2 }, 'packs.lock')
 * } catch (thrown) {
 *   error = thrown
 * }
 * error instanceof KhuyenCongError && [error.code, error.at]
 * // => ['UNKNOWN_FORMAT', 'packs.lock › format']
 * ```
 */
export function refuseOtherFormat(record: object, where = ''): void {
  const format: unknown = Object.hasOwn(record, 'format')
    ? (record as { readonly format: unknown }).format
    : undefined
  if (format === FORMAT) return
  const none = format === undefined || format === null
  throw new KhuyenCongError({
    code: 'UNKNOWN_FORMAT',
    at: where === '' ? 'format' : `${where} › format`,
    found: none ? null : JSON.stringify(format),
    ...formatMessages.UNKNOWN_FORMAT(none, FORMAT),
  })
}

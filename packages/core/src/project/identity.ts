/**
 * Mã nhận dạng để so sánh. / An id, a serial number or a name as it is compared with others across
 * projects: however it is typed (NFKC), its capitals and its spaces do not count. Nothing is judged
 * by it, and it is not for showing.
 *
 * @param text - As a project gives it.
 * @returns The text to compare.
 * @example
 * ```ts
 * import { identityKey } from '@khuyencong/core/across'
 * identityKey(' SN  001 ') === identityKey('sn 001') // => true
 * ```
 */
export const identityKey = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()

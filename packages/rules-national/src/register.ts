import { findProvince as findIn, type Province, Register } from '@khuyencong/core'
import registerFile from '../register.json'
import { ids } from './register.files.js'

/**
 * Mã tỉnh, thành phố, trước và sau sắp xếp năm 2025. / The id of a province, from before or after
 * the merger of 2025.
 */
export type ProvinceId = (typeof ids)[number]

/** Mọi mã tỉnh, thành phố. / Every id of the register. */
export const provinceIds: readonly ProvinceId[] = ids

/** Danh mục đơn vị hành chính cấp tỉnh. / The register of provinces: 63 before 2025-07-01, 34 from then on. */
export const register: Register = /* @__PURE__ */ Register.parse(registerFile)

/**
 * Tìm tỉnh, thành phố. / Finds a province by id, name, other name, or name typed without
 * diacritics. Throws `UNKNOWN_PROVINCE`.
 *
 * @example
 * ```ts
 * import { findProvince } from '@khuyencong/rules-national/register'
 * findProvince('tỉnh Đắk Lắk').id // => 'dak-lak'
 * ```
 */
export function findProvince(word: string): Province & { readonly id: ProvinceId } {
  return findIn(register, word) as Province & { readonly id: ProvinceId }
}

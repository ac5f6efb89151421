import { definePack, type Pack } from '@khuyencong/core'
import { files } from './files.js'

export { findProvince, provinceIds, register } from './register.js'
export type { ProvinceId } from './register.js'
export type {
  NationalActivityId,
  NationalArea,
  NationalBeneficiaryKind,
  NationalCityClass,
  NationalCostKind,
  NationalFact,
  NationalGroup,
  NationalIndustry,
  NationalLevel,
  NationalParentKind,
  NationalProject,
  NationalUnit,
  NationalUnitKind,
  NationalWords,
} from './national-project.js'

/**
 * Quy định khuyến công quốc gia. / The national pack: who, where and what may be supported, how
 * much, and on which conditions of money, from 2012-07-05 on. Data only; each figure with its
 * citation and grade.
 *
 * @example
 * ```ts
 * import { national } from '@khuyencong/rules-national'
 * national.manifest.jurisdiction // => 'national'
 * ```
 */
export const national: Pack = /* @__PURE__ */ definePack(files, { shipped: true })

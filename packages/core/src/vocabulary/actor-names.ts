import type { BilingualTable } from './language.js'

/** Who decides, as a sentence names them. */
export const DECIDER_NAMES: BilingualTable = {
  ministry: ['Bộ trưởng Bộ Công Thương', 'the Minister of Industry and Trade'],
  agency: ['Cục quản lý khuyến công của Bộ Công Thương', 'the agency of the Ministry'],
  province: ['Ủy ban nhân dân cấp tỉnh', 'the provincial People’s Committee'],
  department: ['Sở Công Thương', 'the provincial department of industry and trade'],
  district: ['Ủy ban nhân dân cấp huyện', 'the district People’s Committee'],
  commune: ['Ủy ban nhân dân cấp xã', 'the commune People’s Committee'],
}

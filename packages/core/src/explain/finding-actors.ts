import type { EventType } from '../vocabulary/vocabulary.js'
import type { Text } from './language.js'

/** The steps of a project, as the subject of a sentence. */
export const EVENT_SUBJECTS: Readonly<Record<EventType, Text>> = {
  registered: ['đăng ký kế hoạch', 'registered'],
  appraised: ['thẩm định', 'appraised'],
  approved: ['phê duyệt', 'approved'],
  contracted: ['ký hợp đồng', 'contracted'],
  advanced: ['chi kinh phí', 'paid'],
  progress: ['báo cáo tiến độ', 'reported'],
  adjusted: ['điều chỉnh', 'changed'],
  accepted: ['nghiệm thu', 'accepted'],
  settled: ['quyết toán', 'settled'],
  refunded: ['hoàn trả', 'returned'],
  stopped: ['ngừng triển khai', 'stopped'],
  'carried-over': ['gia hạn sang năm sau', 'extended into the next year'],
}

/** Who decides, as a sentence names them. */
export const DECIDER_NAMES: Readonly<Record<string, Text>> = {
  ministry: ['Bộ trưởng Bộ Công Thương', 'the Minister of Industry and Trade'],
  agency: ['Cục quản lý khuyến công của Bộ Công Thương', 'the agency of the Ministry'],
  province: ['Ủy ban nhân dân cấp tỉnh', 'the provincial People’s Committee'],
  department: ['Sở Công Thương', 'the provincial department of industry and trade'],
  district: ['Ủy ban nhân dân cấp huyện', 'the district People’s Committee'],
  commune: ['Ủy ban nhân dân cấp xã', 'the commune People’s Committee'],
}

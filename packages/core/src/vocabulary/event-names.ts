import type { Bilingual } from './language.js'
import type { EventType } from './vocabulary.js'

/** Tên sự kiện. / What the events of a project are called. */
export const EVENT_NAMES: Readonly<Record<EventType, Bilingual>> = {
  registered: ['đăng ký', 'registered'],
  appraised: ['thẩm định', 'appraised'],
  approved: ['phê duyệt', 'approved'],
  contracted: ['ký hợp đồng', 'contracted'],
  advanced: ['tạm ứng', 'advanced'],
  progress: ['báo cáo tiến độ', 'progress reported'],
  adjusted: ['điều chỉnh', 'adjusted'],
  accepted: ['nghiệm thu', 'accepted'],
  settled: ['quyết toán', 'settled'],
  refunded: ['hoàn trả', 'refunded'],
  stopped: ['ngừng', 'stopped'],
  'carried-over': ['chuyển sang năm sau', 'carried over'],
}

/** The same as a sentence about the project says them: «đề án chi kinh phí khi chưa …». */
export const EVENT_SUBJECTS: Readonly<Record<EventType, Bilingual>> = {
  ...EVENT_NAMES,
  registered: ['đăng ký kế hoạch', 'registered'],
  advanced: ['chi kinh phí', 'paid'],
  progress: ['báo cáo tiến độ', 'reported'],
  adjusted: ['điều chỉnh', 'changed'],
  refunded: ['hoàn trả', 'returned'],
  stopped: ['ngừng triển khai', 'stopped'],
  'carried-over': ['gia hạn sang năm sau', 'extended into the next year'],
}

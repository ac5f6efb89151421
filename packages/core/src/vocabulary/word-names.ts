import type { BilingualTable } from './language.js'

/**
 * Tên của mỗi từ mã. / What each word of the code that can stand in a record is called; operators
 * have a table of their own beside them.
 */
export const WORDS: BilingualTable = {
  // answers
  met: ['đạt', 'met'],
  unmet: ['không đạt', 'not met'],
  unknown: ['chưa đủ dữ liệu', 'not known yet'],
  'not-in-force': ['không có quy định trong ngày xét', 'no provision on that day'],
  'not-encoded': ['chưa số hóa', 'not encoded'],
  eligible: ['đủ điều kiện', 'eligible'],
  ineligible: ['không đủ điều kiện', 'not eligible'],
  undetermined: ['chưa kết luận được', 'undetermined'],
  quoted: ['đã đọc nguyên văn', 'clause read'],
  secondary: ['theo nguồn dẫn lại', 'restated elsewhere'],
  memory: ['chưa kiểm chứng', 'not verified'],
  // where
  commune: ['xã', 'commune'],
  district: ['cấp huyện', 'district'],
  province: ['tỉnh', 'province'],
  'central-city': ['thành phố trực thuộc trung ương', 'centrally-run city'],
  // what
  national: ['quốc gia', 'national'],
  local: ['địa phương', 'local'],
  ministry: ['Bộ Công Thương', 'the Ministry'],
  department: ['Sở Công Thương', 'provincial department'],
  single: ['đề án đơn', 'single'],
  group: ['đề án nhóm', 'group'],
  flagship: ['đề án điểm', 'flagship'],
  // in the life of a project
  agency: ['Cục (cơ quan khuyến công của Bộ)', 'the Ministry’s agency'],
  'raises-grant': ['tăng tổng mức hỗ trợ', 'raising the grant'],
  'lowers-grant': ['giảm mức hỗ trợ', 'lowering the grant'],
  content: ['thay đổi nội dung', 'changing the activity'],
  'next-year': ['gia hạn sang năm sau', 'extending into the next year'],
  'add-project': ['bổ sung đề án', 'adding a project'],
  stop: ['ngừng đề án', 'stopping the project'],
  place: ['thay đổi địa điểm', 'changing the place'],
  beneficiary: ['thay đổi đơn vị thụ hưởng', 'changing the beneficiary'],
  partner: ['thay đổi đơn vị phối hợp', 'changing the partner'],
  time: ['thay đổi thời gian trong năm', 'changing the time within the year'],
  other: ['thay đổi khác', 'another change'],
  // what the record says where it has no rule or no number
  support: ['mức hỗ trợ', 'the support level'],
  none: ['gói quy định chưa có nội dung này', 'the packs do not cover this activity'],
  'no-cap': ['không giới hạn mức tối đa', 'no cap'],
}

/** How grave a finding is, as pages say it. */
export const SEVERITIES = {
  error: ['Sai quy định', 'Non-compliant'],
  warning: ['Cần làm rõ', 'To clarify'],
  info: ['Thông tin', 'Info'],
} as const satisfies BilingualTable

/** What joins the parts of a sentence, and the answers that need no name of their own. */
export const CONNECTIVES = {
  item: ['hạng mục', 'item'],
  and: ['và', 'and'],
  or: ['hoặc', 'or'],
  not: ['không phải', 'not'],
  includesOneOf: ['gồm một trong', 'includes one of'],
  yes: ['có', 'yes'],
  no: ['không', 'no'],
  nothing: ['không có', 'none'],
  notKnown: ['chưa có số liệu', 'not known'],
} as const satisfies BilingualTable

import type { Words } from '../terminal/options.js'

/** Headings of a table of duties, one duty a row. */
export const dutySheetWords = {
  name: ['Việc phải làm', 'Duties'],
  status: ['Tình trạng', 'Status'],
  project: ['Đề án', 'Project'],
  title: ['Tên đề án', 'Title'],
  establishments: ['Cơ sở thụ hưởng', 'Establishment'],
  place: ['Tỉnh, thành phố', 'Province'],
  kind: ['Loại việc', 'Kind'],
  what: ['Việc', 'What'],
  period: ['Kỳ', 'Period'],
  by: ['Ai làm', 'Who'],
  sentTo: ['Gửi ai', 'Sent to'],
  due: ['Hạn', 'Last day'],
  late: ['Trễ (ngày)', 'Days late'],
  doneOn: ['Ngày làm', 'Done on'],
  amount: ['Số tiền (đồng)', 'Amount (VND)'],
  needed: ['Cần biết thêm', 'Needed to tell'],
  article: ['Điều khoản', 'Article'],
  evidence: ['Mức tin cậy', 'How well it is known'],
  rule: ['Mã quy định', 'Rule'],
  notKnown: ['chưa rõ', 'not known'],
} as const satisfies Record<string, Words>

import type { Words } from '../../terminal/options.js'

/** What is refused, by error code. */
export const ledgerMessages = {
  VALUE_MISSING: () => ({
    message: 'Cần mã của cơ sở: --beneficiary.',
    messageEn: 'The id of the establishment is needed: --beneficiary.',
  }),
} as const

/** Words of the ledger, for terminal and page. */
export const ledgerWords = {
  title: ['SỔ CỦA CƠ SỞ', 'LEDGER OF THE ESTABLISHMENT'],
  kind: ['Khuyến công · Sổ của một cơ sở', 'Industrial promotion · Ledger of one establishment'],
  asOf: ['tính đến ngày', 'as of'],
  got: ['ĐÃ NHẬN', 'RECEIVED'],
  owes: ['CÒN PHẢI LÀM', 'STILL OWED'],
  produced: ['KẾT QUẢ', 'RESULTS'],
  totals: ['CỘNG THEO NGUỒN', 'BY FUND'],
  day: ['Ngày', 'Day'],
  project: ['Đề án', 'Project'],
  activity: ['Nội dung', 'Activity'],
  fund: ['Nguồn', 'Fund'],
  province: ['Tỉnh, thành phố', 'Province'],
  requested: ['Đề nghị', 'Requested'],
  advanced: ['Đã tạm ứng', 'Advanced'],
  settled: ['Đã quyết toán', 'Settled'],
  refunded: ['Đã hoàn trả', 'Refunded'],
  indicator: ['Chỉ tiêu', 'Indicator'],
  before: ['Trước', 'Before'],
  promised: ['Cam kết', 'Promised'],
  reached: ['Đạt', 'Reached'],
  lines: ['Số khoản', 'Items'],
  none: ['Không có.', 'None.'],
  unknown: ['chưa rõ', 'not known'],
  shared: ['chung cả đề án', 'of the whole project'],
  inputFile: ['Tệp dữ liệu', 'Input file'],
} as const satisfies Record<string, Words>

/** How much was looked through, and what cannot be told from it. */
export const searchedText = (projects: string, items: string, without: string | null): Words => [
  `Đã tìm trong ${projects} đề án, ${items} hạng mục.` +
    (without === null
      ? ''
      : ` ${without} hạng mục không ghi mã đơn vị thụ hưởng: chưa thể nói là không phải của cơ sở này.`),
  `Looked through ${projects} projects, ${items} items.` +
    (without === null
      ? ''
      : ` ${without} items name no beneficiary: they may be of this establishment too.`),
]

/** Cột của bảng mức. / A column of a level table: what it is called, how wide, how it is filled in. */
interface LevelTableColumn {
  /** The names a heading may have; the first is written. */
  readonly headings: readonly [string, ...string[]]
  readonly width: number
  readonly fill: string
}

/** The columns in the order in which they are written: those of a decree, then the further ones. */
export const LEVEL_COLUMNS = {
  activity: {
    headings: ['Nội dung', 'Nội dung hỗ trợ', 'Nội dung chi', 'Hoạt động'],
    width: 38,
    fill:
      'Bắt buộc. Tên hoặc mã nội dung; nhiều nội dung chung một mức thì ngăn bằng dấu chấm ' +
      'phẩy; «mọi nội dung».',
  },
  rate: {
    headings: ['Tỷ lệ', 'Tỷ lệ hỗ trợ', 'Tỷ lệ tối đa', 'Tỷ lệ hỗ trợ tối đa'],
    width: 14,
    fill: 'Như 50%; «20% - 30%»; «đến 200 triệu đồng: 50%; còn lại: 30%».',
  },
  sum: {
    headings: [
      'Mức',
      'Mức hỗ trợ',
      'Mức tối đa',
      'Mức hỗ trợ tối đa',
      'Mức chi',
      'Số tiền',
      'Tối đa',
    ],
    width: 22,
    fill:
      'Mức tối đa, theo đơn vị tiền ở tiêu đề; «khoán 5»; «20 - 30»; «1,5 lần ' +
      'national:support.…»; «theo SỐ VĂN BẢN: Điều 3»; «chưa số hóa».',
  },
  per: {
    headings: ['Đơn vị', 'Đơn vị tính', 'ĐVT', 'Tính cho'],
    width: 16,
    fill:
      'Mức tính cho mỗi đơn vị nào; nhiều đơn vị nhân với nhau thì ghi «người × buổi»; để ' +
      'trống: một lần cho cả hạng mục.',
  },
  when: {
    headings: ['Điều kiện', 'Điều kiện áp dụng'],
    width: 34,
    fill: 'Như «tổng nguồn vốn năm trước không quá 3 tỷ đồng và số lao động từ 10».',
  },
  scope: {
    headings: ['Cấp, địa bàn', 'Cấp hoặc địa bàn', 'Cấp', 'Địa bàn'],
    width: 22,
    fill: 'Cấp (cấp tỉnh…), địa bàn ưu tiên (hải đảo…), ngăn bằng dấu chấm phẩy.',
  },
  provision: {
    headings: ['Điều khoản', 'Điều, khoản, điểm', 'Căn cứ'],
    width: 24,
    fill: 'Điều, khoản, điểm quy định mức.',
  },
  note: { headings: ['Ghi chú'], width: 30, fill: 'Chữ.' },
  of: {
    headings: ['Chi phí tính', 'Chi phí được tính', 'Chi phí tính tỷ lệ'],
    width: 26,
    fill: 'Loại chi phí được tính, ngăn bằng dấu chấm phẩy; «tất cả»; để trống: như mức quốc gia.',
  },
  atMost: {
    headings: ['Giới hạn thêm', 'Giới hạn khác'],
    width: 26,
    fill: 'Như «500 triệu đồng / cơ sở / năm», ngăn bằng dấu chấm phẩy.',
  },
  once: {
    headings: ['Số lần'],
    width: 14,
    fill: '«một lần», «một năm», «chương trình»: mỗi đơn vị được một lần trong chừng ấy.',
  },
  instrument: {
    headings: ['Hình thức', 'Hình thức hỗ trợ'],
    width: 18,
    fill: '«có thu hồi 3, 5», «lãi suất 2» (số năm); để trống: không hoàn lại.',
  },
  budget: {
    headings: ['Ngân sách', 'Cấp ngân sách'],
    width: 16,
    fill: '«cấp tỉnh», «cấp huyện», «cấp xã», hoặc tên nguồn khác.',
  },
  case: {
    headings: ['Trường hợp'],
    width: 30,
    fill: 'Một mức có nhiều trường hợp: mỗi trường hợp một hàng, cùng mã, điều kiện ghi ở đây.',
  },
  part: {
    headings: ['Phần'],
    width: 20,
    fill: 'Một mức gồm nhiều phần cộng lại: mỗi phần một hàng, cùng mã, tên phần ghi ở đây.',
  },
  partEn: { headings: ['Phần, tên tiếng Anh'], width: 20, fill: 'Chữ.' },
  elsewhere: {
    headings: ['Trường hợp khác', 'Trường hợp còn lại'],
    width: 16,
    fill: '«không»: văn bản không quy định mức cho các trường hợp còn lại.',
  },
  title: { headings: ['Tên mức'], width: 34, fill: 'Để trống: theo tên nội dung.' },
  titleEn: { headings: ['Tên mức, tiếng Anh'], width: 34, fill: 'Chữ.' },
  document: {
    headings: ['Văn bản', 'Số văn bản', 'Số hiệu văn bản'],
    width: 20,
    fill: 'Số hiệu; để trống: theo --document.',
  },
  from: { headings: ['Từ ngày', 'Hiệu lực từ'], width: 12, fill: 'Để trống: theo --from.' },
  to: { headings: ['Đến ngày', 'Hiệu lực đến'], width: 12, fill: 'Để trống: còn hiệu lực.' },
  evidence: {
    headings: ['Mức tin cậy'],
    width: 20,
    fill:
      'Đã đọc chính điều khoản hay chưa; để trống: theo --evidence, không có thì là theo trí ' +
      'nhớ.',
  },
  refines: {
    headings: ['Cụ thể hóa'],
    width: 24,
    fill: 'Mã quy định quốc gia, hoặc «không»; để trống: theo nội dung.',
  },
  noteEn: { headings: ['Ghi chú, tiếng Anh'], width: 30, fill: 'Chữ.' },
  id: {
    headings: ['Mã', 'Mã mức'],
    width: 26,
    fill: 'Như support.showroom; các hàng cùng mã là một mức; để trống: tự đặt.',
  },
} as const satisfies Record<string, LevelTableColumn>

/** Tên cột của bảng mức. / The name of a column of a level table. */
export type LevelColumn = keyof typeof LEVEL_COLUMNS

/** The columns by name, in order. */
export const LEVEL_COLUMN_NAMES = Object.keys(LEVEL_COLUMNS) as readonly LevelColumn[]

/** The columns that every level table has. */
export const OWN_COLUMNS: readonly LevelColumn[] = LEVEL_COLUMN_NAMES.slice(0, 8)

/** Chữ trong các ô. / What the cells of a row say; absent where they are empty. */
export type LevelCells = Readonly<Partial<Record<LevelColumn, string>>>

/** The columns of the table of acts beside it. */
export const ACT_COLUMNS = {
  id: { headings: ['Số hiệu', 'Số văn bản', 'Số, ký hiệu'], width: 22 },
  title: { headings: ['Tên văn bản', 'Trích yếu'], width: 60 },
  titleEn: { headings: ['Tên tiếng Anh'], width: 50 },
  issuer: { headings: ['Cơ quan ban hành'], width: 30 },
  issued: { headings: ['Ngày ban hành'], width: 14 },
  from: { headings: ['Từ ngày', 'Hiệu lực từ'], width: 14 },
  to: { headings: ['Đến ngày', 'Hiệu lực đến'], width: 14 },
} as const

/** Tên cột của bảng văn bản. / The name of a column of the table of acts. */
export type ActColumn = keyof typeof ACT_COLUMNS

/** Văn bản trong bảng. / An act as the table tells it; absent what it does not. */
export type ActCells = Readonly<Partial<Record<ActColumn, string>>>

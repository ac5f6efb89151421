/** What a level table cannot be, by error code. */
export const levelTableMessages = {
  COLUMN_UNMAPPED: (known: readonly string[]) => ({
    message: 'Bảng mức không có cột mang tên này.',
    messageEn: 'A level table has no column of this name.',
    hint: `Đổi tên hoặc bỏ cột. Các cột: ${known.map((each) => `«${each}»`).join(', ')}.`,
    hintEn: `Rename the column or leave it out. The columns: ${known.map((each) => `"${each}"`).join(', ')}.`,
  }),
  COLUMN_TWICE: (other: string) => ({
    message: `Cột này và cột «${other}» nói cùng một điều.`,
    messageEn: `This column and "${other}" say the same.`,
    hint: 'Chỉ giữ một cột.',
    hintEn: 'Keep one of them.',
  }),
  TABLE_MISSING: () => ({
    message: 'Không thấy bảng mức: cần hàng tiêu đề có «Nội dung» và «Tỷ lệ» hoặc «Mức».',
    messageEn: 'There is no level table: it needs the headings «Nội dung» and «Tỷ lệ» or «Mức».',
    hint: 'Kiểm tra tên cột; chọn trang bằng --sheet; mẫu: khuyencong export level-template --out mau-muc.xlsx.',
    hintEn:
      'Check the headings; choose a sheet with --sheet; for a template: khuyencong export level-template --out template.xlsx.',
  }),
  ROWS_SKIPPED: (rows: readonly string[]) => ({
    message: `Không coi là mức hỗ trợ ${rows.length} hàng: ${rows.join('; ')}.`,
    messageEn: `Rows taken as no levels, ${rows.length}: ${rows.join('; ')}.`,
    hint: 'Hàng nào là mức hỗ trợ thì ghi đủ nội dung và tỷ lệ hoặc mức.',
    hintEn: 'Fill in the activity and the rate or the sum of those that are levels.',
  }),
} as const

/** The words of a written level table, in Vietnamese as acts are. */
export const levelTableWords = {
  title: 'Bảng mức hỗ trợ khuyến công',
  levels: 'Mức hỗ trợ',
  acts: 'Văn bản',
  guide: 'Hướng dẫn',
  lists: 'Danh mục',
  unit: ' (triệu đồng)',
  column: 'Cột',
  howToFill: 'Cách ghi',
  allCosts: 'tất cả',
  rules: [
    [
      'Một hàng',
      'Một mức hỗ trợ; một mức có nhiều trường hợp hoặc nhiều phần thì mỗi thứ một hàng, cùng «Mã».',
    ],
    ['Chưa biết', 'Văn bản có quy định mà chưa đọc được mức: ghi «chưa số hóa», không ghi 0.'],
    [
      'Trang «Văn bản»',
      'Tên, cơ quan và ngày ban hành của từng văn bản; thiếu thì điền sau trong gói.',
    ],
    [
      'Đọc vào',
      'khuyencong new-pack THƯ-MỤC --province TỈNH --table TỆP.xlsx, hoặc new-rule THƯ-MỤC --table TỆP.xlsx.',
    ],
  ],
} as const

import type { Words } from '../terminal/options.js'

/** What a table cannot be for the verb that it is given to, by error code. */
export const tableMessages = {
  OTHER_KIND: (wanted: string) => ({
    message: `Lệnh này cần bảng có «of» là «${wanted}».`,
    messageEn: `This verb takes a table whose map says \`of\`: \`${wanted}\`.`,
    hint: 'Chạy lệnh không có --map để có bảng cột đoán sẵn đúng loại.',
    hintEn: 'Run the verb without --map for a guess of the right kind.',
  }),
  BAD_VALUE: () => ({
    message: 'Kết quả này ghi thành bảng, không thành văn bản.',
    messageEn: 'This result is written as a table, not as a paper.',
    hint: 'Đặt đuôi tệp là .xlsx hoặc .csv; trang để in: --report.',
    hintEn: 'End the name of the file in .xlsx or .csv; for a page to print: --report.',
  }),
} as const

/** Words of a result on paper. */
export const paperWords = {
  neutral: [
    'Bố cục trung tính, không phải mẫu của văn bản nào. ' +
      'Số liệu do chương trình tính từ tệp dữ liệu, kèm điều khoản.',
    'A neutral layout, not the form of any act. ' +
      'The figures are worked out from the files, with their provisions.',
  ],
  none: ['Không có.', 'None.'],
  record: ['Hồ sơ kiểm chứng', 'Verification'],
  pack: ['Gói quy định', 'Pack'],
  preparer: ['Người lập', 'Prepared by'],
  head: ['Phụ trách đơn vị', 'Head of the unit'],
} as const satisfies Record<string, Words>

/** What a terminal shows while a table is read or written. */
export const tableWords = {
  reading: ['Đang đọc bảng', 'Reading the table'],
  writing: ['Đang viết bảng', 'Writing the table'],
} as const satisfies Record<string, Words>

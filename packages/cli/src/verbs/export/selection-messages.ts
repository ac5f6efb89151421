import type { Words } from '../../terminal/options.js'

/** The words of the paper on a selection of products. */
export const selectionWords = {
  title: ['Tổng hợp kết quả bình chọn sản phẩm', 'Results of a selection of products'],
  neutral: [
    'Bố cục trung tính, không phải mẫu của văn bản nào. Kết quả chấm do chương trình tính từ phiếu ' +
      'chấm; việc công nhận do hội đồng quyết định.',
    'A neutral layout, not the form of any act. The results are worked out from the score sheets; ' +
      'recognition is for the council to decide.',
  ],
  level: ['Cấp bình chọn', 'Tier'],
  day: ['Ngày', 'Day'],
  basis: ['Căn cứ', 'Legal basis'],
  until: ['Giấy chứng nhận có giá trị đến hết', 'A certificate is valid until'],
  counts: ['Số sản phẩm theo nhóm', 'Products by group'],
  list: ['Danh sách trích ngang', 'Short list'],
  group: ['Nhóm sản phẩm', 'Group'],
  all: ['Cộng', 'Total'],
  registered: ['Đăng ký', 'Registered'],
  passing: ['Đạt theo điểm', 'Pass by marks'],
  undecided: ['Chưa kết luận', 'Undecided'],
  recognised: ['Hội đồng công nhận', 'Recognised by the council'],
  order: ['TT', 'No.'],
  entry: ['Hồ sơ', 'Entry'],
  product: ['Tên sản phẩm', 'Product'],
  mean: ['Điểm bình quân', 'Mean'],
  rank: ['Hạng', 'Rank'],
  marks: ['Kết quả chấm', 'Marks give'],
  council: ['Hội đồng', 'Council'],
  notes: ['Lưu ý', 'Notes'],
  secretary: ['Thư ký', 'Secretary'],
  chair: ['Chủ tịch hội đồng', 'Chair of the council'],
} as const satisfies Readonly<Record<string, Words>>

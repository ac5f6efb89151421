import type { ColumnType } from '../columns/column-types.js'

/** How a cell of each kind is filled in. */
export const HOW_TO_FILL: Readonly<Record<ColumnType, string>> = {
  text: 'Chữ.',
  word: 'Chọn trong danh sách.',
  words: 'Một hay nhiều tên trong danh mục, ngăn bằng dấu chấm phẩy; «không» nếu không thuộc.',
  integer: 'Số nguyên.',
  number: 'Số.',
  money: 'Số tiền theo đơn vị ghi ở tiêu đề.',
  rate: 'Tỷ lệ, như 60%.',
  day: 'Ngày, như 22/07/2019.',
  boolean: '«có» hoặc «không»; chưa biết thì để trống.',
  place: 'Như «xã Phú Tâm, huyện Châu Thành, tỉnh Sóc Trăng».',
}

/** The words of the template; it is for officers, in Vietnamese. */
export const templateWords = {
  title: 'Mẫu danh sách đề án khuyến công',
  projects: 'Đề án',
  lists: 'Danh mục',
  guide: 'Hướng dẫn',
  column: 'Cột',
  howToFill: 'Cách ghi',
  needed: 'Bắt buộc.',
  unit: ' (triệu đồng)',
  rules: [
    ['Nhiều hạng mục', 'Mỗi hạng mục một hàng, các hàng liền nhau, cùng mã đề án.'],
    ['Chưa biết', 'Để trống; không ghi 0 thay cho chưa biết.'],
    ['Đọc vào', 'khuyencong import TỆP.xlsx, xem lại bảng cột rồi chạy lại với --map.'],
  ],
} as const

/** What a cell of a table cannot be, by error code; every text says what would do. */
export const cellMessages = {
  CELL_NUMBER: () => ({
    message: 'Ô này cần một số.',
    messageEn: 'This cell needs a number.',
    hint: 'Chỉ ghi số, không kèm chữ; số lẻ viết bằng dấu phẩy: 56,25.',
    hintEn: 'Write a number alone, with a decimal comma: 56,25.',
  }),
  ENGLISH_NUMBER: (meant: string) => ({
    message: 'Số viết theo kiểu tiếng Anh (dấu chấm là phần lẻ), đọc theo cách Việt Nam thì sai.',
    messageEn: 'The number is written the English way; read the Vietnamese way it is wrong.',
    hint: `Ghi «${meant}», hoặc đổi ô sang kiểu số.`,
    hintEn: `Write \`${meant}\`, or make the cell a number.`,
  }),
  CELL_INTEGER: () => ({
    message: 'Ô này cần một số nguyên không âm.',
    messageEn: 'This cell needs a whole number, not negative.',
    hint: 'Ghi số nguyên như 3 hoặc 1.200, không kèm chữ.',
    hintEn: 'Write a whole number such as 3 or 1.200, without words.',
  }),
  CELL_RATE: () => ({
    message: 'Ô này cần một tỷ lệ.',
    messageEn: 'This cell needs a rate.',
    hint: 'Ghi «50%» hoặc để ô kiểu phần trăm; cột ghi số phần trăm không kèm «%» thì đặt «unit» của cột là «%».',
    hintEn:
      'Write `50%`, or format the cell as a percentage; give the column the `unit` "%" where its numbers are percents.',
  }),
  CELL_RATE_UNCLEAR: (few: string, many: string) => ({
    message: `Không rõ ô này là ${few}% hay ${many}%: ô kiểu phần trăm cũng lưu số này.`,
    messageEn: `${few}% or ${many}%? A cell formatted as a percentage keeps the same number.`,
    hint: `Ghi bằng chữ «${many}%» hoặc «${few}%».`,
    hintEn: `Write the text \`${many}%\` or \`${few}%\`.`,
  }),
  CELL_BOOLEAN: () => ({
    message: 'Ô này cần «có» hoặc «không».',
    messageEn: 'This cell needs «có» (yes) or «không» (no).',
    hint: 'Ghi «có» hoặc «không»; chưa biết thì để trống.',
    hintEn: 'Write «có» or «không»; leave it empty where it is not known.',
  }),
  CELL_DAY: () => ({
    message: 'Ô này cần một ngày.',
    messageEn: 'This cell needs a day.',
    hint: 'Ghi ngày như 22/07/2019, hoặc đổi ô sang kiểu ngày.',
    hintEn: 'Write a day such as 22/07/2019, or format the cell as a date.',
  }),
  CELL_WORD: (names: readonly string[]) => ({
    message: 'Không có tên này trong danh mục.',
    messageEn: 'No pack knows this name.',
    hint: `Ghi một trong các tên: ${names.join('; ')}; hoặc giải nghĩa trong «words» của cột.`,
    hintEn: `Write one of these names: ${names.join('; ')}; or explain it in \`words\` of the column.`,
  }),
  CELL_WORD_UNCLEAR: (names: readonly string[]) => ({
    message: `Tên này có thể là: ${names.join('; ')}.`,
    messageEn: `This name could be: ${names.join('; ')}.`,
    hint: 'Ghi đủ tên, hoặc giải nghĩa trong «words» của cột.',
    hintEn: 'Write the name in full, or explain it in `words` of the column.',
  }),
  CELL_PLACE: (part: string) => ({
    message: `Không hiểu «${part}» trong địa điểm.`,
    messageEn: `\`${part}\` in the place is not understood.`,
    hint: 'Ghi như «xã Phú Tâm, huyện Châu Thành, tỉnh Sóc Trăng» hoặc «phường 1, tỉnh Vĩnh Long».',
    hintEn: 'Write it as «xã Phú Tâm, huyện Châu Thành, tỉnh Sóc Trăng».',
  }),
  CELL_BROKEN: (computed: boolean) =>
    computed
      ? {
          message: 'Ô này là lỗi của Excel.',
          messageEn: 'This cell is an error of Excel.',
          hint: 'Sửa công thức, hoặc ghi giá trị.',
          hintEn: 'Correct the formula, or write the value.',
        }
      : {
          message: 'Công thức trong ô chưa có kết quả; chương trình không tự tính.',
          messageEn: 'The formula has no result; nothing is worked out here.',
          hint: 'Mở tệp bằng Excel hay LibreOffice, lưu lại, hoặc ghi giá trị.',
          hintEn: 'Open the file in Excel or LibreOffice and save it, or write the value.',
        },
  LOOK_AGAIN: () => ({
    hint: 'Kiểm tra ô này và đơn vị tính của cột.',
    hintEn: 'Check this cell, and the unit of its column.',
  }),
  UNIT_MISSING: () => ({
    message: 'Không biết đơn vị của số tiền.',
    messageEn: 'The unit of the amount is not known.',
    hint: 'Ghi «ĐVT: triệu đồng» trên bảng, hoặc đặt «unit» của cột: đồng, nghìn đồng, triệu đồng, tỷ đồng.',
    hintEn: 'Give the column a `unit`: đồng, nghìn đồng, triệu đồng, tỷ đồng.',
  }),
} as const

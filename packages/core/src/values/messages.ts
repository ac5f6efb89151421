/** What is said of a day, by the code of the problem. */
export const dayMessages = {
  DAY_FORMAT: ([hint, hintEn]: Hints) => ({
    message: 'Ngày không đúng hoặc không có thật.',
    messageEn: 'Not a real calendar day.',
    hint,
    hintEn,
  }),
} as const

/** A hint in both languages. */
export type Hints = readonly [hint: string, hintEn: string]

/** How a day is to be written. */
export const dayHints = {
  isoDay: [
    'Viết năm-tháng-ngày, như «2023-06-01».',
    'Write year-month-day, like `2023-06-01`.',
  ] as const,
  turned: (turned: string): Hints => [
    `Viết năm-tháng-ngày: "${turned}".`,
    `Write year-month-day: "${turned}".`,
  ],
  lengthOfMonth: (yearAndMonth: string, days: number): Hints => [
    `Xem lại ngày: tháng ${Number(yearAndMonth.slice(5))}/${yearAndMonth.slice(0, 4)} có ${days} ngày.`,
    `Check the day: ${yearAndMonth} has ${days} days.`,
  ],
} as const

/** How a day is to be written where people write it, not data files. */
export const writtenDayHint = [
  'Viết như «01/06/2023» hoặc «2023-06-01».',
  'Write it like `2023-06-01` or `01/06/2023` (day before month).',
] as const

/** What is said of a day of any year, by the code of the problem. */
export const monthDayMessages = {
  DAY_FORMAT: (like: string) => {
    const [date, month] = [Number(like.slice(3)), Number(like.slice(0, 2))]
    return {
      message: 'Ngày trong năm không đúng hoặc không có thật.',
      messageEn: 'Not a real day of a year.',
      hint: `Viết tháng-ngày: "${like}" là ngày ${date} tháng ${month}.`,
      hintEn: `Write month-day: "${like}" is day ${date} of month ${month}.`,
    }
  },
} as const

/** What is said of an amount, by the code of the problem. */
export const amountMessages = {
  AMOUNT_NEGATIVE: () => ({
    message: 'Số tiền không được âm.',
    messageEn: 'An amount cannot be negative.',
  }),
  AMOUNT_NOT_WHOLE: () => ({
    message: 'Số tiền phải là số đồng nguyên.',
    messageEn: 'An amount must be whole đồng.',
  }),
  AMOUNT_FORMAT: () => ({
    message: 'Không đọc được số tiền.',
    messageEn: 'The amount cannot be read.',
  }),
  AMOUNT_TOO_LARGE: () => ({
    message: 'Số tiền quá lớn để tính và in ra chính xác (trên 2^53 − 1 đồng).',
    messageEn: 'The amount is too large to be computed and printed exactly (above 2^53 − 1 đồng).',
  }),
} as const

/** What is said of an amount with a part below one đồng (`AMOUNT_NOT_WHOLE`). */
export const belowOneDong = () => ({
  message: 'Số tiền lẻ dưới một đồng.',
  messageEn: 'The amount has a part below one đồng.',
})

/** How an amount is to be written. */
export const amountHints = {
  likeThese: [
    'Viết như «300 triệu đồng», «2.014,9 triệu đồng», «1,5 tỷ đồng», hoặc số nguyên đồng như ' +
      '300000000.',
    'Write VND 300 million as "300 triệu đồng" or 300000000, 2,014.9 million as "2.014,9 triệu ' +
      'đồng".',
  ] as const,
  inMillions: (inMillions: string): Hints => [
    `Thiếu đơn vị: viết ${inMillions} nếu bảng tính theo triệu đồng.`,
    `The unit is missing: write ${inMillions} if the table is in VND million.`,
  ],
  /** `inMillions` is `null` where the figure is too large to be one of millions. */
  inDong: (whole: string, digits: string, inMillions: string | null): Hints => [
    `Thiếu đơn vị: viết "${whole} ` +
      `đồng"${inMillions === null ? '' : `, hoặc ${inMillions} nếu bảng tính theo triệu đồng`}; ` +
      `trong tệp JSON cũng có thể ghi số ${digits} không có dấu ngoặc kép.`,
    `The unit is missing: write "${whole} ` +
      `đồng"${inMillions === null ? '' : `, or ${inMillions} if the table is in VND million`}; ` +
      `a JSON file may also hold the number ${digits} without quotes.`,
  ],
} as const

/** What is said of a rate or a factor, by the code of the problem. */
export const rateMessages = {
  RATE_FORMAT: (like: string, likeEn: string) => ({
    message: 'Không đọc được tỷ lệ.',
    messageEn: 'The rate cannot be read.',
    hint: `Viết như ${like}.`,
    hintEn: `Write it like ${likeEn}.`,
  }),
} as const

/** What is said of an exact number, by the code of the problem. */
export const fractionMessages = {
  NUMBER_FORMAT: () => ({
    message: 'Không đọc được số này một cách chính xác.',
    messageEn: 'The number cannot be read exactly.',
    hint:
      'Viết số không âm, nhiều nhất sáu chữ số thập phân, như 69.96, «69,96», «2/3» hoặc ' +
      '«60%».',
    hintEn:
      'Write a number that is not negative, with at most six decimals, like 69.96, "69,96", ' +
      '"2/3" or "60%".',
  }),
} as const

/** What is said of a result that a record cannot hold, by the code of the problem. */
export const resultMessages = {
  NUMBER_TOO_LARGE: () => ({
    message: 'Kết quả không in ra chính xác được.',
    messageEn: 'The result cannot be printed exactly.',
  }),
} as const

/** What is said of a number that may be of thousands or of decimals (`NUMBER_FORMAT`). */
export const ambiguousNumber = (found: string) => {
  const [whole, decimals] = found.split('.')
  return {
    message: `«${found}» có thể là ${whole}${decimals} hoặc ${whole} phẩy ${decimals}.`,
    messageEn: `"${found}" may be ${whole}${decimals} or ${whole} point ${decimals}.`,
    hint:
      `Viết «${whole}${decimals}» nếu là hàng nghìn, «${whole},${decimals}» nếu là số ` +
      'thập phân.',
    hintEn: `Write "${whole}${decimals}" for thousands, "${whole},${decimals}" for decimals.`,
  }
}

/** What is said of an id that may mislead, by the code of the problem. */
export const idMessages = {
  ID_CHARACTER: ([what, whatEn]: readonly [string, string], point: string) => ({
    message: `Mã ${what} (${point}).`,
    messageEn: `The id ${whatEn} (${point}).`,
    hint:
      'Xóa mã rồi gõ lại bằng bàn phím: ký tự này thường theo vào khi dán từ Word, Excel ' +
      'hay trang web.',
    hintEn:
      'Delete the id and type it again: such characters come along when pasting from Word, ' +
      'Excel or a web page.',
  }),
} as const

/** What an id holds that it may not. */
export const idCharacters = {
  control: ['có ký tự điều khiển hoặc ngắt dòng', 'holds a control character or a line break'],
  invisible: ['có ký tự không nhìn thấy', 'holds a character that cannot be seen'],
  space: [
    'có khoảng trắng lạ, hoặc khoảng trắng thừa ở đầu, cuối hay hai lần liền',
    'holds an unusual space, or one too many at an end or in a row',
  ],
  foreign: [
    'có chữ không thuộc bảng chữ Latinh, hoặc trông giống chữ tiếng Việt mà không phải',
    'holds a letter that is not Latin, or that only looks like a Vietnamese one',
  ],
  shaped: [
    'có chữ ở dạng lạ (toàn khổ, ký hiệu toán…)',
    'holds a letter in an unusual shape (full-width, mathematical…)',
  ],
} as const

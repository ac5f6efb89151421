/** What a record of something done must hold (`WRONG_SHAPE`). */
export const followUpDemands = {
  period: [
    'Kỳ ghi như «2023-03» (tháng), «2023» (năm) hoặc «2023/1» (phần thứ mấy của năm).',
    'A period is written `2023-03` (a month), `2023` (a year) or `2023/1` (a part of a year).',
  ],
  oneRisk: [
    'Mỗi rủi ro cần đúng một trong hai: «counts» hoặc «when».',
    'A risk has exactly one of `counts` and `when`.',
  ],
  everyOfMoney: [
    '«every» là số tiền lớn hơn 0, chỉ đi cùng «counts»: "money".',
    '`every` is an amount above 0 and goes with `counts` `money` only.',
  ],
} as const

/** What a record names, where no rule has a duty of that id. */
export const dutyName = { vi: 'nghĩa vụ', en: 'duty' } as const

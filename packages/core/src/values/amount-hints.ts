/** Below this many đồng a figure without a unit may well come from a table in million đồng. */
const MAYBE_MILLIONS = 100_000

/** What to write where only the unit is missing: exactly the figure that stands there, with one. */
export function unitHints(whole: string, decimals: string): Hints {
  const digits = whole.replaceAll('.', '')
  const inMillions = `"${whole}${decimals === '' ? '' : `,${decimals}`} triệu đồng"`
  if (decimals !== '')
    return [
      `Thiếu đơn vị: viết ${inMillions} nếu bảng tính theo triệu đồng.`,
      `The unit is missing: write ${inMillions} if the table is in VND million.`,
    ]
  const millions = Number(digits) < MAYBE_MILLIONS
  return [
    `Thiếu đơn vị: viết "${whole} ` +
      `đồng"${millions ? `, hoặc ${inMillions} nếu bảng tính theo triệu đồng` : ''}; trong tệp ` +
      `JSON cũng có thể ghi số ${digits} không có dấu ngoặc kép.`,
    `The unit is missing: write "${whole} ` +
      `đồng"${millions ? `, or ${inMillions} if the table is in VND million` : ''}; a JSON ` +
      `file may also hold the number ${digits} without quotes.`,
  ]
}

export type Hints = readonly [hint: string, hintEn: string]

export const AMOUNT_HINTS: Hints = [
  'Viết như «300 triệu đồng», «2.014,9 triệu đồng», «1,5 tỷ đồng», hoặc số nguyên đồng như ' +
    '300000000.',
  'Write VND 300 million as "300 triệu đồng" or 300000000, 2,014.9 million as "2.014,9 triệu ' +
    'đồng".',
]

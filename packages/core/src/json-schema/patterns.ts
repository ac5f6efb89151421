/**
 * A letter in both cases, and its marks composed or not: a pattern knows neither case nor normal
 * form.
 */
function anyCase(text: string): string {
  const forms = [...new Set([text.normalize('NFC'), text.normalize('NFD')])]
  const letters = (form: string): string =>
    [...form]
      .map((letter) =>
        letter === ' '
          ? '\\s+'
          : letter === letter.toUpperCase()
            ? letter
            : `[${letter}${letter.toUpperCase()}]`,
      )
      .join('')
  return forms.map(letters).join('|')
}

const either = (words: readonly string[]): string => `(?:${words.map(anyCase).join('|')})`
const DONG = either(['đồng', 'đ'])
const UNITS = either(['nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ'])
const NUMBER = '(?:[1-9]\\d{0,2}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?'
const UNIT = `(?:${DONG}|${either(['vnđ', 'vnd'])}|${UNITS}(?:\\s+${DONG})?)`
const AMOUNT = `^\\s*${NUMBER}\\s*${UNIT}\\s*$`
const RATE = '^\\s*(?:[1-9]\\d{0,2}(?:\\.\\d{3}){1,2}|\\d{1,7})(?:,\\d{1,4})?\\s*%\\s*$'
const SUPPORT_RATE = '^\\s*0{0,4}(?:100(?:,0{1,4})?|\\d{1,2}(?:,\\d{1,4})?)\\s*%\\s*$'
const DAY =
  '^(?:19|[2-9]\\d)\\d{2}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|' +
  '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))$'

/** Khuôn chữ. / How a text must look, and what an editor says where it does not. */
export interface TextPattern {
  readonly pattern: string
  readonly patternErrorMessage: string
  /** Of a value of another type. */
  readonly errorMessage: string
}

const said = (pattern: string, patternErrorMessage: string): TextPattern => ({
  pattern,
  patternErrorMessage,
  errorMessage: patternErrorMessage,
})

/**
 * Khuôn của số tiền, tỷ lệ, ngày. / How amounts, rates and days are written, for editors: what the
 * readers accept, and what to say of anything else. A day of February past its end, and an amount
 * that is no whole đồng, only the readers find.
 */
export const PATTERNS = {
  amount: said(
    AMOUNT,
    'Số tiền cần đơn vị: viết như "200 triệu đồng", "1,5 tỷ đồng", "35.000 đồng"; số nguyên ' +
      'đồng thì không có dấu ngoặc kép.',
  ),
  rate: said(RATE, 'Tỷ lệ viết như "50%" hoặc "2,5%".'),
  supportRate: said(SUPPORT_RATE, 'Tỷ lệ hỗ trợ viết như "50%", không quá "100%".'),
  dayOrNever: said(
    `^never$|${DAY}`,
    'Ngày viết năm-tháng-ngày, như "2019-07-22", hoặc "never" khi chưa từng.',
  ),
  day: said(DAY, 'Ngày viết năm-tháng-ngày, như "2019-07-22" cho ngày 22/07/2019.'),
} as const

/** What an editor says of a word outside a closed list, and of a field that is not there. */
export const NOT_LISTED = 'Từ này không có trong danh mục; nhấn Ctrl+Space để chọn.'
export const NOT_A_FIELD =
  'Nhóm này không nhận giá trị hoặc trường ấy; nhấn Ctrl+Space để xem các trường.'

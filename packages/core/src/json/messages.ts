/** What is said of a text or data that are no JSON, by the code of the problem. */
export const jsonMessages = {
  JSON: (reason: string, [hint, hintEn]: readonly [string, string]) => ({
    message: 'Không phải JSON hợp lệ.',
    messageEn: `Not valid JSON (${reason}).`,
    hint,
    hintEn,
  }),
  DUPLICATE_KEY: (name: string) => ({
    message: `Trường «${name}» viết hai lần.`,
    messageEn: `The field \`${name}\` is written twice.`,
  }),
} as const

/** Why a file of JSON is refused (`JSON`) that is not broken in its syntax. */
export const unreadableJson = {
  twoMarks: () => ({
    message: 'Đầu tệp có hai dấu BOM.',
    messageEn: 'The file begins with two byte-order marks.',
    hint: 'Lưu lại tệp với bảng mã UTF-8, chỉ một dấu BOM hoặc không có.',
    hintEn: 'Save the file again as UTF-8, with one mark or none.',
  }),
  tooLarge: () => ({ message: 'Tệp quá lớn.', messageEn: 'The file is too large.' }),
  empty: () => ({ message: 'Tệp rỗng.', messageEn: 'The file is empty.' }),
  tooManyValues: () => ({
    message: 'Tệp có quá nhiều giá trị.',
    messageEn: 'The file holds too many values.',
  }),
  brokenUnicode: () => ({
    message: 'Tệp chứa ký tự Unicode hỏng.',
    messageEn: 'The file holds broken Unicode.',
  }),
  tooDeep: () => ({
    message: 'JSON lồng quá sâu.',
    messageEn: 'The JSON is nested too deeply.',
  }),
  numberTooLarge: () => ({ message: 'Số quá lớn.', messageEn: 'The number is too large.' }),
  numberTooExact: () => ({
    message: 'Số có quá nhiều chữ số nên không giữ được chính xác.',
    messageEn: 'The number has too many digits to be kept exactly.',
    hint: 'Số tiền là số nguyên đồng; số lẻ dài thì viết trong dấu ngoặc kép ở trường nhận chữ.',
    hintEn: 'An amount is whole đồng; write a long decimal in quotes where the field takes text.',
  }),
} as const

const QUOTES = [
  'Tên trường và chữ phải nằm trong dấu ngoặc kép «"».',
  'Field names and text must stand in double quotes.',
] as const
const COMMA = [
  'Thiếu dấu phẩy «,», hoặc thừa dấu phẩy ở cuối.',
  'A comma is missing, or there is one too many at the end.',
] as const

/** What each kind of syntax error most often comes from, by the code of the parser. */
const SYNTAX: Readonly<Record<string, readonly [string, string]>> = {
  InvalidSymbol: QUOTES,
  UnexpectedEndOfString: ['Thiếu dấu ngoặc kép đóng «"».', 'A closing double quote is missing.'],
  PropertyNameExpected: [`${COMMA[0]} ${QUOTES[0]}`, `${COMMA[1]} ${QUOTES[1]}`],
  ValueExpected: COMMA,
  CommaExpected: COMMA,
  ColonExpected: [
    'Thiếu dấu hai chấm «:» sau tên trường.',
    'A colon is missing after the field name.',
  ],
  CloseBraceExpected: ['Thiếu dấu đóng «}».', 'A closing } is missing.'],
  CloseBracketExpected: ['Thiếu dấu đóng «]».', 'A closing ] is missing.'],
  EndOfFileExpected: ['Còn chữ thừa sau phần kết thúc.', 'There is more text after the end.'],
  InvalidCommentToken: ['Không được viết chú thích.', 'Comments are not allowed.'],
  InvalidCharacter: [
    'Trong chữ có phím Tab hoặc xuống dòng; viết \\t hoặc \\n.',
    'A text holds a tab or a line break; write \\t or \\n.',
  ],
  InvalidEscapeCharacter: [
    'Dấu «\\» dùng sai; muốn viết dấu «\\» thì viết hai lần.',
    'A backslash is misused; write it twice.',
  ],
  InvalidUnicode: [
    'Dấu «\\» dùng sai: «\\u» cần bốn chữ số.',
    'A backslash is misused: \\u takes four digits.',
  ],
}

export const syntaxHint = (reason: string): readonly [string, string] => SYNTAX[reason] ?? QUOTES

/** What a sign that a word processor has put in the place of a plain one is to be changed into. */
export const pastedSigns = {
  quotes: [
    'Đây là dấu ngoặc kép cong “ ” (Word tự đổi); thay bằng dấu ngoặc kép thẳng: ".',
    'These are the curly quotes “ ” of a word processor; put straight ones in their place: ".',
  ],
  space: [
    'Có khoảng trắng không ngắt (dán từ Word) ở đây; xóa đi rồi gõ lại dấu cách.',
    'There is a non-breaking space here (pasted from a word processor); delete it and type a ' +
      'plain one.',
  ],
  comma: [
    'Đây không phải dấu phẩy thường; xóa đi rồi gõ lại «,».',
    'This is not a plain comma; delete it and type one.',
  ],
} as const

import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { BROKEN, FORBIDDEN, forbidden, JSON_LIMITS, plainData, REFUSED } from './plain-data.js'
import { shapeOf, readSound } from './quick-json.js'

/**
 * Đọc JSON chặt chẽ. / Strict JSON: no comments, no duplicate keys, no lone surrogates, no
 * prototype keys, bounded depth; one leading byte-order mark is allowed, text is brought to NFC,
 * and a number that cannot be kept exactly is refused.
 *
 * @param text - The text of the file.
 * @param file - What messages call it.
 * @returns The value.
 * @throws `KhuyenCongError` with the line and column.
 * @example
 * ```ts
 * import { readJson } from '@khuyencong/core'
 * readJson('{ "on": "2023-06-01" }', 'a.json') // => { on: '2023-06-01' }
 * ```
 */
export function readJson(text: string, file: string): unknown {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.startsWith('\uFEFF'))
    throw unreadable(
      file,
      'Đầu tệp có hai dấu BOM.',
      'The file begins with two byte-order marks.',
      TWO_MARKS,
    )
  if (body.length > JSON_LIMITS.characters)
    throw unreadable(file, 'Tệp quá lớn.', 'The file is too large.')
  if (body.trim() === '') throw unreadable(file, 'Tệp rỗng.', 'The file is empty.')
  const shape = shapeOf(body)
  if (shape !== REFUSED && shape.values > JSON_LIMITS.values)
    throw unreadable(file, 'Tệp có quá nhiều giá trị.', 'The file holds too many values.')
  const value = readSound(body, shape)
  return value === REFUSED ? readClosely(body, file) : value
}

/** Reads a text again, slowly, to say what is wrong with it and where. */
function readClosely(body: string, file: string): unknown {
  if (BROKEN.test(body)) throw broken(file)
  refuseDeep(body, file)
  const errors: ParseError[] = []
  const tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first !== undefined || tree === undefined) throw notJson(body, file, first)
  refuseParts(tree, body, (offset) => `${file}:${lineAndColumn(body, offset)}`)
  return plainData(JSON.parse(body), file)
}

function unreadable(
  at: string,
  message: string,
  messageEn: string,
  more?: Partial<Problem>,
): KhuyenCongError {
  return new KhuyenCongError({ code: 'JSON', at, message, messageEn, ...more })
}

function broken(at: string): KhuyenCongError {
  return unreadable(at, 'Tệp chứa ký tự Unicode hỏng.', 'The file holds broken Unicode.')
}

const TWO_MARKS = {
  hint: 'Lưu lại tệp với bảng mã UTF-8, chỉ một dấu BOM hoặc không có.',
  hintEn: 'Save the file again as UTF-8, with one mark or none.',
} as const
const TOO_EXACT = {
  hint: 'Số tiền là số nguyên đồng; số lẻ dài thì viết trong dấu ngoặc kép ở trường nhận chữ.',
  hintEn: 'An amount is whole đồng; write a long decimal in quotes where the field takes text.',
} as const

const QUOTES = [
  'Tên trường và chữ phải nằm trong dấu ngoặc kép «"».',
  'Field names and text must stand in double quotes.',
] as const
const COMMA = [
  'Thiếu dấu phẩy «,», hoặc thừa dấu phẩy ở cuối.',
  'A comma is missing, or there is one too many at the end.',
] as const

/** What each kind of syntax error most often comes from. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
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

/**
 * What word processors put in the place of plain marks, told apart by the first of them at or
 * before the place of the error.
 */
const PASTED: readonly (readonly [marks: RegExp, vi: string, en: string])[] = [
  [
    /^[\u201C-\u201F\u2018-\u201B\u2033\u00AB\u00BB\uFF02]/u,
    'Đây là dấu ngoặc kép cong “ ” (Word tự đổi); thay bằng dấu ngoặc kép thẳng: ".',
    'These are the curly quotes “ ” of a word processor; put straight ones in their place: ".',
  ],
  [
    /^[\u00A0\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/u,
    'Có khoảng trắng không ngắt (dán từ Word) ở đây; xóa đi rồi gõ lại dấu cách.',
    'There is a non-breaking space here (pasted from a word processor); delete it and type a ' +
      'plain one.',
  ],
  [
    /^[\uFF0C\u201A\u3001]/u,
    'Đây không phải dấu phẩy thường; xóa đi rồi gõ lại «,».',
    'This is not a plain comma; delete it and type one.',
  ],
]

function pasted(body: string, offset: number): readonly [string, string] | null {
  const rest = body.slice(offset, offset + 1)
  const [, vi, en] = PASTED.find(([marks]) => marks.test(rest)) ?? []
  return vi === undefined || en === undefined ? null : [vi, en]
}

function notJson(body: string, file: string, error: ParseError | undefined): KhuyenCongError {
  const reason = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error)
  const offset = error?.offset ?? 0
  const [hint, hintEn] = pasted(body, offset) ?? REASONS[reason] ?? QUOTES
  const [rest = ''] = body.slice(offset, offset + 40).split('\n')
  return unreadable(
    `${file}:${lineAndColumn(body, offset)}`,
    'Không phải JSON hợp lệ.',
    `Not valid JSON (${reason}).`,
    { found: rest === '' ? null : rest, hint, hintEn },
  )
}

function refuseDeep(body: string, file: string): void {
  let depth = 0
  let inString = false
  for (let i = 0; i < body.length; i += 1) {
    const c = body[i]
    if (inString) {
      if (c === '\\') i += 1
      else if (c === '"') inString = false
    } else if (c === '"') inString = true
    else if (c === '{' || c === '[') depth += 1
    else if (c === '}' || c === ']') depth -= 1
    if (depth > JSON_LIMITS.depth)
      throw unreadable(
        `${file}:${lineAndColumn(body, i)}`,
        'JSON lồng quá sâu.',
        'The JSON is nested too deeply.',
      )
  }
}

function refuseParts(node: Node, body: string, at: (offset: number) => string): void {
  if (node.type === 'string' && BROKEN.test(node.value as string)) throw broken(at(node.offset))
  if (node.type === 'number') {
    if (!Number.isFinite(node.value))
      throw unreadable(at(node.offset), 'Số quá lớn.', 'The number is too large.')
    const written = body.slice(node.offset, node.offset + node.length)
    if (!isExact(written, node.value as number))
      throw unreadable(
        at(node.offset),
        'Số có quá nhiều chữ số nên không giữ được chính xác.',
        'The number has too many digits to be kept exactly.',
        { found: shown(written), ...TOO_EXACT },
      )
  }
  if (node.type === 'object') refuseKeys(node, at)
  for (const child of node.children ?? []) refuseParts(child, body, at)
}

/** Whether a number as it is kept is the number that was written. */
function isExact(written: string, kept: number): boolean {
  return decimalOf(written) === decimalOf(String(kept))
}

/**
 * A number in one spelling: its digits without zeros at the ends, and the power of ten they stand
 * at.
 */
function decimalOf(text: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/u.exec(text) ?? []
  const digits = whole + part
  let [start, end] = [0, digits.length]
  while (start < end && digits[start] === '0') start += 1
  while (end > start && digits[end - 1] === '0') end -= 1
  if (start === end) return '0'
  return `${sign}${digits.slice(start, end)}e${Number(power) - part.length + digits.length - end}`
}

function refuseKeys(node: Node, at: (offset: number) => string): void {
  const seen = new Set<string>()
  for (const property of node.children ?? []) {
    const [key] = property.children as [Node]
    if (BROKEN.test(key.value as string)) throw broken(at(key.offset))
    const name = (key.value as string).normalize('NFC')
    if (FORBIDDEN.has(name)) throw forbidden(name, at(key.offset))
    if (seen.has(name))
      throw new KhuyenCongError({
        code: 'DUPLICATE_KEY',
        at: at(key.offset),
        found: name,
        message: `Trường «${shown(name)}» viết hai lần.`,
        messageEn: `The field \`${shown(name)}\` is written twice.`,
      })
    seen.add(name)
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

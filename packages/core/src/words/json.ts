import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser'
import { KhuyenCongError, type Problem, shown } from './errors.js'

/** How deep and how long a JSON text may be before it is refused unread. */
export const JSON_LIMITS = { depth: 64, characters: 16_000_000 } as const

/** Half of a surrogate pair standing alone, or more marks on one letter than any script has: Unicode allows for 30, and bringing thousands to NFC takes hours. */
const BROKEN = /\p{Surrogate}|\p{M}{31}/u
/** Names that reach into the prototype of an object. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Đọc JSON chặt chẽ. / Strict JSON: no comments, no duplicate keys, no lone surrogates, no prototype keys, bounded depth;
 * a leading byte-order mark is allowed and text is brought to NFC. Throws {@link KhuyenCongError} with the line and column.
 */
export function readJson(text: string, file: string): unknown {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.length > JSON_LIMITS.characters) throw unreadable(file, 'Tệp quá lớn.', 'The file is too large.')
  if (body.trim() === '') throw unreadable(file, 'Tệp rỗng.', 'The file is empty.')
  if (BROKEN.test(body)) throw broken(file)
  refuseDeep(body, file)
  const errors: ParseError[] = []
  const tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false })
  const [first] = errors
  if (first !== undefined || tree === undefined) throw notJson(body, file, first)
  refuseParts(tree, (offset) => `${file}:${lineAndColumn(body, offset)}`)
  return composed(JSON.parse(body))
}

function unreadable(at: string, message: string, messageEn: string, more?: Partial<Problem>): KhuyenCongError {
  return new KhuyenCongError({ code: 'JSON', at, message, messageEn, ...more })
}

function broken(at: string): KhuyenCongError {
  return unreadable(at, 'Tệp chứa ký tự Unicode hỏng.', 'The file holds broken Unicode.')
}

const QUOTES = ['Tên trường và chữ phải nằm trong dấu ngoặc kép «"».', 'Field names and text must stand in double quotes.'] as const
const COMMA = ['Thiếu dấu phẩy «,», hoặc thừa dấu phẩy ở cuối.', 'A comma is missing, or there is one too many at the end.'] as const

/** What each kind of syntax error most often comes from. */
const REASONS: Readonly<Record<string, readonly [string, string]>> = {
  InvalidSymbol: QUOTES, UnexpectedEndOfString: ['Thiếu dấu ngoặc kép đóng «"».', 'A closing double quote is missing.'],
  PropertyNameExpected: [`${COMMA[0]} ${QUOTES[0]}`, `${COMMA[1]} ${QUOTES[1]}`], ValueExpected: COMMA, CommaExpected: COMMA,
  ColonExpected: ['Thiếu dấu hai chấm «:» sau tên trường.', 'A colon is missing after the field name.'],
  CloseBraceExpected: ['Thiếu dấu đóng «}».', 'A closing } is missing.'], CloseBracketExpected: ['Thiếu dấu đóng «]».', 'A closing ] is missing.'],
  EndOfFileExpected: ['Còn chữ thừa sau phần kết thúc.', 'There is more text after the end.'],
  InvalidCommentToken: ['Không được viết chú thích.', 'Comments are not allowed.'],
  InvalidCharacter: ['Trong chữ có phím Tab hoặc xuống dòng; viết \\t hoặc \\n.', 'A text holds a tab or a line break; write \\t or \\n.'],
  InvalidEscapeCharacter: ['Dấu «\\» dùng sai; muốn viết dấu «\\» thì viết hai lần.', 'A backslash is misused; write it twice.'],
  InvalidUnicode: ['Dấu «\\» dùng sai: «\\u» cần bốn chữ số.', 'A backslash is misused: \\u takes four digits.'],
}

function notJson(body: string, file: string, error: ParseError | undefined): KhuyenCongError {
  const reason = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error)
  const offset = error?.offset ?? 0
  const [hint, hintEn] = REASONS[reason] ?? QUOTES
  const [rest = ''] = body.slice(offset, offset + 40).split('\n')
  return unreadable(`${file}:${lineAndColumn(body, offset)}`, 'Không phải JSON hợp lệ.', `Not valid JSON (${reason}).`, { found: rest === '' ? null : rest, hint, hintEn })
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
    if (depth > JSON_LIMITS.depth) throw unreadable(`${file}:${lineAndColumn(body, i)}`, 'JSON lồng quá sâu.', 'The JSON is nested too deeply.')
  }
}

function refuseParts(node: Node, at: (offset: number) => string): void {
  if (node.type === 'string' && BROKEN.test(node.value as string)) throw broken(at(node.offset))
  if (node.type === 'number' && !Number.isFinite(node.value)) throw unreadable(at(node.offset), 'Số quá lớn.', 'The number is too large.')
  if (node.type === 'object') refuseKeys(node, at)
  for (const child of node.children ?? []) refuseParts(child, at)
}

function refuseKeys(node: Node, at: (offset: number) => string): void {
  const seen = new Set<string>()
  for (const property of node.children ?? []) {
    const [key] = property.children as [Node]
    if (BROKEN.test(key.value as string)) throw broken(at(key.offset))
    const name = (key.value as string).normalize('NFC')
    if (FORBIDDEN.has(name)) throw forbidden(name, at(key.offset))
    if (seen.has(name)) throw new KhuyenCongError({ code: 'DUPLICATE_KEY', at: at(key.offset), found: name, message: `Trường «${shown(name)}» viết hai lần.`, messageEn: `The field \`${shown(name)}\` is written twice.` })
    seen.add(name)
  }
}

function forbidden(name: string, at: string): KhuyenCongError {
  return new KhuyenCongError({ code: 'FORBIDDEN_KEY', at, found: name, message: `Không được đặt tên trường là «${name}».`, messageEn: `A field may not be called \`${name}\`.` })
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** Brings every text and every name of parsed JSON to NFC. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.normalize('NFC'), composed(each)]))
}

/** A path as messages write it: `versions[1].when.all[0].fact`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '')
}

/** An object that inherits nothing, built by a constructor: engines keep such objects far smaller than those of `Object.create(null)`. */
const Bare = function () { /* no fields yet */ } as unknown as new () => Record<string, unknown>
Bare.prototype = Object.freeze(Object.create(null) as object)

/**
 * The data of a value and nothing else: own keys in objects that inherit nothing, text in NFC. What JSON cannot hold (functions,
 * big integers, circles, broken Unicode) is refused, so that whatever a caller hands over is judged as a file would be.
 */
export function plainData(value: unknown, where: string): unknown {
  return plainPart(value, where, [])
}

/** One part of a value; `path` is the way to it, lengthened and shortened as the walk goes. */
function plainPart(value: unknown, where: string, path: PropertyKey[]): unknown {
  if (typeof value === 'string' && !BROKEN.test(value)) return value.normalize('NFC')
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value
  if (typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value !== 'object') throw notData(placeOf(where, path), shown(value), 'Giá trị này không viết được trong tệp JSON.', 'This value cannot be written in JSON.')
  if (path.length > JSON_LIMITS.depth) throw notData(where, null, 'Dữ liệu lồng quá sâu.', 'The data is nested too deeply.')
  return Array.isArray(value) ? plainList(value, where, path) : plainRecord(value as Readonly<Record<string, unknown>>, where, path)
}

function plainList(list: readonly unknown[], where: string, path: PropertyKey[]): unknown[] {
  return list.map((each, index) => {
    path.push(index)
    const part = plainPart(each, where, path)
    path.pop()
    return part
  })
}

function plainRecord(record: Readonly<Record<string, unknown>>, where: string, path: PropertyKey[]): Record<string, unknown> {
  const own = new Bare()
  for (const key of Object.keys(record)) {
    if (FORBIDDEN.has(key)) throw forbidden(key, placeOf(where, path))
    if (BROKEN.test(key)) throw notData(placeOf(where, path), shown(key), 'Tên trường này không viết được trong tệp JSON.', 'This name cannot be written in JSON.')
    path.push(key)
    own[key.normalize('NFC')] = plainPart(record[key], where, path)
    path.pop()
  }
  return own
}

const placeOf = (where: string, path: readonly PropertyKey[]): string => (path.length === 0 ? where : `${where} › ${pathText(path)}`)

function notData(at: string, found: string | null, message: string, messageEn: string): KhuyenCongError {
  return new KhuyenCongError({ code: 'NOT_JSON', at, found, message, messageEn })
}

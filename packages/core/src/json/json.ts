import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { jsonMessages, pastedSigns, syntaxHint, unreadableJson } from './messages.js'
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
  if (body.startsWith('\uFEFF')) throw unreadable(file, unreadableJson.twoMarks())
  if (body.length > JSON_LIMITS.characters) throw unreadable(file, unreadableJson.tooLarge())
  if (body.trim() === '') throw unreadable(file, unreadableJson.empty())
  const shape = shapeOf(body)
  if (shape !== REFUSED && shape.values > JSON_LIMITS.values)
    throw unreadable(file, unreadableJson.tooManyValues())
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
  text: Pick<ProblemInput, 'message' | 'messageEn' | 'hint' | 'hintEn'>,
  found: string | null = null,
): KhuyenCongError {
  return new KhuyenCongError({ code: 'JSON', at, found, ...text })
}

function broken(at: string): KhuyenCongError {
  return unreadable(at, unreadableJson.brokenUnicode())
}

/**
 * What word processors put in the place of plain marks, told apart by the first of them at or
 * before the place of the error.
 */
const PASTED: readonly (readonly [marks: RegExp, hint: readonly [string, string]])[] = [
  [/^[\u201C-\u201F\u2018-\u201B\u2033\u00AB\u00BB\uFF02]/u, pastedSigns.quotes],
  [/^[\u00A0\u2000-\u200D\u202F\u205F\u2060\u3000\uFEFF]/u, pastedSigns.space],
  [/^[\uFF0C\u201A\u3001]/u, pastedSigns.comma],
]

function pasted(body: string, offset: number): readonly [string, string] | null {
  const rest = body.slice(offset, offset + 1)
  return PASTED.find(([marks]) => marks.test(rest))?.[1] ?? null
}

function notJson(body: string, file: string, error: ParseError | undefined): KhuyenCongError {
  const reason = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error)
  const offset = error?.offset ?? 0
  const hint = pasted(body, offset) ?? syntaxHint(reason)
  const [rest = ''] = body.slice(offset, offset + 40).split('\n')
  return unreadable(
    `${file}:${lineAndColumn(body, offset)}`,
    jsonMessages.JSON(reason, hint),
    rest === '' ? null : rest,
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
      throw unreadable(`${file}:${lineAndColumn(body, i)}`, unreadableJson.tooDeep())
  }
}

function refuseParts(node: Node, body: string, at: (offset: number) => string): void {
  if (node.type === 'string' && BROKEN.test(node.value as string)) throw broken(at(node.offset))
  if (node.type === 'number') {
    if (!Number.isFinite(node.value))
      throw unreadable(at(node.offset), unreadableJson.numberTooLarge())
    const written = body.slice(node.offset, node.offset + node.length)
    if (!isExact(written, node.value as number))
      throw unreadable(at(node.offset), unreadableJson.numberTooExact(), shown(written))
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
        ...jsonMessages.DUPLICATE_KEY(String(shown(name))),
      })
    seen.add(name)
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

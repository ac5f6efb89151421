import { type Node, parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser'
import { z } from 'zod'
import { didYouMean, KhuyenCongError, type Problem, problem, type ProblemInput } from './errors.js'

/** How deep and how long a JSON text may be before it is refused unread. */
export const JSON_LIMITS = { depth: 64, characters: 16_000_000 } as const

/** Half of a surrogate pair standing alone. */
const BROKEN = /\p{Surrogate}/u
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
  if (first !== undefined || tree === undefined) {
    const reason = first === undefined ? 'ValueExpected' : printParseErrorCode(first.error)
    throw unreadable(`${file}:${lineAndColumn(body, first?.offset ?? 0)}`, 'Không phải JSON hợp lệ.', `Not valid JSON (${reason}).`)
  }
  refuseKeys(tree, body, file)
  return JSON.parse(body.normalize('NFC')) as unknown
}

function unreadable(at: string, message: string, messageEn: string, hint?: Pick<Problem, 'hint' | 'hintEn'>): KhuyenCongError {
  return new KhuyenCongError({ code: 'JSON', at, message, messageEn, ...hint })
}

function broken(at: string): KhuyenCongError {
  return unreadable(at, 'Tệp chứa ký tự Unicode hỏng.', 'The file holds broken Unicode.')
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
    if (depth > JSON_LIMITS.depth) {
      throw unreadable(`${file}:${lineAndColumn(body, i)}`, 'JSON lồng quá sâu.', 'The JSON is nested too deeply.')
    }
  }
}

function refuseKeys(node: Node, body: string, file: string): void {
  if (node.type === 'string' && BROKEN.test(String(node.value))) throw broken(`${file}:${lineAndColumn(body, node.offset)}`)
  const seen = new Set<string>()
  for (const child of node.children ?? []) {
    if (node.type === 'object') {
      const key = child.children?.[0]
      const name = String(key?.value).normalize('NFC')
      const at = `${file}:${lineAndColumn(body, key?.offset ?? 0)}`
      if (FORBIDDEN.has(name)) throw new KhuyenCongError({ code: 'FORBIDDEN_KEY', at, found: name, message: `Không được dùng khóa «${name}».`, messageEn: `The key \`${name}\` is not allowed.` })
      if (seen.has(name)) throw new KhuyenCongError({ code: 'DUPLICATE_KEY', at, found: name, message: `Khóa «${name}» viết hai lần.`, messageEn: `The key \`${name}\` is written twice.` })
      seen.add(name)
    }
    refuseKeys(child, body, file)
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

/** A path as messages write it: `versions[1].when.all[0].fact`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '')
}

/** Reads a value by its schema, or throws one {@link KhuyenCongError} that lists every problem with its place. */
export function readAs<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return result.data
  throw new KhuyenCongError(result.error.issues.flatMap((issue) => problemsOf(issue, where)))
}

function problemsOf(issue: z.core.$ZodIssue, where: string): ProblemInput[] {
  const path = pathText(issue.path)
  const at = path === '' ? where : `${where} › ${path}`
  const found = showFound(issue.input)
  if (issue.code === 'invalid_union') return likeliest(issue.errors).flatMap((each) => problemsOf({ ...each, path: [...issue.path, ...each.path] }, where))
  if (issue.code === 'custom' && issue.params?.['problem'] !== undefined) {
    const inner = issue.params['problem'] as ProblemInput
    return [{ ...inner, at: inner.at === undefined || inner.at === '' ? at : `${at}${inner.at.startsWith('[') || path === '' ? '' : '.'}${inner.at}` }]
  }
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, at, issue))
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return [{ code: 'UNKNOWN_WORD', at, found, message: 'Từ này không có trong danh mục.', messageEn: 'This word is not in the list.', ...wordHint(found ?? '', values) }]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ code: 'FIELD_MISSING', at, found: null, message: 'Thiếu trường bắt buộc.', messageEn: 'A required field is missing.' }]
  return [{ code: 'WRONG_SHAPE', at, found, message: shapeMessage(issue), messageEn: `${issue.message}.` }]
}

/** Of the branches of a union, the one the writer most likely meant: the one that was read furthest. */
function likeliest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const reach = (issues: readonly z.core.$ZodIssue[]): number => Math.max(...issues.map((issue) => issue.path.length * 2 + (issue.code === 'custom' ? 1 : 0)))
  return branches.reduce((best, branch) => (reach(branch) >= reach(best) ? branch : best))
}

function unknownKey(key: string, at: string, issue: z.core.$ZodIssue): ProblemInput {
  const known = issue.message.startsWith(KNOWN_KEYS) ? issue.message.slice(KNOWN_KEYS.length).split(' ') : []
  return { code: 'UNKNOWN_KEY', at, found: key, message: `Không có trường «${key}».`, messageEn: `There is no field \`${key}\`.`, ...didYouMean(key, known) }
}

/** How a strict object hands its own keys to {@link unknownKey}: zod keeps the message of an issue, not its schema. */
const KNOWN_KEYS = 'known keys: '

/** A strict object whose unknown keys are refused with "did you mean". */
export function strict<S extends z.ZodRawShape>(shape: S): z.ZodObject<S, z.core.$strict> {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? KNOWN_KEYS + Object.keys(shape).join(' ') : undefined) })
}

function wordHint(found: string, values: readonly string[]): Pick<Problem, 'hint' | 'hintEn'> {
  const near = didYouMean(found, values)
  if (near.hint !== null) return near
  return { hint: `Các từ dùng được: ${values.join(', ')}.`, hintEn: `Known words: ${values.join(', ')}.` }
}

const TYPES: Readonly<Record<string, string>> = { string: 'chữ', number: 'số', int: 'số nguyên', boolean: 'đúng/sai (true/false)', array: 'danh sách [ ]', object: 'nhóm trường { }', record: 'nhóm trường { }' }

function shapeMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `Cần ${TYPES[issue.expected] ?? issue.expected}.`
  if (issue.code === 'too_small') return `Quá nhỏ hoặc quá ít; ít nhất ${String(issue.minimum)}.`
  if (issue.code === 'too_big') return `Quá lớn hoặc quá nhiều; nhiều nhất ${String(issue.maximum)}.`
  return 'Giá trị không đúng dạng.'
}

function showFound(input: unknown): string | null {
  if (input === undefined) return null
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? typeof input)
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** A schema for text that a reading function turns into a value; its refusals keep their code and hint. */
export function readBy<I extends z.ZodType, T>(input: I, reader: (value: z.output<I>) => T): z.ZodPipe<I, z.ZodTransform<T, z.output<I>>> {
  return input.transform((value, context) => {
    try {
      return reader(value)
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      for (const each of error.problems) context.issues.push({ code: 'custom', input: value, params: { problem: problem(each) } })
      return z.NEVER
    }
  }) as z.ZodPipe<I, z.ZodTransform<T, z.output<I>>>
}

/** A field that may be absent or `null`: both read as `null`, which means unknown. */
export function maybe<S extends z.ZodType>(schema: S): z.ZodPipe<z.ZodOptional<z.ZodNullable<S>>, z.ZodTransform<z.output<S> | null, z.output<S> | null | undefined>> {
  return schema.nullish().transform((value) => value ?? null)
}

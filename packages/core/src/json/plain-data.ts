import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { dataMessages, partsNotJson } from './data-messages.js'
import { emptyRecord } from './empty-record.js'

/**
 * How deep and how long a JSON text may be, and how many values it may hold, before it is refused
 * unread.
 */
export const JSON_LIMITS = { depth: 64, characters: 16_000_000, values: 2_000_000 } as const

/**
 * Half of a surrogate pair on its own, or more marks on one letter than any script has:
 * Unicode allows for 30, and bringing thousands to NFC takes hours.
 */
export const BROKEN = /\p{Surrogate}|\p{M}{31}/u
/** Names that reach into the prototype of an object. */
export const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** What the quick readers answer where something is wrong; the slow ones then say what. */
export const REFUSED = Symbol('refused')

/** Latin letters, those of Vietnamese, dashes and quotes: none of them joins with a neighbour. */
export const isPlainUnit = (c: number): boolean =>
  c < 0x300 || (c >= 0x1e00 && c <= 0x1eff) || (c >= 0x2010 && c <= 0x2026)

/** Whether a text is in NFC and whole on the face of it; any other takes the longer way. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (!isPlainUnit(text.charCodeAt(i))) return false
  return true
}

/** A path as messages write it: `versions[1].when.all[0].fact`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : text === ''
          ? String(key)
          : `${text}.${String(key)}`,
    '',
  )
}

/**
 * The data of a value and nothing else: own keys in fresh objects, text in NFC. What JSON cannot
 * hold (functions, big integers, circles, broken Unicode) is refused, so that whatever a caller
 * hands over is judged as a file would be.
 */
export function plainData(value: unknown, where: string): unknown {
  const copy = copied(value, 0, { keys: 0, newRecord: emptyRecord })
  return copy === REFUSED ? refuseData(value, where, []) : copy
}

/** The keys that a copy counts, and the records that it puts groups into. */
export interface Copying {
  keys: number
  readonly newRecord: () => Record<string, unknown>
}

/**
 * A copy of plain data, its keys counted; {@link REFUSED} where any part of it is not plain data.
 */
export function copied(value: unknown, depth: number, count: Copying): unknown {
  if (typeof value === 'string')
    return isPlain(value) ? value : BROKEN.test(value) ? REFUSED : value.normalize('NFC')
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : REFUSED
  if (typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value !== 'object' || depth > JSON_LIMITS.depth) return REFUSED
  return Array.isArray(value) ? copiedList(value, depth, count) : copiedGroup(value, depth, count)
}

function copiedList(list: readonly unknown[], depth: number, count: Copying): unknown {
  const copy: unknown[] = []
  for (const each of list) {
    const part = copied(each, depth + 1, count)
    if (part === REFUSED) return REFUSED
    copy.push(part)
  }
  return copy
}

function copiedGroup(group: object, depth: number, count: Copying): unknown {
  const copy = count.newRecord()
  for (const key of Object.keys(group)) {
    const name = isPlain(key) ? key : BROKEN.test(key) ? '__proto__' : key.normalize('NFC')
    if (FORBIDDEN.has(name) || Object.hasOwn(copy, name)) return REFUSED
    const part = copied((group as Readonly<Record<string, unknown>>)[key], depth + 1, count)
    if (part === REFUSED) return REFUSED
    copy[name] = part
    count.keys += 1
  }
  return copy
}

/**
 * Goes through data that {@link copied} refused, to say which part of it and why; keys that are
 * the same in NFC come out as one.
 */
function refuseData(value: unknown, where: string, path: readonly PropertyKey[]): unknown {
  const at = (): string => (path.length === 0 ? where : `${where} › ${pathText(path)}`)
  if (typeof value === 'string' && !BROKEN.test(value)) return value.normalize('NFC')
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  if (typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value !== 'object') throw notData(at(), shown(value), partsNotJson.notWritable())
  if (path.length > JSON_LIMITS.depth) throw notData(where, null, partsNotJson.tooDeep())
  if (Array.isArray(value))
    return value.map((each, index) => refuseData(each, where, [...path, index]))
  const own = emptyRecord()
  for (const [key, each] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) throw forbidden(key, at())
    if (BROKEN.test(key)) throw notData(at(), shown(key), partsNotJson.notWritable())
    own[key.normalize('NFC')] = refuseData(each, where, [...path, key])
  }
  return own
}

function notData(
  at: string,
  found: string | null,
  text: Pick<ProblemInput, 'message' | 'messageEn'>,
): KhuyenCongError {
  return new KhuyenCongError({ code: 'NOT_JSON', at, found, ...text })
}

export function forbidden(name: string, at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'FORBIDDEN_KEY',
    at,
    found: name,
    ...dataMessages.FORBIDDEN_KEY(name),
  })
}

import { KhuyenCongError, shown } from './errors.js'

/** How deep and how long a JSON text may be before it is refused unread. */
export const JSON_LIMITS = { depth: 64, characters: 16_000_000 } as const

/** Half of a surrogate pair standing alone, or more marks on one letter than any script has: Unicode allows for 30, and bringing thousands to NFC takes hours. */
export const BROKEN = /\p{Surrogate}|\p{M}{31}/u
/** Names that reach into the prototype of an object. */
export const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** What is said of such a name. */
export function forbidden(name: string, at: string): KhuyenCongError {
  return new KhuyenCongError({ code: 'FORBIDDEN_KEY', at, found: name, message: `Không được đặt tên trường là «${name}».`, messageEn: `A field may not be called \`${name}\`.` })
}

/** A path as messages write it: `versions[1].when.all[0].fact`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`), '')
}

/**
 * The data of a value and nothing else: own keys in objects without a prototype, text in NFC. What JSON cannot hold (functions,
 * big integers, circles, broken Unicode) is refused, so that whatever a caller hands over is judged as a file would be.
 */
export function plainData(value: unknown, where: string): unknown {
  return plainPart(value, where, null)
}

/** Where a part stands: its own key and the way to what holds it. Made into a path only for a message, as most parts need none. */
interface Way { readonly key: PropertyKey; readonly outer: Way | null; readonly depth: number }

const within = (outer: Way | null, key: PropertyKey): Way => ({ key, outer, depth: (outer?.depth ?? 0) + 1 })

function placeOf(where: string, way: Way | null): string {
  const path: PropertyKey[] = []
  for (let each = way; each !== null; each = each.outer) path.unshift(each.key)
  return path.length === 0 ? where : `${where} › ${pathText(path)}`
}

function plainPart(value: unknown, where: string, way: Way | null): unknown {
  if (typeof value === 'string' && !BROKEN.test(value)) return value.normalize('NFC')
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value
  if (typeof value === 'boolean' || value === null || value === undefined) return value
  if (typeof value !== 'object') throw notData(placeOf(where, way), shown(value), 'Giá trị này không viết được trong tệp JSON.', 'This value cannot be written in JSON.')
  if (way !== null && way.depth > JSON_LIMITS.depth) throw notData(where, null, 'Dữ liệu lồng quá sâu.', 'The data is nested too deeply.')
  if (Array.isArray(value)) return value.map((each, index) => plainPart(each, where, within(way, index)))
  const own = Object.create(null) as Record<string, unknown>
  for (const [key, each] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) throw forbidden(key, placeOf(where, way))
    if (BROKEN.test(key)) throw notData(placeOf(where, way), shown(key), 'Tên trường này không viết được trong tệp JSON.', 'This name cannot be written in JSON.')
    own[key.normalize('NFC')] = plainPart(each, where, within(way, key))
  }
  return own
}

function notData(at: string, found: string | null, message: string, messageEn: string): KhuyenCongError {
  return new KhuyenCongError({ code: 'NOT_JSON', at, found, message, messageEn })
}

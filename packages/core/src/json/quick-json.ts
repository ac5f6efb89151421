import { BROKEN, copied, isPlainUnit, JSON_LIMITS, REFUSED } from './plain-data.js'

const [QUOTE, BACKSLASH, COMMA_SIGN, COLON, OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] =
  [34, 92, 44, 58, 123, 125, 91, 93]
const [DOT, ZERO, NINE] = [46, 48, 57]
/** A number of no more digits than this is kept exactly, whatever they are. */
const EXACT_DIGITS = 15

/**
 * Reads a text that has nothing wrong with it, and refuses any other without saying why. A key
 * written twice shows in the count: the text has more colons than the value has keys.
 */
export function readSound(body: string, shape: ReturnType<typeof shapeOf>): unknown {
  if (shape === REFUSED || shape.long || (!shape.plain && BROKEN.test(body))) return REFUSED
  try {
    const value: unknown = JSON.parse(body)
    return shape.plain && !UNPLAIN.test(body) && keysIn(value) === shape.colons
      ? value
      : soundCopy(value, shape.colons)
  } catch {
    return REFUSED
  }
}

/**
 * An escaped letter, which may be any, or a name that may not stand as a key; where a text has
 * none of them its value needs no copy.
 */
const UNPLAIN = /\\|"(?:__proto__|constructor|prototype)"/u

/**
 * How many keys a value has at all depths; not a number where it holds one that must be written
 * otherwise: one too large, or −0.
 */
function keysIn(value: unknown): number {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? 0 : NaN
  if (typeof value !== 'object' || value === null) return 0
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value)
  let keys = parts === value ? 0 : parts.length
  for (const part of parts) if (typeof part !== 'string') keys += keysIn(part)
  return keys
}

function soundCopy(value: unknown, keys: number): unknown {
  const count = { keys: 0, newRecord: () => ({}) }
  const copy = copied(value, 0, count)
  return count.keys === keys ? copy : REFUSED
}

/** What a look at the letters of a text tells, before it is parsed. */
interface Shape {
  /** The colons and, near enough, the values outside texts. */
  readonly colons: number
  readonly values: number
  /** Whether every letter of every text {@link isPlainUnit}. */
  readonly plain: boolean
  /** Whether a number has more digits than are kept exactly whatever they are. */
  readonly long: boolean
}

/** Refused where the brackets go too deep. */
export function shapeOf(body: string): Shape | typeof REFUSED {
  let colons = 0
  let values = 1
  let depth = 0
  let digits = 0
  let plain = true
  let long = false
  let inText = false
  for (let i = 0; i < body.length; i += 1) {
    const c = body.charCodeAt(i)
    if (inText) {
      if (c === QUOTE) inText = false
      else if (c === BACKSLASH) i += 1
      else if (!isPlainUnit(c)) plain = false
      continue
    }
    if ((c >= ZERO && c <= NINE) || c === DOT) {
      digits += 1
      if (digits > EXACT_DIGITS) long = true
      continue
    }
    digits = 0
    if (c === QUOTE) inText = true
    else if (c === COLON) colons += 1
    else if (c === COMMA_SIGN) values += 1
    else if (c === OPEN_BRACE || c === OPEN_BRACKET) {
      depth += 1
      values += 1
    } else if (c === CLOSE_BRACE || c === CLOSE_BRACKET) depth -= 1
    if (depth > JSON_LIMITS.depth) return REFUSED
  }
  return { colons, values, plain, long }
}

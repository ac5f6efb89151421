import { day } from '../values/calendar.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { emptyRecord } from '../json/empty-record.js'
import { didYouMean, nearOrList } from '../errors/suggestions.js'
import { shown } from '../errors/shown.js'
import { type Rate, rate, vnd } from '../values/money.js'
import {
  comparableNumber,
  type ComparableNumber,
  comparableNumberText,
} from '../values/comparable-number.js'
import { formatRate } from '../values/rate-text.js'
import { oneLine } from '../values/plain-text.js'
import type { FactValue } from '../vocabulary/trace.js'
import type { FactForm } from '../vocabulary/fact-definition.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { FACT_VALUES, factMessages } from './messages.js'

/** The facts of a vocabulary, as reading them asks for. */
type Facts = Pick<Vocabulary, 'facts'>

/** The definition of a fact. Throws `UNKNOWN_FACT` with "did you mean". */
export function factDefinition(name: string, { facts }: Facts): FactForm {
  const definition = facts.get(name)
  if (definition !== undefined) return definition
  const found = String(shown(name))
  throw new KhuyenCongError({
    code: 'UNKNOWN_FACT',
    found,
    ...factMessages.UNKNOWN_FACT(found),
    ...didYouMean(name, facts.keys()),
  })
}

/**
 * Reads one value of a fact as data files write it. Throws `FACT_VALUE`, or the error of the
 * amount, rate or day.
 */
export function readFactValue(name: string, value: unknown, words: Facts): FactValue {
  const definition = factDefinition(name, words)
  const { type } = definition
  if (type === 'boolean' && typeof value === 'boolean') return value
  if (type === 'integer' && Number.isSafeInteger(value) && (value as number) >= 0)
    return value as number
  if (type === 'money' && (typeof value === 'string' || typeof value === 'number'))
    return vnd(value)
  if (type === 'number' && (typeof value === 'string' || typeof value === 'number'))
    return comparableNumber(value)
  if (type === 'rate' && typeof value === 'string') return partOfWhole(name, rate(value), value)
  if (type === 'day-or-never' && value === 'never') return value
  if ((type === 'day' || type === 'day-or-never') && typeof value === 'string') return day(value)
  if (type === 'list' && Array.isArray(value))
    return value.map((each) => readWord(name, definition.words, each))
  if (type === 'word') return readWord(name, definition.words, value)
  throw badValue(name, value, FACT_VALUES[type])
}

/** A share of a whole: at most 100%. */
function partOfWhole(name: string, share: Rate, written: string): Rate {
  if (share <= 1_000_000) return share
  throw badValue(name, written, FACT_VALUES.atMostTheWhole)
}

function readWord(name: string, words: readonly string[] | undefined, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '') throw badValue(name, value, FACT_VALUES.word)
  if (words === undefined) return oneLine(text)
  if (words.includes(text)) return text
  const found = String(shown(text))
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found,
    ...factMessages.UNKNOWN_WORD(name, found),
    ...nearOrList(text, words),
  })
}

function badValue(name: string, value: unknown, takes: readonly [string, string]): KhuyenCongError {
  return new KhuyenCongError({
    code: 'FACT_VALUE',
    found: shown(value),
    ...factMessages.FACT_VALUE(name, takes),
  })
}

/** A fact given by a person: the value, and where it is a ruling, who ruled, when and why. */
export interface GivenFact {
  readonly value: FactValue
  readonly by: string | null
  readonly on: string | null
  readonly why: string | null
}

/**
 * Reads the `facts` of an item: each a value of the catalogue, or `{ value, by, on, why }` for a
 * ruling of a council or officer. Facts that have a field of their own are refused here.
 */
export function readFactBag(
  bag: Readonly<Record<string, unknown>>,
  words: Facts,
): Readonly<Record<string, GivenFact>> {
  const given = emptyRecord<GivenFact>()
  for (const [name, raw] of Object.entries(bag)) {
    if (raw === null || raw === undefined) continue
    const definition = factDefinition(name, words)
    if (definition.path !== undefined) throw hasItsOwnField(name, definition.path)
    given[name] = withErrorPath(name, () => readGiven(name, raw, words))
  }
  return given
}

/** Given facts written back as data files write them, in the order of their names. */
export function writeFactBag(
  bag: Readonly<Record<string, GivenFact>>,
  words: Facts,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(bag)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, { value, by, on, why }]) => {
        const text = writtenValue(factDefinition(name, words), value)
        return [
          name,
          by === null && on === null && why === null ? text : { value: text, by, on, why },
        ]
      }),
  )
}

/** A value as data files write it: a rate as a percentage, a number with its decimals. */
function writtenValue({ type }: FactForm, value: FactValue): FactValue {
  if (type === 'rate') return formatRate(value as Rate)
  return type === 'number' ? comparableNumberText(value as ComparableNumber) : value
}

function readGiven(name: string, raw: unknown, words: Facts): GivenFact {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return { value: readFactValue(name, raw, words), by: null, on: null, why: null }
  const { value, by, on, why, ...rest } = raw as Record<string, unknown>
  const [extra] = Object.keys(rest)
  if (extra !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_KEY',
      found: extra,
      ...factMessages.UNKNOWN_KEY(extra),
      ...didYouMean(extra, ['value', 'by', 'on', 'why']),
    })
  return {
    value: readFactValue(name, value, words),
    by: readNote(name, by),
    on: on === undefined || on === null ? null : day(on as string),
    why: readNote(name, why),
  }
}

function readNote(name: string, note: unknown): string | null {
  if (note === undefined || note === null) return null
  if (typeof note === 'string') return oneLine(note)
  throw badValue(name, note, FACT_VALUES.text)
}

function hasItsOwnField(name: string, path: readonly string[]): KhuyenCongError {
  return new KhuyenCongError({
    code: 'FACT_HAS_FIELD',
    found: name,
    ...factMessages.FACT_HAS_FIELD(name, path.slice(1).join('.')),
  })
}

import { KhuyenCongError } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import { factDefinition, readFactBag } from '../../project/fact-catalogue.js'
import { factMessages } from '../../project/messages.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { oneLine } from '../../values/plain-text.js'
import { fraction, fromMillionths, readFraction } from '../../values/fraction.js'
import { valueOfType } from './messages.js'
import type { SchemeVersion } from './scheme-parts.js'
import type { EntryFacts, EntryValue } from '../../conditions/scheme-condition.js'

type OwnFacts = NonNullable<SchemeVersion['facts']>

/**
 * Dữ kiện của một hồ sơ dự xét. / Reads the facts of an entry: those the scheme declares and
 * those of the catalogue, each a value or `{ value, by, on, why }` for a person's ruling. Absent
 * or `null` stays unknown. Throws `UNKNOWN_FACT`, `FACT_VALUE`.
 */
export function readEntryFacts(
  bag: Readonly<Record<string, unknown>> | null,
  own: OwnFacts | null,
  vocabulary: Vocabulary,
): EntryFacts {
  const facts: Record<string, EntryValue | undefined> = Object.create(null) as Record<
    string,
    EntryValue | undefined
  >
  const general: Record<string, unknown> = {}
  for (const [name, raw] of Object.entries(bag ?? {})) {
    if (raw === null || raw === undefined) continue
    const definition = own !== null && Object.hasOwn(own, name) ? own[name] : undefined
    if (definition !== undefined) facts[name] = readOwn(name, definition, ruled(raw))
    else if (vocabulary.facts.has(name)) general[name] = raw
    else
      throw new KhuyenCongError({
        code: 'UNKNOWN_FACT',
        at: `facts.${name}`,
        found: name,
        ...factMessages.UNKNOWN_FACT(name),
        ...didYouMean(name, [...Object.keys(own ?? {}), ...vocabulary.facts.keys()]),
      })
  }
  for (const [name, { value }] of Object.entries(readFactBag(general, vocabulary)))
    facts[name] = fromCatalogue(name, value, vocabulary)
  return facts
}

/** The value of a ruling, or the value itself. */
function ruled(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && Object.hasOwn(raw, 'value')
    ? (raw as { value: unknown }).value
    : raw
}

function readOwn(name: string, { type, words }: OwnFacts[string], raw: unknown): EntryValue {
  if (type === 'boolean' && typeof raw === 'boolean') return raw
  if (type === 'number' && (typeof raw === 'number' || typeof raw === 'string'))
    return readFraction(raw)
  if (type === 'word' && typeof raw === 'string') {
    if (words == null) return oneLine(raw)
    if (words.includes(raw)) return raw
    throw new KhuyenCongError({
      code: 'UNKNOWN_WORD',
      at: `facts.${name}`,
      found: raw,
      ...factMessages.UNKNOWN_WORD(name, raw),
      ...didYouMean(raw, words ?? []),
    })
  }
  throw new KhuyenCongError({
    code: 'FACT_VALUE',
    at: `facts.${name}`,
    found: JSON.stringify(raw).slice(0, 80),
    ...factMessages.FACT_VALUE(name, valueOfType(type)),
  })
}

function fromCatalogue(
  name: string,
  value: unknown,
  vocabulary: Vocabulary,
): EntryValue | undefined {
  if (typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value !== 'number') return undefined
  return factDefinition(name, vocabulary).type === 'rate' ? fromMillionths(value) : fraction(value)
}

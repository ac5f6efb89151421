import { withErrorPath } from '../../errors/errors.js'
import { factDefinition, readFactBag } from '../../project/fact-catalogue.js'
import { type FactReader, ratioReader, recordedValue } from '../../project/facts.js'
import { emptyRecord } from '../../json/empty-record.js'
import { entryVocabulary } from '../../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { memoize } from '../../values/memoize.js'
import type { Rate } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import type { FactValue } from '../../vocabulary/trace.js'

/** Dữ kiện của một hồ sơ. / The facts of an entry that are known. */
export type EntryFacts = Readonly<Record<string, FactValue | undefined>>

/**
 * Đọc dữ kiện của hồ sơ dự xét. / Reads the facts of an entry, each a value or
 * `{ value, by, on, why }` for a person's ruling. Absent or `null` stays unknown. Throws
 * `UNKNOWN_FACT`, `FACT_VALUE`, `UNKNOWN_WORD`.
 */
export function readEntryFacts(
  bag: Readonly<Record<string, unknown>> | null,
  vocabulary: Vocabulary,
): EntryFacts {
  const facts = emptyRecord<FactValue>()
  const words = entryVocabulary(vocabulary)
  for (const [name, value] of Object.entries(bag ?? {}))
    if (value !== null && value !== undefined)
      withErrorPath(`facts.${name}`, () => factDefinition(name, words))
  const given = withErrorPath('facts', () => readFactBag(bag ?? {}, words))
  for (const [name, { value }] of Object.entries(given)) facts[name] = value
  return facts
}

const READERS = new WeakMap<Vocabulary, Map<string, FactReader<EntryFacts>>>()

/** Reads one fact of an entry: a ratio from the two facts it is made of, where they are known. */
export function entryFactReader(fact: string, vocabulary: Vocabulary): FactReader<EntryFacts> {
  const readers = memoize(READERS, vocabulary, () => new Map<string, FactReader<EntryFacts>>())
  return memoize(readers, fact, () => makeReader(fact, vocabulary))
}

function makeReader(fact: string, vocabulary: Vocabulary): FactReader<EntryFacts> {
  const words = entryVocabulary(vocabulary)
  const ratio = words.facts.get(fact)?.ratio
  if (ratio === undefined) return (facts) => facts[fact]
  const derive = ratioReader(ratio, words, (each) => entryFactReader(each, vocabulary))
  return (facts) => derive(facts) ?? facts[fact]
}

/** What to supply where a fact is unknown: of a ratio the parts that are unknown. */
export function suppliedFor(
  fact: string,
  facts: EntryFacts,
  vocabulary: Vocabulary,
): readonly string[] {
  const parts = partsOf(fact, vocabulary)
  const unknown = parts.filter((part) => facts[part] === undefined)
  return unknown.length === 0 ? parts : unknown
}

/** The facts that people give where a condition asks for one: itself, or the parts of a ratio. */
export const partsOf = (fact: string, vocabulary: Vocabulary): readonly string[] =>
  entryVocabulary(vocabulary).facts.get(fact)?.ratio ?? [fact]

/** A value of a fact for reading: a rate as a percentage, a number with its decimals. */
export function entryFactText(fact: string, value: FactValue, vocabulary: Vocabulary): string {
  const words = entryVocabulary(vocabulary)
  return words.facts.get(fact)?.type === 'rate'
    ? formatRate(value as Rate)
    : String(recordedValue(fact, value, words))
}

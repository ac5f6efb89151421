import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { DayText } from '../reading/amounts.js'
import type { ConditionSource, Condition } from '../conditions/conditions.js'
import { readCondition } from '../conditions/read-condition.js'
import { factDefinition } from '../project/fact-catalogue.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { listOf, maybe, readBy, strict } from '../reading/reading.js'
import { textOf } from '../reading/texts.js'
import { entryVocabulary } from '../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { costFact } from '../vocabulary/open-vocabulary.js'
import { CitationField } from '../vocabulary/vocabulary-file.js'

export { CitationField } from '../vocabulary/vocabulary-file.js'

export const prose = textOf(4_000)

/** One sentence in both languages. */
export const TextPair = strict({ text: prose, textEn: prose })

/** What every rule carries beside its versions. */
export const ruleKeys = {
  $schema: z.optional(z.string().check(maxLength(300))),
  id: z.string().check(z.regex(/^[a-z-]+(\.[a-z0-9-]+)+$/u), maxLength(120)),
  title: prose,
  titleEn: prose,
  encodedSince: DayText,
  refines: maybe(z.string().check(maxLength(200))),
  adds: maybe(z.literal(true)),
} as const

/** What every version carries that speaks of no word of the vocabulary. */
const commonVersionKeys = {
  from: DayText,
  to: maybe(DayText),
  citation: CitationField,
  evidence: z.enum(EVIDENCE),
  dayEvidence: maybe(z.enum(EVIDENCE)),
  source: maybe(listOf(prose, { max: 50 })),
  note: maybe(prose),
  noteEn: maybe(prose),
  gapAfter: maybe(z.boolean()),
} as const

type ConditionField = z.ZodMiniType<Condition, ConditionSource>

/**
 * Các trường dùng từ vựng. / The fields of a rule that use words of a vocabulary, made once for
 * each vocabulary.
 */
export interface RuleFields {
  readonly vocabulary: Vocabulary
  /**
   * Điều kiện. / A condition in a rule file; its JSON Schema is written by hand beside the
   * generated ones.
   */
  readonly condition: ConditionField
  /** The same in a scoring scheme, over the facts of an entry. */
  readonly entryCondition: ConditionField
  /** The name of a fact. */
  readonly factName: z.ZodMiniType<string, string>
  readonly activity: z.ZodMiniEnum<Record<string, string>>
  readonly costFact: z.ZodMiniEnum<Record<string, string>>
  readonly unit: z.ZodMiniEnum<Record<string, string>>
  readonly level: z.ZodMiniEnum<Record<string, string>>
}

/** What every version of every rule carries. */
export const versionKeys = ({ condition }: Pick<RuleFields, 'condition'>) =>
  ({
    ...commonVersionKeys,
    when: maybe(condition),
    toVerify: maybe(listOf(TextPair, { max: 100 })),
  }) as const

/** The names of what every version carries, of whatever kind. */
export const VERSION_KEY_NAMES: readonly string[] = [
  ...Object.keys(commonVersionKeys),
  'when',
  'toVerify',
]

const conditionField = (vocabulary: Vocabulary): ConditionField =>
  readBy(z.unknown() as unknown as z.ZodMiniType<ConditionSource, ConditionSource>, (source) =>
    readCondition(source, vocabulary),
  ) as unknown as ConditionField

/** The fields of rules that are written in the words of a vocabulary. */
export function fieldsOf(vocabulary: Vocabulary): RuleFields {
  const listed = (ids: Iterable<string>): z.ZodMiniEnum<Record<string, string>> =>
    z.enum([...ids] as string[])
  return {
    vocabulary,
    condition: conditionField(vocabulary),
    entryCondition: conditionField(entryVocabulary(vocabulary)),
    factName: readBy(z.string().check(maxLength(160)), (name) => {
      factDefinition(name, vocabulary)
      return name
    }),
    activity: listed(vocabulary.activities.keys()),
    costFact: listed([...vocabulary.costKinds.keys()].map(costFact)),
    unit: listed(vocabulary.units.keys()),
    level: listed(vocabulary.facts.get('level')?.words ?? []),
  }
}

import * as z from 'zod/mini'
import { DecisionShape } from '../decision/decision-shape.js'
import { CaseFile } from '../authoring/cases/case-file.js'
import type { JsonSchema } from './schema-node.js'
import { conditionSchema } from './condition-schema.js'
import { Documents, Manifest } from '../packs/pack.js'
import { Project } from '../project/project.js'
import { Config } from '../trust/config-file.js'
import { Register } from '../territory/register.js'
import { RoundFile } from '../authoring/cases/round-cases.js'
import { Monitoring } from '../monitoring/monitoring.js'
import { Plan } from '../planning/plan.js'
import { Report } from '../reconciliation/report.js'
import { WorkRecords } from '../indicators/work-records.js'
import { roundShape } from '../scoring/round.js'
import { ruleShapes } from '../kinds/read-kinds.js'
import { RULE_KINDS } from '../kinds/rule.js'
import { SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import { entryVocabulary } from '../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { describeFields, isSchema } from './describe-fields.js'
import { authoredKind } from '../kinds/authored-kinds.js'
import { wordsFor } from './schema-words.js'
import { strictSchema } from './strict-schema.js'
import { withSharedParts } from './shared-parts.js'
import { valueDescriptions } from './value-words.js'

const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** What one zod schema reads whole; rules are put together from the shapes of their kinds. */
const READERS: Readonly<
  Record<string, z.core.$ZodType | ((vocabulary: Vocabulary) => z.core.$ZodType)>
> = {
  cases: CaseFile,
  config: Config,
  decision: DecisionShape,
  documents: Documents,
  monitoring: Monitoring,
  pack: Manifest,
  plan: Plan,
  project: Project,
  register: Register,
  report: Report,
  round: roundShape,
  rounds: RoundFile,
  vocabulary: VocabularyFile,
  'work-records': WorkRecords,
}

/** For whom the schemas are. */
export interface SchemaOptions {
  /**
   * `true`: for programs that validate, accepted by AJV in strict mode; nothing that only editors
   * know, and `null` safe from validators that coerce types. `false`, unless told otherwise: for
   * editors, every field and word explained.
   */
  readonly strict?: boolean
  /**
   * The words that the schemas offer and explain: those of a book or of a pack. Ids that bear the
   * id of another pack are let through. Without it, only what the shapes of core say.
   */
  readonly vocabulary?: Vocabulary
}

/**
 * JSON Schema của các tệp dữ liệu. / The JSON Schemas (draft-07) of every data file, by the name of
 * its kind, generated from the schemas that read them. The same stand as files in
 * `@khuyencong/core/schema/NAME.schema.json` for editors, and in
 * `@khuyencong/core/schema/strict/NAME.schema.json` for programs.
 *
 * @param options - `strict`: for programs, without what only editors know; `vocabulary`: whose words
 * are offered.
 * @returns The schemas by the kind of file.
 * @example
 * ```ts
 * import { jsonSchemas } from '@khuyencong/core/schema'
 * const { project } = jsonSchemas({ strict: true })
 * project?.type // => 'object'
 * ```
 */
export function jsonSchemas({
  strict = false,
  vocabulary = SHAPES_ONLY,
}: SchemaOptions = {}): Readonly<Record<string, JsonSchema>> {
  const whole = {
    rule: ruleSchema(vocabulary),
    ...Object.fromEntries(
      Object.entries(READERS).map(([name, schema]) => [
        name,
        plainSchema(typeof schema === 'function' ? schema(vocabulary) : schema, name, vocabulary),
      ]),
    ),
  }
  return Object.fromEntries(
    Object.entries(whole).map(([name, schema]) => [
      name,
      withSharedParts(strict ? strictSchema(schema) : schema),
    ]),
  )
}

function plainSchema(schema: z.core.$ZodType, name: string, vocabulary: Vocabulary): JsonSchema {
  const { definitions, ...body } = draft7(schema, { parent: name, vocabulary })
  return withDefinitions({ $schema: DRAFT, ...body }, definitions, vocabulary)
}

/**
 * One schema for all kinds: `kind` chooses the shape, so that an error names the field and not "no
 * branch fits".
 */
function ruleSchema(vocabulary: Vocabulary): JsonSchema {
  const ofKind = ruleShapes(vocabulary)
  const shapes = RULE_KINDS.map((kind) => {
    const ofParts = authoredKind(kind).nests ?? 'rule'
    const place = { parent: 'rule', name: kind, ofParts, vocabulary }
    return [`${kind}-rule`, draft7(ofKind[kind], place)] as const
  })
  const definitions = Object.assign(
    {},
    ...shapes.map(([, { definitions: inner }]) => inner ?? {}),
  ) as JsonSchema
  for (const [name, { $schema: _draft, definitions: _inner, ...shape }] of shapes)
    definitions[name] = shape
  return withDefinitions(
    {
      $schema: DRAFT,
      description:
        'Quy định: một điều khoản, mọi phiên bản theo thời gian. / A rule: one provision with all its versions.',
      type: 'object',
      properties: {
        kind: {
          enum: RULE_KINDS,
          enumDescriptions: RULE_KINDS.map((kind) => `${authoredKind(kind).names.join('. / ')}.`),
          description: wordsFor('rule', 'kind'),
        },
      },
      required: ['kind'],
      allOf: RULE_KINDS.map((kind) => ({
        if: { properties: { kind: { const: kind } }, required: ['kind'] },
        then: { $ref: `#/definitions/${kind}-rule` },
      })),
    },
    definitions,
    vocabulary,
  )
}

/** Where a schema stands: the field it is in, what its parts are named after, and the words. */
interface Place {
  readonly parent: string
  readonly name?: string
  /** The field that shared parts stand in. */
  readonly ofParts?: string
  readonly vocabulary: Vocabulary
}

/** One schema, its shared parts named after it so that parts of several can stand side by side. */
function draft7(
  schema: z.core.$ZodType,
  { parent, name = parent, ofParts = parent, vocabulary }: Place,
): JsonSchema {
  const made = JSON.stringify(
    z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      metadata: valueDescriptions(vocabulary),
    }),
  ).replaceAll('__schema', `${name}-part-`)
  const { $schema: _draft, ...body } = JSON.parse(made) as JsonSchema
  describeFields(body, parent, vocabulary)
  for (const inner of Object.values((body['definitions'] ?? {}) as Record<string, JsonSchema>))
    describeFields(inner, ofParts, vocabulary)
  return body
}

/**
 * Conditions are written by hand, once over the facts of projects and once over those of entries;
 * zod sees them only as «anything».
 */
function withDefinitions(
  body: JsonSchema,
  definitions: unknown,
  vocabulary: Vocabulary,
): JsonSchema {
  if (!isSchema(definitions)) return body
  const known = {
    condition: conditionSchema('condition', 'leaf', vocabulary),
    entryCondition: conditionSchema('entryCondition', 'entryLeaf', entryVocabulary(vocabulary)),
  }
  const written = Object.entries(known)
    .filter(([name]) => Object.hasOwn(definitions, name))
    .map(([, parts]) => parts)
  return { ...body, definitions: Object.assign({ ...definitions }, ...written) as JsonSchema }
}

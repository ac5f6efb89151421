import * as z from 'zod/mini'
import { DecisionShape } from '../decision/decision-shape.js'
import { CaseFile } from '../authoring/cases/case-file.js'
import {
  conditionSchema,
  type JsonSchema,
  leafSchema,
  schemeConditionSchema,
} from './condition-schema.js'
import { Documents, Manifest } from '../packs/pack.js'
import { Project } from '../project/project.js'
import { Config } from '../trust/config-file.js'
import { Register } from '../territory/register.js'
import { RoundFile } from '../authoring/cases/round-cases.js'
import { Monitoring } from '../monitoring/monitoring.js'
import { Plan } from '../planning/plan.js'
import { Report } from '../reconciliation/report.js'
import { Round } from '../scoring/round.js'
import { RULE_KINDS, ruleShapes } from '../kinds/rule.js'
import { TABLES } from '../vocabulary/tables.js'
import { describeFields, isSchema } from './describe-fields.js'
import { authoredKind } from '../kinds/authored-kinds.js'
import { wordsFor } from './schema-words.js'
import { strictSchema } from './strict-schema.js'
import { withSharedParts } from './shared-parts.js'
import { VALUE_WORDS } from './value-words.js'

const DRAFT = 'http://json-schema.org/draft-07/schema#'

/** What one zod schema reads whole; rules are put together from the shapes of their kinds. */
const READERS: Readonly<Record<string, z.core.$ZodType>> = {
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
  round: Round,
  rounds: RoundFile,
}

/** For whom the schemas are. */
export interface SchemaOptions {
  /**
   * `true`: for programs that validate, accepted by AJV in strict mode; nothing that only editors
   * know, and `null` safe from validators that coerce types. `false`, unless told otherwise: for
   * editors, every field and word explained.
   */
  readonly strict?: boolean
}

/**
 * JSON Schema của các tệp dữ liệu. / The JSON Schemas (draft-07) of every data file, by the name of
 * its kind, generated from the schemas that read them. The same stand as files in
 * `@khuyencong/core/schema/NAME.schema.json` for editors, and in
 * `@khuyencong/core/schema/strict/NAME.schema.json` for programs.
 *
 * @param options - `strict`: for programs, without what only editors know.
 * @returns The schemas by the kind of file.
 * @example
 * ```ts
 * import { jsonSchemas } from '@khuyencong/core/schema'
 * const { project } = jsonSchemas({ strict: true })
 * project?.type // => 'object'
 * ```
 */
export function jsonSchemas({ strict = false }: SchemaOptions = {}): Readonly<
  Record<string, JsonSchema>
> {
  const whole = {
    rule: ruleSchema(),
    ...Object.fromEntries(
      Object.entries(READERS).map(([name, schema]) => [name, plainSchema(schema, name)]),
    ),
  }
  return Object.fromEntries(
    Object.entries(whole).map(([name, schema]) => [
      name,
      withSharedParts(strict ? strictSchema(schema) : schema),
    ]),
  )
}

function plainSchema(schema: z.core.$ZodType, name: string): JsonSchema {
  const { definitions, ...body } = draft7(schema, name)
  return withDefinitions({ $schema: DRAFT, ...body }, definitions)
}

/**
 * One schema for all kinds: `kind` chooses the shape, so that an error names the field and not "no
 * branch fits".
 */
function ruleSchema(): JsonSchema {
  const ofKind = ruleShapes(TABLES)
  const shapes = RULE_KINDS.map(
    (kind) =>
      [
        `${kind}-rule`,
        draft7(ofKind[kind], 'rule', kind, authoredKind(kind).nests ?? 'rule'),
      ] as const,
  )
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
  )
}

/**
 * One schema, its shared parts named after it so that parts of several can stand side by side;
 * `ofParts` is the field that those parts stand in.
 */
function draft7(
  schema: z.core.$ZodType,
  parent: string,
  name = parent,
  ofParts = parent,
): JsonSchema {
  const made = JSON.stringify(
    z.toJSONSchema(schema, { target: 'draft-7', io: 'input', metadata: VALUE_WORDS }),
  ).replaceAll('__schema', `${name}-part-`)
  const { $schema: _draft, ...body } = JSON.parse(made) as JsonSchema
  describeFields(body, parent)
  for (const inner of Object.values((body['definitions'] ?? {}) as Record<string, JsonSchema>))
    describeFields(inner, ofParts)
  return body
}

/** The two kinds of condition are written by hand; zod sees them only as «anything». */
function withDefinitions(body: JsonSchema, definitions: unknown): JsonSchema {
  if (!isSchema(definitions)) return body
  const known = {
    condition: { condition: conditionSchema(), leaf: leafSchema() },
    schemeCondition: { schemeCondition: schemeConditionSchema() },
  }
  const written = Object.entries(known)
    .filter(([name]) => Object.hasOwn(definitions, name))
    .map(([, parts]) => parts)
  return { ...body, definitions: Object.assign({ ...definitions }, ...written) as JsonSchema }
}

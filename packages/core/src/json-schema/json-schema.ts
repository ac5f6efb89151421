import * as z from 'zod/mini'
import { DecisionShape } from '../decision/decision-shape.js'
import { CaseFile } from '../authoring/cases/case-file.js'
import { UNDERLYING } from '../authoring/cases/case-subject.js'
import {
  conditionSchema,
  factValueSchema,
  type JsonSchema,
  leafSchema,
  schemeConditionSchema,
} from './condition-schema.js'
import type { Lang } from '../explain/terms.js'
import { FACTS } from '../project/fact-names.js'
import { Documents, Manifest } from '../packs/pack.js'
import { Project } from '../project/project.js'
import { Register } from '../territory/register.js'
import { RoundFile } from '../authoring/cases/round-cases.js'
import { Monitoring } from '../monitoring/monitoring.js'
import { Plan } from '../planning/plan.js'
import { Report } from '../reconciliation/report.js'
import { Round } from '../scoring/round.js'
import { RULE_SHAPES } from '../kinds/rule.js'
import { wordDescriptions } from './enum-words.js'
import { NOT_A_FIELD, NOT_LISTED } from './patterns.js'
import { wordsFor } from './schema-words.js'
import { strictSchema } from './strict-schema.js'
import { withSharedParts } from './shared-parts.js'
import { VALUE_WORDS } from './value-words.js'

const DRAFT = 'http://json-schema.org/draft-07/schema#'

const KIND_WORDS: Readonly<Record<string, string>> = {
  eligibility: 'Điều kiện hỗ trợ. / Eligibility.',
  support: 'Mức hỗ trợ. / Support level.',
  priority: 'Ưu tiên. / Priority.',
  funding: 'Kinh phí: tạm ứng, đối ứng, quản lý, lồng ghép. / Funding.',
  procedure: 'Trình tự, thủ tục. / Procedure.',
  programme: 'Chương trình: kinh phí, chỉ tiêu. / Programme.',
  regions: 'Danh sách khu vực. / List of regions.',
  scheme: 'Bộ tiêu chí chấm điểm. / Scoring scheme.',
}

/**
 * Loại quy định bằng lời. / What a kind of rule is called; a word that is none stands for itself.
 *
 * @example
 * ```ts
 * import { ruleKindName } from '@khuyencong/core/schema'
 * ruleKindName('support', 'vi') // => 'Mức hỗ trợ'
 * ```
 */
export function ruleKindName(kind: string, lang: Lang): string {
  const words = Object.hasOwn(KIND_WORDS, kind) ? KIND_WORDS[kind] : undefined
  const [vi = kind, en = kind] = words?.split(' / ') ?? []
  return (lang === 'vi' ? vi : en).replace(/\.$/u, '')
}

/** What one zod schema reads whole; rules are put together from the shapes of their kinds. */
const READERS: Readonly<Record<string, z.core.$ZodType>> = {
  cases: CaseFile,
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
   * `true`: for programs that validate, accepted by AJV in strict mode; nothing that only editors know, and `null` safe from validators that
   * coerce types. `false`, unless told otherwise: for editors, every field and word explained.
   */
  readonly strict?: boolean
}

/**
 * JSON Schema của các tệp dữ liệu. / The JSON Schemas (draft-07) of every data file, by the name of its kind, generated from the
 * schemas that read them. The same stand as files in `@khuyencong/core/schema/NAME.schema.json` for editors, and in
 * `@khuyencong/core/schema/strict/NAME.schema.json` for programs.
 *
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

/** One schema for all kinds: `kind` chooses the shape, so that an error names the field and not "no branch fits". */
function ruleSchema(): JsonSchema {
  const kinds = Object.keys(RULE_SHAPES)
  const shapes = Object.entries(RULE_SHAPES).map(
    ([kind, shape]) => [`${kind}-rule`, draft7(shape, 'rule', kind)] as const,
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
          enum: kinds,
          enumDescriptions: kinds.map((kind) => KIND_WORDS[kind] ?? kind),
          description: 'Loại quy định. / Kind of rule.',
        },
      },
      required: ['kind'],
      allOf: kinds.map((kind) => ({
        if: { properties: { kind: { const: kind } }, required: ['kind'] },
        then: { $ref: `#/definitions/${kind}-rule` },
      })),
    },
    definitions,
  )
}

/** One schema, its shared parts named after it so that parts of several can stand side by side. */
function draft7(schema: z.core.$ZodType, parent: string, name = parent): JsonSchema {
  const made = JSON.stringify(
    z.toJSONSchema(schema, { target: 'draft-7', io: 'input', metadata: VALUE_WORDS }),
  ).replaceAll('__schema', `${name}-part-`)
  const { $schema: _draft, ...body } = JSON.parse(made) as JsonSchema
  describeFields(body, parent)
  for (const [part, inner] of Object.entries(
    (body['definitions'] ?? {}) as Record<string, JsonSchema>,
  ))
    describeFields(inner, part.startsWith('scheme-') ? 'criteria' : parent)
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

/** Walks a generated schema and gives every field its words; records of facts get the facts themselves. */
function describeFields(node: JsonSchema, parent: string): void {
  if (node['additionalProperties'] === false) node['errorMessage'] = NOT_A_FIELD
  for (const key of ['anyOf', 'allOf', 'oneOf'] as const)
    for (const child of (node[key] ?? []) as JsonSchema[]) describeFields(child, parent)
  for (const key of ['items', 'additionalProperties'] as const)
    if (isSchema(node[key])) describeFields(node[key], parent)
  for (const [field, child] of Object.entries(
    (node['properties'] ?? {}) as Record<string, JsonSchema>,
  )) {
    const words = wordsFor(parent, field)
    if (words !== undefined) child['description'] = words
    explainWords(child, listName(parent, field))
    if (field === 'given' && parent === 'cases') nameFacts(child, false)
    if (field === 'facts' && parent === 'items') nameFacts(child, true)
    describeFields(child, field)
  }
}

/** What the words of a closed list are: those of an activity wherever they stand, those of a cost line by their own name. */
function listName(parent: string, field: string): string {
  if (field === 'except') return 'activity'
  return parent === 'costs' && field === 'kind' ? 'costs.kind' : field
}

/** Closed lists are explained word by word, and say what to do about any other. */
function explainWords(node: JsonSchema, field: string): void {
  const list = node['enum']
  if (Array.isArray(list) && node['enumDescriptions'] === undefined) {
    const words = wordDescriptions(list, field)
    if (words !== null) node['enumDescriptions'] = words
    node['errorMessage'] = NOT_LISTED
  }
  if (isSchema(node['items'])) explainWords(node['items'], field)
  for (const child of (node['anyOf'] ?? []) as JsonSchema[]) explainWords(child, field)
}

/** A record of facts: each fact of the catalogue with its type; `onlyBag` leaves out those with a field of their own. */
function nameFacts(node: JsonSchema, onlyBag: boolean): void {
  const record = [node, ...((node['anyOf'] ?? []) as JsonSchema[])].find(
    (each) => each['type'] === 'object',
  )
  if (record === undefined) return
  const facts = [...FACTS].filter(
    ([, { path, derived, type }]) =>
      type !== 'cost-lines' && (!onlyBag || path === undefined || derived === true),
  )
  delete record['propertyNames']
  record['properties'] = Object.fromEntries(
    facts.map(([name, definition]) => [
      name,
      onlyBag
        ? orRuling(factValueSchema(name, definition))
        : orNull(factValueSchema(name, definition)),
    ]),
  )
  if (!onlyBag)
    for (const field of Object.keys(UNDERLYING))
      (record['properties'] as Record<string, JsonSchema>)[field] ??= {
        description: wordsFor(...(field.split('.') as [string, string])),
      }
  record['additionalProperties'] = false
}

const orNull = (schema: JsonSchema): JsonSchema => ({
  anyOf: [schema, { type: 'null' }],
  description: schema['description'],
})

/** A fact given by a person may say who ruled, when and why. */
function orRuling(schema: JsonSchema): JsonSchema {
  const note = { type: ['string', 'null'] }
  const ruling = {
    type: 'object',
    properties: { value: schema, by: note, on: note, why: note },
    required: ['value'],
    additionalProperties: false,
    description: 'Kết luận của người có thẩm quyền: giá trị, ai, ngày nào, vì sao. / A ruling.',
  }
  return { anyOf: [schema, ruling, { type: 'null' }], description: schema['description'] }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

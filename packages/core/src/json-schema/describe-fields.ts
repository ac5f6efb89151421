import { UNDERLYING } from '../authoring/cases/case-subject.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { JsonSchema } from './schema-node.js'
import { factValueSchema } from './condition-schema.js'
import { wordDescriptions } from './enum-words.js'
import { NOT_A_FIELD, NOT_LISTED } from './patterns.js'
import {
  FACT_OF_OTHER_PACK,
  keyListOf,
  offerList,
  type OpenList,
  openListAt,
  openSchema,
} from './open-list.js'
import { wordsFor } from './schema-words.js'

/**
 * Walks a generated schema and gives every field its words; records of facts get the facts
 * themselves.
 */
export function describeFields(node: JsonSchema, parent: string, vocabulary: Vocabulary): void {
  if (node['additionalProperties'] === false) node['errorMessage'] = NOT_A_FIELD
  for (const key of ['anyOf', 'allOf', 'oneOf'] as const)
    for (const child of (node[key] ?? []) as JsonSchema[]) describeFields(child, parent, vocabulary)
  for (const key of ['items', 'additionalProperties'] as const)
    if (isSchema(node[key])) describeFields(node[key], parent, vocabulary)
  for (const [field, child] of Object.entries(
    (node['properties'] ?? {}) as Record<string, JsonSchema>,
  )) {
    const words = wordsFor(parent, field)
    if (words !== undefined) child['description'] = words
    const list = openListAt(parent, field, vocabulary)
    if (list !== null) offerList(child, list, vocabulary)
    explainWords(child, field, vocabulary)
    if (field === 'given' && parent === 'cases') nameFacts(child, false, vocabulary)
    if (field === 'facts' && parent === 'items') nameFacts(child, true, vocabulary)
    const keys = keyListOf(field, vocabulary)
    if (keys !== null) nameKeys(child, keys, vocabulary)
    describeFields(child, field, vocabulary)
  }
}

/** A record whose keys are ids of packs. */
function nameKeys(node: JsonSchema, list: OpenList, vocabulary: Vocabulary): void {
  const record = recordIn(node)
  if (record !== undefined) record['propertyNames'] = openSchema(list, vocabulary)
}

const recordIn = (node: JsonSchema): JsonSchema | undefined =>
  [node, ...((node['anyOf'] ?? []) as JsonSchema[])].find((each) => each['type'] === 'object')

/** Closed lists are explained word by word, and say what to do about any other. */
function explainWords(node: JsonSchema, field: string, vocabulary: Vocabulary): void {
  const list = node['enum']
  if (Array.isArray(list) && node['enumDescriptions'] === undefined) {
    const words = wordDescriptions(list, field, vocabulary)
    if (words !== null) node['enumDescriptions'] = words
    node['errorMessage'] = NOT_LISTED
  }
  if (isSchema(node['items'])) explainWords(node['items'], field, vocabulary)
  for (const child of (node['anyOf'] ?? []) as JsonSchema[]) explainWords(child, field, vocabulary)
}

/**
 * A record of facts: each fact of the catalogue with its type; `onlyBag` leaves out those with a
 * field of their own.
 */
function nameFacts(node: JsonSchema, onlyBag: boolean, vocabulary: Vocabulary): void {
  const record = recordIn(node)
  if (record === undefined) return
  const facts = [...vocabulary.facts].filter(
    ([, { path, derived, type }]) =>
      type !== 'cost-lines' && (!onlyBag || path === undefined || derived === true),
  )
  delete record['propertyNames']
  record['properties'] = Object.fromEntries(
    facts.map(([name, definition]) => [
      name,
      onlyBag
        ? orRuling(factValueSchema(name, definition, vocabulary))
        : orNull(factValueSchema(name, definition, vocabulary)),
    ]),
  )
  if (!onlyBag)
    for (const field of Object.keys(UNDERLYING))
      (record['properties'] as Record<string, JsonSchema>)[field] ??= {
        description: wordsFor(...(field.split('.') as [string, string])),
      }
  record['patternProperties'] = { [FACT_OF_OTHER_PACK]: {} }
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

/** Whether a part of a schema is a schema itself. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import { UNDERLYING } from '../authoring/cases/case-subject.js'
import { FACTS } from '../project/fact-names.js'
import { factValueSchema, type JsonSchema } from './condition-schema.js'
import { wordDescriptions } from './enum-words.js'
import { NOT_A_FIELD, NOT_LISTED } from './patterns.js'
import { wordsFor } from './schema-words.js'

/**
 * Walks a generated schema and gives every field its words; records of facts get the facts
 * themselves.
 */
export function describeFields(node: JsonSchema, parent: string): void {
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

/**
 * What the words of a closed list are: those of an activity wherever they stand, those of a cost
 * line by their own name.
 */
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

/**
 * A record of facts: each fact of the catalogue with its type; `onlyBag` leaves out those with a
 * field of their own.
 */
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

/** Whether a part of a schema is a schema itself. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

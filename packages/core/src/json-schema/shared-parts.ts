import type { JsonSchema } from './schema-node.js'

/** Shorter parts than this are clearer where they stand than behind a reference. */
const WORTH_SHARING = 80

/** Where a schema holds further schemas: one, a list of them, or named ones. */
const ONE_SCHEMA = ['additionalProperties', 'items', 'not', 'propertyNames'] as const
/** What these say belongs to the schema they stand in: its fields are explained there. */
const SAME_VALUE = ['then', 'else'] as const
const LISTS_OF_SCHEMAS = ['allOf', 'anyOf', 'oneOf'] as const

/**
 * Visits a schema one level down; what `change` returns takes the place of the part it was given.
 */
function withParts(
  schema: JsonSchema,
  name: string,
  change: (part: JsonSchema, name: string) => JsonSchema,
): JsonSchema {
  const made: Record<string, unknown> = { ...schema }
  for (const key of ONE_SCHEMA) if (isSchema(schema[key])) made[key] = change(schema[key], name)
  for (const key of SAME_VALUE)
    if (isSchema(schema[key])) made[key] = withParts(schema[key], name, change)
  for (const key of LISTS_OF_SCHEMAS)
    if (Array.isArray(schema[key]))
      made[key] = (schema[key] as JsonSchema[]).map((part) =>
        'if' in part ? withParts(part, name, change) : change(part, name),
      )
  if (isSchema(schema['properties']))
    made['properties'] = Object.fromEntries(
      Object.entries(schema['properties']).map(([field, part]) => [
        field,
        change(part as JsonSchema, field),
      ]),
    )
  return made as JsonSchema
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A part without its own description: two fields of one shape may be explained differently. */
function plainOf({ description: _description, ...shape }: JsonSchema): JsonSchema {
  return shape
}

/**
 * How often a part occurs, as it stands and apart from its description; what lies inside a part met
 * before is not counted again.
 */
function censusOf(
  parts: Iterable<readonly [name: string, part: JsonSchema]>,
): ReadonlyMap<string, number> {
  const census = new Map<string, number>()
  const count = (part: JsonSchema, name: string): JsonSchema => {
    const [whole, plain] = [JSON.stringify(part), JSON.stringify(plainOf(part))]
    const met = census.has(plain)
    for (const key of new Set([whole, plain])) census.set(key, (census.get(key) ?? 0) + 1)
    if (!met) withParts(part, name, count)
    return part
  }
  for (const [name, part] of parts) withParts(part, name, count)
  return census
}

/**
 * Phần dùng chung. / The same schema with every part that occurs more than once written once, under
 * `definitions`, and named after the field it was first met in. Parts explained alike keep their
 * description there; of one shape explained in several ways each field keeps its own beside the
 * reference, where editors show it.
 */
export function withSharedParts({ definitions = {}, ...body }: JsonSchema): JsonSchema {
  const given = definitions as Readonly<Record<string, JsonSchema>>
  const census = censusOf([['', body], ...Object.entries(given)])
  const shared: Record<string, JsonSchema> = {}
  const names = new Map<string, string>()
  const isWorth = (text: string): boolean =>
    (census.get(text) ?? 0) > 1 && text.length >= WORTH_SHARING
  const defined = (part: JsonSchema, text: string, name: string): string => {
    const known = names.get(text)
    if (known !== undefined) return known
    const own = freeName(name, { ...given, ...shared })
    names.set(text, own)
    shared[own] = part
    shared[own] = withParts(part, name, share)
    return own
  }
  const share = (part: JsonSchema, name: string): JsonSchema => {
    const plain = plainOf(part)
    const [wholeText, plainText] = [JSON.stringify(part), JSON.stringify(plain)]
    const alike = census.get(wholeText) === census.get(plainText)
    if (isWorth(wholeText) && (alike || !isWorth(plainText)))
      return { $ref: `#/definitions/${defined(part, wholeText, name)}` }
    return isWorth(plainText)
      ? {
          $ref: `#/definitions/${defined(plain, plainText, name)}`,
          ...('description' in part && { description: part['description'] }),
        }
      : withParts(part, name, share)
  }
  const made = withParts(body, '', share)
  const kept = Object.fromEntries(
    Object.entries(given).map(([name, part]) => [name, withParts(part, name, share)]),
  )
  const all = { ...kept, ...shared }
  return Object.keys(all).length === 0 ? made : { ...made, definitions: all }
}

function freeName(name: string, taken: Readonly<Record<string, unknown>>): string {
  const plain = name.replace(/[^A-Za-z0-9-]/gu, '')
  if (!Object.hasOwn(taken, plain)) return plain
  for (let number = 2; ; number += 1)
    if (!Object.hasOwn(taken, `${plain}-${number}`)) return `${plain}-${number}`
}

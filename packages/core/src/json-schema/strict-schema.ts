import type { JsonSchema } from './schema-node.js'

/** Keywords that only editors know; a strict validator refuses a schema that has them. */
const FOR_EDITORS = new Set([
  'defaultSnippets',
  'enumDescriptions',
  'errorMessage',
  'markdownDescription',
  'markdownEnumDescriptions',
  'patternErrorMessage',
])

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isNull = (schema: unknown): boolean =>
  isSchema(schema) && schema['type'] === 'null' && Object.keys(schema).length === 1

/**
 * JSON Schema cho chương trình. / The same schema for programs that validate: nothing that only
 * editors know, and three things said so that a validator which coerces types or removes fields by
 * itself does no harm.
 *
 * - What may be `null` says so in its `type`. A validator that coerces tries the branches of
 * `anyOf` in order and would make 0 of `null`
 *   in the branch of numbers, or `null` of 0 in the other.
 * - A group that is closed also lists its `propertyNames`: a validator that removes additional
 * fields silently then refuses them.
 * - Words have a `type` beside their `enum`.
 */
export function strictSchema(schema: JsonSchema): JsonSchema {
  const plain = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !FOR_EDITORS.has(key))
      .map(([key, value]) => [
        key,
        key === 'enum' || key === 'const' ? value : strictPart(key, value),
      ]),
  )
  return closed(nullable(split(typed(unwrapped(plain)))))
}

/** `allOf` of one part is that part: writers of JSON that follow a schema run in circles there. */
function unwrapped({ allOf, ...rest }: JsonSchema): JsonSchema {
  if (allOf === undefined) return rest
  const [only, ...others] = allOf as readonly JsonSchema[]
  return others.length === 0 && only !== undefined && Object.keys(only).join() === '$ref'
    ? { ...only, ...rest }
    : { ...rest, allOf }
}

/** A part of a schema: a schema, a list of them, named ones, or no schema at all. */
function strictPart(key: string, value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((each: unknown) => (isSchema(each) ? strictSchema(each) : each))
  if (!isSchema(value)) return value
  return key === 'properties' || key === 'definitions' || key === 'patternProperties'
    ? Object.fromEntries(
        Object.entries(value).map(([name, part]) => [name, strictSchema(part as JsonSchema)]),
      )
    : strictSchema(value)
}

/** `anyOf: [X, null]` as one schema whose type has `null` beside its own, wherever X can say so. */
function nullable(schema: JsonSchema): JsonSchema {
  const branches = schema['anyOf']
  if (!Array.isArray(branches) || !branches.some(isNull)) return schema
  const [first, ...others] = (branches as JsonSchema[]).filter((branch) => !isNull(branch))
  const open = first === undefined ? null : orNull(typed(first))
  if (open === null) return schema
  const { anyOf: _branches, ...rest } = schema
  return others.length === 0 ? { ...open, ...rest } : { ...rest, anyOf: [open, ...others] }
}

/** The schema that also takes `null`; `null` where that cannot be said in its type. */
function orNull(schema: JsonSchema): JsonSchema | null {
  const {
    type,
    const: only,
    enum: words = only === undefined ? undefined : [only],
    ...rest
  } = schema
  if (Array.isArray(schema['anyOf']))
    return nullable({ ...schema, anyOf: [...(schema['anyOf'] as unknown[]), { type: 'null' }] })
  if (typeof type !== 'string') return null
  return {
    type: [type, 'null'],
    ...(Array.isArray(words) && { enum: [...(words as unknown[]), null] }),
    ...rest,
  }
}

/** A list of words or numbers with the type they have; of several types, one branch each. */
function typed(schema: JsonSchema): JsonSchema {
  const words = 'const' in schema ? [schema['const']] : schema['enum']
  if (schema['type'] !== undefined || !Array.isArray(words)) return schema
  const types = [...new Set(words.map((word) => (word === null ? 'null' : typeof word)))].sort()
  if (types.length === 1) return { type: types[0], ...schema }
  const { const: _const, enum: _enum, ...rest } = schema
  return {
    ...rest,
    anyOf: types.map((type) => ({ type, enum: words.filter((word) => typeof word === type) })),
  }
}

/** What each type may be further asked for. */
const OF_TYPE: Readonly<Record<string, readonly string[]>> = {
  integer: ['minimum', 'maximum', 'multipleOf'],
  number: ['minimum', 'maximum', 'multipleOf'],
  boolean: [],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  string: ['minLength', 'maxLength', 'pattern', 'format'],
}

/**
 * Several types as one branch each, numbers first: a validator that coerces then leaves a number a
 * number.
 */
function split(schema: JsonSchema): JsonSchema {
  const { type: types, ...rest } = schema
  if (!Array.isArray(types)) return schema
  const own = Object.keys(OF_TYPE).filter((type) => types.includes(type))
  if (own.length < 2) return schema
  const asked = new Set(own.flatMap((type) => OF_TYPE[type] ?? []))
  const branches = own.map((type) => ({
    type,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => OF_TYPE[type]?.includes(key))),
  }))
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !asked.has(key))),
    anyOf: types.includes('null') ? [...branches, { type: 'null' }] : branches,
  }
}

function closed(schema: JsonSchema): JsonSchema {
  const fields = schema['properties']
  return schema['additionalProperties'] === false && isSchema(fields)
    ? { ...schema, propertyNames: namesOf(Object.keys(fields), schema['patternProperties']) }
    : schema
}

/** The names a closed group may have: its fields, and those of which only the form is known. */
function namesOf(fields: readonly string[], patterns: unknown): JsonSchema {
  const known = { type: 'string', enum: fields }
  return isSchema(patterns)
    ? { anyOf: [known, ...Object.keys(patterns).map((pattern) => ({ type: 'string', pattern }))] }
    : known
}

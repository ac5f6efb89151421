import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from './schema-node.js'
import { jsonSchemas } from './json-schema.js'
import { withSharedParts } from './shared-parts.js'

const prose = { type: 'string', minLength: 1, maxLength: 4_000, pattern: '^[A-Z].*$' }
const citation = (description: string): JsonSchema => ({
  type: 'object',
  properties: {
    document: { ...prose, description: 'Văn bản.' },
    provision: { ...prose, description: 'Điều.' },
  },
  required: ['document', 'provision'],
  additionalProperties: false,
  description,
})
const definitionsOf = (schema: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (schema['definitions'] ?? {}) as Readonly<Record<string, JsonSchema>>

/** The schema with every reference replaced by what it leads to; words beside it win. */
function expanded(node: unknown, definitions: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(node)) return node.map((each) => expanded(each, definitions))
  if (typeof node !== 'object' || node === null) return node
  const { $ref: ref, definitions: _own, ...rest } = node as JsonSchema
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, each]) => [key, expanded(each, definitions)]),
  )
  return typeof ref === 'string'
    ? {
        ...(expanded(definitions[ref.replace('#/definitions/', '')], definitions) as object),
        ...inner,
      }
    : inner
}

describe('withSharedParts', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      a: citation('Căn cứ.'),
      b: citation('Căn cứ.'),
      c: { type: 'array', items: citation('Căn cứ khác.') },
      once: { ...prose, enum: ['Một lần thôi'], description: 'Một.' },
      short: { type: 'null' },
      also: { type: 'null' },
    },
  }
  const made = withSharedParts(schema)

  it('nói đúng như cũ khi thay mỗi dẫn chiếu bằng phần nó dẫn tới', () => {
    expect(expanded(made, definitionsOf(made))).toEqual(schema)
  })

  it('phần lặp lại chỉ viết một lần; lời giải thích chung nằm ở định nghĩa, lời riêng nằm cạnh dẫn chiếu', () => {
    const { a, b, c, once } = made['properties'] as Record<string, JsonSchema>
    expect([a, b, (c as { items: JsonSchema }).items]).toEqual([
      { $ref: '#/definitions/a', description: 'Căn cứ.' },
      { $ref: '#/definitions/a', description: 'Căn cứ.' },
      { $ref: '#/definitions/a', description: 'Căn cứ khác.' },
    ])
    expect(once).toMatchObject({ description: 'Một.' })
    expect(definitionsOf(made)['a']).not.toHaveProperty('description')
    const alike = withSharedParts({
      type: 'object',
      properties: { a: citation('Căn cứ.'), b: citation('Căn cứ.') },
    })
    expect(alike['properties']).toEqual({
      a: { $ref: '#/definitions/a' },
      b: { $ref: '#/definitions/a' },
    })
    expect(definitionsOf(alike)['a']).toMatchObject({ description: 'Căn cứ.' })
  })

  it('tên đã có người dùng thì không dùng lại, và không có gì chung thì để nguyên', () => {
    const taken = withSharedParts({ ...schema, definitions: { a: { type: 'string' } } })
    expect(definitionsOf(taken)['a']).toEqual({ type: 'string' })
    expect(expanded(taken, definitionsOf(taken))).toEqual(schema)
    expect(withSharedParts({ type: 'object', properties: { a: prose } })).toEqual({
      type: 'object',
      properties: { a: prose },
    })
  })

  it.each(Object.entries(jsonSchemas({ vocabulary: NATIONAL_WORDS })))(
    '%s: mọi dẫn chiếu có đích, mọi định nghĩa có nơi dùng',
    (_name, each) => {
      const used = new Set(
        [...JSON.stringify(each).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/gu)].map(
          ([, name]) => name,
        ),
      )
      expect([...used].sort()).toEqual(Object.keys(definitionsOf(each)).sort())
    },
  )
})

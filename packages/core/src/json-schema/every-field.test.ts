import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from './schema-node.js'

/** Every field of every file says what it is where an editor shows it: Vietnamese, then English. */
const HOME = new URL('../../schema/', import.meta.url)
const FILES = [HOME, new URL('strict/', HOME)].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => new URL(name, folder)),
)

const SAID = /^(?=[^/]*[à-ỹđ])\S[\s\S]*?\S \/ \S[\s\S]*\w/iu

/** Parts that describe the same value as the schema they stand in. */
const SAME_VALUE = ['allOf', 'anyOf', 'oneOf', 'then', 'else']
/** Parts that only ask which branch applies. */
const ASKED_ONLY = ['if', 'not']

class Walk {
  readonly #root: JsonSchema
  readonly #seen = new Set<string>()
  readonly fields: string[] = []
  readonly unsaid: string[] = []

  constructor(root: JsonSchema) {
    this.#root = root
    this.#look(root, '', new Set())
  }

  #target(node: JsonSchema): JsonSchema {
    const reference = node['$ref']
    if (typeof reference !== 'string') return node
    const target = reference
      .slice(2)
      .split('/')
      .reduce<unknown>((at, step) => (at as JsonSchema)[step], this.#root) as JsonSchema
    return { ...this.#target(target), ...node }
  }

  /** `told`: fields of the same value that are described already. */
  #look(part: unknown, place: string, told: ReadonlySet<string>): void {
    if (Array.isArray(part)) for (const each of part) this.#look(each, place, told)
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return
    const node = this.#target(part as JsonSchema)
    const key = `${JSON.stringify(part)} ${[...told].join()}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const fields = Object.entries((node['properties'] ?? {}) as Record<string, JsonSchema>)
    const now = new Set(told)
    for (const [field, child] of fields) {
      const said = this.#target(child)['description']
      const isSaid = typeof said === 'string' && SAID.test(said)
      this.fields.push(`${place}.${field}`)
      if (isSaid) now.add(field)
      if (!isSaid && !told.has(field)) this.unsaid.push(`${place}.${field}: ${String(said)}`)
      this.#look(child, `${place}.${field}`, new Set())
    }
    for (const [name, child] of Object.entries(node)) {
      if (name === 'properties' || name === '$ref' || ASKED_ONLY.includes(name)) continue
      if (SAME_VALUE.includes(name)) this.#look(child, place, now)
      else if (name === 'definitions' || name === 'patternProperties')
        for (const each of Object.values(child as object)) this.#look(each, place, new Set())
      else this.#look(child, place, new Set())
    }
  }
}

describe('every field of every schema has words', () => {
  it.each(FILES.map((file) => [file.pathname.slice(HOME.pathname.length), file] as const))(
    '%s',
    (_name, file) => {
      const { fields, unsaid } = new Walk(JSON.parse(readFileSync(file, 'utf8')) as JsonSchema)
      expect(fields.length).toBeGreaterThan(4)
      expect(unsaid).toEqual([])
    },
  )

  it('a field without words, with one language, or with English first is found', () => {
    const walk = (description?: string): readonly string[] =>
      new Walk({ properties: { a: { type: 'string', ...(description && { description }) } } })
        .unsaid
    expect(walk('Số tiền. / An amount.')).toEqual([])
    expect(walk()).toEqual(['.a: undefined'])
    expect(walk('Số tiền.')).toEqual(['.a: Số tiền.'])
    expect(walk('An amount. / Số tiền.')).toEqual(['.a: An amount. / Số tiền.'])
  })
})

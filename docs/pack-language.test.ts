import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/**
 * Whatever a pack can write of words and of grants stands in an example that is run
 * (examples.test.ts). What there is to write is read from the JSON Schemas, so that a new key
 * without an example fails here.
 */
type Schema = Readonly<Record<string, unknown>>
const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const schema = (name: string): Schema =>
  JSON.parse(read(`../packages/core/schema/${name}.schema.json`)) as Schema

/** The parts of a schema that describe the same value, references followed. */
function alternatives(node: Schema, root: Schema): readonly Schema[] {
  const reference = node['$ref']
  if (typeof reference === 'string')
    return alternatives(
      reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, step) => (at as Schema)[step], root) as Schema,
      root,
    )
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (node[key] ?? []) as Schema[])
  const items = node['items'] === undefined ? [] : [node['items'] as Schema]
  return [node, ...[...inner, ...items].flatMap((each) => alternatives(each, root))]
}

interface Field {
  readonly path: string
  readonly words: readonly string[]
}

/** Every field below a schema with its path, and the closed list of words it takes. */
function fieldsOf(node: Schema, root: Schema, path: readonly string[] = []): readonly Field[] {
  return alternatives(node, root).flatMap((part) =>
    Object.entries((part['properties'] ?? {}) as Record<string, Schema>).flatMap(
      ([name, child]) => {
        const at = [...path, name]
        const words = alternatives(child, root).flatMap((each) =>
          each['const'] === undefined ? ((each['enum'] ?? []) as unknown[]) : [each['const']],
        )
        const field = {
          path: at.join('.'),
          words: words.filter((word) => typeof word === 'string'),
        }
        return name === 'when' ? [field] : [field, ...fieldsOf(child, root, at)]
      },
    ),
  )
}

/** The code of a page that is run. */
const codeOf = (page: string): ts.SourceFile =>
  ts.createSourceFile(
    page,
    [...read(page).matchAll(/^```ts\n(.*?)^```/gmsu)].map(([, code]) => code).join('\n'),
    ts.ScriptTarget.Latest,
    true,
  )

const nodesOf = (node: ts.Node): readonly ts.Node[] => {
  const nodes = [node]
  ts.forEachChild(node, (child) => void nodes.push(...nodesOf(child)))
  return nodes
}

/** The names that object literals give, and the texts. */
function writtenIn(page: string): { names: ReadonlySet<string>; texts: ReadonlySet<string> } {
  const nodes = nodesOf(codeOf(page))
  const names = nodes.flatMap((node) =>
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name))
      ? [node.name.text]
      : [],
  )
  const texts = nodes.flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []))
  return { names: new Set(names), texts: new Set(texts) }
}

/** The paths of fields that a literal has; what is spread into it stands where it is spread. */
function pathsOf(node: ts.Node, named: ReadonlyMap<string, ts.Node>): readonly string[] {
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((each) => pathsOf(each, named))
  if (ts.isAsExpression(node)) return pathsOf(node.expression, named)
  if (ts.isIdentifier(node) && named.has(node.text)) return pathsOf(named.get(node.text)!, named)
  if (!ts.isObjectLiteralExpression(node)) return []
  return node.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return pathsOf(property.expression, named)
    const name = property.name?.getText() ?? ''
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name!
    return [name, ...pathsOf(value, named).map((path) => `${name}.${path}`)]
  })
}

function literalsOf(page: string): ReadonlyMap<string, ts.Node> {
  return new Map(
    nodesOf(codeOf(page)).flatMap((node) =>
      ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined
        ? [[node.name.text, node.initializer] as const]
        : [],
    ),
  )
}

describe.each(['vocabulary.md', 'vocabulary.en.md'])('%s', (page) => {
  it('uses every field of vocabulary.json where it belongs', () => {
    const root = schema('vocabulary')
    const literals = literalsOf(page)
    const used = new Set(pathsOf(literals.get('vocabulary')!, literals))
    const fields = fieldsOf(root, root).filter(({ path }) => path !== '$schema')
    expect(fields.length).toBeGreaterThan(60)
    // `citation` and its two fields are spread from one constant
    expect(fields.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([])
  })
})

describe.each(['grants.md', 'grants.en.md'])('%s', (page) => {
  it('names a test for every kind of provision, and every test', () => {
    const rows = [...read(page).matchAll(/^\| (\d+) +\|.*\| ([^|]+?) +\|$/gmu)]
    const tests = read('../packages/rules-provincial/src/provisions-of-acts.test.ts')
    expect(rows.map(([, number, name]) => `${number}. ${name}`)).toEqual(
      [...tests.matchAll(/^describe\('(\d+\. .+?)'/gmu)].map(([, name]) => name),
    )
    expect(rows).toHaveLength(15)
  })

  const root = schema('rule')
  const support = (root['definitions'] as Record<string, Schema>)['support-rule']!
  const grant = fieldsOf(support, root).filter(({ path }) => path.startsWith('versions.grant.'))
  const { names, texts } = writtenIn(page)

  it('uses every key of a grant', () => {
    const keys = new Set(grant.map(({ path }) => path.slice(path.lastIndexOf('.') + 1)))
    expect(keys.size).toBeGreaterThan(20)
    expect([...keys].filter((key) => !names.has(key))).toEqual([])
  })

  it('uses every word that a key of a grant takes', () => {
    const lists = new Map(
      grant.flatMap(({ path, words }) => {
        const key = path.slice(path.lastIndexOf('.') + 1)
        return words.length === 0 || ['of', 'per', 'document'].includes(key) ? [] : [[key, words]]
      }),
    )
    expect([...lists.keys()]).toEqual(expect.arrayContaining(['within', 'instrument', 'once']))
    const missing = [...lists].flatMap(([key, words]) =>
      words.filter((word) => !texts.has(word)).map((word) => `${key}: ${word}`),
    )
    expect(missing).toEqual([])
  })
})

describe.each(['rules.md', 'rules.en.md'])('%s', (page) => {
  const { names, texts } = writtenIn(page)
  const root = schema('rule')
  const listed = (node: unknown): readonly string[] => (node as { enum: readonly string[] }).enum

  it('has a rule of every kind', () => {
    const kinds = listed((root['properties'] as Record<string, unknown>)['kind'])
    expect(kinds).toHaveLength(9)
    expect(kinds.filter((kind) => !texts.has(kind))).toEqual([])
  })

  it('uses every operator and every way of joining conditions', () => {
    const definitions = root['definitions'] as Record<string, Schema>
    const { properties } = definitions['leaf'] as { properties: Record<string, { $ref?: string }> }
    const { $ref } = properties['operator'] as { $ref?: string }
    const shared = $ref === undefined ? undefined : definitions[$ref.split('/').at(-1) ?? '']
    const operators = listed(shared ?? properties['operator'])
    expect(operators).toHaveLength(10)
    expect(operators.filter((operator) => !texts.has(operator))).toEqual([])
    expect(['all', 'any', 'not'].filter((key) => !names.has(key))).toEqual([])
  })

  it('uses every field of pack.json', () => {
    const fields = Object.keys(schema('pack')['properties'] as object)
    // `id`, `title` and `titleEn` of every rule stand in one constant
    expect(fields.filter((field) => !names.has(field))).toEqual([])
  })
})

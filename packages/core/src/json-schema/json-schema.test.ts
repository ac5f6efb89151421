import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from './schema-node.js'
import { OPERATORS } from '../conditions/conditions.js'
import { readCondition } from '../conditions/read-condition.js'
import { RULE_KINDS } from '../kinds/rule.js'
import { jsonSchemas } from './json-schema.js'

interface Validator {
  readonly compile: (schema: object) => ((data: unknown) => boolean) & { errors?: unknown }
}

/** The draft-07 validator that eslint brings: an independent reader of our schemas. */
const require = createRequire(import.meta.url)
const Ajv = createRequire(require.resolve('eslint'))('ajv') as new (options: object) => Validator
const compile = (schema: JsonSchema): ((data: unknown) => boolean) =>
  new Ajv({ unknownFormats: 'ignore', logger: false }).compile(schema)

const schemas = jsonSchemas({ vocabulary: NATIONAL_WORDS })
const home = fileURLToPath(new URL('../../../..', import.meta.url))

const version = {
  from: '2018-05-11',
  to: null,
  citation: { document: 'X', provision: 'Điều 1' },
  evidence: 'quoted',
}
const rule = {
  id: 'support.x',
  kind: 'support',
  title: 'X',
  titleEn: 'X',
  encodedSince: '2018-05-11',
  versions: [
    {
      ...version,
      when: { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
      grant: { rate: '50%', cap: '300 triệu đồng' },
    },
  ],
}
const withWhen = (when: unknown): unknown => ({
  ...rule,
  versions: [{ ...rule.versions[0], when }],
})

describe('lược đồ JSON', () => {
  const isRule = compile(schemas['rule']!)

  it('đọc được quy định đúng', () => {
    expect(isRule(rule)).toBe(true)
    expect(
      isRule(
        withWhen({
          all: [
            { not: { fact: 'beneficiary.employees', operator: 'greaterThan', value: 200 } },
            { fact: 'site.areas', operator: 'contains', value: 'island' },
          ],
        }),
      ),
    ).toBe(true)
    expect(isRule(withWhen(null))).toBe(true)
  })

  it.each([
    ['khóa lạ', { ...rule, titel: 'X' }],
    ['loại lạ', { ...rule, kind: 'suport' }],
    ['dữ kiện lạ', withWhen({ fact: 'activty', operator: 'equal', value: 'trademark' })],
    ['từ lạ', withWhen({ fact: 'activity', operator: 'equal', value: 'advanced-machine' })],
    [
      'toán tử không hợp kiểu',
      withWhen({ fact: 'activity', operator: 'lessThan', value: 'trademark' }),
    ],
    [
      'danh sách ở chỗ một giá trị',
      withWhen({ fact: 'activity', operator: 'equal', value: ['trademark'] }),
    ],
    [
      'một giá trị ở chỗ danh sách',
      withWhen({ fact: 'activity', operator: 'in', value: 'trademark' }),
    ],
    [
      'hai nhánh',
      withWhen({
        all: [{ fact: 'level', operator: 'equal', value: 'region' }],
        any: [{ fact: 'level', operator: 'equal', value: 'region' }],
      }),
    ],
    ['nhánh rỗng', withWhen({ all: [] })],
    ['path', withWhen({ fact: 'level', operator: 'equal', value: 'region', path: '$.x' })],
  ])('không nhận %s', (_name, source) => {
    expect(isRule(source)).toBe(false)
  })

  it('mỗi toán tử hợp với kiểu dữ kiện đúng như bộ đọc điều kiện', () => {
    const sample: Record<string, unknown> = {
      boolean: true,
      integer: 3,
      money: '1 triệu đồng',
      rate: '50%',
      day: '2020-01-01',
    }
    for (const [fact, { type, words }] of NATIONAL_WORDS.facts) {
      for (const operator of OPERATORS) {
        const one = sample[type] ?? words?.[0] ?? 'x'
        const leaf = {
          fact,
          operator,
          value: operator === 'in' || operator === 'notIn' ? [one] : one,
        }
        expect({ leaf, ok: isRule(withWhen(leaf)) }).toEqual({ leaf, ok: reads(leaf) })
      }
    }
  }, 20_000)

  it('mọi trường đều có lời giải thích', () => {
    expect(
      Object.entries(schemas).flatMap(([name, schema]) =>
        silentFields(schema, name, (schema['definitions'] ?? {}) as Definitions),
      ),
    ).toEqual([])
  })

  it('mỗi quy định trong kho, thêm một khóa lạ ở phiên bản hoặc bỏ căn cứ, thì không hợp lược đồ', () => {
    const rules = packFiles()
      .filter(([, kind]) => kind === 'rule')
      .map(([file]) => JSON.parse(readFileSync(file, 'utf8')) as typeof rule)
    expect(new Set(rules.map(({ kind }) => kind)).size).toBe(9)
    const spoilt = (change: (first: Record<string, unknown>) => void) =>
      rules.filter((source) => {
        const copy = structuredClone(source)
        change(copy.versions[0] as Record<string, unknown>)
        return isRule(copy)
      })
    expect(
      spoilt((first) => {
        first['grand'] = 1
      }),
    ).toEqual([])
    expect(
      spoilt((first) => {
        delete first['citation']
      }),
    ).toEqual([])
    expect(
      spoilt((first) => {
        first['citation'] = { document: 'X', provision: '' }
      }),
    ).toEqual([])
    expect(
      spoilt((first) => {
        first['evidence'] = 'qouted'
      }),
    ).toEqual([])
  })

  it('các lược đồ không viết lại cùng một phần: dưới 470.000 ký tự tất cả, không kể khoảng trắng', () => {
    const committed = readdirSync(path.join(home, 'packages/core/schema'))
      .filter((file) => file.endsWith('.json'))
      .map(
        (file) =>
          JSON.stringify(
            JSON.parse(readFileSync(path.join(home, 'packages/core/schema', file), 'utf8')),
          ).length,
      )
    expect(committed.length).toBeGreaterThanOrEqual(Object.keys(schemas).length)
    expect(committed.reduce((sum, size) => sum + size, 0)).toBeLessThan(470_000)
  })

  it('mọi tệp của các gói trong kho đều hợp lược đồ', () => {
    const bad = packFiles().flatMap(([file, kind]) =>
      compiled(kind)(JSON.parse(readFileSync(file, 'utf8'))) ? [] : [path.relative(home, file)],
    )
    expect(bad).toEqual([])
  })
})

function reads(leaf: unknown): boolean {
  try {
    readCondition(leaf, NATIONAL_WORDS)
    return true
  } catch {
    return false
  }
}

const cache = new Map<string, (data: unknown) => boolean>()
function compiled(kind: string): (data: unknown) => boolean {
  const known = cache.get(kind) ?? compile(schemas[kind]!)
  cache.set(kind, known)
  return known
}

const PACK_FILE = new RegExp(
  String.raw`^([a-z_-]+\/)?(?:(?:pack|documents|register)\.json|` +
    String.raw`(?:${RULE_KINDS.join('|')})\/[^/]+\.json)$`,
  'u',
)

/** Every data file of the shipped packs, with the schema it belongs to. */
function packFiles(): (readonly [string, string])[] {
  return ['rules-national', 'rules-provincial'].flatMap((name) => {
    const folder = path.join(home, 'packages', name)
    return readdirSync(folder)
      .filter((each) => !['dist', 'node_modules', 'src'].includes(each))
      .flatMap((each) =>
        statSync(path.join(folder, each)).isDirectory()
          ? readdirSync(path.join(folder, each), { recursive: true, encoding: 'utf8' }).map(
              (file) => `${each}/${file.replaceAll('\\', '/')}`,
            )
          : [each],
      )
      .filter((file) => PACK_FILE.test(file))
      .map((file) => [path.join(folder, file), schemaOf(path.basename(file))] as const)
  })
}

function schemaOf(file: string): string {
  if (file.endsWith('.cases.json')) return 'cases'
  if (file.endsWith('.rounds.json')) return 'rounds'
  if (file.endsWith('.rounds.json')) return 'rounds'
  return file === 'pack.json' || file === 'documents.json' || file === 'register.json'
    ? file.slice(0, -'.json'.length)
    : 'rule'
}

type Definitions = Readonly<Record<string, JsonSchema>>

/** Whether a field is explained, beside its reference or where that leads. */
function isExplained({ description, $ref: ref }: JsonSchema, definitions: Definitions): boolean {
  if (description !== undefined || typeof ref !== 'string') return description !== undefined
  return isExplained(definitions[ref.replace('#/definitions/', '')] ?? {}, definitions)
}

function silentFields(node: unknown, at: string, definitions: Definitions): string[] {
  if (typeof node !== 'object' || node === null) return []
  if (Array.isArray(node)) return node.flatMap((each) => silentFields(each, at, definitions))
  const { properties, if: _if, ...rest } = node as JsonSchema
  const fields = Object.entries((properties ?? {}) as Record<string, JsonSchema>)
  const ownValue = at.endsWith('.value') || at.endsWith('ruling')
  return [
    ...fields
      .filter(
        ([name, field]) =>
          !isExplained(field, definitions) &&
          !ownValue &&
          !['value', 'operator', 'by', 'on', 'why'].includes(name),
      )
      .map(([name]) => `${at}.${name}`),
    ...fields.flatMap(([name, field]) => silentFields(field, `${at}.${name}`, definitions)),
    ...Object.entries(rest).flatMap(([name, field]) =>
      name === 'definitions' || typeof field === 'object'
        ? silentFields(field, at, definitions)
        : [],
    ),
  ]
}

import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { readdirSync, readFileSync } from 'node:fs'
import { national } from '@khuyencong/rules-national'
import Ajv, { type ErrorObject } from 'ajv'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { type ProjectInput, readProject } from '../project/project.js'
import { createRuleBook } from '../packs/rule-book.js'
import type { JsonSchema } from './schema-node.js'
import { jsonSchemas } from './json-schema.js'

const schemas = jsonSchemas({ strict: true, vocabulary: NATIONAL_WORDS })
const INPUTS = ['project', 'plan', 'report', 'round', 'monitoring', 'register', 'work-records']

/** What AJV answers in strict mode: nothing where the value fits. */
function checkerOf(schema: JsonSchema): (value: unknown) => readonly ErrorObject[] {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema)
  return (value) => (validate(value) ? [] : (validate.errors ?? []))
}

describe('the schemas for programs', () => {
  it.each(Object.keys(schemas))('%s is accepted by a strict validator', (name) => {
    const told: unknown[] = []
    const logger = { log: console.log, warn: (text: unknown) => told.push(text), error: told.push }
    expect(() => new Ajv({ strict: true, logger }).compile(schemas[name]!)).not.toThrow()
    expect(told).toEqual([])
  })

  it('say nothing that only editors know', () => {
    expect(JSON.stringify(schemas)).not.toMatch(
      /"enumDescriptions"|"errorMessage"|"patternErrorMessage"|"markdown/u,
    )
    expect(JSON.stringify(jsonSchemas({ vocabulary: NATIONAL_WORDS }))).toContain(
      '"enumDescriptions"',
    )
  })

  it.each(INPUTS)(
    '%s never offers null beside a branch that a number or a word could be',
    (name) => {
      const risky: unknown[] = []
      JSON.stringify(schemas[name], (_key, value: unknown) => {
        const branches = (value as { anyOf?: readonly JsonSchema[] } | null)?.anyOf ?? []
        if (branches.some(({ type }) => type === 'null'))
          risky.push(...branches.filter(({ type, $ref }) => type !== 'null' && $ref !== CONDITION))
        return value
      })
      expect(risky).toEqual([])
    },
  )
})

const CONDITION = '#/definitions/entryCondition'

describe('what fits', () => {
  const errorsOf = checkerOf(schemas['project']!)
  const HOME = new URL('../../../../examples/', import.meta.url)
  const projects = readdirSync(HOME, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/project.json') && !file.includes('node_modules'))
    .map(
      (file) => [file, JSON.parse(readFileSync(new URL(file, HOME), 'utf8')) as unknown] as const,
    )

  it.each(projects)('%s', (_file, project) => {
    expect(errorsOf(project)).toEqual([])
  })

  it('a project with every field, and the same with each field null or absent', () => {
    expect(errorsOf(WHOLE)).toEqual([])
    for (const path of optionalPaths(WHOLE))
      for (const value of [null, undefined]) {
        const changed = JSON.parse(JSON.stringify(putAt(WHOLE, path, value))) as unknown
        expect([path, errorsOf(changed)]).toEqual([path, []])
        expect(() => readProject(changed, 'project', NATIONAL)).not.toThrow()
      }
  })

  it('a decision', () => {
    const decision = decide(createRuleBook([national]), { on: '2023-06-01', project: WHOLE })
    expect(checkerOf(schemas['decision']!)(JSON.parse(JSON.stringify(decision)))).toEqual([])
  })
})

/** Every field that may be null. */
const WHOLE: ProjectInput = {
  id: 'p',
  title: 'Đề án',
  kind: 'single',
  fund: 'national',
  planYear: 2023,
  planBuildingYear: 2022,
  implementer: { name: 'Trung tâm', kind: 'promotion-centre' },
  approval: { level: 'ministry', on: '2023-02-01' },
  commitments: { counterpart: true, noDoubleFunding: false },
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      units: 1,
      level: 'province',
      beneficiary: {
        id: 'B1',
        name: 'Cơ sở',
        kind: 'enterprise',
        employees: 0,
        annualRevenue: 0,
        totalCapital: '8 tỷ đồng',
        industry: 'minerals',
      },
      site: {
        province: 'Sóc Trăng',
        formerProvince: 'Sóc Trăng',
        unitKind: 'commune',
        parentKind: 'rural-district',
        cityClass: 2,
        convertedFromCommuneOn: 'never',
        craftVillageRecognised: false,
        areas: [],
        district: 'Mỹ Xuyên',
        commune: 'Hòa Tú 1',
      },
      costs: [
        {
          id: 'c',
          kind: 'machinery',
          amount: 700_000_000,
          otherStateSupport: '0 đồng',
          otherSources: [{ programme: 'x', amount: 0 }],
          asset: { maker: 'm', model: 'n', serial: '1', invoice: '2' },
        },
      ],
      requested: { national: 300_000_000, local: 0, other: 0, counterpart: '400 triệu đồng' },
      facts: {
        'machinery.isNew': true,
        'materials.localShare': '60%',
        'fairAbroad.timesThisYear': 0,
        'product.key': { value: false, by: 'Hội đồng', on: '2023-05-01', why: null },
      },
    },
  ],
  events: [{ type: 'progress', on: '2023-05-01', progress: '70%', papers: ['x'], amount: 0 }],
  verified: [],
}
const REQUIRED = new Set(['id', 'items', 'activity', 'programme', 'type', 'on', 'value'])

type Path = readonly (string | number)[]
const optionalPaths = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]) => {
        const here = [...path, Array.isArray(value) ? Number(key) : key]
        const isOpen = !Array.isArray(value) && (!REQUIRED.has(key) || path.at(-1) === 'approval')
        return [...(isOpen ? [here] : []), ...optionalPaths(each, here)]
      })
function putAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>
  copy[key] = putAt(copy[key], rest, put)
  return copy
}

describe('a Fastify service with its defaults', () => {
  let app: FastifyInstance
  beforeAll(() => {
    app = fastify()
    app.addSchema({ $id: 'project', ...schemas['project'] })
    app.addSchema({ $id: 'decision', ...schemas['decision'] })
    app.post('/echo', { schema: { body: { $ref: 'project#' } } }, ({ body }) => ({ body }))
    app.post(
      '/decide',
      { schema: { body: { $ref: 'project#' }, response: { 200: { $ref: 'decision#' } } } },
      ({ body }) =>
        decide(createRuleBook([national]), { on: '2023-06-01', project: body as never }),
    )
  })
  afterAll(() => app.close())
  const send = async (url: string, payload: object): Promise<{ status: number; body: unknown }> => {
    const { statusCode, body } = await app.inject({ method: 'POST', url, payload })
    return { status: statusCode, body: JSON.parse(body) as unknown }
  }

  it('hands on what was sent, to the letter: 0 stays 0, null stays null, false stays false', async () => {
    expect(await send('/echo', WHOLE)).toEqual({ status: 200, body: { body: WHOLE } })
    for (const path of optionalPaths(WHOLE)) {
      const sent = putAt(WHOLE, path, null) as object
      expect([path, await send('/echo', sent)]).toEqual([
        path,
        { status: 200, body: { body: sent } },
      ])
    }
  })

  it.each<readonly [string, Path]>([
    ['of the project', ['fnud']],
    ['of an item', ['items', 0, 'unit']],
    ['of a site', ['items', 0, 'site', 'provnice']],
    ['of a cost line', ['items', 0, 'costs', 0, 'amuont']],
    ['of an asset', ['items', 0, 'costs', 0, 'asset', 'seral']],
    ['of the facts', ['items', 0, 'facts', 'machinery.isnew']],
    ['of a ruling', ['items', 0, 'facts', 'product.key', 'bye']],
    ['of an event', ['events', 0, 'amuont']],
  ])('refuses a field %s that does not exist, and never drops it', async (_name, path) => {
    expect(await send('/echo', putAt(WHOLE, path, 1) as object)).toMatchObject({ status: 400 })
  })

  it('writes a decision as it is', async () => {
    const decision = decide(createRuleBook([national]), { on: '2023-06-01', project: WHOLE })
    const { status, body } = await send('/decide', WHOLE)
    expect(status).toBe(200)
    expect(body).toEqual(JSON.parse(JSON.stringify(decision)))
  })
})

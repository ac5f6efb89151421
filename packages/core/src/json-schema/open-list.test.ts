import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { joinVocabulary } from '../vocabulary/join-vocabulary.js'
import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { jsonSchemas } from './json-schema.js'
import type { JsonSchema } from './schema-node.js'

/** The draft-07 validator that eslint brings: an independent reader of our schemas. */
const require = createRequire(import.meta.url)
const Ajv = createRequire(require.resolve('eslint'))('ajv') as new (options: object) => {
  readonly compile: (schema: object) => (data: unknown) => boolean
}
const compile = (schema: JsonSchema | undefined) =>
  new Ajv({ unknownFormats: 'ignore', logger: false }).compile(schema!)

const item = {
  id: '1',
  activity: 'advanced-machinery',
  level: 'province',
  quantities: { booth: 3 },
  beneficiary: { kind: 'enterprise', industry: 'handicraft' },
  site: { unitKind: 'commune', areas: ['island'] },
  costs: [{ kind: 'machinery', amount: 1 }],
  facts: { 'machinery.isNew': true },
}
const withItem = (change: object): unknown => ({ id: 'p', items: [{ ...item, ...change }] })

const version = {
  from: '2026-01-01',
  to: null,
  citation: { document: 'X', provision: 'Điều 1' },
  evidence: 'quoted',
}
const ruleWith = (when: unknown, grant: object = {}): unknown => ({
  id: 'support.x',
  kind: 'support',
  title: 'X',
  titleEn: 'X',
  encodedSince: '2026-01-01',
  versions: [{ ...version, when, grant: { rate: '50%', cap: '300 triệu đồng', ...grant } }],
})
const activity = (operator: string, value: unknown): unknown => ({
  fact: 'activity',
  operator,
  value,
})

describe.each([false, true])('ids in the schemas, strict: %s', (strict) => {
  const schemas = jsonSchemas({ strict, vocabulary: NATIONAL_WORDS })
  const isProject = compile(schemas['project'])
  const isRule = compile(schemas['rule'])
  const isPlan = compile(schemas['plan'])

  it.each<[string, object, boolean]>([
    ['all of the national pack', {}, true],
    ['an activity of a province', { activity: 'nghe-an:craft-village' }, true],
    ['an activity nobody declares', { activity: 'advanced-machine' }, false],
    ['a kind of cost of a province', { costs: [{ kind: 'nghe-an:kiln', amount: 1 }] }, true],
    ['a kind of cost nobody declares', { costs: [{ kind: 'machine', amount: 1 }] }, false],
    ['a tier nobody declares', { level: 'county' }, false],
    ['a tier of a province', { level: 'nghe-an:hamlet' }, true],
    ['no tier', { level: null }, true],
    ['a kind of beneficiary nobody declares', { beneficiary: { kind: 'company' } }, false],
    ['a kind of beneficiary of a province', { beneficiary: { kind: 'nghe-an:guild' } }, true],
    ['an industry nobody declares', { beneficiary: { industry: 'mining' } }, false],
    ['an area nobody declares', { site: { areas: ['island', 'isle'] } }, false],
    ['an area of a province', { site: { areas: ['island', 'nghe-an:upland'] } }, true],
    ['a unit nobody declares', { quantities: { booths: 3 } }, false],
    ['a unit of a province', { quantities: { 'nghe-an:village': 3 } }, true],
    ['a fact nobody declares', { facts: { 'machinery.new': true } }, false],
    ['a fact of a province', { facts: { 'nghe-an:artisan.title': 'people' } }, true],
    ['a cost of a province as a fact', { facts: { 'cost.nghe-an:kiln': 5 } }, true],
    ['a wrong value of a national fact', { facts: { 'machinery.isNew': 'x' } }, false],
  ])('%s', (_name, change, good) => {
    expect(isProject(withItem(change))).toBe(good)
  })

  it.each<[string, unknown, boolean]>([
    ['a group', ruleWith(activity('in', 'group:at-establishment')), true],
    ['a group of a province', ruleWith(activity('notIn', 'group:nghe-an:crafts')), true],
    ['a group nobody declares', ruleWith(activity('in', 'group:at-establishments')), false],
    ['a group as one activity', ruleWith(activity('equal', 'group:at-establishment')), false],
    ['a list with one of a province', ruleWith(activity('in', ['trademark', 'a-b:c'])), true],
    [
      'a fact of a province',
      ruleWith({ fact: 'nghe-an:artisan.title', operator: 'equal', value: 'people' }),
      true,
    ],
    [
      'a fact nobody declares',
      ruleWith({ fact: 'artisan.title', operator: 'equal', value: 1 }),
      false,
    ],
    ['a cost of a province', ruleWith(null, { of: 'cost.nghe-an:kiln' }), true],
    ['every cost', ruleWith(null, { of: 'all' }), true],
    ['a cost nobody declares', ruleWith(null, { of: 'cost.machine' }), false],
    ['a unit of a province', ruleWith(null, { per: 'nghe-an:village' }), true],
    ['a unit nobody declares', ruleWith(null, { per: 'village' }), false],
  ])('of a rule: %s', (_name, rule, good) => {
    expect(isRule(rule)).toBe(good)
  })

  it('of a plan: money and quotas by activity and area', () => {
    const plan = (budget: object): unknown => ({
      id: 'x',
      on: '2026-01-01',
      fund: 'national',
      planYear: 2026,
      mode: 'rank-order',
      budget: { total: 1, ...budget },
      projects: [withItem({})],
    })
    expect([
      isPlan(plan({})),
      isPlan(plan({ byActivity: { trademark: 1, 'nghe-an:craft': 1 } })),
      isPlan(plan({ byActivity: { trademarks: 1 } })),
    ]).toEqual([true, true, false])
  })
})

describe('what a pack declares is offered by its name', () => {
  const { vocabulary } = joinVocabulary(
    NATIONAL_WORDS,
    VocabularyFile.parse({
      units: [{ id: 'p:village', title: 'làng nghề', titleEn: 'craft village' }],
    }),
    { id: 'p', national: false },
  )

  it('beside what the nation declares', () => {
    const text = JSON.stringify(jsonSchemas({ vocabulary })['rule'])
    expect(text).toContain('"p:village"')
    expect(text).toContain('Làng nghề. / Craft village.')
    expect(text).toContain('Mọi nội dung hỗ trợ trực tiếp tại cơ sở.')
  })

  it('without a vocabulary nothing is offered, and ids of packs are let through', () => {
    const isProject = compile(jsonSchemas()['project'])
    expect([
      isProject({ id: 'p', items: [{ id: '1', activity: 'nghe-an:craft' }] }),
      isProject({ id: 'p', items: [{ id: '1', activity: 7 }] }),
    ]).toEqual([true, false])
  })
})

describe('the schema of vocabulary.json', () => {
  const isVocabulary = compile(jsonSchemas({ vocabulary: NATIONAL_WORDS })['vocabulary'])
  const unit = { id: 'p:village', title: 'làng nghề', titleEn: 'craft village' }
  it.each<[object, boolean]>([
    [{ units: [unit] }, true],
    [{ units: [{ ...unit, heldBy: 'beneficiary' }] }, true],
    [{ units: [{ ...unit, heldBy: 'nobody' }] }, false],
    [{ units: [{ id: 'p:village' }] }, false],
    [{ unit: [unit] }, false],
    [{}, true],
  ])('%j: %s', (file, good) => {
    expect(isVocabulary(file)).toBe(good)
  })
})

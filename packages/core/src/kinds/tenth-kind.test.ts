import { beforeAll, describe, expect, it } from 'vitest'
import { checkPack } from '../authoring/check/check-pack.js'
import { judgeCase } from '../authoring/cases/judge-case.js'
import { diffPacks } from '../authoring/diff/diff.js'
import { testPack } from '../authoring/testing/pack-test.js'
import { KhuyenCongError } from '../errors/errors.js'
import { levelsOn } from '../explain/levels.js'
import { jsonSchemas } from '../json-schema/json-schema.js'
import { ruleKindName } from '../json-schema/rule-kind-names.js'
import { wordsFor } from '../json-schema/schema-words.js'
import { createRuleBook } from '../packs/rule-book.js'
import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import type { Pack } from '../packs/pack.js'
import { day } from '../values/calendar.js'
import { addTenthKind, prizeRule } from './tenth-kind.fixture.js'

beforeAll(addTenthKind)

const packOf = (...rules: readonly Record<string, unknown>[]): Pack =>
  tinyPack(rules, { jurisdiction: 'national' })
const codesOf = (pack: Pack): readonly string[] =>
  checkPack(pack).map(({ code, at }) => `${code} ${at}`)

describe('a kind of rule that was added to the registries', () => {
  it('is read by its shape', () => {
    expect(packOf(prizeRule()).rules.map(({ kind }) => kind)).toEqual(['prize'])
    const refused = (): unknown => packOf(prizeRule({ certificateYears: 'ba' }))
    expect(refused).toThrow(KhuyenCongError)
  })

  it('check: a sound rule stays clean but for its cases', () => {
    expect(codesOf(packOf(prizeRule()))).toEqual([])
  })

  it.each([
    [
      'a condition that can never hold',
      prizeRule({
        when: {
          all: [
            { fact: 'beneficiary.employees', operator: 'lessThan', value: 1 },
            { fact: 'beneficiary.employees', operator: 'greaterThan', value: 1 },
          ],
        },
      }),
      'CONDITION_NEVER prize/product.json › versions[0].when',
    ],
    [
      'what its own facet calls idle',
      prizeRule({ certificateYears: 0 }),
      'RULE_WITHOUT_EFFECT prize/product.json › versions[0]',
    ],
  ])('check finds %s', (_name, rule, problem) => {
    expect(codesOf(packOf(rule))).toContain(problem)
  })

  it('check finds two rules that give the same level', () => {
    const both = (): unknown => codesOf(packOf(prizeRule(), prizeRule({}, 'prize.second')))
    let codes: unknown
    try {
      codes = both()
    } catch (error) {
      codes = (error as KhuyenCongError).problems.map(({ code, at }) => `${code} ${at}`)
    }
    expect(String(codes)).toContain('OVERLAPPING_RULES prize/')
  })

  describe('what gives a level is asked by its stage, not by its name', () => {
    const employees = (operator: string) => ({
      fact: 'beneficiary.employees',
      operator,
      value: 10,
    })
    const table = (second: string) => ({
      choose: [
        { when: employees('lessThan'), amount: '5 triệu đồng' },
        { when: employees(second), amount: '9 triệu đồng' },
      ],
    })

    it('a province says what its level refines, or that it adds one', () => {
      const local = (more: object): unknown =>
        tinyPack([{ ...prizeRule(), ...more }], { jurisdiction: 'dak-lak' })
      expect(() => local({})).toThrow(expect.objectContaining({ code: 'REFINES_OR_ADDS' }))
      expect(() => local({ adds: true })).not.toThrow()
    })

    it('branches of its table that meet are refused; those that leave a case are told', () => {
      expect(() => packOf(prizeRule({ grant: table('lessThanInclusive') }))).toThrow(
        expect.objectContaining({ code: 'OVERLAPPING_CHOICE' }),
      )
      const hole = 'HOLE prize/product.json › versions[0].grant.choose'
      expect(codesOf(packOf(prizeRule({ grant: table('greaterThan') })))).toContain(hole)
      expect(codesOf(packOf(prizeRule({ grant: table('greaterThanInclusive') })))).toEqual([])
    })

    it('a case that its rules leave out is told', () => {
      const when = {
        all: [
          { fact: 'activity', operator: 'equal', value: 'product-prize' },
          employees('lessThan'),
        ],
      }
      expect(codesOf(packOf(prizeRule({ when })))).toContain(
        'HOLE prize/product.json › versions[0].when',
      )
    })

    it('its cap may be the base of the cap of another level', () => {
      const grant = { rate: '50%', cap: '10 triệu đồng' }
      const times = { rate: '50%', cap: { times: '1,5', of: 'tiny:prize.product' } }
      const pack = packOf(
        prizeRule({ grant }),
        tinyRule('support.more', [
          { when: { fact: 'activity', operator: 'equal', value: 'trademark' }, grant: times },
        ]),
      )
      expect(codesOf(pack).filter((code) => code.startsWith('CAP_REFERENCE'))).toEqual([])
      const given = { activity: 'trademark', 'cost.trademark': 100_000_000 }
      const more = pack.rules.find(({ id }) => id === 'support.more') as Pack['rules'][number]
      expect(judgeCase(pack, more, day('2024-01-01'), given).amount).toBe(15_000_000)
    })
  })

  it('test: its level and its figure are asked of the cases, and suggested', () => {
    const pack = packOf(prizeRule())
    const { suggestions, mutation } = testPack(pack, {}, { suggest: true, mutate: true })
    expect(mutation?.survivors.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['versions[0].grant.amount', 'versions[0].certificateYears']),
    )
    const cases = (suggestions['prize.product'] ?? []).map(({ written }) => written)
    const told = testPack(
      pack,
      { 'prize/product.cases.json': { rule: 'prize.product', cases } },
      { mutate: true },
    )
    expect([told.percent, told.mutation?.survivors]).toEqual([100, []])
  })

  it('diff: the level that changed, with a case', () => {
    const before = packOf(prizeRule())
    const after = packOf(prizeRule({ grant: { amount: '12 triệu đồng', per: 'product' } }))
    const days = { from: '2024-01-01', to: '2024-01-01' }
    expect(diffPacks(before, before, days)).toEqual([])
    expect(diffPacks(before, after, days)).toMatchObject([
      {
        rule: 'prize.product',
        activity: 'product-prize',
        before: { answer: 'met 10.000.000 đồng certificateYears 3' },
        after: { answer: 'met 12.000.000 đồng certificateYears 3' },
        counterexample: { on: '2024-01-01' },
      },
    ])
  })

  it('levels: the prize is a level of its activity', () => {
    const rows = levelsOn(createRuleBook([packOf(prizeRule())]), { on: '2024-01-01' })
    expect(rows.map(({ rule, activity, answer }) => [rule, activity, answer])).toEqual([
      ['tiny:prize.product', 'product-prize', 'in-force'],
    ])
  })

  it('JSON Schema: its shape, its fields explained, its name', () => {
    const { definitions, properties } = jsonSchemas()['rule'] as unknown as {
      readonly definitions: object
      readonly properties: { readonly kind: { readonly enum: readonly string[] } }
    }
    expect(Object.keys(definitions)).toContain('prize-rule')
    expect(properties.kind.enum).toContain('prize')
    expect([ruleKindName('prize', 'vi'), wordsFor('versions', 'certificateYears')]).toEqual([
      'Giải thưởng',
      'Giấy chứng nhận có giá trị mấy năm. / Years of the certificate.',
    ])
  })
})

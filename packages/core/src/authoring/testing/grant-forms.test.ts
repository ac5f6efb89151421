import { describe, expect, it } from 'vitest'
import { definePack, type Pack } from '../../packs/pack.js'
import { NATIONAL } from '../../vocabulary/national-words.fixture.js'
import { testPack } from './pack-test.js'

const named = (id: string): object => ({ id, title: id, titleEn: id })
const CITED = { citation: { document: 'QĐ mẫu', provision: 'Điều 1' }, evidence: 'quoted' }
const pack = (grant: unknown): Pack =>
  definePack(
    {
      manifest: {
        ...named('cao-bang'),
        version: '1.0.0',
        schemaVersion: 1,
        jurisdiction: 'cao-bang',
        maintainer: 'T',
        lawAsOf: '2026-12-31',
      },
      documents: { documents: [{ ...named('QĐ mẫu'), issuer: 'T', from: '2012-01-01' }] },
      vocabulary: { units: [named('cao-bang:session')] },
      rules: {
        'support/x.json': {
          ...named('support.x'),
          kind: 'support',
          adds: true,
          encodedSince: '2020-01-01',
          versions: [
            {
              from: '2020-01-01',
              ...CITED,
              when: { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
              grant,
            },
          ],
        },
      },
    },
    { extends: NATIONAL },
  )

const capital = (operator: string): object => ({
  fact: 'beneficiary.totalCapital',
  operator,
  value: '3 tỷ đồng',
})
const FORMS: readonly (readonly [name: string, grant: unknown, numbers: number])[] = [
  ['a share and a cap', { rate: '50%', cap: '300 triệu đồng', per: 'establishment' }, 4],
  ['bands', { rate: [{ upTo: '200 triệu đồng', rate: '50%' }, { rate: '30%' }] }, 6],
  ['a fixed sum', { amount: '5 triệu đồng' }, 2],
  ['a range of rates', { rate: { from: '20%', to: '30%' } }, 4],
  ['a range of caps', { rate: '50%', cap: { from: 10_000_000, to: 20_000_000 } }, 6],
  ['a further limit', { rate: '50%', atMost: [{ amount: '6 triệu đồng' }] }, 4],
  ['several units', { amount: '50.000 đồng', per: ['person', 'cao-bang:session'] }, 2],
  [
    'several parts',
    [
      { name: 'a', nameEn: 'a', of: 'cost.machinery', rate: '50%', cap: '100 triệu đồng' },
      { name: 'b', nameEn: 'b', of: 'cost.training', rate: '80%' },
    ],
    6,
  ],
]

/** The cases that are proposed for a level, taken as they are. */
function proposed(level: Pack): Readonly<Record<string, unknown>> {
  const { suggestions } = testPack(level, {}, { suggest: true, mutate: true })
  const cases = (suggestions['support.x'] ?? []).map(({ written }) => written)
  return { 'support/x.cases.json': { rule: 'support.x', cases } }
}

describe('the cases that are proposed for a level', () => {
  it.each(FORMS)('show every number of %s', (_name, grant, numbers) => {
    const level = pack(grant)
    const { percent, gaps, mutation, cases } = testPack(level, proposed(level), { mutate: true })
    expect([percent, gaps]).toEqual([100, []])
    expect(cases.length).toBeGreaterThan(2)
    expect(mutation).toMatchObject({ equivalent: 0, survivors: [] })
    expect(mutation?.killed).toBeGreaterThanOrEqual(numbers)
  })

  it('show every number and every condition of a table of cases', () => {
    const level = pack({
      choose: [
        { when: capital('lessThan'), amount: '5 triệu đồng' },
        { when: capital('greaterThanInclusive'), rate: '30%', cap: '100 triệu đồng' },
      ],
    })
    const { percent, mutation } = testPack(level, proposed(level), { mutate: true })
    expect(percent).toBe(100)
    expect(mutation?.survivors).toEqual([])
    // two numbers, a rate and a cap each up and down, operators and thresholds of both branches
    expect(mutation?.killed).toBeGreaterThanOrEqual(14)
  })

  it('a case misses a mutant of a band where nobody looks beyond it', () => {
    const level = pack(FORMS[1]?.[1])
    const first = {
      name: 'dưới bậc',
      on: '2020-01-01',
      given: { activity: 'advanced-machinery', 'cost.machinery': 100_000_000 },
      expect: { verdict: 'met', amount: 50_000_000 },
    }
    const files = { 'support/x.cases.json': { rule: 'support.x', cases: [first] } }
    const { mutation } = testPack(level, files, { mutate: true })
    expect(mutation?.survivors.map(({ at }) => at)).toContain('versions[0].grant.rate[1].rate')
  })
})

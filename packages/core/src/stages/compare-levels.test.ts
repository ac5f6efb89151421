import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { provincialPack, sampleNational } from '../packs/sample-pack.fixture.js'
import { codes, decideSample, findingOf } from '../packs/sample-project.fixture.js'

const localItem = {
  units: 1,
  site: { province: 'cao-bang', unitKind: 'commune' as const },
  requested: { local: 1 },
}
const decideWith = (grant: Record<string, unknown>) =>
  decideSample(
    localItem,
    { fund: 'local', approval: null },
    '2023-06-01',
    createRuleBook([
      sampleNational,
      provincialPack('cao-bang', [{ issued: '2020-01-01', from: '2020-01-15', grant }]),
    ]),
  )
const grantPer = (per: string | null, rate = '50%') => ({
  of: 'cost.machinery',
  rate,
  cap: '400 triệu đồng',
  ...(per !== null && { per }),
})

describe('a local level beside the national one', () => {
  it('in the same unit is compared', () => {
    expect(codes(decideWith(grantPer('establishment')))).toEqual(['ABOVE_NATIONAL_LEVEL'])
  })
  it('in another unit is not, and that is said', () => {
    const decision = decideWith(grantPer('model'))
    expect(codes(decision)).toEqual(['OTHER_UNIT'])
    expect(findingOf(decision, 'OTHER_UNIT')).toMatchObject({
      severity: 'warning',
      item: '1',
      found: 'model',
      expected: 'establishment',
      rule: 'cao-bang:support.advanced-machinery-1',
      other: { document: '28/2018/TT-BTC' },
    })
  })
  it('in another unit still has its rate compared', () => {
    expect(codes(decideWith(grantPer('model', '60%')))).toEqual([
      'ABOVE_NATIONAL_LEVEL',
      'OTHER_UNIT',
    ])
  })
  it('whose unit nobody names is compared as it is written', () => {
    expect(codes(decideWith(grantPer(null)))).toEqual(['ABOVE_NATIONAL_LEVEL'])
  })
  it('without a cap has no unit to compare', () => {
    expect(codes(decideWith({ of: 'cost.machinery', rate: '50%', per: 'model' }))).toEqual([
      'ABOVE_NATIONAL_LEVEL',
    ])
  })
})

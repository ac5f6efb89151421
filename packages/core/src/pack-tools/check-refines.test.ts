import { describe, expect, it } from 'vitest'
import { is, tinyPack, tinyRule } from '../rules/tiny-pack.fixture.js'
import { refinementProblems } from './check-refines.js'

const level = { when: is('activity', 'showroom'), grant: { cap: 1_000_000 } }
const national = tinyPack([tinyRule('support.showroom', [level])], {
  id: 'national',
  jurisdiction: 'national',
})
const codes = (more: object): readonly string[] =>
  refinementProblems(
    tinyPack([{ ...tinyRule('support.local', [level]), adds: undefined, ...more }]),
    national,
  ).map(({ code }) => code)

describe('a local level and the national rule behind it', () => {
  it('says which rule it refines, or that it adds one', () => {
    expect(codes({ refines: 'national:support.showroom' })).toEqual([])
    expect(codes({ adds: true })).toEqual([])
    expect(codes({})).toEqual(['REFINES_OR_ADDS'])
  })
  it('says one of the two only', () => {
    expect(codes({ refines: 'national:support.showroom', adds: true })).toEqual([
      'REFINES_AND_ADDS',
    ])
  })
  it('refines a rule that is there', () => {
    const [problem] = refinementProblems(
      tinyPack([
        {
          ...tinyRule('support.local', [level]),
          adds: undefined,
          refines: 'national:support.showrom',
        },
      ]),
      national,
    )
    expect(problem).toMatchObject({
      code: 'UNKNOWN_RULE',
      hint: 'Có phải ý bạn là «national:support.showroom»?',
    })
  })
  it('need say nothing while it gives no level', () => {
    expect(
      codes({
        versions: [
          {
            ...(tinyRule('support.local', [level])['versions'] as object[])[0],
            grant: 'not-encoded',
            note: 'x',
          },
        ],
      }),
    ).toEqual([])
  })
  it('is not asked of the national pack', () => {
    expect(
      refinementProblems(
        tinyPack([{ ...tinyRule('support.a', [level]), adds: undefined }], {
          id: 'national',
          jurisdiction: 'national',
        }),
        undefined,
      ),
    ).toEqual([])
  })
})

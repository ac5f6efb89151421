import { describe, expect, it, vi } from 'vitest'
import { createRuleBook, crossCheck, decide } from '../index.js'
import { crossCheckRound, scoreRound } from '../score.js'
import { definePack } from '../packs/pack.js'
import { nationalSource } from '../packs/sample-pack.fixture.js'
import { tinyRule } from '../packs/tiny-pack.fixture.js'
import type * as ComparableNumber from '../values/comparable-number.js'

const wrong = vi.hoisted(() => ({ by: 0 }))
vi.mock('../values/comparable-number.js', async (original) => {
  const real = await original<typeof ComparableNumber>()
  return {
    ...real,
    comparableRatio: (part: number | bigint, whole: number | bigint) => {
      const exact = real.comparableRatio(part, whole)
      return exact === null ? null : exact + wrong.by
    },
  }
})

const named = { title: 't', titleEn: 't', question: 'q?', questionEn: 'q?' }
const number = (id: string, of: string, type = 'money') => ({ id, type, of, ...named })
const share = (id: string, of: string, ratio: readonly [string, string]) => ({
  ...number(id, of, 'number'),
  ratio,
})
const vocabulary = {
  activities: [
    {
      id: 'study',
      title: 't',
      titleEn: 't',
      content: null,
      versions: [
        {
          from: '2000-01-01',
          to: null,
          citation: { document: '45/2012/NĐ-CP', provision: 'x' },
          evidence: 'quoted',
          base: ['all'],
        },
      ],
    },
  ],
  facts: [
    number('sales.export', 'beneficiary'),
    number('sales.all', 'beneficiary'),
    share('sales.share', 'beneficiary', ['sales.export', 'sales.all']),
    number('plan.own', 'project'),
    number('plan.rows', 'project', 'integer'),
    share('plan.share', 'project', ['plan.own', 'plan.rows']),
    number('mark.won', 'entry', 'integer'),
    number('mark.asked', 'entry', 'number'),
    share('mark.share', 'entry', ['mark.won', 'mark.asked']),
  ],
}
const atLeast = (fact: string, value: string) => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
})
const asked = (id: string, fact: string): object =>
  tinyRule(
    id,
    [
      {
        citation: { document: '45/2012/NĐ-CP', provision: 'x' },
        require: atLeast(fact, '20%') as never,
      },
    ],
    { encodedSince: '2000-01-01' },
  )
const scheme = {
  ...tinyRule('scheme.marks', [
    {
      citation: { document: '45/2012/NĐ-CP', provision: 'x' },
      rankBy: 'none',
      admission: [
        { id: 'a', title: 't', titleEn: 't', require: atLeast('mark.share', '20%') },
      ] as never,
    },
  ]),
  kind: 'scheme',
}
const book = createRuleBook([
  definePack({
    ...nationalSource({
      'eligibility/sales.json': asked('eligibility.sales', 'sales.share'),
      'eligibility/plan.json': asked('eligibility.plan', 'plan.share'),
      'scheme/marks.json': scheme,
    } as never),
    vocabulary,
  }),
])
const judged = (part: number, whole: number) =>
  decide(book, {
    on: '2023-06-01',
    project: {
      id: 'p',
      fund: 'national',
      facts: { 'plan.own': part, 'plan.rows': whole },
      items: [
        {
          id: '1',
          activity: 'study',
          facts: { 'sales.export': part, 'sales.all': whole },
        },
      ],
    },
  } as never)
const round = (part: number, whole: number) => ({
  scheme: 'marks',
  on: '2023-06-01',
  entries: [{ id: 'a', facts: { 'mark.won': part, 'mark.asked': whole } }],
})

describe('a division is worked out again', () => {
  it.each([
    [199_999_999, 1_000_000_000, 'unmet'],
    [200_000_000, 1_000_000_000, 'met'],
    [200_000_001, 1_000_000_000, 'met'],
    [3, 2, 'met'],
    [0, 7, 'unmet'],
    [1, 0, 'unknown'],
  ])('%d over %d', async (part, whole, verdict) => {
    const decision = judged(part, whole)
    const verdicts = decision.steps.map((step) => step.verdict)
    expect(verdicts.filter((each) => each === verdict)).toHaveLength(2)
    expect((await crossCheck(book, decision)).agrees).toBe(true)
    const result = scoreRound(book, round(part, whole))
    expect(result.entries[0]?.gates.find(({ gate }) => gate === 'admission')?.verdict).toBe(verdict)
    expect((await crossCheckRound(book, round(part, whole), result)).agrees).toBe(true)
  })

  it('a wrong division is found, in a decision and in a round', async () => {
    wrong.by = 2
    try {
      const decision = judged(199_999_999, 1_000_000_000)
      const found = (await crossCheck(book, decision)).disagreements.map(({ rule }) => rule)
      expect(found).toEqual(
        expect.arrayContaining(['national:eligibility.sales', 'national:eligibility.plan']),
      )
      const result = scoreRound(book, round(199_999_999, 1_000_000_000))
      const { disagreements } = await crossCheckRound(
        book,
        round(199_999_999, 1_000_000_000),
        result,
      )
      expect(disagreements).toHaveLength(1)
    } finally {
      wrong.by = 0
    }
  })
})

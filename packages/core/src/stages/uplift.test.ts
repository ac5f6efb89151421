import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational } from '../packs/sample-pack.fixture.js'
import { levelOf, projectWith } from '../packs/sample-project.fixture.js'
import { fact, level } from '../packs/sample-rule.fixture.js'
import { upliftRule } from '../packs/sample-rules.fixture.js'

const uplift = {
  ...upliftRule,
  versions: [{ ...(upliftRule['versions'] as object[])[0], when: null }],
}
const decideUnder = (grant: object, beneficiary: object = {}) =>
  decide(createRuleBook([bareNational(level('advanced-machinery', grant as never), uplift)]), {
    on: '2023-06-01',
    project: projectWith({
      units: 1,
      beneficiary: { kind: 'enterprise', ...beneficiary },
      costs: [{ kind: 'machinery', amount: 160 }],
    }),
  })

describe('the uplift of a level that is not decided yet', () => {
  const small = fact('beneficiary.employees', 'lessThan', 10)
  const large = fact('beneficiary.employees', 'greaterThanInclusive', 10)
  const table = {
    choose: [
      { when: small, rate: '50%', cap: 100 },
      { when: large, cap: 75 },
    ],
  }

  it('is the greatest that any case may reach, its cap raised', () => {
    // by the rate 80 at most, whatever the cap; by the cap alone 75, raised 112
    expect(levelOf(decideUnder(table))).toMatchObject({ ceiling: 80, uplift: { ceiling: 112 } })
    expect(levelOf(decideUnder(table, { employees: 9 })).uplift?.ceiling).toBe(80)
    expect(levelOf(decideUnder(table, { employees: 10 })).uplift?.ceiling).toBe(112)
  })

  it('is not said where nothing bounds the level itself', () => {
    const unread = {
      choose: [
        { when: small, cap: 75 },
        { when: large, grant: 'not-encoded' },
      ],
    }
    const named = (part: object, name: string) => ({ name, nameEn: name, ...part })
    const inParts = [named({ cap: 50 }, 'a'), named(unread, 'b')]
    for (const grant of [unread, inParts]) {
      const [item] = decideUnder(grant).items
      expect(item?.support).toMatchObject({ answer: 'unknown', ceiling: null, uplift: null })
    }
    expect(levelOf(decideUnder(unread, { employees: 9 })).uplift?.ceiling).toBe(112)
  })
})

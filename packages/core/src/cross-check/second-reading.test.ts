import { describe, expect, it } from 'vitest'
import type { Pack } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import {
  bareNational,
  caoBangPack,
  hauGiangPack,
  nationalPack,
  sampleBook,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { decideSample, findingOf, projectWith } from '../packs/sample-project.fixture.js'
import { fact, ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule, upliftRule } from '../packs/sample-rules.fixture.js'
import { is, tinyPack, tinyRule, type TinyVersion } from '../packs/tiny-pack.fixture.js'
import { crossCheck } from './cross-check.js'
import { decide, type Decision } from '../decision/decide.js'

// What is wrong with who a rule concerns, which level counts or which rule is cited is found,
// though every condition is judged rightly.
const local = { fund: 'local', approval: { level: 'province' } } as const
const caoBang = {
  site: { province: 'cao-bang', unitKind: 'commune' },
  units: 1,
  requested: { local: '100 triệu đồng', national: 0, other: 0, counterpart: null },
} as const

async function found(book: RuleBook, decision: Decision): Promise<readonly string[]> {
  const { disagreements } = await crossCheck(book, decision)
  return disagreements.map(
    ({ rule, ours, theirs }) => `${rule}: ${String(ours ?? '—')} ≠ ${String(theirs ?? '—')}`,
  )
}

describe('a decision that was changed', () => {
  const national = decideSample()
  const provincial = decideSample(caoBang, local)
  const paid = decideSample({
    costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 1 }],
  })
  const wrong = decideSample({}, { approval: { level: 'province' } })

  it('as it was made agrees', async () => {
    for (const decision of [national, provincial, paid, wrong])
      expect(await found(sampleBook, decision)).toEqual([])
  })

  it('the advance', async () => {
    const max = (national.funding.advance.max ?? 0) + 1
    const changed = { ...national, funding: { ...national.funding, advance: { max } } } as Decision
    expect(await found(sampleBook, changed)).toEqual([`funding.advance: ${max} ≠ ${max - 1}`])
    const none = { ...national, funding: { ...national.funding, advance: { max: null } } }
    expect(await found(sampleBook, none)).toEqual([`funding.advance: — ≠ ${max - 1}`])
  })

  it('a provision that may reach the item, once its fund is known', async () => {
    const rate = { when: is('activity', 'advanced-machinery'), grant: { rate: '50%' } }
    const own = tinyPack([tinyRule('support.x', [rate])], { id: 'x', jurisdiction: 'cao-bang' })
    const book = createRuleBook([bareNational(), own])
    const open = (activity: string): Decision =>
      decide(book, {
        on: '2023-06-01',
        project: projectWith({ ...caoBang, activity }, { fund: null }),
      })
    const possible = open('advanced-machinery')
    expect(possible.steps).toMatchObject([
      { rule: 'x:support.x', stage: 'eligibility', verdict: 'unknown' },
    ])
    expect(await found(book, possible)).toEqual([])
    expect(await found(book, { ...possible, steps: [] })).toEqual(['x:support.x: — ≠ unknown'])
    const other = { ...open('trademark'), steps: possible.steps }
    expect(await found(book, other)).toEqual(['x:support.x: unknown ≠ —'])
  })

  it('the level of another authority', async () => {
    const [item] = provincial.items
    const support = { ...item?.support, rule: 'national:support.advanced-machinery' }
    const changed = { ...provincial, items: [{ ...item, support }] } as Decision
    expect(await found(sampleBook, changed)).toEqual([
      'national:support.advanced-machinery: met ≠ —',
    ])
  })

  it('a level said not to be there', async () => {
    const [item] = national.items
    const support = { answer: 'not-encoded', reference: null }
    const changed = {
      ...national,
      items: [{ ...item, support }],
      steps: national.steps.filter(({ stage }) => stage === 'eligibility'),
      funding: { ...national.funding, advance: { max: null } },
    } as Decision
    expect(await found(sampleBook, changed)).toContain(
      'national:support.advanced-machinery: — ≠ met',
    )
  })

  it('an item that is missing, and one said to be refused', async () => {
    const [item] = national.items
    const refused = { ...national, items: [{ ...item, eligibility: 'unmet' }] } as Decision
    expect(await found(sampleBook, refused)).toEqual(['eligibility: unmet ≠ —'])
    expect(await found(sampleBook, { ...national, items: [] })).toContain('items: — ≠ met')
  })

  it('a wrong authority that is not said, or said in vain', async () => {
    const without = { ...wrong, findings: [] }
    expect(findingOf(wrong, 'WRONG_AUTHORITY')).toBeDefined()
    expect(await found(sampleBook, without)).toEqual([
      `${findingOf(wrong, 'WRONG_AUTHORITY')?.rule ?? ''}: — ≠ unmet`,
    ])
    const vain = { ...national, findings: wrong.findings }
    expect(await found(sampleBook, vain)).toEqual([
      `${findingOf(wrong, 'WRONG_AUTHORITY')?.rule ?? ''}: met ≠ —`,
    ])
  })

  it('a finding under another rule, or beside another scheme', async () => {
    const change = (parts: object): Decision => ({
      ...paid,
      findings: paid.findings.map((each) =>
        each.code === 'DOUBLE_FUNDING' ? { ...each, ...parts } : each,
      ),
    })
    expect(await found(sampleBook, change({ rule: 'cao-bang:funding.x' }))).toEqual([
      'cao-bang:funding.x: met ≠ —',
    ])
    expect(await found(sampleBook, change({ rule: null }))).toEqual([
      'national:funding.double-funding: — ≠ met',
    ])
    const other = { document: 'QĐ 1', provision: 'Điều 1' }
    expect(await found(sampleBook, change({ other }))).toEqual(['DOUBLE_FUNDING: met ≠ —'])
  })
})

describe('an engine that asks the wrong packs', () => {
  const act = (version: TinyVersion, id = 'a-evil', jurisdiction = 'soc-trang'): Pack =>
    tinyPack([tinyRule('funding.x', [version])], { id, jurisdiction })
  const evilNational = tinyPack([tinyRule('eligibility.x', [{ require: is('units', 9) }])], {
    id: 'a-evil',
    jurisdiction: 'national',
  })
  /**
   * A book as it would be where nobody had looked at its packs; `as` is how the fault takes the
   * pack.
   */
  const spoilt = (pack: Pack, as: Partial<Pack> = {}): RuleBook => {
    const open = createRuleBook([nationalPack(), socTrangPack, hauGiangPack, caoBangPack])
    const fault = createRuleBook([nationalPack(), { ...pack, ...as }], {
      allow: [pack.manifest.id],
    })
    return { ...open, packs: [...open.packs, pack], at: fault.at }
  }

  it('a second national pack nobody has named', async () => {
    const book = spoilt(evilNational)
    const decision = decide(book, { on: '2023-06-01', project: projectWith() })
    expect(decision.verdict).toBe('ineligible')
    expect(await found(book, decision)).toContain('a-evil:eligibility.x: unmet ≠ —')
    const named = createRuleBook([nationalPack(), evilNational], { allow: ['a-evil'] })
    const agreed = decide(named, { on: '2023-06-01', project: projectWith() })
    expect(agreed.verdict).toBe('ineligible')
    expect(await found(named, agreed)).toEqual([])
  })

  it.each([
    ['require', { require: is('units', 9) }, 'a-evil:funding.x: unmet ≠ —'],
    ['advance', { advance: { rate: '0%' } }, 'funding.advance: 0 ≠ 630000000'],
    ['authority', { authority: ['province'] }, 'a-evil:funding.x: met ≠ —'],
  ] as const)('a province’s %s on national money', async (_name, version, told) => {
    const pack = act(version as TinyVersion)
    const book = spoilt(pack, { national: true })
    const decision = decide(book, { on: '2023-06-01', project: projectWith() })
    expect(await found(book, decision)).toContain(told)
  })

  it('a province’s rule cited for a national one', async () => {
    const paid = projectWith({
      costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 1 }],
    })
    const pack = act({ check: 'double-funding', evidence: 'memory' })
    const book = spoilt(pack, { national: true })
    const decision = decide(book, { on: '2023-06-01', project: paid })
    expect(findingOf(decision, 'DOUBLE_FUNDING')?.rule).toBe('a-evil:funding.x')
    expect(await found(book, decision)).toContain('a-evil:funding.x: met ≠ —')
  })

  it('the lower of two priority factors that may apply', async () => {
    const factor = (id: string, text: string): Record<string, unknown> =>
      ruleOf(id, id, [
        {
          ...(upliftRule['versions'] as object[])[0],
          when: fact('product.key', 'equal', true),
          uplift: { factor: text },
        },
      ])
    const low = factor('priority.a', '1.2')
    const both = createRuleBook([bareNational(machineryRule, low, factor('priority.b', '9'))])
    const one = createRuleBook([bareNational(machineryRule, low)])
    const question = { on: '2023-06-01', project: projectWith() }
    expect(await found(both, decide(both, question))).toEqual([])
    expect(await found(both, decide(one, question))).toContain('national:priority.a: met ≠ —')
  })

  it('another scheme of the place, where it must be told', async () => {
    const paid = projectWith({
      costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 1 }],
    })
    const scheme = act({ neighbour: { scheme: 'S', schemeEn: 'S', of: ['cost.machinery'] } })
    const book = createRuleBook([nationalPack(), scheme])
    const decision = decide(book, { on: '2023-06-01', project: paid })
    expect(await found(book, decision)).toEqual([])
    const without = decide(createRuleBook([nationalPack()]), { on: '2023-06-01', project: paid })
    expect(await found(book, without)).toEqual(['a-evil:funding.x: — ≠ met'])
  })
})

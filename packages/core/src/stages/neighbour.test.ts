import { describe, expect, it } from 'vitest'
import { crossCheck } from '../cross-check/cross-check.js'
import { decide, type Decision } from '../decision/decide.js'
import type { Pack } from '../packs/pack.js'
import { createRuleBook } from '../packs/rule-book.js'
import { nationalPack } from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { ruleOf } from '../packs/sample-rule.fixture.js'
import { is, tinyPack, tinyRule, type TinyVersion } from '../packs/tiny-pack.fixture.js'

const neighbour = {
  scheme: 'Chính sách làng nghề',
  schemeEn: 'Craft-village policy',
  of: ['cost.machinery'],
  rate: '1%',
}
const act = (version: TinyVersion, id = 'a-evil'): Pack =>
  tinyPack([tinyRule('funding.x', [version])], { id, jurisdiction: 'soc-trang' })
const ask = (
  packs: readonly Pack[],
  project = projectWith(),
  national = nationalPack(),
): Decision => decide(createRuleBook([national, ...packs]), { on: '2023-06-01', project })
const withoutPacks = ({ packs: _p, digest: _d, ...rest }: Decision) => rest

const POWERS: Readonly<Record<string, TinyVersion>> = {
  require: { require: is('approval.level', 'province') },
  check: { check: 'double-funding' },
  advance: { advance: { rate: '0%' } },
  authority: { authority: ['province'] },
  management: { management: { agency: '2%' } },
  abolishes: { abolishes: { levels: ['district'], text: 'Cấp huyện', textEn: 'the district' } },
}

describe('a rule that tells of another scheme', () => {
  it.each(Object.entries(POWERS))(
    'does nothing else: beside `%s` it is refused',
    (_name, power) => {
      expect(() => act({ neighbour, ...power })).toThrow(
        expect.objectContaining({ code: 'WRONG_SHAPE', at: 'funding/x.json › versions[0]' }),
      )
      expect(act({ neighbour }).rules).toHaveLength(1)
      expect(act(power).rules).toHaveLength(1)
    },
  )
})

describe('a province’s pack and national money', () => {
  const alone = ask([])

  it.each(Object.entries(POWERS))('%s changes nothing', async (_name, power) => {
    const packs = [act(power), act({ neighbour }, 'b-scheme')]
    expect(withoutPacks(ask(packs))).toEqual(withoutPacks(alone))
    expect((await crossCheck(createRuleBook([nationalPack(), ...packs]), ask(packs))).agrees).toBe(
      true,
    )
  })

  it('what it pays elsewhere is told where one cost is paid twice, and asked about', () => {
    const paid = projectWith({
      costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 1 }],
    })
    const question = { text: 'Đã nhận chưa?', textEn: 'Received?' }
    const scheme = act({ neighbour, toVerify: [question] })
    const [before, after] = [ask([], paid), ask([scheme], paid)]
    const found = ({ findings }: Decision) => findings.find(({ code }) => code === 'DOUBLE_FUNDING')
    expect(found(before)).toMatchObject({ other: null })
    expect(found(after)).toEqual({
      ...found(before),
      other: { document: 'QĐ 1', provision: 'Điều 1' },
    })
    expect(after.toVerify.filter(({ rule }) => rule === 'a-evil:funding.x')).toMatchObject([
      question,
    ])
    expect(after.packs.map(({ id }) => id)).toEqual(['a-evil', 'national'])
    expect({ ...withoutPacks(after), findings: [], toVerify: [], openChecks: 0 }).toEqual({
      ...withoutPacks(before),
      findings: [],
      toVerify: [],
      openChecks: 0,
    })
  })

  it('asks nothing where its condition is not met, nor in another province', () => {
    const question = { text: 'Đã nhận chưa?', textEn: 'Received?' }
    const elsewhere = act({ neighbour, toVerify: [question], when: is('activity', 'showroom') })
    expect(withoutPacks(ask([elsewhere]))).toEqual(withoutPacks(alone))
    const away = projectWith({ site: { province: 'cao-bang', unitKind: 'commune' } })
    expect(ask([act({ neighbour, toVerify: [question] })], away)).toEqual(ask([], away))
  })
})

describe('which rule a finding cites', () => {
  const check = (id: string, evidence: string, more: object = {}) =>
    ruleOf(id, id, [
      {
        from: '2014-04-08',
        to: null,
        citation: { document: '36/2013/TT-BCT', provision: id },
        evidence,
        check: 'double-funding',
        ...more,
      },
    ])
  const project = projectWith(
    { costs: [{ kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 1 }] },
    { fund: 'local' },
  )
  const citedIn = (packs: readonly Pack[], national: Pack): unknown =>
    ask(packs, project, national).findings.find(({ code }) => code === 'DOUBLE_FUNDING')?.rule
  const two = (a: string, b: string): Pack =>
    nationalPack({
      'funding/double-funding.json': check('funding.double-funding', a),
      'funding/z.json': check('funding.z', b),
    })

  it('the national one, not one of a province, however well that is founded', () => {
    const local = act({ check: 'double-funding' })
    expect(citedIn([local], two('memory', 'memory'))).toBe('national:funding.double-funding')
    expect(ask([local], project, two('memory', 'memory')).evidence).toBe('memory')
  })
  it('of two national ones the weaker founded, whatever their names', () => {
    expect(citedIn([], two('quoted', 'secondary'))).toBe('national:funding.z')
    expect(citedIn([], two('secondary', 'quoted'))).toBe('national:funding.double-funding')
    expect(citedIn([], two('quoted', 'quoted'))).toBe('national:funding.double-funding')
  })
})

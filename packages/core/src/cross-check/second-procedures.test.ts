import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { createRuleBook } from '../packs/rule-book.js'
import { nationalPack } from '../packs/sample-pack.fixture.js'
import { is, tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { crossCheck } from './cross-check.js'

const toVerify = [{ text: 'Hỏi.', textEn: 'Ask.' }]
const version = { toVerify, citation: { document: '45/2012/NĐ-CP', provision: 'x' } }
const national = nationalPack({
  'procedure/of-local.json': tinyRule('procedure.of-local', [
    { ...version, when: is('fund', 'local') },
  ]),
  'procedure/of-nation.json': tinyRule('procedure.of-nation', [
    { ...version, when: is('fund', 'national') },
  ]),
})
const book = createRuleBook([
  national,
  tinyPack([tinyRule('procedure.own', [{ toVerify }])], { jurisdiction: 'cao-bang' }),
])
const decided = (province: string, fund: 'national' | 'local' | null) => {
  const items = [{ id: '1', activity: 'trademark', site: { province } }]
  const project = { id: 'p', ...(fund !== null && { fund }), items }
  return decide(book, { on: '2023-06-01', project })
}
type Decided = ReturnType<typeof decided>
const disagreements = async (decision: Decided) =>
  (await crossCheck(book, decision)).disagreements.map(({ rule, ours, theirs }) => [
    rule,
    ours,
    theirs,
  ])
const asking = ({ toVerify: lines }: Decided) =>
  lines.flatMap(({ rule, item }) => (item === null ? [rule] : [])).sort()

describe('the procedures that ask of a project', () => {
  it.each([
    ['cao-bang', 'local', ['national:procedure.of-local', 'tiny:procedure.own']],
    ['cao-bang', 'national', ['national:procedure.of-nation']],
    ['cao-bang', null, []],
    ['soc-trang', 'local', ['national:procedure.of-local']],
  ] as const)('are those of the second reading: %s, %s', async (province, fund, rules) => {
    const decision = decided(province, fund)
    expect(asking(decision)).toEqual(rules)
    expect(await disagreements(decision)).toEqual([])
  })

  it('one left out is noticed', async () => {
    const decision = decided('cao-bang', 'local')
    for (const rule of asking(decision)) {
      const lines = decision.toVerify.filter((each) => each.rule !== rule)
      expect(await disagreements({ ...decision, toVerify: lines })).toEqual([[rule, null, 'met']])
    }
  })

  it('one that does not govern the project is noticed', async () => {
    const line = decided('cao-bang', 'national').toVerify.find(({ item }) => item === null)
    const decision = decided('cao-bang', 'local')
    const lines = [...decision.toVerify, ...(line === undefined ? [] : [line])]
    expect(await disagreements({ ...decision, toVerify: lines })).toEqual([
      ['national:procedure.of-nation', 'met', null],
    ])
  })
})

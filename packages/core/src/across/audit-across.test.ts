// Rà soát giữa các đề án. / What several projects show together, finding by finding.
import { describe, expect, it } from 'vitest'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { upliftRule } from '../packs/sample-rules.fixture.js'
import { createRuleBook } from '../packs/rule-book.js'
import { asking, brief, foundAcross, MILLION, type SampleAsk, withAsset } from './across.fixture.js'
import { auditAcross } from './audit-across.js'

const found = (...asks: readonly SampleAsk[]) => foundAcross(asks.map(asking))
const ofCode = (code: string, ...asks: readonly SampleAsk[]) =>
  found(...asks).filter((each) => each.code === code)

const MACHINE = { maker: 'Hãng A', model: 'M-1', serial: 'SN 001' }

describe('a clean input', () => {
  it('of different establishments and machines has no finding', () => {
    expect(
      found(
        { id: 'a', who: '1', item: withAsset({ ...MACHINE, serial: '1' }) },
        { id: 'b', who: '2', item: withAsset({ ...MACHINE, serial: '2' }) },
        { id: 'c', who: '3', fund: 'local', asks: 300 },
      ),
    ).toEqual([])
  })

  it('without identity has no finding, and says that nothing was compared', () => {
    const across = auditAcross(sampleBook)
    across.add(asking({ id: 'a' }))
    across.add(asking({ id: 'b', asks: 200 }))
    expect(across.findings()).toEqual([])
    expect(across.compared()).toEqual({
      projects: 2,
      items: 2,
      withBeneficiary: 0,
      withAsset: 0,
      withLimit: 0,
    })
  })

  it('without the fund, or the amount, says that nothing was held against a limit', () => {
    const across = auditAcross(sampleBook)
    across.add(asking({ id: 'a', who: '1', project: { fund: null } as never }))
    across.add(asking({ id: 'b', who: '1', asks: null }))
    expect(across.compared()).toMatchObject({ withBeneficiary: 2, withLimit: 0 })
    across.add(asking({ id: 'c', who: '1' }))
    expect(across.compared()).toMatchObject({ withBeneficiary: 3, withLimit: 1 })
  })

  it('that is empty has none', () => {
    expect(found()).toEqual([])
  })
})

describe('DUPLICATE_PROJECT', () => {
  it('is one id with other content', () => {
    expect(found({ id: 'a', asks: 100 }, { id: 'a', asks: 200 })).toMatchObject([
      {
        code: 'DUPLICATE_PROJECT',
        severity: 'warning',
        same: 'id',
        found: 2,
        expected: 1,
        projects: [{ id: 'a' }, { id: 'a' }],
      },
    ])
  })

  it('is one project given twice, which is counted once in everything else', () => {
    const twice: SampleAsk = { id: 'a', who: '1', asks: 300, item: withAsset(MACHINE) }
    expect(found(twice, twice, twice)).toMatchObject([
      { code: 'DUPLICATE_PROJECT', same: 'id', found: 3, projects: [{ id: 'a' }] },
    ])
  })

  it('is the same project on two days once, as of the first', () => {
    const later = { id: 'a', who: '1', on: '2023-07-01' }
    const [one, ...others] = found(later, { ...later, on: '2023-06-30' })
    expect(others).toEqual([])
    expect(one).toMatchObject({ found: 2, projects: [{ on: '2023-06-30' }] })
  })

  it('is one content under two ids, whatever the title says', () => {
    expect(ofCode('DUPLICATE_PROJECT', { id: 'a', who: '1' }, { id: 'b', who: '1' })).toMatchObject(
      [{ same: 'content', found: 2, projects: [{ id: 'a' }, { id: 'b' }] }],
    )
  })

  it.each<[string, Partial<SampleAsk>]>([
    ['another amount', { asks: 101 }],
    ['another plan year', { planYear: 2024 }],
    ['another establishment', { who: '2' }],
  ])('is not %s', (_, other) => {
    expect(
      ofCode('DUPLICATE_PROJECT', { id: 'a', who: '1' }, { id: 'b', who: '1', ...other }),
    ).toEqual([])
  })

  it('is no matter of capitals, of spaces, or of how a name is typed beside an id', () => {
    const named = (id: string, name: string) => ({
      item: { beneficiary: { id, name }, ...withAsset({ serial: name }) },
    })
    expect(
      ofCode(
        'DUPLICATE_PROJECT',
        { id: 'a', ...named('hd-1', 'SN 1') },
        { id: 'b', ...named('HD-1', 'sn  1') },
      ),
    ).toHaveLength(1)
  })

  it('takes the title into account where nobody says who or what it is for', () => {
    expect(found({ id: 'a' }, { id: 'b' })).toEqual([])
    const project = { title: 'Một tên' }
    expect(brief(found({ id: 'a', project }, { id: 'b', project }))).toEqual([
      ['DUPLICATE_PROJECT', 'warning', ['a', 'b']],
    ])
  })
})

describe('REPEATED_BENEFICIARY', () => {
  it('says what one establishment asked for, and when', () => {
    expect(
      found(
        { id: 'b', who: 'HD-1', planYear: 2021, on: '2021-06-01' },
        { id: 'a', who: 'hd-1', asks: 200 },
      ),
    ).toMatchObject([
      {
        code: 'REPEATED_BENEFICIARY',
        severity: 'info',
        beneficiary: 'hd-1',
        found: 300 * MILLION,
        expected: null,
        citation: null,
        projects: [
          { id: 'a', planYear: 2023, requested: 200 * MILLION, activities: ['advanced-machinery'] },
          { id: 'b', planYear: 2021, on: '2021-06-01', provinces: ['soc-trang'], items: ['1'] },
        ],
      },
    ])
  })

  it('keeps unknown apart from nothing', () => {
    expect(
      ofCode(
        'REPEATED_BENEFICIARY',
        { id: 'a', who: '1', asks: null },
        { id: 'b', who: '1', asks: null, planYear: 2022 },
      ),
    ).toMatchObject([{ found: null, projects: [{ requested: null }, { requested: null }] }])
  })
})

describe('REPEATED_ASSET and TWO_FUNDS', () => {
  it('names one machine of two projects of one fund, as a note', () => {
    expect(
      found(
        { id: 'a', who: '1', asks: 100, item: withAsset(MACHINE) },
        { id: 'b', who: '2', asks: 200, item: withAsset({ ...MACHINE, serial: 'sn  001' }) },
      ),
    ).toMatchObject([
      {
        code: 'REPEATED_ASSET',
        severity: 'warning',
        asset: MACHINE,
        beneficiary: null,
        found: 300 * MILLION,
        expected: 200 * MILLION,
        citation: { document: '26/2014/TTLT-BTC-BCT', provision: 'Điều 7 khoản 2' },
      },
    ])
  })

  it('names those a machine is bought for, and who carries the projects out', () => {
    const implementer = { name: 'Trung tâm mẫu' }
    const [finding] = found(
      { id: 'a', who: 'HD-1', item: withAsset(MACHINE), project: { implementer } },
      { id: 'b', who: 'HD-2', item: withAsset(MACHINE) },
    )
    expect(finding?.beneficiary).toBeNull()
    expect(finding?.projects).toMatchObject([
      { beneficiaries: ['HD-1'], implementer: 'Trung tâm mẫu' },
      { beneficiaries: ['HD-2'], implementer: null },
    ])
  })

  it('is an error for both funds where the clause of the day has been read', () => {
    expect(
      found(
        { id: 'a', item: withAsset(MACHINE) },
        { id: 'b', fund: 'local', asks: 200, item: withAsset(MACHINE), on: '2024-06-01' },
      ),
    ).toMatchObject([
      {
        code: 'TWO_FUNDS',
        severity: 'error',
        found: 300 * MILLION,
        expected: 200 * MILLION,
        rule: 'national:funding.double-funding',
      },
    ])
  })

  it('is a note where the clause has not been read, or there is none', () => {
    const asks = (on: string) =>
      [
        { id: 'a', item: withAsset(MACHINE), on },
        { id: 'b', fund: 'local', item: withAsset(MACHINE), on },
      ] as const
    const bare = createRuleBook([bareNational(level('advanced-machinery', { rate: '50%' }))])
    expect(foundAcross(asks('2023-06-01').map(asking), bare)).toMatchObject([
      { code: 'TWO_FUNDS', severity: 'warning', citation: null },
    ])
  })

  it.each<[string, object, object]>([
    ['another serial number', MACHINE, { ...MACHINE, serial: 'SN 002' }],
    ['no maker', { ...MACHINE, maker: null }, { ...MACHINE, maker: null }],
    ['one invoice of two establishments', { invoice: '0000123' }, { invoice: '0000123' }],
  ])('says nothing of %s', (_, one, other) => {
    expect(
      found(
        { id: 'a', who: '1', item: withAsset(one) },
        { id: 'b', who: '2', asks: 150, item: withAsset(other) },
      ),
    ).toEqual([])
  })

  it('says nothing of a machine on a line that counts for no support, or that asks nothing', () => {
    const item = { costs: [{ kind: 'training', amount: 1, asset: MACHINE }] } as const
    const own = { ...withAsset(MACHINE), requested: { national: 0, local: 0 } }
    expect(found({ id: 'a', item: withAsset(MACHINE) }, { id: 'b', item })).toEqual([])
    expect(found({ id: 'a', item: withAsset(MACHINE) }, { id: 'b', item: own })).toEqual([])
  })

  it('takes one invoice of one establishment for one asset, as a note', () => {
    const item = withAsset({ invoice: '0000123' })
    expect(
      brief(
        found({ id: 'a', who: '1', item }, { id: 'b', who: '1', asks: 90, planYear: 2022, item }),
      ),
    ).toEqual([
      ['REPEATED_ASSET', 'warning', ['a', 'b']],
      ['REPEATED_BENEFICIARY', 'info', ['a', 'b']],
    ])
  })
})

describe('SPLIT_BELOW_CAP', () => {
  const split = (...amounts: readonly number[]) =>
    ofCode(
      'SPLIT_BELOW_CAP',
      ...amounts.map((asks, index) => ({ id: String(index), who: '1', asks })),
    )
  it.each([[[150, 149]], [[150, 150]], [[300]]])('does not speak of %j against 300', (amounts) => {
    expect(split(...amounts)).toEqual([])
  })

  it('is projects of one plan year that together pass the cap of one establishment', () => {
    expect(split(150, 151)).toMatchObject([
      {
        severity: 'error',
        beneficiary: '1',
        found: 301 * MILLION,
        expected: 300 * MILLION,
        limit: { kind: 'amount', within: 'year', span: 2023 },
        rule: 'national:support.advanced-machinery',
        citation: { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' },
        evidence: 'quoted',
      },
    ])
  })

  it('leaves out a project that asks nothing', () => {
    expect(split(301, 0)).toEqual([])
    expect(split(200, 0, 101)[0]?.projects.map(({ id }) => id)).toEqual(['0', '2'])
  })

  it.each<[string, Partial<SampleAsk>]>([
    ['of another plan year', { planYear: 2024 }],
    ['of the other fund', { fund: 'local' }],
    ['of another establishment', { who: '2' }],
    ['of nobody knows whom', { who: null }],
    ['of another activity', { item: { activity: 'technology-line' } }],
  ])('does not add up projects %s', (_, other) => {
    expect(
      ofCode(
        'SPLIT_BELOW_CAP',
        { id: 'a', who: '1', asks: 200 },
        { id: 'b', who: '1', asks: 200, ...other },
      ),
    ).toEqual([])
  })

  it('takes the year of the day where no plan year is given', () => {
    expect(
      ofCode(
        'SPLIT_BELOW_CAP',
        { id: 'a', who: '1', asks: 200, planYear: null },
        { id: 'b', who: '1', asks: 200 },
      ),
    ).toHaveLength(1)
  })

  it('is a note where a priority that nobody states may lift the cap, and says so no more above that', () => {
    const open = { facts: { 'machinery.isNew': true } }
    const two = (asks: number) =>
      ofCode(
        'SPLIT_BELOW_CAP',
        { id: 'a', who: '1', asks: 200, item: open },
        { id: 'b', who: '1', asks, item: open },
      )
    expect(two(250)).toMatchObject([{ severity: 'warning', expected: 300 * MILLION }])
    expect(two(251)).toMatchObject([{ severity: 'error' }])
  })

  it('follows an establishment through the merger of its province', () => {
    const local = (id: string, province: string, on: string) =>
      ({
        id,
        who: '1',
        fund: 'local',
        asks: 100,
        planYear: 2025,
        on,
        item: { site: { province, unitKind: 'commune' } },
      }) as const
    const before = local('a', 'soc-trang', '2025-06-30')
    const after = {
      ...local('b', 'can-tho', '2025-07-01'),
      item: { site: { province: 'can-tho', formerProvince: 'soc-trang', unitKind: 'commune' } },
    } as const
    expect(ofCode('SPLIT_BELOW_CAP', before, after)).toMatchObject([
      { found: 200 * MILLION, expected: 150 * MILLION },
    ])
    const elsewhere = local('b', 'cao-bang', '2025-07-01')
    expect(ofCode('SPLIT_BELOW_CAP', before, elsewhere)).toEqual([])
  })

  it('is a note where the cap is one for each project', () => {
    const rule = level('advanced-machinery', { rate: '50%', cap: '300 triệu đồng', per: 'project' })
    const book = createRuleBook([bareNational(rule, upliftRule)])
    const two = [
      { id: 'a', who: '1', asks: 200 },
      { id: 'b', who: '1', asks: 101 },
    ]
    expect(foundAcross(two.map(asking), book)).toMatchObject([
      { code: 'SPLIT_BELOW_CAP', severity: 'warning' },
      { code: 'REPEATED_BENEFICIARY' },
    ])
  })
})

describe('a project that was stopped', () => {
  const advanced = { type: 'advanced', on: '2023-03-01', amount: 100 * MILLION }
  const stopped = { type: 'stopped', on: '2023-04-01' }
  const back = (amount: number | null) => ({ type: 'refunded', on: '2023-05-01', amount })
  const beside = (...events: readonly object[]) =>
    brief(
      found(
        { id: 'a', who: '1', asks: 200 },
        { id: 'b', who: '1', asks: 150, project: { events } as never },
      ),
    )
  const both = [
    ['SPLIT_BELOW_CAP', 'error', ['a', 'b']],
    ['REPEATED_BENEFICIARY', 'info', ['a', 'b']],
  ]
  it.each<[string, readonly object[], readonly unknown[]]>([
    ['before anything was paid counts no more', [stopped], []],
    ['and refunded whole counts no more', [advanced, stopped, back(100 * MILLION)], []],
    ['and refunded but for one đồng counts', [advanced, stopped, back(100 * MILLION - 1)], both],
    ['with money that nobody asked back counts', [advanced, stopped], both],
    ['and refunded nobody knows how much counts', [advanced, stopped, back(null)], both],
    ['after it was settled counts', [{ type: 'settled', on: '2023-03-01' }, stopped], both],
    ['is not one that goes on', [advanced, back(100 * MILLION)], both],
  ])('%s', (_, events, expected) => {
    expect(beside(...events)).toEqual(expected)
  })
})

describe('CAP_SHARED', () => {
  it('is what one project shows alone, with whose it is', () => {
    const base = asking({ id: 'a', who: '1', asks: 200 })
    const [item] = base.project.items
    const project = { ...base.project, items: [item, { ...item, id: '2' }] } as never
    expect(foundAcross([{ ...base, project }])).toMatchObject([
      {
        code: 'CAP_SHARED',
        severity: 'error',
        beneficiary: '1',
        found: 400 * MILLION,
        expected: 300 * MILLION,
        projects: [{ id: 'a', items: ['1', '2'] }],
      },
    ])
  })
})

describe('an audit across', () => {
  it('refuses what is no book', () => {
    expect(() => auditAcross([] as never)).toThrow(expect.objectContaining({ code: 'NOT_A_BOOK' }))
  })

  it('refuses what decide refuses, and goes on with the others', () => {
    const across = auditAcross(sampleBook)
    across.add(asking({ id: 'a', who: '1' }))
    expect(() => {
      across.add({ on: 'x', project: asking({ id: 'b' }).project })
    }).toThrow(expect.objectContaining({ code: 'DAY_FORMAT' }))
    expect(() => {
      across.add({ on: '2023-06-01', project: { id: 'x' } as never })
    }).toThrow(expect.objectContaining({ code: 'FIELD_MISSING' }))
    across.add(asking({ id: 'b', who: '1', asks: 90 }))
    expect(across.compared()).toMatchObject({ projects: 2, withBeneficiary: 2 })
    expect(brief(across.findings())).toEqual([['REPEATED_BENEFICIARY', 'info', ['a', 'b']]])
  })
})

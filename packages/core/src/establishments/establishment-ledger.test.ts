import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { sampleNational } from '../packs/sample-pack.fixture.js'
import type { ProjectInput } from '../project/project.js'
import { type EstablishmentLedger, establishmentLedger } from './establishment-ledger.js'

const book = createRuleBook([sampleNational])
const item = (
  id: string,
  who: string | null,
  more: object = {},
): ProjectInput['items'][number] => ({
  id,
  activity: 'advanced-machinery',
  beneficiary: who === null ? null : { id: who, name: `Cơ sở mẫu ${who}` },
  ...more,
})
const project = (id: string, more: Partial<ProjectInput> = {}): ProjectInput => ({
  id,
  fund: 'local',
  planYear: 2023,
  items: [item('1', 'HD-1')],
  events: [
    { type: 'approved', on: '2023-02-01' },
    { type: 'advanced', on: '2023-05-01', amount: '70 triệu đồng' },
    { type: 'settled', on: '2023-12-01', amount: '100 triệu đồng' },
  ],
  ...more,
})
const ledgerOf = (
  projects: readonly ProjectInput[],
  beneficiary = 'hd-1',
  on = '2024-06-30',
): EstablishmentLedger => establishmentLedger(book, projects, { beneficiary, on })

describe('the ledger of one establishment', () => {
  it('holds what it got, by day, whatever its id looks like', () => {
    const earlier = project('z', {
      items: [item('1', 'hd-1')],
      events: [{ type: 'approved', on: '2022-02-01' }],
    })
    const other = project('o', { items: [item('1', 'HD-2'), item('2', null)] })
    const { got, names, searched } = ledgerOf([project('a'), other, earlier], ' HD-1')
    expect(got.map((line) => [line.project, line.on, line.settled])).toEqual([
      ['z', '2022-02-01', 0],
      ['a', '2023-02-01', 100_000_000],
    ])
    expect(names).toEqual(['Cơ sở mẫu HD-1', 'Cơ sở mẫu hd-1'])
    expect(searched).toEqual({ projects: 3, items: 4, withoutBeneficiary: 1 })
  })

  it('is empty for one that got nothing, and holds nothing of others', () => {
    expect(ledgerOf([project('a')], 'HD-9')).toMatchObject({
      names: [],
      got: [],
      totals: [],
      owes: [],
      produced: [],
    })
  })

  it('does not look at what happened after the day', () => {
    const [line] = ledgerOf([project('a')], 'HD-1', '2023-11-30').got
    expect(line).toMatchObject({ advanced: 70_000_000, settled: 0 })
    expect(ledgerOf([project('a')], 'HD-1', '2023-12-01').got[0]?.settled).toBe(100_000_000)
  })

  it('never splits money that is known only for several items together', () => {
    const group = project('g', {
      items: [item('1', 'HD-1'), item('2', 'HD-2')],
      events: [
        { type: 'settled', on: '2023-12-01', amount: '100 triệu đồng' },
        { type: 'advanced', on: '2023-05-01', amount: '30 triệu đồng', item: '1' },
        { type: 'advanced', on: '2023-05-01', amount: '40 triệu đồng', item: '2' },
      ],
    })
    expect(ledgerOf([group]).got).toMatchObject([
      { advanced: 30_000_000, settled: null, refunded: 0, shared: true },
    ])
    expect(ledgerOf([group]).totals).toMatchObject([
      { fund: 'local', settled: { known: 0, unknown: 1 } },
    ])
  })

  it('knows no money where no events or amounts are given', () => {
    expect(ledgerOf([project('a', { events: null })]).got[0]).toMatchObject({
      on: null,
      advanced: null,
      settled: null,
    })
    const silent = project('a', { events: [{ type: 'settled', on: '2023-12-01' }] })
    expect(ledgerOf([silent]).got[0]?.settled).toBeNull()
  })

  it('adds up by fund', () => {
    const totals = ledgerOf([
      project('a'),
      project('b', { fund: 'national' }),
      project('c', { fund: null }),
      project('d'),
    ]).totals.map(({ fund, projects, settled }) => [fund, projects, settled.known])
    expect(totals).toEqual([
      ['national', 1, 100_000_000],
      ['local', 2, 200_000_000],
      [null, 1, 100_000_000],
    ])
  })

  it('is one establishment before and after a merger of provinces', () => {
    const before = project('a', { items: [item('1', 'HD-1', { site: { province: 'soc-trang' } })] })
    const [line] = ledgerOf([before], 'HD-1', '2026-01-01').got
    expect(line).toMatchObject({ province: 'soc-trang', presentProvince: 'can-tho' })
  })

  it('holds what was promised and reached by the day, and says what is shared', () => {
    const results = [
      { indicator: 'jobs', promised: 10, reached: 12, on: '2024-06-30', item: '1' },
      { indicator: 'jobs', promised: 5, reached: 5, on: '2024-06-30', item: '2' },
      { indicator: 'revenue', promised: 8, reached: 9, on: '2024-07-01' },
    ]
    const group = project('g', { items: [item('1', 'HD-1'), item('2', 'HD-2')], results })
    expect(ledgerOf([group]).produced).toMatchObject([
      { indicator: 'revenue', promised: 8, reached: null, shared: true },
      { indicator: 'jobs', promised: 10, reached: 12, item: '1', shared: false },
    ])
  })

  it('holds what its projects still owe', () => {
    const results = [{ indicator: 'jobs', promised: 10, reached: 4, on: '2024-01-01' }]
    expect(ledgerOf([project('a', { results })]).owes).toMatchObject([
      { kind: 'result', duty: 'jobs', status: 'due', project: 'a' },
    ])
  })

  it('does not depend on the order of projects, and other projects change nothing', () => {
    const one = fc.record({
      id: fc.stringMatching(/^[a-z]{1,3}$/u),
      who: fc.constantFrom('HD-1', 'hd-1', 'HD-2', null),
      amount: fc.integer({ min: 0, max: 1_000_000_000 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (drawn) => {
        const projects = drawn.map(({ id, who, amount }) =>
          project(id, {
            items: [item('1', who)],
            events: [{ type: 'settled', on: '2023-12-01', amount }],
          }),
        )
        const whole = ledgerOf(projects)
        expect(ledgerOf([...projects].reverse())).toEqual(whole)
        const own = projects.filter((_, index) => /^hd-1$/iu.test(drawn[index]?.who ?? ''))
        const { searched, ...alone } = ledgerOf(own)
        expect(searched.projects).toBe(own.length)
        expect({ ...whole, searched }).toEqual({ ...alone, searched })
      }),
      { numRuns: 60 },
    )
  })
})

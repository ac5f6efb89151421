import { describe, expect, it } from 'vitest'
import { readLedger } from './ledger.js'
import { decide } from '../decision/decide.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { nationalPack } from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { documentOf, fact, ruleOf } from '../packs/sample-rule.fixture.js'
import { NATIONAL_DOCUMENTS } from '../packs/sample-rules.fixture.js'
import { type KhuyenCongError } from '../errors/errors.js'

const CIRCULAR = '36/2013/TT-BCT'
const cite = (provision: string): object => ({ citation: { document: CIRCULAR, provision } })

const procedure = ruleOf('procedure.national-project', 'Trình tự', [
  {
    from: '2014-04-08',
    to: null,
    ...cite('Điều 6'),
    evidence: 'quoted',
    when: fact('fund', 'equal', 'national'),
    precedence: [
      { event: 'contracted', after: 'approved', ...cite('Điều 6 khoản 4') },
      { event: 'advanced', after: 'contracted', required: true, ...cite('Điều 12 khoản 2') },
      { event: 'accepted', after: 'contracted', ...cite('Điều 14') },
    ],
    deadlines: [
      {
        id: 'liquidation',
        title: 'x',
        titleEn: 'x',
        event: 'settled',
        ...cite('Điều 18 khoản 2'),
        severity: 'error',
        yearly: { year: 'after-plan', lastDay: '01-22' },
      },
    ],
    settlement: cite('Điều 12 khoản 5'),
    planYear: {
      events: ['advanced', 'accepted'],
      decides: ['ministry'],
      except: ['flagship'],
      ...cite('Điều 11 khoản 2 điểm a'),
    },
  },
])

const UNREAD = '2018-07-10'
const documents = [
  ...NATIONAL_DOCUMENTS.filter(({ id }) => id !== CIRCULAR),
  documentOf(CIRCULAR, '2013-12-27', [{ document: '17/2018/TT-BCT', issued: UNREAD, read: false }]),
]
const book = createRuleBook([
  nationalPack({ 'procedure/national-project.json': procedure }, documents),
])

type Events = NonNullable<ProjectInput['events']>
interface Told {
  readonly code: string
  readonly severity: string
  readonly found: unknown
  readonly expected: unknown
}

/**
 * The findings of a project of 2017, all of whose clauses have been read, as «CODE severity found
 * expected».
 */
function found(events: Events, more: Partial<ProjectInput> = {}, rules: RuleBook = book): string[] {
  const base = projectWith(
    { requested: { national: '400 triệu đồng' } },
    { planYear: 2017, approval: { level: 'ministry', on: '2017-02-01' }, events },
  )
  const project = { ...base, ...more } as ProjectInput
  return readLedger(rules, project).findings.map(
    ({ code, severity, found: what, expected }: Told) =>
      `${code} ${severity} ${String(what)} ${String(expected)}`,
  )
}

const CONTRACT = { type: 'contracted', on: '2017-02-15' } as const
const PAID = { type: 'advanced', on: '2017-08-10', amount: '1 triệu đồng' } as const
const ACCEPTED = { type: 'accepted', on: '2017-11-20' } as const

describe('contract and approval', () => {
  it.each([
    ['2017-01-31', ['CONTRACT_BEFORE_APPROVAL error 2017-01-31 2017-02-01']],
    ['2017-02-01', []],
    ['2017-02-02', []],
  ])('a contract of %s where the approval is of 2017-02-01', (on, expected) => {
    expect(found([{ ...CONTRACT, on }])).toEqual(expected)
    expect(
      found(
        [
          { ...CONTRACT, on },
          { type: 'approved', on: '2017-02-01' },
        ],
        { approval: null },
      ),
    ).toEqual(expected)
  })

  it('an approval that nobody has dated is not known to be missing', () => {
    expect(found([CONTRACT], { approval: null })).toEqual([])
    expect(found([CONTRACT], { approval: { level: 'ministry', on: null } })).toEqual([])
  })

  it('of several approvals the first counts', () => {
    const approvals = [
      { type: 'approved', on: '2017-03-01' },
      { type: 'approved', on: '2017-01-15' },
    ] as const
    expect(found([CONTRACT, ...approvals], { approval: null })).toEqual([])
    expect(found([{ ...CONTRACT, on: '2017-01-14' }, ...approvals], { approval: null })).toEqual([
      'CONTRACT_BEFORE_APPROVAL error 2017-01-14 2017-01-15',
    ])
  })
})

describe('payment and contract', () => {
  it.each([
    ['2017-08-09', []],
    ['2017-08-10', []],
    ['2017-08-11', ['PAID_WITHOUT_CONTRACT error 2017-08-10 2017-08-11']],
  ])('money paid on 2017-08-10 and a contract of %s', (on, expected) => {
    expect(found([{ ...CONTRACT, on }, PAID])).toEqual(expected)
  })

  it('no contract at all, whatever the papers say', () => {
    expect(found([PAID])).toEqual(['PAID_WITHOUT_CONTRACT error 2017-08-10 null'])
    expect(found([{ ...PAID, papers: ['contract'] }])).toEqual([
      'PAID_WITHOUT_CONTRACT error 2017-08-10 null',
    ])
  })

  it('no money, no finding; a contract of one item is none for another', () => {
    expect(found([ACCEPTED])).toEqual([])
    expect(
      found([
        { ...CONTRACT, item: '1' },
        { ...PAID, item: '1' },
      ]),
    ).toEqual([])
    expect(found([CONTRACT, { ...PAID, item: '1' }])).toEqual([])
    const two = { ...projectWith().items[0], id: '2' } as ProjectInput['items'][number]
    const items = [...projectWith().items, two]
    expect(
      found(
        [
          { ...CONTRACT, item: '2' },
          { ...PAID, item: '1' },
        ],
        { items },
      ),
    ).toEqual(['PAID_WITHOUT_CONTRACT error 2017-08-10 null'])
  })
})

describe('acceptance and contract', () => {
  it.each([
    ['2017-11-19', []],
    ['2017-11-20', []],
    ['2017-11-21', ['ACCEPTED_BEFORE_CONTRACT error 2017-11-20 2017-11-21']],
  ])('accepted on 2017-11-20 with a contract of %s', (on, expected) => {
    expect(found([{ ...CONTRACT, on }, ACCEPTED])).toEqual(expected)
  })

  it('a contract that is not known is told where money is paid, not here', () => {
    expect(found([ACCEPTED])).toEqual([])
  })
})

describe('settled against the support', () => {
  const settled = (amount: number | string | null) =>
    [CONTRACT, ACCEPTED, { type: 'settled', on: '2017-12-01', amount }] as Events

  it.each([
    [399_999_999, []],
    [400_000_000, []],
    [400_000_001, ['SETTLED_ABOVE_SUPPORT error 400000001 400000000']],
    [null, []],
  ])('%s where 400 million was asked for and may be', (amount, expected) => {
    expect(found(settled(amount))).toEqual(expected)
  })

  it('what is settled in parts counts together, each item by itself', () => {
    const part = (on: string, amount: string, item: string | null = null) =>
      ({ type: 'settled', on, amount, item }) as const
    const both = [part('2017-12-01', '300 triệu đồng'), part('2017-12-02', '101 triệu đồng')]
    expect(found([CONTRACT, ACCEPTED, ...both])).toEqual([
      'SETTLED_ABOVE_SUPPORT error 401000000 400000000',
    ])
    expect(found([CONTRACT, ACCEPTED, part('2017-12-01', '401 triệu đồng', '1')])).toEqual([
      'SETTLED_ABOVE_SUPPORT error 401000000 400000000',
    ])
  })

  it('the support is that of the day of approval, not of the day of settling', () => {
    const asked = { items: projectWith({ requested: { national: '900 triệu đồng' } }).items }
    const late = [CONTRACT, ACCEPTED, { type: 'settled', on: '2018-05-11', amount: 700_000_000 }]
    expect(found(late as Events, { ...asked, planYear: null })).toEqual([
      'SETTLED_ABOVE_SUPPORT warning 700000000 600000000',
    ])
    expect(found(late as Events, { ...asked, planYear: 2017 })).toEqual([
      'SETTLED_ABOVE_SUPPORT warning 700000000 600000000',
      'DEADLINE_MISSED error 2018-05-11 2018-01-22',
    ])
    expect(
      found(late as Events, { ...asked, planYear: null, approval: { on: '2018-05-11' } }).filter(
        (each) => each.startsWith('SETTLED'),
      ),
    ).toEqual([])
    expect(
      found(late as Events, { ...asked, planYear: null, approval: null }).filter((each) =>
        each.startsWith('SETTLED'),
      ),
    ).toEqual([])
  })

  it('the year of approval is not taken for the plan year: no deadline depends on it', () => {
    const approval = { on: '2016-12-20' }
    const events = [CONTRACT, ACCEPTED, { type: 'settled', on: '2017-12-01', amount: 0 }] as Events
    expect(found(events, { approval, planYear: null })).toEqual([])
    expect(found(events, { approval, planYear: 2017 })).toEqual([])
  })

  it('where a priority is not known yet it is a warning, up to what the priority would allow', () => {
    const open = projectWith({
      requested: { national: '900 triệu đồng' },
      site: { province: 'soc-trang', unitKind: 'commune', parentKind: 'rural-district' },
    }).items
    expect(found(settled(900_000_000), { items: open })).toEqual([
      'SETTLED_ABOVE_SUPPORT warning 900000000 600000000',
    ])
    expect(found(settled(900_000_001), { items: open })).toEqual([
      'SETTLED_ABOVE_SUPPORT error 900000001 600000000',
    ])
  })
})

describe('beyond the plan year', () => {
  const accepted = (on: string, ...others: Events): Events => [
    CONTRACT,
    { type: 'accepted', on },
    ...others,
  ]
  const late = (on: string, last = '2017-12-31', severity = 'error'): string =>
    `BEYOND_PLAN_YEAR ${severity} ${on} ${last}`
  const extended = (on: string, by: 'ministry' | 'agency' | null = 'ministry') =>
    ({ type: 'carried-over', on, by }) as const

  it.each([
    ['2017-12-31', []],
    ['2018-01-01', [late('2018-01-01')]],
    ['2018-02-10', [late('2018-02-10')]],
  ])('accepted on %s', (on, expected) => {
    expect(found(accepted(on))).toEqual(expected)
  })

  it('paid after the year, before or after acceptance', () => {
    expect(found([CONTRACT, { ...PAID, on: '2017-12-31' }])).toEqual([])
    expect(found([CONTRACT, { ...PAID, on: '2018-01-01' }])).toEqual([late('2018-01-01')])
  })

  it('an extension by who may gives one year more, each time', () => {
    expect(found(accepted('2018-12-31', extended('2017-12-20')))).toEqual([])
    expect(found(accepted('2019-01-01', extended('2017-12-20')))).toEqual([
      late('2019-01-01', '2018-12-31', 'warning'),
    ])
    expect(found(accepted('2019-01-01', extended('2017-12-20'), extended('2018-12-20')))).toEqual(
      [],
    )
    expect(
      found(
        accepted('2018-02-01', {
          type: 'adjusted',
          on: '2017-12-20',
          by: 'ministry',
          changes: ['next-year'],
        }),
      ),
    ).toEqual([])
  })

  it('by somebody else it is none, by who is not known it may be one, afterwards it is too late', () => {
    expect(found(accepted('2018-02-01', extended('2017-12-20', 'agency')))).toEqual([
      late('2018-02-01'),
    ])
    expect(found(accepted('2018-02-01', extended('2017-12-20', null)))).toEqual([])
    expect(found(accepted('2018-02-01', extended('2018-02-02')))).toEqual([late('2018-02-01')])
    expect(found(accepted('2018-02-01', extended('2018-02-01')))).toEqual([])
  })

  it('a kind that lasts longer is not asked, an unknown one gives a warning, an unknown year nothing', () => {
    expect(found(accepted('2018-02-01'), { kind: 'flagship' })).toEqual([])
    expect(found(accepted('2018-02-01'), { kind: 'single' })).toEqual([late('2018-02-01')])
    expect(found(accepted('2018-02-01'), { kind: null })).toEqual([
      late('2018-02-01', '2017-12-31', 'warning'),
    ])
    expect(found(accepted('2018-02-01'), { planYear: null })).toEqual([])
    expect(found(accepted('2018-02-01'), { planYear: null, planBuildingYear: 2016 })).toEqual([
      late('2018-02-01'),
    ])
  })

  it('who is extended settles a year later too', () => {
    const settled = (on: string, ...others: Events) =>
      found([
        CONTRACT,
        ...others,
        { type: 'accepted', on: '2017-12-30' },
        { type: 'settled', on, amount: 1 },
      ])
    expect(settled('2018-01-22')).toEqual([])
    expect(settled('2018-01-23')).toEqual(['DEADLINE_MISSED error 2018-01-23 2018-01-22'])
    expect(settled('2019-01-22', extended('2017-12-20'))).toEqual([])
    expect(settled('2019-01-23', extended('2017-12-20'))).toEqual([
      'DEADLINE_MISSED error 2019-01-23 2019-01-22',
    ])
  })
})

describe('how grave it is', () => {
  const contract = (on: string): string[] =>
    found([{ ...CONTRACT, on }], { approval: { on: '2019-01-01' } })

  it('an error while the clause has been read, a warning from the day an unread amendment was issued', () => {
    expect(contract('2018-07-09')).toEqual(['CONTRACT_BEFORE_APPROVAL error 2018-07-09 2019-01-01'])
    expect(contract('2018-07-10')).toEqual([
      'CONTRACT_BEFORE_APPROVAL warning 2018-07-10 2019-01-01',
    ])
  })
})

describe('many items and many events', () => {
  const many = (count: number): ProjectInput => ({
    id: 'p',
    fund: 'national',
    kind: 'single',
    planYear: 2017,
    items: Array.from({ length: count }, (_, index) => ({
      id: `i${index}`,
      activity: 'advanced-machinery' as const,
      costs: [{ kind: 'machinery' as const, amount: '700 triệu đồng' }],
      requested: { national: '200 triệu đồng' },
    })),
    events: Array.from({ length: count }, (_, index) => ({
      type: 'advanced' as const,
      on: `2017-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      amount: 1,
      papers: [],
    })),
  })
  const advance = ruleOf('funding.advance-works', 'Tạm ứng', [
    {
      from: '2014-04-08',
      to: null,
      ...cite('Điều 13'),
      evidence: 'quoted',
      when: fact('activity', 'equal', 'advanced-machinery'),
      advance: { rate: '70%', papers: ['hợp đồng thực hiện đề án'] },
    },
  ])
  const rules = createRuleBook([
    nationalPack(
      { 'funding/advance-works.json': advance, 'procedure/national-project.json': procedure },
      documents,
    ),
  ])

  it('an event and a rule give one finding, whatever number of items it touches', () => {
    const project = many(3)
    const papersOf = (each: ProjectInput) =>
      readLedger(rules, each).findings.filter(({ code }) => code === 'DOSSIER_INCOMPLETE')
    expect(papersOf(project)).toHaveLength(3)
    expect(papersOf(project)[0]).toMatchObject({ item: null, items: [], moreItems: 0 })
    const [first, second, third] = project.items
    const mixed = {
      ...project,
      items: [first, second, { ...third, activity: 'consultancy' }],
    } as ProjectInput
    expect(papersOf(mixed)[0]).toMatchObject({ item: null, items: ['i0', 'i1'], moreItems: 0 })
    const one = { ...project, events: [{ ...project.events?.[0], item: 'i1' }] } as ProjectInput
    expect(papersOf(one)).toMatchObject([{ item: 'i1', items: [], moreItems: 0 }])
  })

  it('a thousand of each is decided with a record of bounded size', () => {
    const decision = decide(rules, { on: '2018-01-01', project: many(1_000) })
    const count = (code: string): number =>
      decision.findings.filter((each) => each.code === code).length
    expect([count('DOSSIER_INCOMPLETE'), count('PAID_WITHOUT_CONTRACT')]).toEqual([200, 200])
    expect(
      decision.findings
        .filter(({ code }) => code === 'MORE_FINDINGS')
        .map(({ expected, found: more, severity }) => [expected, more, severity]),
    ).toEqual([
      ['PAID_WITHOUT_CONTRACT', 800, 'error'],
      ['DOSSIER_INCOMPLETE', 800, 'error'],
    ])
    expect(JSON.stringify(decision.findings).length).toBeLessThan(400_000)
  })
})

describe('amounts beyond what can be counted exactly', () => {
  it('are refused, paid or settled, rather than told inexactly', () => {
    const most = Number.MAX_SAFE_INTEGER
    for (const type of ['advanced', 'settled', 'refunded'] as const) {
      const events = [
        CONTRACT,
        ACCEPTED,
        ...['2017-12-01', '2017-12-02', '2017-12-03'].map((on) => ({
          type,
          on,
          amount: on.endsWith('1') ? null : most,
        })),
      ]
      expect(() => found(events as Events)).toThrow(
        expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' }) as KhuyenCongError,
      )
    }
    expect(
      found([CONTRACT, ACCEPTED, { type: 'settled', on: '2017-12-01', amount: most }]),
    ).toEqual([`SETTLED_ABOVE_SUPPORT error ${most} 400000000`])
  })
})

import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { type Ledger, readLedger } from './ledger.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { nationalPack } from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { fact, ruleOf } from '../packs/sample-rule.fixture.js'

const cite = (provision: string): object => ({
  citation: { document: '36/2013/TT-BCT', provision },
})
const paper = (text: string): object => ({ text, textEn: text })
const step = (from: string[], to: string, on: string): object => ({
  from,
  to,
  on,
  ...cite('Điều 6'),
  actor: 'x',
  actorEn: 'x',
})
const procedure = ruleOf('procedure.national-project', 'Trình tự', [
  {
    from: '2014-04-08',
    to: null,
    ...cite('Điều 6'),
    evidence: 'quoted',
    when: fact('fund', 'equal', 'national'),
    start: 'draft',
    states: [
      'draft',
      'approved',
      'contracted',
      'in-progress',
      'accepted',
      'settled',
      'stopped',
    ].map((id) => ({ id, title: id, titleEn: id })),
    transitions: [
      step(['draft'], 'approved', 'approved'),
      step(['approved'], 'contracted', 'contracted'),
      step(['contracted', 'in-progress'], 'in-progress', 'advanced'),
      step(['in-progress'], 'in-progress', 'progress'),
      step(['in-progress'], 'accepted', 'accepted'),
      step(['accepted'], 'accepted', 'advanced'),
      step(['accepted'], 'settled', 'settled'),
      step(['approved', 'in-progress'], 'stopped', 'stopped'),
    ],
    precedence: [
      { event: 'advanced', after: 'approved', severity: 'error', ...cite('Điều 12 khoản 1') },
      {
        event: 'settled',
        after: 'accepted',
        required: true,
        severity: 'error',
        ...cite('Điều 18 khoản 1'),
        unlessPapers: [
          paper('văn bản giải trình'),
          paper('biên bản nghiệm thu xác nhận khối lượng'),
        ],
      },
    ],
    deadlines: [
      {
        id: 'base',
        title: 'x',
        titleEn: 'x',
        event: 'registered',
        by: ['department'],
        ...cite('Điều 10 khoản 1'),
        severity: 'warning',
        yearly: { year: 'plan-building', lastDay: '05-19' },
      },
      {
        id: 'ministry',
        title: 'x',
        titleEn: 'x',
        event: 'registered',
        by: ['agency'],
        ...cite('Điều 10 khoản 2'),
        severity: 'warning',
        yearly: { year: 'plan-building', lastDay: '06-14' },
        overrides: [{ year: 2021, lastDay: '06-30', ...cite('hướng dẫn') }],
      },
      {
        id: 'file',
        title: 'x',
        titleEn: 'x',
        event: 'settled',
        ...cite('Điều 18 khoản 1'),
        severity: 'warning',
        daysAfter: { event: 'accepted', days: 15 },
      },
      {
        id: 'liquidation',
        title: 'x',
        titleEn: 'x',
        event: 'settled',
        ...cite('Điều 18 khoản 2'),
        severity: 'error',
        yearly: { year: 'after-plan', lastDay: '01-22' },
      },
      {
        id: 'monthly',
        title: 'x',
        titleEn: 'x',
        event: 'progress',
        ...cite('Điều 23'),
        severity: 'warning',
        monthly: { lastDay: 24 },
      },
    ],
    adjustments: [
      {
        id: 'a',
        title: 'x',
        titleEn: 'x',
        changes: ['raises-grant', 'stop', 'next-year'],
        decides: ['ministry'],
        ...cite('Điều 11 khoản 2 điểm a'),
      },
      {
        id: 'c',
        title: 'x',
        titleEn: 'x',
        changes: ['place'],
        group: true,
        decides: ['department'],
        ...cite('Điều 11 khoản 4'),
      },
      {
        id: 'b',
        title: 'x',
        titleEn: 'x',
        changes: ['place'],
        group: false,
        decides: ['agency', 'ministry'],
        ...cite('Điều 11 khoản 2 điểm b'),
      },
    ],
    refund: { ...cite('Điều 12 khoản 6'), text: 'x', textEn: 'x' },
  },
])
const advance = ruleOf('funding.advance-works', 'Tạm ứng', [
  {
    from: '2014-04-08',
    to: null,
    ...cite('Điều 13 khoản 2 điểm d'),
    evidence: 'quoted',
    advance: {
      rate: '70%',
      papers: ['hợp đồng thực hiện đề án', 'hợp đồng với nhà thầu (nếu thuê)', 'báo cáo tiến độ'],
      progressOver: '70%',
    },
  },
])
const book = createRuleBook([
  nationalPack({
    'procedure/national-project.json': procedure,
    'funding/advance-works.json': advance,
  }),
])

type Events = NonNullable<ProjectInput['events']>
const ledgerOf = (
  events: Events,
  more: Partial<ProjectInput> = {},
  rules: RuleBook = book,
): Ledger =>
  readLedger(
    rules,
    projectWith({}, { events, approval: { level: 'ministry', on: '2023-02-01' }, ...more }),
  )
const found = (ledger: Ledger): string[] =>
  ledger.findings.map(
    ({ code, severity, found: what, expected }) =>
      `${code} ${severity} ${String(what)} ${String(expected)}`,
  )
const PAPERS = ['contract']
const ADVANCE = {
  type: 'advanced',
  on: '2023-08-10',
  amount: '630 triệu đồng',
  papers: PAPERS,
  progress: '72%',
} as const

describe('ledger: advances', () => {
  it('finds nothing in the advance of Sóc Trăng: 70% of 900 triệu, contract, 72% done', () => {
    expect(ledgerOf([ADVANCE])).toMatchObject({
      findings: [],
      advanced: 630_000_000,
      refundDue: 0,
      state: 'in-progress',
    })
  })

  it.each([
    [630_000_001, ['ADVANCE_TOO_HIGH error 630000001 630000000']],
    [630_000_000, []],
    [629_999_999, []],
  ])('an advance of %d', (amount, expected) => {
    expect(found(ledgerOf([{ ...ADVANCE, amount }]))).toEqual(expected)
  })

  it('adds advances up, takes refunds off, and lets the remainder follow acceptance', () => {
    const second = { ...ADVANCE, on: '2023-09-10', amount: '100 triệu đồng' }
    expect(found(ledgerOf([ADVANCE, second]))).toEqual([
      'ADVANCE_TOO_HIGH error 730000000 630000000',
    ])
    expect(
      found(
        ledgerOf([
          ADVANCE,
          { type: 'refunded', on: '2023-09-01', amount: '100 triệu đồng' },
          second,
        ]),
      ),
    ).toEqual([])
    const accepted = { type: 'accepted', on: '2023-11-01' } as const
    expect(
      found(
        ledgerOf([
          ADVANCE,
          accepted,
          { type: 'advanced', on: '2023-11-05', amount: '270 triệu đồng' },
        ]),
      ),
    ).toEqual([])
    expect(
      found(
        ledgerOf([
          ADVANCE,
          accepted,
          { type: 'advanced', on: '2023-11-05', amount: '271 triệu đồng' },
        ]),
      ),
    ).toEqual(['ADVANCE_TOO_HIGH error 901000000 900000000'])
  })

  it('holds each advance against the level in force on its own day', () => {
    expect(
      found(ledgerOf([{ ...ADVANCE, on: '2018-05-10' }], { approval: { on: '2018-01-01' } })),
    ).toEqual(['ADVANCE_TOO_HIGH error 630000000 420000000'])
    expect(
      found(ledgerOf([{ ...ADVANCE, on: '2018-05-11' }], { approval: { on: '2018-01-01' } })),
    ).toEqual([])
  })

  it('judges an advance for one item by that item', () => {
    expect(found(ledgerOf([{ ...ADVANCE, item: '1', amount: '631 triệu đồng' }]))).toEqual([
      'ADVANCE_TOO_HIGH error 631000000 630000000',
    ])
    expect(found(ledgerOf([{ ...ADVANCE, amount: null }]))).toEqual([])
  })

  it.each([
    [
      { papers: [], progress: null },
      ['DOSSIER_INCOMPLETE error 2023-08-10 hợp đồng thực hiện đề án,báo cáo tiến độ'],
    ],
    [{ papers: [] }, ['DOSSIER_INCOMPLETE error 2023-08-10 hợp đồng thực hiện đề án']],
    [{ papers: ['Hợp đồng thực hiện đề án số 12/HĐ-KC'] }, []],
    [
      { papers: ['công văn 15'] },
      ['DOSSIER_INCOMPLETE warning 2023-08-10 hợp đồng thực hiện đề án'],
    ],
    [{ papers: null }, []],
    [
      { progress: '70%' },
      [
        'DOSSIER_INCOMPLETE error 2023-08-10 báo cáo tiến độ xác định khối lượng trên 70% (mới đạt 70%)',
      ],
    ],
    [{ progress: '70,01%' }, []],
  ])('papers %j', (more, expected) => {
    expect(found(ledgerOf([{ ...ADVANCE, ...more }]))).toEqual(expected)
  })
})

describe('ledger: order and deadlines', () => {
  it('finds payment before approval, by the project’s approval or the event', () => {
    expect(found(ledgerOf([{ ...ADVANCE, on: '2023-01-31' }]))).toEqual([
      'PAID_BEFORE_APPROVAL error 2023-01-31 2023-02-01',
    ])
    expect(found(ledgerOf([{ ...ADVANCE, on: '2023-02-01' }]))).toEqual([])
    expect(
      found(ledgerOf([{ type: 'approved', on: '2023-09-01' }, ADVANCE], { approval: null })),
    ).toEqual(['PAID_BEFORE_APPROVAL error 2023-08-10 2023-09-01'])
    expect(found(ledgerOf([ADVANCE], { approval: null }))).toEqual([])
  })

  it('finds settlement before acceptance, unless force majeure has its papers', () => {
    const settled = { type: 'settled', on: '2023-12-01' } as const
    expect(found(ledgerOf([settled]))).toEqual(['SETTLED_BEFORE_ACCEPTANCE error 2023-12-01 null'])
    expect(found(ledgerOf([settled, { type: 'accepted', on: '2023-12-02' }]))).toEqual([
      'SETTLED_BEFORE_ACCEPTANCE error 2023-12-01 2023-12-02',
    ])
    expect(found(ledgerOf([settled, { type: 'accepted', on: '2023-12-01' }]))).toEqual([])
    expect(
      found(ledgerOf([{ ...settled, why: 'bão', papers: ['explanation', 'volume-minutes'] }])),
    ).toEqual([])
    expect(found(ledgerOf([{ ...settled, why: 'bão', papers: ['explanation'] }]))).toEqual([
      'DOSSIER_INCOMPLETE error null biên bản nghiệm thu xác nhận khối lượng',
    ])
  })

  it.each([
    [{ type: 'registered', on: '2022-05-19', by: 'department' }, []],
    [
      { type: 'registered', on: '2022-05-20', by: 'department' },
      ['DEADLINE_MISSED warning 2022-05-20 2022-05-19'],
    ],
    [{ type: 'registered', on: '2022-06-14' }, []],
    [{ type: 'registered', on: '2022-06-15' }, ['DEADLINE_MISSED warning 2022-06-15 2022-06-14']],
  ] as const)('%j', (event, expected) => {
    expect(found(ledgerOf([event]))).toEqual(expected)
  })

  it('takes the day the authority set for a year', () => {
    expect(
      found(
        ledgerOf([{ type: 'registered', on: '2021-06-30', by: 'agency' }], {
          planYear: 2022,
          planBuildingYear: 2021,
          approval: { on: '2022-01-05' },
        }),
      ),
    ).toEqual([])
  })

  it('counts fifteen days from acceptance and 22 January of the next year', () => {
    const accepted = { type: 'accepted', on: '2023-12-20' } as const
    expect(found(ledgerOf([accepted, { type: 'settled', on: '2024-01-04' }]))).toEqual([])
    expect(found(ledgerOf([accepted, { type: 'settled', on: '2024-01-05' }]))).toEqual([
      'DEADLINE_MISSED warning 2024-01-05 2024-01-04',
    ])
    expect(found(ledgerOf([accepted, { type: 'settled', on: '2024-01-23' }]))).toEqual([
      'DEADLINE_MISSED warning 2024-01-23 2024-01-04',
      'DEADLINE_MISSED error 2024-01-23 2024-01-22',
    ])
    expect(
      found(
        ledgerOf([accepted, { type: 'settled', on: '2024-01-23' }], {
          planYear: null,
          approval: null,
        }),
      ),
    ).toHaveLength(1)
  })
})

describe('ledger: who decides', () => {
  const adjusted = (
    by: 'ministry' | 'department' | 'agency',
    ...changes: ('raises-grant' | 'place' | 'other')[]
  ): Events => [{ type: 'adjusted', on: '2023-06-01', by, changes }]

  it.each([
    ['agency', 'raises-grant', 'group', 'ministry'],
    ['ministry', 'raises-grant', 'group', null],
    ['agency', 'place', 'group', 'department'],
    ['department', 'place', 'group', null],
    ['department', 'place', 'single', 'agency,ministry'],
    ['agency', 'place', 'single', null],
    ['department', 'other', 'group', null],
  ] as const)('%s decides %s of a %s project', (by, change, kind, expected) => {
    expect(found(ledgerOf(adjusted(by, change), { kind }))).toEqual(
      expected === null ? [] : [`WRONG_AUTHORITY error ${by} ${expected}`],
    )
  })

  it('a project of unknown kind is wrong only where every class says so', () => {
    expect(found(ledgerOf(adjusted('department', 'place'), { kind: null }))).toEqual([])
    expect(found(ledgerOf(adjusted('department', 'raises-grant'), { kind: null }))).toHaveLength(1)
  })

  it('stopping and carrying over are the Ministry’s; approving is for the level of the fund', () => {
    expect(
      found(
        ledgerOf([
          { type: 'stopped', on: '2023-06-01', by: 'department' },
          { type: 'carried-over', on: '2023-12-01', by: 'agency' },
        ]),
      ),
    ).toEqual([
      'WRONG_AUTHORITY error department ministry',
      'WRONG_AUTHORITY error agency ministry',
    ])
    expect(found(ledgerOf([{ type: 'approved', on: '2023-02-01', by: 'department' }]))).toEqual([
      'WRONG_AUTHORITY error department ministry',
    ])
    expect(
      found(
        ledgerOf([
          { type: 'approved', on: '2023-02-01', by: 'ministry' },
          { type: 'adjusted', on: '2023-06-01', by: 'agency' },
        ]),
      ),
    ).toEqual([])
  })
})

describe('ledger: state and refund', () => {
  const whole: Events = [
    { type: 'approved', on: '2023-02-01' },
    { type: 'contracted', on: '2023-03-01' },
    ADVANCE,
    { type: 'accepted', on: '2023-11-01' },
    { type: 'settled', on: '2023-11-10', amount: '500 triệu đồng' },
  ]

  it('derives the state, whatever the order of the input', () => {
    const ledger = ledgerOf(whole)
    expect(ledger.steps.map(({ from, to, regular }) => `${from} ${to} ${regular}`)).toEqual([
      'draft approved true',
      'approved contracted true',
      'contracted in-progress true',
      'in-progress accepted true',
      'accepted settled true',
    ])
    expect(ledgerOf([...whole].reverse())).toEqual(ledger)
    expect(ledgerOf([{ type: 'accepted', on: '2023-11-01' }]).steps[0]).toMatchObject({
      from: 'draft',
      to: 'accepted',
      regular: false,
    })
  })

  it('finds what must be returned once settled', () => {
    expect(ledgerOf(whole)).toMatchObject({ state: 'settled', refundDue: 130_000_000, refunded: 0 })
    expect(found(ledgerOf(whole))).toEqual(['REFUND_DUE warning 630000000 500000000'])
    expect(
      ledgerOf([...whole, { type: 'refunded', on: '2023-12-01', amount: '130 triệu đồng' }]),
    ).toMatchObject({ refundDue: 0, findings: [] })
  })

  it('cannot tell what a stopped and unsettled project owes', () => {
    const stopped = { type: 'stopped', on: '2023-09-01' } as const
    expect(ledgerOf([ADVANCE, stopped]).refundDue).toBeNull()
    expect(ledgerOf([stopped]).refundDue).toBe(0)
    expect(
      ledgerOf([ADVANCE, stopped, { type: 'refunded', on: '2023-10-01', amount: '630 triệu đồng' }])
        .refundDue,
    ).toBe(0)
    expect(
      ledgerOf([
        { ...ADVANCE, amount: null },
        { type: 'accepted', on: '2023-11-01' },
        { type: 'settled', on: '2023-11-10', amount: 1 },
      ]),
    ).toMatchObject({ advanced: null, refundDue: null })
  })

  it('says nothing of the order of events where no procedure in force says it', () => {
    const bare = createRuleBook([nationalPack()])
    const ledger = ledgerOf(
      [
        { ...ADVANCE, on: '2023-01-31' },
        { type: 'registered', on: '2022-12-31' },
      ],
      {},
      bare,
    )
    expect(found(ledger)).toEqual([])
    expect(ledger).toMatchObject({ state: null, grades: [] })
  })
})

describe('decide with a ledger', () => {
  it('says what the ledger says, and rests on its grades', () => {
    const project = projectWith(
      {},
      {
        planYear: 2023,
        approval: { level: 'ministry', on: '2023-02-01' },
        events: [{ ...ADVANCE, amount: '700 triệu đồng' }],
      },
    )
    const decision = decide(book, { on: '2023-06-01', project })
    expect(decision.findings.map(({ code }) => code)).toEqual(['ADVANCE_TOO_HIGH'])
    expect(decision.verdict).toBe('eligible')
    expect(
      decide(book, { on: '2023-06-01', project: { ...project, events: [] } }).findings,
    ).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
import { createRuleBook, decide, type Decision, explain, type ProjectInput } from '@khuyencong/core'
import { allocateBudget, rankProjects } from '@khuyencong/core/plan'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const book = createRuleBook([national])
type Events = NonNullable<ProjectInput['events']>
type Item = ProjectInput['items'][number]

/** The national project of the second example, from registration to settlement. */
const LIFE = JSON.parse(
  readFileSync(
    new URL('../../../examples/02-life-of-a-national-project/project.json', import.meta.url),
    'utf8',
  ),
) as ProjectInput & { readonly events: Events }

const told = ({ findings }: Decision): string[] =>
  findings.map(({ code, severity }) => `${code} ${severity}`)
const without = (project: ProjectInput, ...types: readonly string[]): Events =>
  (project.events ?? []).filter(({ type }) => !types.includes(type))
/** The second example with some of its events changed. */
const withEvents = (
  change: (event: Events[number]) => object,
  more: Events = [],
): ProjectInput => ({
  ...LIFE,
  events: [
    ...LIFE.events.map((event) => ({ ...event, ...change(event) }) as Events[number]),
    ...more,
  ],
})
const LATE = ['DEADLINE_MISSED warning', 'DEADLINE_MISSED error']

describe('the events of a national project', () => {
  const judged = (project: ProjectInput): string[] =>
    told(decide(book, { on: '2024-02-15', project }))

  it('the second example has its two findings and no other', () => {
    expect(judged(LIFE)).toEqual(LATE)
  })

  const settledOn = (on: string, amount: string): ProjectInput =>
    withEvents(({ type }) => (type === 'settled' ? { on, amount } : {}))
  const remainder = (parts: object): ProjectInput =>
    withEvents(({ type, on }) => (type === 'advanced' && on === '2023-12-04' ? parts : {}))

  it.each<[string, ProjectInput, string[]]>([
    [
      'settled above what was granted',
      settledOn('2024-01-15', '950 triệu đồng'),
      ['SETTLED_ABOVE_SUPPORT warning', 'DEADLINE_MISSED warning'],
    ],
    ['settled as granted', settledOn('2024-01-15', '900 triệu đồng'), ['DEADLINE_MISSED warning']],
    [
      'settled on 22 January',
      settledOn('2024-01-22', '900 triệu đồng'),
      ['DEADLINE_MISSED warning'],
    ],
    ['settled within 15 days', settledOn('2023-12-05', '900 triệu đồng'), []],
    [
      'a contract before approval',
      withEvents(({ type }) => (type === 'contracted' ? { on: '2022-12-10' } : {})),
      ['CONTRACT_BEFORE_APPROVAL warning', ...LATE],
    ],
    [
      'a contract on the day of approval',
      withEvents(({ type }) => (type === 'contracted' ? { on: '2022-12-20' } : {})),
      LATE,
    ],
    [
      'no contract at all, though the papers name one',
      { ...LIFE, events: without(LIFE, 'contracted') },
      ['PAID_WITHOUT_CONTRACT warning', 'PAID_WITHOUT_CONTRACT warning', ...LATE],
    ],
    [
      'a contract after the advance',
      withEvents(({ type }) => (type === 'contracted' ? { on: '2023-08-20' } : {})),
      ['PAID_WITHOUT_CONTRACT warning', ...LATE],
    ],
    [
      'acceptance before the contract',
      withEvents(({ type }) => (type === 'accepted' ? { on: '2023-02-01' } : {})),
      ['ACCEPTED_BEFORE_CONTRACT warning', ...LATE],
    ],
    [
      'accepted and paid in February of the next year',
      withEvents(({ type, on }) =>
        type === 'accepted'
          ? { on: '2024-02-05' }
          : type === 'settled'
            ? { on: '2024-02-12' }
            : on === '2023-12-04'
              ? { on: '2024-02-06' }
              : {},
      ),
      ['BEYOND_PLAN_YEAR warning', 'BEYOND_PLAN_YEAR warning', 'DEADLINE_MISSED error'],
    ],
    [
      'the same, extended by the Ministry',
      withEvents(
        ({ type, on }) =>
          type === 'accepted'
            ? { on: '2024-02-05' }
            : type === 'settled'
              ? { on: '2024-02-12' }
              : on === '2023-12-04'
                ? { on: '2024-02-06' }
                : {},
        [{ type: 'carried-over', on: '2023-12-20', by: 'ministry' }],
      ),
      [],
    ],
    [
      'paid 950 in all',
      remainder({ amount: '320 triệu đồng' }),
      ['ADVANCE_TOO_HIGH error', ...LATE, 'REFUND_DUE warning'],
    ],
    [
      'the remainder before acceptance, and none',
      { ...LIFE, events: without(LIFE, 'accepted') },
      [
        'SETTLED_BEFORE_ACCEPTANCE error',
        'ADVANCE_TOO_HIGH error',
        'DOSSIER_INCOMPLETE error',
        'DEADLINE_MISSED error',
      ],
    ],
    [
      'registered on 20 May and 15 June, which are too late by one day',
      withEvents(({ type, by }) =>
        type === 'registered' ? { on: by === 'department' ? '2022-05-20' : '2022-06-15' } : {},
      ),
      ['DEADLINE_MISSED warning', 'DEADLINE_MISSED warning', ...LATE],
    ],
  ])('%s', (_name, project, expected) => {
    expect(judged(project)).toEqual(expected)
  })

  it('an error while the clause has been read: the same contract in 2015', () => {
    const project = {
      ...LIFE,
      kind: 'single' as const,
      planYear: 2015,
      approval: { level: 'ministry' as const, on: '2015-03-01' },
      items: LIFE.items.map((item) => ({
        ...item,
        units: 1,
        requested: { national: '200 triệu đồng' },
      })),
      events: [
        { type: 'contracted' as const, on: '2015-02-28' },
        { type: 'accepted' as const, on: '2016-01-01' },
        { type: 'settled' as const, on: '2016-01-10', amount: '201 triệu đồng' },
      ],
    }
    expect(told(decide(book, { on: '2016-02-01', project }))).toEqual([
      'CONTRACT_BEFORE_APPROVAL error',
      'SETTLED_ABOVE_SUPPORT error',
      'BEYOND_PLAN_YEAR error',
    ])
  })
})

describe('an approval that is later than it can be', () => {
  const approvedOn = (on: string, planYear: number | null = 2023): string[] =>
    told(
      decide(book, {
        on: '2023-06-01',
        project: { ...LIFE, planYear, approval: { level: 'ministry', on }, events: [] },
      }),
    )

  it.each([
    ['2023-05-31', []],
    ['2023-06-01', []],
    ['2023-06-02', ['APPROVED_LATER warning']],
    ['2023-12-31', ['APPROVED_LATER warning']],
    ['2024-01-01', ['APPROVED_LATER warning', 'APPROVED_LATER warning']],
  ])('approved on %s, judged on 2023-06-01 for the plan of 2023', (on, expected) => {
    expect(approvedOn(on)).toEqual(expected)
  })

  it('without a plan year only the day counts; the event is an approval too, the first of several counts', () => {
    expect(approvedOn('2024-01-01', null)).toEqual(['APPROVED_LATER warning'])
    const events: Events = [
      { type: 'approved', on: '2023-06-02' },
      { type: 'approved', on: '2023-07-01' },
    ]
    const { findings } = decide(book, {
      on: '2023-06-01',
      project: { ...LIFE, approval: null, events },
    })
    expect(findings.map(({ code, found }) => [code, found])).toEqual([
      ['APPROVED_LATER', '2023-06-02'],
    ])
  })
})

describe('the end of the district level', () => {
  const local = (parts: Partial<ProjectInput>, on = '2025-12-01'): string[] =>
    told(
      decide(book, {
        on,
        project: {
          id: 'p',
          fund: 'local',
          items: [{ id: '1', activity: 'product-selection-round', level: 'province' }],
          ...parts,
        },
      }),
    ).filter((each) => !each.startsWith('LEVEL_NOT_ENCODED'))
  const approved = (on: string | null, level: 'district' | 'commune' = 'district') => ({
    approval: { level, on },
  })

  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['LEVEL_ABOLISHED error']],
    ['2025-11-20', ['LEVEL_ABOLISHED error']],
    [null, []],
  ])('a project approved by a district on %s', (on, expected) => {
    expect(local(approved(on))).toEqual(expected)
  })

  it('another level is none of it; the event says it too, and once', () => {
    expect(local(approved('2025-11-20', 'commune'))).toEqual([])
    const events: Events = [{ type: 'approved', on: '2025-11-20', by: 'district' }]
    expect(local({ events })).toEqual(['LEVEL_ABOLISHED error'])
    expect(local({ events, ...approved('2025-11-20') })).toEqual(['LEVEL_ABOLISHED error'])
  })

  const round = (id: string, level: 'district' | 'commune'): Item => ({
    id,
    activity: 'product-selection-round',
    level,
  })

  it('a level of support for districts, from the first day without them on', () => {
    const items = [round('1', 'district')]
    expect(local({ items }, '2025-06-30')).toEqual([])
    expect(local({ items }, '2025-07-01')).toEqual(['LEVEL_ABOLISHED error'])
    expect(local({ items, approval: { level: 'province', on: '2025-06-30' } })).toEqual([])
    expect(local({ items, approval: { level: 'province', on: '2025-07-01' } })).toEqual([
      'LEVEL_ABOLISHED error',
    ])
    expect(local({ items: [round('1', 'commune')] })).toEqual([])
  })

  it('is said once for the items it touches', () => {
    const items = [round('1', 'district'), round('2', 'commune'), round('3', 'district')]
    const { findings } = decide(book, {
      on: '2025-12-01',
      project: { id: 'p', fund: 'local', items },
    })
    expect(findings.filter(({ code }) => code === 'LEVEL_ABOLISHED')).toMatchObject([
      { item: null, items: ['1', '3'], found: '2025-12-01', expected: '2025-07-01' },
    ])
  })
})

describe('flagship and group projects as the law defines them', () => {
  const item = (
    id: string,
    activity: Item['activity'],
    beneficiary: string | null = null,
  ): Item => ({
    id,
    activity,
    site: { province: 'dak-lak' },
    beneficiary: { kind: 'enterprise', ...(beneficiary !== null && { id: beneficiary }) },
  })
  const defined = (parts: Partial<ProjectInput>, on = '2023-06-01') =>
    decide(book, {
      on,
      project: {
        id: 'p',
        kind: 'flagship',
        fund: 'national',
        items: [item('1', 'showroom')],
        ...parts,
      },
    }).findings.filter(({ code }) => code === 'NOT_AS_DEFINED')

  it('a flagship project of one activity is none, before and after 2018', () => {
    for (const on of ['2014-02-10', '2018-07-09', '2018-07-10', '2023-06-01', '2025-12-01'])
      expect(defined({}, on)).toMatchObject([
        {
          severity: 'warning',
          item: '1',
          found: 'flagship',
          rule: 'national:priority.flagship-definition',
        },
      ])
    expect(defined({}, '2014-02-09')).toEqual([])
  })

  it('of two activities it is one; beneficiaries count from 2018-07-10, where they are known', () => {
    const items = (a: string | null, b: string | null) => ({
      items: [item('1', 'advanced-machinery', a), item('2', 'technology-transfer', b)],
    })
    expect(defined(items(null, null))).toEqual([])
    expect(defined(items('a', null))).toEqual([])
    expect(defined(items('a', 'b'))).toEqual([])
    expect(defined(items('a', 'a'), '2018-07-09')).toEqual([])
    expect(defined(items('a', 'a'), '2018-07-10')).toMatchObject([
      { severity: 'warning', item: null, items: [] },
    ])
  })

  it('says nothing of local projects, of single ones, or where the kind or the fund is not known', () => {
    expect(defined({ fund: 'local' })).toEqual([])
    expect(defined({ fund: null })).toEqual([])
    expect(defined({ kind: 'single' })).toEqual([])
    expect(defined({ kind: null })).toEqual([])
  })

  it('asks people what it cannot see', () => {
    const { toVerify } = decide(book, {
      on: '2016-01-01',
      project: { id: 'p', kind: 'flagship', fund: 'national', items: [item('1', 'showroom')] },
    })
    expect(
      toVerify.filter(({ rule }) => rule === 'national:priority.flagship-definition'),
    ).toMatchObject([
      { item: null, text: expect.stringContaining('quy mô lớn') as string },
      { item: null, text: expect.stringContaining('liên kết') as string },
    ])
  })

  it('models are no group project, the other activities of one are', () => {
    const items = [item('1', 'advanced-machinery'), item('2', 'demonstration-model')]
    expect(defined({ kind: 'group', items })).toMatchObject([
      { severity: 'warning', item: '2', rule: 'national:priority.group-definition' },
    ])
    expect(defined({ kind: 'group', items }, '2018-07-09')).toEqual([])
    expect(defined({ kind: 'group', items: [item('1', 'vocational-training')] })).toEqual([])
  })

  it('a machinery group names place and beneficiary; what is not named is asked for', () => {
    const bare: Item = { id: '1', activity: 'advanced-machinery' }
    expect(defined({ kind: 'group', items: [bare] })).toMatchObject([
      { severity: 'info', item: '1', facts: ['site.province', 'beneficiary.kind'] },
    ])
    expect(defined({ kind: 'group', items: [{ ...bare, beneficiary: {} }] })).toMatchObject([
      { severity: 'info', facts: ['site.province'] },
    ])
    expect(defined({ kind: 'group', items: [item('1', 'advanced-machinery')] })).toEqual([])
    expect(
      defined({ kind: 'group', items: [{ id: '1', activity: 'vocational-training' }] }),
    ).toEqual([])
    expect(defined({ kind: 'group', items: [bare] }, '2018-07-09')).toEqual([])
  })

  it('never changes the verdict', () => {
    const verdict = (kind: 'flagship' | 'single') =>
      decide(book, { on: '2023-06-01', project: { ...LIFE, kind, events: [] } }).verdict
    expect(verdict('flagship')).toBe(verdict('single'))
  })
})

describe('the rank of a flagship project', () => {
  const project = (id: string, parts: Partial<ProjectInput>): ProjectInput => ({
    ...LIFE,
    id,
    events: [],
    approval: null,
    ...parts,
  })
  const [machine] = LIFE.items as [Item]
  const one: Item = {
    ...machine,
    units: 1,
    costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
    requested: { national: '300 triệu đồng', local: 0, other: 0, counterpart: '400 triệu đồng' },
  }
  const poor = project('poor', {
    kind: 'single',
    items: [{ ...one, site: { ...one.site, areas: ['highland', 'poor-district'] } }],
  })
  const claimed = project('claimed', { kind: 'flagship', items: [one] })
  const true2 = project('true', {
    kind: 'flagship',
    items: [one, { ...one, id: '2', activity: 'technology-line' }],
  })
  const order = (...projects: ProjectInput[]): string[] =>
    rankProjects(book, { on: '2023-06-01', projects }).order.map(
      ({ project: id, rank }) => `${rank} ${id}`,
    )

  it('is first where it meets the definition, and as any other where it does not', () => {
    expect(order(claimed, poor)).toEqual(['1 poor', '2 claimed'])
    expect(order(poor, true2)).toEqual(['1 true', '2 poor'])
    expect(order(claimed, true2, poor)).toEqual(['1 true', '2 poor', '3 claimed'])
  })

  it('takes no money ahead of a poor district, and the plan says why', () => {
    const { funded, reserve } = allocateBudget(book, {
      on: '2023-06-01',
      fund: 'national',
      budget: { total: '600 triệu đồng' },
      projects: [claimed, poor],
    })
    expect(funded.map(({ project: id, findings }) => [id, findings])).toEqual([
      ['poor', []],
      ['claimed', ['NOT_AS_DEFINED']],
    ])
    expect(reserve).toEqual([])
  })
})

describe('local projects', () => {
  const life: Events = [
    { type: 'contracted', on: '2023-03-01' },
    { type: 'advanced', on: '2023-03-02', amount: '900 triệu đồng', papers: [] },
    { type: 'accepted', on: '2024-02-01' },
    { type: 'settled', on: '2024-03-01', amount: '900 triệu đồng' },
  ]
  const local = (on: string): Decision =>
    decide(book, {
      on,
      project: {
        ...LIFE,
        fund: 'local',
        kind: 'flagship',
        approval: { level: 'province', on: '2023-04-01' },
        items: LIFE.items.map((each) => ({ ...each, requested: { local: '300 triệu đồng' } })),
        events: life,
      },
    })

  it.each(['2015-06-01', '2019-06-01', '2024-02-15', '2025-12-01'])(
    'on %s cite nothing of the circular on national projects',
    (on) => {
      const { findings, toVerify } = local(on)
      expect(JSON.stringify([findings, toVerify])).not.toContain('36/2013')
      expect(
        toVerify.filter(({ rule }) => rule === 'national:procedure.local-project'),
      ).toMatchObject([{ item: null, text: expect.stringContaining('Quy chế của tỉnh') as string }])
    },
  )

  it('are held to what 46/2012/TT-BCT says: carried out after approval, as a note since its unread amendment', () => {
    const { findings } = local('2024-03-15')
    expect(
      findings
        .filter(({ rule }) => rule === 'national:procedure.local-project')
        .map(({ code, severity, citation }) => `${code} ${severity} ${citation?.provision ?? ''}`),
    ).toEqual([
      'CONTRACT_BEFORE_APPROVAL warning Điều 8 khoản 2 điểm b',
      'PAID_BEFORE_APPROVAL warning Điều 8 khoản 2 điểm b',
      'SETTLED_ABOVE_SUPPORT warning Điều 8 khoản 3 điểm b',
    ])
  })

  it('national ones get the line on what is returned, with one basis for it', () => {
    const decision = decide(book, { on: '2023-06-01', project: { ...LIFE, events: [] } })
    const lines = decision.toVerify.filter(({ text }) => text.includes('phải hoàn trả'))
    expect(lines).toMatchObject([{ item: null, rule: 'national:procedure.national-project' }])
    expect(explain(decision, { book })).toContain(
      'phải hoàn trả để nộp ngân sách (Điều 12 khoản 6)',
    )
  })
})

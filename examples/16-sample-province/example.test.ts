import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createRuleBook,
  decide,
  definePack,
  type ProjectItemInput,
  readLedger,
} from '@khuyencong/core'
import { monitor } from '@khuyencong/core/monitor'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'

// Every figure here is a sample; the amounts expected were worked out by hand, as the comments show.

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))
const read = (name: string): unknown => JSON.parse(readFileSync(here(`pack/${name}`), 'utf8'))

const RULES = ['support', 'procedure', 'programme'].flatMap((folder) =>
  readdirSync(here(`pack/${folder}`))
    .filter((name) => !name.includes('.cases.'))
    .map((name) => `${folder}/${name}`),
)
const pack = definePack(
  {
    manifest: read('pack.json'),
    documents: read('documents.json'),
    vocabulary: read('vocabulary.json'),
    rules: Object.fromEntries(RULES.map((name) => [name, read(name)])),
  },
  { extends: national },
)
const book = createRuleBook([national, pack])
const P = 'cao-bang-mau'
const million = (amount: number): number => amount * 1_000_000

const supportOf = (
  activity: string,
  item: Partial<ProjectItemInput>,
  facts: Readonly<Record<string, unknown>> = {},
) => {
  const own = Object.fromEntries(
    Object.entries(item.facts ?? {}).map(([fact, value]) => [`${P}:${fact}`, value]),
  )
  const project = {
    id: 'p',
    fund: 'local' as const,
    facts: Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [`${P}:${fact}`, value]),
    ),
    items: [
      {
        id: '1',
        activity: `${P}:${activity}`,
        site: { province: 'cao-bang' },
        ...item,
        facts: own,
      },
    ],
  }
  const decision = decide(book, { on: '2026-03-01', project })
  return { decision, support: decision.items[0]!.support }
}
const ceilingOf = (...given: Parameters<typeof supportOf>): number | null | string => {
  const { support } = supportOf(...given)
  return support.answer === 'met' ? support.ceiling : support.answer
}
const cost = (kind: string, amount: number) => ({ kind, amount: million(amount) })

describe('what the act of a province may say, and what it comes to', () => {
  it('a fixed sum for each craft village, a unit of its own: 2 × 2 tỷ, whatever was spent', () => {
    const villages = { quantities: { [`${P}:craft-village`]: 2 } }
    expect(ceilingOf('craft-village-infrastructure', villages)).toBe(million(4_000))
    expect(ceilingOf('craft-village-infrastructure', { ...villages, costs: [] })).toBe(
      million(4_000),
    )
  })

  it('by area: all of the cost in an upland area, 70% to cooperatives elsewhere, else nothing', () => {
    const sign = (amount: number) => [cost(`${P}:sign`, amount)]
    const upland = { province: 'cao-bang', areas: [`${P}:upland`] }
    const other = { province: 'cao-bang', areas: [] }
    const at = (site: object, kind: string, amount: number) =>
      ceilingOf('sign-board', { site, beneficiary: { id: 'a', kind }, costs: sign(amount) })
    expect([
      at(upland, 'enterprise', 19), // 100% of 19
      at(upland, 'enterprise', 20), // at the cap
      at(upland, 'enterprise', 21), // above it
      at(other, 'cooperative', 20), // 70% of 20
      at(other, 'cooperative', 30), // 21, capped at 15
      at(other, 'enterprise', 20), // the act sets no level for this case
    ]).toEqual([million(19), million(20), million(20), million(14), million(15), 'not-in-force'])
  })

  it('by title: 10 triệu, 5 triệu, and a rank nobody has read', () => {
    const prize = (title: string | null) =>
      ceilingOf('artisan', {
        quantities: { person: 3 },
        facts: title === null ? {} : { 'artisan.title': title },
      })
    expect([prize('people'), prize('merited'), prize('provincial')]).toEqual([
      million(30),
      million(15),
      'not-encoded',
    ])
  })

  it('two limits: 50.000 đồng a square metre, and at most 500 triệu an establishment', () => {
    const floor = (metres: number) =>
      ceilingOf('workshop-floor', {
        beneficiary: { id: 'a' },
        quantities: { [`${P}:square-metre`]: metres },
        costs: [cost('construction', 5_000)],
      })
    expect([floor(9_999), floor(10_000), floor(10_001)]).toEqual([
      499_950_000, // 9.999 × 50.000
      million(500), // 10.000 × 50.000
      million(500), // the further limit
    ])
  })

  it('several lines of one content: 80% of the booth and 50% of freight, at most 6 triệu', () => {
    const fair = (freight: number) =>
      ceilingOf('fair-package', {
        beneficiary: { id: 'a' },
        facts: { 'fair.place': 'away' },
        costs: [cost('booth-rental', 10), cost(`${P}:freight`, freight)],
      })
    expect([fair(11), fair(12), fair(13)]).toEqual([
      million(13.5), // 8 + 5,5
      million(14), // 8 + 6
      million(14), // 8 + the cap of 6
    ])
  })

  it('where the fair is: abroad 60% of every cost, at most 120 triệu a year', () => {
    const abroad = (amount: number) =>
      ceilingOf('fair-package', {
        beneficiary: { id: 'a' },
        facts: { 'fair.place': 'abroad' },
        costs: [cost('other', amount)],
      })
    expect([abroad(199), abroad(200), abroad(201)]).toEqual([
      million(119.4),
      million(120),
      million(120),
    ])
  })

  it('a range left to the authority: 20–30% of 100 triệu is 20 to 30 triệu', () => {
    const { support } = supportOf('e-commerce', {
      beneficiary: { id: 'a' },
      facts: { 'online.share': '49,9%' },
      costs: [cost(`${P}:platform`, 100)],
      requested: { local: '25 triệu đồng' },
    })
    expect(support).toMatchObject({
      ceiling: million(30),
      parts: [{ range: { from: million(20), to: million(30) } }],
    })
  })

  it('says that a request within the range is for the authority to settle', () => {
    const { decision } = supportOf('e-commerce', {
      beneficiary: { id: 'a' },
      facts: { 'online.share': '10%' },
      costs: [cost(`${P}:platform`, 100)],
      requested: { local: '25 triệu đồng' },
    })
    expect(decision.findings.map(({ code }) => code)).toContain('LEFT_TO_AUTHORITY')
  })

  it('for each person and session: 30 people × 10 sessions × 100.000 đồng; 150.000 for disabled people', () => {
    const lesson = (kinds: readonly string[]) =>
      ceilingOf('craft-class', {
        quantities: { person: 30, [`${P}:session`]: 10 },
        facts: { 'trainee.kinds': kinds },
      })
    expect([lesson([]), lesson(['disabled', 'poor'])]).toEqual([million(30), million(45)])
  })

  it('does not count a quantity that is missing as one', () => {
    const { decision, support } = supportOf('craft-class', {
      quantities: { person: 30 },
      facts: { 'trainee.kinds': [] },
    })
    expect([support.answer, 'ceiling' in support && support.ceiling]).toEqual(['unknown', null])
    expect(decision.missing.map(({ fact }) => fact)).toContain(`quantity.${P}:session`)
  })

  it('by the year of a loan: all the interest in year 1, half in year 2, nothing later', () => {
    const interest = (year: number) =>
      ceilingOf('machine-loan', {
        facts: { 'loan.year': year },
        costs: [cost('loan-interest', 40)],
      })
    expect([interest(1), interest(2), interest(3)]).toEqual([
      million(40),
      million(20),
      'not-in-force',
    ])
  })

  it('money that comes back: 60%, at most 1 tỷ, where revenue is at least 1,5 times the capital', () => {
    const machine = (annualRevenue: number, amount = 2_000) =>
      supportOf('revolving-machine', {
        beneficiary: {
          id: 'a',
          annualRevenue: million(annualRevenue),
          totalCapital: million(10_000),
        },
        costs: [cost('machinery', amount)],
      }).support
    expect(machine(15_000, 1_000)).toMatchObject({
      answer: 'met',
      instrument: 'recoverable',
      ceiling: million(600),
    })
    expect(machine(15_000)).toMatchObject({ ceiling: million(1_000) })
    expect(machine(14_999).answer).not.toBe('met')
  })

  it('by bands, slice by slice, under 1,5 times the national cap of the day', () => {
    const line = (amount: number) =>
      ceilingOf('big-machine', { beneficiary: { id: 'a' }, costs: [cost('machinery', amount)] })
    expect([line(200), line(201), line(1_000), line(2_100), line(2_200)]).toEqual([
      million(100), // 50% of 200
      100_300_000, // + 30% of 1
      million(340), // 100 + 30% of 800
      million(450), // 340 + 10% of 1.100 = 450, which is 1,5 × 300
      million(450), // 460, capped
    ])
  })

  it('as another act has it: not encoded, and that act is named', () => {
    const { support } = supportOf('study-tour-home', {})
    expect(support.answer).toBe('not-encoded')
  })

  it('a range of a fixed sum, once a programme, from another budget, for works begun in time', () => {
    const file = (startedOn: string) =>
      supportOf('eia', { facts: { 'started.on': startedOn }, costs: [] }).support
    expect(file('2026-01-01')).toMatchObject({
      answer: 'met',
      ceiling: million(15),
      parts: [{ range: { from: million(10), to: million(15) } }],
    })
    expect(file('2025-12-31').answer).not.toBe('met')
  })

  it('by a number with decimals: a sample of at most 2,5 kg', () => {
    const design = (weight: number | string) =>
      ceilingOf('packaging', {
        beneficiary: { id: 'a' },
        quantities: { product: 2 },
        facts: { 'product.weight': weight },
        costs: [cost(`${P}:design`, 30)],
      })
    expect([design('2,5'), design(2.499999)]).toEqual([million(10), million(10)])
    expect(design('2,500001')).not.toBe(million(10))
  })

  it('for each worker, counted by the establishment itself: 49, 50 and 51 workers × 3 triệu', () => {
    const move = (employees: number) =>
      ceilingOf('moving', { beneficiary: { employees } }, { 'pilot.area': true })
    expect([move(49), move(50), move(51)]).toEqual([million(147), million(150), million(150)])
    expect(
      ceilingOf('moving', { beneficiary: { employees: 1 } }, { 'pilot.area': false }),
    ).not.toBe(million(3))
  })

  it('by charter capital, for each month', () => {
    const start = (capital: string) =>
      ceilingOf('new-firm', {
        quantities: { [`${P}:month`]: 6 },
        facts: { 'charter.capital': capital },
        costs: [cost('setup', 100)],
      })
    expect([start('999.999.999 đồng'), start('1 tỷ đồng')]).toEqual([million(6), million(3)])
  })
})

describe('a procedure and a programme of the province', () => {
  const acts = [
    { type: 'registered', on: '2026-09-30' },
    { type: 'approved', on: '2026-12-31', by: 'province' },
    { type: 'approved', on: '2027-03-19', by: 'department' },
    { type: 'contracted', on: '2027-04-18' },
  ] as const
  const project = (id: string, planYear: number, more: object = {}) => ({
    id,
    fund: 'local' as const,
    planYear,
    items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'cao-bang' } }],
    events: acts,
    ...more,
  })

  it('the list, the estimate and the contract are three dated acts', () => {
    const { steps, state, findings } = readLedger(book, project('p', 2027))
    expect(steps.map(({ to }) => to)).toEqual(['registered', 'listed', 'estimated', 'contracted'])
    expect([state, findings.map(({ code }) => code)]).toEqual(['contracted', []])
    const late = readLedger(book, project('p', 2026))
    expect(late.findings.map(({ code }) => code)).toContain('DEADLINE_MISSED')
  })

  it('the results of projects are held against the targets of its programme', () => {
    const jobs = (promised: number, reached: number | null) => [
      { indicator: 'jobs', promised, reached, on: '2028-06-30' },
    ]
    const { indicators } = monitor(book, {
      id: 'm',
      on: '2028-12-31',
      programme: `${P}:programme.local-2026-2030`,
      projects: [
        project('a', 2027, { results: jobs(10, 12) }),
        project('b', 2027, { results: jobs(5, null) }),
      ],
    })
    expect(indicators.find(({ id }) => id === 'jobs')).toMatchObject({
      targetText: '500',
      promised: { value: 15 },
      result: { least: 12, most: null, unknown: 1 },
      state: 'unknown',
    })
  })
})

describe('the pack itself', () => {
  it('stands under the checks of the command', () => {
    const { status, stdout } = spawnSync(process.execPath, [cli, 'check', here('pack')], {
      encoding: 'utf8',
    })
    expect({ status, errors: /(\d+) lỗi/u.exec(stdout)?.[1] }).toEqual({ status: 0, errors: '0' })
  })

  it('has a case on each side of every threshold, and no change of a figure goes unseen', () => {
    const tested = spawnSync(process.execPath, [cli, 'test', here('pack'), '--json'], {
      encoding: 'utf8',
    })
    const { percent, gaps, mutation } = JSON.parse(tested.stdout) as Record<string, unknown>
    expect({ status: tested.status, percent, gaps }).toEqual({ status: 0, percent: 100, gaps: [] })
    expect(mutation).toMatchObject({ survivors: [] })
  })

  it('uses every list of a vocabulary, every type of fact and every key of a grant', () => {
    const vocabulary = read('vocabulary.json') as Record<string, readonly { type?: string }[]>
    expect(Object.keys(vocabulary)).toEqual(
      expect.arrayContaining([
        ...['contents', 'activities', 'costKinds', 'units', 'facts', 'words', 'groups'],
      ]),
    )
    expect(new Set(vocabulary['facts']?.map(({ type }) => type))).toEqual(
      new Set(['word', 'list', 'boolean', 'integer', 'number', 'money', 'rate', 'day']),
    )
    const text = RULES.map((name) => readFileSync(here(`pack/${name}`), 'utf8')).join('\n')
    const keys = [
      ...['asIn', 'name', 'nameEn', 'of', 'rate', 'amount', 'cap', 'per', 'atMost', 'within'],
      ...['choose', 'elsewhere', 'instrument', 'years', 'loanYears', 'once', 'budget', 'upTo'],
      ...['from', 'to', 'times'],
    ]
    expect(keys.filter((key) => !text.includes(`"${key}"`))).toEqual([])
  })
})

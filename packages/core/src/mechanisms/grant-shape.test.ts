import { describe, expect, it } from 'vitest'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { partsOf, readGrant } from './grant.fixture.js'
import { grantMessages } from './messages.js'

function problemsOf(source: unknown): readonly Problem[] {
  try {
    readGrant(source)
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}
const refused = (source: unknown): readonly (readonly [at: string, message: string])[] =>
  problemsOf(source).map(({ at, messageEn }) => [at, messageEn])

const NAMES = { name: 'Thuê gian hàng', nameEn: 'Booth rental' }
const OTHER = { name: 'Vận chuyển', nameEn: 'Freight' }

describe('a level in a file', () => {
  it('of one part stays as it was: costs, rate, cap and the unit of the cap', () => {
    const { parts } = partsOf({
      of: 'cost.machinery',
      rate: '50%',
      cap: '300 triệu đồng',
      per: 'establishment',
    })
    expect(parts).toEqual([
      {
        name: null,
        nameEn: null,
        of: ['cost.machinery'],
        rate: { way: 'share', rate: 500_000 },
        amount: null,
        cap: { way: 'sum', from: 300_000_000, to: 300_000_000 },
        per: ['establishment'],
        atMost: [],
        instrument: 'grant',
        years: null,
        loanYears: null,
        once: null,
        budget: null,
        choose: null,
        elsewhere: null,
      },
    ])
  })

  it('may be bands, ranges, a reference, limits, a fixed sum for several units multiplied', () => {
    const [first, second, third] = partsOf([
      {
        ...NAMES,
        rate: [{ upTo: '200 triệu đồng', rate: '50%' }, { rate: '30%' }],
        cap: { times: '1,5', of: 'national:support.advanced-machinery' },
        atMost: [
          { amount: '500 triệu đồng', per: 'establishment' },
          { amount: 900_000_000, within: 'year' },
        ],
        once: true,
        budget: 'province',
      },
      { ...OTHER, rate: { from: '20%', to: '30%' }, cap: { from: 1_000_000, to: 2_000_000 } },
      { name: 'Giảng viên', nameEn: 'Trainer', amount: '50.000 đồng', per: ['person', 'session'] },
    ]).parts
    expect(first?.rate).toEqual({
      way: 'bands',
      bands: [
        { upTo: 200_000_000, rate: 500_000 },
        { upTo: null, rate: 300_000 },
      ],
    })
    expect(first?.cap).toEqual({
      way: 'reference',
      times: 1_500_000,
      of: 'national:support.advanced-machinery',
    })
    expect(first?.atMost).toEqual([
      { amount: 500_000_000, per: 'establishment', within: 'item' },
      { amount: 900_000_000, per: null, within: 'year' },
    ])
    expect([first?.once, first?.budget]).toEqual(['ever', 'province'])
    expect([second?.rate, second?.cap]).toEqual([
      { way: 'rate-range', from: 200_000, to: 300_000 },
      { way: 'sum-range', from: 1_000_000, to: 2_000_000 },
    ])
    expect(third?.per).toEqual(['person', 'session'])
  })

  it('may be a table of cases, with tiers that nobody has read', () => {
    const [part] = partsOf({
      choose: [
        { when: 'first', amount: '5 triệu đồng' },
        { when: 'second', grant: 'not-encoded' },
      ],
      elsewhere: 'none',
    }).parts
    expect(part?.choose?.map(({ when, terms }) => [when, terms === 'not-encoded'])).toEqual([
      ['first', false],
      ['second', true],
    ])
    expect(part?.elsewhere).toBe('none')
  })

  it('may be money that comes back, or interest of a loan', () => {
    const given = (grant: object) => {
      const { instrument, years, loanYears } = partsOf({ rate: '50%', ...grant }).parts[0]!
      return [instrument, years, loanYears]
    }
    expect(given({ instrument: 'recoverable', years: [3, 5] })).toEqual([
      'recoverable',
      [3, 5],
      null,
    ])
    expect(given({ instrument: 'interest', loanYears: 2 })).toEqual(['interest', null, 2])
  })

  it('may send the reader to another act, or not be encoded', () => {
    const asIn = { document: '40/2017/TT-BTC', provision: 'Điều 5' }
    expect(readGrant({ asIn })).toEqual({ asIn })
    expect(readGrant('not-encoded')).toBe('not-encoded')
  })
})

const { messageEn } = grantMessages.NO_FIGURE
const WRONG: readonly (readonly [what: string, source: unknown, at: string, text: string])[] = [
  ['nothing given', {}, 'grant', messageEn],
  ['a unit alone', { per: 'person' }, 'grant', messageEn],
  [
    'a rate and a fixed sum',
    { rate: '50%', amount: 1_000_000 },
    'grant › amount',
    grantMessages.RATE_AND_AMOUNT.messageEn,
  ],
  [
    'a cap and a fixed sum',
    { cap: 2_000_000, amount: 1_000_000 },
    'grant › cap',
    grantMessages.AMOUNT_AND_CAP.messageEn,
  ],
  [
    'figures beside a table',
    { cap: 2_000_000, choose: [{ when: 'first', rate: '50%' }] },
    'grant › choose',
    grantMessages.CHOOSE_WITH_FIGURES.messageEn,
  ],
  [
    'an instrument beside a table',
    { instrument: 'recoverable', choose: [{ when: 'first', rate: '50%' }] },
    'grant › choose',
    grantMessages.CHOOSE_WITH_FIGURES.messageEn,
  ],
  [
    'a table in a table',
    { choose: [{ when: 'first', choose: [{ when: 'second', rate: '50%' }] }] },
    'grant › choose[0]',
    grantMessages.CHOOSE_IN_BRANCH.messageEn,
  ],
  ['a branch without a figure', { choose: [{ when: 'first' }] }, 'grant › choose[0]', messageEn],
  [
    'a branch that is not encoded, with a figure',
    { choose: [{ when: 'first', grant: 'not-encoded', rate: '50%' }] },
    'grant › choose[0].grant',
    grantMessages.BRANCH_GRANT.messageEn,
  ],
  [
    'elsewhere without a table',
    { rate: '50%', elsewhere: 'none' },
    'grant › elsewhere',
    grantMessages.ELSEWHERE_ALONE.messageEn,
  ],
  [
    'a last band that ends',
    { rate: [{ upTo: 1_000_000, rate: '50%' }] },
    'grant › rate[0].upTo',
    grantMessages.LAST_BAND_ENDS.messageEn,
  ],
  [
    'an earlier band without end',
    { rate: [{ rate: '50%' }, { rate: '30%' }] },
    'grant › rate[0]',
    grantMessages.BAND_WITHOUT_END.messageEn,
  ],
  [
    'bands that do not rise',
    { rate: [{ upTo: 2_000, rate: '50%' }, { upTo: 2_000, rate: '40%' }, { rate: '30%' }] },
    'grant › rate[1].upTo',
    grantMessages.BANDS_NOT_RISING.messageEn,
  ],
  [
    'a band of no width',
    { rate: [{ upTo: 0, rate: '50%' }, { rate: '30%' }] },
    'grant › rate[0].upTo',
    grantMessages.BANDS_NOT_RISING.messageEn,
  ],
  [
    'a range that does not rise',
    { rate: { from: '30%', to: '30%' } },
    'grant › rate',
    grantMessages.RANGE_NOT_RISING.messageEn,
  ],
  [
    'a range of sums that falls',
    { amount: { from: 3_000_000, to: 2_000_000 } },
    'grant › amount',
    grantMessages.RANGE_NOT_RISING.messageEn,
  ],
  [
    'a reference without a pack',
    { cap: { times: '1.5', of: 'support.advanced-machinery' } },
    'grant › cap.of',
    grantMessages.REFERENCE_FORM.messageEn,
  ],
  [
    'no times another level',
    { cap: { times: '0', of: 'national:support.advanced-machinery' } },
    'grant › cap.times',
    grantMessages.TIMES_ZERO.messageEn,
  ],
  [
    'a limit for the unit of the level',
    { cap: 1_000_000, per: 'person', atMost: [{ amount: 5_000_000, per: 'person' }] },
    'grant › atMost[0].per',
    grantMessages.OWN_UNIT.messageEn,
  ],
  [
    'one unit twice',
    { cap: 1_000_000, per: ['person', 'person'] },
    'grant › per',
    grantMessages.UNIT_TWICE.messageEn,
  ],
  [
    'all costs and a kind',
    { rate: '50%', of: ['all', 'cost.machinery'] },
    'grant › of',
    grantMessages.ALL_AND_KINDS.messageEn,
  ],
  ['half a name', { rate: '50%', name: 'Gian hàng' }, 'grant', grantMessages.NAME_PAIR.messageEn],
  [
    'a part without a name beside others',
    [{ rate: '50%', ...NAMES }, { rate: '30%' }],
    'grant › [1]',
    grantMessages.PART_WITHOUT_NAME.messageEn,
  ],
  [
    'two parts of one name',
    [
      { rate: '50%', ...NAMES },
      { rate: '30%', ...NAMES },
    ],
    'grant › [1].name',
    grantMessages.PART_NAME_TWICE.messageEn,
  ],
  [
    'parts by two instruments',
    [
      { rate: '50%', ...NAMES },
      { rate: '30%', instrument: 'interest', ...OTHER },
    ],
    'grant',
    grantMessages.SEVERAL_INSTRUMENTS.messageEn,
  ],
  [
    'branches by two instruments',
    {
      choose: [
        { when: 'first', rate: '50%' },
        { when: 'second', rate: '50%', instrument: 'recoverable' },
      ],
    },
    'grant',
    grantMessages.SEVERAL_INSTRUMENTS.messageEn,
  ],
  [
    'years of money that does not come back',
    { rate: '50%', years: [3, 5] },
    'grant › years',
    grantMessages.YEARS_OF_RECOVERABLE.messageEn,
  ],
  [
    'years that fall',
    { rate: '50%', instrument: 'recoverable', years: [5, 3] },
    'grant › years',
    grantMessages.YEARS_NOT_RISING.messageEn,
  ],
  [
    'loan years without interest',
    { rate: '50%', loanYears: 2 },
    'grant › loanYears',
    grantMessages.LOAN_YEARS_OF_INTEREST.messageEn,
  ],
]

describe('a level that cannot stand', () => {
  it.each(WRONG)('%s', (_what, source, at, text) => {
    expect(refused(source)).toContainEqual([at, text])
  })

  it.each(WRONG)('says what to write, in both languages: %s', (_what, source) => {
    for (const { hint, hintEn } of problemsOf(source)) {
      expect(hint).not.toBeNull()
      expect(hintEn).not.toBeNull()
    }
  })

  it('a bare number for a rate is answered with the text to write', () => {
    expect(problemsOf({ rate: 50 })).toMatchObject([
      { at: 'grant › rate', code: 'WRONG_SHAPE', hint: 'Viết "50%".' },
    ])
  })

  it('an unknown field is answered with the near one', () => {
    expect(problemsOf({ rat: '50%' })[0]).toMatchObject({
      code: 'UNKNOWN_KEY',
      hint: 'Có phải ý bạn là «rate»?',
    })
  })

  it('a rate above the whole, an amount without a unit', () => {
    expect(problemsOf({ rate: '150%' })).toMatchObject([{ found: '150%', at: 'grant › rate' }])
    expect(problemsOf({ cap: '200000000' })).toMatchObject([{ code: 'AMOUNT_FORMAT' }])
  })
})

import { describe, expect, it } from 'vitest'
import { levelsOn } from './levels.js'
import { createRuleBook } from '../packs/rule-book.js'
import {
  bareNational,
  hauGiangPack,
  provincialPack,
  sampleBook,
  sampleNational,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { all, any, fact, isActivity, level, not } from '../packs/sample-rule.fixture.js'

const of = (book: typeof sampleBook, on: string, province?: string) =>
  levelsOn(book, { on, ...(province !== undefined && { province }) }).map(({ rule, cap }) => [
    rule,
    cap,
  ])
const act = (more: object = {}) => ({
  issued: '2026-01-10',
  from: '2026-02-01',
  grant: { rate: '50%', cap: '90 triệu đồng' },
  ...more,
})

describe('the table of levels', () => {
  it('holds the national levels in force on the day, with their text and dates', () => {
    expect(levelsOn(sampleBook, { on: '2018-05-10' })).toEqual([
      {
        province: null,
        fund: 'national',
        activity: 'advanced-machinery',
        level: null,
        title: 'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến',
        titleEn: 'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến (en)',
        condition: null,
        conditionEn: null,
        of: ['cost.machinery'],
        answer: 'in-force',
        rate: '50%',
        cap: 200_000_000,
        per: 'establishment',
        document: '26/2014/TTLT-BTC-BCT',
        provision: 'Điều 6 khoản 2 điểm c',
        evidence: 'quoted',
        from: '2014-04-08',
        to: '2018-05-10',
        rule: 'national:support.advanced-machinery',
        refines: null,
      },
    ])
    expect(of(sampleBook, '2018-05-11')).toHaveLength(5)
    expect(of(sampleBook, '2014-04-07')).toEqual([])
  })
  it('says honestly which level is not encoded, and leaves an absent part empty', () => {
    const rows = levelsOn(sampleBook, { on: '2023-06-01' })
    expect(rows.find(({ activity }) => activity === 'showroom')).toMatchObject({
      answer: 'not-encoded',
      rate: null,
      cap: null,
      per: null,
    })
    expect(rows.find(({ activity }) => activity === 'trade-fair-join')).toMatchObject({
      answer: 'in-force',
      rate: '80%',
      cap: null,
    })
    expect(rows.find(({ activity }) => activity === 'product-prize')).toMatchObject({
      rate: null,
      cap: 3_000_000,
      per: 'product',
    })
  })
  it('adds the acts of the province that is named, by any of its names', () => {
    expect(
      levelsOn(sampleBook, { on: '2023-06-01', province: 'Sóc Trăng' }).find(
        ({ province }) => province !== null,
      ),
    ).toMatchObject({ province: 'soc-trang', fund: 'local', cap: 150_000_000 })
    expect(of(sampleBook, '2023-06-01', 'ha-noi')).toEqual(of(sampleBook, '2023-06-01'))
  })
  it('after a merger shows the acts of the former provinces, each for its own territory', () => {
    const local = (province: string, book = sampleBook) =>
      of(book, '2026-06-01', province).filter(([rule]) => !String(rule).startsWith('national:'))
    expect(local('can-tho')).toEqual([
      ['hau-giang:support.advanced-machinery-1', null],
      ['soc-trang:support.advanced-machinery-1', 150_000_000],
    ])
    expect(local('soc-trang')).toEqual([['soc-trang:support.advanced-machinery-1', 150_000_000]])
  })
  it('leaves them out where the new province has an act of its own', () => {
    const merged = (more: object) =>
      of(
        createRuleBook([
          sampleNational,
          socTrangPack,
          hauGiangPack,
          provincialPack('can-tho', [act(more)]),
        ]),
        '2026-06-01',
        'can-tho',
      )
        .map(([rule]) => rule)
        .filter((rule) => !String(rule).startsWith('national:'))
    expect(merged({})).toEqual(['can-tho:support.advanced-machinery-1'])
    expect(merged({ activity: 'trademark' })).toHaveLength(3)
    expect(
      merged({
        when: { all: [isActivity('advanced-machinery'), fact('level', 'equal', 'province')] },
      }),
    ).toHaveLength(3)
  })
  it('names the tier a level speaks of', () => {
    const tier = (when: unknown) =>
      levelsOn(createRuleBook([bareNational(level('association', { rate: '30%' }, { when }))]), {
        on: '2023-06-01',
      })[0]?.level
    const association = isActivity('association')
    expect(tier(all(association, fact('level', 'equal', 'region')))).toBe('region')
    expect(tier(all(association, any(fact('level', 'in', ['commune', 'district']))))).toBe(
      'commune, district',
    )
    expect(tier(association)).toBeNull()
    expect(tier(all(association, not(fact('level', 'equal', 'region'))))).toBeNull()
    expect(tier(null)).toBeNull()
  })
  it('says when a level applies, apart from activity and tier, and which costs count', () => {
    const row = (when: unknown, grant: object = { rate: '30%' }, activity = 'association') =>
      levelsOn(createRuleBook([bareNational(level(activity, grant as never, { when }))]), {
        on: '2023-06-01',
      })[0]
    const association = isActivity('association')
    const region = fact('level', 'equal', 'region')
    const few = fact('beneficiary.employees', 'lessThan', 10)
    expect(row(all(association, region))).toMatchObject({ level: 'region', condition: null })
    expect(row(all(association, region, few))).toMatchObject({
      level: 'region',
      condition: 'số lao động tham gia bảo hiểm xã hội bình quân năm dưới 10',
      conditionEn: 'yearly mean of insured workers is below 10',
    })
    expect(row(all(association, few, fact('units', 'equal', 2)))?.condition).toContain('; ')
    expect(row(any(all(association, region), all(association, few)))).toMatchObject({
      level: null,
      condition: expect.stringContaining('hoặc') as string,
    })
    expect(row(association)?.of).toEqual(['cost.founding'])
    expect(row(association, { rate: '30%', of: 'cost.prize' })?.of).toEqual(['cost.prize'])
    expect(row(isActivity('system-capacity'), { rate: '30%' }, 'system-capacity')?.of).toBeNull()
  })

  it('leaves a level that is not encoded out where another gives the figure', () => {
    const association = isActivity('association')
    const rule = (name: string, when: unknown, grant: unknown): object => ({
      ...level('association', grant as never, { when }),
      id: `support.${name}`,
    })
    const answers = (...rules: object[]) =>
      levelsOn(createRuleBook([bareNational(...(rules as [Record<string, unknown>]))]), {
        on: '2023-06-01',
      }).map(({ answer, level: tier }) => [answer, tier])
    const region = all(association, fact('level', 'equal', 'region'))
    const province = all(association, fact('level', 'equal', 'province'))
    const few = all(association, fact('beneficiary.employees', 'lessThan', 10))
    const open = rule('open', association, 'not-encoded')
    const given = rule('given', region, { rate: '30%' })
    expect(answers(open)).toEqual([['not-encoded', null]])
    expect(answers(open, given)).toEqual([['in-force', 'region']])
    expect(answers(rule('p', province, 'not-encoded'), given)).toEqual([
      ['in-force', 'region'],
      ['not-encoded', 'province'],
    ])
    expect(answers(rule('few', few, 'not-encoded'), given)).toEqual([
      ['not-encoded', null],
      ['in-force', 'region'],
    ])
  })

  it.each([
    [{ on: '2023-02-30' }, 'DAY_FORMAT'],
    [{ on: '2023-06-01', province: 'soc-trag' }, 'UNKNOWN_PROVINCE'],
  ])('refuses %j', (asked, code) => {
    expect(() => levelsOn(sampleBook, asked)).toThrow(expect.objectContaining({ code }))
  })
})

import { describe, expect, it } from 'vitest'
import { checkPack } from '../../authoring/check/check-pack.js'
import { diffPacks } from '../../authoring/diff/diff.js'
import { testPack } from '../../authoring/testing/pack-test.js'
import { KhuyenCongError } from '../../errors/errors.js'
import { tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'
import type { Pack } from '../../packs/pack.js'

const part = (id: string, more: object): object => ({
  id,
  title: id,
  titleEn: id,
  citation: { document: 'QĐ 1', provision: 'Điều 5' },
  ...more,
})
const WHOLE = {
  reports: [
    part('monthly', { by: ['implementer'], monthly: { lastDay: 25 } }),
    part('yearly', {
      by: ['department'],
      yearly: [
        { ofYear: 'same-year', lastDay: '06-15' },
        { ofYear: 'same-year', lastDay: '12-15' },
      ],
    }),
    part('final', { by: ['beneficiary'], within: { event: 'settled', days: 30 } }),
  ],
  inspections: [
    part('visit', { by: ['department'], within: { event: 'settled', days: 180 }, everyMonths: 12 }),
  ],
  lasting: [
    part('kept', {
      after: 'settled',
      forYears: 3,
      require: { fact: 'site.production', operator: 'equal', value: true },
    }),
  ],
  results: [
    part('jobs', {
      shownBy: 'beneficiary.employees',
      within: { event: 'settled', days: 365 },
    }),
  ],
}
const packOf = (version: object): Pack =>
  tinyPack([tinyRule('follow-up.x', [version as never])], { jurisdiction: 'national' })

function problems(version: object): readonly string[] {
  try {
    packOf(version)
    return []
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems.map(
      ({ code, at }) => `${code} ${at.replace('follow-up/x.json › versions[0]', '')}`,
    )
  }
}

describe('theo dõi sau hỗ trợ', () => {
  it('đọc được báo cáo, kiểm tra, cam kết lâu dài, kết quả', () => {
    const whole = { ...WHOLE, lasting: [part('kept', { after: 'settled', forYears: 3 })] }
    expect(problems(whole)).toEqual([])
    expect(packOf(whole).rules.map(({ kind }) => kind)).toEqual(['follow-up'])
  })

  it.each<[string, object, readonly string[]]>([
    ['không có phần nào', {}, ['WRONG_SHAPE ']],
    [
      'báo cáo hai cách định ngày',
      {
        reports: [
          part('r', {
            by: ['department'],
            monthly: { lastDay: 25 },
            within: { event: 'settled', days: 1 },
          }),
        ],
      },
      ['WRONG_SHAPE .reports[0]'],
    ],
    [
      'báo cáo không định ngày',
      { reports: [part('r', { by: ['department'] })] },
      ['WRONG_SHAPE .reports[0]'],
    ],
    [
      'ngày 29 hằng tháng',
      { reports: [part('r', { by: ['department'], monthly: { lastDay: 29 } })] },
      ['WRONG_SHAPE .reports[0].monthly.lastDay'],
    ],
    [
      'không có căn cứ',
      { lasting: [{ ...part('k', { after: 'settled', forYears: 1 }), citation: undefined }] },
      ['FIELD_MISSING .lasting[0].citation'],
    ],
    [
      'dữ kiện lạ',
      { results: [part('r', { shownBy: 'beneficiary.jobs' })] },
      ['UNKNOWN_FACT .results[0].shownBy'],
    ],
    [
      'không năm nào',
      { lasting: [part('k', { after: 'settled', forYears: 0 })] },
      ['WRONG_SHAPE .lasting[0].forYears'],
    ],
  ])('không nhận %s', (_name, version, expected) => {
    expect(problems(version)).toEqual(expected)
  })

  const whole = { ...WHOLE, lasting: [part('kept', { after: 'settled', forYears: 3 })] }

  it('check: gói đúng không có vấn đề; hai quy định cùng một phần thì chồng nhau', () => {
    expect(checkPack(packOf(whole))).toEqual([])
    const rules = ['follow-up.x', 'follow-up.y'].map((id) => tinyRule(id, [whole as never]))
    const found = checkPack(tinyPack(rules, { jurisdiction: 'national' }))
    expect(found.map(({ code }) => code)).toContain('OVERLAPPING_RULES')
    expect(found.find(({ code }) => code === 'OVERLAPPING_RULES')?.message).toContain(
      'việc theo dõi sau hỗ trợ',
    )
  })

  it('test: mỗi con số có đột biến, tình huống đề xuất phát hiện mọi đột biến', () => {
    const pack = packOf(whole)
    const { suggestions, mutation } = testPack(pack, {}, { suggest: true, mutate: true })
    expect(new Set(mutation?.survivors.map(({ at }) => at.replace('versions[0].', '')))).toEqual(
      new Set([
        'reports.monthly.monthly',
        'reports.yearly.yearly.1',
        'reports.yearly.yearly.2',
        'reports.final.within',
        'inspections.visit.within',
        'inspections.visit.everyMonths',
        'lasting.kept.forYears',
        'results.jobs.within',
        'from',
      ]),
    )
    const cases = (suggestions['follow-up.x'] ?? []).map(({ written }) => written)
    const told = testPack(
      pack,
      { 'follow-up/x.cases.json': { rule: 'follow-up.x', cases } },
      { mutate: true },
    )
    expect([told.percent, told.mutation?.survivors]).toEqual([100, []])
  })

  it('diff: chỗ nào khác, bằng lời', () => {
    const later = {
      ...whole,
      lasting: [part('kept', { after: 'settled', forYears: 5 })],
      inspections: null,
    }
    const days = { from: '2024-01-01', to: '2024-01-01' }
    expect(diffPacks(packOf(whole), packOf(whole), days)).toEqual([])
    expect(
      diffPacks(packOf(whole), packOf(later), days).map(({ part: at, before, after }) => [
        at?.at,
        at?.text,
        before.answer,
        after.answer,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['lasting.kept.forYears', 'các cam kết lâu dài «kept» › trong mấy năm', '3', '5'],
      ]),
    )
  })
})

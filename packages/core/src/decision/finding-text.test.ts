import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findingText } from './finding-text.js'
import { type Finding, finding, FINDING_CODES } from '../words/trace.js'

const both = (each: Finding): [string, string] => [findingText(each, 'vi'), findingText(each, 'en')]

describe('docs/findings.md', () => {
  const page = readFileSync(new URL('../../../../docs/findings.md', import.meta.url), 'utf8')
  const sections = page.split(/^## /mu).slice(1)
  it('explains exactly the codes of the list', () => {
    expect(sections.map((section) => section.split('\n')[0]).sort()).toEqual(
      [...FINDING_CODES].sort(),
    )
  })
  it.each([...FINDING_CODES])(
    'says of %s how grave it is and what to do, in both languages',
    (code) => {
      const section = sections.find((each) => each.startsWith(`${code}\n`)) ?? ''
      expect(section).toMatch(/Mức độ · severity: \S+/u)
      expect(section).toMatch(/\*\*Cần làm:\*\* \S+/u)
      expect(section).toMatch(/\*\*What to do:\*\* \S+/u)
    },
  )
})

it.each([...FINDING_CODES])(
  '%s has a sentence in each language, and leaves no hole in it',
  (code) => {
    for (const each of [
      finding(code, 'error', { found: 1, expected: 2 }),
      finding(code, 'error', { found: '2023-06-01', expected: ['ministry'] }),
      finding(code, 'error'),
    ]) {
      const [vi, en] = both(each)
      expect(vi).not.toBe(en)
      for (const text of [vi, en]) {
        expect(text).toMatch(/[.”]$/u)
        expect(text).not.toMatch(/[{}]|undefined|null|NaN/u)
      }
    }
  },
)

describe('what a sentence fills in', () => {
  it('amounts, each the way of its language', () => {
    expect(
      both(
        finding('ABOVE_CEILING', 'error', {
          item: '1',
          found: 2_014_900_000,
          expected: 900_000_000,
        }),
      ),
    ).toEqual([
      'Số tiền đề nghị 2.014,9 triệu đồng cao hơn trần hỗ trợ 900 triệu đồng.',
      'The request of 2,014.9 million đồng is above the ceiling of 900 million đồng.',
    ])
  })
  it('a cap that the items of a project share', () => {
    expect(
      both(finding('ABOVE_CEILING', 'error', { found: 300_000_000, expected: 200_000_000 })),
    ).toEqual([
      'Các hạng mục cùng đề nghị 300 triệu đồng, cao hơn trần chung 200 triệu đồng của cả đề án.',
      'Together the items ask for 300 million đồng, above the one ceiling of 200 million đồng for the whole project.',
    ])
  })
  it('small amounts in đồng', () => {
    expect(
      findingText(finding('DOUBLE_FUNDING', 'error', { found: 1, expected: 0 }), 'vi'),
    ).toContain('tổng cộng 1 đồng kinh phí nhà nước')
  })
  it('the facts that would settle a request above the ordinary ceiling', () => {
    expect(
      findingText(
        finding('ABOVE_CEILING', 'warning', {
          item: '1',
          found: 2,
          expected: 1,
          facts: ['site.areas', 'export.contract'],
        }),
        'vi',
      ),
    ).toBe(
      'Số tiền đề nghị 2 đồng cao hơn trần hỗ trợ 1 đồng. Chỉ đúng mức nếu đề án thuộc diện ưu tiên; để xác định, cần bổ sung: địa bàn ưu tiên; có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu.',
    )
    expect(findingText(finding('NOT_ELIGIBLE', 'error', { facts: ['site.areas'] }), 'en')).toBe(
      'A condition is not met. Please supply: priority areas.',
    )
  })
  it('words by their term, lists of words, and days', () => {
    expect(
      both(
        finding('WRONG_AUTHORITY', 'error', {
          found: 'department',
          expected: ['ministry', 'commune'],
        }),
      ),
    ).toEqual([
      'Do Sở Công Thương quyết định là không đúng thẩm quyền; thẩm quyền thuộc Bộ Công Thương, xã.',
      'Decided by provincial department, but the authority lies with the Ministry, commune.',
    ])
    expect(both(finding('PAID_BEFORE_APPROVAL', 'error', { found: '2023-02-01' }))).toEqual([
      'Chi tiền ngày 01/02/2023 trước khi đề án được phê duyệt.',
      'Money was paid on 2023-02-01, before approval.',
    ])
  })
  it('counts and shares as they are', () => {
    expect(
      findingText(finding('COUNT_DISAGREES', 'error', { found: 214, expected: 213 }), 'vi'),
    ).toBe('Số lượng nêu 214 không khớp với 213.')
    expect(
      findingText(finding('SHARE_DISAGREES', 'error', { found: '29 %', expected: '28 %' }), 'vi'),
    ).toContain('nêu 29% không khớp')
  })
  it('counts and shares too, each the way of its language', () => {
    expect(both(finding('COUNT_DISAGREES', 'error', { found: 2069, expected: '≥ 3.000' }))).toEqual(
      [
        'Số lượng nêu 2.069 không khớp với ≥ 3.000.',
        'The stated count 2,069 does not agree with ≥ 3,000.',
      ],
    )
    expect(
      both(finding('SHARE_DISAGREES', 'error', { found: '+28,5 %', expected: '28,57 – 28,99%' })),
    ).toEqual([
      'Tỷ lệ nêu +28,5% không khớp số tính lại 28,57 – 28,99%.',
      'The stated share +28.5% does not agree with 28.57 – 28.99%.',
    ])
    expect(
      both(finding('ABOVE_NATIONAL_LEVEL', 'warning', { found: '62,5%', expected: '50%' }))[1],
    ).toBe('The provincial level (62.5%) is above the national one (50%).')
  })
  it('a level without a cap', () => {
    expect(
      findingText(
        finding('ABOVE_NATIONAL_LEVEL', 'warning', { found: 'no-cap', expected: 300_000_000 }),
        'vi',
      ),
    ).toBe('Mức của tỉnh (không giới hạn mức tối đa) cao hơn mức quốc gia (300 triệu đồng).')
  })
  it('the activity to use instead', () => {
    expect(
      both(
        finding('NOT_IN_FORCE', 'error', {
          found: 'technology-line',
          expected: 'advanced-machinery',
        }),
      )[1],
    ).toMatch(/Use «Adopting advanced machinery»\.$/u)
  })
  it('a yes or a no as it is', () => {
    expect(findingText(finding('COUNT_DISAGREES', 'error', { found: true }), 'vi')).toContain(
      'true',
    )
  })
})

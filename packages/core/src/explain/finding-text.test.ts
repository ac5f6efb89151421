import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EN, VI } from '../vocabulary/wording.fixture.js'
import { findingItems, findingText } from './finding-text.js'
import { type Finding, finding, FINDING_CODES } from '../vocabulary/finding.js'

const both = (each: Finding): [string, string] => [findingText(each, VI), findingText(each, EN)]

describe.each([
  ['findings.md', /^Mức độ: \S+/mu, /\*\*Cần\slàm:\*\*\s\S+/u],
  ['findings.en.md', /^Severity: \S+/mu, /\*\*What\sto\sdo:\*\*\s\S+/u],
])('docs/%s', (name, severity, whatToDo) => {
  const page = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')
  const sections = page.split(/^## /mu).slice(1)
  it('explains exactly the codes of the list', () => {
    expect(sections.map((section) => section.split('\n')[0]).sort()).toEqual(
      [...FINDING_CODES].sort(),
    )
  })
  it.each([...FINDING_CODES])('says of %s how grave it is and what to do', (code) => {
    const section = sections.find((each) => each.startsWith(`${code}\n`)) ?? ''
    expect(section).toMatch(severity)
    expect(section).toMatch(whatToDo)
  })
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

it('a gap in the law is told in the words of its own version', () => {
  const about = { text: 'Luật chưa nói.', textEn: 'The law does not say.' }
  expect(both(finding('LAW_GAP', 'warning', { about }))).toEqual([about.text, about.textEn])
})

it('the day of review is that of the finding', () => {
  expect(both(finding('REVIEW_DUE', 'warning', { expected: '2031-02-03' }))).toEqual([
    expect.stringContaining('Từ 03/02/2031'),
    expect.stringContaining('From 2031-02-03'),
  ])
})

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
      'The request of VND 2,014.9 million is above the ceiling of VND 900 million.',
    ])
  })
  it('a cap that the items of a project share', () => {
    expect(
      both(finding('ABOVE_CEILING', 'error', { found: 300_000_000, expected: 200_000_000 })),
    ).toEqual([
      'Các hạng mục cùng đề nghị 300 triệu đồng, cao hơn trần chung 200 triệu đồng của cả đề án.',
      'Together the items ask for VND 300 million, above the one ceiling of VND 200 million for the whole project.',
    ])
  })
  it('small amounts in đồng', () => {
    expect(
      findingText(finding('DOUBLE_FUNDING', 'error', { found: 1, expected: 0 }), VI),
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
        VI,
      ),
    ).toBe(
      'Số tiền đề nghị 2 đồng cao hơn trần hỗ trợ 1 đồng. Chỉ đúng mức nếu đề án thuộc diện ưu tiên; để xác định, cần bổ sung: địa bàn ưu tiên; có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu.',
    )
    expect(findingText(finding('NOT_ELIGIBLE', 'error', { facts: ['site.areas'] }), EN)).toBe(
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
      'Sở Công Thương quyết định không đúng thẩm quyền; thẩm quyền thuộc Bộ trưởng Bộ Công Thương hoặc Ủy ban nhân dân cấp xã.',
      'The provincial department of industry and trade decided without authority; the authority lies with the Minister of Industry and Trade or the commune People’s Committee.',
    ])
    expect(both(finding('PAID_BEFORE_APPROVAL', 'error', { found: '2023-02-01' }))).toEqual([
      'Chi tiền ngày 01/02/2023 trước khi đề án được phê duyệt.',
      'Money was paid on 2023-02-01, before approval.',
    ])
  })
  it('counts and shares as they are', () => {
    expect(
      findingText(finding('COUNT_DISAGREES', 'error', { found: 214, expected: 213 }), VI),
    ).toBe('Số lượng 214 không khớp với 213.')
    expect(
      findingText(finding('SHARE_DISAGREES', 'error', { found: '29 %', expected: '28 %' }), VI),
    ).toContain('nêu 29% không khớp')
  })
  it('counts and shares too, each the way of its language', () => {
    expect(both(finding('COUNT_DISAGREES', 'error', { found: 2069, expected: '≥ 3.000' }))).toEqual(
      ['Số lượng 2.069 không khớp với ≥ 3.000.', 'The count 2,069 does not agree with ≥ 3,000.'],
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
        VI,
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
    ).toMatch(/Use "Adopting advanced machinery"\.$/u)
  })
  it('a yes or a no as it is', () => {
    expect(findingText({ ...finding('COUNT_DISAGREES', 'error'), found: true }, VI)).toContain(
      'true',
    )
  })
})

describe('a step of a project in a sentence', () => {
  const late = finding('DEADLINE_MISSED', 'warning', {
    event: 'settled',
    found: '2024-01-30',
    expected: '2023-12-05',
    about: { text: 'lập hồ sơ quyết toán', textEn: 'the settlement file' },
  })

  it('names the step, the term that was missed, and the days', () => {
    expect(both(late)).toEqual([
      'Quyết toán ngày 30/01/2024, chậm 56 ngày so với hạn lập hồ sơ quyết toán (05/12/2023).',
      'Settled on 2024-01-30, 56 days after the deadline for the settlement file (2023-12-05).',
    ])
  })

  it('one day is one day, a term without a name is its day, thousands are grouped', () => {
    expect(both({ ...late, about: null, found: '2023-12-06' })).toEqual([
      'Quyết toán ngày 06/12/2023, chậm 1 ngày so với hạn 05/12/2023.',
      'Settled on 2023-12-06, 1 day after the deadline of 2023-12-05.',
    ])
    expect(both({ ...late, about: null, found: '2027-12-06' })[0]).toContain('chậm 1.462 ngày')
  })

  it('says who decided, whose authority it is, and where that stands', () => {
    const wrong = finding('WRONG_AUTHORITY', 'error', {
      found: 'department',
      expected: ['ministry'],
      citation: { document: '45/2012/NĐ-CP', provision: 'Điều 2 khoản 2' },
    })
    expect(both(wrong)).toEqual([
      'Sở Công Thương quyết định không đúng thẩm quyền; thẩm quyền thuộc Bộ trưởng Bộ Công Thương (khoản 2 Điều 2).',
      'The provincial department of industry and trade decided without authority; the authority lies with the Minister of Industry and Trade (clause 2, Article 2).',
    ])
    const unread = { document: '28/2018/TT-BTC', provision: '(chưa xác định điều khoản)' }
    expect(both({ ...wrong, citation: unread })[0]).toMatch(/Bộ trưởng Bộ Công Thương\.$/u)
    expect(both({ ...wrong, expected: ['agency', 'ministry', 'province'] })[0]).toContain(
      'Cục quản lý khuyến công của Bộ Công Thương, Bộ trưởng Bộ Công Thương hoặc Ủy ban nhân dân cấp tỉnh',
    )
  })

  it.each([
    [
      finding('PAID_WITHOUT_CONTRACT', 'error', { found: '2023-08-10', expected: '2023-08-20' }),
      'Chi kinh phí ngày 10/08/2023, trước ngày ký hợp đồng hoặc giao nhiệm vụ 20/08/2023.',
    ],
    [
      finding('PAID_WITHOUT_CONTRACT', 'error', { found: '2023-08-10' }),
      'Chi kinh phí ngày 10/08/2023 nhưng chưa thấy hợp đồng hoặc quyết định giao nhiệm vụ.',
    ],
    [
      finding('APPROVED_LATER', 'warning', { found: '2024-02-01', expected: '2024-01-15' }),
      'Ngày phê duyệt 01/02/2024 sau ngày xét 15/01/2024: tại ngày xét, đề án chưa được phê duyệt.',
    ],
    [
      finding('APPROVED_LATER', 'warning', { found: '2024-02-01', expected: 2023 }),
      'Phê duyệt ngày 01/02/2024, sau khi kết thúc năm kế hoạch 2023.',
    ],
    [
      finding('BEYOND_PLAN_YEAR', 'warning', {
        event: 'accepted',
        found: '2024-02-01',
        expected: '2023-12-31',
      }),
      'Nghiệm thu ngày 01/02/2024, sau ngày 31/12/2023 là ngày cuối của thời gian thực hiện theo kế hoạch năm; chưa thấy quyết định gia hạn sang năm sau của cấp có thẩm quyền.',
    ],
    [
      finding('LEVEL_ABOLISHED', 'error', {
        event: 'approved',
        found: '2025-11-20',
        expected: '2025-07-01',
        about: { text: 'cấp huyện', textEn: 'the district level' },
      }),
      'Đề án do cấp huyện phê duyệt ngày 20/11/2025; cấp huyện đã kết thúc hoạt động từ ngày 01/07/2025.',
    ],
    [
      finding('LEVEL_ABOLISHED', 'error', {
        found: '2025-12-01',
        expected: '2025-07-01',
        about: { text: 'cấp huyện', textEn: 'the district level' },
      }),
      'Áp dụng mức hỗ trợ của cấp huyện ngày 01/12/2025; cấp huyện đã kết thúc hoạt động từ ngày 01/07/2025.',
    ],
    [
      finding('MORE_FINDINGS', 'error', { found: 9800, expected: 'DOSSIER_INCOMPLETE' }),
      'Còn 9.800 phát hiện nữa cùng mã DOSSIER_INCOMPLETE; bản ghi chỉ giữ 200 phát hiện đầu của mỗi mã.',
    ],
    [
      finding('NOT_AS_DEFINED', 'info', {
        about: { text: 'đề án nhóm', textEn: 'a group project' },
        facts: ['site.province'],
      }),
      'Chưa nêu đủ theo định nghĩa: đề án nhóm. Cần bổ sung: tỉnh, thành phố nơi sản xuất.',
    ],
  ])('%#', (each, text) => {
    expect(findingText(each, VI)).toBe(text)
  })
})

describe('the items of a finding', () => {
  it.each([
    [{ item: '1' }, '1', '1'],
    [{ items: ['1', '2'] }, '1, 2', '1, 2'],
    [{ items: ['1', '2'], moreItems: 1003 }, '1, 2 và 1.003 hạng mục khác', '1, 2 and 1,003 more'],
    [{}, '', ''],
  ])('%j', (parts, vi, en) => {
    const each = finding('DOSSIER_INCOMPLETE', 'error', parts)
    expect([findingItems(each, 'vi'), findingItems(each, 'en')]).toEqual([vi, en])
  })
})

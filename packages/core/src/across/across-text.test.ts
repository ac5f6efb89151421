import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bareNational } from '../packs/sample-pack.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { createRuleBook } from '../packs/rule-book.js'
import { acrossName, acrossText, concernedText } from './across-text.js'
import { ACROSS_CODES, acrossFinding } from './across-finding.js'
import { asking, foundAcross, type SampleAsk, withAsset } from './across.fixture.js'

const MACHINE = withAsset({ maker: 'Hãng A', model: 'M-1', serial: '001' })
const textsOf = (asks: readonly SampleAsk[], lang: 'vi' | 'en' = 'vi', grant?: object) => {
  const book =
    grant && createRuleBook([bareNational(level('advanced-machinery', { rate: '50%', ...grant }))])
  return foundAcross(asks.map(asking), book).map((finding) => acrossText(finding, lang, book))
}
const TWO = [
  { id: 'a', who: 'HD-1', asks: 200 },
  { id: 'b', who: 'HD-1', asks: 150 },
]

describe('what findings across projects say', () => {
  it('in Vietnamese', () => {
    expect(textsOf(TWO)).toEqual([
      'Đơn vị thụ hưởng «HD-1» được đề nghị tổng cộng 350 triệu đồng qua nhiều đề án trong năm kế hoạch 2023, vượt mức tối đa 300 triệu đồng.',
      'Đơn vị thụ hưởng «HD-1» có mặt trong 2 đề án, đề nghị tổng cộng 350 triệu đồng.',
    ])
    expect(
      textsOf([
        { id: 'a', item: MACHINE },
        { id: 'b', fund: 'local', item: MACHINE },
      ]),
    ).toEqual([
      'Một tài sản (hãng «Hãng A», kiểu máy «M-1», số máy «001») được đề nghị cả từ khuyến công quốc gia lẫn khuyến công địa phương: các hạng mục này đề nghị 200 triệu đồng.',
    ])
    expect(textsOf([{ id: 'a' }, { id: 'a', asks: 1 }])).toEqual([
      '2 đề án cùng một mã, nội dung khác nhau.',
    ])
    expect(textsOf([{ id: 'a' }, { id: 'a' }])).toEqual([
      'Một đề án có mặt 2 lần, nội dung như nhau; chỉ tính một lần.',
    ])
  })

  it('in English', () => {
    expect(textsOf(TWO, 'en')).toEqual([
      'The beneficiary "HD-1" is asked for VND 350 million in several projects in the plan year 2023, above the cap of VND 300 million.',
      'The beneficiary "HD-1" is in 2 projects, which ask for VND 350 million in all.',
    ])
  })

  it('of limits over projects', () => {
    const limit = { atMost: [{ amount: '300 triệu đồng', within: 'ever' }] }
    expect(textsOf(TWO, 'vi', limit)[0]).toBe(
      'Đơn vị thụ hưởng «HD-1» được đề nghị tổng cộng 350 triệu đồng từ trước đến nay, vượt giới hạn 300 triệu đồng.',
    )
    expect(textsOf(TWO, 'vi', { once: 'year' })[0]).toBe(
      'Đơn vị thụ hưởng «HD-1» được đề nghị một nội dung trong 2 đề án trong năm kế hoạch 2023, trong khi chỉ được hỗ trợ một lần.',
    )
  })

  it('a programme by its title where there is a book, else by its id', () => {
    const limit = {
      kind: 'once',
      within: 'programme',
      span: 'national:support.advanced-machinery',
    } as const
    const finding = acrossFinding('LIMIT_EXCEEDED', 'warning', [], { limit, found: 2, expected: 1 })
    const book = createRuleBook([bareNational(level('advanced-machinery', { rate: '50%' }))])
    expect(acrossText(finding, 'vi', book)).toContain('chương trình «Hỗ trợ advanced-machinery»')
    expect(acrossText(finding, 'vi')).toContain(
      'chương trình «national:support.advanced-machinery»',
    )
    expect(acrossText(finding, 'en', book)).toContain(
      'the programme "Hỗ trợ advanced-machinery (en)"',
    )
  })

  it('leaves no place open, whatever is known, in both languages', () => {
    for (const code of ACROSS_CODES)
      for (const lang of ['vi', 'en'] as const)
        for (const same of ['id', 'content', null] as const) {
          expect(acrossText(acrossFinding(code, 'info', [], { same }), lang)).not.toMatch(/[{}]/u)
          expect(acrossName(code, lang)).not.toBe('')
        }
  })
})

describe('the page on audits across projects', () => {
  it.each(['across.md', 'across.en.md'])('explains every code, and no other: %s', (name) => {
    const page = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')
    expect([...page.matchAll(/^### ([A-Z_]+)$/gmu)].map(([, code]) => code)).toEqual([
      ...ACROSS_CODES,
    ])
  })
})

describe('a project that a finding names', () => {
  it('is told with what is known of it', () => {
    const [finding] = foundAcross(TWO.map(asking))
    const [project] = finding?.projects ?? []
    expect(project && concernedText(project, 'vi')).toBe(
      'a (hạng mục 1): năm 2023, khuyến công quốc gia, 200 triệu đồng',
    )
    expect(project && concernedText(project, 'en')).toBe(
      'a (item 1): year 2023, national fund, VND 200 million',
    )
    const bare = { planYear: null, fund: null, requested: null, items: [] }
    expect(project && concernedText({ ...project, ...bare }, 'vi')).toBe('a')
  })
})

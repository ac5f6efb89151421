import { type Problem, SHAPES_ONLY } from '@khuyencong/core'
import { WorkRecords } from '@khuyencong/core/indicators'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { named, nameIn, nameOfIn, wordHint } from './names.js'
import { problemText } from './problems.js'

const { vocabulary } = national
const activityIds = [...vocabulary.activities.keys()]
const of = (more: Partial<Problem>): Problem => ({
  code: 'UNKNOWN_WORD',
  severity: 'error',
  at: 'x.json › a',
  found: 'x',
  message: 'Từ này không có trong danh mục.',
  messageEn: 'This word is not in the list.',
  hint: null,
  hintEn: null,
  ...more,
})
const hint = (found: string, known: readonly string[], more: Partial<Problem> = {}): string =>
  wordHint(of({ found, known, ...more }), 'vi', vocabulary)?.hint ?? ''

describe('words by their names', () => {
  it('by id or whole name first, then by its beginning, then by a part', () => {
    const activities = (text: string) => named(text, activityIds, nameOfIn('activity', vocabulary))
    expect(activities('showroom')).toEqual(['showroom'])
    expect(activities('Phòng trưng bày, giới thiệu sản phẩm')).toEqual(['showroom'])
    expect(activities('PHONG TRUNG BAY')).toEqual(['showroom'])
    expect(activities('trưng bày')).toEqual(['showroom'])
    expect(activities('ô nhiễm')).toHaveLength(2)
    expect(activities('hội chợ trong nước')).toEqual(['trade-fair-organise', 'trade-fair-join'])
    expect(activities('tham gia hoi cho nuoc ngoai')).toEqual(['trade-fair-abroad'])
    expect(activities('hội chợ ngoài trời')).toEqual([])
    expect(activities('zzzz')).toEqual([])
    expect(activities('hội')).toEqual([])
    expect(activities('')).toEqual([])
    expect(activities('—')).toEqual([])
  })

  it.each<[string, readonly string[], Partial<Problem>, string]>([
    ['đạt', ['met', 'unmet', 'unknown'], {}, '«met» (đạt)'],
    ['không đạt', ['met', 'unmet', 'unknown'], {}, '«unmet» (không đạt)'],
    ['doanh nghiệp', ['enterprise', 'cooperative'], {}, '«enterprise» (doanh nghiệp)'],
    [
      'noidung',
      [...vocabulary.facts.keys()],
      { code: 'UNKNOWN_FACT' },
      '«activity» (nội dung hỗ trợ)',
    ],
    [
      'tỷ lệ',
      ['of', 'rate', 'cap', 'per'],
      { code: 'UNKNOWN_KEY', at: 'a.json › versions[0].grant' },
      '«rate» (Tỷ lệ)',
    ],
    [
      'Mức tối đa',
      ['of', 'rate', 'cap'],
      { code: 'UNKNOWN_KEY', at: 'a.json › versions[0].grant' },
      '«cap» (Mức tối đa',
    ],
    ['chi phí máy móc, thiết bị', ['cost.machinery', 'cost.prize'], {}, '«cost.machinery»'],
  ])('«%s» among %j', (found, known, more, said) => {
    expect(hint(found, known, more)).toContain(`Có phải ý bạn là ${said}`)
  })

  it.each<[string, string, readonly string[], string, string]>([
    [
      'of work records',
      'so.json',
      Object.keys(WorkRecords.shape),
      'needs',
      'Nhu cầu đã khảo sát, mỗi cơ sở, mỗi nhu cầu một mục',
    ],
    ['inside a file', 'so.json › needs[0]', ['on', 'amount'], 'on', 'Ngày khảo sát'],
    [
      'with a colon in an example',
      'a.json › monitoring',
      ['programme'],
      'programme',
      'Chương trình theo dõi, như «national:programme.qd-1881»',
    ],
    [
      'that is a yes',
      'a.json › report',
      ['partsComplete'],
      'partsComplete',
      'các dòng chi tiết đã đủ, phải cộng bằng số tổng',
    ],
  ])('a field %s is named as that file means it', (_what, at, known, field, name) => {
    const missing = of({ code: 'UNKNOWN_KEY', at, found: 'zzzz', known })
    expect(wordHint(missing, 'vi', vocabulary)?.list).toContain(`${field} — ${name}`)
  })

  it('what is near by its letters stays the hint; a list is printed with its names', () => {
    const near = of({ found: 'mt', known: ['met', 'unmet'], hint: 'Có phải ý bạn là «met»?' })
    expect(wordHint(near, 'vi', vocabulary)).toBeNull()
    expect(problemText(near, 'vi')).toContain('Gợi ý: Có phải ý bạn là «met»?')
    const far = of({ found: 'zz', known: ['met', 'unmet'], hint: 'Các từ dùng được: met, unmet.' })
    expect(problemText(far, 'vi')).toBe(
      'Lỗi [UNKNOWN_WORD] x.json › a: Từ này không có trong danh mục.\n  Đã gặp: «zz»\n  Gợi ý: Các từ dùng được:\n    met — đạt\n    unmet — không đạt\n',
    )
    expect(problemText(far, 'en')).toContain('  Hint: Known words:\n    met\n    unmet — not met\n')
  })

  it('a problem without a list, or with too long a one, keeps its own hint', () => {
    expect(wordHint(of({ hint: 'x' }), 'vi', vocabulary)).toBeNull()
    const many = Array.from({ length: 81 }, (_, index) => `w${index}`)
    expect(wordHint(of({ found: 'q', known: many }), 'vi', vocabulary)).toBeNull()
    expect(wordHint(of({ found: 'q', known: many.slice(1) }), 'vi', vocabulary)?.list).toHaveLength(
      80,
    )
  })

  it('a word without a name stands for itself', () => {
    expect(
      ['zzz', 'met', 'support.x', 'cost.machinery'].map((word) => nameIn(vocabulary)(word, 'vi')),
    ).toEqual(['', 'đạt', '', 'chi phí máy móc, thiết bị'])
  })

  it('an id that is an activity and a unit has the name of the place it stands in', () => {
    const list = (at: string) =>
      wordHint(of({ at, found: 'zz', known: ['trademark'] }), 'vi', vocabulary)?.list
    expect(list('p.json › items[0].activity')).toEqual(['trademark — Xây dựng, đăng ký nhãn hiệu'])
    expect(list('p.json › items[0].costs[2].kind')).toEqual([
      'trademark — xây dựng, đăng ký nhãn hiệu',
    ])
    expect(list('x.json › versions[0].grant.per')).toEqual(['trademark — nhãn hiệu'])
    expect(list('--per')).toEqual(['trademark — nhãn hiệu'])
  })

  it('a list that is asked for at a question has the names of its option', () => {
    const asked = of({ at: '', found: '?', known: ['trademark'] })
    const text = problemText(asked, 'vi', { vocabulary, option: '--activity' })
    expect(text).toContain('    trademark — Xây dựng, đăng ký nhãn hiệu\n')
    expect(text).not.toContain('--activity')
  })

  it('without the packs only the words of core have names', () => {
    const { list } = wordHint(of({ known: ['met', 'booth'] }), 'vi', SHAPES_ONLY) ?? {}
    expect(list).toEqual(['met — đạt', 'booth'])
  })
})

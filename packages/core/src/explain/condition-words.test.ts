import { EN, VI } from '../vocabulary/wording.fixture.js'
import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { readCondition } from '../conditions/read-condition.js'
import { all, any, fact, not } from '../packs/sample-rule.fixture.js'
import { OPPOSITE_OPERATOR } from '../conditions/operator-names.js'
import { conditionText } from './condition-words.js'

const vi = (source: unknown): string => conditionText(readCondition(source, NATIONAL_WORDS), VI)
const en = (source: unknown): string => conditionText(readCondition(source, NATIONAL_WORDS), EN)

describe('a condition in words', () => {
  it.each<[unknown, string, string]>([
    [
      fact('beneficiary.totalCapital', 'lessThanInclusive', '3 tỷ đồng'),
      'tổng nguồn vốn năm trước không quá 3 tỷ đồng',
      'total capital of the previous year is at most VND 3 billion',
    ],
    [
      fact('machinery.isNew', 'equal', true),
      'máy móc, thiết bị mới (chưa qua sử dụng)',
      'machinery is new',
    ],
    [
      not(fact('machinery.isNew', 'equal', true)),
      'máy móc, thiết bị mới (chưa qua sử dụng): không',
      'machinery is new: no',
    ],
    [
      not(fact('beneficiary.employees', 'lessThan', 10)),
      'số lao động tham gia bảo hiểm xã hội bình quân năm ít nhất 10',
      'yearly mean of insured workers is at least 10',
    ],
  ])('%j', (source, text, textEn) => {
    expect([vi(source), en(source)]).toEqual([text, textEn])
  })

  it('joins parts, and brackets those inside others', () => {
    const [few, rich] = [
      fact('beneficiary.employees', 'lessThan', 10),
      fact('beneficiary.totalCapital', 'greaterThan', '1 tỷ đồng'),
    ]
    const [fewText, richText] = [vi(few), vi(rich)]
    expect(vi(all(few, rich))).toBe(`${fewText}; ${richText}`)
    expect(vi(any(few, rich))).toBe(`${fewText}; hoặc ${richText}`)
    expect(vi(all(few, any(few, rich)))).toBe(`${fewText}; (${fewText} hoặc ${richText})`)
    expect(vi(not(all(few, rich)))).toBe(`không phải: (${fewText} và ${richText})`)
  })

  it('says areas that are alternatives as one list', () => {
    const areas = (word: string): object => fact('site.areas', 'contains', word)
    expect(vi(any(areas('highland'), areas('island')))).toContain(
      'gồm một trong «vùng cao», «hải đảo»',
    )
    expect(vi(any(areas('highland'), fact('units', 'equal', 1)))).toContain('gồm «vùng cao»; hoặc')
  })

  it('an opposite of an opposite is the operator itself', () => {
    for (const [operator, opposite] of Object.entries(OPPOSITE_OPERATOR))
      expect(OPPOSITE_OPERATOR[opposite]).toBe(operator)
  })
})

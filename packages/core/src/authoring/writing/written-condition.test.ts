import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../conditions/compile-condition.js'
import { readCondition } from '../../conditions/read-condition.js'
import { anyCondition, RUNS } from '../../decision/random.fixture.js'
import { KhuyenCongError } from '../../errors/errors.js'
import { NATIONAL } from '../../vocabulary/national-words.fixture.js'
import { conditionInNames } from './condition-in-names.js'
import { writtenCondition } from './condition-writer.js'
import { readWrittenCondition } from './written-condition.js'

const WORDS = NATIONAL.vocabulary
const read = (text: string): unknown => readWrittenCondition(text, WORDS)
const leaf = (fact: string, operator: string, value: unknown): unknown => ({
  fact,
  operator,
  value,
})
const CAPITAL = leaf('beneficiary.totalCapital', 'lessThanInclusive', '3 tỷ đồng')
const ISLAND = leaf('site.areas', 'contains', 'island')

describe('a fact, an operator, a value', () => {
  it.each([
    ['beneficiary.totalCapital <= 3 tỷ đồng', CAPITAL],
    ['tổng nguồn vốn năm trước không quá 3 tỷ đồng', CAPITAL],
    ['tong nguon von nam truoc khong qua 3 tỷ đồng', CAPITAL],
    ['total capital of the previous year is at most 3 tỷ đồng', CAPITAL],
    ['nguồn vốn ≤ 3 tỷ đồng', CAPITAL],
    ['«tổng nguồn vốn năm trước» <= «3 tỷ đồng»', CAPITAL],
    ['địa bàn ưu tiên = hải đảo', ISLAND],
    ['địa bàn = hải đảo', ISLAND],
    ['site.areas gồm island', ISLAND],
    ['site.areas không có hải đảo', leaf('site.areas', 'doesNotContain', 'island')],
    ['beneficiary.employees >= 1.000', leaf('beneficiary.employees', 'greaterThanInclusive', 1000)],
    ['số lao động từ 10', leaf('beneficiary.employees', 'greaterThanInclusive', 10)],
    ['materials.localShare trên 60%', leaf('materials.localShare', 'greaterThan', '60%')],
    ['approval.on < 01/02/2026', leaf('approval.on', 'lessThan', '2026-02-01')],
    ['machinery.isNew', leaf('machinery.isNew', 'equal', true)],
    ['machinery.isNew = không', leaf('machinery.isNew', 'equal', false)],
    ['có hợp đồng xuất khẩu hoặc sản xuất hàng xuất khẩu', leaf('export.contract', 'equal', true)],
    ['beneficiary.kind là hợp tác xã', leaf('beneficiary.kind', 'equal', 'cooperative')],
    [
      'beneficiary.kind = hợp tác xã, doanh nghiệp',
      leaf('beneficiary.kind', 'in', ['cooperative', 'enterprise']),
    ],
    [
      'beneficiary.kind là một trong hợp tác xã, doanh nghiệp',
      leaf('beneficiary.kind', 'in', ['cooperative', 'enterprise']),
    ],
    [
      'beneficiary.kind one of cooperative, enterprise',
      leaf('beneficiary.kind', 'in', ['cooperative', 'enterprise']),
    ],
    ['site.cityClass thuộc 2,3', leaf('site.cityClass', 'in', ['2', '3'])],
    ['site.cityClass thuộc [2, 3]', leaf('site.cityClass', 'in', ['2', '3'])],
    ['fund = địa phương', leaf('fund', 'equal', 'local')],
    ['site.province = cao-bang', leaf('site.province', 'equal', 'cao-bang')],
    ['activity thuộc group:at-establishment', leaf('activity', 'in', 'group:at-establishment')],
    [
      'nội dung hỗ trợ thuộc nhóm mọi nội dung hỗ trợ trực tiếp tại cơ sở',
      leaf('activity', 'in', 'group:at-establishment'),
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('joined conditions', () => {
  it.each([
    ['beneficiary.totalCapital <= 3 tỷ đồng và site.areas gồm island', { all: [CAPITAL, ISLAND] }],
    ['nguồn vốn <= 3 tỷ đồng; địa bàn = hải đảo', { all: [CAPITAL, ISLAND] }],
    ['site.areas = island or nguồn vốn <= 3 tỷ đồng', { any: [ISLAND, CAPITAL] }],
    [
      'machinery.isNew và site.areas = island hoặc nguồn vốn <= 3 tỷ đồng',
      { any: [{ all: [leaf('machinery.isNew', 'equal', true), ISLAND] }, CAPITAL] },
    ],
    [
      'machinery.isNew và (site.areas = island hoặc nguồn vốn <= 3 tỷ đồng)',
      { all: [leaf('machinery.isNew', 'equal', true), { any: [ISLAND, CAPITAL] }] },
    ],
    ['không phải (site.areas = island)', { not: ISLAND }],
    ['not (site.areas = island)', { not: ISLAND }],
    [
      'site.areas thuộc hải đảo, vùng cao',
      { any: [ISLAND, leaf('site.areas', 'contains', 'highland')] },
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['', 'WRITTEN_CONDITION', null],
    ['vốn điều lệ <= 3 tỷ đồng', 'UNKNOWN_FACT', 'vốn điều lệ'],
    ['beneficiary.totalCapitl <= 3 tỷ đồng', 'UNKNOWN_FACT', 'beneficiary.totalCapitl'],
    ['địa bàn = núi cao', 'UNKNOWN_WORD', 'núi cao'],
    ['beneficiary.totalCapital', 'WRITTEN_CONDITION', null],
    ['beneficiary.totalCapital <=', 'WRITTEN_CONDITION', null],
    ['beneficiary.totalCapital <= nhiều', 'AMOUNT_FORMAT', 'nhiều'],
    ['beneficiary.employees > mười', 'WRITTEN_CONDITION', 'mười'],
    ['machinery.isNew = có lẽ', 'WRITTEN_CONDITION', 'có lẽ'],
    ['(machinery.isNew', 'WRITTEN_CONDITION', null],
    ['machinery.isNew)', 'WRITTEN_CONDITION', ')'],
    ['machinery.isNew và', 'WRITTEN_CONDITION', null],
    ['machinery.isNew > có', 'OPERATOR_TYPE', 'greaterThan'],
    ['activity thuộc nhóm không có', 'UNKNOWN_WORD', 'không có'],
    [
      '('.repeat(17) + 'machinery.isNew' + ')'.repeat(17),
      'WRITTEN_CONDITION',
      '(machinery.isNew' + ')'.repeat(17),
    ],
    [
      'machinery.isNew '.repeat(400),
      'WRITTEN_CONDITION',
      'machinery.isNew '.repeat(400).slice(0, 60),
    ],
  ])('%s', (text, code, found) => {
    try {
      read(text)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(KhuyenCongError)
      const { problems } = error as KhuyenCongError
      expect([problems[0]?.code, problems[0]?.found]).toEqual([code, found])
    }
  })
  it('says what would do, by name or id', () => {
    const hintOf = (text: string): string | null => {
      try {
        read(text)
      } catch (error) {
        return (error as KhuyenCongError).problems[0]?.hint ?? null
      }
      return null
    }
    expect(hintOf('beneficiary.totalCapitl <= 3 tỷ đồng')).toContain('beneficiary.totalCapital')
    expect(hintOf('tổng nguồn vốn năm trướcc <= 3 tỷ đồng')).toContain('tổng nguồn vốn năm trước')
    expect(hintOf('địa bàn = hải đaoo')).toContain('hải đảo')
  })
})

it('writing a condition out and reading it back gives the same condition', () => {
  fc.assert(
    fc.property(anyCondition, (source) => {
      const condition = readCondition(source, WORDS)
      const text = writtenCondition(condition, WORDS)
      expect(readCondition(read(text), WORDS)).toEqual(condition)
      expect(compileCondition(condition, WORDS).facts.every((fact) => text.includes(fact))).toBe(
        true,
      )
    }),
    RUNS,
  )
})

describe('a condition in names', () => {
  const inNames = (source: unknown): string =>
    conditionInNames(readCondition(source as never, WORDS), WORDS)
  it.each([
    [CAPITAL, 'tổng nguồn vốn năm trước không quá 3.000 triệu đồng'],
    [ISLAND, 'địa bàn ưu tiên gồm hải đảo'],
    [leaf('machinery.isNew', 'equal', true), 'máy móc, thiết bị mới (chưa qua sử dụng)'],
    [leaf('machinery.isNew', 'equal', false), 'máy móc, thiết bị mới (chưa qua sử dụng) là không'],
    [
      leaf('activity', 'notIn', 'group:at-establishment'),
      'nội dung hỗ trợ không thuộc nhóm mọi nội dung hỗ trợ trực tiếp tại cơ sở',
    ],
    [
      { any: [ISLAND, { not: CAPITAL }] },
      'địa bàn ưu tiên gồm hải đảo hoặc ' +
        'không phải (tổng nguồn vốn năm trước không quá 3.000 triệu đồng)',
    ],
  ])('%j', (source, text) => {
    expect(inNames(source)).toBe(text)
  })
  it('is read back as the same condition, whatever the condition', () => {
    fc.assert(
      fc.property(anyCondition, (source) => {
        const condition = readCondition(source, WORDS)
        expect(readCondition(read(conditionInNames(condition, WORDS)), WORDS)).toEqual(condition)
      }),
      RUNS,
    )
  })
})

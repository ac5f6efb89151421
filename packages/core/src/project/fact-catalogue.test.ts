import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { factDefinition, readFactBag, readFactValue, writeFactBag } from './fact-catalogue.js'

function problemOf(read: () => unknown): Problem {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems[0]!
    throw error
  }
  throw new Error('nothing was refused')
}
const badValue = (name: string, value: unknown): Problem =>
  problemOf(() => readFactValue(name, value, NATIONAL_WORDS))

describe('the catalogue of facts', () => {
  it('a derived fact names its sources, which are facts with a place of their own', () => {
    const sources = [...NATIONAL_WORDS.facts].flatMap(
      ([fact, { from }]) => from?.map((each) => [fact, each]) ?? [],
    )
    expect(sources).toEqual([
      ['planBuildingYear', 'planYear'],
      ['site.provinceKind', 'site.province'],
      ['site.convertedFromCommune', 'site.convertedFromCommuneOn'],
      ['site.yearsSinceConversion', 'site.convertedFromCommuneOn'],
      ['site.yearsSinceConversion', 'planBuildingYear'],
    ])
    for (const [, source = ''] of sources)
      expect(NATIONAL_WORDS.facts.get(source)?.path).toBeDefined()
  })

  it('an unknown fact is refused with what was meant', () => {
    expect(problemOf(() => factDefinition('machinery.isnew', NATIONAL_WORDS))).toMatchObject({
      code: 'UNKNOWN_FACT',
      found: 'machinery.isnew',
      hint: 'Có phải ý bạn là «machinery.isNew»?',
    })
    expect(problemOf(() => factDefinition('constructor', NATIONAL_WORDS))).toMatchObject({
      code: 'UNKNOWN_FACT',
    })
    expect(problemOf(() => factDefinition('__proto__', NATIONAL_WORDS))).toMatchObject({
      code: 'UNKNOWN_FACT',
    })
  })
})

describe('the value of a fact', () => {
  it.each([
    ['machinery.isNew', false, false],
    ['fairAbroad.timesThisYear', 0, 0],
    ['cost.machinery', '300 triệu đồng', 300_000_000],
    ['cost.machinery', 5, 5],
    ['materials.localShare', '60%', 600_000],
    ['approval.on', '2023-02-01', '2023-02-01'],
    ['site.areas', [], []],
    ['site.areas', ['island'], ['island']],
    ['site.unitKind', 'ward', 'ward'],
    ['site.cityClass', 2, '2'],
    ['site.cityClass', 'special', 'special'],
    ['site.province', 'soc-trang', 'soc-trang'],
  ])('%s takes %j', (name, value, read) => {
    expect(readFactValue(name, value, NATIONAL_WORDS)).toEqual(read)
  })

  it.each([
    ['machinery.isNew', 'yes', 'yes', 'true (đúng) hoặc false (sai)'],
    ['machinery.isNew', 1, '1', 'true'],
    ['machinery.isNew', null, 'null', 'true'],
    ['fairAbroad.timesThisYear', 1.5, '1.5', 'số nguyên'],
    ['fairAbroad.timesThisYear', -1, '-1', 'không âm'],
    ['fairAbroad.timesThisYear', 2 ** 53, '9007199254740992', 'số nguyên'],
    ['fairAbroad.timesThisYear', '2', '2', 'số nguyên'],
    ['materials.localShare', 0.6, '0.6', '«60%»'],
    ['cost.machinery', true, 'true', 'số tiền'],
    ['approval.on', 20230601, '20230601', 'ngày'],
    ['site.areas', 'island', 'island', 'danh sách'],
    ['site.areas', [5n], '5', 'một từ'],
    ['site.unitKind', {}, '{}', 'một từ'],
    ['site.unitKind', '', '', 'một từ'],
  ])('%s refuses %s and says what it takes', (name, value, found, needs) => {
    const problem = badValue(name, value)
    expect(problem).toMatchObject({ code: 'FACT_VALUE', found })
    expect(problem.message).toContain(needs)
  })

  it('a word outside the list is refused with what was meant, or with the list', () => {
    expect(badValue('site.unitKind', 'comune')).toMatchObject({
      code: 'UNKNOWN_WORD',
      hint: 'Có phải ý bạn là «commune»?',
    })
    expect(badValue('site.cityClass', 4)).toMatchObject({
      code: 'UNKNOWN_WORD',
      found: '4',
      hint: 'Các từ dùng được: 1, 2, 3, special.',
    })
    expect(badValue('site.areas', ['island', 'đồng bằng']).hint).toContain('highland')
  })

  it('amounts, rates and days keep their own refusals', () => {
    expect(
      [
        badValue('cost.machinery', '300 trieu dong'),
        badValue('materials.localShare', '60'),
        badValue('approval.on', '2023-02-30'),
      ].map(({ code }) => code),
    ).toEqual(['AMOUNT_FORMAT', 'RATE_FORMAT', 'DAY_FORMAT'])
  })
})

describe('the further facts of an item', () => {
  const given = (value: unknown): unknown => ({ value, by: null, on: null, why: null })

  it('an absent fact and null are unknown', () => {
    expect(
      Object.keys(
        readFactBag({ 'machinery.isNew': null, 'product.key': undefined }, NATIONAL_WORDS),
      ),
    ).toEqual([])
  })

  it('a ruling carries who, when and why', () => {
    const ruling = {
      value: true,
      by: 'Hội đồng thẩm định',
      on: '2023-02-01',
      why: 'đã kiểm tra hóa đơn',
    }
    expect({
      ...readFactBag({ 'machinery.isNew': ruling, 'product.key': false }, NATIONAL_WORDS),
    }).toEqual({
      'machinery.isNew': ruling,
      'product.key': given(false),
    })
    expect({
      ...readFactBag({ 'machinery.isNew': { value: true, by: null } }, NATIONAL_WORDS),
    }).toEqual({
      'machinery.isNew': given(true),
    })
  })

  it.each([
    [{ 'machinery.isNew': { value: true, wy: 'x' } }, 'UNKNOWN_KEY', 'machinery.isNew'],
    [{ 'machinery.isNew': { by: 'x' } }, 'FACT_VALUE', 'machinery.isNew'],
    [{ 'machinery.isNew': { value: true, by: 5 } }, 'FACT_VALUE', 'machinery.isNew'],
    [{ 'machinery.isNew': { value: true, on: '2023-02-30' } }, 'DAY_FORMAT', 'machinery.isNew'],
    [{ 'machinery.isNew': { value: true, on: ['2023-02-01'] } }, 'DAY_FORMAT', 'machinery.isNew'],
    [{ 'machinery.isNew': [true] }, 'FACT_VALUE', 'machinery.isNew'],
    [{ 'machinery.isnew': true }, 'UNKNOWN_FACT', ''],
  ])('%j is refused', (bag, code, at) => {
    expect(problemOf(() => readFactBag(bag, NATIONAL_WORDS))).toMatchObject({ code, at })
  })

  it('a fact with a field of its own is not written here, planBuildingYear included', () => {
    expect(
      problemOf(() => readFactBag({ 'beneficiary.employees': 20 }, NATIONAL_WORDS)),
    ).toMatchObject({
      code: 'FACT_HAS_FIELD',
      hint: 'Viết vào trường «beneficiary.employees».',
    })
    expect(problemOf(() => readFactBag({ planBuildingYear: 2015 }, NATIONAL_WORDS))).toMatchObject({
      code: 'FACT_HAS_FIELD',
      hint: 'Viết vào trường «planBuildingYear».',
    })
  })

  it('is written back so that it reads the same', () => {
    const bag = readFactBag(
      {
        'materials.localShare': '62,5%',
        'product.key': { value: true, by: 'Sở Công Thương' },
        'machinery.isNew': false,
        'cost.machinery': '1 triệu đồng',
      },
      NATIONAL_WORDS,
    )
    const written = writeFactBag(bag, NATIONAL_WORDS)
    expect(written).toEqual({
      'materials.localShare': '62,5%',
      'product.key': { value: true, by: 'Sở Công Thương', on: null, why: null },
      'machinery.isNew': false,
      'cost.machinery': 1_000_000,
    })
    expect(readFactBag(written, NATIONAL_WORDS)).toEqual(bag)
  })

  it('does not see what stands on a polluted prototype', () => {
    expect('toString' in readFactBag({}, NATIONAL_WORDS)).toBe(false)
  })
})

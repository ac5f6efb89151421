import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SupportRate } from '../reading/amounts.js'
import { writtenDay, day } from '../values/calendar.js'
import { formatVnd, rate, vnd } from '../values/money.js'
import type { JsonSchema } from './schema-node.js'
import { wordDescriptions } from './enum-words.js'
import { jsonSchemas } from './json-schema.js'
import { PATTERNS, type TextPattern } from './patterns.js'

const schemas = jsonSchemas({ vocabulary: NATIONAL_WORDS })

/** Every node of a schema with the name of the field it stands in. */
function* nodes(node: unknown, field = ''): Generator<readonly [field: string, node: JsonSchema]> {
  if (Array.isArray(node)) for (const each of node) yield* nodes(each, field)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  yield [field, node as JsonSchema]
  for (const [key, inner] of Object.entries(node)) {
    if (key === 'properties')
      for (const [name, child] of Object.entries(inner as object)) yield* nodes(child, name)
    else yield* nodes(inner, field)
  }
}
const lists = (schema: string, words: readonly string[]): readonly JsonSchema[] =>
  [...nodes(schemas[schema])]
    .map(([, node]) => node)
    .filter(
      ({ enum: list, enumDescriptions }) =>
        Array.isArray(list) &&
        enumDescriptions !== undefined &&
        words.every((word) => list.includes(word)),
    )

const reads = (read: () => unknown): boolean => {
  try {
    read()
    return true
  } catch {
    return false
  }
}

describe('what an editor says of a value', () => {
  it.each<[string, string, string, string]>([
    ['rule', 'cost.machinery', 'cost.other', 'Chi phí máy móc, thiết bị. / Cost of machinery.'],
    ['rule', 'booth', 'establishment', 'Gian hàng. / Booth.'],
    ['rule', 'highland', 'island', 'Vùng cao. / Highland.'],
    ['rule', 'district', 'region', 'Cấp huyện. / District'],
    ['rule', 'business-household', 'artisan', 'Hộ kinh doanh. / Business household.'],
    ['project', 'flagship', 'single', 'Đề án điểm. / Flagship.'],
    ['project', 'machinery', 'air-ticket', 'Chi phí máy móc, thiết bị. / Cost of machinery.'],
    ['project', 'district', 'ministry', 'Cấp huyện. / District'],
    ['cases', 'unmet', 'not-applicable', 'Không đạt. / Not met.'],
    ['cases', 'not-applicable', 'met', 'Quy định không áp dụng. / The rule does not apply.'],
  ])('%s: «%s» beside «%s» is %j', (schema, word, other, said) => {
    const found = lists(schema, [word, other])
    expect(found.length).toBeGreaterThan(0)
    for (const { enum: list, enumDescriptions } of found)
      expect((enumDescriptions as string[])[(list as string[]).indexOf(word)]).toContain(said)
  })

  it('a showroom is an activity in one list, a unit in the other', () => {
    expect(wordDescriptions(['showroom'], 'activity', NATIONAL_WORDS)).toEqual([
      'Phòng trưng bày, giới thiệu sản phẩm. / Product showroom.',
    ])
    expect(wordDescriptions(['showroom', 'person'], 'per', NATIONAL_WORDS)).toEqual([
      'Phòng trưng bày. / Showroom.',
      'Người. / Person.',
    ])
    expect(wordDescriptions(['q', 'z'], 'x', NATIONAL_WORDS)).toBeNull()
    expect(wordDescriptions(['q', 'person'], 'x', NATIONAL_WORDS)).toEqual([
      'q',
      'Người. / Person.',
    ])
  })

  it('each word has as many explanations as the list has words', () => {
    for (const schema of Object.values(schemas))
      for (const [, { enum: list, enumDescriptions }] of nodes(schema))
        if (enumDescriptions !== undefined)
          expect(enumDescriptions).toHaveLength((list as []).length)
  })

  it('the kind of a cost line is not the kind of a project', () => {
    const said = (schema: string, field: string): readonly unknown[] =>
      [...nodes(schemas[schema])].flatMap(([name, { description, properties }]) =>
        properties !== undefined && name === field
          ? [(properties as Record<string, JsonSchema>)['kind']?.['description'] ?? description]
          : [],
      )
    expect(said('project', 'costs')).toContain('Loại chi phí. / Kind of cost.')
    expect(JSON.stringify(schemas['register'])).not.toContain('Loại đề án')
  })

  it('closed lists, strict groups and patterns say in Vietnamese what to do', () => {
    for (const [name, schema] of Object.entries(schemas).filter(([each]) => each !== 'decision'))
      for (const [field, node] of nodes(schema)) {
        if (node['pattern'] !== undefined && node['patternErrorMessage'] !== undefined)
          expect(node['patternErrorMessage']).toMatch(/viết|Số tiền/u)
        if (node['enumDescriptions'] !== undefined && field !== 'kind' && field !== 'fact')
          expect([name, field, node['errorMessage']]).toEqual([
            name,
            field,
            expect.stringContaining('Ctrl+Space'),
          ])
      }
  })
})

describe('patterns agree with the readers', () => {
  const fits = ({ pattern }: TextPattern, text: string): boolean =>
    new RegExp(pattern, 'u').test(text)

  it.each([
    '200 triệu đồng',
    '200 triệu',
    '2 TỈ đồng',
    '1,5 tỷ',
    '200.000.000đ',
    '200.000.000 VNĐ',
    ' 35.000 đồng ',
    '300triệu đồng',
    '200\u00a0triệu\u00a0đồng',
    '300 triệu đồng'.normalize('NFD'),
    '200 Triệu Đồng'.normalize('NFD'),
    '200',
    '200.000.000',
    '1.5 tỷ',
    '-5 đồng',
    '',
    '5 triệu tỷ',
    '$5',
    '300 trieu dong',
  ])('amount %j', (text) => {
    expect(fits(PATTERNS.amount, text)).toBe(reads(() => vnd(text)))
  })

  it.each([
    '50%',
    '2,5 %',
    '150%',
    '1.000%',
    '50',
    '%',
    '50.5%',
    '-5%',
    '100%',
    '0,0001%',
    '0,00001%',
  ])('rate %j', (text) => {
    expect(fits(PATTERNS.rate, text)).toBe(reads(() => rate(text)))
    expect(fits(PATTERNS.supportRate, text)).toBe(SupportRate.safeParse(text).success)
  })

  it.each(['100,0001%', '99,9999%', '100,0000%', '101%', '050%'])('support rate %j', (text) => {
    expect(fits(PATTERNS.supportRate, text)).toBe(SupportRate.safeParse(text).success)
  })

  it.each([
    '2019-07-22',
    '2019-02-30',
    '2019-13-01',
    '2019-04-31',
    '22/07/2019',
    '1899-12-31',
    '2020-02-29',
    '',
  ])('day %j', (text) => {
    expect(fits(PATTERNS.day, text)).toBe(reads(() => day(text)))
    expect(PATTERNS.day.patternErrorMessage).toContain(`"${writtenDay('22/07/2019')}"`)
  })

  it('whatever is written is accepted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('dong', 'million'),
        (amount, unit) => fits(PATTERNS.amount, formatVnd(vnd(amount), { unit })),
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Amount, DayText } from './amounts.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { readProject } from '../project/project.js'
import {
  JSON_LIMITS,
  listOf,
  maybe,
  pathText,
  readAs,
  readBy,
  readJson,
  recordOf,
  strict,
} from './reading.js'

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}
const problemOf = (read: () => unknown): Problem => problemsOf(read)[0]!
const badText = (text: string): Problem => problemOf(() => readJson(text, 'de-an.json'))

describe('a JSON text', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const usual = JSON.parse(text) as unknown
        let ours: unknown
        try {
          ours = readJson(text, 'f')
        } catch (error) {
          return error instanceof KhuyenCongError // duplicate keys, broken Unicode, prototype keys
        }
        return JSON.stringify(ours) === JSON.stringify(usual).normalize('NFC')
      }),
    )
  })

  it('never fails with an error that is not ours, whatever the text', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          '"',
          ':',
          ',',
          '\\',
          'n',
          'u0301',
          '\u0303',
          '\u0301',
          'e',
          '1',
          '01',
          '-',
          '.',
          'e9',
          'true',
          'null',
          ' ',
          '\t',
          '\n',
          '\u00a0',
          '\ufeff',
          '\u2028',
          '\u0000',
          '//',
          '/*',
          '\ud800',
          'đ',
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: 'binary' })), (text) => {
        try {
          readJson(text, 'f')
          return true
        } catch (error) {
          return error instanceof KhuyenCongError
        }
      }),
      { numRuns: 400 },
    )
  })

  it.each([
    ['{"a": [1, 2', 'de-an.json:1:12', 'Thiếu dấu đóng «]»'],
    ['{"a": 1,}', 'de-an.json:1:9', 'dấu phẩy'],
    ['{"a" 1}', 'de-an.json:1:6', 'hai chấm'],
    ['{"a": 1 "b": 2}', 'de-an.json:1:9', 'dấu phẩy'],
    ['{a: 1}', 'de-an.json:1:2', 'ngoặc kép'],
    ["{'a': 1}", 'de-an.json:1:2', 'ngoặc kép'],
    ['"abc', 'de-an.json:1:1', 'ngoặc kép'],
    ['{} {}', 'de-an.json:1:4', 'Còn chữ'],
    ['/* x */ 1', 'de-an.json:1:1', 'chú thích'],
    ['[\n  1,\n  tru\n]', 'de-an.json:3:3', 'ngoặc kép'],
    ['"a\tb"', 'de-an.json:1:1', 'Tab'],
    ['"\\x"', 'de-an.json:1:1', '«\\»'],
    ['Đề án khuyến công', 'de-an.json:1:1', ''],
    ['%PDF-1.7', 'de-an.json:1:1', ''],
  ])('%j is refused at %s with a hint about «%s»', (text, at, hint) => {
    const problem = badText(text)
    expect(problem).toMatchObject({ code: 'JSON', at, message: 'Không phải JSON hợp lệ.' })
    expect(problem.messageEn).toMatch(/^Not valid JSON/u)
    expect(problem.hint).toContain(hint)
    expect(problem.hintEn).not.toBeNull()
  })

  it('shows what stands at the place of the error', () => {
    expect(badText('{"a": 1,}').found).toBe('}')
    expect(badText('[1,\n tru,\n 2]').found).toBe('tru,')
  })

  it.each([
    ['', 'Tệp rỗng.'],
    [' \n\t', 'Tệp rỗng.'],
    ['\ufeff', 'Tệp rỗng.'],
  ])('%j is an empty file', (text, message) => {
    expect(badText(text)).toMatchObject({ code: 'JSON', at: 'de-an.json', message })
  })

  it('may start with a byte-order mark, once', () => {
    expect(readJson('\ufeff{"a":1}', 'f')).toEqual({ a: 1 })
    expect(badText('\ufeff\ufeff{"a":1}').code).toBe('JSON')
  })

  it.each([
    ['{"a":1,"a":2}', '1:8', 'a'],
    ['{"x":{"b":1,\n"b":1}}', '2:1', 'b'],
    ['{"é":1,"e\u0301":2}', '1:8', 'é'],
    ['{"a":1,"\\u0061":2}', '1:8', 'a'],
  ])('%j writes a field twice', (text, at, name) => {
    expect(badText(text)).toMatchObject({
      code: 'DUPLICATE_KEY',
      at: `de-an.json:${at}`,
      found: name,
      message: `Trường «${name}» viết hai lần.`,
    })
  })

  it.each(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
    'the field %s is not allowed',
    (name) => {
      expect(badText(`{"x": {"${name}": {"fund": "national"}}}`)).toMatchObject({
        code: 'FORBIDDEN_KEY',
        at: 'de-an.json:1:8',
      })
    },
  )

  it('the same name is fine as a value', () => {
    expect(readJson('["__proto__", "constructor"]', 'f')).toEqual(['__proto__', 'constructor'])
  })

  it.each(['"\ud800"', '{"\udfff": 1}', '"\\ud800"', '{"a": ["x\\udc00y"]}', '{"\\ud800x": 1}'])(
    'a lone surrogate is refused: %j',
    (text) => {
      expect(badText(text)).toMatchObject({ code: 'JSON', message: 'Tệp chứa ký tự Unicode hỏng.' })
    },
  )

  it('a whole surrogate pair is fine, written or escaped', () => {
    expect(readJson('["😀","\\ud83d\\ude00"]', 'f')).toEqual(['😀', '😀'])
  })

  it('text is read as NFC: composed, decomposed and escaped marks are the same, in values and in names', () => {
    const composed = { tên: ['Sóc Trăng', { 'tỷ lệ': 'đề án' }] }
    const text = JSON.stringify(composed)
    expect(readJson(text.normalize('NFD'), 'f')).toEqual(composed)
    expect(readJson('["e\\u0301", {"e\\u0301": 1}]', 'f')).toEqual(['é', { é: 1 }])
  })

  it('a combining mark behind an escape stays what it is', () => {
    expect(readJson('"\\n\u0303"', 'f')).toBe('\n\u0303')
  })

  it('is refused before it is read where it is nested too deeply', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    expect(readJson(nested(JSON_LIMITS.depth), 'f')).toBeInstanceOf(Array)
    expect(badText(nested(JSON_LIMITS.depth + 1))).toMatchObject({
      code: 'JSON',
      at: 'de-an.json:1:65',
      message: 'JSON lồng quá sâu.',
    })
    expect(badText('{"a":'.repeat(5_000_000).slice(0, 10_000_000)).message).toBe(
      'JSON lồng quá sâu.',
    )
  })

  it('brackets inside strings do not count', () => {
    expect(readJson(JSON.stringify(`${'['.repeat(100)}"\\`), 'f')).toHaveLength(102)
  })

  it('is refused where it is too long', () => {
    expect(badText(' '.repeat(JSON_LIMITS.characters + 1)).message).toBe('Tệp quá lớn.')
  })

  it.each(['1e400', '[-1e999]', '{"a": 1e309}'])(
    'the number in %j is too large to be a number',
    (text) => {
      expect(badText(text)).toMatchObject({ code: 'JSON', message: 'Số quá lớn.' })
    },
  )

  it('a list of fifty thousand fields is read', () => {
    const text = JSON.stringify(Array.from({ length: 50_000 }, (_, index) => ({ a: index })))
    expect(readJson(text, 'f')).toHaveLength(50_000)
  })

  it.each([
    '9007199254740990.6',
    '300000000.00000000001',
    '9007199254740993',
    '0.1234567890123456789',
    '-9007199254740993',
    '12345678901234567890',
    '1.00000000000000000001e3',
  ])('the number %s cannot be kept exactly and is refused, wherever it stands', (text) => {
    for (const [body, at] of [
      [text, '1:1'],
      [`{"a": [1, ${text}]}`, '1:11'],
      [`[\n"${text}",\n${text}]`, '3:1'],
    ] as const)
      expect(badText(body)).toMatchObject({
        code: 'JSON',
        at: `de-an.json:${at}`,
        message: 'Số có quá nhiều chữ số nên không giữ được chính xác.',
        found: text,
      })
  })

  it.each([
    ['9007199254740991', 9_007_199_254_740_991],
    ['0.30000000000000004', 0.30000000000000004],
    ['300000000.000000000000000', 300_000_000],
    ['3000000000000000e-7', 300_000_000],
    ['0.00000000000000000000000001', 1e-26],
    ['123456789012345.6', 123456789012345.6],
    ['1000000000000000000000', 1e21],
    ['0.0000000000000000000', 0],
  ])('the number %s is kept as it is written', (text, value) => {
    expect(readJson(`{"a":${text},"b":"9007199254740990.6"}`, 'f')).toEqual({
      a: value,
      b: '9007199254740990.6',
    })
  })

  it('of one byte-order mark is read, with two it is refused', () => {
    expect(readJson('\uFEFF{"a":1}', 'f')).toEqual({ a: 1 })
    expect(badText('\uFEFF\uFEFF{"a":1}').message).toBe('Đầu tệp có hai dấu BOM.')
  })
})

describe('a path', () => {
  it('is written the way people point at things', () => {
    expect(pathText(['versions', 1, 'when', 'all', 0, 'fact'])).toBe('versions[1].when.all[0].fact')
    expect(pathText([])).toBe('')
    expect(pathText([0, 'a'])).toBe('[0].a')
  })
})

const Sample = strict({
  id: z.string().check(z.minLength(1), z.maxLength(5)),
  kind: z.enum(['single', 'group']),
  units: maybe(z.int().check(z.gte(1), z.lte(10))),
  list: maybe(z.array(z.enum(['a', 'b'])).check(z.minLength(1), z.maxLength(2))),
  amount: maybe(Amount),
  since: maybe(z.union([z.literal('never'), DayText])),
  inner: maybe(strict({ on: DayText })),
  isNew: maybe(z.boolean()),
})
const good = { id: 'x', kind: 'group' }
const bad = (parts: object): Problem =>
  problemOf(() => readAs(Sample, { ...good, ...parts }, 'a.json'))

describe('reading by a schema', () => {
  it('an absent field and null are both unknown; an empty list is known to be empty', () => {
    const empty = {
      ...good,
      units: null,
      list: null,
      amount: null,
      since: null,
      inner: null,
      isNew: null,
    }
    expect(readAs(Sample, good, 'f')).toEqual(empty)
    expect(readAs(Sample, empty, 'f')).toEqual(empty)
    expect(readAs(strict({ areas: maybe(z.array(z.string())) }), { areas: [] }, 'f')).toEqual({
      areas: [],
    })
  })

  it('a missing field is named, also where it is one of a list of words', () => {
    expect(problemOf(() => readAs(Sample, { kind: 'group' }, 'a.json'))).toMatchObject({
      code: 'FIELD_MISSING',
      at: 'a.json › id',
      found: null,
      message: 'Thiếu trường bắt buộc «id».',
      messageEn: 'The required field `id` is missing.',
    })
    expect(problemOf(() => readAs(Sample, { id: 'x' }, 'a.json'))).toMatchObject({
      code: 'FIELD_MISSING',
      at: 'a.json › kind',
      hint: 'Các từ dùng được: single, group.',
    })
    expect(bad({ inner: {} })).toMatchObject({ code: 'FIELD_MISSING', at: 'a.json › inner.on' })
  })

  it('a misspelt field is named with what was meant', () => {
    expect(bad({ unts: 3 })).toMatchObject({
      code: 'UNKNOWN_KEY',
      at: 'a.json',
      found: 'unts',
      message: 'Không có trường «unts».',
      messageEn: 'There is no field `unts`.',
      hint: 'Có phải ý bạn là «units»?',
      hintEn: 'Did you mean `units`?',
    })
    expect(bad({ inner: { onn: '2023-06-01', on: '2023-06-01' } })).toMatchObject({
      code: 'UNKNOWN_KEY',
      at: 'a.json › inner',
      found: 'onn',
    })
  })

  it('a page-long field name does not fill the message', () => {
    expect(bad({ ['x'.repeat(1_000_000)]: 1 }).message.length).toBeLessThan(200)
  })

  it('all problems are told at once, in the order of the fields', () => {
    const found = problemsOf(() =>
      readAs(
        Sample,
        { kind: 'grop', units: 0, amount: -5, inner: { on: '2023-02-30' }, more: 1 },
        'a.json',
      ),
    )
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'FIELD_MISSING a.json › id',
      'UNKNOWN_WORD a.json › kind',
      'WRONG_SHAPE a.json › units',
      'AMOUNT_NEGATIVE a.json › amount',
      'DAY_FORMAT a.json › inner.on',
      'UNKNOWN_KEY a.json',
    ])
  })

  it.each([
    [{ id: 5 }, 'id', '5', 'Cần chữ (trong dấu ngoặc kép).', 'Text (in quotes) is needed.'],
    [{ id: null }, 'id', 'null', 'Cần chữ (trong dấu ngoặc kép).', 'Text (in quotes) is needed.'],
    [{ id: '' }, 'id', '', 'Không được để trống.', 'It must not be empty.'],
    [{ id: 'abcdef' }, 'id', 'abcdef', 'Dài quá 5 ký tự.', 'It is longer than 5 characters.'],
    [
      { units: '3' },
      'units',
      '3',
      'Cần số (không có dấu ngoặc kép).',
      'A number (without quotes) is needed.',
    ],
    [{ units: 1.5 }, 'units', '1.5', 'Cần số nguyên.', 'A whole number is needed.'],
    [{ units: 0 }, 'units', '0', 'Phải từ 1 trở lên.', 'It must be at least 1.'],
    [{ units: 11 }, 'units', '11', 'Không được quá 10.', 'It must be at most 10.'],
    [
      { units: 2 ** 53 },
      'units',
      '9007199254740992',
      'Không được quá 9007199254740991.',
      'It must be at most 9007199254740991.',
    ],
    [{ list: [] }, 'list', '[]', 'Cần ít nhất 1 mục.', 'The list must hold at least 1.'],
    [{ list: ['a', 'b', 'a'] }, 'list', '3', 'Nhiều nhất 2 mục.', 'The list must hold at most 2.'],
    [{ list: 'a' }, 'list', 'a', 'Cần danh sách [ ].', 'A list [ ] is needed.'],
    [
      { inner: [] },
      'inner',
      '[]',
      'Cần nhóm trường { } với các trường on.',
      'A group of fields { } with the fields on is needed.',
    ],
    [
      { isNew: 'yes' },
      'isNew',
      'yes',
      'Cần true (đúng) hoặc false (sai), không có dấu ngoặc kép.',
      'True or false, without quotes, is needed.',
    ],
    [
      { amount: true },
      'amount',
      'true',
      'Cần số (không có dấu ngoặc kép) hoặc chữ (trong dấu ngoặc kép).',
      'A number (without quotes) or text (in quotes) is needed.',
    ],
    [
      { amount: 'x'.repeat(61) },
      'amount',
      'x'.repeat(61),
      'Dài quá 60 ký tự.',
      'It is longer than 60 characters.',
    ],
    [
      { inner: { on: '2'.repeat(21) } },
      'inner.on',
      '2'.repeat(21),
      'Dài quá 20 ký tự.',
      'It is longer than 20 characters.',
    ],
    [{ since: 5 }, 'since', '5', 'Cần chữ (trong dấu ngoặc kép).', 'Text (in quotes) is needed.'],
  ])('%j is refused at %s', (parts, at, found, message, messageEn) => {
    expect(bad(parts)).toMatchObject({
      code: 'WRONG_SHAPE',
      at: `a.json › ${at}`,
      found,
      message,
      messageEn,
    })
  })

  it.each([
    [{ kind: 'gruop' }, 'kind', 'gruop', 'Có phải ý bạn là «group»?'],
    [{ kind: 'đề án nhóm' }, 'kind', 'đề án nhóm', 'Các từ dùng được: single, group.'],
    [{ list: ['a', 'c'] }, 'list[1]', 'c', 'Các từ dùng được: a, b.'],
  ])('%j is no word of the list', (parts, at, found, hint) => {
    expect(bad(parts)).toMatchObject({ code: 'UNKNOWN_WORD', at: `a.json › ${at}`, found, hint })
  })

  it('a day inside a choice is refused as a day', () => {
    expect(bad({ since: '2023-02-30' })).toMatchObject({
      code: 'DAY_FORMAT',
      at: 'a.json › since',
      found: '2023-02-30',
      hint: 'Xem lại ngày: tháng 2/2023 có 28 ngày. Cũng có thể viết «never».',
    })
    expect(bad({ since: '1/6/2023' }).hint).toContain('2023-06-01')
    expect(readAs(Sample, { ...good, since: 'never' }, 'f').since).toBe('never')
  })

  it('the wrong thing altogether is refused at the file', () => {
    for (const value of [null, 5, 'x', [], undefined])
      expect(problemOf(() => readAs(Sample, value, 'a.json')).at).toBe('a.json')
  })
})

describe('values that do not come from JSON', () => {
  it.each([
    ['a bigint', 10n],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['not a number', NaN],
    ['infinity', Infinity],
  ])('%s is refused', (_, value) => {
    expect(bad({ amount: value })).toMatchObject({ code: 'NOT_JSON', at: 'a.json › amount' })
  })

  it('a circle is refused instead of followed', () => {
    const loop: Record<string, unknown> = { ...good }
    loop['inner'] = loop
    expect(problemOf(() => readAs(Sample, loop, 'a.json'))).toMatchObject({
      code: 'NOT_JSON',
      message: 'Dữ liệu lồng quá sâu.',
    })
  })

  it('own fields with the names of a prototype are refused', () => {
    expect(
      problemOf(() =>
        readAs(z.record(z.string(), z.unknown()), JSON.parse('{"__proto__": true}'), 'a.json'),
      ),
    ).toMatchObject({ code: 'FORBIDDEN_KEY', found: '__proto__' })
  })

  it('a lone surrogate is refused, decomposed marks are composed, minus zero is zero', () => {
    expect(bad({ id: '\ud800' })).toMatchObject({ code: 'NOT_JSON', at: 'a.json › id' })
    expect(readAs(z.string(), 'é'.normalize('NFD'), 'f')).toBe('é')
    expect(Object.is(readAs(z.number(), -0, 'f'), 0)).toBe(true)
  })

  it('a group where a text is wanted is refused in words, whatever its length is called', () => {
    expect(() =>
      readProject({ id: { length: {} }, items: [{ id: '1', activity: 'trademark' }] }),
    ).toThrow(KhuyenCongError)
    expect(() => readProject({ id: 'p', items: { length: { a: [] } } })).toThrow(KhuyenCongError)
  })

  it('what stands on a polluted Object.prototype is no field', () => {
    for (const enumerable of [true, false]) {
      Object.defineProperty(Object.prototype, 'units', {
        value: 7,
        configurable: true,
        writable: true,
        enumerable,
      })
      try {
        expect(readAs(Sample, good, 'f').units).toBeNull()
      } finally {
        Reflect.deleteProperty(Object.prototype, 'units')
      }
    }
  })
})

describe('a reading function inside a schema', () => {
  it('lets errors that are not about the input through', () => {
    const broken = readBy(z.string(), () => {
      throw new TypeError('a bug of ours')
    })
    expect(() => readAs(broken, 'x', 'f')).toThrow(TypeError)
  })

  it('keeps every problem it reports, each at its own place', () => {
    const two = readBy(z.string(), () => {
      throw new KhuyenCongError([
        { code: 'FACT_VALUE', message: '', messageEn: '', at: '[0]' },
        { code: 'DAY_FORMAT', message: '', messageEn: '', at: 'x.y' },
      ])
    })
    expect(
      problemsOf(() => readAs(strict({ when: two }), { when: '' }, 'f')).map(({ at }) => at),
    ).toEqual(['f › when[0]', 'f › when.x.y'])
    expect(problemsOf(() => readAs(two, '', 'f')).map(({ at }) => at)).toEqual([
      'f › [0]',
      'f › x.y',
    ])
  })
})

describe('very many problems', () => {
  const told = (read: () => unknown): readonly Problem[] => {
    try {
      read()
    } catch (error) {
      if (error instanceof KhuyenCongError) return error.problems
    }
    return []
  }
  const many = (count: number): readonly string[] => Array.from({ length: count }, () => 'x')

  it.each([1, 199, 200, 201, 999, 1_000, 1_001, 1_002, 250_000])(
    'of %i in one list the first 200 are told, the others counted exactly',
    (count) => {
      const problems = told(() =>
        readAs(
          strict({ list: listOf(Amount, { max: 1_000_000 }) }),
          { list: many(count) },
          'f.json',
        ),
      )
      expect(problems.filter(({ code }) => code === 'AMOUNT_FORMAT').map(({ at }) => at)).toEqual(
        many(Math.min(count, 200)).map((_, index) => `f.json › list[${index}]`),
      )
      expect(problems.slice(200).map(({ code, found }) => [code, found])).toEqual(
        count > 200 ? [['MORE_PROBLEMS', String(count - 200)]] : [],
      )
    },
  )

  it.each([
    [
      'in lists of lists',
      strict({
        list: listOf(strict({ list: listOf(Amount, { max: 1_000_000 }) }), { max: 1_000_000 }),
      }),
      { list: Array.from({ length: 60 }, () => ({ list: many(5_000) })) },
    ],
    [
      'in a record',
      strict({ record: recordOf(z.string(), Amount, { max: 1_000_000 }) }),
      { record: Object.fromEntries(many(300_000).map((word, index) => [`k${index}`, word])) },
    ],
    [
      'from one reading function',
      strict({
        bag: readBy(z.unknown(), () => {
          throw new KhuyenCongError(
            many(300_000).map(() => ({ code: 'FACT_VALUE', message: 'a', messageEn: 'a' })),
          )
        }),
      }),
      { bag: 1 },
    ],
  ])('300.000 %s are counted exactly', (_name, schema, value) => {
    const problems = told(() => readAs(schema, value, 'f.json'))
    expect(problems).toHaveLength(201)
    expect(problems.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', found: '299800' })
  })
})

describe('too many parts', () => {
  const reads: unknown[] = []
  const watched = readBy(z.unknown(), (value) => {
    reads.push(value)
    return value
  })
  const list = strict({ list: listOf(watched, { min: 1, max: 3 }) })
  const record = strict({ record: recordOf(z.string(), watched, { max: 3 }) })
  const recordWith = (size: number): Record<string, number> =>
    Object.fromEntries(Array.from({ length: size }, (_, index) => [`k${index}`, index]))

  it.each([
    ['a list', list, { list: [1, 2, 3] }, 3],
    ['a record', record, { record: recordWith(3) }, 3],
  ] as const)('%s as long as it may be is read whole', (_name, schema, value, count) => {
    reads.length = 0
    expect(() => readAs(schema as typeof list, value, 'f')).not.toThrow()
    expect(reads).toHaveLength(count)
  })

  it.each([
    ['a list', list, { list: [1, 2, 3, 4] }, 'f › list', '4'],
    ['a record', record, { record: recordWith(4) }, 'f › record', '4'],
  ] as const)(
    '%s that is longer is refused before any part of it is read',
    (_name, schema, value, at, found) => {
      reads.length = 0
      const problems = problemsOf(() => readAs(schema as typeof list, value, 'f'))
      expect(problems).toMatchObject([
        { code: 'WRONG_SHAPE', at, found, message: 'Nhiều nhất 3 mục.' },
      ])
      expect(reads).toEqual([])
    },
  )

  it('a list that is too short is said so, an inherited field is no part of a record', () => {
    expect(problemsOf(() => readAs(list, { list: [] }, 'f'))).toMatchObject([
      { code: 'WRONG_SHAPE', message: 'Cần ít nhất 1 mục.' },
    ])
    const inherited = Object.assign(Object.create({ a: 1, b: 2, c: 3, d: 4 }) as object, { own: 1 })
    expect(recordOf(z.string(), z.unknown(), { max: 3 }).safeParse(inherited).success).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { KhuyenCongError, withErrorPath, problem } from './errors.js'
import { oneOf } from './one-of.js'
import { didYouMean, nearest, nearOrList, withoutMarks } from './suggestions.js'
import { shown } from './shown.js'

describe('a problem', () => {
  it('is an error at no place, with nothing found and no hint, until told otherwise', () => {
    expect(problem({ code: 'JSON', message: 'vi', messageEn: 'en' })).toEqual({
      code: 'JSON',
      severity: 'error',
      at: '',
      found: null,
      message: 'vi',
      messageEn: 'en',
      hint: null,
      hintEn: null,
    })
  })

  it('never carries a page of names and values out of a file', () => {
    const long = 'x'.repeat(1_000_000)
    const told = problem({
      code: 'JSON',
      at: `f › ${long}`,
      found: long,
      message: `Không có trường «${long}».`,
      messageEn: `There is no field \`${long}\`.`,
      hint: long,
      hintEn: long,
    })
    expect(JSON.stringify(told).length).toBeLessThan(20_000)
    expect(told.message).toMatch(/^Không có trường «x+…$/u)
    expect(told.at).toMatch(/^f › x+…$/u)
  })

  it('never carries a page of what was found', () => {
    expect(
      problem({ code: 'JSON', message: '', messageEn: '', found: 'x'.repeat(10_000) }).found
        ?.length,
    ).toBeLessThanOrEqual(200)
  })
})

describe('the error class', () => {
  const two = new KhuyenCongError([
    {
      code: 'FACT_VALUE',
      message: 'một',
      messageEn: 'one',
      at: 'items',
      found: 'x',
      hint: 'h',
      hintEn: 'h',
    },
    { code: 'DAY_FORMAT', message: 'hai', messageEn: 'two' },
  ])

  it('speaks of the first problem and keeps them all', () => {
    expect(two).toBeInstanceOf(Error)
    expect(two).toMatchObject({
      name: 'KhuyenCongError',
      code: 'FACT_VALUE',
      at: 'items',
      found: 'x',
      hint: 'h',
      message: 'items: một h (Còn 1 lỗi khác.)',
    })
    expect(two.problems.map((each) => each.code)).toEqual(['FACT_VALUE', 'DAY_FORMAT'])
  })

  it('gains its place from outside in', () => {
    const outer = two.within('versions[1]').within('a.json')
    expect(outer.problems.map((each) => each.at)).toEqual([
      'a.json › versions[1] › items',
      'a.json › versions[1]',
    ])
  })

  it('of no problem at all still says something', () => {
    expect(new KhuyenCongError([])).toMatchObject({ code: 'INTERNAL', message: 'Lỗi không rõ' })
  })
})

describe('did you mean', () => {
  it.each([
    ['advanced-machinry', 'advanced-machinery'],
    ['SOC TRANG', 'Sóc Trăng'],
    ['dak lak', 'Đắk Lắk'],
    ['knid', 'kind'],
    ['unts', 'units'],
    ['onn', 'on'],
  ])('«%s» is near «%s»', (word, known) => {
    expect(
      nearest(word, [
        'technology-line',
        'advanced-machinery',
        'Sóc Trăng',
        'Đắk Lắk',
        'kind',
        'units',
        'on',
      ]),
    ).toBe(known)
  })

  it.each(['4', 'x', 'zz', 'máy móc', '', 'y'.repeat(1_000_000)])(
    'nothing is near «%.10s»',
    (word) => {
      expect(nearest(word, ['1', '2', '3', 'special', 'on', 'by'])).toBeNull()
      expect(didYouMean(word, ['1', '2', '3', 'special', 'on', 'by'])).toEqual({
        hint: null,
        hintEn: null,
        known: ['1', '2', '3', 'special', 'on', 'by'],
      })
    },
  )

  it('asks in both languages', () => {
    expect(didYouMean('fnud', ['fund'])).toEqual({
      hint: 'Có phải ý bạn là «fund»?',
      hintEn: 'Did you mean `fund`?',
      known: ['fund'],
    })
  })

  it('the beginning of one word, up to a joint, means that word; of several it means none of them', () => {
    const known = ['relocation-interest', 'communication', 'cluster-plan', 'cluster-works', 'rates']
    expect(nearest('relocation', known)).toBe('relocation-interest')
    expect(nearest('RELOCATION', known)).toBe('relocation-interest')
    expect(nearest('cluster', known)).toBeNull()
    expect(nearest('relocat', known)).not.toBe('relocation-interest')
    expect(nearest('rate', ['rates', 'rate-of-tax'])).toBe('rates')
  })

  it('names the words of a list where none is near, and hands them on up to a hundred', () => {
    expect(nearOrList('zzzz', ['national', 'local'])).toEqual({
      hint: 'Các từ dùng được: national, local.',
      hintEn: 'Known words: national, local.',
      known: ['national', 'local'],
    })
    expect(nearOrList('nationl', ['national', 'local']).hint).toContain('«national»')
    const many = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`)
    expect(didYouMean('q', many(100)).known).toHaveLength(100)
    expect(didYouMean('q', many(101)).known).toBeUndefined()
    expect(nearOrList('q', [])).toEqual({ hint: null, hintEn: null })
  })

  it('compares without diacritics', () => {
    expect(['Sóc Trăng', 'ĐẮK LẮK', 'Thừa Thiên Huế'].map(withoutMarks)).toEqual([
      'soc trang',
      'dak lak',
      'thua thien hue',
    ])
  })

  it('a word of a closed list is itself, another is refused', () => {
    const word = { vi: 'ngôn ngữ', en: 'language' }
    expect(oneOf('vi', ['vi', 'en'], word)).toBe('vi')
    expect(() => oneOf('vn', ['vi', 'en'], word)).toThrow('Không có ngôn ngữ «vn».')
  })
})

describe('showing what was found', () => {
  it.each([
    ['chữ', 'chữ'],
    [5, '5'],
    [null, 'null'],
    [true, 'true'],
    [['a'], '["a"]'],
    [{ a: 1 }, '{"a":1}'],
    [Infinity, 'Infinity'],
    [NaN, 'NaN'],
    [10n, '10'],
  ])('%s is shown as %s', (value, text) => {
    expect(shown(value)).toBe(text)
  })

  it('an error is seen from further out, in the place of what the work called its input', () => {
    const refuse = (at: string, outer: string, inner?: string): string => {
      try {
        return withErrorPath(
          outer,
          () => {
            throw new KhuyenCongError({ code: 'JSON', at, message: 'x', messageEn: 'x' })
          },
          inner,
        )
      } catch (error) {
        return (error as KhuyenCongError).at
      }
    }
    expect([
      refuse('', 'a.json'),
      refuse('', 'a.json', 'project'),
      refuse('items[0]', 'a.json'),
      refuse('project › items[0]', 'a.json', 'project'),
      refuse('project', 'a.json', 'project'),
      refuse('projects[0]', 'a.json', 'project'),
    ]).toEqual([
      'a.json',
      'a.json',
      'a.json › items[0]',
      'a.json › items[0]',
      'a.json',
      'a.json › projects[0]',
    ])
    expect(withErrorPath('a.json', () => 1)).toBe(1)
    expect(() =>
      withErrorPath('a.json', () => {
        throw new TypeError('own fault')
      }),
    ).toThrow(TypeError)
  })

  it('nothing found is null', () => {
    expect(shown(undefined)).toBeNull()
  })

  it('long values are cut, never through the middle of a character', () => {
    expect(shown('đ'.repeat(200))).toBe(`${'đ'.repeat(77)}…`)
    expect(shown(`${'x'.repeat(76)}😀😀😀😀`)).toBe(`${'x'.repeat(76)}…`)
  })

  it('values that are no data do not break the message', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(shown(loop)).toBe('object')
    expect(shown(() => 1)).toBe('function')
  })
})

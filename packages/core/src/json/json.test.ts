import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { readJson } from './json.js'
import { plainData } from './plain-data.js'

const codeOf = (run: () => unknown): string | null => {
  try {
    run()
    return null
  } catch (error) {
    return error instanceof KhuyenCongError ? error.code : String(error)
  }
}

describe('reading JSON', () => {
  it('gives what JSON.parse gives, for every value JSON can hold, however it is escaped', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, escaped) => {
        const text = escaped
          ? JSON.stringify(value).replace(
              /[\u0080-\uffff]/gu,
              (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
            )
          : JSON.stringify(value)
        const code = codeOf(() => readJson(text, 'f'))
        if (code === null) expect(readJson(text, 'f')).toEqual(plainData(JSON.parse(text), 'f'))
        else expect(['JSON', 'FORBIDDEN_KEY', 'DUPLICATE_KEY']).toContain(code)
      }),
    )
  })

  it('finds a key written twice wherever it stands, and is not misled by colons and quotes inside texts', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.string()),
        fc.string({ minLength: 1 }),
        (others, key) => {
          if (
            ['__proto__', 'constructor', 'prototype'].some(
              (name) => name === key || Object.hasOwn(others, name),
            )
          )
            return
          const { [key]: _, ...rest } = others
          const parts = Object.entries({ ...rest, [key]: ':' }).map(
            ([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`,
          )
          const once = `{"deep":[{${parts.join(',')}}]}`
          const twice = `{"deep":[{${[...parts, `${JSON.stringify(key)}:1`].join(',')}}]}`
          expect(codeOf(() => readJson(once, 'f'))).toBeNull()
          expect(codeOf(() => readJson(twice, 'f'))).toBe('DUPLICATE_KEY')
        },
      ),
    )
  })

  it.each([
    ['{"é":1,"é":2}', 'DUPLICATE_KEY'], // é written in two ways
    ['{"a":1,"\\u0061":2}', 'DUPLICATE_KEY'],
    ['{"__proto__":1}', 'FORBIDDEN_KEY'],
    ['{"\\u005f_proto__":1}', 'FORBIDDEN_KEY'],
    ['"\\ud800"', 'JSON'],
    ['{"\\udc00":1}', 'JSON'],
    ['1e999', 'JSON'],
    ['{"a":[{"b":-1e999}]}', 'JSON'],
    ['{"a":[{"constructor":1}]}', 'FORBIDDEN_KEY'],
    ['{"a":{"b":1},"a":2}', 'DUPLICATE_KEY'],
    ['{"a":{"b":1,"c":2},"a":{"b":1,"c":2}}', 'DUPLICATE_KEY'],
    ['{"a":1,}', 'JSON'],
    ['{"a":1', 'JSON'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'JSON'],
  ])('refuses %s', (text, code) => {
    expect(codeOf(() => readJson(text, 'f'))).toBe(code)
  })

  it('brings text to NFC, and leaves Vietnamese that already is in it alone', () => {
    expect(readJson('{"tên":"Sóc Trăng"}'.normalize('NFD'), 'f')).toEqual({ tên: 'Sóc Trăng' })
    expect(readJson('{"tên":"Đắk Lắk – «ưu tiên»"}', 'f')).toEqual({ tên: 'Đắk Lắk – «ưu tiên»' })
  })

  it('a forbidden name is no more than a word where it is a value, and minus zero is zero', () => {
    expect(readJson('{"title":"constructor","list":["__proto__"]}', 'f')).toEqual({
      title: 'constructor',
      list: ['__proto__'],
    })
    expect(readJson('{"a":[-0,-0.0],"b":-0}', 'f')).toStrictEqual({ a: [0, 0], b: 0 })
    expect(readJson('-0', 'f')).toBe(0)
  })

  it('64 brackets deep is read', () => {
    expect(codeOf(() => readJson(`${'['.repeat(64)}${']'.repeat(64)}`, 'f'))).toBeNull()
  })

  const hintOf = (text: string): string | null => {
    try {
      readJson(text, 'f')
      return null
    } catch (error) {
      return error instanceof KhuyenCongError ? `${error.at} ${String(error.hint)}` : String(error)
    }
  }

  it.each([
    ['“ ” of a name', '{\n  “cap”: 1 }', 'f:2:3', '“ ”'],
    ['“ ” of a value', '{ "cap": “50%” }', 'f:1:10', '“ ”'],
    ['„ ‟', '{ „cap‟: 1 }', 'f:1:3', '“ ”'],
    ['« »', '{ «cap»: 1 }', 'f:1:3', '“ ”'],
    ['‘ ’', '{ ‘cap’: 1 }', 'f:1:3', '“ ”'],
    ['a non-breaking space before a name', '{\n\u00a0\u00a0"cap": 1 }', 'f:2:1', 'không ngắt'],
    ['a non-breaking space before a value', '{ "cap":\u00a01 }', 'f:1:9', 'không ngắt'],
    ['a narrow one', '{\u202f"cap": 1 }', 'f:1:2', 'không ngắt'],
    ['one without width', '{ "cap": 1\u200b}', 'f:1:11', 'không ngắt'],
    ['a wide comma', '{ "cap": 1，"per": 2 }', 'f:1:11', 'dấu phẩy'],
  ])('%s, pasted from a word processor, is named for what it is', (_name, text, at, said) => {
    expect(hintOf(text)).toContain(`${at} `)
    expect(hintOf(text)).toContain(said)
  })

  it('the same marks inside a text are text', () => {
    expect(hintOf('{ "note": "“khuyến công” «x»\u00a0y，z" }')).toBeNull()
  })

  it('a plain mistake is still explained plainly', () => {
    expect(hintOf('{ cap: 1 }')).toContain('ngoặc kép «"»')
    expect(hintOf('{ "a": 1 "b": “x” }')).toContain('dấu phẩy «,»')
  })
})

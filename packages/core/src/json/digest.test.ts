import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canonicalJson, digestOf, digestOfText } from './digest.js'
import { KhuyenCongError } from '../errors/errors.js'

describe('canonical JSON', () => {
  it('follows RFC 8785: keys in order of UTF-16 units, no spaces, numbers as JavaScript writes them', () => {
    // the examples of the RFC, sections 3.2.2 and 3.2.3
    expect(
      canonicalJson({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
        literals: [null, true, false],
      }),
    ).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}')
    expect(
      canonicalJson({
        '\u20ac': 1,
        '\r': 2,
        '\ufb33': 3,
        '1': 4,
        '\ud83d\ude00': 5,
        '\u0080': 6,
        '\u00f6': 7,
      }),
    ).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('is the same for every order of keys, and says what JSON says', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, reversed(each)]),
            )
          : value
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          canonicalJson(value) === canonicalJson(reversed(value)) &&
          JSON.stringify(JSON.parse(canonicalJson(JSON.parse(JSON.stringify(value))))) !==
            undefined,
      ),
    )
  })

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })

  const loop: unknown[] = []
  loop.push(loop)
  it.each([
    ['nothing', undefined],
    ['a function', () => 1],
    ['not a number', NaN],
    ['infinity', [Infinity]],
    ['a bigint', { a: 1n }],
    ['a circle', loop],
  ])('%s is refused with an error of ours', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(KhuyenCongError)
  })
})

describe('a digest', () => {
  it('is SHA-256 of the text in UTF-8, in hex', () => {
    expect(digestOfText('')).toBe(
      'sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(digestOfText('abc')).toBe(
      'sha256-ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
    expect(digestOf('đ')).toBe(digestOfText('"đ"'))
  })

  it('is the same with the hash function of the machine and without it', async () => {
    vi.stubGlobal('process', { ...process, getBuiltinModule: undefined })
    vi.resetModules()
    const portable = await import('./digest.js')
    vi.unstubAllGlobals()
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.boolean(), (text, torn) => {
        const asked = torn ? `${text}\ud800${text}` : text
        return portable.digestOfText(asked) === digestOfText(asked)
      }),
    )
  })

  it('changes with the value, not with the order of keys', () => {
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }))
    expect(digestOf({ a: 1, b: 2 })).not.toBe(digestOf({ a: 1, b: 3 }))
    expect(digestOf({ a: '1' })).not.toBe(digestOf({ a: 1 }))
  })
})

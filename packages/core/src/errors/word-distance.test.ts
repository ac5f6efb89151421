import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDistance } from './word-distance.js'

/** The definition itself, letter by letter; far too slow for use. */
function defined(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [restA, restB] = [a.slice(1), b.slice(1)]
  if (a[0] === b[0]) return defined(restA, restB)
  return 1 + Math.min(defined(restA, b), defined(a, restB), defined(restA, restB))
}

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['support', 'support', 0],
    ['suport', 'support', 1],
    ['fnud', 'fund', 2],
    ['kitten', 'sitting', 3],
  ])('%j and %j', (a, b, distance) => {
    expect(wordDistance(a, b, 100)).toBe(distance)
    expect(wordDistance(b, a, 100)).toBe(distance)
  })

  it('is that of the definition, up to the bound given', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.nat({ max: 7 }), (a, b, most) => {
        expect(wordDistance(a, b, most)).toBe(Math.min(defined(a, b), most))
      }),
    )
  })
})

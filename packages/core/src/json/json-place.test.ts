import { describe, expect, it } from 'vitest'
import { withValueAt } from './json-place.js'

const TEXT = `{
  "rule": "support.a",
  "cases": [
    { "name": "a",   "expect": { "verdict": "met" } },
    { "name": "b",   "expect": { "verdict": "unmet" } }
  ]
}
`

describe('a value put into a JSON text', () => {
  it('changes that place alone', () => {
    expect(withValueAt(TEXT, 'cases[1].name', 'tên «b»')).toBe(TEXT.replace('"b"', '"tên «b»"'))
    expect(withValueAt(TEXT, 'cases[0].expect', { verdict: 'unknown' })).toBe(
      TEXT.replace('{ "verdict": "met" }', '{"verdict":"unknown"}'),
    )
  })

  it('changes nothing where there is no such place', () => {
    for (const path of ['cases[2].name', 'cases[0].on', 'none'])
      expect(withValueAt(TEXT, path, 1)).toBe(TEXT)
    expect(withValueAt('', 'a', 1)).toBe('')
  })
})

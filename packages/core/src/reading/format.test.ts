import { expect, it } from 'vitest'
import { bundleOf, openBundle } from '../trust/bundle.js'
import { nationalSource } from '../packs/sample-pack.fixture.js'
import { KhuyenCongError } from '../errors/errors.js'
import { FORMAT, refuseOtherFormat } from './format.js'

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof KhuyenCongError) return `${error.code} ${error.at} ${error.found}`
    throw error
  }
  return 'read'
}

it('the format this program writes is the one it reads', () => {
  expect(codeOf(() => refuseOtherFormat({ format: FORMAT }))).toBe('read')
})
it.each([
  [{ format: 2 }, 'UNKNOWN_FORMAT format 2'],
  [{ format: 0 }, 'UNKNOWN_FORMAT format 0'],
  [{ format: '1' }, 'UNKNOWN_FORMAT format "1"'],
  [{ format: null }, 'UNKNOWN_FORMAT format null'],
  [{}, 'UNKNOWN_FORMAT format null'],
  [Object.create({ format: 1 }), 'UNKNOWN_FORMAT format null'],
])('%j is refused', (record: object, expected) => {
  expect(codeOf(() => refuseOtherFormat(record))).toBe(expected)
})
it('a bundle of another format is refused before its shape is looked at, at its file', () => {
  const bundle = bundleOf(nationalSource())
  expect(bundle.format).toBe(1)
  expect(codeOf(() => openBundle(bundle, 'b.json'))).toBe('read')
  expect(codeOf(() => openBundle({ format: 2, type: bundle.type, anything: true }, 'b.json'))).toBe(
    'UNKNOWN_FORMAT b.json › format 2',
  )
  const { format: _, ...without } = bundle
  expect(codeOf(() => openBundle(without, 'b.json'))).toBe('UNKNOWN_FORMAT b.json › format null')
})

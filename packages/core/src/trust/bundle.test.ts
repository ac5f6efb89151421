import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { definePack } from '../packs/pack.js'
import { nationalSource } from '../packs/sample-pack.fixture.js'
import { day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { bundleOf, openBundle } from './bundle.js'
import { type Bundle, bundleText, isBundle, signedText } from './bundle-file.js'

const source = nationalSource()
const bundle = bundleOf(source, { 'support/x.cases.json': {} })
const copy = (): Bundle => JSON.parse(bundleText(bundle)) as Bundle
const problemsOf = (work: () => unknown): readonly string[] => {
  try {
    work()
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return error.problems.map((each) => `${each.code} ${each.at}`)
    throw error
  }
}

describe('a bundle', () => {
  it('opened again is the pack it was made of, with its digest', () => {
    const opened = openBundle(copy(), 'b.json')
    expect(definePack(opened.source, { extends: NATIONAL }).digest).toBe(
      definePack(source, { extends: NATIONAL }).digest,
    )
    expect(opened.cases).toEqual({ 'support/x.cases.json': {} })
    expect(isBundle(copy())).toBe(true)
    expect(isBundle({ ...copy(), type: 'x' })).toBe(false)
  })

  it('of another format is refused as such', () => {
    expect(problemsOf(() => openBundle({ ...copy(), format: 2 }, 'b.json'))).toEqual([
      'UNKNOWN_FORMAT b.json › format',
    ])
  })

  it.each([
    ['id', 'ha-noi'],
    ['version', '9.9.9'],
  ] as const)('whose %s at the head is not that of pack.json is refused', (name, value) => {
    expect(problemsOf(() => openBundle({ ...copy(), [name]: value }, 'b.json'))).toEqual([
      `BUNDLE_CHANGED b.json › ${name}`,
    ])
  })

  it.each([
    'support/X.json',
    'support/Máy.json',
    'support/a/b.json',
    'support/..json',
    'support/a b.json',
  ])('is not made with a file name it could not be opened with: %s', (name) => {
    const odd = { ...source, rules: { [name]: {} } }
    expect(problemsOf(() => bundleOf(odd))).toEqual([`PACK_ENTRY national › ${name}`])
    const digests = { ...bundle.digests, [name]: 'x' }
    expect(problemsOf(() => openBundle({ ...copy(), digests }, 'b.json'))).toEqual([
      `PACK_ENTRY b.json › ${name}`,
    ])
  })

  it('says that it is a draft, and the pack it opens is one, with the same digest', () => {
    const draft = openBundle({ ...copy(), draft: true }, 'b.json').source
    expect(definePack(draft, { extends: NATIONAL })).toMatchObject({
      draft: true,
      digest: definePack(source, { extends: NATIONAL }).digest,
    })
    expect(definePack(openBundle(copy(), 'b.json').source, { extends: NATIONAL }).draft).toBe(false)
  })
})

describe('the text that is signed', () => {
  const at = day('2024-01-01')
  const text = signedText(bundle, at)

  it.each<[string, Bundle]>([
    ['id', { ...bundle, id: 'x' }],
    ['version', { ...bundle, version: '9.9.9' }],
    ['digest of a file', { ...bundle, digests: { ...bundle.digests, 'pack.json': 'x' } }],
    ['file more', { ...bundle, digests: { ...bundle.digests, 'support/y.json': 'x' } }],
    ['mark of a draft', { ...bundle, draft: true }],
  ])('is another with another %s', (_name, other) => {
    expect(signedText(other, at)).not.toBe(text)
  })

  it('is another on another day, and the same whoever else has signed', () => {
    expect(signedText(bundle, day('2024-01-02'))).not.toBe(text)
    expect(signedText({ ...bundle, signatures: [{ key: 'k', at, value: 'AAAA' }] }, at)).toBe(text)
  })
})

import { describe, expect, it } from 'vitest'
import { bundleOf, openBundle } from '../../trust/bundle.js'
import { compareVersions, requireNextEdition } from './edition.js'

const edition = (version: string, title = 'Gói', id = 'dak-lak') =>
  openBundle(bundleOf({ manifest: { id, version, title }, documents: {}, rules: {} }), 'b.json')
const refusal = (next: ReturnType<typeof edition>): unknown => {
  try {
    requireNextEdition(next, edition('1.2.0'))
    return null
  } catch (error) {
    return (error as { readonly code: string }).code
  }
}

describe('the order of versions', () => {
  it('is that of SemVer', () => {
    const rising = [
      '0.9.9',
      '1.0.0-1',
      '1.0.0-2',
      '1.0.0-10',
      '1.0.0-draft',
      '1.0.0-draft.1',
      '1.0.0-draft.2',
      '1.0.0',
      '1.0.1',
      '1.2.0',
      '1.10.0',
      '2.0.0',
    ]
    for (const [index, a] of rising.entries())
      for (const [other, b] of rising.entries())
        expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, Math.sign(index - other)])
  })
})

describe('an edition that follows another', () => {
  it('is a newer one of the same pack, or the same content again', () => {
    expect(refusal(edition('1.2.1', 'Khác'))).toBeNull()
    expect(refusal(edition('1.10.0'))).toBeNull()
    expect(refusal(edition('1.2.0'))).toBeNull()
  })

  it('is none of another content, an older version or another pack', () => {
    expect(refusal(edition('1.2.0', 'Khác'))).toBe('VERSION_REUSED')
    expect(refusal(edition('1.1.9', 'Khác'))).toBe('VERSION_NOT_NEWER')
    expect(refusal(edition('1.2.0-draft'))).toBe('VERSION_NOT_NEWER')
    expect(refusal(edition('2.0.0', 'Gói', 'gia-lai'))).toBe('OTHER_PACK')
  })
})

import { bundleOf } from '@khuyencong/core/packs'
import { describe, expect, it } from 'vitest'
import { newKey, readRing, type RingKey, signed, signerOf } from './signing.js'
import { provincialSource } from '../sandbox.js'

const bundle = bundleOf(provincialSource)
const made = (
  owner: string,
  jurisdiction: string,
  to: string | null = null,
): { readonly pem: string; readonly ring: readonly RingKey[] } => {
  const { privateKey, ring } = newKey(owner, jurisdiction)
  const { keys } = ring as { keys: [object] }
  return {
    pem: privateKey,
    ring: readRing(JSON.stringify({ keys: keys.map((key) => ({ ...key, to })) }), 'ring.json'),
  }
}
const [province, ministry, dated] = [
  made('Sở', 'dak-lak'),
  made('Bộ', 'national'),
  made('Sở cũ', 'dak-lak', '2024-12-31'),
]
const code = (value: string): unknown =>
  expect.objectContaining({ name: 'KhuyenCongError', code: value })

describe('a bundle signed by several', () => {
  const both = signed(signed(bundle, ministry.pem, '--key'), province.pem, '--key')
  const ring = [...ministry.ring, ...province.ring]

  it('is good when one of them may sign for the jurisdiction, whoever signed first', () => {
    expect(signerOf(both, 'dak-lak', ring, null, 'b').owner).toBe('Sở')
    expect(signerOf(both, 'national', ring, null, 'b').owner).toBe('Bộ')
    expect(() => signerOf(both, 'gia-lai', ring, null, 'b')).toThrow(code('WRONG_AUTHORITY'))
  })

  it('is refused when one known signature does not fit, though another does', () => {
    const [first, second] = both.signatures ?? []
    const forged = {
      ...both,
      signatures: [
        { key: first?.key ?? '', value: second?.value ?? '' },
        second ?? { key: '', value: '' },
      ],
    }
    expect(() => signerOf(forged, 'dak-lak', ring, null, 'b')).toThrow(code('BAD_SIGNATURE'))
  })
})

describe('a key that ends', () => {
  const one = signed(bundle, dated.pem, '--key')

  it('signs until its last day, and not on the day after', () => {
    expect(signerOf(one, 'dak-lak', dated.ring, '2024-12-31' as never, 'b').owner).toBe('Sở cũ')
    expect(() => signerOf(one, 'dak-lak', dated.ring, '2025-01-01' as never, 'b')).toThrow(
      code('KEY_EXPIRED'),
    )
  })

  it('is not taken for good where no day is given, and stands in nobody’s way', () => {
    expect(() => signerOf(one, 'dak-lak', dated.ring, null, 'b')).toThrow(code('ON_MISSING'))
    expect(
      signerOf(
        signed(one, province.pem, '--key'),
        'dak-lak',
        [...dated.ring, ...province.ring],
        null,
        'b',
      ).owner,
    ).toBe('Sở')
  })
})

describe('a key ring', () => {
  const [key] = province.ring
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['no keys', {}],
    ['keys that are no list', { keys: { 0: key } }],
    ['no key', { keys: [null] }],
    ['an id that is no text', { keys: [{ ...key, id: 1 }] }],
    ['a jurisdiction that is no text', { keys: [{ ...key, jurisdictions: [{ toString: 'x' }] }] }],
    ['a day that is no text', { keys: [{ ...key, to: { toString: 'x' } }] }],
    ['an id of another key', { keys: [{ ...key, id: ministry.ring[0]?.id }] }],
  ])('of %s is refused in words', (_name, ring) => {
    expect(() => readRing(JSON.stringify(ring), 'ring.json')).toThrow(code('KEY_RING'))
  })

  it('names the place of a day that is none', () => {
    expect(() =>
      readRing(JSON.stringify({ keys: [{ ...key, to: '2023-02-30' }] }), 'ring.json'),
    ).toThrow(expect.objectContaining({ code: 'DAY_FORMAT', at: 'ring.json › keys[0].to' }))
  })
})

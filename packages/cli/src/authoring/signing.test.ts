import { day } from '@khuyencong/core'
import { type Bundle, bundleOf, type RingKey } from '@khuyencong/core/packs'
import { describe, expect, it } from 'vitest'
import { newKey, readPrivateKey, readRing, signed, signerOf } from './signing.js'
import { provincialSource } from '../sandbox.fixture.js'

const bundle = bundleOf(provincialSource)
const SIGNED_ON = day('2024-06-01')
const made = (
  owner: string,
  jurisdiction: string,
  dates: Partial<Pick<RingKey, 'from' | 'to' | 'revoked'>> = {},
): {
  readonly sign: (of: Bundle, at?: string) => Bundle
  readonly ring: readonly RingKey[]
} => {
  const { privateKey, ring } = newKey(owner, jurisdiction)
  const keys = ring.keys.map((key) => ({ ...key, ...dates }))
  return {
    sign: (of, at = SIGNED_ON) => signed(of, readPrivateKey(privateKey, '--key'), day(at)),
    ring: readRing(JSON.stringify({ keys }), 'ring.json'),
  }
}
const [province, ministry] = [made('Sở', 'dak-lak'), made('Bộ', 'national')]
const code = (value: string): unknown =>
  expect.objectContaining({ name: 'KhuyenCongError', code: value })

describe('a bundle signed by several', () => {
  const both = province.sign(ministry.sign(bundle))
  const ring = [...ministry.ring, ...province.ring]

  it('is good when one of them may sign for the jurisdiction, whoever signed first', () => {
    expect(signerOf(both, 'dak-lak', ring, 'b').key.owner).toBe('Sở')
    expect(signerOf(both, 'national', ring, 'b').key.owner).toBe('Bộ')
    expect(() => signerOf(both, 'gia-lai', ring, 'b')).toThrow(code('WRONG_AUTHORITY'))
  })

  it('is refused when one known signature does not fit, though another does', () => {
    const [first, second] = both.signatures ?? []
    if (first === undefined || second === undefined) throw new Error('two signatures expected')
    const forged = { ...both, signatures: [{ ...first, value: second.value }, second] }
    expect(() => signerOf(forged, 'dak-lak', ring, 'b')).toThrow(code('BAD_SIGNATURE'))
  })

  it('holds one signature of a key, the last', () => {
    const again = province.sign(province.sign(bundle, '2024-01-01'), '2024-02-01')
    expect(again.signatures).toHaveLength(1)
    expect(signerOf(again, 'dak-lak', province.ring, 'b').at).toBe('2024-02-01')
  })
})

describe('the day of signing', () => {
  const dated = made('Sở cũ', 'dak-lak', { from: day('2020-01-01'), to: day('2024-12-31') })
  const on = (at: string): string =>
    signerOf(dated.sign(bundle, at), 'dak-lak', dated.ring, 'b').key.owner

  it('lies between the first and the last day of the key', () => {
    expect(on('2020-01-01')).toBe('Sở cũ')
    expect(on('2024-12-31')).toBe('Sở cũ')
    expect(() => on('2019-12-31')).toThrow(code('KEY_NOT_YET_VALID'))
    expect(() => on('2025-01-01')).toThrow(code('KEY_EXPIRED'))
  })

  it('comes before the day the key was revoked', () => {
    const revoked = made('Sở', 'dak-lak', { revoked: day('2023-05-05') })
    const at = (text: string): string =>
      signerOf(revoked.sign(bundle, text), 'dak-lak', revoked.ring, 'b').key.owner
    expect(at('2023-05-04')).toBe('Sở')
    for (const late of ['2023-05-05', '2023-05-06'])
      expect(() => at(late)).toThrow(code('KEY_REVOKED'))
  })

  it('cannot be moved afterwards: it is part of what is signed', () => {
    const late = dated.sign(bundle, '2025-01-01')
    const moved = {
      ...late,
      signatures: (late.signatures ?? []).map((each) => ({ ...each, at: day('2024-01-01') })),
    }
    expect(() => signerOf(moved, 'dak-lak', dated.ring, 'b')).toThrow(code('BAD_SIGNATURE'))
  })

  it('of a key that is over stands in nobody’s way', () => {
    const signedByBoth = province.sign(dated.sign(bundle, '2025-01-01'), '2025-01-01')
    expect(
      signerOf(signedByBoth, 'dak-lak', [...dated.ring, ...province.ring], 'b').key.owner,
    ).toBe('Sở')
  })
})

describe('a draft', () => {
  it('is signed as a draft, and its mark cannot be taken off or put on', () => {
    const draft = province.sign({ ...bundle, draft: true })
    expect(signerOf(draft, 'dak-lak', province.ring, 'b').key.owner).toBe('Sở')
    for (const changed of [
      { ...draft, draft: null },
      { ...province.sign(bundle), draft: true as const },
    ])
      expect(() => signerOf(changed, 'dak-lak', province.ring, 'b')).toThrow(code('BAD_SIGNATURE'))
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
})

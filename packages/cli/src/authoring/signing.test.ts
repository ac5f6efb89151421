import { day } from '@khuyencong/core'
import {
  type Bundle,
  bundleOf,
  openBundle,
  readKeyRing,
  readSigningKey,
  type RingKey,
  signaturesOf,
} from '@khuyencong/core/packs'
import { describe, expect, it } from 'vitest'
import { newKey, signed } from './signing.js'
import { provincialSource } from '../sandbox.fixture.js'

const bundle = bundleOf(provincialSource)
const SIGNED_ON = day('2024-06-01')
const made = async (
  owner: string,
  jurisdiction: string,
  dates: Partial<Pick<RingKey, 'from' | 'to' | 'revoked'>> = {},
): Promise<{
  readonly sign: (of: Bundle, at?: string) => Promise<Bundle>
  readonly ring: readonly RingKey[]
}> => {
  const { privateKey, ring } = await newKey(owner, jurisdiction)
  const keys = ring.keys.map((key) => ({ ...key, ...dates }))
  return {
    sign: async (of, at = SIGNED_ON) =>
      signed(of, await readSigningKey(privateKey, '--key'), day(at)),
    ring: readKeyRing({ keys }, 'ring.json'),
  }
}
const [province, ministry] = [await made('Sở', 'dak-lak'), await made('Bộ', 'national')]
const code = (value: string): unknown =>
  expect.objectContaining({ name: 'KhuyenCongError', code: value })
const ownerOf = async (of: Bundle, ring: readonly RingKey[]): Promise<string | undefined> =>
  (await signaturesOf(openBundle(of, 'b'), ring, 'b'))[0]?.owner

describe('a bundle signed by several', () => {
  it('is good when one of them may sign for the jurisdiction, whoever signed first', async () => {
    const ring = [...ministry.ring, ...province.ring]
    for (const both of [
      await province.sign(await ministry.sign(bundle)),
      await ministry.sign(await province.sign(bundle)),
    ])
      expect(await ownerOf(both, ring)).toBe('Sở')
    await expect(ownerOf(await ministry.sign(bundle), ring)).rejects.toThrow(
      code('WRONG_AUTHORITY'),
    )
  })

  it('is refused when one known signature does not fit, though another does', async () => {
    const both = await province.sign(await ministry.sign(bundle))
    const [first, second] = both.signatures ?? []
    if (first === undefined || second === undefined) throw new Error('two signatures expected')
    const forged = { ...both, signatures: [{ ...first, value: second.value }, second] }
    const ring = [...ministry.ring, ...province.ring]
    await expect(ownerOf(forged, ring)).rejects.toThrow(code('BAD_SIGNATURE'))
  })

  it('holds one signature of a key, the last', async () => {
    const again = await province.sign(await province.sign(bundle, '2024-01-01'), '2024-02-01')
    expect(again.signatures).toHaveLength(1)
    const [signature] = await signaturesOf(openBundle(again, 'b'), province.ring, 'b')
    expect(signature?.at).toBe('2024-02-01')
  })
})

describe('the day of signing', () => {
  const on = async (at: string, dates: Parameters<typeof made>[2]): Promise<string | undefined> => {
    const dated = await made('Sở cũ', 'dak-lak', dates)
    return ownerOf(await dated.sign(bundle, at), dated.ring)
  }

  it('lies between the first and the last day of the key', async () => {
    const years = { from: day('2020-01-01'), to: day('2024-12-31') }
    expect(await on('2020-01-01', years)).toBe('Sở cũ')
    expect(await on('2024-12-31', years)).toBe('Sở cũ')
    await expect(on('2019-12-31', years)).rejects.toThrow(code('KEY_NOT_YET_VALID'))
    await expect(on('2025-01-01', years)).rejects.toThrow(code('KEY_EXPIRED'))
  })

  it('comes before the day the key was revoked', async () => {
    const revoked = { revoked: day('2023-05-05') }
    expect(await on('2023-05-04', revoked)).toBe('Sở cũ')
    for (const late of ['2023-05-05', '2023-05-06'])
      await expect(on(late, revoked)).rejects.toThrow(code('KEY_REVOKED'))
  })

  it('cannot be moved afterwards: it is part of what is signed', async () => {
    const dated = await made('Sở cũ', 'dak-lak', { to: day('2024-12-31') })
    const late = await dated.sign(bundle, '2025-01-01')
    const moved = {
      ...late,
      signatures: (late.signatures ?? []).map((each) => ({ ...each, at: day('2024-01-01') })),
    }
    await expect(ownerOf(moved, dated.ring)).rejects.toThrow(code('BAD_SIGNATURE'))
  })

  it('of a key that is over stands in nobody’s way', async () => {
    const dated = await made('Sở cũ', 'dak-lak', { to: day('2024-12-31') })
    const both = await province.sign(await dated.sign(bundle, '2025-01-01'), '2025-01-01')
    expect(await ownerOf(both, [...dated.ring, ...province.ring])).toBe('Sở')
  })
})

describe('a draft', () => {
  it('is signed as a draft, and its mark cannot be taken off or put on', async () => {
    const draft = await province.sign({ ...bundle, draft: true })
    expect(await ownerOf(draft, province.ring)).toBe('Sở')
    for (const changed of [
      { ...draft, draft: null },
      { ...(await province.sign(bundle)), draft: true as const },
    ])
      await expect(ownerOf(changed, province.ring)).rejects.toThrow(code('BAD_SIGNATURE'))
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
    expect(() => readKeyRing(JSON.parse(JSON.stringify(ring)), 'ring.json')).toThrow(
      code('KEY_RING'),
    )
  })
})

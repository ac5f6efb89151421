import { describe, expect, it } from 'vitest'
import { day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { Base64, keyRefusal, keyRingOf, readKeyRing, type RingKey } from './key-ring.js'
import { sampleKey } from './ring-key.fixture.js'

const KEY = {
  ...sampleKey('A'),
  owner: 'Sở Công Thương',
  jurisdictions: ['dak-lak'],
  from: '2020-01-01',
  to: '2024-12-31',
  revoked: null,
}
const problemsOf = (value: unknown): readonly string[] => {
  try {
    readKeyRing(value, 'ring.json')
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return error.problems.map((each) => `${each.code} ${each.at}`)
    throw error
  }
}

describe('a key ring', () => {
  it('is read as it stands; days that are not given are open', () => {
    expect(readKeyRing({ keys: [KEY] }, 'ring.json')).toEqual([KEY])
    const { from: _from, to: _to, revoked: _revoked, ...open } = KEY
    expect(readKeyRing({ keys: [open] }, 'ring.json')).toEqual([
      { ...open, from: null, to: null, revoked: null },
    ])
  })

  it.each<[string, object, string]>([
    ['a field that is not known', { expires: '2020-01-01' }, 'UNKNOWN_KEY ring.json › keys[0]'],
    ['«revoked» that is no day', { revoked: true }, 'WRONG_SHAPE ring.json › keys[0].revoked'],
    ['a day that is none', { to: '2023-02-30' }, 'DAY_FORMAT ring.json › keys[0].to'],
    ['no jurisdiction', { jurisdictions: [] }, 'WRONG_SHAPE ring.json › keys[0].jurisdictions'],
    [
      'the name of a province',
      { jurisdictions: ['Nghệ An'] },
      'WRONG_SHAPE ring.json › keys[0].jurisdictions[0]',
    ],
    ['a wildcard', { jurisdictions: ['*'] }, 'WRONG_SHAPE ring.json › keys[0].jurisdictions[0]'],
    ['a key with a space', { publicKey: 'AA AA' }, 'WRONG_SHAPE ring.json › keys[0].publicKey'],
    ['an id that deceives', { id: 'a\u200b' }, 'ID_CHARACTER ring.json › keys[0].id'],
  ])('with %s is refused, and the place is named', (_name, more, told) => {
    expect(problemsOf({ keys: [{ ...KEY, ...more }] })).toEqual(['KEY_RING ring.json', told])
  })

  it('with one key twice is refused, whatever the second says', () => {
    expect(problemsOf({ keys: [KEY, { ...KEY, ...sampleKey('B') }] })).toEqual([])
    for (const to of [KEY.to, '2020-01-02'])
      expect(problemsOf({ keys: [KEY, { ...KEY, to }] })).toEqual([
        'DUPLICATE_ID ring.json › keys[1].id',
      ])
  })

  it('with what is no Ed25519 key, or the id of another key, is refused', () => {
    expect(problemsOf({ keys: [{ ...KEY, publicKey: 'AAAA' }] })).toEqual([
      'KEY ring.json › keys[0].publicKey',
    ])
    expect(problemsOf({ keys: [KEY, { ...KEY, id: sampleKey('B').id }] })).toEqual([
      'KEY_RING ring.json › keys[1].id',
    ])
  })

  it('with a digest is refused once its keys were changed, and the new digest is named', () => {
    const ring = keyRingOf(readKeyRing({ keys: [KEY] }, 'ring.json'))
    expect(problemsOf(ring)).toEqual([])
    const keys = [{ ...KEY, revoked: '2023-01-01' }]
    expect(problemsOf({ ...ring, keys })).toEqual(['KEY_RING_CHANGED ring.json › digest'])
    const { digest } = keyRingOf(readKeyRing({ keys }, 'ring.json'))
    expect(() => readKeyRing({ ...ring, keys }, 'ring.json')).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ hint: expect.stringContaining(digest) as string })],
      }),
    )
    expect(problemsOf({ digest, keys })).toEqual([])
    expect(problemsOf({ digest: 'x', keys })).toEqual([
      'KEY_RING ring.json',
      'WRONG_SHAPE ring.json › digest',
    ])
  })

  it('with a key that ends before it begins is refused', () => {
    expect(problemsOf({ keys: [{ ...KEY, to: '2020-01-01' }] })).toEqual([])
    expect(problemsOf({ keys: [{ ...KEY, to: '2019-12-31' }] })).toEqual([
      'DATES_REVERSED ring.json › keys[0]',
    ])
  })
})

describe('who may sign', () => {
  const [key] = readKeyRing({ keys: [KEY] }, 'r') as [RingKey]
  const on = (text: string, more: Partial<RingKey> = {}, jurisdiction = 'dak-lak'): unknown =>
    keyRefusal({ ...key, ...more }, jurisdiction, day(text))?.code ?? null

  it('the authority of the jurisdiction, within the days of the key, before it is revoked', () => {
    expect(on('2020-01-01')).toBeNull()
    expect(on('2024-12-31')).toBeNull()
    expect(on('2019-12-31')).toBe('KEY_NOT_YET_VALID')
    expect(on('2025-01-01')).toBe('KEY_EXPIRED')
    expect(on('2022-01-01', {}, 'national')).toBe('WRONG_AUTHORITY')
    const revoked = { revoked: day('2022-01-02') }
    expect(on('2022-01-01', revoked)).toBeNull()
    expect(on('2022-01-02', revoked)).toBe('KEY_REVOKED')
    expect(on('2999-01-01', { from: null, to: null })).toBeNull()
  })
})

describe('base64', () => {
  it('has one spelling for each bytes', () => {
    for (let length = 0; length < 70; length += 1) {
      const text = Buffer.alloc(length, 0xfb).toString('base64')
      expect(Base64.safeParse(text).success).toBe(true)
    }
    for (const other of ['AA', 'AA=', 'AB==', 'AAB=', 'A A=', 'AA==\n', 'AAAA=', '-_==', 'AAA=A'])
      expect([other, Base64.safeParse(other).success]).toEqual([other, false])
  })
})

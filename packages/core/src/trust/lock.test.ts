import { describe, expect, it } from 'vitest'
import { tinyPack } from '../packs/tiny-pack.fixture.js'
import { KhuyenCongError } from '../errors/errors.js'
import { lockOf, readLock, requireLocked } from './lock.js'

const lock = lockOf([tinyPack([])])
const [line] = lock.packs
const problemsOf = (value: unknown): readonly string[] => {
  try {
    readLock(value, 'packs.lock')
    return []
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return error.problems.map((each) => `${each.code} ${each.at}`)
    throw error
  }
}

describe('a lock', () => {
  it('says its format, and each pack with its version and digest; read again it is the same', () => {
    expect(lock.format).toBe(1)
    expect(readLock(JSON.parse(JSON.stringify(lock)), 'packs.lock')).toEqual(lock.packs)
  })

  it.each<[string, unknown, readonly string[]]>([
    ['no lock', { packs: 1 }, ['LOCK packs.lock', 'FIELD_MISSING packs.lock › format']],
    ['another format', { format: 2, packs: [] }, ['UNKNOWN_FORMAT packs.lock › format']],
    [
      'a field that is not known',
      { ...lock, packs: [{ ...line, signedBy: 'x' }] },
      ['LOCK packs.lock', 'UNKNOWN_KEY packs.lock › packs[0]'],
    ],
    [
      'a field that is not known at its head',
      { ...lock, pack: [] },
      ['LOCK packs.lock', 'UNKNOWN_KEY packs.lock'],
    ],
    [
      'a digest that is none',
      { ...lock, packs: [{ ...line, digest: 'x' }] },
      ['LOCK packs.lock', 'WRONG_SHAPE packs.lock › packs[0].digest'],
    ],
    [
      'one pack twice',
      { ...lock, packs: [line, { ...line, version: '9.9.9' }] },
      ['DUPLICATE_ID packs.lock › packs[1].id'],
    ],
  ])('%s is refused', (_name, value, told) => {
    expect(problemsOf(value).slice(0, 2)).toEqual(told)
  })
})

describe('packs beside a lock', () => {
  const [a, b] = [tinyPack([], { id: 'an-giang' }), tinyPack([], { id: 'dak-lak' })]
  const [ofA, ofB] = lockOf([a, b]).packs
  const refused = (packs: Parameters<typeof lockOf>[0], locked: unknown): readonly string[] => {
    try {
      requireLocked(packs, readLock({ format: 1, packs: locked }, 'l'), 'l')
      return []
    } catch (error) {
      if (error instanceof KhuyenCongError)
        return error.problems.map((each) => `${each.code} ${each.at}`)
      throw error
    }
  }

  it('are exactly those it names, in any order', () => {
    expect(refused([a, b], [ofB, ofA])).toEqual([])
    expect(refused([], [])).toEqual([])
  })

  it('of another version, another digest or no entry are refused, and so is a missing one', () => {
    const digest = `sha256-${'0'.repeat(64)}`
    expect(refused([a, b], [ofA, { ...ofB, version: '9.9.9' }])).toEqual([
      'PACK_NOT_LOCKED l › dak-lak',
    ])
    expect(refused([a, b], [ofA, { ...ofB, digest }])).toEqual(['PACK_NOT_LOCKED l › dak-lak'])
    expect(refused([a, b], [ofA])).toEqual(['PACK_NOT_LOCKED l › dak-lak'])
    expect(refused([a], [ofA, ofB])).toEqual(['LOCKED_PACK_MISSING l › dak-lak'])
  })
})

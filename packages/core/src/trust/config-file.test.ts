import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { readConfig } from './config-file.js'

const problemsOf = (value: unknown): readonly string[] => {
  try {
    readConfig(value, 'c.json')
    return []
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems.map(({ code, at }) => `${code} ${at}`)
  }
}

describe('the configuration', () => {
  it('may say nothing, or everything', () => {
    const nothing = { packs: null, allow: null, trust: null, lock: null }
    expect(readConfig({}, 'c.json')).toMatchObject(nothing)
    const all = { packs: ['./a', '@b/c'], allow: ['x'], trust: 'k.json', lock: 'packs.lock' }
    expect(readConfig(all, 'c.json')).toMatchObject(all)
  })

  it.each<[string, unknown, string]>([
    ['a list', [], 'WRONG_SHAPE c.json'],
    ['a key it does not know', { pack: ['./a'] }, 'UNKNOWN_KEY c.json'],
    ['packs that are no list', { packs: './a' }, 'WRONG_SHAPE c.json › packs'],
    ['a pack that is no text', { packs: ['./a', 7] }, 'WRONG_SHAPE c.json › packs[1]'],
    ['a lock that is no text', { lock: true }, 'WRONG_SHAPE c.json › lock'],
  ])('refuses %s, by file and field', (_name, value, problem) => {
    expect(problemsOf(value)).toEqual([problem])
  })
})

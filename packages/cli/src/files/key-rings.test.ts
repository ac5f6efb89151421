import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newKey } from '../authoring/signing.js'
import { folder } from '../sandbox.fixture.js'
import { trustedKeys } from './key-rings.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const code = (value: string): unknown =>
  expect.objectContaining({ name: 'KhuyenCongError', code: value })

describe('several key rings', () => {
  it('are one: a key that two of them hold alike is there once', async () => {
    const [{ ring: one }, { ring: two }] = [
      await newKey('Sở', 'dak-lak'),
      await newKey('Bộ', 'national'),
    ]
    const [first, both] = [
      await home.put('first.json', one),
      await home.put('both.json', { keys: [...two.keys, ...one.keys] }),
    ]
    expect(await trustedKeys([])).toEqual([])
    expect((await trustedKeys([first, both])).map(({ owner }) => owner)).toEqual(['Sở', 'Bộ'])
  })

  it('that say different things of one key are refused, whatever the order', async () => {
    const { ring } = await newKey('Sở', 'dak-lak')
    const revoked = ring.keys.map((key) => ({ ...key, revoked: '2024-01-01' }))
    const files = [await home.put('old.json', ring), await home.put('new.json', { keys: revoked })]
    await expect(trustedKeys(files)).rejects.toThrow(code('KEY_RINGS_DIFFER'))
    await expect(trustedKeys(files.reverse())).rejects.toThrow(code('KEY_RINGS_DIFFER'))
  })
})

import { KhuyenCongError } from '@khuyencong/core'
import { lockOf } from '@khuyencong/core/packs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, samplePacks } from '../sandbox.fixture.js'
import { refuseUnlocked } from './lock-file.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

const lock = lockOf(samplePacks)
const [national, province] = lock.packs
const refusedBy = async (
  packs: readonly object[],
  used = samplePacks,
): Promise<readonly string[]> => {
  const file = await home.put('packs.lock', { ...lock, packs })
  try {
    await refuseUnlocked(used, file)
    return []
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems.map(({ code, at }) => `${code} ${at.replace(file, 'packs.lock')}`)
  }
}

describe('what a lock lets through', () => {
  it('is exactly the packs it names, in any order', async () => {
    expect(await refusedBy(lock.packs)).toEqual([])
    expect(await refusedBy([...lock.packs].reverse())).toEqual([])
    expect(await refusedBy([], [])).toEqual([])
  })

  it('is no pack of another version, though its digest is right', async () => {
    expect(await refusedBy([national ?? {}, { ...province, version: '9.9.9' }])).toEqual([
      'PACK_NOT_LOCKED packs.lock › dak-lak',
    ])
  })

  it('is no pack of another digest, though its version is right', async () => {
    const digest = `sha256-${'0'.repeat(64)}`
    expect(await refusedBy([national ?? {}, { ...province, digest }])).toEqual([
      'PACK_NOT_LOCKED packs.lock › dak-lak',
    ])
  })

  it('is no pack it does not name', async () => {
    expect(await refusedBy([national ?? {}])).toEqual(['PACK_NOT_LOCKED packs.lock › dak-lak'])
  })

  it('is nothing at all where a pack it names was not given', async () => {
    expect(await refusedBy(lock.packs, samplePacks.slice(0, 1))).toEqual([
      'LOCKED_PACK_MISSING packs.lock › dak-lak',
    ])
    expect(await refusedBy(lock.packs, [])).toEqual([
      'LOCKED_PACK_MISSING packs.lock › national',
      'LOCKED_PACK_MISSING packs.lock › dak-lak',
    ])
  })
})

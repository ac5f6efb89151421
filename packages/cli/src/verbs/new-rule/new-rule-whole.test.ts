import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as OutFile from '../../files/out-file.js'
import { shippedPacks } from '../../files/packs.js'
import { folder, khuyencong } from '../../sandbox.fixture.js'

// Đĩa đầy ở tệp thứ ba. / A disk that is full when the third file is written.
let full = false
vi.mock('../../files/out-file.js', async (original) => {
  const real = await original<typeof OutFile>()
  const fileSink: typeof real.fileSink = async (file, ...more) => {
    const sink = await real.fileSink(file, ...more)
    return full && file.endsWith('showroom.json')
      ? { ...sink, write: async () => Promise.reject(new Error('no space left')) }
      : sink
  }
  return { ...real, fileSink }
})

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  full = false
  await home.remove()
})

it('new-rule viết đủ các tệp hoặc không tệp nào', async () => {
  const pack = path.join(home.path, 'p')
  const ask = async (...argv: readonly string[]): ReturnType<typeof khuyencong> =>
    khuyencong([...argv], { shipped: shippedPacks })
  const newRule = async (): ReturnType<typeof khuyencong> =>
    ask(
      'new-rule',
      pack,
      'support.showroom',
      '--document',
      '06/2026/NQ-HĐND',
      '--provision',
      'Điều 3',
      '--from',
      '2026-02-01',
      '--rate',
      '40%',
    )
  await ask('new-pack', pack, '--province', 'Gia Lai')
  const files = async (): Promise<readonly string[]> =>
    (await readdir(pack, { recursive: true })).sort()
  const [before, documents] = [
    await files(),
    await readFile(path.join(pack, 'documents.json'), 'utf8'),
  ]
  full = true
  const ran = await newRule()
  expect([ran.code === 0, ran.stderr.includes('Đã viết')]).toEqual([false, false])
  expect([await files(), await readFile(path.join(pack, 'documents.json'), 'utf8')]).toEqual([
    before,
    documents,
  ])
  full = false
  expect((await newRule()).code).toBe(0)
  expect(
    (await files()).filter((name) => !before.includes(name)).map((name) => path.basename(name)),
  ).toEqual(['showroom.cases.json', 'showroom.json'])
})

import { national } from '@khuyencong/rules-national'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { definePack } from '@khuyencong/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { entriesFromLines } from '../../files/entries.js'
import { bookFrom, openBook } from '../../files/packs.js'
import type { Lines } from '../../terminal/worker-pool.js'
import { ended, shell, started, until } from '../../process.fixture.js'
import {
  folder,
  khuyencong,
  project,
  provincialSource,
  samplePacks,
  screen,
} from '../../sandbox.fixture.js'
import { judgeBatch, type WorkerSetup } from './batch.js'

// Gói, chốt phiên bản đọc một lần. / Packs and locks are read once; what happens on the disk afterwards changes nothing.
let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const at = (name: string): string => path.join(home.path, name)
const shipped = async (): Promise<typeof samplePacks> => Promise.resolve(samplePacks)

const opened = async (...pack: readonly string[]): ReturnType<typeof openBook> =>
  openBook({ io: { shipped }, options: { pack, trust: [] }, err: screen(), lang: 'vi' } as never)

const RULE = 'support/advanced-machinery.json'
/** A pack of a province with a cap of so many million đồng. */
async function putPack(cap: number, province = 'soc-trang'): Promise<void> {
  const text = JSON.stringify(provincialSource.rules[RULE]).replace('400 triệu', `${cap} triệu`)
  await rm(at('pack'), { recursive: true, force: true })
  await mkdir(at('pack/support'), { recursive: true })
  await home.put('pack/pack.json', {
    ...(provincialSource.manifest as object),
    id: province,
    jurisdiction: province,
  })
  await home.put('pack/documents.json', provincialSource.documents)
  await home.put(`pack/${RULE}`, text)
}
/** Lines that ask for 250 million of the province's money. */
const lines = (count: number, province = 'soc-trang'): string =>
  `${JSON.stringify(
    project(
      { fund: 'local' },
      {
        site: { province },
        requested: { local: '250 triệu đồng', counterpart: '450 triệu đồng' },
      },
    ),
  )}\n`.repeat(count)
const ceilings = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const line of text.trimEnd().split('\n')) {
    const ceiling = String(/"ceiling":(\d+)/u.exec(line)?.[1])
    counts[ceiling] = (counts[ceiling] ?? 0) + 1
  }
  return counts
}
const AUDIT = ['audit', '-', '--on', '2023-06-01', '--json', '--no-cross-check']

describe('the rule book of a thread', () => {
  it('is made of what the main thread has read, whatever has become of the folder', async () => {
    await putPack(300)
    const { book, sources } = await opened(at('pack'))
    await putPack(200)
    const same = await bookFrom(structuredClone(sources), shipped)
    expect(same.packs.map(({ digest }) => digest)).toEqual(book.packs.map(({ digest }) => digest))
    expect((await opened(at('pack'))).sources.digests).not.toEqual(sources.digests)
  })

  it('is refused where a pack is not the one of the main thread, is missing, or is one too many', async () => {
    const { sources } = await opened()
    const [first, second] = samplePacks
    const other = definePack(
      {
        ...provincialSource,
        manifest: { ...(provincialSource.manifest as object), title: 'Khác' },
      },
      { extends: national },
    )
    for (const packs of [[first, other], [first]])
      await expect(bookFrom(sources, async () => Promise.resolve(packs as never))).rejects.toThrow(
        expect.objectContaining({ code: 'PACKS_DIFFER', at: second?.manifest.id }),
      )
    await expect(
      bookFrom(
        {
          added: [],
          trust: [],
          allow: [],
          digests: { national: sources.digests['national'] ?? '' },
        },
        shipped,
      ),
    ).rejects.toThrow(expect.objectContaining({ code: 'PACKS_DIFFER', at: 'dak-lak' }))
  })
})

describe('an audit by threads', () => {
  it('judges by one book, though the folder of --pack and the lock are replaced before the threads start', async () => {
    await putPack(300)
    await khuyencong(['lock', '--pack', at('pack'), '--out', at('packs.lock')])
    const ran = await khuyencong(
      [...AUDIT, '--pack', at('pack'), '--locked', at('packs.lock'), '--workers', '2'],
      {
        stdin: [lines(1_200)],
        workerPool: <Outcome>(setup: unknown, size: number) => {
          const { sources, ...others } = structuredClone(setup) as WorkerSetup
          const replaced = putPack(200).then(async () => home.put('packs.lock', '{}'))
          return {
            size,
            judge: async (part: Lines) => {
              await replaced
              const book = await bookFrom(sources, shipped)
              return (await judgeBatch(entriesFromLines(part), book, others)) as Outcome
            },
            stop: async () => Promise.resolve(),
          }
        },
      },
    )
    expect(ran.code).toBe(0)
    expect(ceilings(ran.stdout)).toEqual({ 300000000: 1_200 })
  })

  it('tells what a thread refuses as a refusal, not as a fault of the program', async () => {
    const refused = Object.assign(new Error('x'), {
      name: 'KhuyenCongError',
      code: 'PACKS_DIFFER',
      problems: [
        {
          code: 'PACKS_DIFFER',
          severity: 'error',
          at: 'dak-lak',
          found: null,
          message: 'x',
          messageEn: 'x',
          hint: null,
          hintEn: null,
        },
      ],
    })
    const ran = await khuyencong([...AUDIT, '--workers', '2'], {
      stdin: [lines(1_200)],
      workerPool: (_setup, size) => ({
        size,
        judge: async () => Promise.reject(refused),
        stop: async () => Promise.resolve(),
      }),
    })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[PACKS_DIFFER] dak-lak')
  })
})

// Tiến trình thật, luồng thật. / A process and threads of its own.
describe.skipIf(process.platform === 'win32')('the process', () => {
  it('takes its lock from a pipe, with threads too, and ends', async () => {
    await khuyencong(['lock', '--out', at('base.lock')], {
      shipped: (await import('../../files/packs.js')).shippedPacks,
    })
    await home.put('p.ndjson', lines(1_100))
    const { status, stdout, stderr } = shell(
      `"$NODE" $KC ${AUDIT.join(' ').replace('-', '"$DIR/p.ndjson"')} --brief --locked <(cat "$DIR/base.lock") --workers 2`,
      home.path,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toHaveLength(1_101)
  })

  it('judges by one book, though the folder of --pack is replaced after the first thousand lines', async () => {
    await putPack(300, 'cao-bang')
    const child = started([...AUDIT, '--brief', '--pack', at('pack'), '--workers', '2'])
    const end = ended(child)
    let stdout = ''
    let count = 0
    child.stdout.on('data', (part: Buffer) => {
      stdout += part.toString('utf8')
      count += part.filter((byte) => byte === 10).length
    })
    child.stdin.write(lines(1_000, 'cao-bang'))
    await until(() => count >= 950, child)
    await putPack(200, 'cao-bang')
    child.stdin.end(lines(300, 'cao-bang'))
    expect(await end).toEqual({ code: 0, stderr: '' })
    if (!child.stdout.readableEnded) await once(child.stdout, 'end')
    expect(ceilings(stdout)).toEqual({ 300000000: 1_300 })
  })
})

import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folder, khuyencong, project } from '../sandbox.fixture.js'
import { fileSink } from './out-file.js'
import { sweepBeside, temporaryBeside } from './temporary.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const at = (name: string): string => path.join(home.path, name)
/** The number of a process that has just ended. */
const gone = (): number => spawnSync(process.execPath, ['-e', '0']).pid
const nameBy = (pid: number, target: string, kind = ''): string =>
  path.basename(temporaryBeside(target, kind)).replace(`-${process.pid}-`, `-${pid}-`)

describe('temporary files', () => {
  it('that a killed process has left beside a file are gone after the next write to it', async () => {
    const file = await home.put('p.json', project())
    const dead = gone()
    const left = [nameBy(dead, at('out.txt')), nameBy(dead, at('out.txt'), '.body')]
    for (const name of left) await home.put(name, 'half')
    expect(
      (await khuyencong(['decide', file, '--on', '2023-06-01', '--out', at('out.txt')])).code,
    ).toBe(0)
    expect((await readdir(home.path)).sort()).toEqual(['out.txt', 'p.json'])
  })

  it('of others stay: of a process that is there, of another file or machine, and whatever merely looks like one', async () => {
    const target = at('out.txt')
    const dead = gone()
    const kept = [
      nameBy(process.pid, target),
      nameBy(dead, at('other.txt')),
      nameBy(dead, target).replace(/\.[0-9a-f]{8}-/u, '.00000000-'),
      '.out.txt.tmp',
      '.out.txt.swp',
      `${nameBy(dead, target)}.bak`,
    ]
    for (const name of kept) await home.put(name, 'x')
    await sweepBeside(target)
    expect((await readdir(home.path)).sort()).toEqual([...kept].sort())
  })

  it('are swept where a folder was being made, too', async () => {
    const left = nameBy(gone(), at('pack'))
    await mkdir(at(`${left}/support`), { recursive: true })
    await home.put(`${left}/pack.json`, '{}')
    await sweepBeside(at('pack'))
    expect(await readdir(home.path)).toEqual([])
  })
})

describe('what is written', () => {
  it('is on the disk before it takes its name, and the name is on the disk too', async () => {
    const calls: string[] = []
    const fs = await import('node:fs/promises')
    vi.resetModules()
    vi.doMock('node:fs/promises', () => ({
      ...fs,
      open: async (file: string, ...more: never[]) => {
        const handle = await fs.open(file, ...more)
        const sync = handle.sync.bind(handle)
        handle.sync = async () => {
          calls.push(`sync ${file === home.path ? 'folder' : 'file'}`)
          return sync()
        }
        return handle
      },
      rename: async (from: string, to: string) => {
        calls.push('rename')
        return fs.rename(from, to)
      },
    }))
    try {
      const sink = await (await import('./out-file.js')).fileSink(at('a.txt'))
      await sink.write('x')
      await sink.commit()
    } finally {
      vi.doUnmock('node:fs/promises')
      vi.resetModules()
    }
    expect(calls).toEqual(['sync file', 'rename', 'sync folder'])
    expect(await readFile(at('a.txt'), 'utf8')).toBe('x')
  })

  it('leaves nothing where it was given up', async () => {
    const sink = await fileSink(at('a.txt'))
    await sink.write('x')
    await sink.abort()
    expect(await readdir(home.path)).toEqual([])
  })
})

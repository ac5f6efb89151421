import { execFileSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shell } from '../process.fixture.js'
import { folder, khuyencong, project } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const at = (name: string): string => path.join(home.path, name)
const ON = ['--on', '2023-06-01']

describe.skipIf(process.platform === 'win32')('an input that is no plain file', () => {
  it('is refused by its name, at once, though nobody ever writes to the pipe', async () => {
    execFileSync('mkfifo', [at('pipe')])
    const file = await home.put('p.json', project())
    const report = await home.put('r.json', { id: 'r', stated: { projects: 1 } })
    for (const place of [at('pipe'), '/dev/zero', '/dev/null'])
      for (const argv of [
        ['audit', place, ...ON],
        ['decide', place, ...ON],
        ['decide', file, ...ON, '--locked', place],
        ['plan', place, ...ON],
        ['score', place],
        ['score', file, '--marks', place],
        ['monitor', place, ...ON],
        ['monitor', file, ...ON, '--from', place],
        ['reconcile', place],
        ['reconcile', report, '--from', place],
        ['replay', place],
        ['sign', place],
        ['verify-pack', place],
      ]) {
        const ran = await khuyencong(argv)
        expect([argv, ran.code, ran.stdout]).toEqual([argv, 2, ''])
        expect(ran.stderr).toContain('[NOT_A_FILE] ')
        expect(ran.stderr).toContain('Không đọc được: đây không phải tệp thường.')
        expect(ran.stderr).toContain('«-»')
      }
  })

  it('is told in English, too', async () => {
    execFileSync('mkfifo', [at('pipe')])
    const ran = await khuyencong(['decide', at('pipe'), ...ON, '--lang', 'en'])
    expect(ran.stderr).toContain('Cannot read: this is not a regular file.')
  })

  it('is read where the shell hands it over: standard input, process substitution', async () => {
    await home.put('p.json', project())
    for (const [input, after] of [
      ['-', '< "$DIR/p.json"'],
      ['/dev/stdin', '< "$DIR/p.json"'],
      ['<(cat "$DIR/p.json")', ''],
    ] as const) {
      const ran = shell(
        `"$NODE" $KC decide ${input} --on 2023-06-01 --no-cross-check ${after}`,
        home.path,
      )
      expect([input, ran.status, ran.stderr]).toEqual([input, 0, ''])
      expect(ran.stdout).toContain('ĐỀ ÁN p1')
    }
  })
})

describe('an endless standard input', () => {
  async function* zeros(): AsyncGenerator<Uint8Array> {
    for (const part = Buffer.alloc(1_000_000); ;) {
      await Promise.resolve()
      yield part
    }
  }

  it.each(['decide', 'plan', 'score', 'monitor', 'reconcile', 'replay', 'sign', 'verify-pack'])(
    'is left by %s after 16 million bytes',
    async (verb) => {
      const ran = await khuyencong([verb, '-'], { stdin: zeros() })
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain('[FILE_TOO_LARGE] stdin')
    },
  )
})

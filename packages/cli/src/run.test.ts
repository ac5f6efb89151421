import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, greedy, khuyencong, project, screen } from './sandbox.fixture.js'
import { removeTemporaries } from './terminal/io.js'
import { fileSink } from './files/out-file.js'
import { parse } from './program.js'
import { VERBS } from './verb-list.js'
import { run } from './run.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

const unused = async (): Promise<never> => Promise.reject(new Error('packs must not be loaded'))

describe('the command line', () => {
  it('shows help in Vietnamese, or English with --lang en, without loading a pack', async () => {
    const vi = await khuyencong(['--help'], { shipped: unused })
    expect(vi).toMatchObject({ code: 0, stderr: '' })
    expect(vi.stdout).toMatch(/^Cách dùng: khuyencong <lệnh>/u)
    expect(vi.stdout).not.toMatch(/Usage|Options|Commands|choices|default:/u)
    const en = await khuyencong(['decide', '--help', '--lang', 'en'], { shipped: unused })
    expect(en.stdout).toMatch(/^Usage: khuyencong decide <file>/u)
    expect(en.stdout).not.toMatch(/\p{Script=Latin}*[ạảấầẩẫậ]/u)
  })

  it.each(VERBS.map(({ name }) => name))(
    'has a help page for %s in both languages',
    async (name) => {
      for (const lang of ['vi', 'en'])
        expect(
          await khuyencong([name, '--help', '--lang', lang], { shipped: unused }),
        ).toMatchObject({ code: 0, stderr: '' })
    },
  )

  it.each([['reconcile'], ['replay'], ['score'], ['plan'], ['levels'], ['check'], ['test']])(
    '%s takes the options that all verbs take',
    async (verb) => {
      const ran = await khuyencong([
        verb,
        ...(verb === 'levels' ? [] : ['khong-co.json']),
        '--on',
        '2023-06-01',
        '--strict',
        '--json',
        '--pack',
        'khong-co',
      ])
      expect(ran.stderr).not.toContain('[UNKNOWN_OPTION]')
    },
  )

  it('says of an option that all verbs take where it changes nothing', async () => {
    const ran = await khuyencong(['words', '--on', '2023-06-01'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toBe(
      'Thông tin [OPTION_UNUSED] Lệnh words không dùng «--on»; kết quả không đổi.\n',
    )
  })

  it.each([
    [['decid', 'x'], '[UNKNOWN_VERB]', '«decide»'],
    [['audi', 'x', '--on', '2023-06-01'], '[UNKNOWN_VERB]', '«audit»'],
    [['decide', 'x', '--jsn'], '[UNKNOWN_OPTION]', '«--json»'],
    [['decide'], '[FILE_MISSING]', '«-»'],
    [['decide', 'a', 'b'], '[EXTRA_ARGUMENT]', '--pack'],
    [['decide', 'a', '--on'], '[VALUE_MISSING]', '--help'],
    [['decide', 'a', '--lang', 'fr'], '[BAD_VALUE]', 'vi, en'],
    [[], '[VERB_MISSING]', 'khuyencong decide'],
    [['--strict', 'decide', 'a'], '[VERB_MISSING]', 'khuyencong decide'],
  ])('%j is bad usage: %s', async (argv, code, hint) => {
    const ran = await khuyencong(argv, { shipped: unused })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
    expect(ran.stderr).toContain(hint)
    expect(ran.stderr).not.toMatch(/error:|^ {4}at /mu)
  })

  it('says it in English with --lang en', async () => {
    expect((await khuyencong(['decid', 'x', '--lang=en'])).stderr).toBe(
      'Error [UNKNOWN_VERB] There is no verb `decid`.\n  Hint: Did you mean `decide`?\n',
    )
  })

  it('reads the options of a verb', () => {
    const asked = parse(
      ['decide', '-', '--pack', 'a', '--on', '2023-06-01', '--pack', 'b', '--no-cross-check'],
      'vi',
      80,
    )
    expect(asked).toMatchObject({
      kind: 'verb',
      file: '-',
      options: { pack: ['a', 'b'], on: '2023-06-01', crossCheck: false, lang: 'vi' },
    })
  })

  it('tells a fault of its own without a stack trace', async () => {
    const ran = await khuyencong(['decide', '-', '--on', '2023-06-01'], {
      stdin: [JSON.stringify(project())],
      shipped: unused,
    })
    expect(ran).toMatchObject({ code: 70, stdout: '' })
    expect(ran.stderr).toContain('[INTERNAL]')
    expect(ran.stderr).toMatch(/«packs must not be loaded»/u)
    expect(ran.stderr).not.toMatch(/ {4}at |\.[jt]s:\d+/u)
  })
})

describe('--out', () => {
  const listing = async (): Promise<string[]> => (await readdir(home.path)).sort()

  it('writes the result whole, and leaves nothing else behind', async () => {
    const file = await home.put('p.json', project())
    const to = path.join(home.path, 'kết quả.json')
    const ran = await khuyencong(['decide', file, '--on', '2023-06-01', '--json', '--out', to])
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(to, 'utf8')).toBe(
      (await khuyencong(['decide', file, '--on', '2023-06-01', '--json'])).stdout,
    )
    expect(await listing()).toEqual(['kết quả.json', 'p.json'])
  })

  it('leaves an older file as it was when the input is bad', async () => {
    const file = await home.put('p.json', project({ titel: 'x' }))
    const to = await home.put('out.json', 'old')
    expect((await khuyencong(['decide', file, '--on', '2023-06-01', '--out', to])).code).toBe(2)
    expect(await readFile(to, 'utf8')).toBe('old')
    expect(await listing()).toEqual(['out.json', 'p.json'])
  })

  it('leaves an older file as it was when an audit breaks off in the middle', async () => {
    const to = await home.put('out.json', 'old')
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${JSON.stringify(project())}\n`)
      await Promise.resolve()
      throw Object.assign(new Error('read'), { code: 'EIO', syscall: 'read' })
    }
    const ran = await khuyencong(['audit', '-', '--on', '2023-06-01', '--json', '--out', to], {
      stdin: breaking(),
    })
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(await readFile(to, 'utf8')).toBe('old')
    expect(await listing()).toEqual(['out.json'])
  })

  it('follows a link to the file behind it', async () => {
    const file = await home.put('p.ndjson', `${JSON.stringify(project())}\n`)
    const behind = await home.put('behind.json', 'old')
    await symlink(behind, path.join(home.path, 'link'))
    const to = path.join(home.path, 'link')
    expect(
      (await khuyencong(['audit', file, '--on', '2023-06-01', '--json', '--out', to])).code,
    ).toBe(0)
    expect(JSON.parse(await readFile(behind, 'utf8'))).toMatchObject({ verdict: 'eligible' })
    expect(await listing()).toEqual(['behind.json', 'link', 'p.ndjson'])
  })

  it.each(['/dev/null', '.'])('refuses to put a file in the place of %s', async (to) => {
    const file = await home.put('p.json', project())
    const ran = await khuyencong(['decide', file, '--on', '2023-06-01', '--out', to])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[NOT_A_FILE] --out')
  })

  it('leaves no half-written file when interrupted', async () => {
    const sink = await fileSink(path.join(home.path, 'x.json'))
    await sink.write('half')
    expect(await listing()).toHaveLength(1)
    removeTemporaries()
    expect(await listing()).toEqual([])
    await sink.abort()
  })

  it('names a folder that is not there', async () => {
    const file = await home.put('p.json', project())
    const ran = await khuyencong([
      'decide',
      file,
      '--on',
      '2023-06-01',
      '--out',
      path.join(home.path, 'no', 'x.json'),
    ])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[FILE_NOT_FOUND] --out')
  })
})

describe('the terminal', () => {
  const colored = async (isTTY: boolean, env: Record<string, string>): Promise<boolean> => {
    const stdout = Object.assign(screen(), { isTTY, columns: 100 })
    const { samplePacks } = await import('./sandbox.fixture.js')
    const stdin = (async function* () {
      await Promise.resolve()
      yield Buffer.from(JSON.stringify(greedy()))
    })()
    await run(['audit', '-', '--on', '2023-06-01'], {
      stdin,
      stdout,
      stderr: screen(),
      env,
      shipped: async () => Promise.resolve(samplePacks),
    })
    return stdout.text().includes('\u001b[')
  }

  it('gets colour only where there is one, and not with NO_COLOR', async () => {
    expect(await colored(true, {})).toBe(true)
    expect(await colored(true, { NO_COLOR: '1' })).toBe(false)
    expect(await colored(false, {})).toBe(false)
  })

  it('shows no control characters out of a file', async () => {
    const odd = '\u001b[31mx\u202e'
    const shown = await khuyencong(['decide', '-', '--on', '2023-06-01'], {
      stdin: [JSON.stringify({ ...greedy(), title: odd })],
    })
    expect(shown.stdout).not.toMatch(/[\u001b\u202e]/u) // eslint-disable-line no-control-regex
    expect(shown.stdout).toContain('\\u001b[31mx\\u202e')
    const refused = await khuyencong(['audit', '-', '--on', '2023-06-01'], {
      stdin: [JSON.stringify(greedy(odd))],
    })
    expect(refused.stderr).toContain('[ID_CHARACTER]')
    expect(refused.stderr).not.toMatch(/[\u001b\u202e]/u) // eslint-disable-line no-control-regex
  })
})

describe('a folder as input', () => {
  it('is refused in plain words', async () => {
    await mkdir(path.join(home.path, 'd'))
    const ran = await khuyencong(['decide', path.join(home.path, 'd'), '--on', '2023-06-01'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[FILE_IS_FOLDER]')
  })
})

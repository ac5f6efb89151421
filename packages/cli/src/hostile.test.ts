import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ended, shell, started, until } from './process.fixture.js'
import { folder, greedy, khuyencong, project } from './sandbox.fixture.js'

// Dữ liệu vào xấu, luồng đứt, đĩa đầy, bị ngắt. / Bad input, broken streams, full disks,
// interruptions: nothing half-written, no stack trace.
const ON = ['--on', '2023-06-01']
const STACK = /^ {4}at |node:internal|\.[jt]s:\d+:\d+/mu
const line = (value: unknown): string => `${JSON.stringify(value)}\n`
const audit = async (
  stdin: readonly (string | Uint8Array)[],
  ...options: readonly string[]
): ReturnType<typeof khuyencong> =>
  khuyencong(['audit', '-', ...ON, '--json', ...options], { stdin })
const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((each) => JSON.parse(each) as Record<string, unknown>)

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

describe('broken NDJSON', () => {
  it('a last line cut anywhere: the others are decided, that one is reported', async () => {
    const last = JSON.stringify(greedy())
    for (const cut of [1, 2, 20, Math.floor(last.length / 2), last.length - 1]) {
      const ran = await audit([line(project()), last.slice(0, cut)])
      expect(ran.code).toBe(2)
      expect(linesOf(ran.stdout)).toMatchObject([
        { verdict: 'eligible' },
        { line: 2, error: { code: 'JSON' } },
      ])
      expect(ran.stderr).not.toMatch(STACK)
    }
  })

  it('cut anywhere into chunks, within letters too, it reads the same', async () => {
    const bytes = Buffer.from(
      line(project({ title: 'Đề án ứng dụng máy móc 🏭' })) + line(greedy()),
    )
    const whole = await audit([bytes])
    for (const size of [1, 2, 3, 7, 64]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      expect(await audit(chunks)).toEqual(whole)
    }
  })

  it.each<[string, Uint8Array]>([
    ['a letter cut off', Buffer.from([0x22, 0xc4])],
    ['a letter written too long', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['half of a pair', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['UTF-16', Buffer.from('\ufeff{"id":1}', 'utf16le')],
    ['beyond Unicode', Buffer.from([0x22, 0xf5, 0x80, 0x80, 0x80, 0x22])],
    ['zeros', Buffer.alloc(50)],
  ])('bytes that are no UTF-8 text (%s) spoil their own line alone', async (_name, bytes) => {
    const clean = Buffer.from(bytes.filter((byte) => byte !== 10))
    const ran = await audit([line(project()), clean, '\n', line(greedy())])
    expect(ran.code).toBe(2)
    expect(linesOf(ran.stdout)).toMatchObject([
      { project: { id: 'p1' } },
      { line: 2, error: {} },
      { project: { id: 'p2' } },
    ])
    expect(ran.stderr).not.toMatch(STACK)
  })

  it.each([
    '{"__proto__":{"fund":"national"},"id":"x","items":[]}',
    '{"id":"x","constructor":{"prototype":{}},"items":[]}',
    `{"id":"x","items":${'['.repeat(5000)}`,
    `{"id":"x","items":[{"id":"1","activity":"showroom","costs":[{"amount":1e308}]}]}`,
    '{"id":"x","id":"y","items":[]}',
    '{"on":"2023-06-01","project":null}',
    '{"on":{},"project":{}}',
    'null',
    '[]',
    '"x"',
    '0',
    `{"id":"e${'\u0301'.repeat(100_000)}","items":[]}`,
  ])('%.60s is refused in its place', async (text) => {
    const ran = await audit([line(project()), `${text}\n`, line(greedy())])
    expect(ran.code).toBe(2)
    expect(linesOf(ran.stdout)).toMatchObject([
      { verdict: 'eligible' },
      { line: 2, error: {} },
      { project: { id: 'p2' } },
    ])
    expect(ran.stderr).not.toMatch(STACK)
    expect(({} as Record<string, unknown>)['fund']).toBeUndefined()
  })

  it('a line above 16 million bytes is dropped as it comes, and the next is read', async () => {
    const part = Buffer.alloc(1_000_000, 'x')
    const ran = await audit([
      line(project()),
      ...Array.from({ length: 40 }, () => part),
      '\n',
      line(greedy()),
    ])
    expect(linesOf(ran.stdout)).toMatchObject([
      { verdict: 'eligible' },
      { line: 2, error: { code: 'LINE_TOO_LONG' } },
      { project: { id: 'p2' } },
    ])
  })
})

describe('an input that never ends a line', () => {
  it('is left after a billion bytes, wherever it comes from, with what was judged before it', async () => {
    let taken = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(line(project()))
      for (const part = Buffer.alloc(16_000_000); ; taken += 1) {
        await Promise.resolve()
        yield part
      }
    }
    const ran = await khuyencong(['audit', '-', ...ON, '--json'], { stdin: endless() })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[LINE_TOO_LONG] stdin:2: Dòng không có điểm kết thúc')
    expect(taken).toBeLessThan(70)
    expect(linesOf(ran.stdout)).toMatchObject([{ verdict: 'eligible' }])
  })
})

describe('what the bytes of a file are', () => {
  const MARK = Buffer.from([0xef, 0xbb, 0xbf])
  const whole = Buffer.from(JSON.stringify(project()))

  it('one byte-order mark is read, two are refused: by every verb, on every line', async () => {
    for (const verb of ['decide', 'audit']) {
      const put = async (...parts: readonly Uint8Array[]): ReturnType<typeof khuyencong> =>
        khuyencong([verb, await home.put('p.json', Buffer.concat(parts)), ...ON])
      expect((await put(MARK, whole)).code).toBe(0)
      const twice = await put(MARK, MARK, whole)
      expect(twice).toMatchObject({ code: 2, stdout: '' })
      expect(twice.stderr).toContain('Đầu tệp có hai dấu BOM.')
    }
    const rows = [MARK, whole, '\n', MARK, MARK, whole, '\n', MARK, whole, '\n'] as const
    const ran = await audit([Buffer.concat(rows.map((each) => Buffer.from(each)))])
    expect(linesOf(ran.stdout)).toMatchObject([
      { verdict: 'eligible' },
      { line: 2, error: { code: 'JSON' } },
      { verdict: 'eligible' },
    ])
  })

  it('a file whose every line is broken is NDJSON all the same: each line is named', async () => {
    const broken = ['{"id":"a",', '{"id":"b"', '{"id":"c",}', '{', '{"id":"e" "x":1}']
    const ran = await audit([broken.join('\n')])
    expect(ran.code).toBe(2)
    expect(linesOf(ran.stdout).map((each) => each['line'])).toEqual([1, 2, 3, 4, 5])
  })

  it('one broken value over several lines is one value, not lines', async () => {
    for (const text of [
      '{\n  "id": "a",\n  "items": [\n    { "id": "1" \n',
      '{\n"id": "a",\n"items": [}',
      '[\n{"id": "a"},\n{"id":',
    ]) {
      const ran = await audit([text])
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr.match(/\[JSON\]/gu)).toHaveLength(1)
    }
  })

  const TAKE_TABLES = ['plan', 'reconcile', 'monitor']

  it.each([['mã,tên,tiền\n1,a,2\n2,b,3\n'], ['\ufeffmã;tên;tiền\n1;a;2\n'], ['mã\ttên\n1\ta\n']])(
    'a table (%j) is named for what it is, or lacks its headings',
    async (text) => {
      const file = await home.put('de-an.csv', text)
      const told = {
        'Đây là bảng (CSV), không phải JSON.': ['decide', 'replay'],
        'Không thấy bảng: không có hàng tiêu đề nào nhận ra được.': TAKE_TABLES,
      }
      for (const [text, verbs] of Object.entries(told))
        for (const verb of verbs) {
          const ran = await khuyencong([verb, file, ...ON])
          expect(ran).toMatchObject({ code: 2, stdout: '' })
          expect(ran.stderr).toContain(`${file}: ${text}`)
        }
    },
  )

  it('a table without a row of known headings is no list of projects', async () => {
    const ran = await khuyencong(['audit', await home.put('x.csv', 'a,b\n1,2\n'), ...ON])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[TABLE_MISSING]')
  })

  it.each(['không phải JSON', 'a, b', '"x", "y"', '{"a",\n"b",\n'])(
    'other text (%j) is not taken for a table',
    async (text) => {
      const ran = await khuyencong(['decide', await home.put('x.json', text), ...ON])
      expect(ran.stderr).toContain('[JSON]')
      expect(ran.stderr).not.toContain('CSV')
    },
  )
})

describe('a place that cannot be written', () => {
  it.skipIf(process.platform !== 'linux')(
    'is named; the input is left alone and no packs are lost',
    async () => {
      const sealed = path.join(home.path, 'sealed')
      await mkdir(sealed)
      await chmod(sealed, 0o555)
      const places = [
        '/sys/khuyencong.ndjson',
        ...(process.getuid?.() === 0 ? [] : [path.join(sealed, 'x.ndjson')]),
      ]
      for (const place of places) {
        const ran = await audit([line(project())], '--out', place)
        expect(ran).toMatchObject({ code: 2, stdout: '' })
        expect(ran.stderr).toMatch(/\[FILE_FORBIDDEN\] --out/u)
        expect(ran.stderr).not.toMatch(STACK)
      }
      expect(await readdir(sealed)).toEqual([])
    },
  )
})

describe.skipIf(process.platform === 'win32')('the process', () => {
  it.each([
    ['SIGINT', 130, false],
    ['SIGTERM', 143, false],
    ['SIGHUP', 129, false],
    ['SIGUSR2', 9, true],
  ] as const)(
    'interrupted by %s (or, the last, ended from within) leaves the older result as it was, and nothing else',
    async (signal, code, ending) => {
      const to = await home.put('out.ndjson', 'old')
      const child = started(
        ['audit', '-', ...ON, '--json', '--no-cross-check', '--out', to],
        ending
          ? ['--import', 'data:text/javascript,process.once("SIGUSR2",()=>process.exit(9))']
          : [],
      )
      const end = ended(child)
      child.stdin.write(line(project()))
      try {
        await until(async () => (await readdir(home.path)).length === 2, child)
        child.kill(signal)
        expect(await end).toEqual({ code, stderr: '' })
      } finally {
        child.kill('SIGKILL')
      }
      expect(await readdir(home.path)).toEqual(['out.ndjson'])
      expect(await readFile(to, 'utf8')).toBe('old')
    },
  )

  it('ends quietly when the reader of its output goes away', async () => {
    await home.put('p.ndjson', line(project()).repeat(2_000))
    const { status, stdout, stderr } = shell(
      `set -o pipefail; "$NODE" $KC audit "$DIR/p.ndjson" --on 2023-06-01 --json --no-cross-check | head -n 1`,
      home.path,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(linesOf(stdout)).toHaveLength(1)
  })

  it.skipIf(process.platform !== 'linux')('says that the disk is full', async () => {
    await home.put('p.ndjson', line(project()).repeat(20))
    const { status, stderr } = shell(
      `"$NODE" $KC audit "$DIR/p.ndjson" --on 2023-06-01 --json --no-cross-check > /dev/full`,
      home.path,
    )
    expect(status).toBe(2)
    expect(stderr).toContain('[DISK_FULL]')
    expect(stderr).not.toMatch(STACK)
  })

  it.skipIf(process.platform !== 'linux').each([
    ['decide', 'p.json'],
    ['audit', 'p.json'],
    ['levels', ''],
  ])('%s works where no more than 256 files may be open at once', async (verb, file) => {
    await home.put('p.json', project())
    const { status, stderr } = shell(
      `ulimit -n 256; exec "$NODE" $KC ${verb} ${file === '' ? '' : `"$DIR/${file}"`} --on 2023-06-01`,
      home.path,
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.each([
    ['./run.', 'EMFILE', 2, '[TOO_MANY_FILES] '],
    ['./run.', 'ERR_X', 70, '[INTERNAL] '],
    ['verbs/decide/entry.ts ./decide.', 'EMFILE', 2, '[TOO_MANY_FILES] '],
    ['@khuyencong/core', 'EMFILE', 2, '[TOO_MANY_FILES] '],
  ])(
    'a module that cannot be loaded (%s, %s) is told in words, exit %i',
    async (name, code, exit, told) => {
      const loader = `export const resolve = (of, from, next) => {
        if ((from.parentURL + ' ' + of).includes('${name}')) throw Object.assign(new Error('${code}: no, open \\'/x\\''), { code: '${code}', syscall: 'open' })
        return next(of, from)
      }`
      const hook = `import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(loader)}`)})`
      const file = await home.put('p.json', project())
      const child = started(
        ['decide', file, ...ON],
        ['--import', `data:text/javascript,${encodeURIComponent(hook)}`],
      )
      const ran = await ended(child)
      expect(ran.code).toBe(exit)
      expect(ran.stderr).toContain(told)
      expect(ran.stderr).not.toMatch(STACK)
    },
  )

  it('an error that nothing has caught is told in words, exit 70', async () => {
    const file = await home.put('p.json', project())
    const thrown =
      'process.on("newListener",(of)=>{if(of==="SIGHUP")setImmediate(()=>{throw new Error("boom")})})'
    const child = started(
      ['audit', '-', ...ON, '--out', file],
      ['--import', `data:text/javascript,${thrown}`],
    )
    const ran = await ended(child)
    expect(ran).toMatchObject({
      code: 70,
      stderr: expect.stringContaining('[INTERNAL] ') as string,
    })
    expect(ran.stderr).not.toMatch(STACK)
  })
})

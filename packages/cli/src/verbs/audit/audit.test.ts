import { createRuleBook, type Decision } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { type AuditSetup, judgeBatch } from './batch.js'
import type { Lines } from '../../terminal/worker-pool.js'
import { entriesFromLines } from '../../files/entries.js'
import type { Io } from '../../terminal/io.js'
import { run } from '../../run.js'
import { greedy, khuyencong, project, samplePacks, screen } from '../../sandbox.fixture.js'

const ON = ['--on', '2023-06-01']
const audit = async (
  text: string | Iterable<string>,
  ...options: readonly string[]
): ReturnType<typeof khuyencong> =>
  khuyencong(['audit', '-', ...options], { stdin: typeof text === 'string' ? [text] : text })
const ndjson = (...values: readonly unknown[]): string =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('')
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const idOf = (line: unknown): unknown => (line as Decision).project.id

/** Members of a pool that take their time, each another, and never look at anything but the bytes they were given. */
const poolOf =
  (busy: { most: number }): NonNullable<Io['workerPool']> =>
  <Outcome>(setup: unknown, size: number) => {
    const book = createRuleBook(samplePacks)
    let now = 0
    return {
      size,
      judge: async (part: Lines) => {
        now += 1
        busy.most = Math.max(busy.most, now)
        const copy = structuredClone(part)
        await new Promise((resolve) => {
          setTimeout(resolve, (copy.numbers[0] ?? 0) % 7)
        })
        now -= 1
        return structuredClone(
          await judgeBatch(entriesFromLines(copy), book, structuredClone(setup) as AuditSetup),
        ) as Outcome
      },
      stop: async () => Promise.resolve(),
    }
  }

describe('audit', () => {
  it('prints findings with citations, and a summary', async () => {
    const ran = await audit(ndjson(project(), greedy()), ...ON)
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(ran.stdout).toMatch(
      /│ Sai quy định +│.+│ Điều 8 Thông tư số +│\n.+│ \[ABOVE_CEILING\] +│.+│ 28\/2018\/TT-BTC +│/u,
    )
    expect(ran.stdout).toContain('Đã xét: 2 đề án — 2 đủ điều kiện')
    expect(ran.stdout).toContain('Số tiền đề nghị: 700 triệu đồng')
    expect(ran.stdout).toContain('Tổng mức hỗ trợ tối đa đã tính được: 600 triệu đồng')
    expect((await audit(ndjson(greedy()), ...ON, '--lang', 'en')).stdout).toMatch(
      /│ Non-compliant +│.+│ Article 8 of Circular No\. +│\n.+│ \[ABOVE_CEILING\] +│/u,
    )
  })

  it('exits 0 where there is no error finding', async () => {
    const ran = await audit(JSON.stringify(project()), ...ON)
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('Phát hiện: không có')
  })

  it.each([
    ['one project, pretty-printed', JSON.stringify(project(), null, 2), ['p1']],
    ['one project on one line, without a line end', JSON.stringify(project()), ['p1']],
    [
      'a list, pretty-printed',
      `\n  ${JSON.stringify([project(), greedy()], null, 2)}`,
      ['p1', 'p2'],
    ],
    [
      'a list with each project on its own line',
      `[\n${JSON.stringify(project())},\n${JSON.stringify(greedy())}\n]`,
      ['p1', 'p2'],
    ],
    [
      'lines, with blank ones and CRLF',
      `\n${JSON.stringify(project())}\r\n\r\n${JSON.stringify(greedy())}\r\n`,
      ['p1', 'p2'],
    ],
    ['lines after a byte-order mark', `\uFEFF${ndjson(project(), greedy())}`, ['p1', 'p2']],
  ])('reads %s', async (_name, text, ids) => {
    const ran = await audit(text, ...ON, '--json')
    expect(ran.stderr).toBe('')
    expect(lines(ran.stdout).map(idOf)).toEqual(ids)
  })

  it('gives one Decision per line in the order of the input, the same as decide', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `p${index}`)
    const ran = await audit(ndjson(...ids.map((id) => project({ id }))), ...ON, '--json')
    expect(lines(ran.stdout).map(idOf)).toEqual(ids)
    const alone = await khuyencong(['decide', '-', ...ON, '--json'], {
      stdin: [JSON.stringify(project({ id: 'p7' }))],
    })
    expect(lines(ran.stdout)[7]).toEqual(JSON.parse(alone.stdout))
  })

  it('reports a bad line in its place, decides the others, and exits 2', async () => {
    const ran = await audit(
      ndjson(project(), '{"id": "x",', '', greedy(), project({ id: 'p3', titel: 1 })),
      ...ON,
      '--json',
    )
    expect(ran.code).toBe(2)
    const [first, second, third, fourth] = lines(ran.stdout)
    expect([first, third].map(idOf)).toEqual(['p1', 'p2'])
    expect(second).toMatchObject({
      format: 1,
      line: 2,
      error: { code: 'JSON', at: expect.stringMatching(/^stdin:2:\d+$/u) as string },
    })
    expect(fourth).toMatchObject({
      line: 5,
      error: { code: 'UNKNOWN_KEY', at: 'stdin:5', hint: 'Có phải ý bạn là «title»?' },
    })
    expect(ran.stderr).toContain('[JSON] stdin:2')
  })

  it('reports a bad first line as well, and bytes that are not UTF-8', async () => {
    const ran = await audit(ndjson('{"id":', project()), ...ON, '--json')
    expect(ran.code).toBe(2)
    expect(lines(ran.stdout)).toMatchObject([
      { line: 1, error: { code: 'JSON' } },
      { verdict: 'eligible' },
    ])
    const bytes = await khuyencong(['audit', '-', ...ON, '--json'], {
      stdin: [ndjson(project()), Buffer.from([0x22, 0xff, 0x22, 0x0a]), ndjson(greedy())],
    })
    expect(lines(bytes.stdout)).toMatchObject([
      { verdict: 'eligible' },
      { line: 2, error: { code: 'NOT_UTF8' } },
      { verdict: 'eligible' },
    ])
  })

  it('counts bad lines in the summary', async () => {
    const ran = await audit(ndjson(project(), '[1]'), ...ON)
    expect(ran.code).toBe(2)
    expect(ran.stdout).toContain('Không xét được: 1')
  })

  it('money nobody knows is no zero in the summary', async () => {
    const unknown = { id: 'x', fund: 'national', items: [{ id: '1', activity: 'trademark' }] }
    expect((await audit(ndjson(unknown), ...ON)).stdout).toContain(
      'Tổng mức hỗ trợ tối đa đã tính được: chưa có số liệu (1 hạng mục)',
    )
    expect((await audit(ndjson(unknown, project()), ...ON)).stdout).toContain(
      'Tổng mức hỗ trợ tối đa đã tính được: 300 triệu đồng (1 hạng mục chưa tính được)',
    )
    expect((await audit(ndjson(unknown, project()), ...ON, '--lang', 'en')).stdout).toContain(
      'Money that may be granted: at least VND 300 million (1 item not known)',
    )
  })

  it('says where a broken file is broken, and prints nothing', async () => {
    const ran = await audit('{\n  "id": "p1",\n  "items": [ { "id": "1" }\n', ...ON, '--json')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/\[JSON\] stdin:\d+:\d+/u)
  })

  it('names the place within a list', async () => {
    const ran = await audit(JSON.stringify([project(), { id: 'x' }]), ...ON, '--json')
    expect(ran.code).toBe(2)
    expect(lines(ran.stdout)[1]).toMatchObject({ line: 2, error: { at: 'stdin › [1] › items' } })
  })

  it.each(['', '  \n\n', '[]'])('has nothing to judge in %j', async (text) => {
    const ran = await audit(text, ...ON, '--json')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/\[EMPTY_INPUT\][^]*Gợi ý/u)
  })

  describe('the day', () => {
    it('may come with each line', async () => {
      const ran = await audit(
        ndjson({ on: '2019-12-26', project: project() }, { on: '2014-04-07', project: project() }),
        '--json',
      )
      expect(lines(ran.stdout)).toMatchObject([
        { on: '2019-12-26', verdict: 'eligible' },
        { on: '2014-04-07', verdict: 'undetermined' },
      ])
    })

    it('of a line goes before --on', async () => {
      expect(
        lines(
          (
            await audit(
              ndjson({ on: '2019-12-26', project: project() }, project()),
              ...ON,
              '--json',
            )
          ).stdout,
        ),
      ).toMatchObject([{ on: '2019-12-26' }, { on: '2023-06-01' }])
    })

    it('is asked for once where no line brings one', async () => {
      const ran = await audit(ndjson(...Array.from({ length: 300 }, () => project())), '--json')
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr.match(/ON_MISSING/gu)).toHaveLength(1)
    })

    it('is asked for on its own line where others bring one', async () => {
      const ran = await audit(
        ndjson(project(), { on: '2019-12-26', project: project() }, project()),
        '--json',
      )
      expect(ran.code).toBe(2)
      expect(lines(ran.stdout)).toMatchObject([
        { line: 1, error: { code: 'ON_MISSING' } },
        { on: '2019-12-26' },
        { line: 3, error: { code: 'ON_MISSING' } },
      ])
    })

    it('that does not exist is refused at its place', async () => {
      const ran = await audit(ndjson({ on: '2019-02-29', project: project() }), '--json')
      expect(lines(ran.stdout)).toMatchObject([
        { line: 1, error: { code: 'DAY_FORMAT', at: 'stdin:1 › on' } },
      ])
    })
  })

  it('makes an error of an unverified figure with --strict, and leaves the record as it is', async () => {
    const fair = project(
      {},
      { activity: 'trade-fair-join', costs: [{ kind: 'booth-rental', amount: '700 triệu đồng' }] },
    )
    expect((await audit(ndjson(fair), ...ON)).code).toBe(0)
    const strict = await audit(ndjson(fair), ...ON, '--strict', '--json')
    expect(strict.code).toBe(1)
    expect(strict.stderr).toContain('Sai quy định [UNVERIFIED_FIGURE]')
    expect(strict.stdout).toBe((await audit(ndjson(fair), ...ON, '--json')).stdout)
  })

  it('shows the same page without the second engine, for which no record is made', async () => {
    const text = ndjson(
      project(),
      greedy(),
      '{}',
      project({ id: 'p3', fund: 'local' }),
      project({ id: 'p4' }, { beneficiary: { kind: 'artisan' } }),
    )
    for (const lang of ['vi', 'en'])
      expect(await audit(text, ...ON, '--no-cross-check', '--lang', lang)).toEqual(
        await audit(text, ...ON, '--lang', lang),
      )
  })

  it('draws a long table in parts that join', async () => {
    const ran = await audit(
      ndjson(...Array.from({ length: 450 }, (_, index) => greedy(`p${index}`))),
      ...ON,
      '--no-cross-check',
    )
    const drawn = ran.stdout.split('\n').filter((line) => /^[┌├└│]/u.test(line))
    expect(drawn.filter((line) => line.startsWith('┌'))).toHaveLength(1)
    expect(drawn.filter((line) => line.startsWith('└'))).toHaveLength(1)
    expect(drawn.filter((line) => line.startsWith('├'))).toHaveLength(450)
    expect(new Set(drawn.map((line) => line.length)).size).toBe(1)
  })

  it('draws the same table whatever the batches, findings rare or not', async () => {
    for (const every of [1, 7, 300]) {
      const text = ndjson(
        ...Array.from({ length: 2_300 }, (_, index) =>
          index % every === 0 ? greedy(`g${index}`) : project({ id: `p${index}` }),
        ),
      )
      const whole = await audit(text, ...ON, '--no-cross-check')
      const { io, options } = { io: { most: 0 }, options: ['--workers', '3'] }
      const together = await khuyencong(['audit', '-', ...ON, '--no-cross-check', ...options], {
        stdin: [text],
        workerPool: poolOf(io),
      })
      expect(together.stdout).toBe(whole.stdout)
      const drawn = whole.stdout.split('\n').filter((line) => /^[┌├└]/u.test(line))
      expect(drawn.filter((line) => /^[┌└]/u.test(line))).toHaveLength(2)
    }
  })

  it('as JSON prints nothing but one line for each project, however many have no finding', async () => {
    const text = ndjson(...Array.from({ length: 2_100 }, (_, n) => project({ id: `p${n}` })))
    const { stdout } = await audit(text, ...ON, '--json', '--brief', '--no-cross-check')
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2_100)
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([])
  })

  it('of many projects says now and then that there is nothing new, so that a reader that left is noticed', async () => {
    const found = new Set([1_200, 9_500])
    const text = ndjson(
      ...Array.from({ length: 12_500 }, (_, index) =>
        found.has(index) ? greedy(`g${index}`) : project({ id: `p${index}` }),
      ),
    )
    const whole = await audit(text, ...ON, '--no-cross-check')
    const lines = whole.stdout.split('\n').filter((line) => /^(?:Đã đọc|[┌└]|TỔNG HỢP)/u.test(line))
    expect(lines.map((line) => line.replace(/[┬┴─┐┘]+$/u, ''))).toEqual([
      'Đã đọc 1.000 đề án: không có phát hiện mới.',
      '┌',
      '└',
      'Đã đọc 2.000 đề án: không có phát hiện mới.',
      'Đã đọc 4.000 đề án: không có phát hiện mới.',
      'Đã đọc 8.000 đề án: không có phát hiện mới.',
      '┌',
      '└',
      'Đã đọc 10.000 đề án: không có phát hiện mới.',
      'Đã đọc 12.000 đề án: không có phát hiện mới.',
      'TỔNG HỢP',
    ])
    const together = await khuyencong(['audit', '-', ...ON, '--no-cross-check', '--workers', '3'], {
      stdin: [text],
      workerPool: poolOf({ most: 0 }),
    })
    expect(together.stdout).toBe(whole.stdout)
  })

  it.each([
    ['no project has a finding', Infinity],
    ['one finding waits for the end of its table', 1],
  ])('ends soon when the reader goes away, where %s', async (_name, first) => {
    let taken = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        await Promise.resolve()
        taken += 1
        yield Buffer.from(ndjson(taken === first ? greedy() : project()))
      }
    }
    const stderr = screen()
    const code = await run(['audit', '-', ...ON, '--no-cross-check'], {
      stdin: endless(),
      stdout: screen({ takes: 0 }),
      stderr,
      env: {},
      shipped: async () => Promise.resolve(samplePacks),
    })
    expect([code, stderr.text()]).toEqual([first === 1 ? 1 : 0, ''])
    expect(taken).toBeLessThan(2_100)
  })

  it('takes from the input no faster than its output is read', async () => {
    let taken = 0
    let written = 0
    async function* source(): AsyncGenerator<Uint8Array> {
      for (; taken < 50; taken += 1) {
        await Promise.resolve()
        yield Buffer.from(ndjson(project()))
      }
    }
    const stdout = screen()
    const slow = stdout.write.bind(stdout)
    let furthest = 0
    stdout.write = ((chunk: string, done: () => void) => {
      written += 1
      furthest = Math.max(furthest, taken - written)
      setTimeout(() => slow(chunk, done), 1)
      return true
    }) as typeof stdout.write
    await run(['audit', '-', ...ON, '--json', '--no-cross-check'], {
      stdin: source(),
      stdout,
      stderr: screen(),
      env: {},
      shipped: async () => Promise.resolve(samplePacks),
    })
    expect(written).toBe(50)
    expect(furthest).toBeLessThan(3)
  })

  it('ends quietly when the reader goes away', async () => {
    let taken = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        await Promise.resolve()
        taken += 1
        yield Buffer.from(ndjson(project()))
      }
    }
    const stderr = screen()
    const code = await run(['audit', '-', ...ON, '--json', '--no-cross-check'], {
      stdin: endless(),
      stdout: screen({ takes: 3 }),
      stderr,
      env: {},
      shipped: async () => Promise.resolve(samplePacks),
    })
    expect(code).toBe(0)
    expect(stderr.text()).toBe('')
    expect(taken).toBeLessThan(20)
  })

  it('of the table is noticed too where findings are rare: what waits is written after a thousand entries', async () => {
    let taken = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        await Promise.resolve()
        taken += 1
        yield Buffer.from(ndjson(taken % 250 === 0 ? greedy(`g${taken}`) : project()))
      }
    }
    const stderr = screen()
    const code = await run(['audit', '-', ...ON, '--no-cross-check'], {
      stdin: endless(),
      stdout: screen({ takes: 1 }),
      stderr,
      env: {},
      shipped: async () => Promise.resolve(samplePacks),
    })
    expect([code, stderr.text()]).toEqual([1, ''])
    expect(taken).toBeLessThan(2_100)
  })

  it('shows progress on standard error only where that is a terminal', async () => {
    const stderr = Object.assign(screen(), {
      isTTY: true,
      columns: 80,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true,
    })
    const stdout = screen()
    const stdin = (async function* () {
      await Promise.resolve()
      yield Buffer.from(ndjson(project()))
    })()
    await run(['audit', '-', ...ON, '--json'], {
      stdin,
      stdout,
      stderr,
      env: {},
      shipped: async () => Promise.resolve(samplePacks),
    })
    expect(stderr.text()).toContain('đề án')
    expect(lines(stdout.text())).toHaveLength(1)
  })
})

describe('audit --json --brief', () => {
  it('answers each project on one short line: the verdict, the money, the findings, what is missing', async () => {
    const ran = await audit(
      ndjson(project(), greedy(), { id: 'p9', items: [{ id: '1', activity: 'technology-line' }] }),
      ...ON,
      '--json',
      '--brief',
    )
    const [first, second, third] = lines(ran.stdout)
    expect(first).toMatchObject({
      format: 1,
      id: 'p1',
      on: '2023-06-01',
      verdict: 'eligible',
      findings: [],
    })
    expect(second).toMatchObject({
      id: 'p2',
      findings: [
        {
          code: 'ABOVE_CEILING',
          severity: 'error',
          item: '1',
          found: 400_000_000,
          expected: 300_000_000,
        },
      ],
      items: [{ support: { answer: 'met', allowed: 300_000_000, ceiling: 300_000_000 } }],
    })
    expect(third).toMatchObject({ id: 'p9', items: [{ support: { answer: 'unknown' } }] })
    expect(ran.stdout).not.toMatch(/steps|digest|citation/u)
  })

  it('says the same whether or not the second engine looks on, and however the input is cut up', async () => {
    const all = [project(), greedy(), project({ id: 'p3' })]
    const whole = await audit(ndjson(...all), ...ON, '--json', '--brief')
    expect(
      (await audit(ndjson(...all), ...ON, '--json', '--brief', '--no-cross-check')).stdout,
    ).toBe(whole.stdout)
    const parts = await Promise.all(
      all.map(async (each) => audit(ndjson(each), ...ON, '--json', '--brief')),
    )
    expect(parts.map(({ stdout }) => stdout).join('')).toBe(whole.stdout)
  })

  it('goes with --json only, and takes a sensible number of threads', async () => {
    const ran = await audit(ndjson(project()), ...ON, '--brief')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[BRIEF_WITHOUT_JSON] --brief')
    for (const workers of ['0', '-1', '1,5', 'hai', '100'])
      expect((await audit(ndjson(project()), ...ON, `--workers=${workers}`)).stderr).toContain(
        '[WORKERS]',
      )
  })
})

describe('an audit by several threads', () => {
  const many = ndjson(
    ...Array.from({ length: 3_000 }, (_, index) =>
      index % 500 === 77
        ? '{"id":'
        : index % 3 === 0
          ? greedy(`g${index}`)
          : project({ id: `p${index}` }),
    ),
  )

  it.each([['--json', '--brief'], ['--json'], []])(
    'gives the same as one thread alone %s',
    async (...options) => {
      const busy = { most: 0 }
      const together = await khuyencong(
        ['audit', '-', ...ON, '--no-cross-check', '--workers', '3', ...options],
        { stdin: [many], workerPool: poolOf(busy) },
      )
      const alone = await audit(many, ...ON, '--no-cross-check', ...options)
      expect(together.stdout).toBe(alone.stdout)
      expect(together).toEqual(alone)
      expect(busy.most).toBeGreaterThan(1)
      expect(busy.most).toBeLessThanOrEqual(5)
    },
  )

  it('ends with the fault of a thread as its own', async () => {
    const ran = await khuyencong(
      ['audit', '-', ...ON, '--no-cross-check', '--workers', '2', '--json'],
      {
        stdin: [many],
        workerPool: (_setup, size) => ({
          size,
          judge: async () => Promise.reject(new Error('gone')),
          stop: async () => Promise.resolve(),
        }),
      },
    )
    expect(ran.code).toBe(70)
    expect(ran.stderr).toContain('[INTERNAL]')
  })
})

import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, provincialSource } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const rule = provincialSource.rules as Record<string, { versions: object[] }>
const at = (name: string): string => path.join(home.path, name)

async function pack(name: string, grant: unknown): Promise<void> {
  const machinery = rule['support/advanced-machinery.json']!
  await mkdir(at(`${name}/support`), { recursive: true })
  await home.put(`${name}/pack.json`, provincialSource.manifest)
  await home.put(`${name}/documents.json`, provincialSource.documents)
  await home.put(`${name}/support/advanced-machinery.json`, {
    ...machinery,
    versions: [{ ...machinery.versions[0], grant }],
  })
}

beforeEach(async () => {
  home = await folder()
  await pack('low', {
    of: 'cost.machinery',
    rate: '50%',
    cap: '200 triệu đồng',
    per: 'establishment',
  })
  await pack('high', {
    of: 'cost.machinery',
    rate: '50%',
    cap: '300 triệu đồng',
    per: 'establishment',
  })
})
afterEach(async () => {
  await home.remove()
})

const local = (id: string, requested: string, on = '2023-06-01'): string =>
  JSON.stringify({
    on,
    project: project(
      { id, fund: 'local' },
      { requested: { national: 0, local: requested, other: 0, counterpart: '400 triệu đồng' } },
    ),
  })
const lines = (...all: readonly string[]): readonly string[] => [`${all.join('\n')}\n`]
const compare = async (stdin: readonly string[], ...more: readonly string[]) =>
  khuyencong(['diff', at('low'), at('high'), '--portfolio', '-', ...more], { stdin })

describe('diff --portfolio', () => {
  it('đếm đề án và số tiền thay đổi giữa hai gói, gói cùng tỉnh thay gói có sẵn', async () => {
    const ran = await compare(lines(local('a', '300 triệu đồng'), local('b', '150 triệu đồng')))
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(ran.stdout).toContain('So 2 đề án, 2 đề án thay đổi.')
    expect(ran.stdout).toContain('Mức trần: tăng 2 hạng mục (+200 triệu đồng)')
    expect(ran.stdout).toContain(
      'Được hỗ trợ tối đa: tăng 1 hạng mục (+100 triệu đồng) · không đổi 1 hạng mục (150 triệu đồng)',
    )
    expect(ran.stdout).toContain('[ABOVE_CEILING]: 1 bớt')
    expect(ran.stdout).toMatch(/• a\n.*mức trần 200 triệu đồng → 300 triệu đồng/u)
  })

  it('danh sách [ ] và một đề án cũng đọc được; không đổi gì thì thoát 0; tiếng Anh', async () => {
    expect((await compare([`[${local('a', '300 triệu đồng')}]`])).code).toBe(1)
    const ran = await khuyencong(
      ['diff', at('low'), at('low'), '--portfolio', '-', '--lang', 'en'],
      { stdin: [local('a', '300 triệu đồng')] },
    )
    expect(ran).toMatchObject({ code: 0 })
    expect(ran.stdout).toContain('1 project compared, 0 change.')
  })

  it('hai ngày thắng ngày của dòng; --on dùng cho dòng không có ngày', async () => {
    const two = await khuyencong(
      [
        'diff',
        at('low'),
        '--from',
        '2018-05-10',
        '--to',
        '2018-05-11',
        '--portfolio',
        '-',
        '--json',
      ],
      { stdin: lines(local('a', '300 triệu đồng')) },
    )
    expect(JSON.parse(two.stdout)).toMatchObject({
      projects: 1,
      changed: 1,
      ceiling: { onlyAfter: { items: 1, amount: 200_000_000 } },
      changes: [{ on: { before: '2018-05-10', after: '2018-05-11' } }],
      rest: 0,
      unread: 0,
    })
    const dayless = JSON.stringify(project({ fund: 'local' }))
    expect((await compare(lines(dayless), '--on', '2023-06-01')).code).toBe(1)
    const without = await compare(lines(dayless, dayless))
    expect([without.code, without.stdout, without.stderr.match(/ON_MISSING/gu)?.length]).toEqual([
      2,
      '',
      1,
    ])
  })

  it('dòng hỏng: nêu số dòng, các dòng khác vẫn tính, thoát 2', async () => {
    const ran = await compare(
      lines(
        local('a', '300 triệu đồng'),
        '{"on": "2023-06-01", "project": {"id": ',
        local('c', '300 triệu đồng'),
      ),
      '--json',
    )
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('stdin:2')
    expect(JSON.parse(ran.stdout)).toMatchObject({
      projects: 2,
      changed: 2,
      unread: 1,
      errors: [{ line: 2 }],
    })
  })

  it('JSON nêu hai vế: gói nào, phiên bản nào, ngày nào; null là ngày của từng đề án', async () => {
    const json = async (...more: readonly string[]): Promise<Record<string, unknown>> =>
      JSON.parse(
        (await compare(lines(local('a', '300 triệu đồng')), '--json', ...more)).stdout,
      ) as Record<string, unknown>
    const pack = {
      id: 'dak-lak',
      version: '1.0.0',
      digest: expect.stringMatching(/^sha256-/u) as unknown,
    }
    expect(await json()).toMatchObject({
      before: { pack, on: null },
      after: { pack, on: null },
      on: null,
    })
    expect(await json('--on', '2023-06-01')).toMatchObject({
      before: { on: null },
      after: { on: null },
      on: '2023-06-01',
    })
    const days = await json('--from', '2023-01-01', '--to', '2024-01-01')
    expect(days).toMatchObject({
      before: { pack, on: '2023-01-01' },
      after: { pack, on: '2024-01-01' },
    })
    const [before, after] = [days['before'], days['after']] as [
      { pack: { digest: string } },
      { pack: { digest: string } },
    ]
    expect(before.pack.digest).not.toBe(after.pack.digest)
  })

  it('không có danh mục thì JSON cũng nêu hai vế', async () => {
    const ran = await khuyencong([
      'diff',
      at('low'),
      at('high'),
      '--from',
      '2023-01-01',
      '--to',
      '2024-01-01',
      '--json',
    ])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      before: { pack: { id: 'dak-lak', version: '1.0.0' }, on: '2023-01-01' },
      after: { pack: { id: 'dak-lak' }, on: '2024-01-01' },
      changes: [{ rule: 'support.advanced-machinery' }],
    })
    const sides = async (...more: readonly string[]): Promise<unknown> =>
      JSON.parse((await khuyencong(['diff', at('low'), at('high'), '--json', ...more])).stdout)
    expect(await sides()).toMatchObject({ before: { on: null }, after: { on: null } })
    expect(await sides('--on', '01/01/2026')).toMatchObject({
      before: { on: '2026-01-01' },
      after: { on: '2026-01-01' },
    })
  })

  it('không có gì để so, ngày sai, tệp không có: thoát 2', async () => {
    expect(await compare([])).toMatchObject({ code: 2, stdout: '' })
    expect(
      (await compare(lines(local('a', '1 triệu đồng')), '--to', '2023-02-30')).stderr,
    ).toContain('--to')
    expect(
      (await khuyencong(['diff', at('low'), at('high'), '--portfolio', at('none.ndjson')])).stderr,
    ).toContain('FILE_NOT_FOUND')
  })

  it('trang liệt kê có hạn, phần còn lại được đếm', async () => {
    const ran = await compare(
      lines(
        ...Array.from({ length: 23 }, (_, index) =>
          local(`p${index}`, `${250 + index} triệu đồng`),
        ),
      ),
    )
    expect(ran.stdout.match(/^• /gmu)).toHaveLength(20)
    expect(ran.stdout).toContain('… và 3 đề án khác')
  })
})

import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

const named = (id: string, who: string, national: string) =>
  project(
    { id, title: `Đề án của ${who}`, planYear: 2023 },
    { beneficiary: { kind: 'enterprise', id: who, name: `Cơ sở ${who}` }, requested: { national } },
  )
const ndjson = (...values: readonly unknown[]): string =>
  values.map((each) => `${JSON.stringify(each)}\n`).join('')
const A = named('a', 'HD-1', '200 triệu đồng')
const B = named('b', 'hd-1', '150 triệu đồng')

describe('pseudonymise', () => {
  let home: Awaited<ReturnType<typeof folder>>
  let key = ''
  beforeAll(async () => {
    home = await folder()
    const ran = await khuyencong(['new-key', path.join(home.path, 'tinh'), '--pseudonyms'])
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('Giữ kín')
    key = path.join(home.path, 'tinh.pseudonym-key.json')
  })
  afterAll(async () => home.remove())
  const hide = async (text: string, ...options: readonly string[]): Promise<Ran> => {
    const file = await home.put('de-an.ndjson', text)
    return khuyencong(['pseudonymise', file, '--key', key, ...options])
  }

  it('writes the projects with tokens, and none of the names', async () => {
    const out = path.join(home.path, 'gia-danh.ndjson')
    const ran = await hide(ndjson(A, B), '--out', out)
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(ran.stderr).toContain('Đã giả danh 2 đề án; không đọc được 0.')
    const text = await readFile(out, 'utf8')
    expect(text).not.toMatch(/hd-1|cơ sở|của/iu)
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'b'])
  })

  it('gives audit --across the same findings, of tokens in the place of ids', async () => {
    const open = await home.put('ro.ndjson', ndjson(A, B))
    const hidden = await home.put('kin.ndjson', (await hide(ndjson(A, B))).stdout)
    const found = async (file: string) => {
      const { code, stdout } = await khuyencong([
        'audit',
        '--across',
        file,
        '--on',
        '2023-06-01',
        '--json',
      ])
      const hidden = stdout.replaceAll(/"(?:HD-1|hd-1|id-[0-9a-f]{32})"/gu, '"?"')
      // the digest is of the record with its ids
      return { code, record: { ...(JSON.parse(hidden) as object), digest: null } }
    }
    const [before, after] = [await found(open), await found(hidden)]
    expect(after).toEqual(before)
    expect(after).toMatchObject({ code: 1 })
  })

  it('keeps the day that a line brings', async () => {
    const ran = await hide(ndjson({ on: '2019-12-26', project: A }, { project: B }))
    const [first, second] = ran.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(first).toMatchObject({ on: '2019-12-26', project: { id: 'a' } })
    expect(Object.keys(second ?? {})).toEqual(['project'])
  })

  it('leaves out what it cannot read, says where, and exits 2', async () => {
    const ran = await hide(ndjson(A, { id: 'x', beneficary: 'Cơ sở Lan' }))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('de-an.ndjson:2')
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  it('makes a key for its owner alone, and never over another', async () => {
    if (process.platform !== 'win32') expect((await stat(key)).mode & 0o777).toBe(0o600)
    const again = await khuyencong(['new-key', path.join(home.path, 'tinh'), '--pseudonyms'])
    expect(again.stderr).toContain('[FILE_EXISTS]')
    const other = await khuyencong([
      'new-key',
      path.join(home.path, 'x'),
      '--pseudonyms',
      '--national',
    ])
    expect(other).toMatchObject({ code: 2 })
    expect(other.stderr).toContain('[OPTION_NOT_USED] --national')
  })

  it.each<[string, readonly string[], string]>([
    ['no key', [], 'VALUE_MISSING'],
    ['a key that is not there', ['--key', 'khong-co.json'], 'FILE_NOT_FOUND'],
  ])('refuses %s', async (_, options, code) => {
    const file = await home.put('de-an.ndjson', ndjson(A))
    const ran = await khuyencong(['pseudonymise', file, ...options])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('refuses a key made by hand, an empty file, and writing over the key', async () => {
    const file = await home.put('de-an.ndjson', ndjson(A))
    const weak = await home.put('yeu.json', { format: 1, pseudonymKey: btoa('x'.repeat(32)) })
    const ran = await khuyencong(['pseudonymise', file, '--key', weak])
    expect(ran.stderr).toContain('[PSEUDONYM_KEY]')
    expect(ran.stderr).not.toContain(btoa('x'.repeat(32)))
    expect((await hide('')).stderr).toContain('[EMPTY_INPUT]')
    expect((await hide(ndjson(A), '--out', key)).stderr).toContain('[OUTPUT_IS_INPUT]')
  })
})

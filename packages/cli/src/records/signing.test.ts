import { readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)
const text = async (name: string): Promise<string> => readFile(at(name), 'utf8')

beforeAll(async () => {
  home = await folder()
  await khuyencong([
    'new-key',
    at('tw'),
    '--national',
    '--maintainer',
    'Cục Công Thương địa phương',
  ])
  await home.put('p.json', project())
  await home.put(
    'many.ndjson',
    `${JSON.stringify(project())}\n${JSON.stringify(project({ id: 'p2' }))}\n`,
  )
})
afterAll(async () => home.remove())

const SIGNED = (): readonly string[] => [
  '--sign',
  at('tw.private.pem'),
  '--by',
  'Nguyễn Văn A',
  '--at',
  '02/06/2023',
]
const decide = async (...more: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['decide', at('p.json'), '--on', '2023-06-01', ...more])
const audit = async (...more: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['audit', at('many.ndjson'), '--on', '2023-06-01', ...more])

describe('decide --sign', () => {
  it('writes the record in a DSSE envelope, with who signs and the day they name', async () => {
    const ran = await decide('--json', ...SIGNED(), '--out', at('d.json'))
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' })
    const { payloadType, payload } = JSON.parse(await text('d.json')) as Record<string, string>
    expect(payloadType).toBe('application/vnd.khuyencong.decision+json')
    const { signed, record } = JSON.parse(Buffer.from(payload ?? '', 'base64').toString()) as {
      signed: object
      record: object
    }
    expect(signed).toEqual({ at: '2023-06-02', by: 'Nguyễn Văn A' })
    expect(record).toEqual(JSON.parse((await decide('--json')).stdout))
    expect((await decide('--json', ...SIGNED())).stdout).toBe(await text('d.json'))
  })

  it('needs --json, who signs, and the day', async () => {
    const [sign, key, by, name, on, when] = SIGNED() as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const told = async (...more: readonly string[]): Promise<string> => {
      const { code, stderr, stdout } = await decide(...more)
      expect([code, stdout]).toEqual([2, ''])
      return stderr
    }
    expect(await told(...SIGNED())).toContain('[SIGN_WITHOUT_JSON] --sign')
    expect(await told('--json', sign, key, on, when)).toContain('[VALUE_MISSING] --by')
    expect(await told('--json', sign, key, by, name)).toContain('[VALUE_MISSING] --at')
    expect(await told('--json', sign, key, by, name, on, '2023-02-30')).toContain('--at')
    expect(await told('--json', by, name)).toContain('[SIGN_MISSING] --by')
    expect(await told('--json', on, when)).toContain('[SIGN_MISSING] --at')
    expect(await told('--json', sign, at('p.json'), by, name, on, when)).toContain('[KEY] --sign')
    expect(await told('--json', sign, at('none'), by, name, on, when)).toContain('--sign')
  })
})

describe('a key that may not sign the project', () => {
  const LOCAL = ['p-local.json', '--on', '2023-06-01', '--json'] as const
  const sign = async (key: string, ...more: readonly string[]): ReturnType<typeof khuyencong> =>
    khuyencong([
      'decide',
      at(LOCAL[0]),
      ...LOCAL.slice(1),
      ...['--sign', at(`${key}.private.pem`), '--by', 'Nguyễn Văn A', '--at', '2023-06-02'],
      ...more,
    ])

  beforeAll(async () => {
    await home.put('p-local.json', {
      id: 'p-local',
      fund: 'local',
      items: [{ id: '1', activity: 'showroom', site: { province: 'soc-trang' } }],
    })
    for (const province of ['soc-trang', 'dak-lak'])
      await khuyencong(['new-key', at(province), '--province', province, '--maintainer', 'Sở mẫu'])
  })

  it('signs nothing, and says so in the words of verifying', async () => {
    const ran = await sign('dak-lak', '--out', at('not-signed.json'))
    expect([ran.code, ran.stdout]).toEqual([1, ''])
    expect(ran.stderr).toContain('[WRONG_AUTHORITY]')
    expect(ran.stderr).toContain('Khóa này không được ký cho «soc-trang».')
    expect(ran.stderr).toContain('Không ký: người kiểm sẽ không nhận chữ ký của khóa này.')
    expect(await readdir(home.path)).not.toContain('not-signed.json')
  })

  it('is known by a ring of --trust too; one that may sign is left in peace', async () => {
    await home.put('ring.json', await text('dak-lak.keys.json'))
    await rename(at('dak-lak.keys.json'), at('away.json'))
    const silent = await sign('dak-lak')
    expect([silent.code, silent.stderr]).toEqual([0, ''])
    expect((await sign('dak-lak', '--trust', at('ring.json'))).stderr).toContain('WRONG_AUTHORITY')
    expect(await sign('soc-trang')).toMatchObject({ code: 0, stderr: '' })
    const trusted = await sign('soc-trang', '--trust', at('ring.json'))
    expect(trusted).toMatchObject({ code: 0, stderr: '' })
  })

  it.each([
    ['the day before it was revoked', '2023-06-03', 0],
    ['on the day it was revoked', '2023-06-02', 1],
  ])('%s', async (_what, revoked, code) => {
    const { keys } = JSON.parse(await text('soc-trang.keys.json')) as { keys: object[] }
    await home.put('revoked.json', { keys: keys.map((each) => ({ ...each, revoked })) })
    await rename(at('soc-trang.keys.json'), at('kept.json'))
    const ran = await sign('soc-trang', '--trust', at('revoked.json'))
    await rename(at('kept.json'), at('soc-trang.keys.json'))
    expect([ran.code, ran.stderr.includes('[KEY_REVOKED]')]).toEqual([code, code === 1])
  })
})

describe('audit --sign', () => {
  it('writes the signature beside the file it names by digest and lines', async () => {
    const ran = await audit('--json', ...SIGNED(), '--out', at('a.ndjson'))
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(ran.stderr).toContain('a.ndjson.dsse.json')
    expect(await text('a.ndjson')).toBe((await audit('--json')).stdout)
    const envelope = JSON.parse(await text('a.ndjson.dsse.json')) as Record<string, string>
    expect(envelope['payloadType']).toBe('application/vnd.khuyencong.audit+json')
    const payload: unknown = JSON.parse(Buffer.from(envelope['payload'] ?? '', 'base64').toString())
    expect(payload).toMatchObject({ format: 1, lines: 2, signed: { at: '2023-06-02' } })
  })

  it('needs a file to stand beside, and whole records', async () => {
    expect((await audit('--json', ...SIGNED())).stderr).toContain('[SIGN_NEEDS_FILE] --sign')
    const brief = await audit('--json', '--brief', ...SIGNED(), '--out', at('b.ndjson'))
    expect(brief.stderr).toContain('[SIGN_NEEDS_RECORDS] --brief')
    expect(await readdir(home.path)).not.toContain('b.ndjson')
  })

  it('of an input that cannot be read leaves neither file nor signature', async () => {
    await home.put('bad.ndjson', '')
    const argv = ['audit', at('bad.ndjson'), '--on', '2023-06-01', '--json']
    expect((await khuyencong([...argv, ...SIGNED(), '--out', at('c.ndjson')])).code).toBe(2)
    expect((await readdir(home.path)).filter((each) => each.includes('c.ndjson'))).toEqual([])
  })
})

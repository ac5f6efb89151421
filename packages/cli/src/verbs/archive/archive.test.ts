import { copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { day, definePack, type Pack, type PackSource } from '@khuyencong/core'
import { type Bundle, bundleOf, signedText, sourceOf } from '@khuyencong/core/packs'
import { readSigningKey } from '@khuyencong/core/records'
import { national } from '@khuyencong/rules-national'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archivedFile } from '../../files/pack-archive.js'
import { folder, khuyencong, project } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const at = (...names: readonly string[]): string => path.join(home.path, ...names)
const shippedSource = sourceOf(national)
/** The national pack under another version. */
const editionSource = (version: string): PackSource => ({
  ...shippedSource,
  manifest: { ...(shippedSource.manifest as object), version },
})
const stampOf = (version: string) => ({
  id: 'national',
  version,
  digest: definePack(editionSource(version)).digest,
})
/** A bundle of that edition, signed by the national key. */
const signedEdition = async (version: string, on: string): Promise<Bundle> => {
  const bundle = bundleOf(editionSource(version))
  const key = await readSigningKey(await readFile(at('tw.private.pem'), 'utf8'), 'key')
  const value = await key.sign(signedText(bundle, day(on)))
  return { ...bundle, signatures: [{ key: key.id, at: day(on), value }] }
}
/** The packs that came with the program of a year. */
const shippedIn = (version: string) => {
  const packs: readonly Pack[] = [definePack(editionSource(version))]
  return { shipped: async (): Promise<readonly Pack[]> => Promise.resolve(packs) }
}
const OLD = shippedIn('0.9.0')
const NOW = shippedIn('2.0.0')
const signing = (): readonly string[] => [
  ...['--sign', at('tw.private.pem'), '--by', 'Nguyễn Văn A', '--at', '2023-06-02'],
]
const archive = async (io = OLD, ...more: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['archive', at('kho'), ...more], io)
const verify = async (name: string, ...more: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['verify', at(name), '--trust', at('tw.keys.json'), ...more], NOW)
const decide = async (id: string, name = `${id}.json`): Promise<void> => {
  const argv = ['decide', '-', '--on', '2023-06-01', '--json', ...signing()]
  const out = ['--out', at('kho', 'records', '2023', name)]
  const ran = await khuyencong([...argv, ...out], {
    ...OLD,
    stdin: [JSON.stringify(project({ id }))],
  })
  expect(ran).toMatchObject({ code: 0, stderr: '' })
}

beforeAll(async () => {
  home = await folder()
  await khuyencong(['new-key', at('tw'), '--maintainer', 'Cục', '--national'])
  await mkdir(at('kho', 'records', '2023'), { recursive: true })
  await archive()
  await decide('p1')
  await decide('p2')
  const lines = ['p3', 'p4'].map((id) => `${JSON.stringify(project({ id }))}\n`)
  const argv = ['audit', '-', '--on', '2023-06-01', '--json', ...signing()]
  const out = ['--out', at('kho', 'records', '2023', 'year.ndjson')]
  expect(await khuyencong([...argv, ...out], { ...OLD, stdin: lines })).toMatchObject({ code: 0 })
})
afterAll(async () => home.remove())

describe('archive', () => {
  it('keeps every pack in use under its id, version and digest, and adds those to come', async () => {
    const [file = ''] = await readdir(at('kho', 'packs', 'national'))
    expect(file).toMatch(/^0\.9\.0\.[0-9a-f]{16}\.json$/u)
    const again = await archive()
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toBe('Kho lưu có đủ 1 gói đang dùng; cất thêm 0.\n')
    const next = await archive(shippedIn('1.5.0'), '--json')
    expect(JSON.parse(next.stdout)).toMatchObject({
      format: 1,
      packs: [{ id: 'national', version: '1.5.0', added: true }],
    })
    expect(await readdir(at('kho', 'packs', 'national'))).toHaveLength(2)
    expect((await archive(OLD, '--lang', 'en')).stdout).toContain('keeps all 1 packs in use')
  })

  it('keeps a pack as it was signed, also where it was kept unsigned', async () => {
    const own = await home.put('own.json', editionSource('3.0.0'))
    expect((await archive(NOW, '--pack', own, '--json')).code).toBe(0)
    const kept = (await readdir(at('kho', 'packs', 'national'))).find((each) =>
      each.startsWith('3.0.0'),
    )
    const file = at('kho', 'packs', 'national', kept ?? '')
    const unsigned = JSON.parse(await readFile(file, 'utf8')) as object
    const signed = { ...unsigned, signatures: [{ key: 'k', at: '2026-01-01', value: 'AAAA' }] }
    const given = await home.put('signed.json', signed)
    await archive(NOW, '--pack', given)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(signed)
    await archive(NOW, '--pack', own)
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(signed)
  })

  it('does not write over what was changed there', async () => {
    const [file = ''] = await readdir(at('kho', 'packs', 'national'))
    const kept = at('kho', 'packs', 'national', file)
    const text = await readFile(kept, 'utf8')
    await copyFile(kept, at('kept.json'))
    await home.put(`kho/packs/national/${file}`, text.replace('300', '301'))
    const changed = await archive()
    expect(changed).toMatchObject({ code: 2, stdout: '' })
    expect(changed.stderr).toContain('[BUNDLE_CHANGED]')
    await archive(shippedIn('1.6.0'))
    const other = (await readdir(at('kho', 'packs', 'national'))).find((each) =>
      each.startsWith('1.6.0'),
    )
    await copyFile(at('kho', 'packs', 'national', other ?? ''), kept)
    expect((await archive()).stderr).toContain('[ARCHIVE_CHANGED]')
    await copyFile(at('kept.json'), kept)
    expect((await archive()).code).toBe(0)
  })
})

describe('verify with an archive', () => {
  const record = 'kho/records/2023/p1.json'

  it('derives a decision with the packs of its time, long after they were replaced', async () => {
    const without = await verify(record)
    expect([without.code, without.stderr]).toEqual([
      1,
      expect.stringContaining('[PACK_NOT_ARCHIVED]'),
    ])
    expect(await verify(record, '--archive', at('kho'))).toMatchObject({ code: 0, stderr: '' })
  })

  it('checks every record of the archive in one command, each by its file', async () => {
    const ran = await verify('kho')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const files = [...ran.stdout.matchAll(/^ĐÚNG .*records\/2023\/(\S+): ký: Nguyễn Văn A/gmu)]
    expect(files.map(([, name]) => name)).toEqual(['p1.json', 'p2.json', 'year.ndjson'])
    expect(ran.stdout).toContain('Số tệp đã kiểm: 3, không đúng hoặc không kiểm được: 0\n')
    const json = (await verify('kho', '--json')).stdout.trimEnd().split('\n')
    expect(json.map((each) => JSON.parse(each) as object)).toMatchObject([
      { format: 1, kind: 'decision', genuine: true },
      { kind: 'decision', genuine: true },
      { kind: 'audit', genuine: true, records: 2 },
    ])
  })

  it('finds the records of one project, in files of their own and among many', async () => {
    const found = async (id: string): Promise<string> =>
      (await verify('kho', '--project', id)).stdout
    expect(await found('p2')).toMatch(/^ĐÚNG .+p2\.json: .*\nSố tệp đã kiểm: 1,/u)
    expect(await found('p4')).toMatch(/^ĐÚNG .+year\.ndjson: .*\nSố tệp đã kiểm: 1,/u)
    const none = await verify('kho', '--project', 'p9')
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('[NO_RECORDS]')])
    const file = await verify(record, '--project', 'p1')
    expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('--project')])
  })

  it('of a folder within, with the archive named', async () => {
    const within = await verify('kho/records/2023', '--archive', at('kho'), '--lang', 'en')
    expect(within).toMatchObject({ code: 0, stderr: '' })
    expect(within.stdout).toContain('GENUINE')
    await mkdir(at('empty'))
    expect((await verify('empty')).stderr).toContain('[NO_RECORDS]')
  })

  it('names each file that is not genuine, unsigned or unreadable, and goes on', async () => {
    await mkdir(at('kho', 'records', '2024'))
    const text = await readFile(at(record), 'utf8')
    await home.put('kho/records/2024/a.json', text.replace(/A/u, 'B'))
    await home.put('kho/records/2024/b.json', '{')
    await home.put('kho/records/2024/c.json', JSON.stringify(project()))
    await home.put('kho/records/2024/page.html', '<!doctype html>')
    await copyFile(
      at('kho/records/2023/year.ndjson.dsse.json'),
      at('kho/records/2024/lost.ndjson.dsse.json'),
    )
    const ran = await verify('kho')
    expect(ran.code).toBe(1)
    expect(ran.stdout.match(/^KHÔNG ĐÚNG .+2024\/\S+$/gmu)).toHaveLength(4)
    expect(ran.stdout).toContain('Số tệp đã kiểm: 7, không đúng hoặc không kiểm được: 4\n')
    for (const [code, name] of [
      ['JSON', 'b.json'],
      ['NOT_SIGNED', 'c.json'],
      ['FILE_NOT_FOUND', 'lost.ndjson'],
    ])
      expect(ran.stderr).toMatch(new RegExp(`\\[${code}\\] .*${name}`, 'u'))
    expect((await verify('kho', '--project', 'p1')).code).toBe(1)
    await rename(at('kho/records/2024'), at('2024'))
  })

  it('replay derives unsigned records with the packs of their time too', async () => {
    const argv = ['-', '--on', '2023-06-01', '--json']
    const stdin = (): readonly string[] => [`${JSON.stringify(project({ id: 'u' }))}\n`]
    const decision = await khuyencong(['decide', ...argv], { ...OLD, stdin: stdin() })
    const lines = await khuyencong(['audit', ...argv], { ...OLD, stdin: [...stdin(), ...stdin()] })
    const kept = ['--archive', at('kho')]
    for (const { stdout } of [decision, lines]) {
      const replay = async (...more: readonly string[]): ReturnType<typeof khuyencong> =>
        khuyencong(['replay', '-', ...more], { ...NOW, stdin: [stdout] })
      expect((await replay()).code).toBe(1)
      expect(await replay(...kept)).toMatchObject({ code: 0, stderr: '' })
      expect((await replay(...kept, '--strict')).stderr).toContain('[PACK_NOT_SIGNED]')
      const lock = at('packs.lock')
      await khuyencong(['lock', '--out', lock], NOW)
      expect((await replay(...kept, '--locked', lock)).stderr).toContain('[PACK_NOT_LOCKED]')
    }
    const text = await khuyencong(['replay', '-', ...kept], { ...NOW, stdin: [decision.stdout] })
    expect(text.stdout).toContain('national 0.9.0: từ kho lưu hoặc --pack; chưa ký\n')
    const none = await khuyencong(['replay', '-', ...kept], { ...NOW, stdin: ['{"format": 1}'] })
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('[')])
  })

  it('says who stands behind the packs; with --strict an unsigned one is refused', async () => {
    const plain = await verify(record, '--archive', at('kho'))
    expect(plain.stdout).toContain(
      'Gói quy định đã dùng để xét lại:\n    national 0.9.0: chưa ký\n',
    )
    const strict = await verify(record, '--archive', at('kho'), '--strict')
    expect([strict.code, strict.stderr]).toEqual([1, expect.stringContaining('[PACK_NOT_SIGNED]')])
    const [signed, other] = await Promise.all(
      ['2023-05-01', '2023-05-02'].map(async (on) => signedEdition('0.9.0', on)),
    )
    await archive(NOW, '--pack', await home.put('signed.json', signed ?? {}))
    const again = await verify(record, '--archive', at('kho'), '--strict')
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toContain('    national 0.9.0: ký bởi Cục ngày 01/05/2023\n')
    const file = at('kho', archivedFile(stampOf('0.9.0')) ?? '')
    await home.put(
      path.relative(home.path, file),
      JSON.stringify({ ...signed, signatures: [{ ...other?.signatures?.[0], at: '2023-05-01' }] }),
    )
    expect((await verify(record, '--archive', at('kho'))).stderr).toContain('[BAD_SIGNATURE]')
    await home.put(path.relative(home.path, file), JSON.stringify(signed))
  })

  it('of a changed or lost pack says which, and derives nothing', async () => {
    const packs = at('kho', 'packs', 'national')
    const file = (await readdir(packs)).find((each) => each.startsWith('0.9.0')) ?? ''
    await rename(path.join(packs, file), at('away.json'))
    const lost = await verify(record, '--archive', at('kho'))
    expect(lost.code).toBe(1)
    expect(lost.stderr).toContain('[PACK_NOT_ARCHIVED]')
    const text = await readFile(at('away.json'), 'utf8')
    await home.put(`kho/packs/national/${file}`, text.replace('300', '301'))
    const changed = await verify(record, '--archive', at('kho'))
    expect(changed.code).not.toBe(0)
    expect(changed.stderr).toContain('[BUNDLE_CHANGED]')
    await rename(at('away.json'), path.join(packs, file))
  })
})

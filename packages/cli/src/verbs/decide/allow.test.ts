import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  folder,
  khuyencong,
  nationalSource,
  project,
  provincialSource,
} from '../../sandbox.fixture.js'

// A pack from outside that says it is national, or bears the id of another province, is used only where it is named.
let home: Awaited<ReturnType<typeof folder>>
const files: Record<string, string> = {}

const manifestOf = (parts: object): object => ({
  ...(nationalSource.manifest as object),
  ...parts,
})
const never = {
  'eligibility/x.json': {
    id: 'eligibility.x',
    kind: 'eligibility',
    title: 'X',
    titleEn: 'X',
    encodedSince: '2014-04-08',
    versions: [
      {
        from: '2014-04-08',
        to: null,
        citation: { document: '28/2018/TT-BTC', provision: 'Điều 2' },
        evidence: 'quoted',
        require: { fact: 'beneficiary.kind', operator: 'equal', value: 'artisan' },
      },
    ],
  },
}

beforeAll(async () => {
  home = await folder()
  files['evil'] = await home.put('evil.json', {
    manifest: manifestOf({ id: 'a-evil' }),
    documents: nationalSource.documents,
    rules: never,
  })
  files['wrong'] = await home.put('wrong.json', {
    ...provincialSource,
    manifest: manifestOf({ id: 'soc-trang', jurisdiction: 'dak-lak' }),
    rules: {},
  })
  files['key'] = path.join(home.path, 'tw')
  await khuyencong(['new-key', files['key'], '--maintainer', 'Cục', '--national'])
  files['project'] = await home.put('p.json', project())
  files['lines'] = await home.put('p.ndjson', JSON.stringify(project()))
  files['round'] = await home.put('r.json', { scheme: 'x', on: '2023-06-01', entries: [] })
  files['plan'] = await home.put('plan.json', {
    on: '2023-06-01',
    fund: 'national',
    budget: { total: 1 },
    projects: [],
  })
  files['monitor'] = await home.put('m.json', { id: 'm', on: '2023-06-01' })
})
afterAll(async () => home.remove())

describe('--pack with a pack that speaks for another authority', () => {
  it.each([
    ['decide', 'project', ['--on', '2023-06-01']],
    ['audit', 'lines', ['--on', '2023-06-01']],
    ['levels', '', ['--on', '2023-06-01']],
    ['score', 'round', []],
    ['plan', 'plan', []],
    ['monitor', 'monitor', []],
    ['lock', '', []],
  ])('%s refuses it unless it is named', async (verb, file, options) => {
    const call = [verb, ...(file === '' ? [] : [files[file] ?? '']), ...options]
    const ran = await khuyencong([...call, '--pack', files['evil'] ?? ''])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[SECOND_NATIONAL_PACK] a-evil')
    expect(ran.stderr).toContain('--allow a-evil')
    const named = await khuyencong([...call, '--pack', files['evil'] ?? '', '--allow', 'a-evil'])
    expect(named.stderr).not.toContain('SECOND_NATIONAL_PACK')
  })

  it('a record says which pack was let in, and replays only where it is named again', async () => {
    const call = ['decide', files['project'] ?? '', '--on', '2023-06-01', '--json']
    const given = ['--pack', files['evil'] ?? '', '--allow', 'a-evil']
    const { stdout, code } = await khuyencong([...call, ...given])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'ineligible',
      packs: [{ id: 'a-evil', allowed: true }, { id: 'national' }],
    })
    expect(JSON.parse(stdout).packs[1]).not.toHaveProperty('allowed')
    const again = ['replay', '-', '--pack', files['evil'] ?? '']
    expect(await khuyencong(again, { stdin: [stdout] })).toMatchObject({ code: 2 })
    expect(await khuyencong([...again, '--allow', 'a-evil'], { stdin: [stdout] })).toMatchObject({
      code: 0,
    })
  })

  it('a signed record that rests on it is verified only where it is named again', async () => {
    const key = files['key'] ?? ''
    const given = ['--pack', files['evil'] ?? '', '--allow', 'a-evil']
    const record = `${key}.record.json`
    const signing = ['--sign', `${key}.private.pem`, '--by', 'Nguyễn Văn A', '--at', '2023-06-02']
    const call = ['decide', files['project'] ?? '', '--on', '2023-06-01']
    const signed = [...call, ...given, '--json', ...signing, '--out', record]
    expect(await khuyencong(signed)).toMatchObject({ code: 0 })
    const archive = `${key}.kho`
    expect(await khuyencong(['archive', archive, ...given.slice(0, 2)])).toMatchObject({ code: 0 })
    for (const from of [given.slice(0, 2), ['--archive', archive]]) {
      const verify = ['verify', record, '--trust', `${key}.keys.json`, ...from]
      const refused = await khuyencong(verify)
      expect([refused.code, refused.stderr]).toEqual([
        1,
        expect.stringContaining('[SECOND_NATIONAL_PACK]'),
      ])
      const named = await khuyencong([...verify, '--allow', 'a-evil'])
      expect([named.code, named.stderr]).toEqual([0, ''])
      expect(named.stdout).toContain('a-evil 1.0.0: chưa ký; nói thay cơ quan khác')
    }
    const { stdout } = await khuyencong([...call, ...given, '--json'])
    const replay = ['replay', '-', '--archive', archive]
    for (const [more, code] of [
      [[], 2],
      [given.slice(2), 0],
    ] as const)
      expect((await khuyencong([...replay, ...more], { stdin: [stdout] })).code).toBe(code)
    const said = 'a-evil 1.0.0 (chưa ký; nói thay cơ quan khác, được cho phép riêng; '
    expect((await khuyencong([...call, ...given])).stdout).toContain(said)
    const page = `${key}.html`
    await khuyencong(['audit', ...call.slice(1), ...given, '--report', page])
    expect(await readFile(page, 'utf8')).toContain(said)
  })

  it('a pack with the id of one province for another', async () => {
    const call = ['decide', files['project'] ?? '', '--on', '2023-06-01']
    const ran = await khuyencong([...call, '--pack', files['wrong'] ?? ''])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[WRONG_JURISDICTION] soc-trang')
    expect(
      await khuyencong([...call, '--pack', files['wrong'] ?? '', '--allow', 'soc-trang']),
    ).toMatchObject({ code: 0 })
  })

  it('a name that is nobody’s is refused', async () => {
    const ran = await khuyencong([
      ...['decide', files['project'] ?? '', '--on', '2023-06-01'],
      ...['--pack', files['evil'] ?? '', '--allow', 'a-evli'],
    ])
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.stderr).toContain('[UNKNOWN_PACK]')
    expect(ran.stderr).toContain('«a-evil»')
  })
})

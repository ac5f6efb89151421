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

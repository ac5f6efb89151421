import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
const site = (
  province: string | null,
  district: string | null = null,
): Record<string, unknown> => ({
  site: { province, district },
})
const PROJECTS = [
  project({ id: 'a', planYear: 2022 }, site('dak-lak', 'Cư Jút')),
  project({ id: 'b', planYear: 2023 }, site('soc-trang', 'Mỹ Tú')),
  project({ id: 'c', planYear: 2023 }, site('dak-lak', 'CƯ JÚT')),
  project({ id: 'd', planYear: 2024, fund: 'local' }, site('dak-lak')),
]
const SEED = ['--seed', 'KT-01/2026']
const sample = async (...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['sample', '-', ...SEED, ...options], { stdin: [lines(...PROJECTS)] })
interface Told {
  readonly drawn: readonly { readonly id: string; readonly stratum: readonly string[] }[]
  readonly left: object
  readonly input: object
  readonly strata: readonly { readonly stratum: readonly string[]; readonly size: number }[]
}
const json = async (...options: readonly string[]): Promise<Told> =>
  JSON.parse((await sample('--json', ...options)).stdout) as Told
const ids = ({ drawn }: Told): readonly string[] => drawn.map(({ id }) => id).sort()

describe('sample', () => {
  it('says what was drawn, of how many, by which seed, of which file', async () => {
    const ran = await sample('--size', '2')
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('MẪU ĐƯỢC CHỌN')
    expect(ran.stdout).toContain('Hạt giống: KT-01/2026')
    expect(ran.stdout).toContain('Tổng thể: 4 đề án · 900 triệu đồng')
    expect(ran.stdout).toMatch(/Tệp dữ liệu: stdin sha256-[0-9a-f]{64}\n/u)
    expect((await sample('--size', '2', '--lang', 'en')).stdout).toContain(
      'Population: 4 projects · VND 900 million',
    )
  })

  it('draws the same of the same, and what the choice leaves in alone', async () => {
    expect(await json('--size', '2')).toEqual(await json('--size', '2'))
    expect(ids(await json('--size', '9', '--year', '2023'))).toEqual(['b', 'c'])
    expect(ids(await json('--size', '9', '--year', '2022-2023', '--province', 'Đắk Lắk'))).toEqual([
      'a',
      'c',
    ])
    expect(ids(await json('--size', '9', '--fund', 'local'))).toEqual(['d'])
    const here = await json('--size', '9', '--district', 'cư jút')
    expect([ids(here), here.left]).toEqual([['a', 'c'], { outside: 1, unknown: 1 }])
  })

  it('by money unit a project without an amount cannot be drawn, and that is said', async () => {
    const more = project({ id: 'e' }, { requested: null })
    const ran = await khuyencong(
      ['sample', '-', ...SEED, '--size', '9', '--method', 'money-unit'],
      { stdin: [lines(...PROJECTS, more)] },
    )
    expect(ran.stdout).toContain('1 đề án chưa có số tiền')
    expect(ran.stdout).toContain('Khoảng cách · số bắt đầu: 100 triệu đồng')
    expect(ran.stdout).not.toMatch(/│ e /u)
  })

  it('within groups, however their names are typed', async () => {
    const { strata } = await json('--size', '3', '--by', 'district')
    expect(strata.map(({ stratum, size }) => [stratum, size])).toEqual([
      [['CƯ JÚT'], 1],
      [['Mỹ Tú'], 1],
      [[], 1],
    ])
    expect((await sample('--size', '3', '--by', 'district')).stdout).toContain('(chưa khai)')
  })

  it('takes projects with their days, and the records of an audit', async () => {
    const [first, ...rest] = PROJECTS
    const dated = lines({ on: '2023-06-01', project: first }, ...rest)
    const ran = await khuyencong(['sample', '-', ...SEED, '--size', '9', '--json'], {
      stdin: [dated],
    })
    expect(ids(JSON.parse(ran.stdout) as Told)).toEqual(['a', 'b', 'c', 'd'])
    const audit = await khuyencong(['audit', '-', '--on', '2023-06-01', '--json'], {
      stdin: [lines(...PROJECTS)],
    })
    const again = await khuyencong(['sample', '-', ...SEED, '--size', '9', '--json'], {
      stdin: [audit.stdout],
    })
    expect(ids(JSON.parse(again.stdout) as Told)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('writes the projects that were drawn, in the order of the file', async () => {
    await home.put(
      'p.ndjson',
      lines({ on: '2023-06-01', project: PROJECTS[0] }, ...PROJECTS.slice(1)),
    )
    const argv = ['sample', at('p.ndjson'), ...SEED, '--size', '4', '--drawn', at('d.ndjson')]
    expect((await khuyencong(argv)).code).toBe(0)
    const written = (await readFile(at('d.ndjson'), 'utf8')).trimEnd().split('\n')
    expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
      { on: '2023-06-01', project: PROJECTS[0] },
      ...PROJECTS.slice(1),
    ])
    expect((await khuyencong(['audit', at('d.ndjson'), '--on', '2023-06-01'])).code).toBe(0)
  })

  it.each([
    ['no size', [], 'VALUE_MISSING'],
    ['no number', ['--size', 'ba'], 'SAMPLE_SIZE'],
    ['none', ['--size', '0'], 'SAMPLE_SIZE'],
    ['a blank seed', ['--size', '1', '--seed', ' '], 'SAMPLE_SEED'],
    ['another method', ['--size', '1', '--method', 'luck'], 'UNKNOWN_WORD'],
    ['another dimension', ['--size', '1', '--by', 'colour'], 'UNKNOWN_WORD'],
    ['another fund', ['--size', '1', '--fund', 'x'], 'UNKNOWN_WORD'],
    ['years upside down', ['--size', '1', '--year', '2023-2022'], 'BAD_VALUE'],
    ['a province that is not', ['--size', '1', '--province', 'atlantis'], 'UNKNOWN_PROVINCE'],
    ['standard input twice', ['--size', '1', '--drawn', 'd.ndjson'], 'NOT_A_FILE'],
  ])('refuses %s', async (_name, options, code) => {
    const ran = await sample(...options)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('refuses no seed, an empty input and a broken line, for a sample is of the whole', async () => {
    const of = async (stdin: string, ...argv: readonly string[]): Promise<string> => {
      const ran = await khuyencong(['sample', '-', '--size', '1', ...argv], { stdin: [stdin] })
      expect([ran.code, ran.stdout]).toEqual([2, ''])
      return /\[(\w+)\]/u.exec(ran.stderr)?.[1] ?? ran.stderr
    }
    expect(await of(lines(...PROJECTS))).toBe('VALUE_MISSING')
    expect(await of('', ...SEED)).toBe('EMPTY_INPUT')
    expect(await of(`${lines(PROJECTS[0])}{"id":`, ...SEED)).toBe('JSON')
  })

  it('does not write over the file it reads', async () => {
    const file = await home.put('q.ndjson', lines(...PROJECTS))
    const argv = ['sample', file, ...SEED, '--size', '1', '--drawn', file]
    expect((await khuyencong(argv)).stderr).toContain('[OUTPUT_IS_INPUT]')
  })
})

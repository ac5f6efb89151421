import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, greedy, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)
const ON = ['--on', '2023-06-01'] as const

/** The words of a page, without markup. */
const wordsOf = async (name: string): Promise<string> =>
  (await readFile(at(name), 'utf8'))
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')

describe.each(['appraisal', 'decision'])('export %s', (what) => {
  const exported = async (value: unknown, out: string, ...more: readonly string[]): Promise<Ran> =>
    khuyencong(['export', what, await home.put(`${what}.json`, value), '--out', at(out), ...more])

  it('writes .docx, or a page by the ending, with the figures of the decision', async () => {
    const ran = await exported(greedy(), `${what}.docx`, ...ON)
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await readFile(at(`${what}.docx`))).subarray(0, 2).toString()).toBe('PK')
    expect((await exported(greedy(), `${what}.html`, ...ON)).code).toBe(0)
    const words = await wordsOf(`${what}.html`)
    for (const text of [
      '300.000.000 400.000.000 300.000.000',
      'national:support.advanced-machinery',
      '[ABOVE_CEILING]',
      'không phải mẫu của văn bản nào',
    ])
      expect(words).toContain(text)
    await exported(greedy(), `${what}.en.html`, ...ON, '--lang', 'en')
    expect(await wordsOf(`${what}.en.html`)).toContain('A neutral layout')
  })

  it('of a stored record needs no day, and is the same paper; a changed record is refused', async () => {
    const input = await home.put('p.json', greedy())
    const { stdout } = await khuyencong(['decide', input, ...ON, '--json'])
    expect((await exported(JSON.parse(stdout), 'stored.html')).code).toBe(0)
    await exported(greedy(), 'fresh.html', ...ON)
    expect(await readFile(at('stored.html'))).toEqual(await readFile(at('fresh.html')))
    const changed = JSON.parse(stdout.replaceAll('400000000', '300000000')) as unknown
    const ran = await exported(changed, 'changed.html')
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[DIGEST_DIFFERS]')
    await expect(readFile(at('changed.html'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('markup in a title stays a text', async () => {
    await exported({ ...greedy(), title: '<script>x</script>' }, 'markup.html', ...ON)
    expect(await readFile(at('markup.html'), 'utf8')).not.toContain('<script>')
  })

  it('without a day, or without a file, says what is missing', async () => {
    expect((await exported(greedy(), 'x.docx')).stderr).toContain('[ON_MISSING]')
    const ran = await khuyencong(['export', what, '--out', at('x.docx')])
    expect([ran.code, ran.stderr.includes('[VALUE_MISSING]')]).toEqual([2, true])
    await expect(readFile(at('x.docx'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('export publication', () => {
  it('lists every project of the input, with the sum of what is known', async () => {
    const file = await home.put('many.json', [project(), greedy()])
    const ran = await khuyencong(['export', 'publication', file, ...ON, '--out', at('list.html')])
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await wordsOf('list.html')).toContain('1.400.000.000 700.000.000 700.000.000')
  })

  it('of a plan lists what is funded alone, with what each project gets', async () => {
    const local = (id: string, amount: number): object => ({
      id,
      items: [{ id: '1', activity: 'advanced-machinery', requested: { local: amount } }],
    })
    const plan = await home.put('plan.json', {
      ...{ on: '2023-01-15', fund: 'local', budget: { total: 500 }, scores: { A: 90, B: 85 } },
      projects: [local('B', 250), local('A', 300)],
    })
    const ran = await khuyencong(['export', 'publication', plan, '--out', at('funded.html')])
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '' })
    const words = await wordsOf('funded.html')
    expect(words).toContain('Ngày xét: 15/01/2023')
    expect(words).toContain('Số đề án: 1')
    expect(words).toMatch(/1 A .* 300 /u)
    expect(words).not.toContain(' B ')
  })

  it('of a table without a map guesses, and writes nothing', async () => {
    const table = await home.put('list.csv', 'Mã đề án;Nội dung\nA;showroom\n')
    const ran = await khuyencong(['export', 'publication', table, ...ON, '--out', at('no.html')])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[COLUMN_GUESSED]')
  })

  it('never writes over its input', async () => {
    const file = await home.put('input.html', project())
    const ran = await khuyencong(['export', 'publication', file, ...ON, '--out', file])
    expect(ran.stderr).toContain('[OUTPUT_IS_INPUT]')
  })
})

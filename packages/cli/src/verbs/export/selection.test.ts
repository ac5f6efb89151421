import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPacks } from '../../files/packs.js'
import { folder, khuyencong, type Ran } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)

type Json = Readonly<Record<string, unknown>>
const FACTS = Object.fromEntries(
  ['ownMade', 'singleOrSet', 'lawful', 'serial'].map((name) => [`product.${name}`, true]),
)
const entry = (id: string, group: string, more: Json = {}): Json => ({
  ...{ id, name: `Sản phẩm mẫu ${id}`, group, facts: FACTS },
  ...more,
})
const ROUND = {
  ...{ scheme: 'outstanding-product', on: '2023-08-01', level: 'province' },
  entries: [
    entry('a', 'handicraft'),
    entry('b', 'handicraft'),
    entry('c', 'food-processing', { facts: { ...FACTS, 'product.lawful': false } }),
  ],
}
const exported = async (round: unknown, out: string, ...more: readonly string[]): Promise<Ran> =>
  khuyencong(
    ['export', 'selection', await home.put('round.json', round), '--out', at(out), ...more],
    { shipped: shippedPacks },
  )
/** The words of a page, without markup. */
const wordsOf = async (name: string): Promise<string> =>
  (await readFile(at(name), 'utf8'))
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')

describe('export selection', () => {
  it('writes .docx, or a page by the ending, and says that it imitates no form', async () => {
    expect(await exported(ROUND, 'a.docx')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await readFile(at('a.docx'))).subarray(0, 2).toString()).toBe('PK')
    expect((await exported(ROUND, 'a.html')).code).toBe(0)
    const words = await wordsOf('a.html')
    expect(words).toContain('không phải mẫu của văn bản nào')
    expect(words).toContain('01/08/2023')
    expect(words).toContain('Sản phẩm mẫu b')
  })

  it('counts the registered by group; what no council has ruled on is at least none', async () => {
    await exported(ROUND, 'b.html')
    const words = await wordsOf('b.html')
    expect(words).toMatch(/Thủ công mỹ nghệ 2 0 2 ≥ 0/u)
    expect(words).toMatch(/Cộng 3 0 2 ≥ 0/u)
  })

  it('counts the rulings of the council where it ruled on every entry', async () => {
    const rulings = [
      ['a', 'recognise'],
      ['b', 'reject'],
      ['c', 'reject'],
    ].map(([id, ruling]) => ({ entry: id, ruling, by: 'Hội đồng mẫu', why: 'mẫu' }))
    const ran = await exported({ ...ROUND, council: rulings }, 'c.html', '--lang', 'en')
    expect(ran.stderr).toBe('')
    expect(await wordsOf('c.html')).toMatch(/Total 3 0 2 1 /u)
    await exported({ ...ROUND, council: rulings.slice(0, 2) }, 'd.html', '--lang', 'en')
    expect(await wordsOf('d.html')).toMatch(/Total 3 0 2 ≥ 1/u)
  })

  it('the order of the entries has no effect, and markup stays a text', async () => {
    await exported(ROUND, 'e.html')
    await exported({ ...ROUND, entries: [...ROUND.entries].reverse() }, 'f.html')
    expect(await readFile(at('f.html'))).toEqual(await readFile(at('e.html')))
    await exported(
      { ...ROUND, entries: [entry('a', 'food-processing', { name: '<b>x</b>' })] },
      'g.html',
    )
    expect(await readFile(at('g.html'), 'utf8')).toContain('&lt;b&gt;x')
  })

  it('refuses what is no round', async () => {
    const ran = await exported({ id: 'p', items: [] }, 'h.docx')
    expect(ran.code).toBe(2)
    await expect(readFile(at('h.docx'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

// Every page, written by hand or made from the packs, stands in two files: `page.md` in Vietnamese,
// `page.en.md` in English.

const root = fileURLToPath(new URL('..', import.meta.url))
/** Made from the published cases, whose words are Vietnamese. */
const VIETNAMESE_ONLY = ['docs/published-cases.md']
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const pagesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
const PAGES = [
  ...pagesOf('docs'),
  ...pagesOf('docs/handbook'),
  ...pagesOf('packages/rules-provincial').filter((page) => page.includes('COVERAGE')),
  ...readdirSync(join(root, 'examples'))
    .filter((name) => /^\d\d-/u.test(name))
    .flatMap((name) => pagesOf(`examples/${name}`)),
]
const PAIRS = PAGES.filter((page) => !VIETNAMESE_ONLY.includes(page) && !page.endsWith('.en.md'))
const englishOf = (page: string): string => page.replace(/\.md$/u, '.en.md')

/** A page without its blocks of code. */
const proseOf = (file: string): string => read(file).replace(/^\s*```.*?^\s*```$/gmsu, '')
const headingsOf = (file: string): readonly string[] =>
  [...proseOf(file).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => heading)
const anchorsOf = (file: string): readonly string[] => [
  ...[...read(file).matchAll(/<a id="([^"]+)">/gu)].map(([, id = '']) => id),
  ...headingsOf(file).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  ),
]
/** The languages of the blocks of code of a page, in order. */
const blocksOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/^```(\w*)$/gmu)].map(([, language = '']) => language)

describe('pages in two languages', () => {
  it.each(PAIRS)('%s has an English page, and each leads to the other', (page) => {
    const english = englishOf(page)
    expect(existsSync(join(root, english))).toBe(true)
    expect(read(page)).toContain(`[English](${basename(english)})`)
    expect(read(english)).toContain(`[Tiếng Việt](${basename(page)})`)
  })

  it('no English page stands alone', () => {
    const alone = PAGES.filter((page) => page.endsWith('.en.md'))
    expect(alone.map((page) => page.replace('.en.md', '.md')).sort()).toEqual([...PAIRS].sort())
  })

  it.each(PAIRS)('%s has the same headings and blocks in both languages', (page) => {
    const english = englishOf(page)
    expect(headingsOf(english)).toHaveLength(headingsOf(page).length)
    expect(blocksOf(english)).toEqual(blocksOf(page))
  })
})

describe('links', () => {
  const files = [
    ...PAGES,
    'README.md',
    'CONTRIBUTING.md',
    ...['core', 'cli', 'office', 'rules-national', 'rules-provincial'].map(
      (name) => `packages/${name}/README.md`,
    ),
  ]

  it.each(files)('every link of %s leads to a file and a heading that are there', (file) => {
    const dead = [...proseOf(file).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/gu)]
      .filter(([, target = '', anchor]) => {
        const found = target === '' ? file : relative(root, resolve(root, dirname(file), target))
        if (!existsSync(join(root, found))) return true
        return (
          anchor !== undefined &&
          found.endsWith('.md') &&
          !anchorsOf(found).includes(decodeURIComponent(anchor))
        )
      })
      .map(([link]) => link)
    expect(dead).toEqual([])
  })
})

describe('what may be imported', () => {
  interface Manifest {
    readonly exports: Readonly<Record<string, unknown>>
  }
  const { exports } = JSON.parse(read('packages/core/package.json')) as Manifest
  const entries = Object.keys(exports).filter((key) => /^\.\/[a-z-]+$/u.test(key))

  it.each(['docs/for-developers.md', 'docs/for-developers.en.md', 'packages/core/README.md'])(
    'every entry of core is told on %s',
    (page) => {
      const untold = entries
        .map((key) => key.slice(1))
        .filter((entry) => !read(page).includes(`${entry}\``))
      expect(untold).toEqual([])
    },
  )
})

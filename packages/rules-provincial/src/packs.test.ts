import { national } from '@khuyencong/rules-national'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRuleBook, definePack, readJson } from '@khuyencong/core'
import { describePack } from '@khuyencong/core/testing'
import { describe, expect, it } from 'vitest'
import { provincialPacks } from '../../../scripts/pack-index.mjs'
import { register } from '@khuyencong/rules-national/register'
import { provincial } from './index.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): unknown => readJson(readFileSync(`${home}/${name}`, 'utf8'), name)

/** The rule or case files of a pack's folder, by their names inside it. */
function filesOf(folder: string, ending: (name: string) => boolean): Record<string, unknown> {
  const names = ['eligibility', 'support', 'funding', 'priority']
    .filter((kind) => existsSync(`${home}/${folder}/${kind}`))
    .flatMap((kind) => readdirSync(`${home}/${folder}/${kind}`).map((name) => `${kind}/${name}`))
    .filter(ending)
  return Object.fromEntries(names.map((name) => [name, read(`${folder}/${name}`)]))
}

const isCases = (name: string): boolean => name.endsWith('.cases.json')
const folders = readdirSync(home).filter((name) => existsSync(`${home}/${name}/pack.json`))
const template = definePack(
  {
    manifest: read('_template/pack.json'),
    documents: read('_template/documents.json'),
    rules: filesOf('_template', (name) => !isCases(name)),
  },
  { extends: national },
)

describe('gói của các tỉnh, thành phố', () => {
  it('mỗi thư mục là một gói được xuất ra', () => {
    expect([...provincial.map((pack) => pack.manifest.id)]).toEqual(
      folders.filter((name) => !name.startsWith('_')).sort(),
    )
  })

  it.each(provincial.map((pack) => [pack.manifest.id, pack] as const))(
    '%s: mỗi quy định có tình huống và nằm đúng thư mục',
    (id, pack) => {
      expect(pack.manifest.jurisdiction).toBe(id)
      const covered = Object.values(filesOf(id, isCases)).map(
        (file) => (file as { rule: string }).rule,
      )
      expect(covered.sort()).toEqual(pack.rules.map((rule) => rule.id).sort())
    },
  )

  it.each(provincial.map((pack) => [pack.manifest.id, pack] as const))(
    '%s: mỗi mức chưa số hóa nói vì sao, bằng hai thứ tiếng',
    (_id, pack) => {
      for (const rule of pack.rules)
        for (const version of rule.versions)
          expect([version.note, version.noteEn]).not.toContain(null)
    },
  )

  it.each(provincial.map((pack) => [pack.manifest.id, pack] as const))(
    '%s: «các nội dung còn lại» là đúng những nội dung không có quy định riêng trong ngày',
    (_id, pack) => {
      const book = createRuleBook([pack])
      const days = pack.rules.flatMap(({ versions }) => versions.map(({ from }) => from))
      for (const day of days)
        for (const activity of book.vocabulary.activities.keys()) {
          const found = book
            .on(day, activity)
            .support.filter(({ answer }) => answer === 'in-force')
            .map(({ rule }) => rule.id)
          const [rest, own] = [true, false].map((wanted) =>
            found.filter((id) => (id === 'support.other-levels') === wanted),
          )
          if (rest?.length === 1) expect([day, activity, own]).toEqual([day, activity, []])
          else if (own?.length === 0)
            expect([day < '2018-05-11', activity]).toEqual([true, 'technology-line'])
        }
    },
  )
})

describe('npm run generate', () => {
  it('không nhận thư mục mang tên khác với tỉnh của gói', () => {
    const at = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))
    const put = (name: string, manifest: object): void => {
      mkdirSync(path.join(at, name), { recursive: true })
      writeFileSync(path.join(at, name, 'pack.json'), JSON.stringify(manifest))
    }
    try {
      put('gia-lai', { id: 'gia-lai', jurisdiction: 'gia-lai' })
      put('_template', { id: 'goi-mau', jurisdiction: 'tinh-mau' })
      expect(provincialPacks(at)).toEqual(['gia-lai'])
      put('gia-lay', { id: 'gia-lai', jurisdiction: 'gia-lai' })
      expect(() => provincialPacks(at)).toThrow(
        /gia-lay\/pack\.json › id: «gia-lai»[\s\S]*jurisdiction: «gia-lai»/u,
      )
      put('gia-lay', { id: 'gia-lay', jurisdiction: 'gia-lai' })
      expect(() => provincialPacks(at)).toThrow(
        /^packages\/rules-provincial\/gia-lay\/pack\.json › jurisdiction: «gia-lai»/u,
      )
    } finally {
      rmSync(at, { recursive: true })
    }
  })
})

for (const pack of [...provincial, template]) {
  const folder = pack === template ? '_template' : pack.manifest.id
  describePack(pack, filesOf(folder, isCases), { describe, it }, { register })
}

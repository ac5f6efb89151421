import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { definePack, readJson } from '@khuyencong/core'
import { describePack } from '@khuyencong/core/testing'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'

const home = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): unknown => readJson(readFileSync(`${home}/${name}`, 'utf8'), name)

/** The rule or case files of a pack's folder, by their names inside it. */
function filesOf(folder: string, ending: (name: string) => boolean): Record<string, unknown> {
  const names = ['eligibility', 'support', 'funding', 'priority'].filter((kind) => existsSync(`${home}/${folder}/${kind}`))
    .flatMap((kind) => readdirSync(`${home}/${folder}/${kind}`).map((name) => `${kind}/${name}`)).filter(ending)
  return Object.fromEntries(names.map((name) => [name, read(`${folder}/${name}`)]))
}

const isCases = (name: string): boolean => name.endsWith('.cases.json')
const folders = readdirSync(home).filter((name) => existsSync(`${home}/${name}/pack.json`))
const template = definePack({ manifest: read('_template/pack.json'), documents: read('_template/documents.json'), rules: filesOf('_template', (name) => !isCases(name)) })

describe('gói của các tỉnh, thành phố', () => {
  it('mỗi thư mục là một gói được xuất ra', () => {
    expect([...provincial.map((pack) => pack.manifest.id)]).toEqual(folders.filter((name) => !name.startsWith('_')).sort())
  })

  it.each(provincial.map((pack) => [pack.manifest.id, pack] as const))('%s: mỗi quy định có tình huống và nằm đúng thư mục', (id, pack) => {
    expect(pack.manifest.jurisdiction).toBe(id)
    const covered = Object.values(filesOf(id, isCases)).map((file) => (file as { rule: string }).rule)
    expect(covered.sort()).toEqual(pack.rules.map((rule) => rule.id).sort())
  })

  it.each(provincial.map((pack) => [pack.manifest.id, pack] as const))('%s: mỗi mức chưa mã hóa nói vì sao, bằng hai thứ tiếng', (_id, pack) => {
    for (const rule of pack.rules) for (const version of rule.versions) expect([version.note, version.noteEn]).not.toContain(null)
  })

  it.each(provincial.map((pack) => [pack.manifest.id, pack] as const))('%s: mỗi nội dung chỉ có một quy định trong mỗi ngày', (_id, pack) => {
    const own = pack.rules.filter((rule) => rule.kind === 'support' && rule.id !== 'support.other-levels').map((rule) => rule.refines?.replace('national:support.', '').replace('-local', ''))
    const rest = JSON.stringify(pack.rules.find((rule) => rule.id === 'support.other-levels') ?? {})
    for (const activity of own) if (activity !== undefined) expect(rest).not.toContain(`"${activity}"`)
  })
})

for (const pack of [...provincial, template]) {
  describePack(pack, filesOf(pack === template ? '_template' : pack.manifest.id, isCases), { describe, it })
}

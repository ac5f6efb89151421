import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { definePack, type Pack, type Problem, readJson } from '@khuyencong/core'
import { checkPack } from '@khuyencong/core/packs'
import { testPack } from '@khuyencong/core/testing'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'

const home = fileURLToPath(new URL('..', import.meta.url))

/** The files of a pack's folder: rules, or the cases and rounds beside them. */
function filesOf(folder: string, wanted: 'rules' | 'cases'): Record<string, unknown> {
  const names = readdirSync(`${home}/${folder}`, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`${home}/${folder}/${name}`).map((file) => `${name}/${file}`),
    )
    .sort()
  const read = (name: string): unknown =>
    readJson(readFileSync(`${home}/${folder}/${name}`, 'utf8'), `${folder}/${name}`)
  return Object.fromEntries(
    names
      .filter((name) => /\.(?:cases|rounds)\.json$/u.test(name) === (wanted === 'cases'))
      .map((name) => [name, read(name)]),
  )
}

const readHere = (name: string): unknown => readJson(readFileSync(`${home}/${name}`, 'utf8'), name)
const template = definePack(
  {
    manifest: readHere('_template/pack.json'),
    documents: readHere('_template/documents.json'),
    rules: filesOf('_template', 'rules'),
  },
  { extends: national },
)
const problemsOf = (pack: Pack, folder: string): readonly Problem[] =>
  checkPack(pack, {
    national,
    cases: filesOf(folder, 'cases'),
  }).filter(({ severity }) => severity !== 'info')

/** The places of the sample pack where something is to be written. */
const TO_WRITE = ['id', 'issuer', 'note', 'noteEn', 'title', 'titleEn']
  .map((field) => `documents.json › documents[0].${field}`)
  .concat(
    ['maintainer', 'title', 'titleEn'].map((field) => `pack.json › ${field}`),
    'support/advanced-machinery.cases.json › cases[0].expect.citing[0]',
  )
  .concat(
    ['citation.document', 'citation.provision', 'note', 'noteEn'].map(
      (field) => `support/advanced-machinery.json › versions[0].${field}`,
    ),
  )

const at = (code: string, ...rules: readonly string[]): readonly string[] =>
  rules.map((rule) => `${code} support/${rule.replace(/#(\d)$/u, '.json › versions[$1].grant')}`)

/**
 * The warnings that are true and stay: levels that the sources give without a rate or per another
 * unit than the national ones, and the sample pack without a province or texts.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'bac-giang': at(
    'NO_RATE',
    'advanced-machinery#0',
    'advanced-machinery#1',
    'technology-transfer#0',
    'technology-transfer#1',
  ),
  'ha-noi': [...at('NO_RATE', 'any-project#1'), ...at('OTHER_UNIT', 'any-project#1')],
  'hau-giang': at(
    'NO_RATE',
    'advanced-machinery#0',
    'cluster-pollution-treatment#0',
    'demonstration-model#0',
    'establishment-pollution-treatment#0',
    'linkage-cluster#0',
    'technology-transfer#0',
  ),
  'hoa-binh': at('OTHER_UNIT', 'cleaner-production-pilot#0'),
  _template: [
    'UNKNOWN_PROVINCE pack.json › jurisdiction',
    ...TO_WRITE.map((place) => `PLACEHOLDER_LEFT ${place}`),
  ],
}

/** Words by which a provision says that its clause was not read. */
const NOT_READ = /chưa đọc|chưa thấy|not read/iu

describe('chất lượng các gói của tỉnh, thành phố, và của gói mẫu', () => {
  it('điều khoản chưa đọc thì không phải «quoted», ở gói tỉnh và gói quốc gia', () => {
    const claimed = [...provincial, template, national].flatMap(({ manifest, rules }) =>
      rules.flatMap(({ id, versions }) =>
        versions
          .filter(
            ({ citation, evidence }) => evidence === 'quoted' && NOT_READ.test(citation.provision),
          )
          .map(({ from }) => `${manifest.id} ${id} ${from}`),
      ),
    )
    expect(claimed).toEqual([])
  })

  const packs = [
    ...provincial.map((pack) => [pack.manifest.id, pack] as const),
    ['_template', template] as const,
  ]

  it.each(packs)('%s: kiểm tra không có lỗi, không có lưu ý nào chưa biết', (folder, pack) => {
    const problems = problemsOf(pack, folder)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([...new Set(problems.map(({ code, at }) => `${code} ${at}`))].sort()).toEqual(
      [...(KNOWN[folder] ?? [])].sort(),
    )
  })

  it.each(packs)('%s: tình huống đúng, phủ hết, không chỗ sai nào lọt', (folder, pack) => {
    const { cases, percent, gaps, mutation } = testPack(pack, filesOf(folder, 'cases'), {
      mutate: true,
      register: national.register,
    })
    expect(cases.flatMap(({ differences }) => differences)).toEqual([])
    expect([percent, gaps]).toEqual([100, []])
    expect(mutation?.survivors).toEqual([])
    expect(mutation?.killed).toBeGreaterThan(0)
  })
})

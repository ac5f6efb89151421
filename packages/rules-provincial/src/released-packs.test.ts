import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createRuleBook,
  decide,
  type Decision,
  KhuyenCongError,
  type Pack,
  type ProjectInput,
  readJson,
  releasedBook,
  type RuleBook,
} from '@khuyencong/core'
import { sourceOf } from '@khuyencong/core/packs'
import { runCases } from '@khuyencong/core/testing'
import { national } from '@khuyencong/rules-national'
import { releasedNational } from '@khuyencong/rules-national/released'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'

/**
 * The released packs beside the packs of the files they were made from. The seed is printed:
 * `KHUYENCONG_SEED` repeats a run, `KHUYENCONG_RUNS` makes a longer one.
 */
const SEED = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2 ** 31)
const RUNS = { seed: SEED, numRuns: Number(process.env['KHUYENCONG_RUNS'] ?? 300) }

const home = fileURLToPath(new URL('../../../', import.meta.url))
const read = (name: string): unknown => readJson(readFileSync(home + name, 'utf8'), name)

async function releasedOf({ manifest: { id } }: Pack): Promise<Pack> {
  const module = (await import(`./released/${id}.ts`)) as Readonly<Record<string, Pack>>
  const [released] = Object.values(module)
  if (released === undefined) throw new Error(id)
  return released
}
const pairs: readonly (readonly [id: string, pack: Pack, released: Pack])[] = [
  ['national', national, releasedNational],
  ...(await Promise.all(
    provincial.map(async (pack) => [pack.manifest.id, pack, await releasedOf(pack)] as const),
  )),
]
const books = (ids: readonly string[]): readonly [full: RuleBook, quick: RuleBook] => {
  const chosen = pairs.filter(([id]) => id === 'national' || ids.includes(id))
  return [
    createRuleBook(chosen.map(([, pack]) => pack)),
    releasedBook(chosen.map(([, , released]) => released)),
  ]
}
const everyPack = books(provincial.map(({ manifest }) => manifest.id))

/** A decision to the byte, or the code of what is refused. */
function told(decide: () => Decision): string {
  try {
    return JSON.stringify(decide())
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
}

/** The same pack without the paths of JSON Schemas, which are for editors alone. */
function withoutSchemas({ manifest, rules, ...pack }: Pack): object {
  const plain = ({ $schema: _path, ...data }: { readonly $schema?: string | undefined }): object =>
    data
  return { ...pack, manifest: plain(manifest), rules: rules.map(plain) }
}

describe('gói đã phát hành', () => {
  it('có của mỗi gói của tỉnh, không thừa gói nào', () => {
    const names = readdirSync(new URL('released/', import.meta.url))
    const wanted = provincial.flatMap(({ manifest: { id } }) => [`${id}.read.ts`, `${id}.ts`])
    expect(names.sort()).toEqual(['national-digest.read.ts', ...wanted].sort())
  })

  it.each(pairs)('%s: đúng như definePack đọc từ tệp nguồn', (_id, pack, released) => {
    expect(released).not.toBe(pack)
    expect(released).toStrictEqual(withoutSchemas(pack))
    expect(released.digest).toBe(pack.digest)
    expect(() => sourceOf(released)).toThrow('@khuyencong/rules-')
  })

  it.each(pairs)('%s: mỗi tình huống có kết quả như với gói đọc từ tệp', (id, pack, released) => {
    const folder = id === 'national' ? 'rules-national' : `rules-provincial/${id}`
    const files = ['eligibility', 'support', 'funding', 'priority'].flatMap((kind) =>
      readdirSync(`${home}packages/${folder}`).includes(kind)
        ? readdirSync(`${home}packages/${folder}/${kind}`)
            .filter((name) => name.endsWith('.cases.json'))
            .map((name) => `${kind}/${name}`)
        : [],
    )
    const cases = Object.fromEntries(
      files.map((name) => [name, read(`packages/${folder}/${name}`)]),
    )
    const options = { register: national.register }
    const summed = (given: Pack) =>
      runCases(given, cases, options as never).map((report) => JSON.stringify(report, asText))
    expect(summed(released)).toEqual(summed(pack))
  })
})

/** What a case is told from another by, whatever it refers to. */
const asText = (key: string, value: unknown): unknown =>
  key === 'pack' ? undefined : typeof value === 'bigint' ? String(value) : value

const LINES = readFileSync(`${home}examples/12-published-cases/cases.ndjson`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly project: ProjectInput }).project)
const PROJECTS: readonly ProjectInput[] = [
  ...LINES,
  ...[
    '01-soc-trang-2023/project',
    '01-soc-trang-2023/fairs',
    '02-life-of-a-national-project/project',
  ].map((name) => read(`examples/${name}.json`) as ProjectInput),
]
const anyQuestion = fc.record({
  project: fc.constantFrom(...PROJECTS),
  activity: fc.option(fc.constantFrom(...national.vocabulary.activities.keys())),
  on: fc.constantFrom('2013-01-01', '2018-05-11', '2023-06-01', '2025-08-01', '2027-03-01'),
  fund: fc.constantFrom('national', 'local', null),
  province: fc.constantFrom(...(national.register?.provinces.map(({ id }) => id) ?? [])),
  packs: fc.subarray(
    provincial.map(({ manifest }) => manifest.id),
    { maxLength: 4 },
  ),
})

describe('bộ quy định đã phát hành', () => {
  it('xét mỗi đề án ví dụ như bộ đọc từ tệp, đúng từng byte', () => {
    const [full, quick] = everyPack
    for (const project of PROJECTS) {
      const question = { on: '2023-06-01', project }
      expect(told(() => decide(quick, question))).toBe(told(() => decide(full, question)))
    }
  })

  it(`và mỗi đề án ngẫu nhiên, với gói bất kỳ (seed ${SEED})`, () => {
    fc.assert(
      fc.property(anyQuestion, ({ project, activity, on, fund, province, packs }) => {
        const question = {
          on,
          project: {
            ...project,
            fund,
            items: project.items.map((item) => ({
              ...item,
              activity: activity ?? item.activity,
              site: { ...item.site, province, formerProvince: null },
            })),
          } as ProjectInput,
        }
        const [full, quick] = packs.length === 0 ? everyPack : books(packs)
        expect(told(() => decide(quick, question))).toBe(told(() => decide(full, question)))
      }),
      RUNS,
    )
  }, 120_000)
})

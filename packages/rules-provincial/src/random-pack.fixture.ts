import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type Decision,
  definePack,
  KhuyenCongError,
  type PackSource,
  type ProjectInput,
  readJson,
} from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'

// Random packs of a province, made of rules of every kind and field that national law has, and
// questions about projects of the examples.

export type Json = Record<string, unknown>
type Version = Json
interface RuleFile extends Json {
  readonly id: string
  readonly kind: string
  readonly versions: readonly Version[]
}

export const home = fileURLToPath(new URL('../../../', import.meta.url))
export const read = (name: string): unknown => readJson(readFileSync(home + name, 'utf8'), name)
export const filesIn = (kind: string, ending: RegExp): readonly (readonly [string, Json])[] =>
  readdirSync(`${home}packages/rules-national/${kind}`)
    .filter((name) => ending.test(name))
    .map((name) => [`${kind}/${name}`, read(`packages/rules-national/${kind}/${name}`) as Json])
const KINDS = ['eligibility', 'support', 'funding', 'priority', 'procedure', 'programme', 'scheme']
const RULES = KINDS.flatMap((kind) => filesIn(kind, /^(?!.*\.(?:cases|rounds)\.json$).*\.json$/u))
export const PROVINCES = national.register?.provinces.map(({ id }) => id) ?? []

/**
 * What may be done to a version of a rule: nothing, or what would change an answer wherever the
 * rule is asked.
 */
const CHANGES: readonly ((version: Version, kind: string) => Version)[] = [
  (version) => version,
  ({ when: _, ...version }) => version,
  (written, kind) =>
    kind === 'eligibility' || ('require' in written && kind === 'funding')
      ? { ...written, when: undefined, require: { fact: 'units', operator: 'equal', value: 0 } }
      : written,
  (written, kind) => ({
    ...written,
    when: undefined,
    ...(kind === 'support' && { grant: { rate: '100%', cap: '9 tỷ đồng' } }),
    ...('uplift' in written && { uplift: { factor: '9' } }),
    ...('advance' in written && { advance: { rate: '0%' } }),
    ...('authority' in written && { authority: ['commune'] }),
    ...('management' in written && { management: { agency: '50%' } }),
  }),
  (version) => ({ ...version, evidence: 'memory' }),
  (version, kind) =>
    kind === 'eligibility'
      ? { ...version, when: undefined, gap: { text: 'Chưa rõ.', textEn: 'Unclear.' } }
      : version,
  (version) => ({
    ...version,
    when: undefined,
    toVerify: [{ text: 'Hỏi thêm.', textEn: 'Ask.' }],
  }),
]

const NEIGHBOUR: RuleFile = {
  id: 'funding.another-scheme',
  kind: 'funding',
  title: 'Chính sách khác',
  titleEn: 'Another scheme',
  encodedSince: '2012-07-05',
  versions: [
    {
      from: '2012-07-05',
      to: null,
      citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
      evidence: 'quoted',
      neighbour: {
        scheme: 'Chính sách khác',
        schemeEn: 'Another scheme',
        of: ['cost.machinery', 'cost.setup', 'cost.showroom'],
      },
      toVerify: [{ text: 'Đã nhận chưa?', textEn: 'Received?' }],
    },
  ],
}

const anyRule = fc
  .tuple(
    fc.constantFrom(...RULES),
    fc.constantFrom(...CHANGES),
    fc.constantFrom('all', 'last'),
    fc.constantFrom(null, '2031-01-01'),
  )
  .map(([[name, file], change, which, since]) => {
    const rule = file as RuleFile
    const kept = which === 'all' ? rule.versions : rule.versions.slice(-1)
    const versions = since === null ? kept : [{ ...kept.at(-1), from: since, to: null }]
    return [
      name,
      {
        ...rule,
        refines: undefined,
        adds: true,
        encodedSince: versions[0]?.['from'],
        versions: versions.map((version) => change({ ...version, gapAfter: true }, rule.kind)),
      },
    ] as const
  })

/** What a random pack says, before it is given to somebody. */
export const anyRules = fc
  .tuple(fc.array(anyRule, { minLength: 5, maxLength: 60 }), fc.boolean())
  .map(([rules, neighbour]) =>
    Object.fromEntries([
      ...rules,
      ...(neighbour ? [['funding/another-scheme.json', NEIGHBOUR] as const] : []),
    ]),
  )

/** The rules of a pack under the name of a province. */
export const sourceFor = (
  jurisdiction: string,
  rules: PackSource['rules'],
  manifest: { readonly id: string; readonly replaces?: string },
): PackSource => ({
  manifest: {
    version: '1.0.0',
    schemaVersion: 1,
    jurisdiction,
    title: 'Gói thử',
    titleEn: 'Trial',
    maintainer: 'Thử',
    lawAsOf: '2026-11-22',
    extends: 'national',
    ...manifest,
  },
  documents: read('packages/rules-national/documents.json'),
  rules,
})

/**
 * A pack for a province that nothing shipped speaks for, under a name that comes before or after
 * any other.
 */
export const anyPack = fc
  .record({
    province: fc.constantFrom(...PROVINCES),
    name: fc.constantFrom('a-goi', 'z-goi', null),
    rules: anyRules,
  })
  .map(({ province, name, rules }) =>
    definePack(sourceFor(province, rules, { id: name ?? province }), { extends: national }),
  )

/** A province, what it was formed from, and what was formed from it. */
export function territoryOf(province: string): ReadonlySet<string> {
  const all = national.register?.provinces ?? []
  const formed = (id: string): readonly string[] =>
    all.find((each) => each.id === id)?.periods.flatMap(({ formedFrom }) => formedFrom ?? []) ?? []
  return new Set([
    province,
    ...formed(province),
    ...all.filter(({ id }) => formed(id).includes(province)).map(({ id }) => id),
  ])
}

const lines = readFileSync(`${home}examples/12-published-cases/cases.ndjson`, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly project: ProjectInput }).project)
const PROJECTS: readonly ProjectInput[] = [
  ...lines,
  ...[
    '01-soc-trang-2023/project',
    '01-soc-trang-2023/fairs',
    '02-life-of-a-national-project/project',
  ]
    .map((name) => `examples/${name}.json`)
    .filter((name) => existsSync(home + name))
    .map((name) => read(name) as ProjectInput),
]

export const anyQuestion = fc.record({
  project: fc.constantFrom(...PROJECTS),
  on: fc.constantFrom('2013-01-01', '2018-05-11', '2023-06-01', '2025-08-01', '2027-03-01'),
  fund: fc.constantFrom('national', 'local', null),
  province: fc.constantFrom(...PROVINCES),
  approval: fc.constantFrom('ministry', 'province', 'commune', null),
  paid: fc.boolean(),
})
type Question = typeof anyQuestion extends fc.Arbitrary<infer T> ? T : never

/**
 * A project of the examples in another place, under another fund, with money of another programme.
 */
export function projectOf({ project, fund, province, approval, paid }: Question): ProjectInput {
  return {
    ...project,
    fund: fund as 'national' | 'local' | null,
    approval: approval === null ? null : { level: approval as 'province' },
    items: project.items.map((item) => ({
      ...item,
      site: { ...item.site, province, formerProvince: null },
      costs: item.costs?.map((line) => (paid ? { ...line, otherStateSupport: 1 } : line)) ?? null,
      requested: { ...item.requested, national: 90_000_000, local: 1_000 },
    })),
  }
}

/** What is answered, or the code of what is refused. */
export function told<T>(answer: () => T): T | string {
  try {
    return answer()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
}

export function withoutPacks(decision: Decision | string): unknown {
  if (typeof decision === 'string') return decision
  const { packs: _packs, digest: _digest, ...rest } = decision
  return rest
}

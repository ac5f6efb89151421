import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  createRuleBook,
  crossCheck,
  decide,
  type Decision,
  definePack,
  KhuyenCongError,
  type Pack,
  type ProjectInput,
  readJson,
  type RuleBook,
} from '@khuyencong/core'
import { monitor } from '@khuyencong/core/monitor'
import { allocateBudget } from '@khuyencong/core/plan'
import { scoreRound } from '@khuyencong/core/score'
import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'

/**
 * Adding a pack leaves every answer outside its fund and its territory as it was, but for the list
 * of packs. The pack is made of rules of every kind and field that national law has, changed at
 * will, under the name of a province. The seed is printed: `KHUYENCONG_SEED` repeats a run,
 * `KHUYENCONG_RUNS` makes a longer one.
 */
const SEED = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2 ** 31)
const RUNS = { seed: SEED, numRuns: Math.ceil(Number(process.env['KHUYENCONG_RUNS'] ?? 300) / 15) }
const LONG = { timeout: 60_000 + RUNS.numRuns * 2_000 }

type Json = Record<string, unknown>
type Version = Json
interface RuleFile extends Json {
  readonly id: string
  readonly kind: string
  readonly versions: readonly Version[]
}

const home = fileURLToPath(new URL('../../../', import.meta.url))
const read = (name: string): unknown => readJson(readFileSync(home + name, 'utf8'), name)
const filesIn = (kind: string, ending: RegExp): readonly (readonly [string, Json])[] =>
  readdirSync(`${home}packages/rules-national/${kind}`)
    .filter((name) => ending.test(name))
    .map((name) => [`${kind}/${name}`, read(`packages/rules-national/${kind}/${name}`) as Json])
const KINDS = ['eligibility', 'support', 'funding', 'priority', 'procedure', 'programme', 'scheme']
const RULES = KINDS.flatMap((kind) => filesIn(kind, /^(?!.*\.(?:cases|rounds)\.json$).*\.json$/u))
const ROUNDS = filesIn('scheme', /\.rounds\.json$/u).flatMap(([, file]) =>
  (file['rounds'] as { readonly round: Json }[]).map(({ round }) => ({
    ...round,
    scheme: file['scheme'],
  })),
)
const PROVINCES = national.register?.provinces.map(({ id }) => id) ?? []

/**
 * What may be done to a version of a rule: nothing, or what would change an answer wherever the
 * rule is asked.
 */
const CHANGES: readonly ((version: Version, kind: string) => Version)[] = [
  (version) => version,
  ({ when: _, ...version }) => version,
  (version, kind) =>
    kind === 'eligibility' || ('require' in version && kind === 'funding')
      ? { ...version, when: undefined, require: { fact: 'units', operator: 'equal', value: 0 } }
      : version,
  (version, kind) => ({
    ...version,
    when: undefined,
    ...(kind === 'support' && { grant: { rate: '100%', cap: '9 tỷ đồng' } }),
    ...('uplift' in version && { uplift: { factor: '9' } }),
    ...('advance' in version && { advance: { rate: '0%' } }),
    ...('authority' in version && { authority: ['commune'] }),
    ...('management' in version && { management: { agency: '50%' } }),
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

/**
 * A pack for a province that nothing shipped speaks for, under a name that comes before or after
 * any other.
 */
const anyPack = fc
  .record({
    province: fc.constantFrom(...PROVINCES),
    name: fc.constantFrom('a-goi', 'z-goi', null),
    rules: fc.array(anyRule, { minLength: 5, maxLength: 60 }),
    neighbour: fc.boolean(),
  })
  .map(({ province, name, rules, neighbour }) =>
    definePack(
      {
        manifest: {
          id: name ?? province,
          version: '1.0.0',
          schemaVersion: 1,
          jurisdiction: province,
          title: 'Gói thử',
          titleEn: 'Trial',
          maintainer: 'Thử',
          lawAsOf: '2026-11-22',
          extends: 'national',
        },
        documents: read('packages/rules-national/documents.json'),
        rules: Object.fromEntries([
          ...rules,
          ...(neighbour ? [['funding/another-scheme.json', NEIGHBOUR] as const] : []),
        ]),
      },
      { extends: national },
    ),
  )

/** The shipped packs less those of the authority of a pack, alone and with it. */
function booksBeside(pack: Pack): readonly [RuleBook, RuleBook] {
  const { jurisdiction } = pack.manifest
  const others = [
    national,
    ...provincial.filter(({ manifest }) => manifest.jurisdiction !== jurisdiction),
  ]
  return [createRuleBook(others), createRuleBook([...others, pack])]
}

/** A province, what it was formed from, and what was formed from it. */
function territoryOf(province: string): ReadonlySet<string> {
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

const anyQuestion = fc.record({
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
function projectOf({ project, fund, province, approval, paid }: Question): ProjectInput {
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
function told<T>(answer: () => T): T | string {
  try {
    return answer()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
}

function withoutPacks(decision: Decision | string): unknown {
  if (typeof decision === 'string') return decision
  const { packs: _packs, digest: _digest, ...rest } = decision
  return rest
}

/** A decision less what another scheme of the place may add to it. */
function withoutScheme(decision: Decision | string, id: string): unknown {
  if (typeof decision === 'string') return decision
  const { packs: _packs, digest: _digest, openChecks: _open, ...rest } = decision
  return {
    ...rest,
    findings: rest.findings.map((each) =>
      each.code === 'DOUBLE_FUNDING' ? { ...each, other: null } : each,
    ),
    toVerify: rest.toVerify.filter(({ rule }) => !rule.startsWith(`${id}:`)),
  }
}

describe('another pack', LONG, () => {
  process.stdout.write(
    `another pack: ${String(RUNS.numRuns)} packs, KHUYENCONG_SEED=${String(SEED)}\n`,
  )

  it('leaves decisions outside its fund and its territory as they were, to the byte', () => {
    const seen = { same: 0, scheme: 0 }
    fc.assert(
      fc.property(anyPack, fc.array(anyQuestion, { minLength: 20, maxLength: 20 }), (pack, all) => {
        const [before, after] = booksBeside(pack)
        const { id, jurisdiction } = pack.manifest
        const territory = territoryOf(jurisdiction)
        for (const question of all) {
          const project = projectOf(question)
          const ask = (book: RuleBook) => told(() => decide(book, { on: question.on, project }))
          if (!territory.has(question.province)) {
            seen.same += 1
            expect(ask(after)).toEqual(ask(before))
          }
          const there = projectOf({ ...question, fund: 'national', province: jurisdiction })
          const [was, is] = [before, after].map((book) =>
            told(() => decide(book, { on: question.on, project: there })),
          ) as [Decision | string, Decision | string]
          seen.scheme += Number(canonical(withoutPacks(was)) !== canonical(withoutPacks(is)))
          expect(withoutScheme(is, id)).toEqual(withoutScheme(was, id))
        }
      }),
      RUNS,
    )
    expect(Math.min(seen.same, seen.scheme)).toBeGreaterThan(0)
  })

  it('is found by the second engine to be judged as it should be, in its own territory too', async () => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(
        anyPack,
        fc.array(anyQuestion, { minLength: 4, maxLength: 4 }),
        async (pack, all) => {
          const [, book] = booksBeside(pack)
          for (const question of all) {
            const project = projectOf({ ...question, province: pack.manifest.jurisdiction })
            const decision = told(() => decide(book, { on: question.on, project }))
            if (typeof decision === 'string') continue
            checked += 1
            expect((await crossCheck(book, decision)).disagreements).toEqual([])
          }
        },
      ),
      RUNS,
    )
    expect(checked).toBeGreaterThan(0)
  })

  it('leaves plans, rounds and monitoring as they were', () => {
    const plans = [
      '11-soc-trang-2023-plan/national-plan',
      '11-soc-trang-2023-plan/local-plan-sample',
    ].map((name) => read(`examples/${name}.json`) as Parameters<typeof allocateBudget>[1])
    const followed = ['office-sample', 'results', 'provinces', 'central-2020'].map(
      (name) => read(`examples/13-programme-monitoring/${name}.json`) as Json,
    )
    const by = fc.constantFrom('region', 'province', 'activity', 'year', 'fund')
    fc.assert(
      fc.property(
        anyPack,
        fc.constantFrom(...plans),
        fc.constantFrom(...ROUNDS),
        fc.constantFrom(...followed),
        by,
        (pack, plan, round, follow, group) => {
          const [before, after] = booksBeside(pack)
          const inside = territoryOf(pack.manifest.jurisdiction)
          const local = plan.fund !== 'national' && inside.has('soc-trang')
          if (!local)
            expect(told(() => allocateBudget(after, plan))).toEqual(
              told(() => allocateBudget(before, plan)),
            )
          expect(told(() => scoreRound(after, round as never))).toEqual(
            told(() => scoreRound(before, round as never)),
          )
          const input = { ...follow, by: [group] } as never
          expect(told(() => monitor(after, input))).toEqual(told(() => monitor(before, input)))
        },
      ),
      RUNS,
    )
  })
})

const canonical = (value: unknown): string => JSON.stringify(value)

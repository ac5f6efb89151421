// Mô hình đối chứng: pháp luật như viết trong tệp. / The reference model reads the files of packs as
// they are written, and shares nothing with core but the text of the contract.
import type { Three, WrittenCondition } from '../conditions/reference-evaluator.fixture.js'

export type { Three } from '../conditions/reference-evaluator.fixture.js'

export type Grade = 'quoted' | 'secondary' | 'memory'

export interface Cited {
  readonly document: string
  readonly provision: string
}

/** Mức hỗ trợ như viết trong tệp. / One part of a grant, or one branch of a table. */
export interface WrittenPart {
  readonly of?: string | readonly string[]
  readonly rate?: unknown
  readonly amount?: unknown
  readonly cap?: unknown
  readonly per?: string | readonly string[]
  readonly atMost?: readonly {
    readonly amount: number | string
    readonly per?: string
    readonly within?: string
  }[]
  readonly once?: boolean | string
  readonly choose?: readonly (WrittenPart & {
    readonly when: WrittenCondition
    readonly grant?: string
  })[]
}

/** One version of one provision, whatever its kind. */
export interface WrittenVersion {
  readonly from: string
  readonly to?: string | null
  readonly citation: Cited
  readonly evidence: Grade
  readonly dayEvidence?: Grade | null
  readonly when?: WrittenCondition | null
  readonly require?: WrittenCondition | null
  readonly gap?: unknown
  readonly grant?: unknown
  readonly binding?: boolean | null
  readonly uplift?: { readonly factor: string | number; readonly except?: readonly string[] } | null
  readonly defines?: { readonly kind: string; readonly names?: readonly string[] } | null
  readonly advance?: { readonly rate: string } | null
  readonly authority?: readonly string[] | null
  readonly abolishes?: { readonly levels: readonly string[] } | null
  readonly check?: string | null
  readonly neighbour?: { readonly of: readonly string[] } | null
}

interface WrittenRule {
  readonly id: string
  readonly kind: string
  readonly encodedSince: string
  readonly versions: readonly WrittenVersion[]
}

interface WrittenActivity {
  readonly id: string
  readonly groups?: readonly string[] | null
  readonly versions: readonly {
    readonly from: string
    readonly to?: string | null
    readonly base: 'all' | readonly string[]
    readonly judgedAs?: string | null
  }[]
}

interface WrittenUnit {
  readonly id: string
  readonly quantity?: string | null
  readonly heldBy?: string | null
}

export interface WrittenFact {
  readonly id: string
  readonly type: string
  readonly of: string
  readonly ratio?: readonly [string, string] | null
}

interface WrittenWords {
  readonly activities?: readonly WrittenActivity[] | null
  readonly costKinds?: readonly { readonly id: string }[] | null
  readonly units?: readonly WrittenUnit[] | null
  readonly facts?: readonly WrittenFact[] | null
  readonly groups?:
    readonly { readonly id: string; readonly activities: readonly string[] }[] | null
  readonly defaults?: readonly { readonly fact: string; readonly years: number }[] | null
}

export interface WrittenProvince {
  readonly id: string
  readonly name: string
  readonly periods: readonly {
    readonly from?: string | null
    readonly to?: string | null
    readonly kind: string
    readonly formedFrom?: readonly string[]
  }[]
}

export interface WrittenPack {
  readonly manifest: {
    readonly id: string
    readonly jurisdiction: string
    readonly lawAsOf: string
    readonly replaces?: string | null
  }
  readonly documents: {
    readonly documents: readonly {
      readonly id: string
      readonly issued?: string | null
      readonly amendedBy?: readonly { readonly issued: string; readonly read: boolean }[] | null
    }[]
  }
  readonly vocabulary?: WrittenWords
  readonly rules: Readonly<Record<string, WrittenRule>>
  readonly register?: {
    readonly provinces: readonly WrittenProvince[]
    readonly reviews?: readonly { readonly mergedOn: string; readonly due: string }[]
  }
}

/** A rule on a day: the version in force, or why it gives no answer. */
export interface RuleThatDay {
  readonly id: string
  readonly kind: string
  readonly pack: WrittenPack
  readonly rule: WrittenRule
  readonly state: 'in-force' | 'not-in-force' | 'not-encoded'
  readonly version: WrittenVersion | null
  readonly grade: Grade
}

/** A rule of which a version is in force. */
export type RuleInForceThatDay = RuleThatDay & { readonly version: WrittenVersion }

/** Các gói cùng hiệu lực. / Packs that answer together, a replaced one left out, and their words. */
export interface Law {
  readonly packs: readonly WrittenPack[]
  readonly activities: ReadonlyMap<string, WrittenActivity>
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  readonly costKinds: ReadonlySet<string>
  readonly units: ReadonlyMap<string, WrittenUnit>
  readonly facts: ReadonlyMap<string, WrittenFact>
  /** By fact: how many years from another year it is, or is counted to. */
  readonly reckonings: ReadonlyMap<string, number>
  readonly register: WrittenPack['register']
  /** What was found before, by day. */
  readonly days: Map<string, readonly RuleThatDay[]>
}

export function lawOf(given: readonly WrittenPack[]): Law {
  const replaced = given.flatMap(({ manifest }) => manifest.replaces ?? [])
  const packs = given.filter(
    ({ manifest }) => (manifest.replaces ?? null) !== null || !replaced.includes(manifest.id),
  )
  const words = packs.map(({ vocabulary }) => vocabulary ?? {})
  const activities = words.flatMap((each) => each.activities ?? [])
  const groups = new Map(
    words.flatMap((each) => each.groups ?? []).map((each) => [each.id, new Set(each.activities)]),
  )
  for (const { id, groups: joined } of activities)
    for (const group of joined ?? []) groups.get(group)?.add(id)
  return {
    packs,
    activities: byId(activities),
    groups,
    costKinds: new Set(words.flatMap((each) => each.costKinds ?? []).map(({ id }) => id)),
    units: byId(words.flatMap((each) => each.units ?? [])),
    facts: byId(words.flatMap((each) => each.facts ?? [])),
    reckonings: new Map(
      words.flatMap((each) => each.defaults ?? []).map(({ fact, years }) => [fact, years]),
    ),
    register: packs.find(({ register }) => register !== undefined)?.register,
    days: new Map(),
  }
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((each) => [each.id, each]))

/** Whether a day lies in a time whose first and last day belong to it. */
export const covers = (
  { from, to }: { readonly from?: string | null; readonly to?: string | null },
  on: string,
): boolean => (from == null || from <= on) && (to == null || on <= to)

/** Every rule of every pack, with what it says on a day. */
export function rulesThatDay(law: Law, on: string): readonly RuleThatDay[] {
  const known = law.days.get(on)
  if (known !== undefined) return known
  const rules = law.packs.flatMap((pack) =>
    Object.values(pack.rules).map((rule): RuleThatDay => {
      const version = rule.versions.find((each) => covers(each, on)) ?? null
      const known = on >= rule.encodedSince
      return {
        id: `${pack.manifest.id}:${rule.id}`,
        kind: rule.kind,
        pack,
        rule,
        state: !known ? 'not-encoded' : version === null ? 'not-in-force' : 'in-force',
        version: known ? version : null,
        grade: known && version !== null ? gradeThatDay(pack, version, on) : 'quoted',
      }
    }),
  )
  law.days.set(on, rules)
  return rules
}

const GRADES: readonly Grade[] = ['quoted', 'secondary', 'memory']

export const weakestGrade = (grades: readonly Grade[]): Grade =>
  GRADES[Math.max(0, ...grades.map((grade) => GRADES.indexOf(grade)))] as Grade

/** An amendment that nobody has read leaves no figure of its document better than restated. */
function gradeThatDay(pack: WrittenPack, version: WrittenVersion, on: string): Grade {
  const cited = documentOf(pack, version)
  const unread = cited?.amendedBy?.some(({ issued, read }) => !read && issued <= on) === true
  return weakestGrade([
    version.evidence,
    version.dayEvidence ?? 'quoted',
    unread ? 'secondary' : 'quoted',
  ])
}

export const documentOf = (
  { documents }: WrittenPack,
  { citation }: WrittenVersion,
): WrittenPack['documents']['documents'][number] | undefined =>
  documents.documents.find(({ id }) => id === citation.document)

export const isNational = ({ pack }: Pick<RuleThatDay, 'pack'>): boolean =>
  pack.manifest.jurisdiction === 'national'

/** «Đạt» of both, in Kleene's three-valued logic. */
export const andAlso = (a: Three, b: Three): Three =>
  a === 'unmet' || b === 'unmet' ? 'unmet' : a === 'met' && b === 'met' ? 'met' : 'unknown'

import {
  referenceLeaf,
  referenceTree,
  type WrittenCondition,
} from '../conditions/reference-evaluator.fixture.js'
import { oneId } from './reference-identity.fixture.js'
import type { ReferencePlace } from './reference-place.fixture.js'
import {
  dong,
  dongOrNull,
  millionthsOfFactor,
  millionthsOfRate,
  sumIfKnown,
} from './written-figures.fixture.js'
import { type Law, type RuleThatDay, rulesThatDay, type Three } from './written-law.fixture.js'
import type { WrittenItem, WrittenProject } from './written-project.fixture.js'

/** Một hạng mục trong ngày. / One item of one project, in its place, on a day, under a law. */
export interface ReferenceCase {
  readonly law: Law
  readonly on: string
  readonly project: WrittenProject
  readonly item: WrittenItem
  readonly place: ReferencePlace
  readonly rules: RulesByKind
}

const DECIDING_KINDS = ['eligibility', 'support', 'funding', 'priority'] as const
/** The kinds of rule that touch a decision. */
export type DecidingKind = (typeof DECIDING_KINDS)[number]
type RulesByKind = Readonly<Record<DecidingKind, readonly RuleThatDay[]>>

/** What was found before: the same activity is asked about on the same day very often. */
const FOUND = new WeakMap<readonly RuleThatDay[], Map<string, RulesByKind>>()

/** The rules that can concern an activity on a day, by their kinds. */
export function rulesConcerning(law: Law, on: string, activity: string): RulesByKind {
  const all = rulesThatDay(law, on)
  const known = FOUND.get(all) ?? new Map<string, RulesByKind>()
  FOUND.set(all, known)
  const before = known.get(activity)
  if (before !== undefined) return before
  const about = all.filter(({ version, rule }) =>
    (version === null ? rule.versions : [version]).some(({ when }) =>
      concernsActivity(when, activity, law),
    ),
  )
  const byKind = Object.fromEntries(
    DECIDING_KINDS.map((kind) => [kind, about.filter((each) => each.kind === kind)]),
  ) as unknown as RulesByKind
  known.set(activity, byKind)
  return byKind
}

type Value = string | number | boolean | readonly string[]
type Known = Value | null | undefined

/** What an item says of a fact; `null` or nothing is unknown. */
export function factOf(name: string, of: ReferenceCase): Known {
  const { law, item, project } = of
  const fact = law.facts.get(name)
  const own = (value: unknown): Known => read(given(value), fact?.type ?? 'word')
  if (fact?.of === 'project') return own(project.facts?.[name])
  if (fact !== undefined) return own(item.facts?.[name])
  return shapeFact(name, of) ?? own(item.facts?.[name])
}

/** A ruling holds its value beside who ruled. */
const given = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : value

function read(value: unknown, type: string): Known {
  if (value === undefined || value === null) return null
  if (type === 'money') return Number(dong(value))
  if (type === 'rate') return Number(millionthsOfRate(value))
  if (type === 'number') return Number(millionthsOfFactor(value))
  if (type === 'list') return (value as readonly unknown[]).map(String)
  return type === 'word' && typeof value === 'number' ? String(value) : (value as Value)
}

function shapeFact(name: string, of: ReferenceCase): Known {
  const { item, project, place, law } = of
  const [group = '', field = ''] = name.split('.')
  if (group === 'cost' && law.costKinds.has(name.slice(5))) return costFact(name.slice(5), item)
  if (group === 'quantity') return item.quantities?.[name.slice(9)]
  if (name === 'site.province') return place.province
  if (name === 'site.formerProvince') return place.former
  if (name === 'site.provinceKind') return place.kind
  if (group === 'site') return siteFact(field, of)
  if (group === 'beneficiary')
    return read(item.beneficiary?.[field], MONEY.has(name) ? 'money' : 'word integer')
  if (name === 'planBuildingYear') return planBuildingYear(of)
  if (name === 'project.kind') return project.kind
  if (name === 'project.activities') return new Set(project.items.map((each) => each.activity)).size
  if (name === 'project.beneficiaries') {
    const ids = project.items.map(({ beneficiary }) => beneficiary?.id)
    return ids.some((id) => id == null) ? null : new Set(ids.map((id) => oneId(id ?? ''))).size
  }
  const groups: Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>> = {
    approval: project.approval,
    commitments: project.commitments,
    implementer: project.implementer,
  }
  if (field !== '' && group in groups) return groups[group]?.[field] as Known
  if (name === 'units') return item.units ?? 1
  if (name === 'activity') return item.activity
  if (name === 'level') return item.level
  if (name === 'fund') return project.fund
  return name === 'planYear' ? project.planYear : null
}

const MONEY = new Set(['beneficiary.annualRevenue', 'beneficiary.totalCapital'])

/** Not known while a line has no kind, or one of this kind no amount. */
function costFact(kind: string, { costs }: WrittenItem): number | null {
  if (costs == null || costs.some((line) => line.kind == null)) return null
  const sum = sumIfKnown(
    costs.filter((line) => line.kind === kind).map((line) => dongOrNull(line.amount)),
  )
  return sum === null ? null : Number(sum)
}

function siteFact(field: string, of: ReferenceCase): Known {
  const { site } = of.item
  const since = site?.['convertedFromCommuneOn'] as string | null | undefined
  if (field === 'convertedFromCommune') return since == null ? null : since !== 'never'
  if (field === 'yearsSinceConversion') {
    const built = planBuildingYear(of)
    const years = of.law.reckonings.get('site.yearsSinceConversion')
    if (since == null || since === 'never' || built == null || years === undefined) return null
    return yearsBegunByEndOf(built + years, since)
  }
  const value = site?.[field]
  return typeof value === 'number' ? String(value) : (value as Known)
}

/** Years are counted up: on 31 December a year has begun since every day but the last of one. */
const yearsBegunByEndOf = (year: number, since: string): number =>
  Math.max(0, year - Number(since.slice(0, 4)) + (since.endsWith('-12-31') ? 0 : 1))

function planBuildingYear({ project, law }: ReferenceCase): number | null {
  if (project.planBuildingYear != null) return project.planBuildingYear
  const years = law.reckonings.get('planBuildingYear')
  return project.planYear == null || years === undefined ? null : project.planYear + years
}

/** What a condition answers of an item; without one, everyone meets it. */
export const conditionOf = (
  condition: WrittenCondition | null | undefined,
  of: ReferenceCase,
): Three => (condition == null ? 'met' : referenceTree(condition, (leaf) => comparison(leaf, of)))

function comparison({ fact = '', operator, value }: WrittenCondition, of: ReferenceCase): Three {
  const declared = of.law.facts.get(fact)
  if (declared?.ratio != null) {
    const sign = ratioAgainst(declared.ratio, value, of)
    if (sign !== null) return referenceLeaf(sign, operator, 0)
  }
  return referenceLeaf(factOf(fact, of), operator, operand(fact, value, of.law))
}

/** Whether one fact over another lies below, at or above a threshold, without dividing. */
function ratioAgainst(
  [part, whole]: readonly [string, string],
  threshold: unknown,
  of: ReferenceCase,
): number | null {
  const [a, b] = [part, whole].map((name) => factOf(name, of))
  if (typeof a !== 'number' || typeof b !== 'number' || b === 0) return null
  const difference = BigInt(a) * 1_000_000n - millionthsOfFactor(threshold) * BigInt(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function operand(fact: string, value: unknown, law: Law): unknown {
  if (Array.isArray(value)) return value.map((each) => operand(fact, each, law))
  if (typeof value === 'string' && value.startsWith('group:'))
    return [...(law.groups.get(value.slice('group:'.length)) ?? [])]
  const type = law.facts.get(fact)?.type
  const isMoney = type === 'money' || fact.startsWith('cost.') || MONEY.has(fact)
  if (isMoney) return Number(dong(value))
  if (type === 'rate' || type === 'number') return read(value, type)
  return value
}

/** Whether what is left of a condition, once the activity is known, can still be met. */
export function concernsActivity(
  condition: WrittenCondition | null | undefined,
  activity: string,
  law: Law,
): boolean {
  return (
    condition == null ||
    referenceTree(condition, ({ fact, operator, value }) =>
      fact === 'activity'
        ? referenceLeaf(activity, operator, operand('activity', value, law))
        : 'unknown',
    ) !== 'unmet'
  )
}

import { type Day, dayBefore, dayText, within } from '../../values/calendar.js'
import { compileCondition } from '../../conditions/conditions.js'
import { factReader } from '../../project/facts.js'
import { decidingConditions, type PlacedLeaf, placedLeaves } from '../mutation/mutants.js'
import type { Vnd } from '../../values/money.js'
import type { Pack } from '../../packs/pack.js'
import type { PreparedCase } from '../cases/prepared-cases.js'
import {
  ALWAYS,
  givenOf,
  leavesOf,
  neighbours,
  NEVER,
  type Point,
  regionsOf,
  writeFactValue,
} from '../../conditions/fact-regions.js'
import type { Grant, Rule, RuleVersion } from '../../kinds/rule.js'
import type { Search } from '../../conditions/region-search.js'
import { ceilingOf } from '../../stages/ceiling.js'
import type { FactValue } from '../../vocabulary/trace.js'
import type { Counterexample } from '../sampling/counterexample.js'
import {
  baseFact,
  crossing,
  decidingOf,
  pointOfDifference,
  pointWithin,
} from '../search/counterexamples.js'

/** What the cases of a pack must touch. */
export const COVERAGE_KINDS = ['rules', 'versions', 'days', 'conditions', 'thresholds'] as const
/** Loại độ phủ. / What coverage counts. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

/** Một đòi hỏi với các tình huống. / One thing the cases must show: met by a case, or mended by the case it proposes. */
export interface Demand {
  readonly kind: CoverageKind
  readonly at: string
  /** What the case would show, in a few words. */
  readonly text: string
  readonly textEn: string
  readonly met: (cases: readonly PreparedCase[]) => boolean
  readonly propose: () => Counterexample | null
}

const some =
  (shows: (each: PreparedCase) => boolean): Demand['met'] =>
  (cases) =>
    cases.some(shows)

/** What the rounds of a scheme must show: that there are some, and some on days of each version. */
export function demandsOfScheme(pack: Pack, rule: Rule, days: readonly Day[]): readonly Demand[] {
  const file = pack.files.get(rule.id) ?? rule.id
  const nothing = (): null => null
  return [
    {
      kind: 'rules',
      at: file,
      text: 'một kỳ mẫu (.rounds.json)',
      textEn: 'a round (.rounds.json)',
      met: () => days.length > 0,
      propose: nothing,
    },
    ...rule.versions.map((version, index): Demand => ({
      kind: 'versions',
      at: `${file} › versions[${index}]`,
      text: 'một kỳ mẫu trong ngày phiên bản này áp dụng',
      textEn: 'a round on a day of this version',
      met: () => days.some((on) => within(on, version.from, version.to)),
      propose: nothing,
    })),
  ]
}

/** Every demand on the cases of one rule. */
export function demandsOf(pack: Pack, rule: Rule, search: Search): readonly Demand[] {
  const file = pack.files.get(rule.id) ?? rule.id
  const anywhere: Demand = {
    kind: 'rules',
    at: file,
    text: 'quy định áp dụng',
    textEn: 'the rule applies',
    met: (cases) => cases.length > 0,
    propose: () => firstDay(rule.versions[0], search),
  }
  return [
    anywhere,
    ...rule.versions.flatMap((version, index) => {
      const at = `${file} › versions[${index}]`
      return [
        ...dayDemands(version, at, search),
        ...conditionDemands(version, at, search),
        ...levelDemands(version, at, search),
      ]
    }),
  ]
}

function firstDay(version: RuleVersion | undefined, search: Search): Counterexample | null {
  return version === undefined
    ? null
    : { on: version.from, given: givenOf(pointWithin(search, version) ?? {}) }
}

const inDays =
  (version: RuleVersion) =>
  ({ on }: PreparedCase): boolean =>
    within(on, version.from, version.to)

function dayDemands(version: RuleVersion, at: string, search: Search): readonly Demand[] {
  const before = dayBefore(version.from)
  const inForce = inDays(version)
  const applies = compileCondition(version.when ?? ALWAYS)
  return [
    {
      kind: 'versions',
      at,
      text: 'phiên bản này áp dụng',
      textEn: 'this version applies',
      met: some((each) => inForce(each) && applies.test(each.subject) === 'met'),
      propose: () => firstDay(version, search),
    },
    {
      kind: 'days',
      at: `${at}.from`,
      text: `ngày đầu ${dayText(version.from)}`,
      textEn: `the first day, ${version.from}`,
      met: some(({ on }) => on === version.from),
      propose: () => firstDay(version, search),
    },
    {
      kind: 'days',
      at: `${at}.from`,
      text: `hôm trước ${dayText(before)}`,
      textEn: `the day before, ${before}`,
      met: some(({ on }) => on === before),
      propose: () => ({ on: before, given: givenOf(pointWithin(search, version) ?? {}) }),
    },
  ]
}

const COMPARED = new Set(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'])

/** Each leaf seen holding and failing, and each threshold seen from below, at, and above. */
function conditionDemands(version: RuleVersion, at: string, search: Search): readonly Demand[] {
  const inForce = inDays(version)
  return decidingConditions(version).flatMap(([key, condition]) =>
    placedLeaves(condition, `${at}.${key}`).flatMap((placed): readonly Demand[] => {
      const { leaf } = placed
      const compiled = compileCondition(leaf)
      const bothWays = (['met', 'unmet'] as const).flatMap((verdict): Demand[] => {
        const values = (regionsOf(leaf.fact, leavesOf(leaf)) ?? []).filter(
          (value) => compileCondition(leaf, () => () => value).test(null as never) === verdict,
        )
        const [vi, en] = verdict === 'met' ? ['đạt', 'holds'] : ['không đạt', 'fails']
        const propose = (): Counterexample | null => {
          for (const value of values) {
            const found = deciding(version, key, placed, value, search)
            if (found !== null) return found
          }
          return null
        }
        return values.length === 0
          ? []
          : [
              {
                kind: 'conditions',
                at: placed.at,
                text: `«${leaf.fact}» ${vi}`,
                textEn: `\`${leaf.fact}\` ${en}`,
                met: some((each) => inForce(each) && compiled.test(each.subject) === verdict),
                propose,
              },
            ]
      })
      return COMPARED.has(leaf.operator)
        ? [...bothWays, ...thresholdDemands(version, key, placed, search)]
        : bothWays
    }),
  )
}

function thresholdDemands(
  version: RuleVersion,
  key: 'when' | 'require',
  placed: PlacedLeaf,
  search: Search,
): readonly Demand[] {
  const { fact, value: threshold } = placed.leaf
  const read = factReader(fact)
  const inForce = inDays(version)
  const sides = {
    below: ['dưới', (found: FactValue) => found < threshold],
    at: ['đúng', (found: FactValue) => found === threshold],
    above: ['trên', (found: FactValue) => found > threshold],
  } as const
  return Object.entries(neighbours(fact, threshold)).map(([side, value]): Demand => {
    const [vi, holds] = sides[side as keyof typeof sides]
    const mark = String(writeFactValue(fact, threshold))
    return {
      kind: 'thresholds',
      at: `${placed.at}.value`,
      text: `«${fact}» ${vi} ngưỡng ${mark}`,
      textEn: `\`${fact}\` ${side} ${mark}`,
      met: some((each) => {
        const found = read(each.subject)
        return inForce(each) && found !== undefined && found !== null && holds(found)
      }),
      propose: () => deciding(version, key, placed, value, search),
    }
  })
}

/** Facts with this value on which this very leaf decides the answer; where none does, facts the version applies to. */
function deciding(
  version: RuleVersion,
  key: 'when' | 'require',
  { leaf, put }: PlacedLeaf,
  value: FactValue,
  search: Search,
): Counterexample | null {
  const start: Point = { [leaf.fact]: value }
  const [when, require] = decidingOf(version)
  const sides = [put(ALWAYS), put(NEVER)].map((other) =>
    key === 'when' ? ([other, require] as const) : ([when, other] as const),
  )
  const found =
    sides[0] === undefined || sides[1] === undefined
      ? 'none'
      : pointOfDifference(search, sides[0], sides[1], start)
  const point = typeof found === 'string' ? pointWithin(search, version, start) : found.point
  return { on: version.from, given: givenOf({ ...point, ...start }) }
}

/** A base below and at the place where rate × base meets the cap, and the first one that passes it by a whole đồng. */
function levelDemands(version: RuleVersion, at: string, search: Search): readonly Demand[] {
  if (!('grant' in version) || version.grant === 'not-encoded') return []
  const { grant } = version
  const meets = crossing(grant)
  const beyond = grant.cap === null ? null : crossing({ ...grant, cap: (grant.cap + 1) as Vnd })
  if (meets === null || beyond === null) return []
  const inForce = inDays(version)
  const applies = compileCondition(version.when ?? ALWAYS)
  const sides = [
    ['dưới', 'below', meets - 1, -1],
    ['đúng', 'at', meets, 0],
    ['trên', 'above', beyond, 1],
  ] as const
  return sides
    .filter(([, , base]) => base >= 0)
    .map(([vi, en, base, sign]): Demand => ({
      kind: 'thresholds',
      at: `${at}.grant`,
      text: `chi phí ${vi} mức chạm trần`,
      textEn: `a base ${en} the point where the cap is met`,
      met: some(
        (each) =>
          inForce(each) && applies.test(each.subject) === 'met' && sideOf(grant, each) === sign,
      ),
      propose: () => {
        const point = pointWithin(search, version) ?? {}
        return {
          on: version.from,
          given: givenOf({
            ...point,
            [baseFact(grant, point['activity'] ?? 'advanced-machinery')]: base,
          }),
        }
      },
    }))
}

function sideOf(grant: Grant, { subject: { item } }: PreparedCase): -1 | 0 | 1 | null {
  const { base, byRate, byCap } = ceilingOf(grant, item)
  const meets = crossing(grant, item.units)
  if (base === null || byRate === null || byCap === null || meets === null) return null
  return base < meets ? -1 : base === meets || byRate === byCap ? 0 : 1
}

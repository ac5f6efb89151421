import { compileCondition, compileConditionOver } from '../../conditions/compile-condition.js'
import type { Condition } from '../../conditions/conditions.js'
import {
  ALWAYS,
  givenOf,
  leavesOf,
  neighbours,
  NEVER,
  type Point,
  valueClassesOf,
  writeFactValue,
} from '../../conditions/value-classes.js'
import { all, type Search } from '../../conditions/point-search.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { tablesOf } from '../../packs/overlapping-choices.js'
import { factReader } from '../../project/facts.js'
import type { FactValue } from '../../vocabulary/trace.js'
import type { TruthValue } from '../../vocabulary/answers.js'
import { factName } from '../../vocabulary/wording.js'
import {
  decidingConditions,
  type PlacedLeaf,
  placedLeaves,
} from '../mutation/condition-operators.js'
import type { Counterexample } from '../cases/counterexample.js'
import { type Deciding, decidingOf, pointOfDifference, pointWithin } from '../search/points.js'
import { type Demand, inDays, some } from './demand.js'
import { THRESHOLD_SIDES } from './threshold-sides.js'

const COMPARED = new Set(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'])

/** A condition of a version, and one leaf of it. */
interface Asked {
  readonly rule: Rule
  readonly version: RuleVersion
  readonly placed: PlacedLeaf
  /** What decides the answer with another condition in the place of this one. */
  readonly deciding: (other: Condition) => Deciding
  readonly search: Search
}

/** A condition in its place, and how it decides the answer. */
interface PlacedCondition extends Pick<Asked, 'deciding'> {
  readonly at: string
  readonly condition: Condition
}

/** Each leaf seen holding and failing, and each threshold seen from below, at, and above. */
export function conditionDemands(
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  return conditionsOf(rule, version).flatMap(({ at: place, condition, deciding }) =>
    placedLeaves(condition, `${at}.${place}`).flatMap((placed): readonly Demand[] => {
      const asked = { rule, version, placed, deciding, search }
      const bothWays = [...leafDemands(asked, 'met'), ...leafDemands(asked, 'unmet')]
      return COMPARED.has(placed.leaf.operator)
        ? [...bothWays, ...thresholdDemands(asked)]
        : bothWays
    }),
  )
}

/** The conditions of a version: those that decide its answer, then those of the tables it has. */
function conditionsOf(rule: Rule, version: RuleVersion): readonly PlacedCondition[] {
  const [when, require] = decidingOf(rule, version)
  return [
    ...decidingConditions(rule, version).map(([key, condition]): PlacedCondition => ({
      at: key,
      condition,
      deciding: (other) => (key === 'when' ? [other, require] : [when, other]),
    })),
    ...tablesOf({ rule, version }).flatMap(({ path, branches }) =>
      branches.map((branch, place): PlacedCondition => ({
        at: `${path}.choose[${place}].when`,
        condition: branch.when,
        deciding: (other) => [{ all: [when, other] }, require],
      })),
    ),
  ]
}

/** A case in which no branch of a table is met, where its branches leave one. */
export function outsideDemands(
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  const inForce = inDays(version)
  const [when, require] = decidingOf(rule, version)
  return tablesOf({ rule, version }).flatMap(({ path, branches }): readonly Demand[] => {
    const none: Condition = { not: { any: branches.map((branch) => branch.when) } }
    const found = search([when, require, none], all('met', 'met', 'met'))
    if (typeof found === 'string') return []
    const compiled = compileCondition({ all: [when, none] }, search.vocabulary)
    return [
      {
        kind: 'conditions',
        at: `${at}.${path}.choose`,
        text: 'không trường hợp nào của bảng đạt',
        textEn: 'no branch of the table holds',
        met: some((each) => inForce(each) && compiled.test(each.subject) === 'met'),
        propose: () => ({ on: version.from, given: givenOf(found.point, search.vocabulary) }),
      },
    ]
  })
}

/** What a fact is called, in both languages. */
const namesOf = (fact: string, { vocabulary }: Search): readonly [vi: string, en: string] => [
  factName(fact, { lang: 'vi', vocabulary }),
  factName(fact, { lang: 'en', vocabulary }),
]

/** None where no value of the fact makes the leaf hold, or fail. */
function leafDemands(asked: Asked, verdict: 'met' | 'unmet'): readonly Demand[] {
  const { leaf, at } = asked.placed
  const values = valuesThatGive(leaf, verdict, asked.search)
  if (values.length === 0) return []
  const [vi, en] = verdict === 'met' ? ['đạt', 'holds'] : ['không đạt', 'fails']
  const [nameVi, nameEn] = namesOf(leaf.fact, asked.search)
  const compiled = compileCondition(leaf, asked.search.vocabulary)
  const inForce = inDays(asked.version)
  return [
    {
      kind: 'conditions',
      at,
      text: `«${nameVi}» ${vi}`,
      textEn: `\`${nameEn}\` ${en}`,
      met: some((each) => inForce(each) && compiled.test(each.subject) === verdict),
      propose: () => {
        for (const value of values) {
          const found = deciding(asked, value)
          if (found !== null) return found
        }
        return null
      },
    },
  ]
}

function valuesThatGive(
  leaf: PlacedLeaf['leaf'],
  verdict: TruthValue,
  { vocabulary }: Search,
): readonly FactValue[] {
  return (valueClassesOf(leaf.fact, leavesOf(leaf), vocabulary) ?? []).filter(
    (value) =>
      compileConditionOver(leaf, () => (given: FactValue) => given).test(value) === verdict,
  )
}

function thresholdDemands(asked: Asked): readonly Demand[] {
  const { version, placed } = asked
  const { fact, value: threshold } = placed.leaf
  const read = factReader(fact, asked.search.vocabulary)
  const [nameVi, nameEn] = namesOf(fact, asked.search)
  const inForce = inDays(version)
  const lies = {
    below: (found: FactValue) => found < threshold,
    at: (found: FactValue) => found === threshold,
    above: (found: FactValue) => found > threshold,
  } as const
  return Object.entries(neighbours(fact, threshold, asked.search.vocabulary)).map(
    ([side, value]): Demand => {
      const holds = lies[side as keyof typeof lies]
      const [vi, en] = THRESHOLD_SIDES[side as keyof typeof lies]
      const mark = String(writeFactValue(fact, threshold, asked.search.vocabulary))
      return {
        kind: 'thresholds',
        at: `${placed.at}.value`,
        text: `«${nameVi}» ${vi} ngưỡng ${mark}`,
        textEn: `\`${nameEn}\` ${en} ${mark}`,
        met: some((each) => {
          const found = read(each.subject)
          return inForce(each) && found !== undefined && found !== null && holds(found)
        }),
        propose: () => deciding(asked, value),
      }
    },
  )
}

/**
 * Facts with this value on which this very leaf decides the answer; where none does, facts the
 * version applies to.
 */
function deciding(
  { rule, version, placed: { leaf, put }, deciding: decidingWith, search }: Asked,
  value: FactValue,
): Counterexample | null {
  const start: Point = { [leaf.fact]: value }
  const withLeaf = (other: Condition): Deciding => decidingWith(put(other))
  const found = pointOfDifference(search, withLeaf(ALWAYS), withLeaf(NEVER), start)
  const point = typeof found === 'string' ? pointWithin(search, rule, version, start) : found.point
  return { on: version.from, given: givenOf({ ...point, ...start }, search.vocabulary) }
}

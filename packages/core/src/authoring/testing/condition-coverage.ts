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
import type { Search } from '../../conditions/point-search.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { factReader } from '../../project/facts.js'
import type { FactValue } from '../../vocabulary/trace.js'
import type { TruthValue } from '../../vocabulary/answers.js'
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
  readonly key: 'when' | 'require'
  readonly placed: PlacedLeaf
  readonly search: Search
}

/** Each leaf seen holding and failing, and each threshold seen from below, at, and above. */
export function conditionDemands(
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  return decidingConditions(rule, version).flatMap(([key, condition]) =>
    placedLeaves(condition, `${at}.${key}`).flatMap((placed): readonly Demand[] => {
      const asked = { rule, version, key, placed, search }
      const bothWays = [...leafDemands(asked, 'met'), ...leafDemands(asked, 'unmet')]
      return COMPARED.has(placed.leaf.operator)
        ? [...bothWays, ...thresholdDemands(asked)]
        : bothWays
    }),
  )
}

/** None where no value of the fact makes the leaf hold, or fail. */
function leafDemands(asked: Asked, verdict: 'met' | 'unmet'): readonly Demand[] {
  const { leaf, at } = asked.placed
  const values = valuesThatGive(leaf, verdict, asked.search)
  if (values.length === 0) return []
  const [vi, en] = verdict === 'met' ? ['đạt', 'holds'] : ['không đạt', 'fails']
  const compiled = compileCondition(leaf, asked.search.vocabulary)
  const inForce = inDays(asked.version)
  return [
    {
      kind: 'conditions',
      at,
      text: `«${leaf.fact}» ${vi}`,
      textEn: `\`${leaf.fact}\` ${en}`,
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
        text: `«${fact}» ${vi} ngưỡng ${mark}`,
        textEn: `\`${fact}\` ${en} ${mark}`,
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
  { rule, version, key, placed: { leaf, put }, search }: Asked,
  value: FactValue,
): Counterexample | null {
  const start: Point = { [leaf.fact]: value }
  const [when, require] = decidingOf(rule, version)
  const withLeaf = (other: Condition): Deciding =>
    key === 'when' ? [put(other), require] : [when, put(other)]
  const found = pointOfDifference(search, withLeaf(ALWAYS), withLeaf(NEVER), start)
  const point = typeof found === 'string' ? pointWithin(search, rule, version, start) : found.point
  return { on: version.from, given: givenOf({ ...point, ...start }, search.vocabulary) }
}

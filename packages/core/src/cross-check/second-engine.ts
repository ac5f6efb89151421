import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import type { Condition } from '../conditions/conditions.js'
import type { FactValue, Step } from '../vocabulary/trace.js'
import type { TruthValue } from '../vocabulary/answers.js'

// The only module that loads the second engine. It takes nothing of ours but types, and is itself
// loaded only when someone cross-checks.

type Facts = Step['facts']

/**
 * What the other engine says of conditions, on facts handed over under names of our own, so that
 * nothing in a pack reaches it as code or path. One fresh engine, run once.
 */
export async function rederive(
  conditions: readonly Condition[],
  facts: Facts,
): Promise<ReadonlyMap<Condition, TruthValue>> {
  const engine = new Engine([], { pathResolver: refusePaths })
  engine.addFact(ALWAYS, true)
  for (const [name, value] of Object.entries(facts)) engine.addFact(named(name), comparable(value))
  const certain = conditions.map((condition) => isCertain(condition, facts))
  conditions.forEach((condition, index) => {
    engine.addRule({ conditions: topLevel(condition, true, facts), event: { type: best(index) } })
    if (certain[index] !== true)
      engine.addRule({
        conditions: topLevel(condition, false, facts),
        event: { type: worst(index) },
      })
  })
  const held = new Set((await engine.run()).events.map((event) => event.type))
  return new Map(
    conditions.map((condition, index) => {
      const atBest = held.has(best(index))
      const atWorst = certain[index] === true ? atBest : held.has(worst(index))
      return [condition, atBest === atWorst ? (atBest ? 'met' : 'unmet') : 'unknown']
    }),
  )
}

/** Whether every fact that a condition asks for is known. */
function isCertain(condition: Condition, facts: Facts): boolean {
  if ('fact' in condition) return Object.hasOwn(facts, condition.fact)
  return 'not' in condition
    ? isCertain(condition.not, facts)
    : ('all' in condition ? condition.all : condition.any).every((child) => isCertain(child, facts))
}

function refusePaths(): never {
  throw new Error('paths are not used')
}

const ALWAYS = 'always'
const named = (fact: string): string => `fact:${fact}`
const best = (index: number): string => `khuyencong:best:${String(index)}`
const worst = (index: number): string => `khuyencong:worst:${String(index)}`

function topLevel(condition: Condition, favourable: boolean, facts: Facts): TopLevelCondition {
  const translated = translate(condition, favourable, facts)
  return ('fact' in translated ? { all: [translated] } : translated) as TopLevelCondition
}

function translate(condition: Condition, favourable: boolean, facts: Facts): NestedCondition {
  if ('all' in condition)
    return { all: condition.all.map((child) => translate(child, favourable, facts)) }
  if ('any' in condition)
    return { any: condition.any.map((child) => translate(child, favourable, facts)) }
  if ('not' in condition) return { not: translate(condition.not, !favourable, facts) }
  const { fact, operator, value } = condition
  return Object.hasOwn(facts, fact)
    ? { fact: named(fact), operator, value: comparable(value) }
    : { fact: ALWAYS, operator: 'equal', value: favourable }
}

/** Days become numbers: the other engine compares numbers only. */
function comparable(value: FactValue): FactValue {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)
    ? Number(value.replaceAll('-', ''))
    : value
}

import { ZenEngine } from '@gorules/zen-engine'
import type { FactValue } from '@khuyencong/core'
import type { Condition } from '@khuyencong/core/packs'
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import { type OtherRule, plain } from './flat-facts.js'

type Facts = Record<string, FactValue>
export type Judge = (facts: Facts) => Promise<boolean>

function translate(condition: Condition): NestedCondition {
  if ('all' in condition) return { all: condition.all.map(translate) }
  if ('any' in condition) return { any: condition.any.map(translate) }
  if ('not' in condition) return { not: translate(condition.not) }
  return { fact: plain(condition.fact), operator: condition.operator, value: condition.value }
}

/** A rule holds where it does not apply or what it requires is true. */
const holds = ({ when, require }: OtherRule): TopLevelCondition =>
  when === null
    ? { all: [translate(require)] }
    : { any: [{ not: translate(when) }, translate(require)] }

/**
 * As its README shows it: one engine made for each question, every rule of every activity in it.
 */
export function naive(rules: readonly OtherRule[]): Judge {
  return async (facts) => {
    const engine = new Engine([], { allowUndefinedFacts: true })
    for (const rule of rules) engine.addRule({ conditions: holds(rule), event: { type: rule.id } })
    const { events } = await engine.run(facts)
    return events.length === rules.length
  }
}

/** One engine per activity, made once, facts resolved beforehand, a path resolver of our own. */
export function tuned(rules: readonly OtherRule[]): Judge {
  const engine = new Engine([], { pathResolver: (value: unknown) => value })
  for (const rule of rules) engine.addRule({ conditions: holds(rule), event: { type: rule.id } })
  return async (facts) => (await engine.run(facts)).events.length === rules.length
}

const SIGNS: Readonly<Record<string, string>> = {
  equal: '==',
  notEqual: '!=',
  in: 'in',
  notIn: 'not in',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function expression(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(expression).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(expression).join(' or ')})`
  if ('not' in condition) return `not (${expression(condition.not)})`
  const name = plain(condition.fact)
  if (condition.operator === 'contains')
    return `some(${name}, # == ${JSON.stringify(condition.value)})`
  return `(${name} ${SIGNS[condition.operator] ?? ''} ${JSON.stringify(condition.value)})`
}

/** GoRules Zen: one decision of one expression node, compiled once. */
export function zen(rules: readonly OtherRule[]): Judge {
  const all = rules
    .map(({ when, require }) =>
      when === null ? expression(require) : `(not ${expression(when)} or ${expression(require)})`,
    )
    .join(' and ')
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      {
        id: 'check',
        type: 'expressionNode',
        name: 'check',
        content: { expressions: [{ id: 'e', key: 'eligible', value: all }] },
      },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'check', type: 'edge' },
      { id: 'b', sourceId: 'check', targetId: 'out', type: 'edge' },
    ],
  })
  return async (facts) =>
    ((await decision.evaluate(facts)).result as { eligible: boolean }).eligible
}

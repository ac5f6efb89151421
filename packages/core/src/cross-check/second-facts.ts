import type { Condition } from '../conditions/conditions.js'
import { type FactReader, factReader, type Subject } from '../project/facts.js'
import type { FactValue, Step } from '../vocabulary/trace.js'
import { dividedAgain } from './second-division.js'

/**
 * Every known fact the conditions ask for, read from the project before any engine runs; a division
 * is worked out again.
 */
export function factsOf(conditions: readonly Condition[], subject: Subject): Step['facts'] {
  const facts: Record<string, FactValue> = {}
  for (const name of new Set(conditions.flatMap(factNames))) {
    const { vocabulary } = subject
    const reader = (fact: string): FactReader => factReader(fact, vocabulary)
    const value = dividedAgain(name, vocabulary, reader, subject) ?? reader(name)(subject)
    if (value !== undefined && value !== null) facts[name] = value
  }
  return facts
}

function factNames(condition: Condition): readonly string[] {
  if ('fact' in condition) return [condition.fact]
  return 'not' in condition
    ? factNames(condition.not)
    : ('all' in condition ? condition.all : condition.any).flatMap(factNames)
}

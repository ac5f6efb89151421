import type { SchemeCondition, SchemeLeaf } from '../../conditions/scheme-condition.js'
import type { SchemeVersion } from './scheme-parts.js'
import { ONE } from '../../values/fraction.js'
import { bodyMutant, type Path, withoutEach, wrongOperators } from '../body-operators.js'
import { moved, type SchemeMutants, STEP } from './scheme-values.js'

/** Mutants of a condition of a scheme: its operators, its values, the words of a list. */
export function schemeConditionMutants(
  version: SchemeVersion,
  at: Path,
  condition: SchemeCondition,
): SchemeMutants {
  if ('fact' in condition) return leafMutants(version, at, condition)
  if ('not' in condition) return schemeConditionMutants(version, [...at, 'not'], condition.not)
  const branch = 'all' in condition ? 'all' : 'any'
  return ('all' in condition ? condition.all : condition.any).flatMap((child, index) =>
    schemeConditionMutants(version, [...at, branch, index], child),
  )
}

function leafMutants(
  version: SchemeVersion,
  at: Path,
  { operator, value, per }: SchemeLeaf,
): SchemeMutants {
  const values: SchemeMutants =
    typeof value === 'object' && 'n' in value
      ? moved(version, [...at, 'value'], value, per === null ? ONE : STEP.share)
      : Array.isArray(value)
        ? withoutEach(version, [...at, 'value'], value as readonly string[], (word) => word)
        : []
  return [
    ...wrongOperators(operator).map((other) =>
      bodyMutant(version, [...at, 'operator'], operator, other, [[[...at, 'operator'], other]]),
    ),
    ...values,
  ]
}

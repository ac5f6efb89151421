import type { Condition } from '../../conditions/conditions.js'
import { WHOLE_IN_STEPS } from '../../values/comparable-number.js'
import { entryVocabulary } from '../../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { FactValue } from '../../vocabulary/trace.js'
import { bodyMutant, type Path, withoutEach, wrongOperators } from '../body-operators.js'
import { entryFactText } from './entry-facts.js'
import type { SchemeVersion } from './scheme-parts.js'
import type { SchemeMutants } from './scheme-values.js'

type Leaf = Extract<Condition, { fact: string }>

/** Mutants of a condition of a scheme: its operators, its values, the words of a list. */
export function schemeConditionMutants(
  version: SchemeVersion,
  at: Path,
  condition: Condition,
  vocabulary: Vocabulary,
): SchemeMutants {
  if ('fact' in condition) return leafMutants(version, at, condition, vocabulary)
  if ('not' in condition)
    return schemeConditionMutants(version, [...at, 'not'], condition.not, vocabulary)
  const branch = 'all' in condition ? 'all' : 'any'
  return ('all' in condition ? condition.all : condition.any).flatMap((child, index) =>
    schemeConditionMutants(version, [...at, branch, index], child, vocabulary),
  )
}

function leafMutants(
  version: SchemeVersion,
  at: Path,
  { fact, operator, value }: Leaf,
  vocabulary: Vocabulary,
): SchemeMutants {
  const text = (each: FactValue): string => entryFactText(fact, each, vocabulary)
  const values =
    typeof value === 'number'
      ? [value + stepOf(fact, vocabulary), value - stepOf(fact, vocabulary)]
          .filter((other) => other >= 0)
          .map((other) =>
            bodyMutant(version, [...at, 'value'], text(value), text(other), [
              [[...at, 'value'], other],
            ]),
          )
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

/** The smallest step a person would misread: one, or a hundredth of a share. */
function stepOf(fact: string, vocabulary: Vocabulary): number {
  const form = entryVocabulary(vocabulary).facts.get(fact)
  if (form?.ratio !== undefined) return WHOLE_IN_STEPS / 100
  if (form?.type === 'rate') return 10_000
  return form?.type === 'number' ? WHOLE_IN_STEPS : 1
}

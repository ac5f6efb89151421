import { type CompiledCondition, compileConditionOver } from '../../conditions/compile-condition.js'
import type { Condition } from '../../conditions/conditions.js'
import { recordedValue } from '../../project/facts.js'
import { memoize } from '../../values/memoize.js'
import { entryVocabulary } from '../../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { type EntryFacts, entryFactReader } from './entry-facts.js'

const COMPILED = new WeakMap<Vocabulary, WeakMap<Condition, CompiledCondition<EntryFacts>>>()

/** Điều kiện của bộ tiêu chí. / A condition of a scheme, asked of the facts of an entry. */
export function entryCondition(
  condition: Condition,
  vocabulary: Vocabulary,
): CompiledCondition<EntryFacts> {
  const compiled = memoize(COMPILED, vocabulary, () => new WeakMap())
  return memoize(compiled, condition, () =>
    compileConditionOver(
      condition,
      (fact) => entryFactReader(fact, vocabulary),
      (fact, value) => recordedValue(fact, value, entryVocabulary(vocabulary)),
    ),
  )
}

import { type FactReader, factReader, recordedValue, type Subject } from '../project/facts.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { ConditionNode, FactValue } from '../vocabulary/trace.js'
import { LEAF_TESTS } from './leaf-tests.js'
import { both, either, notOf } from './truth-values.js'
import type { Condition } from './conditions.js'

/**
 * Điều kiện đã biên dịch. / A condition turned into closures once: `test` answers, `trace`
 * answers and shows every node. Both are pure and decide in strong Kleene logic: a leaf on a
 * missing fact is `unknown` for every operator.
 */
export interface CompiledCondition<S = Subject> {
  readonly test: (subject: S) => TruthValue
  readonly trace: (subject: S) => ConditionNode
  /** Every fact the condition asks for, each once, in order of appearance. */
  readonly facts: readonly string[]
}

/** Biên dịch điều kiện. / Compiles a condition that {@link readCondition} has read. */
export function compileCondition(condition: Condition, vocabulary: Vocabulary): CompiledCondition {
  return compileConditionOver(
    condition,
    (fact) => factReader(fact, vocabulary),
    (fact, value) => recordedValue(fact, value, vocabulary),
  )
}

/** How a value of a fact is written in a record. */
type RecordForm = (fact: string, value: FactValue) => FactValue

/** Compiles a condition on facts that are read from something else than a project. */
export function compileConditionOver<S>(
  condition: Condition,
  readerOf: (fact: string) => FactReader<S>,
  recorded: RecordForm = (_fact, value) => value,
): CompiledCondition<S> {
  if ('fact' in condition) return compileLeaf(condition, readerOf(condition.fact), recorded)
  if ('not' in condition) {
    const inner = compileConditionOver(condition.not, readerOf, recorded)
    return {
      facts: inner.facts,
      test: (subject) => notOf(inner.test(subject)),
      trace: (subject) => {
        const part = inner.trace(subject)
        return { not: part, verdict: notOf(part.verdict) }
      },
    }
  }
  const compile = (child: Condition): CompiledCondition<S> =>
    compileConditionOver(child, readerOf, recorded)
  return 'all' in condition
    ? compileBranch(condition.all.map(compile), 'unmet')
    : compileBranch(condition.any.map(compile), 'met')
}

/**
 * `all` stops at the first `unmet`, `any` at the first `met`. Where no child decides, one unknown
 * child makes the whole unknown; `otherwise` it is the opposite.
 */
function compileBranch<S>(
  children: readonly CompiledCondition<S>[],
  decisive: 'met' | 'unmet',
): CompiledCondition<S> {
  const otherwise: TruthValue = notOf(decisive)
  const joined = decisive === 'unmet' ? both : either
  return {
    facts: [...new Set(children.flatMap((child) => child.facts))],
    trace: (subject) => {
      const parts: ConditionNode[] = []
      let verdict: TruthValue = otherwise
      for (const child of children) {
        const part = child.trace(subject)
        parts.push(part)
        verdict = joined(verdict, part.verdict)
      }
      return decisive === 'unmet' ? { all: parts, verdict } : { any: parts, verdict }
    },
    test: (subject) => {
      let verdict: TruthValue = otherwise
      for (const child of children) {
        const each = child.test(subject)
        if (each === decisive) return decisive
        if (each === 'unknown') verdict = 'unknown'
      }
      return verdict
    },
  }
}

function compileLeaf<S>(
  { fact, operator, value }: Extract<Condition, { fact: string }>,
  read: FactReader<S>,
  recorded: RecordForm,
): CompiledCondition<S> {
  const test = LEAF_TESTS[operator](value, read)
  const limit = recorded(fact, value)
  return {
    facts: [fact],
    test,
    trace: (subject) => {
      const found = read(subject) ?? null
      return {
        fact,
        operator,
        value: limit,
        found: found === null ? null : recorded(fact, found),
        verdict: test(subject),
      }
    },
  }
}

/** The facts whose absence keeps a judged condition `unknown`; none where it is decided. */
export function missingFacts(part: ConditionNode): readonly string[] {
  if (part.verdict !== 'unknown') return []
  if ('fact' in part) return [part.fact]
  const children = 'all' in part ? part.all : 'any' in part ? part.any : [part.not]
  return [...new Set(children.flatMap(missingFacts))]
}

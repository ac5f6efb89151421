import type { Problem } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { isSourceOnly } from '../../vocabulary/fact-definition.js'
import { factMessages } from '../../project/messages.js'
import { schemeMessages } from './messages.js'
import type { Criterion, SchemeNeed } from './scheme-parts.js'
import {
  type EntryFactType,
  schemeLeavesOf,
  misfit,
  type SchemeCondition,
} from '../../conditions/scheme-condition.js'
import {
  type SchemeParts,
  type SchemeProblem,
  schemeProblem,
  type SchemePath,
} from './scheme-problem.js'

export function conditionsOf(
  version: SchemeParts,
  criteria: readonly Criterion[],
): readonly (readonly [SchemePath, SchemeCondition])[] {
  const of = (
    needs: readonly SchemeNeed[] | null,
    path: SchemePath,
  ): readonly (readonly [SchemePath, SchemeCondition])[] =>
    (needs ?? []).map((need, index) => [[...path, index, 'require'], need.require] as const)
  const below = (
    nodes: readonly Criterion[],
    path: SchemePath,
  ): readonly (readonly [SchemePath, SchemeCondition])[] =>
    nodes.flatMap((node, index) => [
      ...(node.appliesIf === null
        ? []
        : [[[...path, index, 'appliesIf'], node.appliesIf] as const]),
      ...below(node.children ?? [], [...path, index, 'children']),
    ])
  return [
    ...of(version.admission, ['admission']),
    ...of(version.knockOuts, ['knockOuts']),
    ...(version.titles ?? []).flatMap((title, index) =>
      of(title.needs, ['titles', index, 'needs']),
    ),
    ...below(criteria, ['criteria']),
  ]
}

export function problemsOfCondition(
  condition: SchemeCondition,
  facts: SchemeParts['facts'],
  path: SchemePath,
  vocabulary: Vocabulary,
): SchemeProblem[] {
  return schemeLeavesOf(condition).flatMap((leaf) =>
    [leaf.fact, ...(leaf.per === null ? [] : [leaf.per])].flatMap((fact) => {
      const type = typeOfFact(fact, facts, vocabulary)
      if (type === null) return [unknownFact(fact, facts, path, vocabulary)]
      const operator = misfit(leaf, type)
      return operator === null
        ? []
        : [schemeProblem(path, 'OPERATOR_TYPE', schemeMessages.OPERATOR_TYPE(fact), operator)]
    }),
  )
}

/** The type of a fact a scheme may ask for: one of its own, or of the catalogue. */
export function typeOfFact(
  fact: string,
  own: SchemeParts['facts'],
  { facts }: Vocabulary,
): EntryFactType | null {
  if (own !== null && Object.hasOwn(own, fact)) return own[fact]?.type ?? null
  const type = facts.get(fact)?.type
  if (type === undefined || type === 'list' || isSourceOnly(type)) return null
  return type === 'boolean' ? 'boolean' : type === 'word' || type === 'day' ? 'word' : 'number'
}

export const unknownFact = (
  fact: string,
  own: SchemeParts['facts'],
  path: SchemePath,
  { facts }: Vocabulary,
): SchemeProblem => ({
  path,
  code: 'UNKNOWN_FACT',
  found: fact,
  ...factMessages.UNKNOWN_FACT(fact),
  ...hints(fact, [...Object.keys(own ?? {}), ...facts.keys()]),
})

/** The word that is near, as a hint; nothing where none is. */
export function hints(word: string, known: Iterable<string>): Pick<Problem, 'hint' | 'hintEn'> {
  const { hint, hintEn } = didYouMean(word, known)
  return { hint, hintEn }
}

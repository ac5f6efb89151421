import { didYouMean } from '../../errors/suggestions.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { isSourceOnly } from '../../vocabulary/fact-definition.js'
import type { Criterion, SchemeNeed } from './scheme-parts.js'
import {
  type EntryFactType,
  schemeLeavesOf,
  misfit,
  type SchemeCondition,
} from '../../conditions/scheme-condition.js'
import { type SchemeParts, type SchemeProblem, say, type SchemePath } from './scheme-problem.js'

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
        : [
            say(
              path,
              'OPERATOR_TYPE',
              operator,
              `Toán tử hoặc giá trị không hợp với dữ kiện «${fact}».`,
              `The operator or value does not fit the fact \`${fact}\`.`,
            ),
          ]
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
): SchemeProblem =>
  say(
    path,
    'UNKNOWN_FACT',
    fact,
    `Không có dữ kiện «${fact}».`,
    `There is no fact \`${fact}\`.`,
    ...hints(fact, [...Object.keys(own ?? {}), ...facts.keys()]),
  )

export function hints(word: string, known: Iterable<string>): [string?, string?] {
  const { hint, hintEn } = didYouMean(word, known)
  return hint === null || hintEn === null ? [] : [hint, hintEn]
}

import { authoredKind, figuresIn } from '../../kinds/authored-kinds.js'
import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { figuresOfTerms, settingsOfTerms } from '../../mechanisms/authored-mechanisms.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { branchMutants, conditionMutants } from './condition-operators.js'
import { dateMutants } from './date-operators.js'
import { type Mutant, withVersion } from './mutant.js'

/**
 * Every mutant of a rule, one at a time: thresholds, operators, words of a list, rates, caps,
 * figures, days. They are made as they are asked for: a large condition has thousands, each a copy
 * of it.
 */
export function* mutantsOf(rule: Rule, vocabulary: Vocabulary): Generator<Mutant> {
  for (const [index, version] of rule.versions.entries()) {
    yield* conditionMutants(rule, version, index, vocabulary)
    yield* grantMutants(rule, version, index)
    yield* branchMutants(rule, version, index, vocabulary)
    yield* figureMutants(rule, version, index)
    yield* bodyMutants(rule, version, index, vocabulary)
    yield* dateMutants(rule, version, index)
  }
}

/**
 * Each number of a level, off by the smallest step a person would misread, and what it says beside
 * them.
 */
function grantMutants(rule: Rule, version: RuleVersion, index: number): readonly Mutant[] {
  return levelTerms(rule, version).flatMap(({ terms, path, replaced }) =>
    [...figuresOfTerms(terms), ...settingsOfTerms(terms)].flatMap(({ at, text, mutants }) =>
      mutants.map(({ now, terms: wrong }): Mutant => ({
        rule: withVersion(rule, index, { ...version, grant: replaced(wrong) }),
        index,
        at: `versions[${index}].${path}.${at}`,
        was: text,
        now,
        kind: 'grant',
      })),
    ),
  )
}

function figureMutants(rule: Rule, version: RuleVersion, index: number): readonly Mutant[] {
  return figuresIn(rule, version).flatMap(({ name, text, mutants }) =>
    mutants.map(({ now, version: moved }): Mutant => ({
      rule: withVersion(rule, index, moved),
      index,
      at: `versions[${index}].${name}`,
      was: text,
      now,
      kind: 'figure',
    })),
  )
}

/** Mutants of the content that rounds or events of a project show. */
function bodyMutants(
  rule: Rule,
  version: RuleVersion,
  index: number,
  vocabulary: Vocabulary,
): readonly Mutant[] {
  return authoredKind(rule.kind)
    .mutants(version, vocabulary)
    .map(({ at, was, now, version: wrong }): Mutant => ({
      rule: withVersion(rule, index, wrong),
      index,
      at: `versions[${index}].${at}`,
      was,
      now,
      kind: 'body',
    }))
}

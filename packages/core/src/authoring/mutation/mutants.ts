import type { Grant, Rule, RuleVersion } from '../../kinds/rule.js'
import { grantOf, ofKind } from '../../kinds/version-of-kind.js'
import { formatVnd, type Rate, type Vnd } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { figuresIn } from '../figures/figures.js'
import type { BodyMutant } from '../../kinds/body-operators.js'
import { conditionMutants } from './condition-operators.js'
import { dateMutants } from './date-operators.js'
import { type Mutant, withVersion } from './mutant.js'
import { procedureMutants } from '../../kinds/procedure/procedure-operators.js'
import { schemeMutants } from '../../kinds/scheme/scheme-operators.js'

/**
 * Every mutant of a rule, one at a time: thresholds, operators, words of a list, rates, caps,
 * figures, days. They are made as they are asked for: a large condition has thousands, each a copy
 * of it.
 */
export function* mutantsOf(rule: Rule, vocabulary: Vocabulary): Generator<Mutant> {
  for (const [index, version] of rule.versions.entries()) {
    yield* conditionMutants(rule, version, index, vocabulary)
    const grant = grantOf(rule, version)
    if (grant !== null) yield* grantMutants(rule, version, grant, index)
    yield* figureMutants(rule, version, index)
    yield* bodyMutants(rule, version, index, vocabulary)
    yield* dateMutants(rule, version, index)
  }
}

/** A rate off by a hundredth of a per cent, a cap off by one đồng. */
function grantMutants(
  rule: Rule,
  version: RuleVersion,
  grant: Grant,
  index: number,
): readonly Mutant[] {
  const make = (field: 'rate' | 'cap', by: number, write: (value: number) => string): Mutant[] => {
    const value: number | null = grant[field]
    if (value === null || value + by < 0) return []
    return [
      {
        rule: withVersion(rule, index, { ...version, grant: { ...grant, [field]: value + by } }),
        index,
        at: `versions[${index}].grant.${field}`,
        was: write(value),
        now: write(value + by),
        kind: 'grant',
      },
    ]
  }
  const rateText = (value: number): string => formatRate(value as Rate)
  const capText = (value: number): string => formatVnd(value as Vnd)
  return [
    ...make('rate', 100, rateText),
    ...make('rate', -100, rateText),
    ...make('cap', 1, capText),
    ...make('cap', -1, capText),
  ]
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

/** Mutants of the content of a scheme or a procedure, which rounds or events of a project show. */
function bodyMutants(
  rule: Rule,
  version: RuleVersion,
  index: number,
  vocabulary: Vocabulary,
): readonly Mutant[] {
  return contentMutants(rule, version, vocabulary).map(
    ({ at, was, now, version: wrong }): Mutant => ({
      rule: withVersion(rule, index, wrong),
      index,
      at: `versions[${index}].${at}`,
      was,
      now,
      kind: 'body',
    }),
  )
}

function contentMutants(
  rule: Rule,
  version: RuleVersion,
  vocabulary: Vocabulary,
): readonly BodyMutant<object>[] {
  const found = ofKind(rule, version)
  if (found.kind === 'scheme') return schemeMutants(found.version, vocabulary)
  return found.kind === 'procedure' ? procedureMutants(found.version) : []
}

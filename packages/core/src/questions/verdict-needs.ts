import { missingFacts } from '../conditions/compile-condition.js'
import type { Subject } from '../project/facts.js'
import type { ActivityRules, RuleOnDay } from '../packs/rules-on-day.js'
import { mayApply, ruleAnswer } from '../stages/eligibility.js'
import { governs, jurisdictionFacts } from '../stages/jurisdiction.js'
import { provisionOf } from '../stages/provision.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { WaitingFact } from './asked-fact.js'

/**
 * Dữ kiện còn quyết định việc đủ điều kiện. / Every fact that can still change whether an item is
 * eligible: of each rule that does not answer yet, what tells whether it applies, and what it
 * requires.
 */
export const verdictNeeds = (rules: ActivityRules, subject: Subject): readonly WaitingFact[] => [
  ...provisionNeeds(rules, subject),
  ...rules.deciding.flatMap((rule) => ruleNeeds(rule, subject)),
]

/** Where no provision is known to govern the item: what tells whether one does. */
function provisionNeeds(rules: ActivityRules, subject: Subject): readonly WaitingFact[] {
  if (provisionOf(rules, subject).answer === 'met') return EMPTY_LIST
  return rules.support.flatMap((rule) => governingNeeds(rule, subject))
}

function ruleNeeds(rule: RuleOnDay, subject: Subject): readonly WaitingFact[] {
  const waits = waitsIn(rule, subject)
  if (rule.answer !== 'in-force')
    return mayApply(rule, subject) && governs(rule, subject) !== 'unmet'
      ? [
          ...governingNeeds(rule, subject),
          ...(rule.scope === null ? [] : waits(missingFacts(rule.scope.trace(subject)), true)),
        ]
      : EMPTY_LIST
  if (ruleAnswer(rule, subject) !== 'unknown') return EMPTY_LIST
  const { when, require } = rule
  return [
    ...governingNeeds(rule, subject),
    ...(when === null ? [] : waits(missingFacts(when.trace(subject)), true)),
    ...(require === null ? [] : waits(missingFacts(require.trace(subject)), false)),
  ]
}

/** What would tell whether a rule governs the fund and the place of an item. */
const governingNeeds = (rule: RuleOnDay, subject: Subject): readonly WaitingFact[] =>
  governs(rule, subject) === 'unknown'
    ? waitsIn(rule, subject)(jurisdictionFacts(subject), true)
    : EMPTY_LIST

const waitsIn =
  (rule: RuleOnDay, { item }: Subject) =>
  (facts: readonly string[], first: boolean): readonly WaitingFact[] =>
    facts.map((fact) => ({ fact, item: item.id, rule: rule.id, first }))

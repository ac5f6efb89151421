import { missingFacts } from '../conditions/compile-condition.js'
import type { PriorityRule } from '../kinds/rule.js'
import type { ActivityRules, RuleInForce } from '../packs/rules-on-day.js'
import type { Subject } from '../project/facts.js'
import { beneficiaryOf, identityMissing } from '../stages/beneficiary.js'
import { ceilingOf, type LevelCeiling } from '../stages/ceiling.js'
import { ceilingNeeds } from '../stages/cost-findings.js'
import { governs, jurisdictionFacts } from '../stages/jurisdiction.js'
import { chooseLevel, type Level } from '../stages/level.js'
import { requestedOf } from '../stages/support.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { COST_LINES } from '../vocabulary/shape-facts.js'
import { BENEFICIARY_ID, isIncomplete, requestedFact, type WaitingFact } from './asked-fact.js'

/**
 * Dữ kiện còn quyết định mức hỗ trợ. / Every fact that can still change what an item may get: which
 * level applies, what it is counted from, whether it is raised, and how much is asked.
 */
export function moneyNeeds(rules: ActivityRules, subject: Subject): readonly WaitingFact[] {
  const { level, needs } = chooseLevel(rules, subject, false)
  if (level === null) return needs.map((need) => ({ ...need, first: true }))
  const bounds = ceilingOf(level.grant, subject, rules)
  if (!('parts' in bounds)) return EMPTY_LIST
  const lacking = ceilingNeeds(level, bounds, rules, subject)
  return [
    ...lacking.map((need) => ({ ...need, first: false })),
    ...upliftNeeds(level, bounds, rules, subject),
    ...exactnessNeeds(level, bounds, subject),
    ...requestNeeds(level, subject),
  ]
}

const waitingFor = (
  facts: readonly string[],
  rule: string,
  { item }: Subject,
): readonly WaitingFact[] => facts.map((fact) => ({ fact, item: item.id, rule, first: false }))

/** What tells whether a text raises the cap of a level, where the item asks or may ask for more. */
function upliftNeeds(
  { rule: of }: Level,
  { parts, ceiling }: LevelCeiling,
  rules: ActivityRules,
  subject: Subject,
): readonly WaitingFact[] {
  const requested = requestedOf(subject.project.fund, subject.item)
  const isWithin = requested !== null && ceiling !== null && requested <= ceiling
  if (isWithin || parts.every(({ cap }) => cap === null)) return EMPTY_LIST
  const { jurisdiction } = of.pack.manifest
  return rules.priority.flatMap((rule) =>
    rule.answer === 'in-force' &&
    rule.pack.manifest.jurisdiction === jurisdiction &&
    mayRaise(rule, subject)
      ? waitingFor(undecidedFacts(rule, subject), rule.id, subject)
      : EMPTY_LIST,
  )
}

const mayRaise = ({ version, evidence }: RuleInForce<PriorityRule>, { item }: Subject): boolean =>
  version.uplift !== null &&
  evidence !== 'memory' &&
  version.uplift.except?.includes(item.activity) !== true

function undecidedFacts(rule: RuleInForce<PriorityRule>, subject: Subject): readonly string[] {
  const governing = governs(rule, subject)
  const scope = rule.when?.trace(subject)
  if (governing === 'unmet' || scope?.verdict === 'unmet') return EMPTY_LIST
  return [
    ...(governing === 'unknown' ? jurisdictionFacts(subject) : EMPTY_LIST),
    ...(scope === undefined ? EMPTY_LIST : missingFacts(scope)),
  ]
}

/** Where a ceiling is no more than an upper bound: cost lines to complete, and whose the items are. */
function exactnessNeeds(
  { rule }: Level,
  { exact }: LevelCeiling,
  subject: Subject,
): readonly WaitingFact[] {
  if (exact) return EMPTY_LIST
  const { item, project } = subject
  return waitingFor(
    [
      ...(isIncomplete(item) ? [COST_LINES] : EMPTY_LIST),
      ...(beneficiaryOf(item) === null && identityMissing(item, project.items)
        ? [BENEFICIARY_ID]
        : EMPTY_LIST),
    ],
    rule.id,
    subject,
  )
}

function requestNeeds({ rule }: Level, subject: Subject): readonly WaitingFact[] {
  const { fund } = subject.project
  return fund === null || requestedOf(fund, subject.item) !== null
    ? EMPTY_LIST
    : waitingFor([requestedFact(fund)], rule.id, subject)
}

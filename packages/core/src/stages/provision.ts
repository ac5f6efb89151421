import type { Answer } from '../vocabulary/answers.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import type { ActivityRules, RuleOnDay, RuleWithoutAnswer } from '../packs/rules-on-day.js'
import type { Subject } from '../project/facts.js'
import { governs } from './jurisdiction.js'

/** Whether the law has a support provision for an item, and the rule that says so. */
export interface Provision {
  readonly answer: Answer
  readonly rule: RuleOnDay | null
}

const HAS_PROVISION: Provision = { answer: 'met', rule: null }

/**
 * Có quy định về mức hỗ trợ hay không. / Whether the law knows the activity at all on the day: any
 * support provision in force that governs the fund and the place. `unknown` where one may govern
 * them; else the answer of the rule to name, `not-encoded` where no pack has a support rule for it.
 */
export function provisionOf(rules: ActivityRules, subject: Subject): Provision {
  let unanswered: RuleWithoutAnswer | null = null
  let possible: RuleOnDay | null = null
  for (const rule of rules.support) {
    const inJurisdiction = governs(rule, subject)
    if (inJurisdiction === 'unmet') continue
    if (inJurisdiction === 'unknown') {
      if (rule.answer === 'in-force') possible ??= rule
      continue
    }
    if (rule.answer === 'in-force') return HAS_PROVISION
    if (unanswered === null || isNamedBefore(rule, unanswered)) unanswered = rule
  }
  return possible === null
    ? { answer: unanswered?.answer ?? 'not-encoded', rule: unanswered }
    : { answer: 'unknown', rule: possible }
}

/**
 * Of two rules without an answer, the one to name: the national one before the provincial one; of
 * two of one authority, the one that is not encoded.
 */
function isNamedBefore(rule: RuleWithoutAnswer, named: RuleWithoutAnswer): boolean {
  return rule.pack.national === named.pack.national
    ? rule.answer === 'not-encoded'
    : rule.pack.national
}

/** That the law has no support provision for the activity on the day, and what to ask for instead. */
export const noProvision = (
  { rule }: Provision,
  { item }: Subject,
  { judgedAs }: ActivityRules,
): Finding =>
  finding('NOT_IN_FORCE', 'error', {
    item: item.id,
    rule: rule?.id ?? null,
    found: item.activity,
    expected: judgedAs,
  })

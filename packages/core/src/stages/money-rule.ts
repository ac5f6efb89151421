import type { Subject } from '../dossier/facts.js'
import type { Evidence } from '../words/law.js'
import type { FundingRule } from '../rules/rule.js'
import type { ActivityRules, RuleInForce } from '../rules/rules-on-day.js'
import type { Finding } from '../words/trace.js'
import { concerns } from './eligibility.js'
import type { Support } from './support.js'

export type FundingInForce = RuleInForce<FundingRule>

/** One item with what the earlier stages know of it. */
export interface FundedItem {
  readonly subject: Subject
  readonly rules: ActivityRules
  readonly support: Support
}

/** Something wrong with the money of an item, and the grade of the rule that says so. */
export interface Wrong {
  readonly finding: Finding
  readonly evidence: Evidence
}

export const wrong = (
  finding: Finding,
  rule?: { readonly evidence: Evidence } | undefined,
): Wrong => ({ finding, evidence: rule?.evidence ?? 'quoted' })

/** Whether a funding rule in force applies to an item. */
export function applies(rule: FundingInForce, subject: Subject): boolean {
  return (
    concerns(rule, subject) === 'met' && (rule.when === null || rule.when.test(subject) === 'met')
  )
}

/** The first rule for an item that says a thing; what it says is looked at before whom it concerns, which takes longer. */
export function ruleThat(
  says: (version: FundingInForce['version']) => boolean,
  { rules, subject }: Pick<FundedItem, 'rules' | 'subject'>,
): FundingInForce | undefined {
  return rules.moneyInForce.find((rule) => says(rule.version) && applies(rule, subject))
}

import type { Subject } from '../project/facts.js'
import type { Evidence } from '../vocabulary/law.js'
import type { FundingRule } from '../kinds/rule.js'
import type { ActivityRules, RuleInForce } from '../packs/rules-on-day.js'
import type { Finding } from '../vocabulary/finding.js'
import { governs, isOtherProgramme, surelyApplies } from './jurisdiction.js'
import { ruleToCite } from './one-rule.js'
import type { Support } from './support-answer.js'

export type FundingInForce = RuleInForce<FundingRule>

/** One item with what the earlier stages know of it. */
export interface ItemWithSupport {
  readonly subject: Subject
  readonly rules: ActivityRules
  readonly support: Support
}

/** Something wrong with the money of an item, and the grade of the rule that says so. */
export interface FundingProblem {
  readonly finding: Finding
  readonly evidence: Evidence
}

export const fundingProblem = (
  finding: Finding,
  rule?: { readonly evidence: Evidence } | undefined,
): FundingProblem => ({ finding, evidence: rule?.evidence ?? 'quoted' })

/**
 * The rule for an item that says a thing, and the one to cite where several do; what it says is
 * looked at before whom it concerns, which takes longer.
 */
export function findFundingRule(
  says: (version: FundingInForce['version']) => boolean,
  { rules, subject }: Pick<ItemWithSupport, 'rules' | 'subject'>,
): FundingInForce | undefined {
  return findRuleToCite(rules, (rule) => says(rule.version) && surelyApplies(rule, subject))
}

/** The rule that tells of another support programme, whichever fund pays the project. */
export function findOtherProgramme(
  pays: (neighbour: NonNullable<FundingInForce['version']['neighbour']>) => boolean,
  { rules, subject }: Pick<ItemWithSupport, 'rules' | 'subject'>,
): FundingInForce | undefined {
  return findRuleToCite(
    rules,
    (rule) =>
      rule.version.neighbour !== null &&
      pays(rule.version.neighbour) &&
      (governs(rule, subject) === 'met' || isOtherProgramme(rule, subject)) &&
      (rule.whenForActivity === null || rule.whenForActivity.test(subject) === 'met'),
  )
}

function findRuleToCite(
  { fundingInForce }: ActivityRules,
  speaks: (rule: FundingInForce) => boolean,
): FundingInForce | undefined {
  let found: FundingInForce | undefined
  for (const rule of fundingInForce) if (speaks(rule)) found = ruleToCite(found, rule)
  return found
}

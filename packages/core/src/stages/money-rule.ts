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

/** A finding about the money of an item, and the grade of the rule it rests on. */
export interface FundingProblem {
  readonly finding: Finding
  readonly evidence: Evidence
}

export const fundingProblem = (
  finding: Finding,
  rule?: { readonly evidence: Evidence } | undefined,
): FundingProblem => ({ finding, evidence: rule?.evidence ?? 'quoted' })

/**
 * The funding rule that applies to an item and whose version passes `says`; of several, the one to
 * cite. `says` is tested first: whether the rule applies takes longer to find out.
 */
export function findFundingRule(
  says: (version: FundingInForce['version']) => boolean,
  { rules, subject }: Pick<ItemWithSupport, 'rules' | 'subject'>,
): FundingInForce | undefined {
  return findRuleToCite(rules, (rule) => says(rule.version) && surelyApplies(rule, subject))
}

/** The rule that names another support programme, whichever fund pays the project. */
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
  matches: (rule: FundingInForce) => boolean,
): FundingInForce | undefined {
  let found: FundingInForce | undefined
  for (const rule of fundingInForce) if (matches(rule)) found = ruleToCite(found, rule)
  return found
}

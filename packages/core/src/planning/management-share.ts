import { inForceFor } from '../stages/funding.js'
import type { FundingInForce } from '../stages/money-rule.js'
import { ofNearestAuthority, twoRules } from '../stages/one-rule.js'
import { type Evidence, weakest } from '../vocabulary/law.js'
import { type Rate, portionOf, type Vnd } from '../values/money.js'
import type { Plan } from './plan.js'
import { planSubject } from './plan-subject.js'
import type { RuleBook } from '../packs/rule-book.js'

/** What is set aside for the managing agency, and how well its rule is evidenced. */
export interface ManagementShare {
  readonly amount: Vnd
  readonly evidence: Evidence | null
}

/**
 * Chi quản lý. / The managing agency's share by the rule in force; `null` where the plan asks for
 * it and no share is known.
 */
export function managementOf(book: RuleBook, plan: Plan): ManagementShare | null {
  if (plan.budget.managementShare !== true) return { amount: 0 as Vnd, evidence: null }
  const subject = planSubject(book, plan)
  const giving = inForceFor(book.at(plan.on).rules(subject.item.activity), subject).filter(
    (rule) => agencyShare(rule) !== null,
  )
  const rules = ofNearestAuthority(giving, subject.place)
  const [first] = rules
  const rate = first === undefined ? null : agencyShare(first)
  if (rules.some((rule) => agencyShare(rule) !== rate)) throw twoRules(rules, 'management')
  return rate === null
    ? null
    : {
        amount: portionOf(plan.budget.total, rate),
        evidence: weakest(rules.map(({ evidence }) => evidence)),
      }
}

const agencyShare = ({ version }: FundingInForce): Rate | null => version.management?.agency ?? null

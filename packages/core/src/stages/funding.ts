import type { Subject } from '../project/facts.js'
import { type Evidence, weaker, weakest } from '../vocabulary/law.js'
import { type Rate, portionOf, type Vnd } from '../values/money.js'
import { NO_MONEY, addKnown, sumOfTwo, sumOver } from '../values/sums.js'
import type { Project, ProjectItem } from '../project/project.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import { type Finding, finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'
import {
  type ItemWithSupport,
  type FundingInForce,
  findFundingRule,
  type FundingProblem,
  fundingProblem,
} from './money-rule.js'
import { surelyApplies } from './jurisdiction.js'
import { ruleToCite } from './one-rule.js'
import {
  checkDoubleFunding,
  checkFund,
  checkOverCost,
  type StateMoney,
  stateMoneyOf,
} from './state-money.js'

export type { ItemWithSupport } from './money-rule.js'

/**
 * Kinh phí của đề án. / The money of a project by source, in đồng; an unknown sum is `null`, never
 * 0.
 */
export interface Funding {
  readonly total: Vnd | null
  readonly national: Vnd | null
  readonly local: Vnd | null
  readonly other: Vnd | null
  readonly counterpart: Vnd | null
  /**
   * Tạm ứng: the most that may be paid before acceptance; `null` where a share or an amount is not
   * known.
   */
  readonly advance: { readonly max: Vnd | null }
}

/**
 * What the funding stage says of a project; `evidence` is the weakest grade its advance and its
 * findings rest on.
 */
export interface ProjectFunding {
  readonly funding: Funding
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
}

/**
 * Tổng hợp kinh phí. / Adds up a project's money and checks it against the funding rules in force.
 */
export function fundProject(project: Project, items: readonly ItemWithSupport[]): ProjectFunding {
  let findings: readonly Finding[] = EMPTY_LIST
  let evidence: Evidence = 'quoted'
  let advance: Vnd | null = NO_MONEY
  const money = stateMoneyOf(project, items)
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as ItemWithSupport
    const paid = advanceOf(item)
    advance = addKnown(advance, paid?.amount ?? null)
    evidence = weaker(evidence, paid?.evidence ?? 'quoted')
    const problems = checkMoney(item, money, index)
    if (problems.length === 0) continue
    findings = joined(
      findings,
      problems.map((problem) => problem.finding),
    )
    evidence = weaker(evidence, weakest(problems.map((problem) => problem.evidence)))
  }
  return { funding: fundingOf(project, advance), findings, evidence }
}

function fundingOf({ items }: Project, max: Vnd | null): Funding {
  let total: Vnd | null = NO_MONEY
  let national: Vnd | null = NO_MONEY
  let local: Vnd | null = NO_MONEY
  let other: Vnd | null = NO_MONEY
  let counterpart: Vnd | null = NO_MONEY
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a frozen list: frozen-list.ts
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as ProjectItem
    const { requested } = item
    total = addKnown(total, costOf(item))
    national = addKnown(national, requested?.national ?? null)
    local = addKnown(local, requested?.local ?? null)
    other = addKnown(other, requested?.other ?? null)
    counterpart = addKnown(counterpart, requested?.counterpart ?? null)
  }
  return { total, national, local, other, counterpart, advance: { max } }
}

/** The whole cost of an item, `null` where a line is not known. */
function costOf(item: ProjectItem): Vnd | null {
  return item.costs === null ? null : sumOver(item.costs, amountOf)
}

const amountOf = ({ amount }: { readonly amount: Vnd | null }): Vnd | null => amount

/** The funding rules in force that apply to an item. */
export function inForceFor(rules: ActivityRules, subject: Subject): readonly FundingInForce[] {
  return rules.fundingInForce.filter((rule) => surelyApplies(rule, subject))
}

/**
 * The advance the rules in force let be paid on an item, and the weakest grade of those that give
 * one.
 */
function advanceOf({
  rules,
  subject,
  support,
}: ItemWithSupport): { readonly amount: Vnd; readonly evidence: Evidence } | null {
  if (support.answer !== 'met' || support.allowed === null) return null
  let lowest: Rate | null = null
  let evidence: Evidence = 'quoted'
  for (const rule of rules.advances) {
    if (!surelyApplies(rule, subject)) continue
    lowest = lower(lowest, rule)
    evidence = weaker(evidence, rule.evidence)
  }
  return lowest === null ? null : { amount: portionOf(support.allowed, lowest), evidence }
}

/** The lowest advance rate among the rules that apply, or `null` where none gives one. */
export function advanceRate(rules: readonly FundingInForce[]): Rate | null {
  return rules.reduce<Rate | null>(lower, null)
}

function lower(lowest: Rate | null, { version: { advance } }: FundingInForce): Rate | null {
  return advance === null || (lowest !== null && lowest <= advance.rate) ? lowest : advance.rate
}

/** What is wrong with the money of one item; the order is that of the record. */
function checkMoney(
  funded: ItemWithSupport,
  money: StateMoney,
  index: number,
): readonly FundingProblem[] {
  const cost = costOf(funded.subject.item)
  const overCost = checkOverCost(funded, cost)
  const sources = checkSources(funded, cost, overCost !== null)
  const twice = checkDoubleFunding(funded, money, index)
  const fund = checkFund(funded, money)
  const authority = checkAuthority(funded)
  const isSound = (sources ?? overCost ?? twice ?? fund ?? authority) === null
  return isSound
    ? EMPTY_LIST
    : [sources, overCost, twice, fund, authority].filter((problem) => problem !== null)
}

/**
 * The sources against the cost. Less is said only where all four are stated; more, of whatever is
 * stated, unless it is State money above the cost, which has a finding of its own.
 */
function checkSources(
  funded: ItemWithSupport,
  cost: Vnd | null,
  overCost: boolean,
): FundingProblem | null {
  const { item } = funded.subject
  if (cost === null || item.requested === null) return null
  const { national, local, other, counterpart } = item.requested
  const sources = sumOfTwo(
    sumOfTwo(national ?? NO_MONEY, local ?? NO_MONEY),
    sumOfTwo(other ?? NO_MONEY, counterpart ?? NO_MONEY),
  )
  const whole = national !== null && local !== null && other !== null && counterpart !== null
  if (sources > cost)
    return overCost && !whole
      ? null
      : fundingProblem(
          finding('SOURCES_DO_NOT_ADD_UP', 'error', {
            item: item.id,
            found: sources,
            expected: cost,
          }),
        )
  if (!whole || sources === cost) return null
  const rule = findFundingRule(({ check }) => check === 'counterpart', funded)
  return fundingProblem(
    findingUnder(rule, 'COUNTERPART_SHORT', 'error', item.id, sources, cost),
    rule,
  )
}

function checkAuthority({ rules, subject }: ItemWithSupport): FundingProblem | null {
  const level = subject.project.approval?.level ?? null
  if (level === null) return null
  let exceeded: FundingInForce | undefined
  for (const rule of rules.authorities)
    if (rule.version.authority?.includes(level) === false && surelyApplies(rule, subject))
      exceeded = ruleToCite(exceeded, rule)
  if (exceeded === undefined) return null
  const { authority } = exceeded.version
  const { id } = subject.item
  return fundingProblem(
    findingUnder(exceeded, 'WRONG_AUTHORITY', 'error', id, level, authority),
    exceeded,
  )
}

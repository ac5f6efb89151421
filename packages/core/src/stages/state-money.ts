import type { Citation, Evidence } from '../vocabulary/law.js'
import { someOf } from '../values/frozen-list.js'
import type { Vnd } from '../values/money.js'
import { NO_MONEY, sumOfTwo, sum } from '../values/sums.js'
import { countsFor } from './counted-cost.js'
import type { CostLine, Project, ProjectItem } from '../project/project.js'
import { finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { gravityUnder } from '../vocabulary/trace.js'
import {
  type ItemWithSupport,
  findOtherProgramme,
  findFundingRule,
  type FundingProblem,
  fundingProblem,
} from './money-rule.js'
import { type SameAsset, sameAssets } from './same-asset.js'

/**
 * Kinh phí nhà nước của cả đề án. / What the checks of State money must know of the whole project.
 */
export interface StateMoney {
  readonly items: readonly ProjectItem[]
  /** Whether any item asks its own fund for money. */
  readonly ownFundRequested: boolean
  /** The items that pay for one asset together, item by item. */
  readonly sharing: readonly SameAsset[]
}

export function stateMoneyOf(
  { fund, items }: Project,
  funded: readonly Pick<ItemWithSupport, 'rules'>[],
): StateMoney {
  return {
    items,
    ownFundRequested: fund !== null && someOf(items, (item) => requestedFrom(item, fund) > 0),
    sharing:
      items.length < 2
        ? EMPTY_LIST
        : sameAssets(items, (line, index) => countsTowardsBase(line, funded[index])),
  }
}

/** Whether a line counts towards what a rate of the activity is taken of. */
const countsTowardsBase = (
  line: CostLine,
  funded: Pick<ItemWithSupport, 'rules'> | undefined,
): boolean => funded === undefined || countsFor(ANY_LEVEL, funded.rules, line)

/** A level that does not say which costs it counts. */
const ANY_LEVEL = { of: null }

const requestedFrom = ({ requested }: ProjectItem, fund: 'national' | 'local'): Vnd =>
  (fund === 'national' ? requested?.national : requested?.local) ?? NO_MONEY

/** What an item asks of both funds, as far as it is known. */
const requestedOfState = (item: ProjectItem): Vnd =>
  sumOfTwo(requestedFrom(item, 'national'), requestedFrom(item, 'local'))

/** Other State money on a line, named or not, as far as it is known. */
function otherStateMoney({ otherStateSupport, otherSources }: CostLine): Vnd {
  const unnamed = otherStateSupport ?? NO_MONEY
  return otherSources === null || otherSources.length === 0
    ? unnamed
    : sum([unnamed, ...otherSources.map(({ amount }) => amount ?? NO_MONEY)])
}

/** What other programmes pay on the lines of an item, or on those that count towards a base. */
function paidElsewhere({ costs }: ProjectItem, towards?: Pick<ItemWithSupport, 'rules'>): Vnd {
  if (costs === null) return NO_MONEY
  let paid = NO_MONEY
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- a frozen list: frozen-list.ts
  for (let index = 0; index < costs.length; index += 1) {
    const line = costs[index] as CostLine
    const amount = otherStateMoney(line)
    if (amount > 0 && countsTowardsBase(line, towards)) paid = sumOfTwo(paid, amount)
  }
  return paid
}

/** Another item that pays for one of the same assets. */
interface Sharer {
  readonly item: ProjectItem
  /** Whether it is surely the same asset, paid by the other fund. */
  readonly sure: boolean
}

/** The items that ask the State for money on an asset of an item that asks too. */
function sharersOf({ items, sharing }: StateMoney, index: number): readonly Sharer[] {
  if (sharing.length === 0) return EMPTY_LIST
  const same = sharing[index]
  if (same === undefined || same.sure.length + same.likely.length === 0) return EMPTY_LIST
  const item = items[index] as ProjectItem
  if (requestedOfState(item) === 0) return EMPTY_LIST
  const sharers = (indexes: readonly number[], surely: boolean): readonly Sharer[] =>
    indexes
      .map((each) => items[each] as ProjectItem)
      .filter((other) => requestedOfState(other) > 0)
      .map((other) => ({ item: other, sure: surely && twoFunds(item, other) }))
  return [...sharers(same.sure, true), ...sharers(same.likely, false)]
}

/** Whether two items together ask both funds, each another one. */
const twoFunds = (a: ProjectItem, b: ProjectItem): boolean =>
  (requestedFrom(a, 'national') > 0 && requestedFrom(b, 'local') > 0) ||
  (requestedFrom(a, 'local') > 0 && requestedFrom(b, 'national') > 0)

/**
 * Hỗ trợ trùng. / One cost is paid by one source of the State alone: one đồng of another programme
 * on a line that counts, of the other fund on the same item, or of another item on the same asset
 * is too much. An error where the clause of the day has been read and it is surely the same cost,
 * else a note.
 */
export function checkDoubleFunding(
  funded: ItemWithSupport,
  money: StateMoney,
  index: number,
): FundingProblem | null {
  const { item, project } = funded.subject
  const elsewhere = paidElsewhere(item, funded)
  const bothFunds = twoFunds(item, item)
  const sharers = sharersOf(money, index)
  if (elsewhere === 0 && !bothFunds && sharers.length === 0) return null
  const rule = findFundingRule(({ check }) => check === 'double-funding', funded)
  if (rule === undefined) return null
  const certain = elsewhere > 0 || bothFunds || sharers.some(({ sure }) => sure)
  const found = sum([
    requestedOfState(item),
    elsewhere,
    ...sharers.map((sharer) => requestedOfState(sharer.item)),
  ])
  const expected = project.fund === null ? null : (item.requested?.[project.fund] ?? null)
  const severity = certain ? gravityUnder(rule.evidence) : 'warning'
  return fundingProblem(
    {
      ...findingUnder(rule, 'DOUBLE_FUNDING', severity, item.id, found, expected),
      other: otherProgrammeOf(funded)?.version.citation ?? null,
      items:
        sharers.length === 0 ? EMPTY_LIST : [item.id, ...sharers.map(({ item: { id } }) => id)],
    },
    rule,
  )
}

/** The other support programme that pays for this kind of cost too. */
function otherProgrammeOf(funded: ItemWithSupport): ReturnType<typeof findFundingRule> {
  const { base } = funded.rules
  return findOtherProgramme(
    ({ of }) => base.includes('all') || of.some((fact) => base.includes(fact)),
    funded,
  )
}

/**
 * Sai nguồn kinh phí. / Money asked of the other fund alone, in a project that asks nothing of its
 * own. Where other items ask their own fund, the two funds may meet on different costs.
 */
export function checkFund(
  { subject: { item, project } }: ItemWithSupport,
  { ownFundRequested }: StateMoney,
): FundingProblem | null {
  if (project.fund === null || ownFundRequested) return null
  const found = requestedFrom(item, project.fund === 'national' ? 'local' : 'national')
  return found === 0
    ? null
    : fundingProblem(
        finding('WRONG_FUND', 'warning', { item: item.id, found, expected: project.fund }),
      )
}

/**
 * Vượt chi phí. / State money above what an item costs, in đồng; a sum of known parts that is too
 * high is too high whatever the rest. An error where the level that applies, or the clause about
 * the counterpart, has been read for that day.
 */
export function checkOverCost(funded: ItemWithSupport, cost: Vnd | null): FundingProblem | null {
  const { item } = funded.subject
  if (cost === null) return null
  const found = sumOfTwo(requestedOfState(item), paidElsewhere(item))
  if (found <= cost || found - fixedSumsOf(funded) <= cost) return null
  const rules = [levelOf(funded), findFundingRule(({ check }) => check === 'counterpart', funded)]
  const rule = rules.find((each) => each?.evidence === 'quoted') ?? rules[0] ?? rules[1]
  const severity = rule === undefined ? 'warning' : gravityUnder(rule.evidence)
  return fundingProblem(findingUnder(rule, 'OVER_COST', severity, item.id, found, cost), rule)
}

/** Fixed sums are due whatever the item costs. */
function fixedSumsOf({ support }: ItemWithSupport): Vnd {
  if (!('parts' in support)) return NO_MONEY
  return sum(
    support.parts.map(({ amount, ceiling }) =>
      amount === null ? NO_MONEY : (ceiling ?? NO_MONEY),
    ),
  )
}

/** The text that gives the item its level, where one does. */
function levelOf({ support }: ItemWithSupport): CitedRule | undefined {
  if (support.answer !== 'met') return undefined
  const { rule: id, citation, evidence } = support
  return { id, version: { citation }, evidence }
}

interface CitedRule {
  readonly id: string
  readonly version: { readonly citation: Citation }
  readonly evidence: Evidence
}

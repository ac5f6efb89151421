import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { Vnd } from '../values/money.js'
import { sum } from '../values/sums.js'
import type { Plan, PlanMode, PlanQuota } from './plan.js'

/** Đề án chờ phân bổ. / A project that may be paid: what it may get, by activity too. */
export interface Candidate {
  readonly project: string
  readonly rank: number
  readonly list: string | null
  readonly amount: Vnd
  readonly byActivity: ReadonlyMap<ActivityId, Vnd>
  readonly areas: readonly string[]
}

/**
 * Vì sao chưa được phân bổ. / Why a project waits: it does not fit itself; the order stopped before
 * it; it shares its rank with others and not all of them fit, so the authority decides.
 */
export type WaitReason = 'does-not-fit' | 'order-stopped' | 'tie'

/**
 * Danh sách dự phòng. / A project that waits; `needs` is what was missing to fund it (with those it
 * is tied with) when its turn came.
 */
export interface Waiting {
  readonly project: string
  readonly needs: Vnd
  readonly because: WaitReason
  readonly tiedWith: readonly string[]
}

/** What a filling came to. */
export interface Filling {
  readonly funded: readonly Candidate[]
  readonly reserve: readonly Waiting[]
  readonly left: Vnd
  /** The first that waits and what it lacks; `null` where nothing waits. */
  readonly next: { readonly projects: readonly string[]; readonly needs: Vnd } | null
}

/** Money that goes down: all of it, and what may go to each activity. */
interface Pot {
  left: number
  readonly caps: Map<ActivityId, number>
}

type Group = readonly Candidate[]

/** The caps of a plan by activity. */
export function capsOf({ budget: { byActivity } }: Plan): ReadonlyMap<ActivityId, Vnd> {
  return new Map(
    Object.entries(byActivity ?? {}).filter(
      (entry): entry is [ActivityId, Vnd] => entry[1] !== null,
    ),
  )
}

/**
 * Rót vốn theo thứ tự. / Gives money down an order, whole projects only. Projects of one rank are
 * one group: all of them fit, or none is chosen. `candidates` come in their order.
 */
export function fill(
  candidates: readonly Candidate[],
  money: Vnd,
  caps: ReadonlyMap<ActivityId, Vnd>,
  mode: Exclude<PlanMode, 'maximise-score'>,
  quotas: readonly PlanQuota[],
): Filling {
  const pot: Pot = { left: money, caps: new Map(caps) }
  const first =
    mode === 'quota-then-rank' ? fillQuotas(candidates, pot, quotas) : new Set<Candidate>()
  const rest = candidates.filter((candidate) => !first.has(candidate))
  const { funded, reserve, next } = descend(groupsOf(rest), pot, mode === 'skip-and-continue')
  return {
    funded: candidates.filter((candidate) => first.has(candidate) || funded.has(candidate)),
    reserve,
    left: pot.left as Vnd,
    next,
  }
}

/** Candidates of one list and rank, in order. */
function groupsOf(candidates: readonly Candidate[]): Group[] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const last = groups.at(-1)
    if (last?.[0]?.list === candidate.list && last[0].rank === candidate.rank) last.push(candidate)
    else groups.push([candidate])
  }
  return groups
}

/**
 * Sets money aside first: each quota goes down the order among those it is for, until one does not
 * fit; what is left of it returns.
 */
function fillQuotas(
  candidates: readonly Candidate[],
  pot: Pot,
  quotas: readonly PlanQuota[],
): Set<Candidate> {
  const taken = new Set<Candidate>()
  const name = ({ area, activity }: PlanQuota): string => area ?? activity ?? ''
  for (const quota of [...quotas].sort((a, b) =>
    name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : b.amount - a.amount,
  )) {
    let own: number = quota.amount
    const { area, activity } = quota
    const meant = candidates.filter(
      (each) =>
        !taken.has(each) &&
        (area === null
          ? activity !== null && each.byActivity.has(activity)
          : each.areas.includes(area)),
    )
    for (const group of groupsOf(meant)) {
      const amount = sum(group.map((each) => each.amount))
      if (amount > own || lacking(group, pot) > 0) break
      own -= amount
      take(group, pot)
      group.forEach((each) => taken.add(each))
    }
  }
  return taken
}

function descend(
  groups: readonly Group[],
  pot: Pot,
  skips: boolean,
): {
  readonly funded: ReadonlySet<Candidate>
  readonly reserve: readonly Waiting[]
  readonly next: Filling['next']
} {
  const funded = new Set<Candidate>()
  const reserve: Waiting[] = []
  let next: Filling['next'] = null
  let stopped = false
  for (const group of groups) {
    const needs = lacking(group, pot)
    if (!stopped && needs === 0) {
      take(group, pot)
      group.forEach((each) => funded.add(each))
      continue
    }
    next ??= { projects: group.map((each) => each.project), needs: needs as Vnd }
    reserve.push(...waitingOf(group, pot, needs, stopped))
    stopped ||= !skips || isContested(group, pot)
  }
  return { funded, reserve, next }
}

/**
 * Some of a tied group would fit alone: who gets the money is for the authority, so nobody further
 * down may take it.
 */
function isContested(group: Group, pot: Pot): boolean {
  return group.length > 1 && group.some((each) => lacking([each], pot) === 0)
}

function waitingOf(group: Group, pot: Pot, needs: number, stopped: boolean): Waiting[] {
  const names = group.map((each) => each.project)
  return group.map((each) => ({
    project: each.project,
    needs: (stopped ? lacking([each], pot) : needs) as Vnd,
    because: stopped ? 'order-stopped' : group.length > 1 ? 'tie' : 'does-not-fit',
    tiedWith:
      stopped || group.length === 1 || group.length > MAX_TIED_NAMED
        ? []
        : names.filter((name) => name !== each.project),
  }))
}

/** Above this many, the tied are counted by their rank, not named one by one. */
const MAX_TIED_NAMED = 50

/**
 * What is missing to pay a whole group: of all the money, or of the cap of one activity, whichever
 * lacks more.
 */
function lacking(group: Group, pot: Pot): number {
  let lack = sum(group.map((each) => each.amount)) - pot.left
  if (pot.caps.size > 0)
    for (const [activity, amount] of spendingOf(group))
      lack = Math.max(lack, amount - (pot.caps.get(activity) ?? Infinity))
  return Math.max(0, lack)
}

function take(group: Group, pot: Pot): void {
  pot.left -= sum(group.map((each) => each.amount))
  for (const [activity, amount] of spendingOf(group)) {
    const cap = pot.caps.get(activity)
    if (cap !== undefined) pot.caps.set(activity, cap - amount)
  }
}

/** What projects get, by activity. */
export function spendingOf(group: Group): ReadonlyMap<ActivityId, number> {
  const spending = new Map<ActivityId, number>()
  for (const { byActivity } of group)
    for (const [activity, amount] of byActivity)
      spending.set(activity, (spending.get(activity) ?? 0) + amount)
  return spending
}

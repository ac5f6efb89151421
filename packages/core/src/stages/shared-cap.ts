import type { Citation, Evidence } from '../vocabulary/law.js'
import { atMost, times, type Vnd } from '../values/money.js'
import { memoize } from '../values/memoize.js'
import { NO_MONEY, sum } from '../values/sums.js'
import { gravityUnder } from '../vocabulary/trace.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { TruthValue } from '../vocabulary/answers.js'
import { encodedGrant } from '../kinds/version-of-kind.js'
import type { AppliedLimit } from '../mechanisms/limits/limits.js'
import type { SupportPart } from '../mechanisms/support-part.js'
import { type Shared, sharedBy, sharesWithNobody } from './sharers.js'
import type { Level } from './level.js'
import type { ItemWithSupport } from './money-rule.js'
import type { SupportWithLevel } from './support-answer.js'
import { missingForUplift, unverifiedUpliftOf, upliftOf } from './uplift.js'

/** An item whose support is known, with what its uplift depends on. */
type ItemAtCap = Pick<ItemWithSupport, 'subject' | 'rules' | 'support'>

/**
 * Items with what each may get once the caps they share are counted, and what they ask above them.
 */
export interface SharedCaps<T> {
  readonly items: readonly T[]
  readonly findings: readonly Finding[]
}

/**
 * Mức tối đa dùng chung. / A cap counted per project is one cap, into however many items the
 * project is split; a cap counted per establishment or enterprise is one for all items of one
 * beneficiary. Each item keeps its own ceiling. Where they ask for more together, that is said, and
 * what they may get is counted in the order of their ids until the cap is used up.
 */
export function applyCommonCaps<T extends ItemAtCap>(items: readonly T[]): SharedCaps<T> {
  if (sharesWithNobody(items)) return { items, findings: EMPTY_LIST }
  const groups = groupsOf(items)
  if (groups.length === 0) return { items, findings: EMPTY_LIST }
  const findings: Finding[] = []
  const allowed = new Map<T, Vnd>()
  for (const group of groups) {
    const requested = sum(group.members.map(askedOf))
    const limits = group.members.map(limitOf)
    const sure = highest(limits)
    if (requested > sure && isSharing(group))
      findings.push(aboveShared(group, requested, sure, limits))
    let left: Vnd = sure
    for (const { item, support, rest } of group.members) {
      if (support.allowed === null) continue
      const own = allowed.get(item) ?? support.allowed
      const ofPart = above(own, rest)
      const part = atMost(ofPart, left)
      allowed.set(item, (own - ofPart + part) as Vnd)
      left = (left - part) as Vnd
    }
  }
  return { items: items.map((item) => withAllowed(item, allowed.get(item))), findings }
}

/** Một phần dùng chung. / A part of the level of an item, as it shares a cap or a limit. */
export interface Member<T> {
  readonly item: T
  readonly support: SupportWithLevel
  readonly part: SupportPart
  /** The limit that is shared; `null` where it is the cap. */
  readonly limit: AppliedLimit | null
  /** What the other parts of the level come to: only what is asked above that is asked of this. */
  readonly rest: Vnd
}

const above = (amount: Vnd, rest: Vnd): Vnd => Math.max(amount - rest, 0) as Vnd

/** What an item asks of the part at least. */
export const askedOf = ({ support, rest }: Member<unknown>): Vnd =>
  above(support.requested ?? NO_MONEY, rest)

/** Items under one level that share its cap, in the order of their ids. */
interface Group<T> {
  readonly of: 'project' | 'beneficiary'
  /** What they share: the cap of the level, or a further limit of it. */
  readonly shares: 'cap' | 'limit'
  readonly members: Member<T>[]
}

/**
 * The caps that several items, or several units of one beneficiary, share; one item with one unit
 * shares with nobody.
 */
function groupsOf<T extends ItemAtCap>(items: readonly T[]): readonly Group<T>[] {
  let groups: Map<string, Group<T>> | null = null
  for (const item of items) {
    const { support } = item
    if (support.answer !== 'met') continue
    for (const [place, part] of support.parts.entries())
      for (const { of, key, limit, rest } of sharedOf(part, support, item)) {
        const name = JSON.stringify([support.rule, place, key])
        groups ??= new Map<string, Group<T>>()
        const shares: Group<T>['shares'] = limit === null ? 'cap' : 'limit'
        const { members } = memoize(groups, name, () => ({ of, shares, members: [] }))
        members.push({ item, support, part, limit, rest })
      }
  }
  if (groups === null) return EMPTY_LIST
  return [...groups.values()]
    .filter(
      ({ of, shares, members }) =>
        members.length > 1 || (of === 'beneficiary' && shares === 'cap' && members.some(hasUnits)),
    )
    .map((group) => ({ ...group, members: group.members.sort(byId) }))
}

/** What a part shares; of a level of several parts its limits, where it is known what each gives. */
function sharedOf(
  part: SupportPart,
  { parts, ceiling }: SupportWithLevel,
  { subject }: ItemAtCap,
): readonly (Shared & Pick<Member<unknown>, 'rest'>)[] {
  const all = sharedBy(part, subject)
  const isSole = parts.length === 1
  if (all.length === 0 || (!isSole && (ceiling === null || part.ceiling === null)))
    return EMPTY_LIST
  const rest = (isSole ? 0 : (ceiling ?? 0) - (part.ceiling ?? 0)) as Vnd
  return all.flatMap((shared) => (isSole || shared.limit !== null ? [{ ...shared, rest }] : []))
}

const hasUnits = ({ item: { subject } }: Member<ItemAtCap>): boolean => subject.item.units > 1

/** Short ids first, so that 2 comes before 10. */
function byId(a: Member<ItemAtCap>, b: Member<ItemAtCap>): number {
  const [x, y] = [a.item.subject.item.id, b.item.subject.item.id]
  return x.length - y.length || (x < y ? -1 : 1)
}

/**
 * Whether more than one item asks, or more than one unit: what one asks alone is said of it alone.
 */
function isSharing<T extends ItemAtCap>({ of, members }: Group<T>): boolean {
  return (
    of === 'project' ||
    members.some(hasUnits) ||
    members.filter((member) => askedOf(member) > 0).length > 1
  )
}

/** The cap as one item sees it, beside what the uplift of the day makes of it. */
interface Limit {
  readonly limit: Vnd
  readonly raised: Vnd
  readonly verdict: TruthValue
  readonly facts: readonly string[]
  /** What the uplift would allow whose text nobody has read. */
  readonly unverified: { readonly limit: Vnd; readonly citation: Citation } | null
}

/** Mức tối đa của một phần. / The cap that a part shares, and what may be made of it. */
export function limitOf<T extends ItemAtCap>({
  item,
  support,
  part,
  limit: further,
}: Member<T>): Limit {
  if (further !== null) {
    const { limit } = further
    return { limit, raised: limit, verdict: 'unmet', facts: EMPTY_LIST, unverified: null }
  }
  const { rules, subject } = item
  const limit = part.byCap ?? NO_MONEY
  const level = chosenLevelOf(item, support)
  const bounds = { ...support, answer: 'met' } as const
  const raised = level && upliftOf(rules, level, bounds, subject)
  const unverified = level && unverifiedUpliftOf(rules, level, bounds, subject)
  return {
    limit,
    raised: raised === null ? limit : times(raised.cap, part.quantity ?? 1),
    verdict: raised?.uplift.verdict ?? 'unmet',
    facts: raised === null ? EMPTY_LIST : missingForUplift(raised, subject),
    unverified: unverified && {
      limit: times(unverified.cap, part.quantity ?? 1),
      citation: unverified.rule.version.citation,
    },
  }
}

/** The level of an item as the stage of support chose it. */
export function chosenLevelOf(
  { rules }: ItemAtCap,
  support: Pick<SupportWithLevel, 'rule'>,
): Level | null {
  for (const rule of rules.support)
    if (rule.id === support.rule && rule.answer === 'in-force') {
      const grant = encodedGrant(rule.version.grant)
      return grant && { rule, grant }
    }
  return null
}

/** The highest cap that surely stands. */
const highest = (limits: readonly Limit[]): Vnd =>
  Math.max(
    ...limits.map(({ limit, raised, verdict }) => (verdict === 'met' ? raised : limit)),
  ) as Vnd

/**
 * Only what is known to be asked counts: a sum of known parts that is too high is too high whatever
 * the rest.
 */
function aboveShared<T extends ItemAtCap>(
  { of, shares, members }: Group<T>,
  requested: Vnd,
  sure: Vnd,
  limits: readonly Limit[],
): Finding {
  const { rule, citation, evidence } = (members[0] as Member<T>).support
  const code = of === 'project' && shares === 'cap' ? 'ABOVE_CEILING' : 'CAP_SHARED'
  const parts = { found: requested, expected: sure, rule, citation, ...itemsMeant(of, members) }
  const undecided = limits.filter(({ verdict }) => verdict === 'unknown')
  if (undecided.some(({ raised }) => requested <= raised))
    return finding(code, 'warning', {
      ...parts,
      facts: [...new Set(undecided.flatMap(({ facts }) => facts))],
    })
  const allowing = limits.find(
    ({ unverified }) => unverified !== null && requested <= unverified.limit,
  )
  return allowing === undefined
    ? finding(code, gravity(of, evidence), parts)
    : finding(code, 'warning', { ...parts, other: allowing.unverified?.citation ?? null })
}

const gravity = (of: Group<unknown>['of'], evidence: Evidence): Finding['severity'] =>
  of === 'project' ? 'error' : gravityUnder(evidence)

/**
 * A cap per project is about the whole of it; of a beneficiary the items are named, never who it
 * is.
 */
function itemsMeant(
  of: Group<unknown>['of'],
  members: readonly Member<ItemAtCap>[],
): Pick<Finding, 'item' | 'items'> {
  const ids = members.map(({ item }) => item.subject.item.id)
  if (of === 'project') return { item: null, items: EMPTY_LIST }
  return ids.length === 1 ? { item: ids[0] ?? null, items: EMPTY_LIST } : { item: null, items: ids }
}

function withAllowed<T extends ItemAtCap>(item: T, allowed: Vnd | undefined): T {
  return allowed === undefined || item.support.answer !== 'met' || item.support.allowed === allowed
    ? item
    : { ...item, support: { ...item.support, allowed } }
}

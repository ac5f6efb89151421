import { missingFacts } from '../rules/conditions.js'
import type { RuleInForce } from '../rules/rules-on-day.js'
import type { PriorityRule } from '../rules/rule.js'
import type { FundedItem } from './funding.js'
import { atMost, share, type Vnd } from '../words/money.js'
import type { SupportMet } from './support.js'
import { type Finding, finding, NONE } from '../words/trace.js'

/** Items with what each may get once the caps they share are counted, and what they ask above them. */
export interface SharedCaps<T> {
  readonly items: readonly T[]
  readonly findings: readonly Finding[]
}

/**
 * Trần tính cho cả đề án. / A cap counted per project is one cap, into however many items the project is split. Where they ask for
 * more together, that is said of the project, and what they may get is counted in their order until the cap is used up.
 */
export function shareCaps<T extends Pick<FundedItem, 'subject' | 'rules' | 'support'>>(
  items: readonly T[],
): SharedCaps<T> {
  const shares = items.length < 2 ? NONE : groupsOf(items)
  if (shares.length === 0) return { items, findings: NONE }
  const findings: Finding[] = []
  const allowed = new Map<T, Vnd>()
  for (const group of shares) {
    const caps = group.map(capOf)
    const sure = highest(caps.map(({ cap, raised, verdict }) => (verdict === 'met' ? raised : cap)))
    findings.push(...aboveShared(group, sure, caps))
    let left: number = sure
    for (const { item, support } of group) {
      if (support.allowed === null) continue
      const part = atMost(support.allowed, left as Vnd)
      allowed.set(item, part)
      left -= part
    }
  }
  return { items: items.map((item) => withAllowed(item, allowed.get(item))), findings }
}

interface Member<T> {
  readonly item: T
  readonly support: SupportMet
  readonly cap: Vnd
}

/** The items under one level whose cap is counted per project, level by level; one alone shares with nobody. */
function groupsOf<T extends Pick<FundedItem, 'support'>>(
  items: readonly T[],
): readonly (readonly Member<T>[])[] {
  const byRule = new Map<string, Member<T>[]>()
  for (const item of items) {
    const { support } = item
    if (support.answer !== 'met') continue
    const cap = capPerProject(support)
    if (cap === null) continue
    const group = byRule.get(support.rule) ?? []
    group.push({ item, support, cap })
    byRule.set(support.rule, group)
  }
  return [...byRule.values()].filter((group) => group.length > 1)
}

function capPerProject({ parts }: SupportMet): Vnd | null {
  return parts.find(({ per }) => per.includes('project'))?.cap ?? null
}

interface Cap {
  readonly cap: Vnd
  readonly raised: Vnd
  readonly verdict: 'met' | 'unmet' | 'unknown'
  readonly facts: readonly string[]
}

/** The cap as one item sees it, beside the one a priority project may reach. */
function capOf<T extends Pick<FundedItem, 'subject' | 'rules'>>({
  item: { rules, subject },
  support: { uplift },
  cap,
}: Member<T>): Cap {
  const rule = rules.priority.find(
    (each): each is RuleInForce<PriorityRule> =>
      each.answer === 'in-force' && each.id === uplift?.rule,
  )
  const text = rule?.version.uplift
  if (rule === undefined || text == null || uplift === null)
    return { cap, raised: cap, verdict: 'unmet', facts: [] }
  return {
    cap,
    raised: share(cap, text.factor),
    verdict: uplift.verdict,
    facts: rule.traced === null ? [] : missingFacts(rule.traced.trace(subject)),
  }
}

/** Only what is known to be asked counts: a sum of known parts that is too high is too high whatever the rest. */
function aboveShared<T>(
  group: readonly Member<T>[],
  sure: Vnd,
  caps: readonly Cap[],
): readonly Finding[] {
  const asked = group.reduce((total, { support }) => total + (support.requested ?? 0), 0)
  const [first] = group
  if (first === undefined || asked <= sure) return []
  const { rule, citation } = first.support
  const open = caps.filter(({ verdict }) => verdict === 'unknown')
  const parts = { found: asked, expected: sure, rule, citation }
  return open.some(({ raised }) => asked <= raised)
    ? [
        finding('ABOVE_CEILING', 'warning', {
          ...parts,
          facts: [...new Set(open.flatMap(({ facts }) => facts))],
        }),
      ]
    : [finding('ABOVE_CEILING', 'error', parts)]
}

const highest = (caps: readonly Vnd[]): Vnd => Math.max(...caps) as Vnd

function withAllowed<T extends Pick<FundedItem, 'support'>>(item: T, allowed: Vnd | undefined): T {
  return allowed === undefined || item.support.answer !== 'met' || item.support.allowed === allowed
    ? item
    : { ...item, support: { ...item.support, allowed } }
}

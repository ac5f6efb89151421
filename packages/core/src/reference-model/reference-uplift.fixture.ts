import { inForce, rulesAbout, speaksFor } from './reference-eligibility.fixture.js'
import { conditionOf, type ReferenceCase } from './reference-facts.fixture.js'
import type { ReferencePart, ReferenceWorth } from './reference-grant.fixture.js'
import { firstToCite } from './reference-level.fixture.js'
import { Refused } from './reference-place.fixture.js'
import { least, millionthsOfFactor, shareOf, sumIfKnown } from './written-figures.fixture.js'
import { andAlso, type RuleInForceThatDay, type Three } from './written-law.fixture.js'

/** Hệ số ưu tiên. / What a priority project may reach beside the ordinary ceiling. */
export interface ReferenceUplift {
  readonly rule: RuleInForceThatDay
  readonly verdict: Three
  readonly factor: bigint
  readonly ceiling: bigint
  /** The cap of one unit, raised. */
  readonly cap: bigint
}

type Worked = Extract<ReferenceWorth, { readonly parts: unknown }>

/**
 * The uplift of a level by the texts of its own authority: those that have been read, or those
 * nobody has seen. The likeliest counts, then the higher.
 */
export function upliftFor(
  level: RuleInForceThatDay,
  { parts, ceiling: ordinary }: Worked,
  of: ReferenceCase,
  read: boolean,
): ReferenceUplift | null {
  const cap = parts.find((part) => part.cap !== null)?.cap ?? null
  if (cap === null || ordinary === null) return null
  const found = inForce(rulesAbout('priority', of)).flatMap((rule): readonly ReferenceUplift[] => {
    const { uplift, when } = rule.version
    const speaks = speaksFor(rule, of)
    const own = rule.pack.manifest.jurisdiction === level.pack.manifest.jurisdiction
    if (uplift == null || !own || (rule.grade !== 'memory') !== read) return []
    if (uplift.except?.includes(of.item.activity) === true || speaks === 'unmet') return []
    const factor = millionthsOfFactor(uplift.factor)
    const ceiling = sumIfKnown(parts.map((part) => raised(part, factor)))
    if (ceiling === null) return []
    const verdict = andAlso(speaks, conditionOf(when, of))
    return [{ rule, verdict, factor, ceiling, cap: shareOf(cap, factor) }]
  })
  for (const verdict of ['met', 'unknown', 'unmet'] as const) {
    const likely = found.filter((each) => each.verdict === verdict)
    if (likely.length === 0) continue
    const [first, ...others] = likely
    if (verdict === 'met' && others.some(({ factor }) => factor !== first?.factor))
      throw new Refused('OVERLAPPING_RULES')
    const highest = likely.reduce((most, { cap: each }) => (each > most ? each : most), 0n)
    const best = likely.filter((each) => each.cap === highest)
    const rule = firstToCite(best.map((each) => each.rule))
    return best.find((each) => each.rule === rule) ?? null
  }
  return null
}

/** A part with its cap raised: rate, cost and further limits bound as before. */
function raised(of: ReferencePart, factor: bigint): bigint | null {
  if (of.instead.length > 0) {
    const possible = of.instead.map((each) => raised(each, factor))
    const known = possible.filter((each) => each !== null)
    const most = known.reduce((a, b) => (b > a ? b : a), 0n)
    return known.length < possible.length ? null : most
  }
  const { part, cap, quantity, byRate, base, limits, ceiling } = of
  if (cap === null) return ceiling
  const byCap = quantity === null ? null : shareOf(cap, factor) * quantity
  return least([byCap, part.rate === undefined ? base : byRate, ...limits])
}

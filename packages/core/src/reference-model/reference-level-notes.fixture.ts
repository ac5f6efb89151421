import type { ReferenceCase } from './reference-facts.fixture.js'
import { note, type ReferenceFinding } from './reference-finding.fixture.js'
import {
  bothEnds,
  costsOf,
  countsKind,
  type ReferencePart,
  worthOf,
} from './reference-grant.fixture.js'
import { countedByFact } from './reference-quantity.fixture.js'
import { nationalLevelBeside, partsOf } from './reference-level.fixture.js'
import { dong, dongOrNull, millionthsOfRate, sumOfKnown } from './written-figures.fixture.js'
import { isNational, type RuleInForceThatDay, type WrittenPart } from './written-law.fixture.js'

/** Every set of terms of a level: its parts, and of a table its branches. */
const termsOf = (level: RuleInForceThatDay): readonly WrittenPart[] =>
  (partsOf(level) ?? []).flatMap((part) =>
    part.choose === undefined ? [part] : part.choose.filter(({ grant }) => grant === undefined),
  )

/** Costs that were declared and count for nothing. */
export function costNotes(
  rule: RuleInForceThatDay,
  parts: readonly ReferencePart[],
  of: ReferenceCase,
): readonly ReferenceFinding[] {
  const { costs, id } = of.item
  if (costs == null || parts.some(({ base, part }) => base !== 0n || part.amount !== undefined))
    return []
  const counts = costs.some(({ kind }) =>
    termsOf(rule).some((each) => kind == null || countsKind(costsOf(each, of), kind)),
  )
  const found = sumOfKnown(costs.map(({ amount }) => dongOrNull(amount)))
  return counts || found === 0n
    ? []
    : [note('COST_NOT_COUNTED', 'warning', { item: id, rule, found })]
}

/** Units given otherwise than the fact says that counts them. */
export function countNotes(
  rule: RuleInForceThatDay,
  of: ReferenceCase,
): readonly ReferenceFinding[] {
  const { quantities, id } = of.item
  if (quantities == null) return []
  const units = termsOf(rule).flatMap(({ per, atMost }) => [
    ...(per === undefined ? [] : [per].flat()),
    ...(atMost ?? []).flatMap((limit) => limit.per ?? []),
  ])
  return [...new Set(units)].flatMap((unit) => {
    const [found, expected] = [quantities[unit], countedByFact(unit, of)]
    return found === undefined || expected === null || BigInt(found) === expected
      ? []
      : [note('COUNT_DISAGREES', 'warning', { item: id, rule, found, expected })]
  })
}

/** What is said of a level of a province beside the national one of the case. */
export function nationalNotes(
  rule: RuleInForceThatDay,
  of: ReferenceCase,
): readonly ReferenceFinding[] {
  const national = isNational(rule) ? null : nationalLevelBeside(of)
  if (national === null) return []
  const item = of.item.id
  const severity = national.version.binding === true ? 'error' : 'warning'
  const above = (found: unknown, expected: unknown): ReferenceFinding =>
    note('ABOVE_NATIONAL_LEVEL', severity, { item, rule, found, expected })
  const [own, theirs] = [rule, national].map((level) => soleTerms(level))
  if (own == null || theirs == null) {
    const [found, expected] = [rule, national].map((level) => surely(level, of))
    return found != null && expected != null && found > expected ? [above(found, expected)] : []
  }
  const [found, expected] = [own, theirs].map((terms) => mostForOne(terms, of))
  const [unit, otherUnit] = [own, theirs].map(({ per }) => [per ?? []].flat().sort().join(' × '))
  const apart =
    (own.cap ?? own.amount) !== undefined &&
    (theirs.cap ?? theirs.amount) !== undefined &&
    unit !== '' &&
    otherUnit !== '' &&
    unit !== otherUnit
  const units = apart
    ? [note('OTHER_UNIT', 'warning', { item, rule, found: unit, expected: otherUnit })]
    : []
  if (found == null && expected != null) return [above('no-cap', expected), ...units]
  if (found != null && expected != null && !apart && found > expected)
    return [above(found, expected), ...units]
  return paysMoreByRate(own.rate, theirs.rate) ? [above(RATES, RATES), ...units] : units
}

/** What stands in the place of the rates themselves, whose wording the model leaves alone. */
export const RATES = 'by rate'

function soleTerms(level: RuleInForceThatDay): WrittenPart | null {
  const [only, ...others] = partsOf(level) ?? []
  return only === undefined || others.length > 0 || only.choose !== undefined ? null : only
}

function surely(level: RuleInForceThatDay, of: ReferenceCase): bigint | null {
  const worth = worthOf(level, of)
  return worth.answer === 'met' && worth.exact ? worth.ceiling : null
}

/** The cap or the sum of one unit. */
function mostForOne({ cap, amount }: WrittenPart, of: ReferenceCase): bigint | null {
  const ends = bothEnds(cap ?? amount, of, [])
  return ends === null || ends === 'no-cap' ? null : ends[1]
}

type Slices = readonly { readonly upTo: bigint | null; readonly share: bigint }[]

function slicesOf(rate: unknown): Slices {
  if (Array.isArray(rate))
    return (rate as { upTo?: unknown; rate: string }[]).map((band) => ({
      upTo: band.upTo === undefined ? null : dong(band.upTo),
      share: millionthsOfRate(band.rate),
    }))
  const one = typeof rate === 'object' && rate !== null && 'to' in rate ? rate.to : rate
  return [{ upTo: null, share: millionthsOfRate(one) }]
}

/** Whether one rate gives more than another for some cost: at the end of a band, or far beyond. */
function paysMoreByRate(rate: unknown, other: unknown): boolean {
  if (rate === undefined || other === undefined) return false
  const [a, b] = [slicesOf(rate), slicesOf(other)]
  const ends = [...a, ...b].flatMap(({ upTo }) => upTo ?? [])
  const far =
    ends.reduce((most, end) => (end > most ? end : most), 0n) * 1_000_000n + 1_000_000_000n
  return [...ends, far].some((cost) => millionthsFor(a, cost) > millionthsFor(b, cost))
}

function millionthsFor(slices: Slices, cost: bigint): bigint {
  let [below, sum] = [0n, 0n]
  for (const { upTo, share } of slices) {
    const end = upTo === null || cost < upTo ? cost : upTo
    if (end > below) sum += (end - below) * share
    below = end > below ? end : below
  }
  return sum
}

import { conditionOf, type ReferenceCase } from './reference-facts.fixture.js'
import {
  dong,
  dongOrNull,
  least,
  millionthsOfFactor,
  millionthsOfRate,
  shareOf,
  sumIfKnown,
} from './written-figures.fixture.js'
import { identityMissing } from './reference-identity.fixture.js'
import { partsOf } from './reference-level.fixture.js'
import { countOf, quantityOf } from './reference-quantity.fixture.js'
import { type RuleInForceThatDay, rulesThatDay, type WrittenPart } from './written-law.fixture.js'

/** Một phần của mức. / What one part of a level comes to, and what it comes of. */
export interface ReferencePart {
  readonly part: WrittenPart
  readonly base: bigint | null
  readonly quantity: bigint | null
  readonly byRate: bigint | null
  /** The cap of one unit. */
  readonly cap: bigint | null
  readonly byCap: bigint | null
  readonly limits: readonly bigint[]
  readonly ceiling: bigint | null
  /** What is due in any case, where the act leaves the rest to the authority. */
  readonly lower: bigint | null
  readonly exact: boolean
  readonly boundBy: string | null
  /** What else it may be, where the case is not decided. */
  readonly instead: readonly ReferencePart[]
}

export type ReferenceWorth =
  | {
      readonly answer: 'met' | 'unknown'
      readonly parts: readonly ReferencePart[]
      readonly ceiling: bigint | null
      readonly exact: boolean
      readonly boundBy: string | null
    }
  | { readonly answer: 'not-encoded' | 'not-in-force' }

type PartAnswer = ReferencePart | 'unread' | 'none' | 'open'

/** Trần của một mức. / What a level comes to for an item: its parts, each rounded down, added. */
export function worthOf(level: RuleInForceThatDay, of: ReferenceCase): ReferenceWorth {
  const answers = (partsOf(level) ?? []).map((part) => partAnswer(part, of))
  if (answers.includes('unread')) return { answer: 'not-encoded' }
  const parts = answers.filter((answer) => typeof answer === 'object')
  const open = answers.includes('open')
  if (parts.length === 0 && !open) return { answer: 'not-in-force' }
  const ceiling = open ? null : sumIfKnown(parts.map((part) => part.ceiling))
  const [only] = parts
  return {
    answer: ceiling === null ? 'unknown' : 'met',
    parts,
    ceiling,
    exact: !open && ceiling !== null && parts.every(({ exact }) => exact),
    boundBy: answers.length === 1 && ceiling !== null ? (only?.boundBy ?? null) : null,
  }
}

function partAnswer(part: WrittenPart, of: ReferenceCase): PartAnswer {
  if (part.choose === undefined) return figuresOf(part, of)
  const branches = part.choose.map((branch) => ({ branch, holds: conditionOf(branch.when, of) }))
  const answerOf = ({ branch }: (typeof branches)[number]): PartAnswer =>
    branch.grant === 'not-encoded' ? 'unread' : figuresOf(branch, of)
  const sure = branches.find(({ holds }) => holds === 'met')
  if (sure !== undefined) return answerOf(sure)
  const possible = branches.filter(({ holds }) => holds === 'unknown').map(answerOf)
  if (possible.length === 0) return 'none'
  const worked = possible.filter((answer) => typeof answer === 'object')
  const [first, ...others] = worked
  if (first === undefined) return 'open'
  const most = others.reduce((a, b) => ((b.ceiling ?? 0n) > (a.ceiling ?? 0n) ? b : a), first)
  const bounded =
    worked.length === possible.length && worked.every(({ ceiling }) => ceiling !== null)
  const ceiling = bounded ? most.ceiling : null
  return { ...most, ceiling, lower: null, exact: false, boundBy: null, instead: worked }
}

/** The least of what rate, cap and limits give; `unread`: it depends on a cap that is not there. */
function figuresOf(part: WrittenPart, of: ReferenceCase): PartAnswer {
  const sum = bothEnds(part.cap ?? part.amount, of, [])
  if (sum === 'no-cap') return 'unread'
  const { base, kindsKnown } = countedCost(part, of)
  const quantity = quantityOf(part, of)
  const limits = (part.atMost ?? []).map(
    ({ amount, per }) => dong(amount) * (per === undefined ? 1n : (countOf(per, of) ?? 1n)),
  )
  const boundsAt = (end: 0 | 1): Record<string, bigint | null> => ({
    cap: part.cap === undefined ? null : sumFor(sum, end, quantity),
    atMost: least(limits),
    cost: part.rate === undefined && part.amount === undefined ? base : null,
    rate: part.rate === undefined || base === null ? null : byRate(part.rate, end, base, quantity),
    amount: part.amount === undefined ? null : sumFor(sum, end, quantity),
  })
  const bounds = boundsAt(1)
  const ceiling = least(Object.values(bounds))
  const boundBy = Object.entries(bounds).find(([, bound]) => bound !== null && bound === ceiling)
  const costKnown = part.amount !== undefined || (base !== null && kindsKnown)
  const beyond = (part.atMost ?? []).some(
    ({ within }) => !['item', 'project', undefined].includes(within),
  )
  return {
    part,
    base,
    quantity,
    byRate: bounds['rate'] ?? null,
    cap: part.cap === undefined ? null : (sum?.[1] ?? null),
    byCap: bounds['cap'] ?? null,
    limits,
    ceiling,
    lower: ceiling !== null && hasRange(part) ? least(Object.values(boundsAt(0))) : null,
    exact:
      ceiling !== null &&
      quantity !== null &&
      costKnown &&
      part.once === undefined &&
      !beyond &&
      isEachKnown(part, quantity, of),
    boundBy: ceiling === null ? null : (boundBy?.[0] ?? null),
    instead: [],
  }
}

const sumFor = (sum: Ends | null, end: 0 | 1, quantity: bigint | null): bigint | null =>
  sum === null || quantity === null ? null : sum[end] * quantity

type Ends = readonly [bigint, bigint]

const isEnds = (value: unknown): value is { readonly from: unknown; readonly to: unknown } =>
  typeof value === 'object' && value !== null && 'from' in value

const hasRange = ({ rate, cap, amount }: WrittenPart): boolean => [rate, cap, amount].some(isEnds)

/** Both ends of a sum: a figure, what is left to the authority, or so many times another cap. */
export function bothEnds(
  sum: unknown,
  of: ReferenceCase,
  asked: readonly string[],
): Ends | null | 'no-cap' {
  if (sum === undefined || sum === null) return null
  if (isEnds(sum)) return [dong(sum.from), dong(sum.to)]
  if (typeof sum !== 'object') return [dong(sum), dong(sum)]
  const { times, of: id } = sum as { readonly times: string | number; readonly of: string }
  const level = rulesThatDay(of.law, of.on).find((each) => each.id === id)
  const parts = level?.version == null ? null : partsOf(level as RuleInForceThatDay)
  const cap = parts?.length === 1 && !asked.includes(id) ? parts[0]?.cap : undefined
  const ends = bothEnds(cap, of, [...asked, id])
  if (ends === null || ends === 'no-cap') return 'no-cap'
  return [shareOf(ends[0], millionthsOfFactor(times)), shareOf(ends[1], millionthsOfFactor(times))]
}

interface Band {
  readonly upTo?: unknown
  readonly rate: string
}

/**
 * By the rate: of bands each slice of the cost by its own. Bands are those of one unit: the cost of
 * several is known together only, so the best spread of it counts.
 */
function byRate(rate: unknown, end: 0 | 1, base: bigint, quantity: bigint | null): bigint {
  if (isEnds(rate)) return shareOf(base, millionthsOfRate(end === 0 ? rate.from : rate.to))
  if (!Array.isArray(rate)) return shareOf(base, millionthsOfRate(rate))
  let below = 0n
  const slices = (rate as readonly Band[]).map((band) => {
    const width = band.upTo === undefined ? null : dong(band.upTo) - below
    below += width ?? 0n
    return { width, share: millionthsOfRate(band.rate) }
  })
  const rising = slices.every(({ share }, at) => share >= (slices[at - 1]?.share ?? 0n))
  const units = rising ? 1n : quantity === null ? null : quantity < 1n ? 1n : quantity
  const bestFirst =
    rising || units === 1n ? slices : [...slices].sort((a, b) => (a.share < b.share ? 1 : -1))
  let left = base
  let sum = 0n
  for (const { width, share } of bestFirst) {
    const slice = width === null || units === null || left < width * units ? left : width * units
    sum += slice * share
    left -= slice
  }
  return shareOf(sum, 1n)
}

/** The cost that a part counts; a line without a kind may be of any kind, so it counts. */
function countedCost(
  part: WrittenPart,
  of: ReferenceCase,
): { readonly base: bigint | null; readonly kindsKnown: boolean } {
  const { costs } = of.item
  if (costs == null) return { base: null, kindsKnown: false }
  const kinds = costsOf(part, of)
  const counted = costs.filter(({ kind }) => kind == null || countsKind(kinds, kind))
  return {
    base: sumIfKnown(counted.map(({ amount }) => dongOrNull(amount))),
    kindsKnown: costs.every(({ kind }) => kind != null),
  }
}

export const countsKind = (facts: readonly string[], kind: string): boolean =>
  facts.includes('all') || facts.includes(`cost.${kind}`)

/** The costs a part names, or else those of the activity on the day. */
export function costsOf({ of: named }: WrittenPart, of: ReferenceCase): readonly string[] {
  return named === undefined ? baseOf(of) : [named].flat()
}

export function baseOf({ law, on, item }: ReferenceCase): readonly string[] {
  const activity = law.activities.get(item.activity)
  const version = activity?.versions.find(({ from, to }) => from <= on && (to == null || on <= to))
  return [version?.base ?? 'all'].flat()
}

/** Whether what each unit costs is known, and that nobody stands behind two of them. */
function isEachKnown(part: WrittenPart, quantity: bigint, of: ReferenceCase): boolean {
  const one = (unit: string | undefined): boolean =>
    unit !== undefined && of.law.units.get(unit)?.heldBy === 'beneficiary'
  const unnamed = identityMissing(of.item, of.project.items)
  const shares = (part.atMost ?? []).some(({ within, per }) => within === 'project' && one(per))
  if (shares && unnamed) return false
  const perOne = part.per !== undefined && [part.per].flat().some(one)
  if ((part.cap ?? part.amount) !== undefined && perOne) return !unnamed
  return part.amount !== undefined || ((of.item.units ?? 1) === 1 && quantity === 1n)
}

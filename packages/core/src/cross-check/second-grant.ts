import type { Condition } from '../conditions/conditions.js'
import type { Grant, SupportRule } from '../kinds/rule.js'
import { factReader, type Subject } from '../project/facts.js'
import type { TruthValue } from '../vocabulary/answers.js'
import { activityOn } from '../vocabulary/open-vocabulary.js'
import type { LawOnDay, VersionInForce } from './second-law.js'

// What a level comes to, worked out a second time in whole numbers without end. Only what packs and
// projects say is shared, as it was read.

type Part = Grant['parts'][number]
type Terms = Omit<Part, 'choose' | 'elsewhere'>
type Rate = NonNullable<Terms['rate']>
type Band = Extract<Rate, { way: 'bands' }>['bands'][number]

/** What a level comes to for an item; `null` where nothing bounds it. */
export type Outcome =
  | { readonly answer: 'not-encoded' | 'not-in-force' }
  | { readonly answer: 'met'; readonly ceiling: number | null }

/** What the second engine says of any condition of a pack. */
type Ask = (condition: Condition) => TruthValue

/** Works out a level again; the level is one that has been read. */
export function outcomeOf(
  level: VersionInForce,
  law: LawOnDay,
  subject: Subject,
  ask: Ask,
): Outcome {
  const grant = grantIn(level)
  if (grant === null) return { answer: 'not-encoded' }
  const parts = grant.parts.map((part) => mostOf(part, { law, subject, ask }))
  if (parts.includes('unread')) return { answer: 'not-encoded' }
  const given = parts.filter((part) => part !== 'none')
  if (given.length === 0) return { answer: 'not-in-force' }
  let sum = 0n
  for (const part of given) {
    if (typeof part !== 'bigint') return { answer: 'met', ceiling: null }
    sum += part
  }
  return { answer: 'met', ceiling: Number(sum) }
}

const grantIn = ({ version }: VersionInForce): Grant | null => {
  const { grant } = version as SupportRule['versions'][number]
  return typeof grant === 'object' && 'parts' in grant ? grant : null
}

/** The conditions of the branches of a level. */
export function branchConditions(each: VersionInForce): readonly Condition[] {
  if (each.rule.kind !== 'support') return []
  return (grantIn(each)?.parts ?? []).flatMap(({ choose }) =>
    (choose ?? []).map(({ when }) => when),
  )
}

interface Known {
  readonly law: LawOnDay
  readonly subject: Subject
  readonly ask: Ask
}

/** An amount, or no bound, a text nobody has read, no level for the case. */
type Most = bigint | 'open' | 'unread' | 'none'

function mostOf(part: Part, known: Known): Most {
  if (part.choose === null) return mostOfTerms(part, known)
  const branchOf = ({ terms }: NonNullable<Part['choose']>[number]): Most =>
    terms === 'not-encoded' ? 'unread' : mostOfTerms(terms, known)
  const sure = part.choose.find(({ when }) => known.ask(when) === 'met')
  if (sure !== undefined) return branchOf(sure)
  const possible = part.choose.filter(({ when }) => known.ask(when) === 'unknown').map(branchOf)
  if (possible.length === 0) return 'none'
  let most = 0n
  for (const each of possible) {
    if (typeof each !== 'bigint') return 'open'
    if (each > most) most = each
  }
  return most
}

function mostOfTerms(terms: Terms, { law, subject }: Known): Most {
  const sum = terms.cap ?? terms.amount
  const each = sum === null ? null : sumOf(sum, law, 0)
  if (sum !== null && each === null) return 'unread'
  const count = countOf(terms, subject)
  const cost = costOf(terms, subject)
  const bounds: bigint[] = []
  if (each !== null && count !== null) bounds.push(each * count)
  if (terms.rate !== null && cost !== null) bounds.push(shareOf(terms.rate, cost, count))
  if (terms.rate === null && terms.amount === null && cost !== null) bounds.push(cost)
  for (const { amount, per } of terms.atMost)
    bounds.push(BigInt(amount) * (per === null ? 1n : (unitCount(per, subject) ?? 1n)))
  const [first, ...others] = bounds
  return first === undefined ? 'open' : others.reduce((a, b) => (b < a ? b : a), first)
}

/** So many references lead on at most. */
const MAX_STEPS = 100

/** The most that one unit gets; `null` where it depends on a level without a cap. */
function sumOf(sum: NonNullable<Terms['cap']>, law: LawOnDay, steps: number): bigint | null {
  if (sum.way !== 'reference') return BigInt(sum.to)
  const other = law.inForce.find(({ id }) => id === sum.of)
  const parts = other?.rule.kind === 'support' ? (grantIn(other)?.parts ?? []) : []
  const cap = parts.length === 1 ? (parts[0]?.cap ?? null) : null
  const found = cap === null || steps > MAX_STEPS ? null : sumOf(cap, law, steps + 1)
  return found === null ? null : (found * BigInt(sum.times)) / MILLION
}

const MILLION = 1_000_000n

function countOf({ per }: Terms, subject: Subject): bigint | null {
  const [only] = per
  if (only === undefined) return 1n
  const counts = per.map((unit) => unitCount(unit, subject))
  if (per.length === 1 && counts[0] === null && unitOf(only, subject)?.quantity == null)
    return BigInt(subject.item.units)
  let product = 1n
  for (const count of counts) {
    if (count === null) return null
    product *= count
  }
  return product
}

const unitOf = (unit: string, { vocabulary }: Subject) => vocabulary.units.get(unit)

function unitCount(unit: string, subject: Subject): bigint | null {
  const { item, vocabulary } = subject
  const declared = unitOf(unit, subject)
  if (declared?.heldBy === 'project') return 1n
  if (declared?.heldBy === 'beneficiary' && (item.beneficiary?.id ?? null) !== null) return 1n
  const given = item.quantities?.[unit]
  if (given !== undefined) return BigInt(given)
  const fact = declared?.quantity ?? null
  const counted = fact === null ? null : factReader(fact, vocabulary)(subject)
  return typeof counted === 'number' ? BigInt(counted) : null
}

function costOf({ of }: Terms, { item, vocabulary, on }: Subject): bigint | null {
  if (item.costs === null) return null
  const kinds = of ?? activityOn(vocabulary, item.activity, on)?.base ?? ['all']
  let sum = 0n
  for (const { kind, amount } of item.costs) {
    if (kind !== null && kinds[0] !== 'all' && !kinds.includes(`cost.${kind}`)) continue
    if (amount === null) return null
    sum += BigInt(amount)
  }
  return sum
}

function shareOf(rate: Rate, cost: bigint, count: bigint | null): bigint {
  if (rate.way === 'share') return (cost * BigInt(rate.rate)) / MILLION
  if (rate.way === 'rate-range') return (cost * BigInt(rate.to)) / MILLION
  return bandsOf(rate.bands, cost, count) / MILLION
}

/**
 * Millionths of đồng by bands. Bands are those of one unit; of several whose cost is known in total,
 * as much as any spread gives: rates that rise give most to one unit alone.
 */
function bandsOf(bands: readonly Band[], cost: bigint, count: bigint | null): bigint {
  let start = 0n
  const pieces = bands.map(({ upTo, rate }) => {
    const width = upTo === null ? cost : BigInt(upTo) - start
    if (upTo !== null) start = BigInt(upTo)
    return { width, rate: BigInt(rate) }
  })
  const rises = pieces.every(
    ({ rate }, place) => place === 0 || rate >= (pieces[place - 1]?.rate ?? 0n),
  )
  const times = rises ? 1n : (count ?? cost + 1n)
  if (times > 1n) pieces.sort((a, b) => (a.rate === b.rate ? 0 : a.rate < b.rate ? 1 : -1))
  let left = cost
  let sum = 0n
  for (const { width, rate } of pieces) {
    const taken = width * times < left ? width * times : left
    sum += taken * rate
    left -= taken
  }
  return sum
}

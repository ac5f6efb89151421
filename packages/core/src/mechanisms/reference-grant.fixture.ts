// Bộ tính đối chứng: chậm, hiển nhiên. / A second reckoning of grants for tests, written from the
// text of the language of packs alone: on the grant as a file holds it, đồng by đồng, nothing shared
// with the mechanisms.

/** What is known of an item: the cost that counts, units as given, which conditions hold. */
export interface ReferenceItem {
  readonly cost: number | null
  readonly units: Readonly<Record<string, number>>
  readonly facts: ReadonlySet<string>
  readonly unknownFacts: ReadonlySet<string>
  readonly caps: Readonly<Record<string, number>>
}

interface Source {
  readonly rate?: unknown
  readonly amount?: unknown
  readonly cap?: unknown
  readonly per?: string | readonly string[]
  readonly atMost?: readonly { readonly amount: number; readonly per?: string }[]
  readonly choose?: readonly (Source & { readonly when: string; readonly grant?: string })[]
}

export type ReferenceAnswer =
  | {
      readonly answer: 'met' | 'unknown'
      readonly least: number | null
      readonly most: number | null
    }
  | { readonly answer: 'not-encoded' | 'not-in-force' }

/** The answer of a grant: its parts, each rounded down, added. */
export function referenceGrant(grant: unknown, item: ReferenceItem): ReferenceAnswer {
  const parts = (Array.isArray(grant) ? grant : [grant]) as readonly Source[]
  const answers = parts.map((part) => partAnswer(part, item))
  if (answers.includes('unread')) return { answer: 'not-encoded' }
  if (answers.every((answer) => answer === 'none')) return { answer: 'not-in-force' }
  let [least, most]: [number | null, number | null] = [0, 0]
  for (const answer of answers) {
    if (answer === 'none') continue
    const [low, high] = answer === 'open' ? [null, null] : (answer as [number, number])
    least = least === null || low === null ? null : least + low
    most = most === null || high === null ? null : most + high
  }
  return { answer: most === null ? 'unknown' : 'met', least, most }
}

type PartAnswer = readonly [least: number | null, most: number | null] | 'open' | 'unread' | 'none'

function partAnswer(part: Source, item: ReferenceItem): PartAnswer {
  if (part.choose === undefined) return figures(part, item)
  const sure = part.choose.filter(({ when }) => item.facts.has(when))
  if (sure.length > 0) return branch(sure[0]!, item)
  const possible = part.choose.filter(({ when }) => item.unknownFacts.has(when))
  if (possible.length === 0) return 'none'
  const answers = possible.map((each) => branch(each, item))
  const highs = answers.map((answer) => (typeof answer === 'string' ? null : answer[1]))
  if (highs.includes(null)) return 'open'
  const most = Math.max(...(highs as number[]))
  return [most, most]
}

const branch = (each: Source & { readonly grant?: string }, item: ReferenceItem): PartAnswer =>
  each.grant === 'not-encoded' ? 'unread' : figures(each, item)

function figures(part: Source, item: ReferenceItem): PartAnswer {
  const cap = bothEnds(part.cap, item)
  if (cap === 'none') return 'unread'
  const amount = bothEnds(part.amount, item)
  if (amount === 'none') return 'unread'
  const quantity = unitsOf(part, item)
  const ends = [0, 1].map((end) => {
    const bounds: number[] = []
    if (part.rate !== undefined && item.cost !== null)
      bounds.push(shareOf(item.cost, part.rate, end, quantity))
    if (part.rate === undefined && part.amount === undefined && item.cost !== null)
      bounds.push(item.cost)
    for (const sum of [cap, amount])
      if (sum !== null && quantity !== null) bounds.push(addUp(sum[end]!, quantity))
    for (const limit of part.atMost ?? [])
      bounds.push(addUp(limit.amount, limit.per === undefined ? 1 : (item.units[limit.per] ?? 1)))
    return bounds.length === 0 ? null : bounds.reduce((a, b) => (b < a ? b : a))
  })
  return [ends[0]!, ends[1]!]
}

/** An amount, two ends of a range, or so many times another cap, rounded down. */
function bothEnds(sum: unknown, item: ReferenceItem): readonly number[] | null | 'none' {
  if (sum === undefined) return null
  if (typeof sum === 'number') return [sum, sum]
  const { from, to, times, of } = sum as {
    readonly from: number
    readonly to: number
    readonly times?: string
    readonly of: string
  }
  if (times === undefined) return [from, to]
  const other = item.caps[of]
  if (other === undefined) return 'none'
  const [whole = '0', decimals = ''] = times.split(/[.,]/u)
  const product = BigInt(whole + decimals) * BigInt(other)
  const down = Number(product / 10n ** BigInt(decimals.length))
  return [down, down]
}

function unitsOf({ per }: Source, item: ReferenceItem): number | null {
  let product = 1
  for (const unit of per === undefined ? [] : [per].flat()) {
    const given = item.units[unit]
    if (given === undefined) return null
    for (let sum = 0, count = 0; count < given; count += 1) {
      sum += product
      if (count === given - 1) product = sum
    }
    if (given === 0) product = 0
  }
  return product
}

/** An amount for each unit, added one by one. */
function addUp(amount: number, quantity: number): number {
  let sum = 0
  for (let unit = 0; unit < quantity; unit += 1) sum += amount
  return sum
}

/** Hundredths of a per cent of each đồng, added one đồng after the other; then rounded down. */
function shareOf(cost: number, rate: unknown, end: number, quantity: number | null): number {
  if (!Array.isArray(rate)) {
    const { from, to } = (typeof rate === 'string' ? { from: rate, to: rate } : rate) as {
      readonly from: string
      readonly to: string
    }
    return wholeDong(Array.from({ length: cost }, () => hundredths(end === 0 ? from : to)))
  }
  const bands = rate as readonly { readonly upTo?: number; readonly rate: string }[]
  return bestSpread(cost, bands, quantity)
}

const wholeDong = (each: readonly number[]): number =>
  Number(each.reduce((sum, share) => sum + BigInt(share), 0n) / 10_000n)

const hundredths = (rate: string): number =>
  Math.round(Number(rate.slice(0, -1).replace(',', '.')) * 100)

/**
 * Bands are those of one unit. Of all spreads of the cost over the units the best: đồng by đồng,
 * what `n` units can get together at most, found from what one fewer can get.
 */
function bestSpread(
  cost: number,
  bands: readonly { readonly upTo?: number; readonly rate: string }[],
  quantity: number | null,
): number {
  const one: bigint[] = [0n]
  for (let dong = 1; dong <= cost; dong += 1) {
    const band = bands.find(({ upTo }) => upTo === undefined || dong <= upTo)!
    one.push(one[dong - 1]! + BigInt(hundredths(band.rate)))
  }
  let best = one
  for (let units = 1; units < (quantity ?? cost); units += 1)
    best = best.map((_, total) => {
      let most = 0n
      for (let own = 0; own <= total; own += 1) {
        const sum = one[own]! + best[total - own]!
        if (sum > most) most = sum
      }
      return most
    })
  return Number(best[cost]! / 10_000n)
}

import { type Vnd, WHOLE } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import type { RateForm, Slice } from '../mechanism.js'

/** Tỷ lệ lũy tiến theo từng phần chi phí. / Rates by bands of the cost, each on its own slice. */
export interface Bands {
  readonly way: 'bands'
  readonly bands: readonly Slice[]
}

/** `[ { "upTo": "200 triệu đồng", "rate": "50%" }, { "rate": "30%" } ]` */
export const bandsForm: RateForm<Bands> = {
  way: 'bands',
  isRange: false,
  text: ({ bands }) =>
    bands
      .map(({ upTo, rate }) => formatRate(rate) + (upTo === null ? '' : ` ≤ ${upTo}`))
      .join('; '),
  least: mostOfBands,
  most: mostOfBands,
  slices: ({ bands }) => bands,
}

/**
 * The share of a cost by its bands. The bands are those of one unit: where the cost of several
 * units is known only in total, this is the most that any spread over them gives. Rates that fall
 * give most where every unit has as much of the low bands as there is; rates that rise, where one
 * unit has it all.
 */
function mostOfBands(base: Vnd, { bands }: Bands, units: number): Vnd {
  if (units <= 1 || isRising(bands)) return shareOfSlices(slicesOf(base, bands, 1))
  return shareOfSlices(slicesOf(base, isFalling(bands) ? bands : fallingFrom(bands), units))
}

/** The shares of the slices, added exactly and rounded down once, to a whole đồng. */
function shareOfSlices(slices: readonly (readonly [amount: Vnd, rate: Slice['rate']])[]): Vnd {
  const inMillionths = slices.reduce((sum, [amount, rate]) => sum + amount * rate, 0)
  if (inMillionths <= Number.MAX_SAFE_INTEGER) return Math.floor(inMillionths / WHOLE) as Vnd
  const exact = slices.reduce((sum, [amount, rate]) => sum + BigInt(amount) * BigInt(rate), 0n)
  return Number(exact / BigInt(WHOLE)) as Vnd
}

/** How much of a cost lies in each band, every band `units` times as wide. */
export function slicesOf(
  base: Vnd,
  bands: readonly Slice[],
  units: number,
): readonly (readonly [amount: Vnd, rate: Slice['rate']])[] {
  let below = 0
  return bands.map(({ upTo, rate }) => {
    const end = upTo === null ? base : Math.min(base, upTo * units)
    const amount = Math.max(0, end - below) as Vnd
    below = Math.max(below, end)
    return [amount, rate] as const
  })
}

const isRising = (bands: readonly Slice[]): boolean =>
  bands.every(({ rate }, index) => rate >= (bands[index - 1]?.rate ?? 0))
const isFalling = (bands: readonly Slice[]): boolean =>
  bands.every(({ rate }, index) => rate <= (bands[index - 1]?.rate ?? rate))

/** The same bands, the highest rates first: no cost gets more by the bands as they stand. */
function fallingFrom(bands: readonly Slice[]): readonly Slice[] {
  const widths = bands.map(({ upTo, rate }, index) => ({
    rate,
    width: upTo === null ? null : upTo - (bands[index - 1]?.upTo ?? 0),
  }))
  let end: number | null = 0
  return widths
    .sort((a, b) => b.rate - a.rate)
    .map(({ rate, width }) => {
      end = end === null || width === null ? null : end + width
      return { upTo: end as Vnd | null, rate }
    })
}

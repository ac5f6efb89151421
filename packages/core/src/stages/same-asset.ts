import { identityKey } from '../project/identity.js'
import type { CostLine, ProjectItem } from '../project/project.js'

/**
 * Các hạng mục cùng chi cho một tài sản. / The other items of a project that pay for the same asset
 * as one item, by their indexes in the list: `sure` where maker, model and serial number are the
 * same, `likely` where only the invoice is.
 */
export interface SameAsset {
  readonly sure: readonly number[]
  readonly likely: readonly number[]
}

const NOT_SHARED: SameAsset = { sure: [], likely: [] }

/** Sets of items, one bit for each, by what their lines buy. */
type Holders = Map<string, bigint>

/**
 * Tìm tài sản trùng. / For each item, the others that pay for one of its assets. Two lines are one
 * asset where maker, model and serial number are all given and the same; or where the invoice is
 * the same and nothing given of the two differs. Spaces and capitals do not count. Only lines that
 * count towards the support are looked at.
 */
export function sameAssets(
  items: readonly ProjectItem[],
  counts: (line: CostLine, index: number) => boolean,
): readonly SameAsset[] {
  const assets = items.map((item, index) =>
    (item.costs ?? [])
      .filter((line) => line.asset !== null && counts(line, index))
      .map(({ asset }) => described(asset as NonNullable<CostLine['asset']>)),
  )
  if (assets.filter((each) => each.length > 0).length < 2) return items.map(() => NOT_SHARED)
  const holders: Holders = new Map()
  assets.forEach((each, index) => {
    const bit = 1n << BigInt(index)
    for (const key of each.flatMap(heldUnder)) holders.set(key, (holders.get(key) ?? 0n) | bit)
  })
  return assets.map((each, index) => {
    const self = 1n << BigInt(index)
    const sure = together(holders, each.flatMap(machineKey)) & ~self
    const likely = together(holders, each.flatMap(lookedUpUnder)) & ~self & ~sure
    return { sure: indexesIn(sure), likely: indexesIn(likely) }
  })
}

interface Described {
  readonly invoice: string | null
  /** Maker, model, serial number. */
  readonly parts: readonly (string | null)[]
}

const described = ({
  maker,
  model,
  serial,
  invoice,
}: NonNullable<CostLine['asset']>): Described => ({
  invoice: folded(invoice),
  parts: [maker, model, serial].map(folded),
})

const folded = (text: string | null): string | null => (text === null ? null : identityKey(text))

const machineKey = ({ parts }: Described): readonly string[] =>
  parts.includes(null) ? [] : [JSON.stringify(parts)]

const EVERY_CHOICE = [0, 1, 2, 3, 4, 5, 6, 7]

/** Which of the three parts are given, one bit for each. */
const givenIn = ({ parts }: Described): number =>
  parts.reduce((given, part, index) => (part === null ? given : given | (1 << index)), 0)

/** The invoice with some of the parts, as a line that gives the parts `given` is held under. */
const invoiceKey = ({ invoice, parts }: Described, given: number, chosen: number): string =>
  JSON.stringify([
    invoice,
    given,
    ...parts.map((part, index) => (chosen & (1 << index) ? part : null)),
  ])

function heldUnder(line: Described): readonly string[] {
  const given = givenIn(line)
  return line.invoice === null
    ? machineKey(line)
    : [
        ...machineKey(line),
        ...EVERY_CHOICE.filter((chosen) => (chosen & given) === chosen).map((chosen) =>
          invoiceKey(line, given, chosen),
        ),
      ]
}

/** Whatever another line gives, what both give must agree. */
function lookedUpUnder(line: Described): readonly string[] {
  if (line.invoice === null) return []
  const given = givenIn(line)
  return EVERY_CHOICE.map((theirs) => invoiceKey(line, theirs, theirs & given))
}

const together = (holders: Holders, keys: readonly string[]): bigint =>
  keys.reduce((bits, key) => bits | (holders.get(key) ?? 0n), 0n)

function indexesIn(bits: bigint): readonly number[] {
  if (bits === 0n) return []
  const digits = bits.toString(2)
  const last = digits.length - 1
  const indexes: number[] = []
  for (let at = last; at >= 0; at -= 1) if (digits[at] === '1') indexes.push(last - at)
  return indexes
}

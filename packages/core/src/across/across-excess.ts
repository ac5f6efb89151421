import type { AcrossCode, AcrossFinding } from './across-finding.js'

/** Findings whose amounts are what is asked, and what may be. */
const AMOUNTS_ASKED: ReadonlySet<AcrossCode> = new Set([
  'TWO_FUNDS',
  'LIMIT_EXCEEDED',
  'SPLIT_BELOW_CAP',
  'CAP_SHARED',
  'REPEATED_ASSET',
])

/**
 * Số tiền vượt. / By how many đồng what projects ask together is above what may be asked; of an
 * asset asked for twice, what is asked beyond the project that asks most.
 *
 * @param finding - A finding of `auditAcross`.
 * @returns Đồng; `null` where the finding is about no amount, or it is not known.
 * @example
 * ```ts
 * import { acrossExcess } from '@khuyencong/core/across'
 * const sums = { found: 350_000_000, expected: 300_000_000, limit: null }
 * acrossExcess({ code: 'SPLIT_BELOW_CAP', ...sums }) // => 50000000
 * ```
 */
export const acrossExcess = ({
  code,
  found,
  expected,
  limit,
}: Pick<AcrossFinding, 'code' | 'found' | 'expected' | 'limit'>): number | null =>
  AMOUNTS_ASKED.has(code) && limit?.kind !== 'once' && found !== null && expected !== null
    ? Math.max(0, found - expected)
    : null

/**
 * Tổng số tiền vượt giữa các đề án. / The excess of several findings, the greatest first; a finding
 * of items that have been counted already is left out, so that no đồng counts twice.
 *
 * @param findings - Findings of `auditAcross`.
 * @returns Đồng.
 * @example
 * ```ts
 * import { acrossTotalExcess } from '@khuyencong/core/across'
 * acrossTotalExcess([]) // => 0n
 * ```
 */
export function acrossTotalExcess(findings: readonly AcrossFinding[]): bigint {
  const counted = new Set<string>()
  let total = 0n
  for (const { items, excess } of findings.map(itemsAbove).sort(largestFirst)) {
    if (items.some((item) => counted.has(item))) continue
    for (const item of items) counted.add(item)
    total += BigInt(excess)
  }
  return total
}

interface ItemsAbove {
  readonly excess: number
  readonly items: readonly string[]
}

const itemsAbove = (finding: AcrossFinding): ItemsAbove => ({
  excess: acrossExcess(finding) ?? 0,
  items: finding.projects.flatMap(({ id, items }) => items.map((item) => `${id}\n${item}`)).sort(),
})

/** Equal ones by their items, so that the order of the findings has no effect. */
function largestFirst(a: ItemsAbove, b: ItemsAbove): number {
  if (a.excess !== b.excess) return b.excess - a.excess
  return JSON.stringify(a.items) < JSON.stringify(b.items) ? -1 : 1
}

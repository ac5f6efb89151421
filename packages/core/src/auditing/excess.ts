import type { Severity } from '../errors/errors.js'
import type { Finding, FindingCode } from '../vocabulary/finding.js'

/** Findings that say by how much too much was asked or paid. */
const AMOUNT_ABOVE: ReadonlySet<FindingCode> = new Set([
  'ABOVE_CEILING',
  'CAP_SHARED',
  'OVER_COST',
  'ADVANCE_TOO_HIGH',
  'SETTLED_ABOVE_SUPPORT',
])

/**
 * Số tiền vượt của một phát hiện. / By how many đồng the amount of a finding is above what may be.
 *
 * @param finding - A finding of a decision.
 * @returns Đồng; `null` where the finding is about no such amount.
 * @example
 * ```ts
 * import { finding } from '@khuyencong/core'
 * import { excessOf } from '@khuyencong/core/auditing'
 * excessOf(finding('ABOVE_CEILING', 'error', { found: 400_000_000, expected: 300_000_000 }))
 * // => 100000000
 * ```
 */
export function excessOf({
  code,
  found,
  expected,
}: Pick<Finding, 'code' | 'found' | 'expected'>): number | null {
  return AMOUNT_ABOVE.has(code) && typeof found === 'number' && typeof expected === 'number'
    ? Math.max(0, found - expected)
    : null
}

/** Đồng by severity. */
export type ExcessBySeverity = Readonly<Record<Severity, bigint>>

/** The severities, the gravest first. */
export const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info']

/**
 * Tổng số tiền vượt theo mức độ. / By how much a project is above what may be, by severity: of each
 * item its largest excess, added up; or the largest excess of the project as a whole, where that is
 * more. So no đồng counts twice, and the sum is what is certain.
 *
 * @param findings - The findings of one decision.
 * @returns Đồng by severity.
 * @example
 * ```ts
 * import { finding } from '@khuyencong/core'
 * import { excessBySeverity } from '@khuyencong/core/auditing'
 * const above = finding('ABOVE_CEILING', 'error', { item: '1', found: 400, expected: 300 })
 * const cost = finding('OVER_COST', 'error', { item: '1', found: 400, expected: 350 })
 * excessBySeverity([above, cost]).error // => 100n
 * ```
 */
export function excessBySeverity(
  findings: readonly Pick<Finding, 'code' | 'severity' | 'item' | 'found' | 'expected'>[],
): ExcessBySeverity {
  const of = (severity: Severity): bigint => {
    const byItem = new Map<string, number>()
    let whole = 0
    for (const each of findings) {
      const excess = each.severity === severity ? (excessOf(each) ?? 0) : 0
      if (each.item === null) whole = Math.max(whole, excess)
      else byItem.set(each.item, Math.max(byItem.get(each.item) ?? 0, excess))
    }
    const added = [...byItem.values()].reduce((sum, excess) => sum + BigInt(excess), 0n)
    return added > BigInt(whole) ? added : BigInt(whole)
  }
  return { error: of('error'), warning: of('warning'), info: of('info') }
}

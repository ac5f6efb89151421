import type { Severity } from '../errors/errors.js'
import { type Finding, finding, type FindingCode } from './finding.js'
import { someOf } from '../values/frozen-list.js'
import { EMPTY_LIST } from '../values/shared-list.js'

/** How many items one finding names. */
export const ITEMS_NAMED = 20

/**
 * Phạm vi của một phát hiện. / Where a finding stands that touches some items of a project: the
 * one, all of it, or those named.
 */
export function findingScope(
  touched: readonly string[],
  ofAll: number,
): Pick<Finding, 'item' | 'items' | 'moreItems'> {
  const [first = null] = touched
  if (touched.length === 1) return { item: first, items: EMPTY_LIST, moreItems: 0 }
  if (touched.length === ofAll) return { item: null, items: EMPTY_LIST, moreItems: 0 }
  const items = touched.slice(0, ITEMS_NAMED)
  return { item: null, items, moreItems: touched.length - items.length }
}

/** How many findings of one code a record holds. */
export const FINDINGS_OF_A_CODE = 200

/**
 * The findings of a record: the first {@link FINDINGS_OF_A_CODE} of each code, and of the others
 * how many there are.
 */
export function boundedFindings(all: readonly Finding[]): readonly Finding[] {
  const findings = someOf(all, namesMany) ? all.map(namingFew) : all
  if (findings.length <= FINDINGS_OF_A_CODE) return findings
  const counts = new Map<FindingCode, number>()
  const grave = new Map<FindingCode, Severity>()
  const kept = findings.filter(({ code, severity }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count > FINDINGS_OF_A_CODE && GRAVITY[severity] >= GRAVITY[grave.get(code) ?? 'info'])
      grave.set(code, severity)
    return count <= FINDINGS_OF_A_CODE
  })
  const more = [...grave].map(([code, severity]) =>
    finding('MORE_FINDINGS', severity, {
      found: (counts.get(code) ?? 0) - FINDINGS_OF_A_CODE,
      expected: code,
    }),
  )
  return more.length === 0 ? findings : [...kept, ...more]
}

const namesMany = ({ items }: Finding): boolean => items.length > ITEMS_NAMED

function namingFew(each: Finding): Finding {
  const items = each.items.slice(0, ITEMS_NAMED)
  return { ...each, items, moreItems: each.moreItems + each.items.length - items.length }
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

import type { Basis, Comparison } from '../reconciliation/comparison.js'
import type { Why } from '../reconciliation/not-comparable.js'
import type { Where } from './indicators.js'

/**
 * Số liệu đã đối chiếu. / One figure that was held against another: `of` says which (`plan`,
 * `spent`, `rate`, `results.machinery`…). A `published` one is held against the rows it covers;
 * a `balance` is one row held against itself or the next year: spending against what there was,
 * advances against spending, accepted projects against all, money carried in against money carried
 * on.
 */
export interface MonitorCompared {
  readonly kind: 'published' | 'balance'
  readonly where: Where
  readonly of: string
  readonly stated: number | string
  /** `=` the two must be equal, `≤` the stated figure may not be more. */
  readonly relation: '=' | '≤'
  readonly computed: number | string
  readonly agrees: boolean
  readonly basis: Basis
  readonly rounding: Comparison['rounding']
}

/** Số liệu không có căn cứ để đối chiếu. / A figure that nothing could be held against, and why. */
export interface MonitorNotComparable {
  readonly kind: MonitorCompared['kind']
  readonly where: Where
  readonly of: string
  readonly why: Why
}

/** What some checks come to. */
export interface Checks<Finding> {
  readonly compared: readonly MonitorCompared[]
  readonly notComparable: readonly MonitorNotComparable[]
  readonly findings: readonly Finding[]
}

export function joinChecks<Finding>(all: readonly Checks<Finding>[]): Checks<Finding> {
  return {
    compared: all.flatMap(({ compared }) => compared),
    notComparable: all.flatMap(({ notComparable }) => notComparable),
    findings: all.flatMap(({ findings }) => findings),
  }
}

import { within } from '../../values/calendar.js'
import type { RuleVersion } from '../../kinds/rule.js'
import type { PreparedCase } from '../cases/prepared-cases.js'
import type { Counterexample } from '../cases/counterexample.js'

/** What the cases of a pack must touch. */
export const COVERAGE_KINDS = ['rules', 'versions', 'days', 'conditions', 'thresholds'] as const
/** Loại độ phủ. / What coverage counts. */
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

/**
 * Một đòi hỏi với các tình huống. / One thing the cases must show: met by a case, or mended by the
 * case it proposes.
 */
export interface Demand {
  readonly kind: CoverageKind
  readonly at: string
  /** What the case would show, in a few words. */
  readonly text: string
  readonly textEn: string
  readonly met: (cases: readonly PreparedCase[]) => boolean
  readonly propose: () => Counterexample | null
}

/** A demand met by one case that shows it. */
export const some =
  (shows: (each: PreparedCase) => boolean): Demand['met'] =>
  (cases) =>
    cases.some(shows)

/** Whether a case is on a day of a version. */
export const inDays =
  (version: RuleVersion) =>
  ({ on }: PreparedCase): boolean =>
    within(on, version.from, version.to)

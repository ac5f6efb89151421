import type { Case } from '../cases/case-file.js'
import type { CaseResult } from '../cases/judge-case.js'
import { formatVnd } from '../../values/money.js'
import type { Counterexample } from '../cases/counterexample.js'
import { expectationOf } from '../search/counterexamples.js'

/**
 * Tình huống đề xuất. / A case as it would stand in a file, its expected values those of the
 * present rule: a person must look at each.
 */
export interface SuggestedCase {
  readonly written: Readonly<Record<string, unknown>>
  readonly expected: Case['expect']
}

/**
 * Dấu tình huống chưa xem lại. / Begins the name of a case or round nobody has looked at yet.
 *
 * @example
 * ```ts
 * import { REVIEW } from '@khuyencong/core/testing'
 * `${REVIEW}: ngày đầu` // => 'CẦN XEM LẠI: ngày đầu'
 * ```
 */
export const REVIEW = 'CẦN XEM LẠI'

/** A counterexample as a case, expecting what the rule answers now. */
export function suggestionOf(
  { on, given, events }: Counterexample,
  result: CaseResult,
  why: string,
): SuggestedCase {
  const expected = expectationOf(result)
  const { amount } = result
  const expect = Object.fromEntries(
    Object.entries({
      ...expected,
      amount:
        amount === null
          ? null
          : formatVnd(amount, {
              unit: amount >= 1_000_000 && amount % 1_000 === 0 ? 'million' : 'dong',
            }),
    }).filter(([, value]) => value !== null),
  )
  return {
    expected,
    written: {
      name: `${REVIEW}: ${why}`,
      on,
      given,
      ...(events !== undefined && { events }),
      expect,
    },
  }
}

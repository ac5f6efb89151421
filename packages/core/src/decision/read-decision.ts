import { readAs } from '../reading/reading.js'
import { refuseOtherFormat } from '../reading/format.js'
import { DecisionShape } from './decision-shape.js'
import type { Decision } from './seal.js'

/**
 * Đọc bản ghi đã lưu. / Reads a stored decision: what comes from a file or a database as
 * `unknown` is refused, field by field, where it is not the record of a decision in a format this
 * program reads. The value itself is given back, unchanged.
 *
 * It looks at shapes: that nobody has changed a figure is shown by {@link digestOfDecision}, that
 * it follows from the law by {@link replay}. The JSON Schema of the same shape is
 * `@khuyencong/core/schema/decision.schema.json`.
 *
 * @param value - A decision as a file or a database gives it back.
 * @param where - What messages call the value.
 * @returns The value itself.
 * @throws `KhuyenCongError` `UNKNOWN_FORMAT`, `WRONG_SHAPE`, `FIELD_MISSING` and the like, each
 *   with its path.
 * @example
 * ```ts
 * import { createRuleBook, decide, readDecision } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const decision = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'showroom' }] },
 * })
 * const stored: unknown = JSON.parse(JSON.stringify(decision))
 * readDecision(stored).verdict // => 'undetermined'
 * ```
 */
export function readDecision(value: unknown, where = 'decision'): Decision {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    refuseOtherFormat(value, where)
  readAs(DecisionShape, value, where)
  return value as Decision
}

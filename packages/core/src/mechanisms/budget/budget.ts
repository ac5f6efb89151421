import { maybe } from '../../reading/reading.js'
import { textOf } from '../../reading/texts.js'

/**
 * Nguồn ngân sách. / Which budget pays: `province`, `district`, `commune`, or another source by its
 * name.
 */
export const budgetShape = maybe(textOf(200))

/** The levels of budget that have a name of their own. */
export const BUDGET_LEVELS = ['province', 'district', 'commune'] as const

import type { RuleBook } from '../packs/rule-book.js'
import type { Funding } from '../stages/funding.js'
import type { Finding } from '../vocabulary/finding.js'
import { judge } from './decide.js'
import type { ItemDecision, Judgement } from './judgement.js'
import type { Question } from './question.js'

/**
 * Chỉ xét điều kiện. / Eligibility alone: the verdict, each item's answer, what is missing and what
 * people must verify. Throws like {@link decide}.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @returns The verdict on the project and the answer of each item.
 * @example
 * ```ts
 * import { checkEligibility, createRuleBook } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const project = { id: 'p', items: [{ id: '1', activity: 'technology-line' }] } as const
 * const { verdict } = checkEligibility(createRuleBook([national]), { on: '2017-01-01', project })
 * verdict // => 'ineligible'
 * ```
 */
export function checkEligibility(
  book: RuleBook,
  question: Question,
): Pick<Judgement, 'verdict' | 'missing' | 'toVerify'> & {
  readonly items: readonly Pick<ItemDecision, 'id' | 'eligibility'>[]
} {
  const { verdict, missing, toVerify, items } = judge(book, question, { trace: true })
  return {
    verdict,
    missing,
    toVerify,
    items: items.map(({ id, eligibility }) => ({ id, eligibility })),
  }
}

/**
 * Chỉ tính mức hỗ trợ. / Support alone, by item, in đồng. Throws like {@link decide}.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @returns One support an item, in the order of the project.
 * @example
 * ```ts
 * import { computeSupport, createRuleBook } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const [item] = computeSupport(createRuleBook([national]), {
 *   on: '2018-05-10',
 *   project: {
 *     id: 'p',
 *     fund: 'national',
 *     items: [
 *       {
 *         id: '1',
 *         activity: 'advanced-machinery',
 *         costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
 *       },
 *     ],
 *   },
 * })
 * item?.support.answer === 'met' && item.support.ceiling // => 200000000
 * ```
 */
export function computeSupport(
  book: RuleBook,
  question: Question,
): readonly Pick<ItemDecision, 'id' | 'support'>[] {
  return judge(book, question).items.map(({ id, support }) => ({ id, support }))
}

/**
 * Chỉ kiểm tra kinh phí. / Funding alone: sums by source, the advance, and the findings about
 * money. Throws like {@link decide}.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @returns Sums in đồng, `null` where a cost is not known; the findings about them.
 * @example
 * ```ts
 * import { createRuleBook, planFunding } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const costs = [{ kind: 'machinery', amount: '700 triệu đồng' }] as const
 * const { funding } = planFunding(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery', costs }] },
 * })
 * funding.total // => 700000000
 * ```
 */
export function planFunding(
  book: RuleBook,
  question: Question,
): { readonly funding: Funding; readonly findings: readonly Finding[] } {
  const { funding, findings } = judge(book, question)
  return {
    funding,
    findings: findings.filter(
      ({ code }) => !['NOT_ELIGIBLE', 'NOT_IN_FORCE', 'LAW_GAP'].includes(code),
    ),
  }
}

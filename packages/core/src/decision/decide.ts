import type { RuleBook } from '../packs/rule-book.js'
import { answerItem } from '../stages/eligibility.js'
import { type ProjectVerdict, verdictOf } from '../vocabulary/answers.js'
import { judgeProject } from './judge-project.js'
import type { Judgement } from './judgement.js'
import { readQuestion, type Question } from './question.js'
import { type Decision, type Recorded, seal } from './seal.js'

export type { ItemDecision, Judgement, Missing } from './judgement.js'
export type { Question } from './question.js'
export type { Decision, Recorded } from './seal.js'
export type { PackStamp } from '../packs/pack-stamp.js'

/**
 * Xét một đề án. / Judges a project on a day: eligibility, support levels, money, and why.
 *
 * Pure and synchronous; there is no hidden "today". That a project is ineligible is a result, not
 * an error.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @returns The decision, frozen, with the digest that seals it.
 * @throws `KhuyenCongError`: `NOT_A_BOOK`; `DAY_FORMAT`; whatever reading a project finds wrong, such
 *   as `UNKNOWN_FIELD`; `UNKNOWN_PROVINCE`, `PROVINCE_MISMATCH`, `REGISTER_MISSING`;
 *   `RULING_AFTER_DAY`, `UNKNOWN_CHECK_LINE`, `DUPLICATE_ID` for rulings and answers of people;
 *   `AMOUNT_TOO_LARGE`. `OVERLAPPING_RULES` is a fault of the packs, not of the project.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const decision = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: {
 *     id: 'p1',
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
 * const [item] = decision.items
 * item?.support.answer === 'met' && item.support.ceiling // => 300000000
 * ```
 */
export function decide(book: RuleBook, question: Question): Decision {
  return decideRecorded(book, question).decision
}

/**
 * Kết quả xét và bản ghi. / A decision with its record as one canonical line (RFC 8785), for writing
 * very many of them: the text that was hashed is not made again. Throws like {@link decide}.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @returns The decision, and the line that `digest` was taken from.
 * @example
 * ```ts
 * import { createRuleBook, decideRecorded } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { decision, line } = decideRecorded(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: { id: 'p', items: [{ id: '1', activity: 'showroom' }] },
 * })
 * JSON.parse(line('not-run')).digest === decision.digest // => true
 * ```
 */
export function decideRecorded(book: RuleBook, question: Question): Recorded {
  const { onDay, project } = readQuestion(book, question)
  return seal(book, project, judgeProject(book, onDay, project, true))
}

/**
 * Xét nhanh, không lập bản ghi. / The same judgement without digests or record, and without steps and
 * checklist unless `trace` asks for them: for simulations over many projects. Throws like {@link
 * decide}.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @param options - `trace`: with the steps and the checklist; `false` where not said.
 * @returns The judgement, amounts in đồng.
 * @example
 * ```ts
 * import { createRuleBook, judge } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const question = {
 *   on: '2017-01-01',
 *   project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'technology-line' }] },
 * } as const
 * judge(createRuleBook([national]), question).findings.map(({ code }) => code) // => ['NOT_IN_FORCE']
 * ```
 */
export function judge(
  book: RuleBook,
  question: Question,
  { trace = false }: { readonly trace?: boolean } = {},
): Judgement {
  const { onDay, project } = readQuestion(book, question)
  return judgeProject(book, onDay, project, trace)
}

/**
 * Sàng lọc. / The verdict alone, without reasons: for going through very many projects before
 * looking at some. The same verdict as {@link decide}. Throws like it.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @returns `eligible`, `ineligible` or `undetermined`.
 * @example
 * ```ts
 * import { createRuleBook, screen } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const items = [{ id: '1', activity: 'technology-line' }] as const
 * const question = { on: '2017-01-01', project: { id: 'p', fund: 'national', items } } as const
 * screen(createRuleBook([national]), question) // => 'ineligible'
 * ```
 */
export function screen(book: RuleBook, question: Question): ProjectVerdict {
  const { onDay, project } = readQuestion(book, question)
  return verdictOf(
    onDay
      .subjects(project)
      .map((subject) => answerItem(onDay.rules(subject.item.activity), subject)),
  )
}

import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { KhuyenCongError, type ProblemInput } from '../../errors/errors.js'
import { digestOf } from '../../json/digest.js'
import { DayText } from '../../reading/amounts.js'
import { FORMAT } from '../../reading/format.js'
import { listOf, maybe, readAs, strict } from '../../reading/reading.js'
import { TextField, textOf } from '../../reading/texts.js'
import { REVIEW } from '../testing/suggest.js'
import { reviewMessages } from './messages.js'

const CaseReview = strict({
  file: z.string().check(maxLength(300)),
  name: textOf(500),
  /** Of the case as it was looked at, without the mark that it waits for review. */
  digest: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u)),
  answer: z.enum(['yes', 'no']),
  by: TextField,
  at: DayText,
  note: maybe(TextField),
})
/** Ý kiến về một tình huống. / What a reviewer said of one case, on which day. */
export type CaseReview = z.output<typeof CaseReview>

/** `reviews.json` of a pack. */
const Reviews = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  format: z.literal(FORMAT),
  reviews: listOf(CaseReview, { max: 50_000 }),
})

/** Tình huống cần xem lại. / A case or round of a pack, and what was said of it as it stands. */
export interface CaseToReview {
  readonly file: string
  /** Where it stands in the file, `cases[0]` or `rounds[0]`. */
  readonly at: string
  /** Its name without the mark that it waits for review. */
  readonly name: string
  /** The id of its rule. */
  readonly rule: string
  readonly digest: string
  readonly review: CaseReview | null
}

/**
 * Các tình huống và ý kiến. / Every case and round of a pack with what a reviewer said of it. What
 * was said of a case that has been changed since counts no longer.
 *
 * @param cases - Case and round files by their names, as parsed JSON.
 * @param reviews - `reviews.json` of the pack as parsed JSON; `undefined` where there is none.
 * @returns The cases in the order of their files.
 * @throws `KhuyenCongError` for a `reviews.json` of another shape.
 * @example
 * ```ts
 * import { casesToReview } from '@khuyencong/core/testing'
 * const cases = [{ name: 'CẦN XEM LẠI: ngày đầu', on: '2026-02-01', expect: { verdict: 'met' } }]
 * const files = { 'support/a.cases.json': { rule: 'support.a', cases } }
 * const [first] = casesToReview(files, undefined)
 * first?.name // => 'ngày đầu'
 * first?.review // => null
 * ```
 */
export function casesToReview(
  cases: Readonly<Record<string, unknown>>,
  reviews: unknown,
): readonly CaseToReview[] {
  const byDigest = answersIn(reviews)
  return Object.keys(cases)
    .sort()
    .flatMap((file) =>
      casesIn(file, cases[file]).map((each) => ({
        ...each,
        review: byDigest.get(each.digest) ?? null,
      })),
    )
}

/** What was said, by the digest of the case; of two answers to one case only one could count. */
function answersIn(reviews: unknown): ReadonlyMap<string, CaseReview> {
  const answers = new Map<string, CaseReview>()
  if (reviews === undefined) return answers
  for (const [index, each] of readAs(Reviews, reviews, FILE).reviews.entries()) {
    if (answers.has(each.digest))
      throw new KhuyenCongError({
        code: 'DUPLICATE_ID',
        at: `${FILE} › reviews[${index}].digest`,
        found: each.digest,
        ...reviewMessages.DUPLICATE_ID(),
      })
    answers.set(each.digest, each)
  }
  return answers
}

const FILE = 'reviews.json'

type Given = Readonly<Record<string, unknown>>

/** The cases of a file; a file of another shape is refused by whoever runs it. */
function casesIn(file: string, content: unknown): readonly Omit<CaseToReview, 'review'>[] {
  const { $schema: _schema, cases, rounds, ...shared } = Object(content) as Given
  const rule = String(shared['rule'] ?? `scheme.${String(shared['scheme'])}`)
  const listed = (list: unknown, key: string): readonly Omit<CaseToReview, 'review'>[] =>
    (Array.isArray(list) ? (list as readonly unknown[]) : []).map((each, index) => {
      const own = Object(each) as Given
      const name = withoutMark(String(own['name']))
      return {
        file,
        at: `${key}[${index}]`,
        name,
        rule,
        digest: digestOf({ ...shared, case: { ...own, name } }),
      }
    })
  return [...listed(cases, 'cases'), ...listed(rounds, 'rounds')]
}

/** The name of a case without the mark that it waits for review. */
const withoutMark = (name: string): string =>
  name.startsWith(REVIEW) ? name.slice(REVIEW.length).replace(/^[:\s]+/u, '') : name

/**
 * Ghi ý kiến. / `reviews.json` with one more answer, in the place of what was said of that case
 * before; what was said of cases that the pack does not hold any more is left out.
 *
 * @param all - The cases of the pack, as {@link casesToReview} gave them.
 * @param review - What was said now.
 * @returns The file, to be written as JSON.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * import { casesToReview, withReview } from '@khuyencong/core/testing'
 * const cases = [{ name: 'a', on: '2026-02-01', expect: { verdict: 'met' } }]
 * const files = { 'support/a.cases.json': { rule: 'support.a', cases } }
 * const all = casesToReview(files, undefined)
 * const { file = '', name = '', digest = '' } = all[0] ?? {}
 * const said = { answer: 'yes', by: 'Nguyễn Văn A', at: day('2026-02-10'), note: null } as const
 * const reviews = withReview(all, { file, name, digest, ...said })
 * casesToReview(files, reviews)[0]?.review?.by // => 'Nguyễn Văn A'
 * ```
 */
export function withReview(
  all: readonly CaseToReview[],
  review: CaseReview,
): { readonly format: typeof FORMAT; readonly reviews: readonly object[] } {
  const said = new Map(
    all.flatMap(({ digest, review: before }) => {
      const last = digest === review.digest ? review : before
      return last === null ? [] : [[digest, writtenReview(last)] as const]
    }),
  )
  return { format: FORMAT, reviews: [...said.values()] }
}

const writtenReview = ({ note, ...review }: CaseReview): object => ({
  ...review,
  ...(note !== null && { note }),
})

/**
 * Tình huống nào phải có ý kiến. / Whether every case must have an answer (`every`), or none as long
 * as the pack keeps no answers (`kept`).
 */
export type ReviewDemand = 'every' | 'kept'

/**
 * Cases that keep a pack from being signed: nobody has looked at them as they stand, or a reviewer
 * has said that they are wrong.
 */
export function reviewProblems(
  cases: Readonly<Record<string, unknown>>,
  reviews: unknown,
  demand: ReviewDemand,
): readonly ProblemInput[] {
  const all = casesToReview(cases, reviews)
  const unseen = demand === 'every' || reviews !== undefined
  return all.flatMap(({ file, at, name, review }): readonly ProblemInput[] => {
    const place = `${file} › ${at}`
    if (review === null)
      return unseen
        ? [{ code: 'CASE_NOT_REVIEWED', at: place, found: name, ...reviewMessages.UNSEEN() }]
        : []
    return review.answer === 'yes'
      ? []
      : [
          {
            code: 'CASE_REJECTED',
            at: place,
            found: name,
            ...reviewMessages.CASE_REJECTED(review.by, review.note),
          },
        ]
  })
}

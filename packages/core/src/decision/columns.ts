import { judge, type Question } from './decide.js'
import type { Judgement } from './judgement.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { type Answer, ANSWERS, type ProjectVerdict } from '../vocabulary/answers.js'

/** The words that a column of verdicts counts from. */
export const PROJECT_VERDICTS: readonly ProjectVerdict[] = [
  'eligible',
  'ineligible',
  'undetermined',
]

/**
 * Kết quả theo cột. / What many projects came to, a row for each item, in typed columns. An amount
 * that is not known is `NaN`, never 0.
 */
export interface Columns {
  readonly rows: number
  /** Which question of the input, counted from 0. */
  readonly project: Uint32Array
  /** Which item of the project, counted from 0. */
  readonly item: Uint32Array
  /** Index into {@link PROJECT_VERDICTS}; the same for every item of a project. */
  readonly verdict: Uint8Array
  /** Index into {@link ANSWERS}. */
  readonly eligibility: Uint8Array
  /** Đồng: the ceiling, what is asked, and what may be granted. */
  readonly ceiling: Float64Array
  readonly requested: Float64Array
  readonly allowed: Float64Array
  /** How many findings of the project are errors. */
  readonly errors: Uint32Array
}

/**
 * Một câu hỏi không đọc được. / A question that could not be read: which one, and what is wrong
 * with it.
 */
export interface FailedRow {
  /** Which question of the input, counted from 0. */
  readonly project: number
  readonly error: KhuyenCongError
}

/** How {@link judgeColumns} goes on. */
export interface ColumnsOptions {
  /**
   * Called for each question that cannot be read or judged, in the order of the input; it then has
   * no row, and the next question is judged. Without it the first such question ends the batch.
   * What it throws ends the batch too.
   */
  readonly onError?: (row: FailedRow) => void
}

/**
 * Xét nhiều đề án, kết quả theo cột. / Judges many projects as {@link judge} does, and keeps 38
 * bytes of each item: for simulations over hundreds of thousands of projects, whose judgements
 * would not fit into memory. A question that cannot be read is handed to `onError` and has no row,
 * never a row of zeros; without `onError` it throws like {@link judge}, naming the question: `[7] ›
 * project › …`.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param questions - One question a project, read as they come: a list or a generator.
 * @param options - `onError` is called for each question that cannot be read.
 * @returns The columns: for each item its project, answer and money, in đồng.
 * @example
 * ```ts
 * import { createRuleBook, judgeColumns } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const project = {
 *   id: 'p',
 *   fund: 'national',
 *   items: [
 *     {
 *       id: '1',
 *       activity: 'advanced-machinery',
 *       costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
 *     },
 *   ],
 * } as const
 * const unread: string[] = []
 * const {
 *   project: row,
 *   ceiling,
 *   allowed,
 * } = judgeColumns(
 *   createRuleBook([national]),
 *   ['2018-05-10', '2018-02-30', '2018-05-11'].map((on) => ({ on, project })),
 *   { onError: ({ project: index, error }) => unread.push(`${index} ${error.code} ${error.at}`) },
 * )
 * Array.from(row) // => [0, 2]
 * Array.from(ceiling) // => [200000000, 300000000]
 * Number.isNaN(allowed[0]) // => true
 * unread // => ['1 DAY_FORMAT [1] › on']
 * ```
 */
export function judgeColumns(
  book: RuleBook,
  questions: Iterable<Question>,
  { onError }: ColumnsOptions = {},
): Columns {
  requireBook(book)
  let columns = columnsOf(1_024)
  let rows = 0
  let project = 0
  for (const question of questions) {
    const judgement = judgedOrHanded(book, question, project, onError)
    if (judgement !== null) {
      const { items, verdict } = judgement
      const errors = countErrors(judgement)
      items.forEach(({ eligibility, support }, item) => {
        if (rows === columns.item.length) columns = resized(columns, rows * 2)
        const { ceiling, requested, allowed } = support.answer === 'met' ? support : NO_LEVEL
        write(columns, rows, {
          project,
          item,
          verdict,
          eligibility,
          ceiling,
          requested,
          allowed,
          errors,
        })
        rows += 1
      })
    }
    project += 1
  }
  return { rows, ...resized(columns, rows) }
}

/** The judgement of one question; `null` where it was handed to `onError`. */
function judgedOrHanded(
  book: RuleBook,
  question: Question,
  project: number,
  onError: ColumnsOptions['onError'],
): Judgement | null {
  const judged = (): Judgement => withErrorPath(`[${project}]`, () => judge(book, question))
  if (onError === undefined) return judged()
  try {
    return judged()
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    onError({ project, error })
    return null
  }
}

const countErrors = ({ findings }: Judgement): number =>
  findings.filter(({ severity }) => severity === 'error').length

const NO_LEVEL = { ceiling: null, requested: null, allowed: null }

type Filled = Omit<Columns, 'rows'>

function columnsOf(length: number): Filled {
  return {
    project: new Uint32Array(length),
    item: new Uint32Array(length),
    verdict: new Uint8Array(length),
    eligibility: new Uint8Array(length),
    ceiling: new Float64Array(length),
    requested: new Float64Array(length),
    allowed: new Float64Array(length),
    errors: new Uint32Array(length),
  }
}

/** The same rows in longer columns, or in shorter ones. */
function resized(from: Filled, length: number): Filled {
  const to = columnsOf(length)
  for (const name of Object.keys(to) as (keyof Filled)[])
    to[name].set(from[name].subarray(0, length))
  return to
}

interface Row {
  readonly project: number
  readonly item: number
  readonly verdict: ProjectVerdict
  readonly eligibility: Answer
  readonly ceiling: number | null
  readonly requested: number | null
  readonly allowed: number | null
  readonly errors: number
}

function write(columns: Filled, at: number, row: Row): void {
  columns.project[at] = row.project
  columns.item[at] = row.item
  columns.verdict[at] = PROJECT_VERDICTS.indexOf(row.verdict)
  columns.eligibility[at] = ANSWERS.indexOf(row.eligibility)
  columns.ceiling[at] = row.ceiling ?? NaN
  columns.requested[at] = row.requested ?? NaN
  columns.allowed[at] = row.allowed ?? NaN
  columns.errors[at] = row.errors
}

import type { ErrorCode } from './error-guide.js'
import { moreErrors, unknownErrorMessages } from './messages.js'
import { cut } from './shown.js'

/** Mức độ của một vấn đề: lỗi, cảnh báo, thông tin. / How grave a problem or finding is. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * Vấn đề trong dữ liệu vào. / One thing wrong with what was handed in: where it is, what stood
 * there, how to mend it. `at` reads "file › path"; `message` and `hint` are Vietnamese, their
 * `…En` texts English.
 */
export interface Problem {
  readonly code: ErrorCode
  readonly severity: Severity
  readonly at: string
  readonly found: string | null
  readonly message: string
  readonly messageEn: string
  readonly hint: string | null
  readonly hintEn: string | null
  /**
   * The words that could stand there, where they are a closed list; whoever shows the problem may
   * name them in the reader's language.
   */
  readonly known?: readonly string[]
}

/** A problem with the parts that have a sensible default left out. */
export type ProblemInput = Pick<Problem, 'code' | 'message' | 'messageEn'> & Partial<Problem>

/** Vấn đề đầy đủ từ các phần đã biết. / Fills in what a problem leaves unsaid. */
export function problem(input: ProblemInput): Problem {
  const { found = null } = input
  return {
    severity: 'error',
    at: '',
    hint: null,
    hintEn: null,
    ...input,
    found: found === null ? null : cut(found, 200),
    ...shortened(input),
  }
}

/** What a problem says may repeat what stood in a file, which may be of any length. */
const MAX_LENGTHS = {
  at: 1_000,
  message: 1_000,
  messageEn: 1_000,
  hint: 4_000,
  hintEn: 4_000,
} as const
const TEXT_FIELDS = Object.keys(MAX_LENGTHS) as readonly (keyof typeof MAX_LENGTHS)[]

function shortened(input: ProblemInput): Partial<Problem> {
  const long = TEXT_FIELDS.filter((part) => (input[part]?.length ?? 0) > MAX_LENGTHS[part])
  return Object.fromEntries(long.map((part) => [part, cut(input[part] ?? '', MAX_LENGTHS[part])]))
}

/**
 * Lỗi dữ liệu vào. / The only error class: thrown for broken input (a bad pack, a misspelt fact,
 * an impossible date), never for a refused applicant.
 *
 * @example
 * ```ts
 * import { KhuyenCongError, vnd } from '@khuyencong/core'
 * let error: unknown
 * try { vnd('300 trieu dong') } catch (thrown) { error = thrown }
 * error instanceof KhuyenCongError && error.code // => 'AMOUNT_FORMAT'
 * ```
 */
export class KhuyenCongError extends Error {
  readonly code: ErrorCode
  readonly at: string
  readonly found: string | null
  readonly hint: string | null
  /** Every problem found in one reading; the first one is the one this error speaks of. */
  readonly problems: readonly Problem[]

  constructor(problems: ProblemInput | readonly ProblemInput[]) {
    const all = (
      Array.isArray(problems) ? (problems as readonly ProblemInput[]) : [problems as ProblemInput]
    ).map(problem)
    const first = all[0] ?? problem({ code: 'INTERNAL', ...unknownErrorMessages.INTERNAL() })
    super(messageOf(first, all.length - 1))
    this.name = 'KhuyenCongError'
    this.code = first.code
    this.at = first.at
    this.found = first.found
    this.hint = first.hint
    this.problems = all
  }

  /**
   * The same error, seen from a place further out: `at` gains "outer › ", in the place of what
   * the work called `inner`.
   */
  within(outer: string, inner = ''): KhuyenCongError {
    return errorOf(
      this.problems.map((p) => {
        const [first = '', ...rest] = p.at.split(' › ')
        return {
          ...p,
          at: [outer, ...(first === '' || first === inner ? rest : [first, ...rest])].join(' › '),
        }
      }),
    )
  }
}

/**
 * Outside the class: where a class names itself within, builds rename it, and people would read
 * `_KhuyenCongError`.
 */
function errorOf(problems: readonly ProblemInput[]): KhuyenCongError {
  return new KhuyenCongError(problems)
}

/**
 * What a log shows that prints the message alone: the place, what is wrong, how to mend it, how
 * many problems more.
 */
function messageOf({ at, message, hint }: Problem, more: number): string {
  return [
    at === '' ? message : `${at}: ${message}`,
    ...(hint === null ? [] : [hint]),
    ...(more > 0 ? [moreErrors(more)] : []),
  ].join(' ')
}

/**
 * Có phải lỗi của thư viện không. / Whether a value is a `KhuyenCongError`, also one of another
 * copy of the library (CommonJS beside ESM) or one that came from another thread or process,
 * where `instanceof` says no.
 *
 * @param value - Anything that was thrown or handed on.
 * @returns Whether its code, place and hint can be read.
 * @example
 * ```ts
 * import { isKhuyenCongError, vnd } from '@khuyencong/core'
 * let codes: readonly string[] = []
 * try {
 *   vnd(-1)
 * } catch (error) {
 *   if (isKhuyenCongError(error)) codes = error.problems.map(({ code }) => code)
 * }
 * codes // => ['AMOUNT_NEGATIVE']
 * ```
 */
export function isKhuyenCongError(
  value: unknown,
): value is Pick<
  KhuyenCongError,
  'name' | 'message' | 'code' | 'at' | 'found' | 'hint' | 'problems'
> {
  if (value instanceof KhuyenCongError) return true
  if (typeof value !== 'object' || value === null) return false
  const { name, code, problems } = value as Partial<KhuyenCongError>
  return name === 'KhuyenCongError' && typeof code === 'string' && Array.isArray(problems)
}

/**
 * Chỗ của một lỗi. / Does some work; what it refuses is said to stand at a place, which may
 * depend on the error. See {@link KhuyenCongError.within}.
 *
 * @param outer - The place, or what gives it for an error.
 * @param work - What may refuse something.
 * @param inner - What the work itself calls the place; it is replaced by `outer`.
 * @returns What the work gives.
 * @example
 * ```ts
 * import { day, KhuyenCongError, withErrorPath } from '@khuyencong/core'
 * let at: string | null = null
 * try {
 *   withErrorPath('--on', () => day('2023-02-30'))
 * } catch (error) {
 *   at = error instanceof KhuyenCongError ? error.at : null
 * }
 * at // => '--on'
 * ```
 */
export function withErrorPath<T>(
  outer: string | ((error: KhuyenCongError) => string),
  work: () => T,
  inner = '',
): T {
  try {
    return work()
  } catch (error) {
    throw errorWithin(error, outer, inner)
  }
}

/** What {@link withErrorPath} throws in the place of an error. */
export function errorWithin(
  error: unknown,
  outer: string | ((error: KhuyenCongError) => string),
  inner = '',
): unknown {
  return error instanceof KhuyenCongError
    ? error.within(typeof outer === 'string' ? outer : outer(error), inner)
    : error
}

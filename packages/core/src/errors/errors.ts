import type { ErrorCode } from './error-guide.js'
import { distance } from 'fastest-levenshtein'

/** Mức độ của một vấn đề: lỗi, cảnh báo, thông tin. / How grave a problem or finding is. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * Vấn đề trong dữ liệu vào. / One thing wrong with what was handed in: where it is, what stood
 * there, how to mend it. `at` reads "file › path"; `message` and `hint` are Vietnamese, their
 * `…En` twins English.
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
const MOST_SAID = {
  at: 1_000,
  message: 1_000,
  messageEn: 1_000,
  hint: 4_000,
  hintEn: 4_000,
} as const
const SAID = Object.keys(MOST_SAID) as readonly (keyof typeof MOST_SAID)[]

function shortened(input: ProblemInput): Partial<Problem> {
  const long = SAID.filter((part) => (input[part]?.length ?? 0) > MOST_SAID[part])
  return Object.fromEntries(long.map((part) => [part, cut(input[part] ?? '', MOST_SAID[part])]))
}

/** How long a found value is in a message. */
const SHOWN = 80

/**
 * What was found, short enough for a message; `null` where nothing was. However large the value,
 * only its beginning is looked at.
 */
export function shown(value: unknown): string | null {
  if (value === undefined) return null
  return cut(
    typeof value === 'object'
      ? asJson(value)
      : typeof value === 'function'
        ? 'function'
        : typeof value === 'string'
          ? value.slice(0, SHOWN + 1)
          : String(value),
    SHOWN,
  )
}

function asJson(value: object | null): string {
  try {
    return JSON.stringify(
      value !== null && 'toJSON' in value ? value : beginningOf(value, { left: SHOWN }, []),
    )
  } catch {
    return typeof value
  }
}

/**
 * The first parts of a value, as many as a message could show. Throws for a value that holds
 * itself.
 */
function beginningOf(value: unknown, budget: { left: number }, within: readonly object[]): unknown {
  budget.left -= 1
  if (typeof value === 'string') return value.slice(0, SHOWN + 1)
  if (typeof value !== 'object' || value === null) return value
  if (within.includes(value)) throw new TypeError('circular')
  const inside = [...within, value]
  if (Array.isArray(value)) {
    const list: unknown[] = []
    for (const each of value as readonly unknown[]) {
      if (budget.left <= 0) break
      list.push(beginningOf(each, budget, inside))
    }
    return list
  }
  const group: Record<string, unknown> = {}
  for (const key in value) {
    if (budget.left <= 0) break
    if (Object.hasOwn(value, key))
      group[key.slice(0, SHOWN + 1)] = beginningOf(
        (value as Record<string, unknown>)[key],
        budget,
        inside,
      )
  }
  return group
}

/** Long text cut short, never through the middle of a character. */
function cut(text: string, length: number): string {
  return text.length <= length
    ? text
    : `${text.slice(0, length - 3).replace(/[\uD800-\uDBFF]$/u, '')}…`
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
    const first =
      all[0] ?? problem({ code: 'INTERNAL', message: 'Lỗi không rõ', messageEn: 'Unknown error' })
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
    ...(more > 0 ? [`(Còn ${more} lỗi khác.)`] : []),
  ].join(' ')
}

/**
 * Có phải lỗi của thư viện không. / Whether a value is a `KhuyenCongError`, also one of another
 * copy of the library (CommonJS beside ESM) or one that came from another thread or process,
 * where `instanceof` says no.
 *
 * @example
 * ```ts
 * import { isKhuyenCongError, vnd } from '@khuyencong/core'
 * let codes: readonly string[] = []
 * try { vnd(-1) } catch (error) { if (isKhuyenCongError(error)) codes = error.problems.map(({ code }) => code) }
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
 * @example
 * ```ts
 * import { day, KhuyenCongError, withErrorPath } from '@khuyencong/core'
 * let at: string | null = null
 * try { withErrorPath('--on', () => day('2023-02-30')) } catch (error) { at = error instanceof KhuyenCongError ? error.at : null }
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
    if (!(error instanceof KhuyenCongError)) throw error
    throw error.within(typeof outer === 'string' ? outer : outer(error), inner)
  }
}

/** A shorter beginning could be that of many words. */
const BEGINNING = 4

/**
 * The known word nearest to a misspelt one, or `null` when none is near enough to be meant. The
 * beginning of one word alone, up to a joint (`relocation` of `relocation-interest`), means that
 * word.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 120) return null
  const plain = withoutMarks(word)
  const begun: string[] = []
  let best: string | null = null
  let bestDistance =
    (plain.length < 4 ? Math.min(1, plain.length - 1) : Math.max(2, Math.floor(plain.length / 3))) +
    1
  for (const candidate of known) {
    const other = withoutMarks(candidate)
    if (
      plain.length >= BEGINNING &&
      other.startsWith(plain) &&
      /[-_.: ]/u.test(other[plain.length] ?? '')
    )
      begun.push(candidate)
    const d = distance(plain, other)
    if (d < bestDistance) [best, bestDistance] = [candidate, d]
  }
  return begun.length === 1 && bestDistance > 1 ? (begun[0] ?? null) : best
}

/** «Sóc Trăng» → «soc trang»: for comparing words typed without diacritics. */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .toLowerCase()
}

/** A hint, and the words that could have been meant. */
export type Suggestion = Pick<Problem, 'hint' | 'hintEn' | 'known'>

/** More words than these are not listed: nobody reads them. */
const LISTED = 100

/** "Did you mean" as a hint pair, empty when nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): Suggestion {
  const words = [...known]
  const near = nearest(word, words)
  return {
    ...(near === null
      ? { hint: null, hintEn: null }
      : { hint: `Có phải ý bạn là «${near}»?`, hintEn: `Did you mean \`${near}\`?` }),
    ...(words.length > 0 && words.length <= LISTED && { known: words }),
  }
}

/** The word that is near, else the whole list. */
export function nearOrList(word: string, words: readonly string[]): Suggestion {
  const near = didYouMean(word, words)
  return near.hint === null ? wordList(words) : near
}

/** The words of a closed list as a hint pair, empty where there are none. */
export function wordList(words: readonly string[]): Suggestion {
  return words.length === 0
    ? { hint: null, hintEn: null }
    : {
        hint: `Các từ dùng được: ${words.join(', ')}.`,
        hintEn: `Known words: ${words.join(', ')}.`,
        known: words,
      }
}

/** A word that must be one of a closed list. Throws `UNKNOWN_WORD` with "did you mean". */
export function oneOf<T extends string>(
  word: string,
  known: readonly T[],
  what: { readonly vi: string; readonly en: string },
): T {
  if ((known as readonly string[]).includes(word)) return word as T
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found: word,
    message: `Không có ${what.vi} «${word}».`,
    messageEn: `There is no ${what.en} \`${word}\`.`,
    ...didYouMean(word, known),
  })
}

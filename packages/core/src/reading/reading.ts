import * as z from 'zod/mini'
import { maxLength, minLength } from './lengths.js'
import { KhuyenCongError, problem, type ProblemInput } from '../errors/errors.js'
import { plainData } from '../json/plain-data.js'
import { issueMessage, issueOf } from './issue-problems.js'
import { problemsOfIssue } from './wrong-shape.js'
import { moreProblems, MAX_PROBLEMS } from './problem-list.js'
import { asMessage, type Phrase } from '../errors/messages.js'

export { readJson } from '../json/json.js'
export { JSON_LIMITS, pathText } from '../json/plain-data.js'

/**
 * Reads a value by its schema, or throws one `KhuyenCongError` that lists every problem with its
 * place, up to {@link MAX_PROBLEMS}.
 */
export function readAs<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  where: string,
): z.output<S> {
  const result = schema.safeParse(plainData(value, where), { reportInput: true })
  if (result.success) return result.data
  const { issues } = result.error
  const first = issues.slice(0, MAX_PROBLEMS).flatMap((issue) => problemsOfIssue(issue, where))
  throw new KhuyenCongError(
    issues.length > MAX_PROBLEMS
      ? [...first, moreProblems(countOf(issues.slice(MAX_PROBLEMS)), where)]
      : first,
  )
}

/**
 * How many problems of a list or a record are kept: zod hands them on as arguments of one call,
 * which takes only so many. What is beyond them is counted. More than are told, so that the count
 * itself is never among those.
 */
const PROBLEMS_KEPT = 1_000

type Issue = z.core.$ZodRawIssue

function keepFew(issues: Issue[]): void {
  if (issues.length <= PROBLEMS_KEPT) return
  const more = countOf(issues.splice(PROBLEMS_KEPT))
  const last = issueOf(undefined, moreProblems(more, ''))
  issues.push({ ...last, params: { ...last.params, more } })
}

function countOf(issues: readonly Pick<Issue, 'code' | 'params'>[]): number {
  return issues.reduce(
    (count, { params }) => count + ((params as { readonly more?: number } | undefined)?.more ?? 1),
    0,
  )
}

const few = z.superRefine(
  (_, { issues }) => {
    keepFew(issues)
  },
  { when: ({ issues }) => issues.length > PROBLEMS_KEPT },
)

/** Số phần tử cho phép. / How many elements a list or fields a record may hold. */
export interface SizeLimits {
  readonly min?: number
  readonly max: number
}

/**
 * A list of bounded length. A list that is too long is refused before any of its elements is
 * read; of the problems of one that is not, the first are kept, the others counted.
 */
export function listOf<S extends z.ZodMiniType>(
  each: S,
  { min = 0, max }: SizeLimits,
): z.ZodMiniArray<S> {
  // zod looks at the length first only where that check stands before all others
  const list = z.array(each).check(maxLength(max))
  return (min === 0 ? list : list.check(minLength(min))).check(few)
}

/** A record of bounded size, refused and counted as {@link listOf} does. */
export function recordOf<S extends z.ZodMiniType>(
  key: z.ZodMiniType<string, string>,
  each: S,
  { max }: SizeLimits,
): z.ZodMiniRecord<z.ZodMiniType<string, string>, S> {
  const record = z.record(key, each).check(few)
  const { run } = record._zod
  record._zod.run = (payload, context) => {
    if (!holdsMore(payload.value, max)) return run(payload, context)
    const { value: input } = payload
    payload.issues.push({ code: 'too_big', origin: 'record', maximum: max, input, inst: record })
    return payload
  }
  return record
}

/** Whether a record has more fields than it may; it stops counting there. */
function holdsMore(value: unknown, max: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  let count = 0
  for (const key in value) if (Object.hasOwn(value, key) && (count += 1) > max) return true
  return false
}

/** A strict object whose unknown keys are refused with "did you mean". */
export function strict<S extends z.core.$ZodShape>(shape: S): z.ZodMiniObject<S, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => issueMessage(issue, { keys: Object.keys(shape) }),
  })
}

/**
 * A schema for text that a reading function turns into a value; its refusals keep their code and
 * hint.
 */
export function readBy<I extends z.ZodMiniType, T>(
  input: I,
  reader: (value: z.output<I>) => T,
): z.ZodMiniPipe<I, z.ZodMiniTransform<T, z.output<I>>> {
  return z.pipe(
    input,
    z.transform((value, context) => {
      try {
        return reader(value)
      } catch (error) {
        if (!(error instanceof KhuyenCongError)) throw error
        for (const each of error.problems) context.issues.push(issueOf(value, problem(each)))
        keepFew(context.issues)
        return z.NEVER
      }
    }),
  ) as z.ZodMiniPipe<I, z.ZodMiniTransform<T, z.output<I>>>
}

/** A check that says in both languages what is demanded where a value does not meet it. */
export function demand<T>(isMet: (value: T) => boolean, text: Phrase): z.core.$ZodCheck<T> {
  const problem: ProblemInput = { code: 'WRONG_SHAPE', ...asMessage(text) }
  return z.superRefine((value, { issues }) => {
    // the checks after it are asked as well
    if (!isMet(value)) issues.push({ ...issueOf(value, problem), continue: true })
  })
}

/** A field that may be absent or `null`: both read as `null`, which means unknown. */
export function maybe<S extends z.ZodMiniType>(
  schema: S,
): z.ZodMiniPipe<
  z.ZodMiniOptional<z.ZodMiniNullable<S>>,
  z.ZodMiniTransform<z.output<S> | null, z.output<S> | null | undefined>
> {
  return z.pipe(
    z.nullish(schema),
    z.transform((value) => value ?? null),
  )
}

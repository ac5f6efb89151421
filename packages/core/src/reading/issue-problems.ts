import type { z } from 'zod/mini'
import { type Problem, problem, type ProblemInput } from '../errors/errors.js'
import { problemsOfIssue, wordsOf } from './wrong-shape.js'
import { FIELD_MISSING_LINE } from './messages.js'
import type { Known } from './shape-message.js'
import { asMessage } from '../errors/messages.js'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/**
 * A problem on one line, Vietnamese first: what whoever reads a zod error without this library
 * sees.
 */
const bothLanguages = ({ message, messageEn, hint, hintEn }: ProblemInput): string =>
  [[message, hint ?? ''].join(' ').trim(), [messageEn, hintEn ?? ''].join(' ').trim()].join(' / ')

/**
 * Lời của lược đồ. / The message of an issue, for the `error` of a schema. What it says it also
 * leaves on the issue as data, since only here are the value and the schema both at hand: zod
 * copies the issue after it has asked for its message.
 */
export function issueMessage(issue: RawIssue, known: Known = {}): string {
  const found = (issue as { readonly params?: { readonly problem?: ProblemInput } }).params?.problem
  if (found !== undefined) return bothLanguages(found)
  const within = { ...issue, path: [], params: { known } } as unknown as Issue
  const problems = problemsOfIssue(within, '')
  const params = issue.input === undefined ? { problems, absent: wordsOf(within) } : { problems }
  Object.assign(issue, { params })
  return issue.input === undefined ? FIELD_MISSING_LINE : problems.map(bothLanguages).join('\n')
}

/** An issue as a check or a transform pushes it, from a problem it has found. */
export const issueOf = (input: unknown, found: ProblemInput): RawIssue & { code: 'custom' } => ({
  code: 'custom',
  input,
  path: [],
  message: bothLanguages(found),
  params: { problem: found },
})

/**
 * Các lỗi của một `ZodError`. / What an error of zod says, as problems with place, code and hint
 * in both languages: for whoever validates with the schemas of this library inside their own
 * (`z.object({ on: z.string(), project: Project })`). Issues of other schemas become
 * `WRONG_SHAPE` with the message they have.
 *
 * @param error - The `ZodError`, of which the issues are read.
 * @param where - What messages call the input.
 * @returns One problem an issue.
 * @example
 * ```ts
 * import { problemsOf, Project } from '@khuyencong/core'
 * const { error } = Project.safeParse({
 *   id: 'p',
 *   fnud: 'local',
 *   items: [{ id: '1', activity: 'showroom' }],
 * })
 * const [first] = problemsOf(error ?? { issues: [] }, 'body')
 * first && [first.code, first.at, first.found] // => ['UNKNOWN_KEY', 'body', 'fnud']
 * first?.hint // => 'Có phải ý bạn là «fund»?'
 * ```
 */
export function problemsOf(
  { issues }: { readonly issues: readonly Issue[] },
  where = 'input',
): readonly Problem[] {
  return issues.flatMap((issue) => {
    const known = (
      issue as { readonly params?: { readonly problem?: unknown; readonly problems?: unknown } }
    ).params
    const ours = known?.problem !== undefined || known?.problems !== undefined
    return problemsOfIssue(ours ? issue : foreign(issue), where).map(problem)
  })
}

/** An issue of a schema that is not ours: its message is all there is. */
function foreign({ message, path }: Issue): Issue {
  const text = asMessage([message, message])
  const found: ProblemInput = { code: 'WRONG_SHAPE', ...text }
  return { code: 'custom', path, message, params: { problem: found } }
}

interface Node {
  readonly _zod: { readonly def: Record<string, unknown> }
}

/**
 * Lược đồ tự giải thích. / The same schema, every part of which says in words what is wrong with
 * a value; parts that have a message of their own keep it. For schemas that others compose with
 * theirs.
 */
export function withMessages<S>(schema: S, seen = new Set<unknown>()): S {
  if (!isNode(schema) || seen.has(schema)) return schema
  seen.add(schema)
  const { def } = schema._zod
  def['error'] ??= (issue: RawIssue) => issueMessage(issue)
  for (const part of Object.values(def).flatMap(partsOf)) withMessages(part, seen)
  return schema
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && '_zod' in value

/** Parts of a schema: one, a list of them, or a shape of them. */
const partsOf = (value: unknown): readonly unknown[] =>
  isNode(value) || Array.isArray(value)
    ? [value].flat()
    : typeof value === 'object' && value !== null
      ? Object.values(value).filter(isNode)
      : []

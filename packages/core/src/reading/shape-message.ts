import type { z } from 'zod/mini'
import type { ProblemInput } from '../errors/errors.js'
import { withoutMarks } from '../errors/suggestions.js'
import { needed, shapeDemands, shapeHints, tooBig, tooSmall, typeName } from './messages.js'
import { type Phrase } from '../errors/messages.js'

type Issue = z.core.$ZodIssue

/**
 * Điều lược đồ biết thêm. / What a schema adds to an issue of its own, as data: zod keeps of an
 * issue what stands on it, and not the schema it came from.
 */
export interface Known {
  /** The keys of a strict object. */
  readonly keys?: readonly string[]
  /** The word that was meant, where the schema knows better than spelling does. */
  readonly meant?: string
  /** What to write instead. */
  readonly write?: Phrase
}

interface Params {
  /** What a reading function refused. */
  readonly problem?: ProblemInput
  readonly known?: Known
  /** What the schema itself has said of the issue, at places within its value. */
  readonly problems?: readonly ProblemInput[]
  /**
   * Where there was no value at all: the words that could have stood there. Its name is known
   * only outside.
   */
  readonly absent?: readonly string[]
}
export const paramsOf = (issue: Issue): Params =>
  (issue as { readonly params?: Params }).params ?? {}

/**
 * What to write instead, where that can be told: the text a reader asks for, or an id without
 * marks and spaces.
 */
export function shapeHint(issue: Issue): Pick<ProblemInput, 'hint' | 'hintEn'> {
  const { write } = paramsOf(issue).known ?? {}
  if (write !== undefined) return { hint: write[0], hintEn: write[1] }
  if (issue.code !== 'invalid_format' || typeof issue.input !== 'string') return {}
  const id = plainId(issue.input)
  const pattern =
    issue.format === 'regex' ? /^\/(.*)\/[a-z]*$/u.exec(issue.pattern ?? '')?.[1] : undefined
  return pattern !== undefined && id !== issue.input && new RegExp(pattern, 'u').test(id)
    ? shapeHints.plainId(id)
    : {}
}

/** «Nghệ An» → `nghe-an`; what joins the parts of an id stays. */
const plainId = (text: string): string =>
  withoutMarks(text.slice(0, 200).trim())
    .replace(/[^a-z0-9.]+/gu, '-')
    .replace(/^-|-$/gu, '')

export function shapeMessage(issue: Issue): Phrase {
  if (issue.code === 'invalid_type') {
    const fields = paramsOf(issue).known?.keys ?? []
    const type = typeName(issue.expected)
    return needed(fields.length === 0 ? type : shapeHints.fields(type, fields))
  }
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum))
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum))
  return shapeDemands.otherForm
}

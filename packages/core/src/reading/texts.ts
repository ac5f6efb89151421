import * as z from 'zod/mini'
import { maxLength, minLength } from './lengths.js'
import { idProblem, oneLine } from '../values/plain-text.js'
import { issueOf } from './issue-problems.js'

/**
 * Câu chữ. / A text for people, on one line however it was written: a line break in a title would
 * let it pass for further lines of a result.
 */
export const textOf = (longest: number): z.ZodMiniString<string> =>
  z.string().check(z.overwrite(oneLine), minLength(1), maxLength(longest))

/**
 * Mã. / A name that is compared letter by letter: what cannot be seen in it, or looks like
 * another letter, is refused with `ID_CHARACTER`.
 */
export const idOf = (longest: number): z.ZodMiniString<string> =>
  z.string().check(
    minLength(1),
    maxLength(longest),
    z.superRefine((text, { issues }) => {
      const problem = idProblem(text)
      if (problem !== null) issues.push(issueOf(text, problem))
    }),
  )

/** A text of at most 2,000 characters. */
export const TextField = textOf(2_000)
/** An id of at most 120 characters. */
export const Id = idOf(120)

import * as z from 'zod/mini'
import type { ProblemInput } from '../errors/errors.js'
import { issueOf } from '../reading/issue-problems.js'

/** What is wrong, and what to write, in both languages. */
export type RefusalText = Required<Pick<ProblemInput, 'message' | 'messageEn' | 'hint' | 'hintEn'>>

/** A refusal at a place inside the value. */
export interface Refusal {
  readonly text: RefusalText
  readonly at?: string
}

/** A check that refuses a value for each thing wrong in it, at its place, with what to write. */
export function refuseWhere<T>(refusals: (value: T) => readonly Refusal[]): z.core.$ZodCheck<T> {
  return z.superRefine((value, { issues }) => {
    for (const { text, at = '' } of refusals(value))
      issues.push({ ...issueOf(value, { code: 'WRONG_SHAPE', at, ...text }), continue: true })
  })
}

/** A refusal where something holds, nothing where it does not. */
export const refuseIf = (holds: boolean, text: RefusalText, at = ''): readonly Refusal[] =>
  holds ? [{ text, at }] : []

import type { ProblemInput } from '../../errors/errors.js'
import { asMessage, type Phrase } from '../../errors/messages.js'
import type { ErrorCode } from '../../errors/error-guide.js'
import { compare, type Fraction } from '../../values/fraction.js'
import { stepsWithGap } from './messages.js'
import type { SchemeVersion } from './scheme-parts.js'

/** A problem and where in the version it stands. */
export type SchemeProblem = ProblemInput & { readonly path: readonly (string | number)[] }
export type SchemePath = readonly (string | number)[]
export type SchemeParts = Omit<
  SchemeVersion,
  | 'from'
  | 'to'
  | 'citation'
  | 'evidence'
  | 'source'
  | 'note'
  | 'noteEn'
  | 'gapAfter'
  | 'when'
  | 'toVerify'
>

/** Half-open steps follow each other without a gap or an overlap. */
export function problemsOfSteps(
  steps: readonly { readonly from: Fraction; readonly to: Fraction | null }[],
  path: SchemePath,
  code: ErrorCode,
): SchemeProblem[] {
  return steps.flatMap((step, index) => {
    const next = steps[index + 1]
    const follows = next === undefined || (step.to !== null && compare(step.to, next.from) === 0)
    const forward = step.to === null || compare(step.from, step.to) < 0
    return follows && forward
      ? []
      : [{ path: [...path, index], code, found: null, ...stepsWithGap() }]
  })
}

export const schemeProblem = (
  path: SchemePath,
  code: ErrorCode,
  text: Phrase,
  found: string | null = null,
): SchemeProblem => ({ path, code, found, ...asMessage(text) })

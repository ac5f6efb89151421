import type { ProblemInput } from '../../errors/errors.js'
import type { ErrorCode } from '../../errors/error-guide.js'
import { compare, type Fraction } from '../../values/fraction.js'
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
      : [
          say(
            [...path, index],
            code,
            null,
            'Các khoảng có lỗ hổng, chồng nhau hoặc sai thứ tự.',
            'The steps leave a gap, overlap or are out of order.',
            'Khoảng nửa mở: viết từ thấp đến cao, «to» của khoảng trước bằng «from» của ' +
              'khoảng sau (70–89 là from 70, to 90).',
            'Half-open: from low to high, `to` of one is `from` of the next (70–89 is from ' +
              '70, to 90).',
          ),
        ]
  })
}

export const say = (
  path: SchemePath,
  code: ErrorCode,
  found: string | null,
  message: string,
  messageEn: string,
  hint?: string,
  hintEn?: string,
): SchemeProblem => ({
  path,
  code,
  found,
  message,
  messageEn,
  ...(hint !== undefined && { hint }),
  ...(hintEn !== undefined && { hintEn }),
})

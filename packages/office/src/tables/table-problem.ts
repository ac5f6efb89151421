import type { ErrorCode, Problem, Severity } from '@khuyencong/core'

/** What a message catalogue gives. */
export type Told = Pick<Problem, 'message' | 'messageEn'> &
  Partial<Pick<Problem, 'hint' | 'hintEn'>>

/** Vấn đề của bảng. / A problem of a table, with what it leaves unsaid filled in. */
export function tableProblem(
  code: ErrorCode,
  at: string,
  told: Told,
  { severity = 'error', found = null }: { severity?: Severity; found?: string | null } = {},
): Problem {
  return { hint: null, hintEn: null, ...told, code, severity, at, found }
}

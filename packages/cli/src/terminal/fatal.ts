import type { Problem } from '@khuyencong/core'
import { faultMessages } from './messages.js'
import { toldProblem } from './problem-text.js'
import { langOf } from './usage.js'

/** What the machine refuses to any program, by its own code. */
const REFUSED_BY_MACHINE: Readonly<Record<string, keyof typeof faultMessages>> = {
  EMFILE: 'TOO_MANY_FILES',
  ENFILE: 'TOO_MANY_FILES',
  ERR_WORKER_OUT_OF_MEMORY: 'OUT_OF_MEMORY',
}

/**
 * Lỗi do máy từ chối. / What the machine refused, as a problem; `null` where it is something else.
 */
export function machineProblem(error: unknown): Problem | null {
  const reason = String((error as NodeJS.ErrnoException | null | undefined)?.code ?? '')
  const code = REFUSED_BY_MACHINE[reason]
  return code === undefined ? null : fault(code, null)
}

/** Lỗi của chương trình. / A fault of this program, as a problem to report. */
export const ownFault = (error: unknown): Problem =>
  fault('INTERNAL', error instanceof Error ? error.message : String(error))

const fault = (code: keyof typeof faultMessages, found: string | null): Problem => ({
  code,
  severity: 'error',
  at: '',
  found,
  ...faultMessages[code](),
})

/**
 * Lỗi không ai bắt. / What is said of an error that nothing else has caught, in the language of the
 * command line, and the exit code: 2 where the machine refused something, 70 for a fault of the
 * program. Needs no module that is loaded later.
 */
export function fatal(
  error: unknown,
  argv: readonly string[],
): { readonly text: string; readonly code: 2 | 70 } {
  const refused = machineProblem(error)
  return {
    text: toldProblem(refused ?? ownFault(error), langOf(argv)),
    code: refused === null ? 70 : 2,
  }
}

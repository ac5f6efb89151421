import type { Problem } from '@khuyencong/core'
import { toldProblem } from './problem-text.js'
import { langOf } from './usage.js'

type Words = Pick<Problem, 'code' | 'message' | 'messageEn' | 'hint' | 'hintEn'>

/** What the machine refuses to any program, and the exit code that goes with it. */
const REFUSED_BY_MACHINE: Readonly<Record<string, Words>> = {
  EMFILE: {
    code: 'TOO_MANY_FILES',
    message: 'Máy không cho mở thêm tệp: giới hạn số tệp mở cùng lúc quá thấp.',
    messageEn: 'The machine allows no more open files: its limit is too low.',
    hint: 'Nâng giới hạn rồi chạy lại, ví dụ: ulimit -n 1024',
    hintEn: 'Raise the limit and run again, for example: ulimit -n 1024',
  },
  ERR_WORKER_OUT_OF_MEMORY: {
    code: 'OUT_OF_MEMORY',
    message: 'Không đủ bộ nhớ để xét song song.',
    messageEn: 'There is not enough memory to judge in parallel.',
    hint: 'Giảm số luồng (--workers 1), hoặc chia nhỏ tệp dữ liệu.',
    hintEn: 'Use fewer threads (--workers 1), or split the input.',
  },
}

/** Lỗi do máy từ chối. / The problem behind what the machine refused, in words; `null` where it is something else. */
export function machineProblem(error: unknown): Problem | null {
  const code = String((error as NodeJS.ErrnoException | null | undefined)?.code ?? '')
  const words = REFUSED_BY_MACHINE[code === 'ENFILE' ? 'EMFILE' : code]
  return words === undefined ? null : { severity: 'error', at: '', found: null, ...words }
}

/** Lỗi của chương trình. / A fault of this program, as a problem to report. */
export function ownFault(error: unknown): Problem {
  return {
    code: 'INTERNAL',
    severity: 'error',
    at: '',
    found: error instanceof Error ? error.message : String(error),
    message: 'Chương trình gặp lỗi của chính nó.',
    messageEn: 'The program failed by a fault of its own.',
    hint: 'Xin báo lại kèm tệp dữ liệu và dòng lệnh.',
    hintEn: 'Please report this with the input and the command line.',
  }
}

/**
 * Lỗi không ai bắt. / What is said of an error that nothing else has caught, in the language of the command line, and the exit code:
 * 2 where the machine refused something, 70 for a fault of the program. Needs no module that is loaded later.
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

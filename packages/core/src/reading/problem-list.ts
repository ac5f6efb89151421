import type { ProblemInput } from '../errors/errors.js'
import { shapeMessages } from './messages.js'

/**
 * How many problems of one input are listed; a file with hundreds of thousands of them is not worth
 * minutes of suggestions.
 */
export const MAX_PROBLEMS = 200

/**
 * The problems of several readings: the first {@link MAX_PROBLEMS} are kept, the others counted.
 */
export class ProblemList {
  readonly #kept: ProblemInput[] = []
  #more = 0

  get count(): number {
    return this.#kept.length + this.#more
  }

  add(problems: readonly ProblemInput[]): void {
    for (const each of problems)
      if (this.#kept.length < MAX_PROBLEMS) this.#kept.push(each)
      else this.#more += each.code === 'MORE_PROBLEMS' ? Number(each.found) : 1
  }

  /** What is kept, and how many there are beyond that. */
  all(at: string): readonly ProblemInput[] {
    return this.#more === 0 ? this.#kept : [...this.#kept, moreProblems(this.#more, at)]
  }
}

export function moreProblems(count: number, at: string): ProblemInput {
  return {
    code: 'MORE_PROBLEMS',
    at,
    found: String(count),
    ...shapeMessages.MORE_PROBLEMS(count),
  }
}

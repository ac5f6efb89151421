import { formatVnd, type Rate, type Vnd } from '../values/money.js'
import { formatFactor, formatRate } from '../values/rate-text.js'
import type { GrantFigure } from './authored-mechanism.js'
import type { PartTerms } from './part-terms.js'

/** The smallest step a person would misread: a hundredth of a per cent or of a factor, one đồng. */
const KINDS = {
  rate: { step: 100, write: (value: number) => formatRate(value as Rate) },
  factor: { step: 10_000, write: (value: number) => formatFactor(value as Rate) },
  money: { step: 1, write: (value: number) => formatVnd(value as Vnd) },
} as const

/** A number of a part, moved one step up and one down. */
export function movedFigure(
  at: string,
  kind: keyof typeof KINDS,
  value: number,
  withValue: (value: number) => PartTerms,
): GrantFigure {
  const { step, write } = KINDS[kind]
  return {
    at,
    text: write(value),
    mutants: [value + step, value - step]
      .filter((moved) => moved >= 0)
      .map((moved) => ({ now: write(moved), terms: withValue(moved) })),
  }
}

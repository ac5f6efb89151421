import type { Vnd } from '../values/money.js'
import { addKnown } from '../values/sums.js'
import type { SupportLine } from './ledger-line.js'

/** A sum over lines of which some may not be known: the known part, and how many are not. */
export interface PartlyKnown {
  readonly known: Vnd
  readonly unknown: number
}

/** Cộng theo nguồn. / What came of one fund in all; `null`: the lines that do not say which. */
export interface FundTotal {
  readonly fund: SupportLine['fund']
  readonly lines: number
  readonly projects: number
  readonly advanced: PartlyKnown
  readonly settled: PartlyKnown
  readonly refunded: PartlyKnown
}

/** The lines added up by fund. Throws `AMOUNT_TOO_LARGE`. */
export function totalsByFund(lines: readonly SupportLine[]): readonly FundTotal[] {
  return (['national', 'local', null] as const).flatMap((fund) => {
    const own = lines.filter((line) => line.fund === fund)
    const total = (of: 'advanced' | 'settled' | 'refunded'): PartlyKnown => ({
      known: own.reduce((sum, line) => addKnown(sum, line[of] ?? (0 as Vnd)) ?? sum, 0 as Vnd),
      unknown: own.filter((line) => line[of] === null).length,
    })
    return own.length === 0
      ? []
      : [
          {
            fund,
            lines: own.length,
            projects: new Set(own.map(({ project }) => project)).size,
            advanced: total('advanced'),
            settled: total('settled'),
            refunded: total('refunded'),
          },
        ]
  })
}

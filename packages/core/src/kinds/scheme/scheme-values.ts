import type { SchemeVersion } from './scheme-parts.js'
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  minus,
  plus,
  ZERO,
} from '../../values/fraction.js'
import { bodyMutant, type BodyMutant, type Path } from '../body-operators.js'

/** Mutants of a scheme. */
export type SchemeMutants = readonly BodyMutant<SchemeVersion>[]

/**
 * The smallest step a person would misread: a hundredth of a point, a hundredth of a share; of
 * ballots, which are few, a twentieth.
 */
export const STEP = {
  point: fraction(1, 100),
  share: fraction(1, 100),
  ballots: fraction(1, 20),
} as const
export const POINT = 1_000_000

/** An exact number a step higher and a step lower, never below nothing. */
export function moved(
  version: SchemeVersion,
  at: Path,
  value: Fraction | null,
  step: Fraction,
): SchemeMutants {
  return value === null
    ? []
    : [plus(value, step), minus(value, step)]
        .filter((other) => compare(other, ZERO) >= 0)
        .map((other) => bodyMutant(version, at, decimal(value), decimal(other), [[at, other]]))
}

/** A count one higher and one lower, never below the least. */
export function counted(
  version: SchemeVersion,
  at: Path,
  value: number | null,
  unit = 1,
  least = 1,
): SchemeMutants {
  return value === null
    ? []
    : [value + unit, value - unit]
        .filter((other) => other >= least)
        .map((other) =>
          bodyMutant(version, at, String(value / unit), String(other / unit), [[at, other]]),
        )
}

/** A yes for a no. */
export const flipped = (version: SchemeVersion, at: Path, value: boolean | null): SchemeMutants =>
  value === null ? [] : [bodyMutant(version, at, String(value), String(!value), [[at, !value]])]
/** Each of the other words a place may hold. */
export const swapped = (
  version: SchemeVersion,
  at: Path,
  value: string | null,
  others: readonly string[],
): SchemeMutants =>
  value === null
    ? []
    : others
        .filter((other) => other !== value)
        .map((other) => bodyMutant(version, at, value, other, [[at, other]]))

import { pathText } from '../json/plain-data.js'
import type { Operator } from '../conditions/conditions.js'
import { OPPOSITE_OPERATOR } from '../conditions/operator-names.js'

/**
 * Đột biến của nội dung. / One thing wrong in the body of a version: where, what it was, what
 * it became.
 */
export interface BodyMutant<Version> {
  readonly at: string
  readonly was: string
  readonly now: string
  readonly version: Version
}

export type Path = readonly (string | number)[]
/** A value put in a place of the body. */
export type Put = readonly [path: Path, value: unknown]

/**
 * A mutant with values put in one place, or in several that depend on each other (both edges of two
 * neighbouring bands).
 */
export function bodyMutant<Version extends object>(
  version: Version,
  at: Path,
  was: string,
  now: string,
  puts: readonly Put[],
): BodyMutant<Version> {
  return {
    at: pathText(at),
    was,
    now,
    version: puts.reduce<Version>(
      (body, [path, value]) => put(body, path, value) as Version,
      version,
    ),
  }
}

function put(node: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(node))
    return node.map((each: unknown, index) => (index === step ? put(each, rest, value) : each))
  const group = node as Readonly<Record<string, unknown>>
  return { ...group, [step]: put(group[step], rest, value) }
}

/**
 * The same list without each of its words in turn; a list of one stays, for an empty one does not
 * load.
 */
export function withoutEach<Version extends object, T>(
  version: Version,
  path: Path,
  list: readonly T[] | null,
  name: (each: T) => string,
  least = 2,
): readonly BodyMutant<Version>[] {
  if (list === null || list.length < least) return []
  return list.map((each, index) =>
    bodyMutant(version, [...path, index], name(each), '—', [
      [path, list.filter((_other, at) => at !== index)],
    ]),
  )
}

/** The operator that differs only at the threshold itself. */
const AT_THRESHOLD: Readonly<Partial<Record<Operator, Operator>>> = {
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
}

/**
 * The operators that may stand by mistake for another: its opposite, and the one that differs at
 * the threshold.
 */
export function wrongOperators(operator: Operator): readonly Operator[] {
  return [OPPOSITE_OPERATOR[operator], AT_THRESHOLD[operator]].filter((each) => each !== undefined)
}

import type { FactReader } from '../project/facts.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { FactValue } from '../vocabulary/trace.js'
import type { Operator } from './conditions.js'

type Found = FactValue | null | undefined
type LeafTest = <S>(value: FactValue, read: FactReader<S>) => (subject: S) => TruthValue

const isMissing = (found: Found): found is null | undefined => found === undefined || found === null
const truthOf = (holds: boolean): TruthValue => (holds ? 'met' : 'unmet')

/**
 * The test of a leaf by its operator. Each is a closure of its own with the comparison written
 * into it: most of the time of a decision goes into leaves (`npm run bench`).
 */
export const LEAF_TESTS: Readonly<Record<Operator, LeafTest>> = {
  equal: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found) ? 'unknown' : truthOf(found === value)
  },
  notEqual: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found) ? 'unknown' : truthOf(found !== value)
  },
  in: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found)
      ? 'unknown'
      : truthOf((value as readonly string[]).includes(found as string))
  },
  notIn: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found)
      ? 'unknown'
      : truthOf(!(value as readonly string[]).includes(found as string))
  },
  lessThan: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found) ? 'unknown' : truthOf(found < value)
  },
  lessThanInclusive: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found) ? 'unknown' : truthOf(found <= value)
  },
  greaterThan: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found) ? 'unknown' : truthOf(found > value)
  },
  greaterThanInclusive: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found) ? 'unknown' : truthOf(found >= value)
  },
  contains: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found)
      ? 'unknown'
      : truthOf((found as readonly string[]).includes(value as string))
  },
  doesNotContain: (value, read) => (subject) => {
    const found = read(subject)
    return isMissing(found)
      ? 'unknown'
      : truthOf(!(found as readonly string[]).includes(value as string))
  },
}

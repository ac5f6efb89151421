import type { FactReader } from '../project/facts.js'
import type { FactValue } from '../vocabulary/trace.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'

/** Steps of one half of a millionth, in which numbers of conditions are compared. */
const STEPS = 2_000_000n

/**
 * Phép chia, tính lại. / What one fact comes to over another, in the steps in which conditions
 * compare: an even step where it is one exactly, the odd one above where it lies between two;
 * `null` where the fact is no division, or a part is not known or nothing to divide by.
 */
export function dividedAgain<S>(
  fact: string,
  { facts }: Pick<Vocabulary, 'facts'>,
  readerOf: (fact: string) => FactReader<S>,
  subject: S,
): FactValue | null {
  const ratio = facts.get(fact)?.ratio
  if (ratio === undefined) return null
  const [above, below] = ratio.map((name) => {
    const value = readerOf(name)(subject)
    if (typeof value !== 'number') return null
    return BigInt(value) * (facts.get(name)?.type === 'number' ? 1n : STEPS)
  })
  if (above === undefined || above === null || !below) return null
  // half of the steps: whole millionths that fit into the quotient, by trial from the top
  let whole = 0n
  for (let bit = topBit(above); bit >= 0n; bit -= 1n) {
    const tried = whole | (1n << bit)
    if (tried * below <= above * (STEPS / 2n)) whole = tried
  }
  const isExact = whole * below === above * (STEPS / 2n)
  const steps = 2n * whole + (isExact ? 0n : 1n)
  return steps > MOST ? Number(MOST) : Number(steps)
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)

/** A bit above every millionth that a quotient may have. */
const topBit = (above: bigint): bigint => BigInt(above.toString(2).length + 20)

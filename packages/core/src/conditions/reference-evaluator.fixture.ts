// Bộ xét đối chứng: nhỏ, chậm, hiển nhiên. / A second evaluator for tests, written from the text of
// the contract (1.3) alone: truth tables written out, one function per operator, no compiling, no
// short cuts, nothing shared with conditions.ts.
export type Three = 'met' | 'unmet' | 'unknown'
type Value = string | number | boolean | readonly string[]
/** A condition as a pack writes it. */
export interface WrittenCondition {
  readonly all?: readonly WrittenCondition[]
  readonly any?: readonly WrittenCondition[]
  readonly not?: WrittenCondition
  readonly fact?: string
  readonly operator?: string
  readonly value?: unknown
}

const AND: Readonly<Record<Three, Readonly<Record<Three, Three>>>> = {
  met: { met: 'met', unknown: 'unknown', unmet: 'unmet' },
  unknown: { met: 'unknown', unknown: 'unknown', unmet: 'unmet' },
  unmet: { met: 'unmet', unknown: 'unmet', unmet: 'unmet' },
}
const OR: Readonly<Record<Three, Readonly<Record<Three, Three>>>> = {
  met: { met: 'met', unknown: 'met', unmet: 'met' },
  unknown: { met: 'met', unknown: 'unknown', unmet: 'unknown' },
  unmet: { met: 'met', unknown: 'unknown', unmet: 'unmet' },
}
const NOT: Readonly<Record<Three, Three>> = { met: 'unmet', unknown: 'unknown', unmet: 'met' }

const OPERATORS: Readonly<Record<string, (found: Value, wanted: never) => boolean>> = {
  equal: (found, wanted: Value) => found === wanted,
  notEqual: (found, wanted: Value) => !(found === wanted),
  in: (found, wanted: readonly Value[]) => wanted.some((each) => each === found),
  notIn: (found, wanted: readonly Value[]) => !wanted.some((each) => each === found),
  lessThan: (found, wanted: Value) => compare(found, wanted) === -1,
  lessThanInclusive: (found, wanted: Value) => compare(found, wanted) !== 1,
  greaterThan: (found, wanted: Value) => compare(found, wanted) === 1,
  greaterThanInclusive: (found, wanted: Value) => compare(found, wanted) !== -1,
  contains: (found, wanted: Value) => (found as readonly Value[]).some((each) => each === wanted),
  doesNotContain: (found, wanted: Value) =>
    !(found as readonly Value[]).some((each) => each === wanted),
}

/** Numbers by size, days by year, then month, then day. */
function compare(a: Value, b: Value): -1 | 0 | 1 {
  const [x, y] = [a, b].map((value) =>
    typeof value === 'number' ? [value] : String(value).split('-').map(Number),
  ) as [number[], number[]]
  for (let place = 0; place < x.length; place += 1) {
    const difference = (x[place] ?? NaN) - (y[place] ?? NaN)
    if (difference !== 0) return difference < 0 ? -1 : 1
  }
  return 0
}

/** What a condition answers, where each comparison of a fact answers as `leaf` says. */
export function referenceTree(
  node: WrittenCondition,
  leaf: (node: WrittenCondition) => Three,
): Three {
  const answer = (child: WrittenCondition): Three => referenceTree(child, leaf)
  if (node.all !== undefined) return node.all.map(answer).reduce((a, b) => AND[a][b])
  if (node.any !== undefined) return node.any.map(answer).reduce((a, b) => OR[a][b])
  return node.not === undefined ? leaf(node) : NOT[answer(node.not)]
}

/** What a comparison answers on a value; one that is not there is unknown. */
export function referenceLeaf(
  found: Value | null | undefined,
  operator: string | undefined,
  wanted: unknown,
): Three {
  if (found === undefined || found === null) return 'unknown'
  const holds = OPERATORS[operator ?? ''] as (found: Value, wanted: unknown) => boolean
  return holds(found, wanted) ? 'met' : 'unmet'
}

/**
 * What a condition, as a pack writes it, answers on facts by name; a fact that is not there is
 * unknown. Rates are millionths.
 */
export const referenceVerdict = (
  node: WrittenCondition,
  facts: ReadonlyMap<string, Value>,
): Three =>
  referenceTree(node, ({ fact, operator, value }) =>
    referenceLeaf(facts.get(fact ?? ''), operator, plain(value)),
  )

/** «50%» is half a million millionths. */
function plain(value: unknown): unknown {
  return typeof value === 'string' && value.endsWith('%')
    ? Number(value.slice(0, -1)) * 10_000
    : value
}

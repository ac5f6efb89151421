import type { Condition } from '../../conditions/conditions.js'
import type { TruthValue } from '../../vocabulary/answers.js'
import type { PartTerms } from '../part-terms.js'

/** Một nhánh của bảng mức. / One branch of a table: for which cases, and what they get. */
export interface GrantBranch {
  readonly when: Condition
  /** `not-encoded`: a tier that the act has and nobody has read. */
  readonly terms: PartTerms | 'not-encoded'
}

/** What is still possible of a table: one branch that is met, else all that may be. */
export interface OpenBranches {
  readonly met: GrantBranch | null
  readonly unknown: readonly GrantBranch[]
}

/** The branches of a table that can still be the one, three-valued. */
export function openBranches(
  branches: readonly GrantBranch[],
  verdict: (when: Condition) => TruthValue,
): OpenBranches {
  const unknown: GrantBranch[] = []
  for (const branch of branches) {
    const found = verdict(branch.when)
    if (found === 'met') return { met: branch, unknown: [] }
    if (found === 'unknown') unknown.push(branch)
  }
  return { met: null, unknown }
}

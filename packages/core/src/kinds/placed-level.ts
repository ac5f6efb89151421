import type { Condition } from '../conditions/conditions.js'
import { type PlacedTerms, placedTerms } from '../mechanisms/placed-terms.js'
import type { Rule, RuleVersion } from './rule.js'
import { grantOf } from './version-of-kind.js'

/** Terms of a level with the condition under which they apply: that of the version, of the branch. */
export interface PlacedLevelTerms extends PlacedTerms {
  /** `grant`, `grant[1]`, `grant.choose[0]` */
  readonly path: string
  readonly applies: Condition | null
}

/** All terms of the level that a version gives; none where it gives none. */
export function levelTerms(
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): readonly PlacedLevelTerms[] {
  const grant = grantOf(rule, version)
  if (grant === null) return []
  return placedTerms(grant).map((placed) => ({
    ...placed,
    path:
      placed.at === '' || placed.at.startsWith('[') ? `grant${placed.at}` : `grant.${placed.at}`,
    applies: bothOf(version.when, placed.when),
  }))
}

function bothOf(a: Condition | null, b: Condition | null): Condition | null {
  if (a === null || b === null) return a ?? b
  return { all: [a, b] }
}

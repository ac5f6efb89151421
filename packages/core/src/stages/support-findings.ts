import type { Subject } from '../project/facts.js'
import type { Vnd } from '../values/money.js'
import { NO_MONEY, sum } from '../values/sums.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import { type Finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { LevelCeiling } from './ceiling.js'
import type { Need } from './eligibility.js'
import type { Level } from './level.js'
import { missingForUplift, type UpliftOnLevel, unverifiedUpliftOf } from './uplift.js'

/** What is found of the support of an item, and what is still to be supplied for it. */
export interface RequestCheck {
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
}

const NOTHING_FOUND: RequestCheck = { findings: EMPTY_LIST, needs: EMPTY_LIST }

/** A request that is above the ordinary ceiling, with what the uplift of the day makes of it. */
export function requestFindings(
  requested: Vnd | null,
  bounds: LevelCeiling,
  raised: UpliftOnLevel | null,
  level: Level,
  rules: ActivityRules,
  subject: Subject,
): RequestCheck {
  const { ceiling } = bounds
  if (requested === null || ceiling === null) return NOTHING_FOUND
  if (requested <= ceiling) return leftToAuthority(requested, bounds, level, subject)
  const verdict = raised?.uplift.verdict ?? 'unmet'
  if (raised !== null && verdict !== 'unmet' && requested <= raised.uplift.ceiling)
    return withinUplift(requested, ceiling, raised, level, subject)
  const item = subject.item.id
  const unverified = unverifiedUpliftOf(rules, level, bounds, subject)
  if (unverified !== null && requested <= unverified.ceiling)
    return {
      findings: [
        {
          ...findingUnder(level.rule, 'ABOVE_CEILING', 'warning', item, requested, ceiling),
          other: unverified.rule.version.citation,
        },
      ],
      needs: EMPTY_LIST,
    }
  const expected = raised !== null && verdict === 'met' ? raised.uplift.ceiling : ceiling
  return {
    findings: [findingUnder(level.rule, 'ABOVE_CEILING', 'error', item, requested, expected)],
    needs: EMPTY_LIST,
  }
}

/** A request above what is due in any case and within what the authority may grant. */
function leftToAuthority(
  requested: Vnd,
  { parts }: LevelCeiling,
  { rule }: Level,
  subject: Subject,
): RequestCheck {
  if (parts.every(({ range }) => range === undefined)) return NOTHING_FOUND
  const lower = sum(parts.map(({ range, ceiling }) => range?.from ?? ceiling ?? NO_MONEY))
  return requested <= lower
    ? NOTHING_FOUND
    : {
        findings: [
          findingUnder(rule, 'LEFT_TO_AUTHORITY', 'info', subject.item.id, requested, lower),
        ],
        needs: EMPTY_LIST,
      }
}

/**
 * A request that a priority project may make: in order where the project is one, else to be settled
 * by the facts named.
 */
function withinUplift(
  requested: Vnd,
  ceiling: Vnd,
  raised: UpliftOnLevel,
  { rule }: Level,
  subject: Subject,
): RequestCheck {
  const { uplift } = raised
  const item = subject.item.id
  if (uplift.verdict === 'met')
    return {
      findings: [
        findingUnder(raised.rule, 'USES_PRIORITY_UPLIFT', 'info', item, requested, uplift.ceiling),
      ],
      needs: EMPTY_LIST,
    }
  const facts = missingForUplift(raised, subject)
  const above = {
    ...findingUnder(rule, 'ABOVE_CEILING', 'warning', item, requested, ceiling),
    facts,
    other: uplift.citation,
  }
  return { findings: [above], needs: facts.map((fact) => ({ fact, item, rule: uplift.rule })) }
}

/** A figure from a text nobody has seen always comes with `UNVERIFIED_FIGURE`. */
export function gradeFindings({ rule }: Level, subject: Subject): readonly Finding[] {
  return rule.evidence === 'memory'
    ? [findingUnder(rule, 'UNVERIFIED_FIGURE', 'warning', subject.item.id)]
    : EMPTY_LIST
}

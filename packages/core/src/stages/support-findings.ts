import { COST_LINES } from '../project/fact-list.js'
import type { Subject } from '../project/facts.js'
import type { Vnd } from '../values/money.js'
import { NO_MONEY, sum } from '../values/sums.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import { type Finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { countsFor, type SupportPart } from './ceiling.js'
import type { Need } from './eligibility.js'
import type { Level } from './level.js'
import { factsLacking, type UpliftOnLevel, unseenUpliftOf } from './uplift.js'

/** What is found of the support of an item, and what is still to be supplied for it. */
export interface RequestCheck {
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
}

const NOTHING_FOUND: RequestCheck = { findings: EMPTY_LIST, needs: EMPTY_LIST }

/** A request that is above the ordinary ceiling, with what the uplift of the day makes of it. */
export function requestFindings(
  requested: Vnd | null,
  bounds: SupportPart,
  raised: UpliftOnLevel | null,
  level: Level,
  rules: ActivityRules,
  subject: Subject,
): RequestCheck {
  const { ceiling } = bounds
  if (requested === null || ceiling === null || requested <= ceiling) return NOTHING_FOUND
  const verdict = raised?.uplift.verdict ?? 'unmet'
  if (raised !== null && verdict !== 'unmet' && requested <= raised.uplift.ceiling)
    return withinUplift(requested, ceiling, raised, level, subject)
  const item = subject.item.id
  const unseen = unseenUpliftOf(rules, level, bounds, subject)?.uplift
  if (unseen !== undefined && requested <= unseen.ceiling)
    return {
      findings: [
        {
          ...findingUnder(level.rule, 'ABOVE_CEILING', 'warning', item, requested, ceiling),
          other: unseen.citation,
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
  const facts = factsLacking(raised, subject)
  const above = {
    ...findingUnder(rule, 'ABOVE_CEILING', 'warning', item, requested, ceiling),
    facts,
    other: uplift.citation,
  }
  return { findings: [above], needs: facts.map((fact) => ({ fact, item, rule: uplift.rule })) }
}

/** The costs that a ceiling waits for; where they count for nothing, that is said. */
export function costFindings(
  { rule, grant }: Level,
  { base, of }: SupportPart,
  rules: ActivityRules,
  subject: Subject,
): RequestCheck {
  const { id: item, costs } = subject.item
  if (base === null)
    return { findings: EMPTY_LIST, needs: [{ fact: COST_LINES, item, rule: rule.id }] }
  if (base > 0 || costs === null || costs.some((line) => countsFor(grant, rules, line)))
    return NOTHING_FOUND
  const declared = sum(costs.map(({ amount }) => amount ?? NO_MONEY))
  return declared === 0
    ? NOTHING_FOUND
    : {
        findings: [findingUnder(rule, 'COST_NOT_COUNTED', 'warning', item, declared, of)],
        needs: EMPTY_LIST,
      }
}

/** A figure from a text nobody has seen always comes with `UNVERIFIED_FIGURE`. */
export function gradeFindings({ rule }: Level, subject: Subject): readonly Finding[] {
  return rule.evidence === 'memory'
    ? [findingUnder(rule, 'UNVERIFIED_FIGURE', 'warning', subject.item.id)]
    : EMPTY_LIST
}

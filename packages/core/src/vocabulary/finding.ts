import type { Severity } from '../errors/errors.js'
import type { FindingFigures } from './finding-figures.js'
import type { Citation } from './law.js'
import type { EventType } from './vocabulary.js'
import type { FactValue } from './trace.js'
import { EMPTY_LIST } from '../values/shared-list.js'

/**
 * Mã phát hiện. / The closed list of finding codes; `docs/findings.md` explains each.
 */
export const FINDING_CODES = [
  'ABOVE_CEILING',
  'USES_PRIORITY_UPLIFT',
  'LAW_GAP',
  'DOUBLE_FUNDING',
  'WRONG_FUND',
  'OVER_COST',
  'CAP_SHARED',
  'COST_NOT_COUNTED',
  'OTHER_UNIT',
  'LEFT_TO_AUTHORITY',
  'HOLE',
  'COUNTERPART_SHORT',
  'SOURCES_DO_NOT_ADD_UP',
  'ADVANCE_TOO_HIGH',
  'PAID_BEFORE_APPROVAL',
  'SETTLED_BEFORE_ACCEPTANCE',
  'NOT_ELIGIBLE',
  'NOT_IN_FORCE',
  'LEVEL_NOT_ENCODED',
  'PRE_MERGER_RULE',
  'REVIEW_DUE',
  'ABOVE_NATIONAL_LEVEL',
  'UNVERIFIED_FIGURE',
  'LAW_MAY_HAVE_CHANGED',
  'DEADLINE_MISSED',
  'WRONG_AUTHORITY',
  'DOSSIER_INCOMPLETE',
  'REFUND_DUE',
  'PARTS_DO_NOT_ADD_UP',
  'SHARE_DISAGREES',
  'GROWTH_DISAGREES',
  'COUNT_DISAGREES',
  'SPENT_ABOVE_PLAN',
  'CARRY_OVER_DISAGREES',
  'COUNTED_TWICE',
  'CONTRACT_BEFORE_APPROVAL',
  'PAID_WITHOUT_CONTRACT',
  'ACCEPTED_BEFORE_CONTRACT',
  'SETTLED_ABOVE_SUPPORT',
  'BEYOND_PLAN_YEAR',
  'APPROVED_LATER',
  'LEVEL_ABOLISHED',
  'NOT_AS_DEFINED',
  'MORE_FINDINGS',
] as const
/** Mã phát hiện. / One of the closed list of finding codes. */
export type FindingCode = (typeof FINDING_CODES)[number]

/**
 * Phát hiện. / Something the record reports beside its verdict. `found` and `expected` are
 * amounts in đồng or words; `rule`/`citation` name the text it rests on, `other` a second text it
 * is held against.
 */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly item: string | null
  /**
   * Các hạng mục: those it touches together, the first 20; empty where `item` names the one or
   * the whole project is meant.
   */
  readonly items: readonly string[]
  /** How many items it touches beyond those of `items`. */
  readonly moreItems: number
  /** Sự kiện: the event of the project it speaks of. */
  readonly event: EventType | null
  readonly found: FactValue | null
  readonly expected: FactValue | null
  readonly rule: string | null
  readonly citation: Citation | null
  readonly other: Citation | null
  /**
   * What of the rule it speaks of, in the words of the pack: the term that was missed, the
   * definition that is not met.
   */
  readonly about: { readonly text: string; readonly textEn: string } | null
  readonly facts: readonly string[]
}

/**
 * A finding of one rule in force about one item. Every field is written out, as in no other
 * finding: most findings are these, and a batch makes them by the thousand.
 */
export function findingUnder<C extends FindingCode>(
  rule: { readonly id: string; readonly version: { readonly citation: Citation } } | undefined,
  code: C,
  severity: Severity,
  item: string,
  found: FindingFigures[C]['found'] | null = null,
  expected: FindingFigures[C]['expected'] | null = null,
): Finding {
  return {
    code,
    severity,
    item,
    items: EMPTY_LIST,
    moreItems: 0,
    event: null,
    found,
    expected,
    rule: rule?.id ?? null,
    citation: rule?.version.citation ?? null,
    other: null,
    about: null,
    facts: EMPTY_LIST,
  }
}

/** What may be said of a finding beside its code, each figure of the type its code has. */
export type FindingParts<C extends FindingCode> = Partial<
  Omit<Finding, 'code' | 'severity' | 'found' | 'expected'> & {
    readonly [K in 'found' | 'expected']: FindingFigures[C][K] | null
  }
>

/**
 * Phát hiện. / A finding; the parts that are not given are empty.
 *
 * @param code - What was found.
 * @param severity - How grave it is.
 * @param parts - Every other part that is not empty: the item, amounts, the citation.
 * @returns The finding.
 * @example
 * ```ts
 * import { finding } from '@khuyencong/core'
 * finding('LAW_GAP', 'info', { item: '1' }).item // => '1'
 * ```
 */
export function finding<C extends FindingCode>(
  code: C,
  severity: Severity,
  parts: FindingParts<C> = {},
): Finding {
  const {
    item = null,
    items = EMPTY_LIST,
    moreItems = 0,
    event = null,
    found = null,
    expected = null,
    rule = null,
    citation = null,
    other = null,
    about = null,
    facts = EMPTY_LIST,
  } = parts
  return {
    code,
    severity,
    item,
    items,
    moreItems,
    event,
    found,
    expected,
    rule,
    citation,
    other,
    about,
    facts,
  }
}

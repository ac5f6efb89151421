/** An amount in đồng, or a count. */
type Amount = number
/** A day, `YYYY-MM-DD`. */
type DayText = string
/** One word of a closed list: an activity, a fund, a unit, a province, an authority. */
type Word = string
type Words = readonly string[]

/** What a code holds against each other; `null` where it has no such figure. */
interface Compared<Found, Expected = Found> {
  readonly found: Found
  readonly expected: Expected
}

/**
 * Số liệu của phát hiện. / What `found` and `expected` are for each code, so that whoever makes a
 * finding and whoever puts it into words mean the same. A figure that is not known is `null`.
 */
export interface FindingFigures {
  ABOVE_CEILING: Compared<Amount>
  USES_PRIORITY_UPLIFT: Compared<Amount>
  LAW_GAP: Compared<null>
  DOUBLE_FUNDING: Compared<Amount>
  WRONG_FUND: Compared<Amount, Word>
  OVER_COST: Compared<Amount>
  CAP_SHARED: Compared<Amount>
  COST_NOT_COUNTED: Compared<Amount, Words>
  OTHER_UNIT: Compared<Word>
  /** What is asked, and what is due in any case. */
  LEFT_TO_AUTHORITY: Compared<Amount>
  HOLE: Compared<null>
  COUNTERPART_SHORT: Compared<Amount>
  SOURCES_DO_NOT_ADD_UP: Compared<Amount>
  ADVANCE_TOO_HIGH: Compared<Amount>
  PAID_BEFORE_APPROVAL: Compared<DayText>
  SETTLED_BEFORE_ACCEPTANCE: Compared<DayText>
  NOT_ELIGIBLE: Compared<null>
  /** The activity, and the one to ask for instead. */
  NOT_IN_FORCE: Compared<Word>
  /** The province whose act it would be. */
  LEVEL_NOT_ENCODED: Compared<Word, null>
  PRE_MERGER_RULE: Compared<null>
  REVIEW_DUE: Compared<null, DayText>
  /** A cap in đồng, a rate, or `no-cap`. */
  ABOVE_NATIONAL_LEVEL: Compared<Amount | string>
  UNVERIFIED_FIGURE: Compared<null>
  /** The pack, and the last day of its law. */
  LAW_MAY_HAVE_CHANGED: Compared<Word, DayText>
  DEADLINE_MISSED: Compared<DayText>
  WRONG_AUTHORITY: Compared<Word, Words>
  /** The day of the event, and the papers that are missing. */
  DOSSIER_INCOMPLETE: Compared<DayText, Words>
  REFUND_DUE: Compared<Amount>
  PARTS_DO_NOT_ADD_UP: Compared<Amount | string>
  SHARE_DISAGREES: Compared<Amount | string>
  GROWTH_DISAGREES: Compared<Amount | string>
  COUNT_DISAGREES: Compared<Amount | string>
  SPENT_ABOVE_PLAN: Compared<Amount | string>
  CARRY_OVER_DISAGREES: Compared<Amount | string>
  /** The names of two rows. */
  COUNTED_TWICE: Compared<Amount | string>
  CONTRACT_BEFORE_APPROVAL: Compared<DayText>
  PAID_WITHOUT_CONTRACT: Compared<DayText>
  ACCEPTED_BEFORE_CONTRACT: Compared<DayText>
  SETTLED_ABOVE_SUPPORT: Compared<Amount>
  BEYOND_PLAN_YEAR: Compared<DayText>
  /** The day judged on, or the plan year. */
  APPROVED_LATER: Compared<DayText, DayText | number>
  LEVEL_ABOLISHED: Compared<DayText>
  /** The kind of project that is claimed. */
  NOT_AS_DEFINED: Compared<Word, null>
  /** How many more, and of which code. */
  MORE_FINDINGS: Compared<Amount, Word>
}

import type { Severity } from './errors.js'
import type { Citation, Evidence } from './law.js'

/**
 * Năm câu trả lời. / The five answers, weakest word first: `met` đạt · `unknown` chưa đủ dữ liệu · `not-encoded` chưa mã
 * hóa · `not-in-force` không có hiệu lực · `unmet` không đạt. None of them is ever turned into 0, null or false.
 */
export const ANSWERS = ['met', 'unknown', 'not-encoded', 'not-in-force', 'unmet'] as const
export type Answer = (typeof ANSWERS)[number]

/** Ba giá trị của một điều kiện. / What a condition can answer. */
export type Verdict = Extract<Answer, 'met' | 'unknown' | 'unmet'>

/** Đủ điều kiện hay không, cho cả đề án. / The verdict on a whole project. */
export type ProjectVerdict = 'eligible' | 'ineligible' | 'undetermined'

const STRENGTH: Readonly<Record<Answer, number>> = {
  met: 0,
  unknown: 1,
  'not-encoded': 2,
  'not-in-force': 3,
  unmet: 4,
}

/** The stronger of two answers. */
export function stronger(a: Answer, b: Answer): Answer {
  return a === b || STRENGTH[a] > STRENGTH[b] ? a : b
}

/** Joins answers, the strongest word winning; nothing to join is `met`. */
export function join(answers: readonly Answer[]): Answer {
  return answers.reduce<Answer>(stronger, 'met')
}

/** Mức độ theo căn cứ. / How grave a breach is: an error where the clause has been read for that day, else only a note. */
export function gravityUnder(evidence: Evidence): Severity {
  return evidence === 'quoted' ? 'error' : 'warning'
}

/** The verdict of a project from the answers of its items. */
export function verdictOf(answers: readonly Answer[]): ProjectVerdict {
  const all = join(answers)
  if (all === 'unmet' || all === 'not-in-force') return 'ineligible'
  return all === 'met' ? 'eligible' : 'undetermined'
}

/** A value a fact can have; lists are lists of words. */
export type FactValue = string | number | boolean | readonly string[]

/** Một mắt xích của điều kiện. / One node of a condition as it was judged: what was asked, what was found. */
export type Part =
  | {
      readonly fact: string
      readonly operator: string
      readonly value: FactValue
      readonly found: FactValue | null
      readonly verdict: Verdict
    }
  | { readonly all: readonly Part[]; readonly verdict: Verdict }
  | { readonly any: readonly Part[]; readonly verdict: Verdict }
  | { readonly not: Part; readonly verdict: Verdict }

/** Bước lập luận. / One rule as it was applied: which version, on which facts, with which answer. */
export interface Step {
  readonly rule: string
  readonly item: string | null
  readonly stage: 'eligibility' | 'support' | 'uplift' | 'funding'
  readonly version: string | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
  readonly verdict: Answer
  readonly facts: Readonly<Record<string, FactValue>>
  readonly parts: readonly Part[]
}

/** Câu trả lời của người thẩm định. / What a person found: who, when and why; `why` may be left unsaid. */
export interface CheckAnswer {
  readonly holds: boolean
  readonly by: string
  readonly on: string
  readonly why: string | null
}

/** Nội dung cần thẩm định thêm. / What a rule leaves to human judgement: a line of the checklist, open until it is `answered`. */
export interface ToVerify {
  /** Names the line; the answer in `project.verified` names it too. */
  readonly id: string
  readonly rule: string
  readonly item: string | null
  readonly text: string
  readonly textEn: string
  readonly answered: CheckAnswer | null
}

/** Thông tin còn thiếu. / A fact to ask for next, and the rules that wait for it. */
export interface Missing {
  readonly fact: string
  readonly item: string | null
  readonly neededBy: readonly string[]
}

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
] as const
export type FindingCode = (typeof FINDING_CODES)[number]

/**
 * Phát hiện. / Something the record says aloud beside its verdict. `found` and `expected` are amounts in đồng or words;
 * `rule`/`citation` name the text it rests on, `other` a second text it is held against.
 */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly item: string | null
  readonly found: FactValue | null
  readonly expected: FactValue | null
  readonly rule: string | null
  readonly citation: Citation | null
  readonly other: Citation | null
  readonly facts: readonly string[]
  /** The items it is about where they are several; empty where it is about `item`, or about the whole project. */
  readonly items: readonly string[]
}

/** An empty list, the same every time: most of what the stages say is nothing. */
export const NONE: readonly never[] = Object.freeze([])

/** Two lists as one; no new one is made where either is empty. */
export function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0) return a
  return a.length === 0 ? b : [...a, ...b]
}

/** What one rule in force says of one item. Field by field: most findings are these, and they are made by the thousand. */
export function findingUnder(
  rule: { readonly id: string; readonly version: { readonly citation: Citation } } | undefined,
  code: FindingCode,
  severity: Severity,
  item: string,
  found: FactValue | null = null,
  expected: FactValue | null = null,
): Finding {
  return {
    code,
    severity,
    item,
    found,
    expected,
    rule: rule?.id ?? null,
    citation: rule?.version.citation ?? null,
    other: null,
    facts: NONE,
    items: NONE,
  }
}

/** A finding with the parts that are mostly empty left out. */
export function finding(
  code: FindingCode,
  severity: Severity,
  parts: Partial<Omit<Finding, 'code' | 'severity'>> = {},
): Finding {
  const {
    item = null,
    found = null,
    expected = null,
    rule = null,
    citation = null,
    other = null,
    facts = NONE,
    items = NONE,
  } = parts
  return { code, severity, item, found, expected, rule, citation, other, facts, items }
}

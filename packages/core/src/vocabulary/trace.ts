import type { Severity } from '../errors/errors.js'
import type { Citation, Evidence } from './law.js'
import type { EventType } from './vocabulary.js'

/**
 * Năm câu trả lời. / The five answers, weakest word first: `met` đạt · `unknown` chưa đủ dữ liệu
 * · `not-encoded` chưa mã hóa · `not-in-force` không có hiệu lực · `unmet` không đạt. None of
 * them is ever turned into 0, null or false.
 */
export const ANSWERS = ['met', 'unknown', 'not-encoded', 'not-in-force', 'unmet'] as const
/** Một trong năm câu trả lời. / One of the five answers. */
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

/**
 * Mức độ theo căn cứ. / How grave a breach is: an error where the clause has been read for that
 * day, else only a note.
 */
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

/**
 * Một mắt xích của điều kiện. / One node of a condition as it was judged: what was asked, what
 * was found.
 */
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

/**
 * Bước lập luận. / One rule as it was applied: which version, on which facts, with which answer.
 */
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

/**
 * Câu trả lời của người thẩm định. / What a person found: who, when and why; `why` may be left
 * unsaid.
 */
export interface CheckAnswer {
  readonly holds: boolean
  readonly by: string
  readonly on: string
  readonly why: string | null
}

/**
 * Nội dung cần thẩm định thêm. / What a rule leaves to human judgement: a line of the checklist,
 * open until it is `answered`.
 */
export interface ToVerify {
  /** Names the line; the answer in `project.verified` names it too. */
  readonly id: string
  readonly rule: string
  readonly item: string | null
  readonly text: string
  readonly textEn: string
  readonly answered: CheckAnswer | null
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
 * Phát hiện. / Something the record says aloud beside its verdict. `found` and `expected` are
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

/** How many items one finding names. */
export const ITEMS_NAMED = 20

/** An empty list, the same every time: most of what the stages say is nothing. */
export const NONE: readonly never[] = Object.freeze([])

/** Two lists as one; no new one is made where either is empty. */
export function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0) return a
  return a.length === 0 ? b : [...a, ...b]
}

/**
 * What one rule in force says of one item. Field by field: most findings are these, and they are
 * made by the thousand.
 */
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
    items: NONE,
    moreItems: 0,
    event: null,
    found,
    expected,
    rule: rule?.id ?? null,
    citation: rule?.version.citation ?? null,
    other: null,
    about: null,
    facts: NONE,
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
    items = NONE,
    moreItems = 0,
    event = null,
    found = null,
    expected = null,
    rule = null,
    citation = null,
    other = null,
    about = null,
    facts = NONE,
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

/**
 * Phạm vi của một phát hiện. / Where a finding stands that touches some items of a project: the
 * one, all of it, or those named.
 */
export function standingAt(
  touched: readonly string[],
  ofAll: number,
): Pick<Finding, 'item' | 'items' | 'moreItems'> {
  const [first = null] = touched
  if (touched.length === 1) return { item: first, items: NONE, moreItems: 0 }
  if (touched.length === ofAll) return { item: null, items: NONE, moreItems: 0 }
  const items = touched.slice(0, ITEMS_NAMED)
  return { item: null, items, moreItems: touched.length - items.length }
}

/** How many findings of one code a record holds. */
export const FINDINGS_OF_A_CODE = 200

/**
 * The findings of a record: the first {@link FINDINGS_OF_A_CODE} of each code, and of the others
 * how many there are.
 */
export function boundedFindings(all: readonly Finding[]): readonly Finding[] {
  const findings = all.some(namesMany) ? all.map(namingFew) : all
  if (findings.length <= FINDINGS_OF_A_CODE) return findings
  const counts = new Map<FindingCode, number>()
  const grave = new Map<FindingCode, Severity>()
  const kept = findings.filter(({ code, severity }) => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count > FINDINGS_OF_A_CODE && GRAVITY[severity] >= GRAVITY[grave.get(code) ?? 'info'])
      grave.set(code, severity)
    return count <= FINDINGS_OF_A_CODE
  })
  const more = [...grave].map(([code, severity]) =>
    finding('MORE_FINDINGS', severity, {
      found: (counts.get(code) ?? 0) - FINDINGS_OF_A_CODE,
      expected: code,
    }),
  )
  return more.length === 0 ? findings : [...kept, ...more]
}

const namesMany = ({ items }: Finding): boolean => items.length > ITEMS_NAMED

function namingFew(each: Finding): Finding {
  const items = each.items.slice(0, ITEMS_NAMED)
  return { ...each, items, moreItems: each.moreItems + each.items.length - items.length }
}

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

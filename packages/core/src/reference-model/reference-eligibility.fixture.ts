import {
  concernsActivity,
  conditionOf,
  type DecidingKind,
  type ReferenceCase,
} from './reference-facts.fixture.js'
import { note, type ReferenceFinding } from './reference-finding.fixture.js'
import {
  andAlso,
  documentOf,
  type Grade,
  isNational,
  type RuleInForceThatDay,
  type RuleThatDay,
  type Three,
} from './written-law.fixture.js'

/** What the law answers of an item, from the strongest word to the weakest. */
const GRAVEST_FIRST = ['unmet', 'not-in-force', 'not-encoded', 'unknown', 'met'] as const
export type FiveAnswers = (typeof GRAVEST_FIRST)[number]

export interface ReferenceEligibility {
  readonly answer: FiveAnswers
  readonly findings: readonly ReferenceFinding[]
  readonly grades: readonly Grade[]
}

/** The rules of a kind that can concern the activity of an item. */
export const rulesAbout = (kind: DecidingKind, { rules }: ReferenceCase): readonly RuleThatDay[] =>
  rules[kind]

export const inForce = (rules: readonly RuleThatDay[]): readonly RuleInForceThatDay[] =>
  rules.filter((each): each is RuleInForceThatDay => each.version !== null)

/**
 * Whether an act speaks for an item. National law always does. An act of a province speaks for
 * local money in its territory: one from before a merger in the territory it had then, a later one
 * in the whole new province.
 */
export function speaksFor(rule: RuleThatDay, { project, place }: ReferenceCase): Three {
  if (isNational(rule)) return 'met'
  if (project.fund === 'national') return 'unmet'
  const there = reaches(rule, place)
  return project.fund === 'local' ? there : andAlso(there, 'unknown')
}

/** Whether a place lies in the territory of an act. */
export function reaches(rule: RuleThatDay, place: ReferenceCase['place']): Three {
  const authority = rule.pack.manifest.jurisdiction
  if (place.former === authority) return 'met'
  const wasPart = place.formedFrom.includes(authority)
  const speaksForWhole = place.province === authority && !(wasPart && isFromBefore(rule, place))
  if (speaksForWhole) return 'met'
  if (place.province === null) return 'unknown'
  return wasPart && place.former === null ? 'unknown' : 'unmet'
}

/** Whether an act was made before the merger of the province a place lies in. */
export function isFromBefore(
  { pack, version }: RuleThatDay,
  { mergedOn }: ReferenceCase['place'],
): boolean {
  if (mergedOn === null || version === null) return false
  return (documentOf(pack, version)?.issued ?? version.from) < mergedOn
}

/** Whether a rule in force surely applies to an item. */
export const surelyApplies = (rule: RuleInForceThatDay, of: ReferenceCase): boolean =>
  speaksFor(rule, of) === 'met' && conditionOf(rule.version.when, of) === 'met'

/** Điều kiện của một hạng mục. / Every rule that applies to an item, the strongest word winning. */
export function eligibilityOf(of: ReferenceCase): ReferenceEligibility {
  const findings: ReferenceFinding[] = []
  const grades: Grade[] = []
  const answers: FiveAnswers[] = [provisionFor(of, findings)]
  for (const rule of [...rulesAbout('eligibility', of), ...rulesAbout('funding', of)]) {
    const answer = answerOf(rule, of)
    if (answer === null) continue
    answers.push(answer)
    const { version } = rule
    if (version?.require == null) continue
    if (rule.kind === 'eligibility' || answer === 'unmet') grades.push(rule.grade)
    if (version.gap != null) findings.push(note('LAW_GAP', 'warning', { item: of.item.id, rule }))
    if (answer === 'unmet') findings.push(note('NOT_ELIGIBLE', 'error', { item: of.item.id, rule }))
  }
  const answer = GRAVEST_FIRST.find((each) => answers.includes(each)) ?? 'met'
  return { answer, findings, grades }
}

/** What one rule asks of an item; `null` where it asks nothing. */
function answerOf(rule: RuleThatDay, of: ReferenceCase): FiveAnswers | null {
  const { version } = rule
  const speaks = speaksFor(rule, of)
  if (speaks === 'unmet') return null
  if (version === null) return speaks === 'met' && mayConcern(rule, of) ? 'not-encoded' : null
  if (version.require == null) return null
  const applies = andAlso(speaks, conditionOf(version.when, of))
  if (applies === 'unmet') return null
  const required = conditionOf(version.require, of)
  return required === 'met' || applies === 'met' ? required : 'unknown'
}

/** Whether a rule that is not encoded yet would concern an item, as far as its first text tells. */
function mayConcern({ state, rule }: RuleThatDay, of: ReferenceCase): boolean {
  if (state !== 'not-encoded' || rule.versions.every(({ require }) => require == null)) return false
  const first = rule.versions.find(({ when }) => concernsActivity(when, of.item.activity, of.law))
  return first !== undefined && conditionOf(first.when, of) !== 'unmet'
}

/** Whether the law has any level for the activity on the day. */
function provisionFor(of: ReferenceCase, findings: ReferenceFinding[]): FiveAnswers {
  const rules = rulesAbout('support', of).map((rule) => ({ rule, speaks: speaksFor(rule, of) }))
  if (rules.some(({ rule, speaks }) => speaks === 'met' && rule.version !== null)) return 'met'
  if (rules.some(({ rule, speaks }) => speaks === 'unknown' && rule.version !== null))
    return 'unknown'
  const withoutAnswer = rules.filter(({ speaks }) => speaks === 'met').map(({ rule }) => rule)
  const national = withoutAnswer.filter(isNational)
  const toName = national.length > 0 ? national : withoutAnswer
  if (toName.length === 0 || toName.some(({ state }) => state === 'not-encoded'))
    return 'not-encoded'
  findings.push(
    note('NOT_IN_FORCE', 'error', {
      item: of.item.id,
      found: of.item.activity,
      expected: standsFor(of),
    }),
  )
  return 'not-in-force'
}

/** The activity to ask for while the law does not name this one. */
function standsFor({ law, on, item }: ReferenceCase): string | null {
  const versions = law.activities.get(item.activity)?.versions ?? []
  return versions.find(({ from, to }) => from <= on && (to == null || on <= to))?.judgedAs ?? null
}

import { missingFacts } from '../conditions/compile-condition.js'
import { both } from '../conditions/truth-values.js'
import type { Subject } from '../project/facts.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import { portionOf, type Vnd } from '../values/money.js'
import type { PriorityRule } from '../kinds/rule.js'
import type { ActivityRules, RuleInForce } from '../packs/rules-on-day.js'
import type { Step } from '../vocabulary/trace.js'
import type { TruthValue } from '../vocabulary/answers.js'
import { type LevelCeiling, raisedCeilingOf } from './ceiling.js'
import { scopeOf, stepOf } from './step.js'
import { governs, jurisdictionFacts } from './jurisdiction.js'
import type { Level } from './level.js'
import { ruleToCite, twoRules } from './one-rule.js'

/** Hệ số ưu tiên. / The ceiling a priority project may reach, beside the ordinary one. */
export interface Uplift {
  readonly verdict: TruthValue
  readonly factor: string
  readonly ceiling: Vnd
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
}

/** An uplift with the rule that gives it. */
export interface UpliftOnLevel {
  readonly uplift: Uplift
  readonly rule: RuleInForce<PriorityRule>
  /** The cap of one unit, raised. */
  readonly cap: Vnd
}

/** A rule in force that raises levels. */
type UpliftRule = UpliftOnLevel['rule']
type UpliftText = NonNullable<RuleInForce<PriorityRule>['version']['uplift']>

/**
 * Mức ưu tiên của một mức hỗ trợ. / The uplift of a level, from the texts of its own jurisdiction
 * that have been read: on the amount cap only, never stacked where the text excepts the activity. A
 * text nobody has seen (`memory`) gives none: money is not raised on it. Where several texts may
 * give one, the likeliest counts; two that surely do, with different factors, contradict each
 * other. The order of the rules does not matter.
 */
export function upliftOf(
  rules: ActivityRules,
  level: Level,
  bounds: LevelCeiling,
  subject: Subject,
): UpliftOnLevel | null {
  const found = likeliest(rules, level, bounds, subject, false)
  if (found === null) return null
  const { rule, cap, ceiling } = found
  return {
    rule,
    cap,
    uplift: {
      verdict: verdictOn(found, subject),
      factor: found.text.factorText,
      ceiling,
      rule: rule.id,
      citation: rule.version.citation,
      evidence: rule.evidence,
    },
  }
}

/**
 * Mức ưu tiên chưa đọc được. / The uplift of a text that nobody has seen (`memory`). No money is
 * raised on it. A request that stays within it is a warning, not an error: had the text been read,
 * it might have allowed the request.
 */
export function unverifiedUpliftOf(
  rules: ActivityRules,
  level: Level,
  bounds: LevelCeiling,
  subject: Subject,
): Raised | null {
  return likeliest(rules, level, bounds, subject, true)
}

/** A text that may raise a level, with the cap of one unit and the ceiling that it gives. */
interface Raised {
  readonly rule: UpliftRule
  readonly text: UpliftText
  readonly inJurisdiction: TruthValue
  readonly cap: Vnd
  readonly ceiling: Vnd
}

function likeliest(
  rules: ActivityRules,
  level: Level,
  bounds: LevelCeiling,
  subject: Subject,
  unread: boolean,
): Raised | null {
  const cap = bounds.parts.find((part) => part.cap !== null)?.cap ?? null
  if (cap === null) return null
  const { jurisdiction } = level.rule.pack.manifest
  let best: Raised | null = null
  for (const rule of rules.uplifts) {
    const text = rule.version.uplift
    if (
      text === null ||
      (rule.evidence === 'memory') !== unread ||
      rule.pack.manifest.jurisdiction !== jurisdiction
    )
      continue
    const inJurisdiction = governs(rule, subject)
    if (inJurisdiction === 'unmet') continue
    const ceiling = raisedCeilingOf(level.grant, bounds, text.factor, subject, rules)
    if (ceiling === null) continue
    const raised = { rule, text, inJurisdiction, cap: portionOf(cap, text.factor), ceiling }
    best = best === null ? raised : likelierOf(best, raised, subject)
  }
  return best
}

const verdictOn = ({ rule, inJurisdiction }: Raised, subject: Subject): TruthValue =>
  rule.whenForActivity === null
    ? inJurisdiction
    : both(inJurisdiction, rule.whenForActivity.test(subject))

const LIKELIHOOD: Readonly<Record<TruthValue, number>> = { unmet: 0, unknown: 1, met: 2 }

/** The likelier uplift first, then the higher one, then the one `ruleToCite` prefers. */
function likelierOf(before: Raised, other: Raised, subject: Subject): Raised {
  const [first, second] = [verdictOn(before, subject), verdictOn(other, subject)]
  if (first === 'met' && second === 'met' && before.text.factorText !== other.text.factorText)
    throw twoRules([before.rule, other.rule], 'uplift')
  if (first !== second) return LIKELIHOOD[second] > LIKELIHOOD[first] ? other : before
  if (before.cap !== other.cap) return other.cap > before.cap ? other : before
  return ruleToCite(before.rule, other.rule) === other.rule ? other : before
}

/** The uplift as a step of the record. */
export function upliftStep(raised: UpliftOnLevel, subject: Subject): Step {
  return stepOf(
    raised.rule,
    subject.item.id,
    'uplift',
    raised.uplift.verdict,
    scopeOf(raised.rule, subject),
  )
}

/** What would tell whether an uplift applies: first whether its text governs the place at all. */
export function missingForUplift(raised: UpliftOnLevel, subject: Subject): readonly string[] {
  const place = governs(raised.rule, subject) === 'unknown' ? jurisdictionFacts(subject) : []
  return [...place, ...scopeOf(raised.rule, subject).flatMap(missingFacts)]
}

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
  return likeliest(rules, level, bounds, subject, ({ evidence }) => evidence !== 'memory')
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
): UpliftOnLevel | null {
  return likeliest(rules, level, bounds, subject, ({ evidence }) => evidence === 'memory')
}

function likeliest(
  rules: ActivityRules,
  level: Level,
  bounds: LevelCeiling,
  subject: Subject,
  counts: (rule: UpliftOnLevel['rule']) => boolean,
): UpliftOnLevel | null {
  const cap = bounds.parts.find((part) => part.cap !== null)?.cap ?? null
  if (cap === null) return null
  let best: UpliftOnLevel | null = null
  for (const rule of rules.priority) {
    if (
      rule.answer !== 'in-force' ||
      rule.pack.manifest.jurisdiction !== level.rule.pack.manifest.jurisdiction
    )
      continue
    const text = rule.version.uplift
    if (text === null || !counts(rule) || text.except?.includes(subject.item.activity) === true)
      continue
    const inJurisdiction = governs(rule, subject)
    if (inJurisdiction === 'unmet') continue
    const ceiling = raisedCeilingOf(level.grant, subject, rules, text.factor)
    if (ceiling === null) continue
    const raised = raise(rule, inJurisdiction, text, cap, ceiling, subject)
    if (best === null) best = raised
    else if (contradict(best.uplift, raised.uplift))
      throw twoRules([best.rule, raised.rule], 'uplift')
    else if (isLikelier(raised, best)) best = raised
  }
  return best
}

const LIKELIHOOD: Readonly<Record<TruthValue, number>> = { unmet: 0, unknown: 1, met: 2 }

const contradict = (a: Uplift, b: Uplift): boolean =>
  a.verdict === 'met' && b.verdict === 'met' && a.factor !== b.factor

/** The likelier uplift first, then the higher one, then the one `ruleToCite` prefers. */
function isLikelier(a: UpliftOnLevel, b: UpliftOnLevel): boolean {
  const [likely, before] = [LIKELIHOOD[a.uplift.verdict], LIKELIHOOD[b.uplift.verdict]]
  if (likely !== before) return likely > before
  if (a.cap !== b.cap) return a.cap > b.cap
  return ruleToCite(b.rule, a.rule) === a.rule
}

function raise(
  rule: UpliftOnLevel['rule'],
  inJurisdiction: TruthValue,
  { factor, factorText }: UpliftText,
  cap: Vnd,
  ceiling: Vnd,
  subject: Subject,
): UpliftOnLevel {
  return {
    rule,
    cap: portionOf(cap, factor),
    uplift: {
      verdict:
        rule.whenForActivity === null
          ? inJurisdiction
          : both(inJurisdiction, rule.whenForActivity.test(subject)),
      factor: factorText,
      ceiling,
      rule: rule.id,
      citation: rule.version.citation,
      evidence: rule.evidence,
    },
  }
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

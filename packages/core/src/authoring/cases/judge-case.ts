import { missingFacts } from '../../conditions/compile-condition.js'
import { both, implied } from '../../conditions/truth-values.js'
import type { Grant, Rule } from '../../kinds/rule.js'
import { encodedGrant, writtenLevel } from '../../kinds/version-of-kind.js'
import { missingGrantFacts } from '../../mechanisms/missing-grant-facts.js'
import { capsOn } from '../../packs/cap-of-level.js'
import type { Pack } from '../../packs/pack.js'
import { ruleOn, type RuleInForce } from '../../packs/rules-on-day.js'
import type { Subject } from '../../project/facts.js'
import { ceilingOf } from '../../stages/ceiling.js'
import { ItemSituation, levelContext } from '../../stages/item-situation.js'
import type { Day } from '../../values/calendar.js'
import { formatVnd, type Vnd } from '../../values/money.js'
import type { SupportPart } from '../../mechanisms/support-part.js'
import { formatCitation } from '../../vocabulary/law.js'
import { writtenFigures } from '../../kinds/authored-kinds.js'
import type { CaseVerdict } from './case-file.js'
import { type CaseJurisdiction, jurisdictionOf } from './case-jurisdiction.js'
import { subjectOf } from './case-subject.js'
import { settingsOfLevel } from './level-settings.js'
import { type LifecycleAnswer, lifecycleUnder } from './lifecycle-case.js'
import { packsWithLevels } from './pack-under-test.js'

/** What one rule says of one case. */
export interface CaseResult {
  readonly verdict: CaseVerdict
  readonly amount: Vnd | null
  /** The rates, factors and caps the version gives beside a level: `{ "advance.rate": "70%" }`. */
  readonly figures: Readonly<Record<string, string>>
  readonly citing: readonly string[]
  readonly missing: readonly string[]
  /** `null` where the case has no events. */
  readonly lifecycle: LifecycleAnswer | null
}

/**
 * Xét một tình huống. / What one rule answers on a day, given facts.
 *
 * @param pack - The pack of the rule.
 * @param rule - The rule, and no other.
 * @param on - The day.
 * @param given - Facts by their ids, amounts in đồng.
 * @returns The answer, with the amount in đồng, the citations, and what is missing.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * import { judgeCase } from '@khuyencong/core/testing'
 * import { national } from '@khuyencong/rules-national'
 * const rule = national.rules.find(({ id }) => id.endsWith('support.advanced-machinery'))
 * const given = { 'cost.machinery': 700_000_000, fund: 'national', activity: 'advanced-machinery' }
 * rule && judgeCase(national, rule, day('2018-05-11'), given).amount // => 300000000
 * ```
 */
export function judgeCase(
  pack: Pack,
  rule: Rule,
  on: Day,
  given: Readonly<Record<string, unknown>>,
): CaseResult {
  return judgeSubject(pack, rule, subjectOf(given, pack, on, null, rule))
}

/** What one rule answers of a subject that was made from facts before. */
export function judgeSubject(pack: Pack, rule: Rule, subject: Subject): CaseResult {
  const lifecycle = lifecycleUnder(pack, rule, subject.project)
  return { ...judgeFacts(pack, rule, subject), lifecycle }
}

type FactsResult = Omit<CaseResult, 'lifecycle'>

const NO_RESULT = { amount: null, figures: {}, citing: [], missing: [] } as const

function judgeFacts(pack: Pack, rule: Rule, subject: Subject): FactsResult {
  const found = ruleOn(pack, rule, subject.on, subject.item.activity)
  if (found === null) return { ...NO_RESULT, verdict: 'not-applicable' }
  const jurisdiction = jurisdictionOf(found, subject)
  if (found.answer === 'in-force') return judgeInForce(found, subject, jurisdiction)
  return {
    ...NO_RESULT,
    verdict: jurisdiction.verdict === 'unmet' ? 'not-applicable' : found.answer,
  }
}

function judgeInForce(
  rule: RuleInForce,
  subject: Subject,
  jurisdiction: CaseJurisdiction,
): FactsResult {
  const bare = { ...NO_RESULT, citing: [formatCitation(rule.version.citation)] }
  const applies = both(jurisdiction.verdict, rule.whenForActivity?.test(subject) ?? 'met')
  if (applies === 'unmet') return { ...bare, verdict: 'not-applicable' }
  const missing = (...parts: readonly ('whenForActivity' | 'require')[]): readonly string[] => [
    ...new Set([...jurisdiction.missing, ...parts.flatMap((part) => asked(rule[part], subject))]),
  ]
  const grant = writtenLevel(rule.rule, rule.version)
  if (grant !== null) {
    if (applies === 'unknown')
      return { ...bare, verdict: 'unknown', missing: missing('whenForActivity') }
    const level = levelResult(rule, encodedGrant(grant), subject)
    const figures = { ...figuresWhere(level.verdict, rule), ...level.figures }
    return { ...bare, ...level, figures }
  }
  const required = rule.require?.test(subject) ?? 'met'
  const verdict = rule.require === null ? applies : implied(applies, required)
  return {
    ...bare,
    verdict,
    figures: figuresWhere(verdict, rule),
    missing:
      verdict === 'unknown' || rule.require === null ? missing('whenForActivity', 'require') : [],
  }
}

/** The figures beside a level, of a version that holds. */
const figuresWhere = (
  verdict: CaseVerdict,
  { rule, version }: RuleInForce,
): CaseResult['figures'] => (verdict === 'met' ? writtenFigures(rule, version) : {})

/** What a level comes to; its cap may depend on a level of the same pack or of one beside it. */
function levelResult(
  { pack }: RuleInForce,
  grant: Grant | null,
  subject: Subject,
): Pick<FactsResult, 'verdict' | 'amount' | 'missing' | 'figures'> {
  const none = { amount: null, missing: [], figures: {} }
  if (grant === null) return { ...none, verdict: 'not-encoded' }
  const { vocabulary, item, on } = subject
  const context = levelContext(vocabulary, item.activity, on, capsOn(packsWithLevels(pack), on))
  const worked = ceilingOf(grant, subject, context)
  if (!('parts' in worked)) return { ...none, verdict: worked.answer }
  const situation = new ItemSituation(subject, context)
  if (worked.parts.length > 0) {
    const figures = { ...lowerEnds(worked.parts), ...settingsOfLevel(grant, situation) }
    return { ...none, verdict: 'met', amount: worked.ceiling, figures }
  }
  return { ...none, verdict: 'unknown', missing: missingGrantFacts(grant, situation, situation) }
}

/** The least of what is left to the authority, part by part. */
const lowerEnds = (parts: readonly SupportPart[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parts.flatMap(({ range, name }) =>
      range === undefined
        ? []
        : [[name === null ? 'range.from' : `${name}: range.from`, formatVnd(range.from)]],
    ),
  )

/** The facts a condition still waits for. */
function asked(condition: RuleInForce['whenForActivity'], subject: Subject): readonly string[] {
  return condition === null ? [] : missingFacts(condition.trace(subject))
}

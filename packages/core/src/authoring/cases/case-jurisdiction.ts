import { formOf, type SupportRule } from '../../kinds/rule.js'
import type { RuleInForce, RuleOnDay } from '../../packs/rules-on-day.js'
import type { Subject } from '../../project/facts.js'
import { governs, isOtherProgramme, jurisdictionFacts } from '../../stages/jurisdiction.js'
import { localActs } from '../../stages/local-acts.js'
import type { TruthValue } from '../../vocabulary/answers.js'

/** Whether a rule governs the subject of a case, and the facts that would tell where it may. */
export interface CaseJurisdiction {
  readonly verdict: TruthValue
  readonly missing: readonly string[]
}

/**
 * Thẩm quyền trong một tình huống. / Whether a rule governs a subject, as a decision asks it. A
 * case that names no fund or no province means those of its own pack: it tests the rule, not where
 * the rule applies.
 */
export function jurisdictionOf(rule: RuleOnDay, given: Subject): CaseJurisdiction {
  const subject = asOfPack(rule, given)
  const verdict = isOtherProgramme(rule, subject) ? 'met' : verdictOn(rule, subject)
  return { verdict, missing: verdict === 'unknown' ? jurisdictionFacts(subject) : [] }
}

function asOfPack({ pack: { manifest, national } }: RuleOnDay, given: Subject): Subject {
  if (national) return given
  const { project, place } = given
  return {
    ...given,
    project: project.fund === null ? { ...project, fund: 'local' } : project,
    place: place.province === null ? { ...place, province: manifest.jurisdiction } : place,
  }
}

function verdictOn(rule: RuleOnDay, subject: Subject): TruthValue {
  const verdict = governs(rule, subject)
  return verdict !== 'unmet' && isLevel(rule) && !rule.pack.national
    ? levelGoverns(rule, subject)
    : verdict
}

const isLevel = (rule: RuleOnDay): rule is RuleInForce<SupportRule> =>
  rule.answer === 'in-force' && formOf(rule.rule).stage === 'support'

/** A level of an act made before a merger holds in the former territory of its province alone. */
function levelGoverns(rule: RuleInForce<SupportRule>, { place }: Subject): TruthValue {
  const { present, former } = localActs([rule], place)
  if (present.length > 0) return 'met'
  if (former.length === 0) return 'unmet'
  return place.former === null ? 'unknown' : 'met'
}

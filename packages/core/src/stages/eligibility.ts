import { checklist } from './checklist.js'
import { governs, isOtherProgramme, jurisdictionFacts } from './jurisdiction.js'
import { missingFacts } from '../conditions/compile-condition.js'
import { both, implied } from '../conditions/truth-values.js'
import { noProvision, type Provision, provisionOf } from './provision.js'
import { scopeOf, stepOf, stepWithoutAnswer } from './step.js'
import type { Subject } from '../project/facts.js'
import { requireOf } from '../kinds/version-of-kind.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import type {
  ActivityRules,
  RuleInForce,
  RuleOnDay,
  RuleWithoutAnswer,
} from '../packs/rules-on-day.js'
import type { Step, ToVerify } from '../vocabulary/trace.js'
import { type Finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'
import { type Answer, graver, type TruthValue } from '../vocabulary/answers.js'

/** A fact someone must supply, and the rule that waits for it. */
export interface Need {
  readonly fact: string
  readonly item: string
  readonly rule: string
}

/** Kết quả xét điều kiện của một hạng mục. / The eligibility of an item, by one rule or by all. */
export interface ItemEligibility {
  readonly answer: Answer
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly toVerify: readonly ToVerify[]
  /** The weakest grade it rests on. */
  readonly evidence: Evidence
}

/** An eligibility while the rules are asked, one after the other. */
interface Gathered extends ItemEligibility {
  answer: Answer
  readonly steps: Step[]
  findings: readonly Finding[]
  needs: readonly Need[]
  readonly toVerify: ToVerify[]
  evidence: Evidence
}

/**
 * Xét điều kiện một hạng mục. / Joins every rule that applies to an item; the gravest answer
 * wins.
 *
 * A rule applies where its `when` is met; a rule whose `when` cannot be judged yet is `unknown`
 * unless what it requires is met anyway. A rule not in force on the day asks for nothing; before
 * its pack knows the law it is `not-encoded`.
 */
export function checkItem(rules: ActivityRules, subject: Subject, trace: boolean): ItemEligibility {
  const provision = provisionOf(rules, subject)
  const { answer } = provision
  const all: Gathered = {
    answer,
    steps: [],
    findings: EMPTY_LIST,
    needs: EMPTY_LIST,
    toVerify: [],
    evidence: 'quoted',
  }
  if (trace) traceRules(rules, subject, provision, all)
  else for (const rule of rules.deciding) checkRule(rule, subject, all)
  if (answer === 'not-in-force')
    all.findings = joined(all.findings, [noProvision(provision, subject, rules)])
  return all
}

function traceRules(
  { conditionRules }: ActivityRules,
  subject: Subject,
  { answer, rule: unanswered }: Provision,
  all: Gathered,
): void {
  if (answer !== 'met') all.steps.push(stepWithoutAnswer(unanswered, subject.item.id, answer))
  for (const rule of conditionRules) traceRule(rule, subject, all)
}

/**
 * The answer of {@link checkItem} alone, without its reasons: it stops at the first `unmet`. That
 * the two agree is held by «screening and judging reach the verdict of the whole decision».
 */
export function answerItem(rules: ActivityRules, subject: Subject): Answer {
  let { answer } = provisionOf(rules, subject)
  for (const rule of rules.deciding) {
    answer = graver(answer, ruleAnswer(rule, subject) ?? 'met')
    if (answer === 'unmet') return answer
  }
  return answer
}

/** What a rule answers of an item; `null` where it does not apply. */
export function ruleAnswer(rule: RuleOnDay, subject: Subject): Answer | null {
  const inJurisdiction = governs(rule, subject)
  if (inJurisdiction === 'unmet') return null
  if (rule.answer !== 'in-force')
    return inJurisdiction === 'met' && rule.answer === 'not-encoded' && mayApply(rule, subject)
      ? 'not-encoded'
      : null
  const applies = inScope(rule, inJurisdiction, subject)
  if (applies === 'unmet') return null
  const { requireForActivity, require } = rule
  const required = requireForActivity ?? require
  return required === null ? 'met' : implied(applies, required.test(subject))
}

/** Whether a rule in force concerns an item of a place it may govern. */
const inScope = (
  { whenForActivity }: RuleInForce,
  inJurisdiction: TruthValue,
  subject: Subject,
): TruthValue =>
  whenForActivity === null ? inJurisdiction : both(inJurisdiction, whenForActivity.test(subject))

/** Whether a rule not encoded yet may apply: its first encoded version does not exclude it. */
export function mayApply(rule: RuleWithoutAnswer, subject: Subject): boolean {
  if (rule.rule.versions.every((version) => requireOf(rule.rule, version) === null)) return false
  return rule.scope === null || rule.scope.test(subject) !== 'unmet'
}

/** What one rule says of an item, without its reasons. */
function checkRule(rule: RuleOnDay, subject: Subject, all: Gathered): void {
  const answer = ruleAnswer(rule, subject)
  if (answer !== null) addTo(all, rule, subject, answer)
}

/** What one rule says of an item, with each condition as it was judged. */
function traceRule(rule: RuleOnDay, subject: Subject, all: Gathered): void {
  if (rule.answer !== 'in-force') {
    const answer = ruleAnswer(rule, subject)
    if (answer === null) return
    addTo(all, rule, subject, answer)
    all.steps.push(stepWithoutAnswer(rule, subject.item.id, answer))
    return
  }
  const inJurisdiction = governs(rule, subject)
  const applies =
    inJurisdiction === 'unmet' ? inJurisdiction : inScope(rule, inJurisdiction, subject)
  if (applies === 'unmet') {
    if (isOtherProgramme(rule, subject) && rule.whenForActivity?.test(subject) !== 'unmet')
      addLines(all, rule, subject)
    return
  }
  const required = rule.require === null ? null : rule.require.trace(subject)
  const answer = required === null ? 'met' : implied(applies, required.verdict)
  if (required !== null) {
    const parts = rule.when === null ? [required] : [rule.when.trace(subject), required]
    all.steps.push(stepOf(rule, subject.item.id, 'eligibility', answer, parts))
  }
  addLines(all, rule, subject)
  addTo(all, rule, subject, answer)
}

function addLines({ toVerify }: Gathered, rule: RuleInForce, subject: Subject): void {
  const lines = checklist(rule, subject)
  if (lines.length === 0) return
  for (const line of lines) toVerify.push(line)
}

/** What follows from the answer of a rule, beside its step. */
function addTo(all: Gathered, rule: RuleOnDay, subject: Subject, answer: Answer): void {
  all.answer = graver(all.answer, answer)
  if (rule.answer !== 'in-force') return
  if (restsOn(rule, answer)) all.evidence = weaker(all.evidence, rule.evidence)
  if (answer === 'met' && rule.gap === null) return
  const item = subject.item.id
  all.findings = joined(all.findings, findingsOf(rule, item, answer))
  if (answer === 'unknown')
    all.needs = joined(
      all.needs,
      factsToAsk(rule, subject).map((fact) => ({ fact, item, rule: rule.id })),
    )
}

/**
 * Whether the answer of an item rests on the text of a rule. It rests on each condition of
 * eligibility, met or not. A funding rule limits what is asked for; where the limit is kept, nothing
 * in the answer comes from it.
 */
const restsOn = ({ rule, require }: RuleInForce, answer: Answer): boolean =>
  require !== null && (rule.kind === 'eligibility' || answer === 'unmet')

function findingsOf(rule: RuleInForce, item: string, answer: Answer): readonly Finding[] {
  const gap =
    rule.gap === null || rule.require === null
      ? EMPTY_LIST
      : [{ ...findingUnder(rule, 'LAW_GAP', 'warning', item), about: rule.gap }]
  return answer === 'unmet' ? joined(gap, [findingUnder(rule, 'NOT_ELIGIBLE', 'error', item)]) : gap
}

/** What to ask next: whether the rule applies at all comes before what it requires. */
function factsToAsk(rule: RuleInForce, subject: Subject): readonly string[] {
  const first = [
    ...(governs(rule, subject) === 'unknown' ? jurisdictionFacts(subject) : EMPTY_LIST),
    ...scopeOf(rule, subject).flatMap(missingFacts),
  ]
  return first.length > 0 || rule.require === null
    ? first
    : missingFacts(rule.require.trace(subject))
}

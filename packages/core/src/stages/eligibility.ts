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
import { type Answer, graver } from '../vocabulary/answers.js'

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
  let all =
    answer === 'met' ? MET.quoted : withAnswer(answer, stepsWithout(provision, subject, trace))
  for (const rule of trace ? rules.conditionRules : rules.deciding)
    all = merged(all, checkRule(rule, subject, trace))
  return answer === 'not-in-force'
    ? { ...all, findings: joined(all.findings, [noProvision(provision, subject, rules)]) }
    : all
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
  const { whenForActivity, requireForActivity, require } = rule
  const applies =
    whenForActivity === null ? inJurisdiction : both(inJurisdiction, whenForActivity.test(subject))
  if (applies === 'unmet') return null
  const required = requireForActivity ?? require
  return required === null ? 'met' : implied(applies, required.test(subject))
}

/** Whether a rule not encoded yet may apply: its first encoded version does not exclude it. */
export function mayApply(rule: RuleWithoutAnswer, subject: Subject): boolean {
  if (rule.rule.versions.every((version) => requireOf(rule.rule, version) === null)) return false
  return rule.scope === null || rule.scope.test(subject) !== 'unmet'
}

/** An answer with nothing more to say; most rules have no more, so they share it. */
const withAnswer = (
  answer: Answer,
  steps: readonly Step[] = EMPTY_LIST,
  evidence: Evidence = 'quoted',
): ItemEligibility => ({
  answer,
  steps,
  findings: EMPTY_LIST,
  needs: EMPTY_LIST,
  toVerify: EMPTY_LIST,
  evidence,
})

const MET: Readonly<Record<Evidence, ItemEligibility>> = {
  quoted: withAnswer('met'),
  secondary: withAnswer('met', EMPTY_LIST, 'secondary'),
  memory: withAnswer('met', EMPTY_LIST, 'memory'),
}

const stepsWithout = (
  { answer, rule }: Provision,
  { item }: Subject,
  trace: boolean,
): readonly Step[] =>
  trace && answer !== 'met' ? [stepWithoutAnswer(rule, item.id, answer)] : EMPTY_LIST

/** What one rule says of an item: its answer, and what follows from it. */
function checkRule(rule: RuleOnDay, subject: Subject, trace: boolean): ItemEligibility {
  const answer = ruleAnswer(rule, subject)
  if (answer === null) return trace ? otherProgramme(rule, subject) : MET.quoted
  if (rule.answer !== 'in-force')
    return withAnswer(answer, stepsWithout({ answer, rule }, subject, trace))
  const item = subject.item.id
  const evidence = restsOn(rule, answer) ? rule.evidence : 'quoted'
  if (!trace && answer === 'met' && rule.gap === null) return MET[evidence]
  return {
    answer,
    steps: trace ? stepsOf(rule, subject, answer) : EMPTY_LIST,
    findings: findingsOf(rule, item, answer),
    needs:
      answer === 'unknown'
        ? factsToAsk(rule, subject).map((fact) => ({ fact, item, rule: rule.id }))
        : EMPTY_LIST,
    toVerify: trace ? checklist(rule, subject) : EMPTY_LIST,
    evidence,
  }
}

/**
 * Whether the answer of an item rests on the text of a rule. It rests on each condition of
 * eligibility, met or not. A funding rule limits what is asked for; where the limit is kept, nothing
 * in the answer comes from it.
 */
const restsOn = ({ rule, require }: RuleInForce, answer: Answer): boolean =>
  require !== null && (rule.kind === 'eligibility' || answer === 'unmet')

/**
 * The checklist of another support programme of the place, such as one for craft villages: asked
 * where the national fund pays too, so that one cost is not paid by both.
 */
function otherProgramme(rule: RuleOnDay, subject: Subject): ItemEligibility {
  return rule.answer === 'in-force' &&
    isOtherProgramme(rule, subject) &&
    rule.whenForActivity?.test(subject) !== 'unmet'
    ? { ...MET.quoted, toVerify: checklist(rule, subject) }
    : MET.quoted
}

function stepsOf(rule: RuleInForce, subject: Subject, answer: Answer): readonly Step[] {
  return rule.require === null
    ? EMPTY_LIST
    : [
        stepOf(rule, subject.item.id, 'eligibility', answer, [
          ...scopeOf(rule, subject),
          rule.require.trace(subject),
        ]),
      ]
}

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

/** What two checks say together; most say only that a rule is met, and share their results. */
function merged(all: ItemEligibility, each: ItemEligibility): ItemEligibility {
  const evidence = weaker(all.evidence, each.evidence)
  if (each === MET[each.evidence])
    return evidence === all.evidence ? all : all === MET[all.evidence] ? each : { ...all, evidence }
  return {
    answer: graver(all.answer, each.answer),
    steps: joined(all.steps, each.steps),
    findings: joined(all.findings, each.findings),
    needs: joined(all.needs, each.needs),
    toVerify: joined(all.toVerify, each.toVerify),
    evidence,
  }
}

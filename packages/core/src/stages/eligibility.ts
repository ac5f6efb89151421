import { INSTEAD } from '../vocabulary/activity.js'
import { checklist } from './checklist.js'
import { governs, isOtherProgramme, jurisdictionFacts } from './jurisdiction.js'
import { missingFacts } from '../conditions/compile-condition.js'
import { both, implied } from '../conditions/verdicts.js'
import { stepOf, stepWithoutAnswer } from './step.js'
import type { Subject } from '../project/facts.js'
import { requireOf } from '../kinds/version-of-kind.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import type {
  ActivityRules,
  RuleInForce,
  RuleOnDay,
  RuleWithoutAnswer,
} from '../packs/rules-on-day.js'
import type { Part, Step, ToVerify } from '../vocabulary/trace.js'
import { type Finding, finding, findingUnder, joined, EMPTY_LIST } from '../vocabulary/finding.js'
import { type Answer, graver, type TruthValue } from '../vocabulary/answers.js'

/** A fact someone must supply, and the rule that waits for it. */
export interface Need {
  readonly fact: string
  readonly item: string
  readonly rule: string
}

/** Kết quả xét điều kiện của một hạng mục. / What the eligibility stage says of one item. */
export interface ItemEligibility {
  readonly answer: Answer
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly toVerify: readonly ToVerify[]
  /** The weakest grade it rests on. */
  readonly evidence: Evidence
}

/** One rule judged on one subject. */
interface Judged {
  readonly answer: Answer
  readonly step: Step | null
  readonly missing: readonly string[]
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
  const item = subject.item.id
  const provision = provisionOf(rules, subject)
  const steps: Step[] = []
  let findings: readonly Finding[] = EMPTY_LIST
  const needs: Need[] = []
  const toVerify: ToVerify[] = []
  let evidence: Evidence = 'quoted'
  let answer = provision.answer
  if (trace && answer !== 'met') steps.push(stepWithoutAnswer(provision.rule, item, answer))
  for (const rule of trace ? rules.conditionRules : rules.deciding) {
    const judged = judgeRule(rule, subject, trace)
    if (judged === null) {
      const beside = trace ? questionsBeside(rule, subject) : EMPTY_LIST
      if (beside.length > 0) toVerify.push(...beside)
      continue
    }
    answer = graver(answer, judged.answer)
    if (judged.step !== null) steps.push(judged.step)
    for (const fact of judged.missing) needs.push({ fact, item, rule: rule.id })
    if (rule.answer !== 'in-force') continue
    const questions = trace ? checklist(rule, subject) : EMPTY_LIST
    if (questions.length > 0) toVerify.push(...questions)
    if (rule.require === null) continue
    if (rule.rule.kind === 'eligibility' || judged.answer === 'unmet')
      evidence = weaker(evidence, rule.evidence)
    if (rule.gap !== null || judged.answer === 'unmet')
      findings = joined(findings, findingsOf(rule, item, judged.answer))
  }
  if (provision.answer === 'not-in-force')
    findings = joined(findings, [
      finding('NOT_IN_FORCE', 'error', {
        item,
        rule: provision.rule?.id ?? null,
        found: subject.item.activity,
        expected: INSTEAD[subject.item.activity] ?? null,
      }),
    ])
  return { answer, steps, findings, needs, toVerify, evidence }
}

/**
 * The checklist of another support programme of the place (`neighbour`), such as one for craft
 * villages: asked beside money of any fund, to find double funding.
 */
function questionsBeside(rule: RuleOnDay, subject: Subject): readonly ToVerify[] {
  return rule.answer === 'in-force' &&
    isOtherProgramme(rule, subject) &&
    rule.whenForActivity?.test(subject) !== 'unmet'
    ? checklist(rule, subject)
    : EMPTY_LIST
}

function findingsOf(rule: RuleInForce, item: string, answer: Answer): readonly Finding[] {
  const gap =
    rule.gap === null
      ? EMPTY_LIST
      : [{ ...findingUnder(rule, 'LAW_GAP', 'warning', item), about: rule.gap }]
  return answer === 'unmet' ? joined(gap, [findingUnder(rule, 'NOT_ELIGIBLE', 'error', item)]) : gap
}

/**
 * The answer of {@link checkItem} alone, without its reasons: it stops at the first rule that
 * refuses.
 */
export function answerItem(rules: ActivityRules, subject: Subject): Answer {
  let { answer } = provisionOf(rules, subject)
  for (const rule of rules.deciding) {
    answer = graver(answer, answerOf(rule, subject))
    if (answer === 'unmet') return answer
  }
  return answer
}

function answerOf(rule: RuleOnDay, subject: Subject): Answer {
  const here = governs(rule, subject)
  if (rule.answer !== 'in-force')
    return here === 'met' && rule.answer === 'not-encoded' && mayApply(rule, subject)
      ? 'not-encoded'
      : 'met'
  const applies =
    here === 'unmet' || rule.whenForActivity === null
      ? here
      : both(here, rule.whenForActivity.test(subject))
  if (applies === 'unmet' || rule.requireForActivity === null) return 'met'
  return implied(applies, rule.requireForActivity.test(subject))
}

const HAS_PROVISION = { answer: 'met', rule: null } as const

/**
 * Whether the law knows the activity at all on the day: any support provision that concerns the
 * fund and the place.
 */
function provisionOf(
  rules: ActivityRules,
  subject: Subject,
): { readonly answer: Answer; readonly rule: RuleOnDay | null } {
  let unanswered: RuleWithoutAnswer | null = null
  let perhaps: RuleOnDay | null = null
  for (const rule of rules.support) {
    const here = governs(rule, subject)
    if (here === 'unmet') continue
    if (here === 'unknown') {
      if (rule.answer === 'in-force') perhaps ??= rule
      continue
    }
    if (rule.answer === 'in-force') return HAS_PROVISION
    if (unanswered === null || speaksFor(rule, unanswered)) unanswered = rule
  }
  return perhaps === null
    ? { answer: unanswered?.answer ?? 'not-encoded', rule: unanswered }
    : { answer: 'unknown', rule: perhaps }
}

/**
 * Of two rules without an answer, the one to name: the national one before the provincial one; of
 * two of one authority, the one that is not encoded.
 */
function speaksFor(rule: RuleWithoutAnswer, unanswered: RuleWithoutAnswer): boolean {
  return rule.pack.national === unanswered.pack.national
    ? rule.answer === 'not-encoded'
    : rule.pack.national
}

function judgeRule(rule: RuleOnDay, subject: Subject, trace: boolean): Judged | null {
  const here = governs(rule, subject)
  if (here === 'unmet') return null
  if (rule.answer === 'in-force') return judgeInForce(rule, subject, here, trace)
  if (here === 'unknown' || rule.answer === 'not-in-force' || !mayApply(rule, subject)) return null
  return {
    answer: 'not-encoded',
    step: trace ? stepWithoutAnswer(rule, subject.item.id, 'not-encoded') : null,
    missing: [],
  }
}

const UNTRACED: Readonly<Record<TruthValue, Judged>> = {
  met: { answer: 'met', step: null, missing: [] },
  unmet: { answer: 'unmet', step: null, missing: [] },
  unknown: { answer: 'unknown', step: null, missing: [] },
}

function judgeInForce(
  rule: RuleInForce,
  subject: Subject,
  here: TruthValue,
  trace: boolean,
): Judged | null {
  const applies =
    rule.whenForActivity === null ? here : both(here, rule.whenForActivity.test(subject))
  if (applies === 'unmet') return null
  if (rule.require === null) return UNTRACED.met
  const required = (rule.requireForActivity ?? rule.require).test(subject)
  const answer = implied(applies, required)
  if (!trace && answer !== 'unknown') return UNTRACED[answer]
  const scope = rule.when === null ? [] : [rule.when.trace(subject)]
  const wanted = rule.require.trace(subject)
  const missing =
    answer === 'unknown'
      ? askNext(here === 'unknown' ? jurisdictionFacts(subject) : [], scope, wanted)
      : []
  return {
    answer,
    step: trace ? stepOf(rule, subject.item.id, 'eligibility', answer, [...scope, wanted]) : null,
    missing,
  }
}

/** What to ask next: whether the rule applies at all comes before what it requires. */
function askNext(
  place: readonly string[],
  scope: readonly Part[],
  wanted: Part,
): readonly string[] {
  const first = [...place, ...scope.flatMap(missingFacts)]
  return first.length > 0 ? first : missingFacts(wanted)
}

/** A rule not encoded yet concerns whom its first encoded version concerns. */
function mayApply(rule: RuleWithoutAnswer, subject: Subject): boolean {
  if (rule.rule.versions.every((version) => requireOf(rule.rule, version) === null)) return false
  return rule.scope === null || rule.scope.test(subject) !== 'unmet'
}

import { missingFacts } from './conditions.js'
import type { Subject } from './facts.js'
import type { Citation, Evidence } from './law.js'
import type { ActivityRules, RuleInForce, RuleOnDay, RuleSilent } from './rule-book.js'
import { type Answer, type FactValue, type Finding, finding, join, type Part, type Step, type ToVerify, type Verdict } from './trace.js'

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
  readonly grades: readonly Evidence[]
}

/** One rule judged on one subject. */
interface Judged {
  readonly answer: Answer
  readonly step: Step | null
  readonly missing: readonly string[]
}

/** The rules of the national level and of the province in charge; other provinces' rules do not concern a site. */
export function concernsPlace(rule: RuleOnDay, { place }: Subject): boolean {
  const { jurisdiction } = rule.pack.manifest
  return jurisdiction === 'national' || jurisdiction === place.province || jurisdiction === place.former
}

/**
 * Xét điều kiện một hạng mục. / Joins every rule that applies to an item; the strongest answer wins.
 *
 * A rule applies where its `when` is met; a rule whose `when` cannot be judged yet is `unknown` unless what it requires is
 * met anyway. A rule not in force on the day asks for nothing; before its pack knows the law it is `not-encoded`.
 */
export function checkItem(rules: ActivityRules, subject: Subject, trace: boolean): ItemEligibility {
  const answers: Answer[] = []
  const steps: Step[] = []
  const findings: Finding[] = []
  const needs: Need[] = []
  const toVerify: ToVerify[] = []
  const grades: Evidence[] = []
  const item = subject.item.id
  const provision = provisionOf(rules, subject)
  answers.push(provision.answer)
  if (trace && provision.answer !== 'met') steps.push(stepOfSilence(provision.rule, item, provision.answer))
  for (const rule of [...rules.eligibility, ...rules.funding]) {
    if (!concernsPlace(rule, subject)) continue
    const judged = judgeRule(rule, subject, trace)
    if (judged === null) continue
    answers.push(judged.answer)
    if (judged.step !== null) steps.push(judged.step)
    for (const fact of judged.missing) needs.push({ fact, item, rule: rule.id })
    if (rule.answer !== 'in-force') continue
    toVerify.push(...checklist(rule, item))
    if (rule.require === null) continue
    if (rule.rule.kind === 'eligibility' || judged.answer === 'unmet') grades.push(rule.evidence)
    findings.push(...findingsOf(rule, item, judged.answer))
  }
  if (provision.answer === 'not-in-force') findings.push(finding('NOT_IN_FORCE', 'error', { item, rule: provision.rule?.id ?? null, found: subject.item.activity }))
  return { answer: join(answers), steps, findings, needs, toVerify, grades }
}

function findingsOf(rule: RuleInForce, item: string, answer: Answer): Finding[] {
  const place = { item, rule: rule.id, citation: rule.version.citation }
  const gap = 'lawGap' in rule.version && rule.version.lawGap === true
  return [...(gap ? [finding('LAW_GAP', 'warning', place)] : []), ...(answer === 'unmet' ? [finding('NOT_ELIGIBLE', 'error', place)] : [])]
}

/** What a rule leaves to people, as lines of the checklist. */
export function checklist(rule: RuleInForce, item: string): ToVerify[] {
  return (rule.version.toVerify ?? []).map(({ text, textEn }) => ({ rule: rule.id, item, text, textEn }))
}

/** Whether the law knows the activity at all on the day: any support provision of the national or local level. */
function provisionOf(rules: ActivityRules, subject: Subject): { readonly answer: Answer; readonly rule: RuleSilent | null } {
  let silent: RuleSilent | null = null
  for (const rule of rules.support) {
    if (!concernsPlace(rule, subject)) continue
    if (rule.answer === 'in-force') return { answer: 'met', rule: null }
    if (silent === null || rule.answer === 'not-encoded') silent = rule
  }
  return { answer: silent?.answer ?? 'not-encoded', rule: silent }
}

function judgeRule(rule: RuleOnDay, subject: Subject, trace: boolean): Judged | null {
  if (rule.answer === 'in-force') return judgeInForce(rule, subject, trace)
  if (rule.answer === 'not-in-force' || !silenceConcerns(rule, subject)) return null
  return { answer: 'not-encoded', step: trace ? stepOfSilence(rule, subject.item.id, 'not-encoded') : null, missing: [] }
}

function judgeInForce(rule: RuleInForce, subject: Subject, trace: boolean): Judged | null {
  const applies = rule.when === null ? 'met' : rule.when.test(subject)
  if (applies === 'unmet') return null
  if (rule.require === null) return { answer: 'met', step: null, missing: [] }
  const required = rule.require.test(subject)
  const answer: Verdict = applies === 'met' || required === 'met' ? required : 'unknown'
  if (!trace && answer !== 'unknown') return { answer, step: null, missing: [] }
  const parts = [...(rule.traced === null ? [] : [rule.traced.trace(subject)]), rule.require.trace(subject)]
  return { answer, step: trace ? stepOf(rule, subject.item.id, 'eligibility', answer, parts) : null, missing: answer === 'unknown' ? parts.flatMap(missingFacts) : [] }
}

/** A rule not encoded yet concerns whom its first encoded version concerns. */
function silenceConcerns(rule: RuleSilent, subject: Subject): boolean {
  if (rule.rule.kind === 'funding' && rule.rule.versions.every((version) => version.require === null)) return false
  return rule.scope === null || rule.scope.test(subject) !== 'unmet'
}

/** A step from a rule in force and the parts that were judged. */
export function stepOf(rule: RuleInForce, item: string, stage: Step['stage'], verdict: Answer, parts: readonly Part[]): Step {
  return { rule: rule.id, item, stage, version: rule.version.from, citation: citationOf(rule), evidence: rule.evidence, verdict, facts: factsIn(parts), parts }
}

function citationOf(rule: RuleInForce): Citation {
  return rule.version.citation
}

function stepOfSilence(rule: RuleSilent | null, item: string, verdict: Answer): Step {
  return { rule: rule?.id ?? 'none', item, stage: 'eligibility', version: null, citation: null, evidence: null, verdict, facts: {}, parts: [] }
}

/** The known facts a list of judged conditions rested on, by name. */
function factsIn(parts: readonly Part[]): Readonly<Record<string, FactValue>> {
  const facts: Record<string, FactValue> = {}
  const visit = (part: Part): void => {
    if ('fact' in part) { if (part.found !== null) facts[part.fact] = part.found }
    else ('all' in part ? part.all : 'any' in part ? part.any : [part.not]).forEach(visit)
  }
  parts.forEach(visit)
  return facts
}

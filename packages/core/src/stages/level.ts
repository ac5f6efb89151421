import { missingFacts } from '../conditions/compile-condition.js'
import { checklist } from './checklist.js'
import type { Need } from './eligibility.js'
import { stepOf } from './step.js'
import { governs, isBeforeMerger } from './jurisdiction.js'
import { ruleToCite, twoRules } from './one-rule.js'
import type { Subject } from '../project/facts.js'
import type { Grant, SupportRule } from '../kinds/rule.js'
import type { ActivityRules, RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import type { Step, ToVerify } from '../vocabulary/trace.js'
import { type Finding, finding, findingUnder, joined, EMPTY_LIST } from '../vocabulary/finding.js'

type SupportInForce = RuleInForce<SupportRule>

/** A support rule that gives a level. */
export interface Level {
  readonly rule: SupportInForce
  readonly grant: Grant
}

/** Mức hỗ trợ áp dụng. / Which level applies to an item, or why none can be given. */
export interface LevelChoice {
  readonly answer: 'met' | 'unknown' | 'not-encoded' | 'not-in-force'
  readonly level: Level | null
  /** The rule that says "not encoded", where one does. */
  readonly unread: SupportInForce | null
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly toVerify: readonly ToVerify[]
}

const NO_LEVEL: LevelChoice = {
  answer: 'not-in-force',
  level: null,
  unread: null,
  steps: EMPTY_LIST,
  findings: EMPTY_LIST,
  needs: EMPTY_LIST,
  toVerify: EMPTY_LIST,
}

/**
 * Chọn mức hỗ trợ. / National fund → the national rule; local fund → the act of the present
 * province, else of the former province of the territory (`PRE_MERGER_RULE`), else `not-encoded`.
 */
export function chooseLevel(rules: ActivityRules, subject: Subject, trace: boolean): LevelChoice {
  const { fund } = subject.project
  const item = subject.item.id
  if (fund === null)
    return waitingFor(
      'fund',
      rules.support.filter((rule) => governs(rule, subject) !== 'unmet'),
      item,
    )
  return fund === 'national'
    ? chooseNational(rules, subject, trace)
    : chooseLocal(rules.support, subject, trace)
}

/**
 * No level until a fact is known. The need names the rules that wait for it; where there are none,
 * it names `support`, the stage.
 */
function waitingFor(
  fact: string,
  rules: readonly RuleOnDay<SupportRule>[],
  item: string,
): LevelChoice {
  const ids = rules.length === 0 ? ['support'] : rules.map((rule) => rule.id)
  return { ...NO_LEVEL, answer: 'unknown', needs: ids.map((rule) => ({ fact, item, rule })) }
}

/**
 * A pack that never speaks of the activity has not got its text; one whose levels all speak of
 * other cases gives none.
 */
function chooseNational(rules: ActivityRules, subject: Subject, trace: boolean): LevelChoice {
  const national = rules.nationalSupport
  const item = subject.item.id
  if (national.length === 0)
    return {
      ...NO_LEVEL,
      answer: 'not-encoded',
      findings: [finding('LEVEL_NOT_ENCODED', 'warning', { item })],
    }
  const choice = fromRules(national, subject, trace)
  if (choice.answer !== 'not-in-force' || national.every((rule) => rule.answer !== 'in-force'))
    return choice
  return {
    ...choice,
    findings: [finding('NOT_IN_FORCE', 'error', { item, found: subject.item.activity })],
  }
}

/** The national level, as a reference for a local one. */
export function nationalLevel(rules: ActivityRules, subject: Subject): Level | null {
  return fromRules(rules.nationalSupport, subject, false).level
}

function chooseLocal(
  rules: readonly RuleOnDay<SupportRule>[],
  subject: Subject,
  trace: boolean,
): LevelChoice {
  const { place, item } = subject
  if (place.province === null) return waitingFor('site.province', [], item.id)
  const acts = localActs(rules, place)
  const present = fromRules(acts.present, subject, trace)
  if (present.answer !== 'not-in-force') return present
  if (place.former === null && acts.former.length > 0)
    return waitingFor('site.formerProvince', acts.former, item.id)
  const choice = fromRules(acts.former, subject, trace)
  if (choice.answer === 'not-in-force')
    return {
      ...NO_LEVEL,
      answer: 'not-encoded',
      findings: [finding('LEVEL_NOT_ENCODED', 'warning', { item: item.id, found: place.province })],
    }
  return { ...choice, findings: [...choice.findings, ...mergerFlags(choice, subject)] }
}

/**
 * The acts of the present province, and those the provinces it was formed from made before the
 * merger.
 */
export function localActs(
  rules: readonly RuleOnDay<SupportRule>[],
  place: Subject['place'],
): Record<'present' | 'former', readonly RuleOnDay<SupportRule>[]> {
  const territories = place.former === null ? place.formedFrom : [place.former]
  return {
    present: rules.filter((rule) => isOf(rule, place.province) && !isBeforeMerger(rule, place)),
    former: rules.filter(
      (rule) =>
        territories.some((territory) => isOf(rule, territory)) && isBeforeMerger(rule, place),
    ),
  }
}

function isOf(rule: RuleOnDay, jurisdiction: string | null): boolean {
  return rule.pack.manifest.jurisdiction === jurisdiction
}

function mergerFlags(
  { level, unread }: LevelChoice,
  { on, item, place: { review } }: Subject,
): Finding[] {
  const rule = level?.rule ?? unread
  const act = { item: item.id, rule: rule?.id ?? null, citation: rule?.version.citation ?? null }
  const due = review !== null && on >= review.due
  return [
    finding('PRE_MERGER_RULE', 'warning', act),
    ...(due
      ? [
          finding('REVIEW_DUE', 'warning', {
            ...act,
            expected: review.due,
            other: review.citation,
          }),
        ]
      : []),
  ]
}

function fromRules(
  rules: readonly RuleOnDay<SupportRule>[],
  subject: Subject,
  trace: boolean,
): LevelChoice {
  let met: readonly SupportInForce[] = EMPTY_LIST
  let unknown: readonly SupportInForce[] = EMPTY_LIST
  let notEncoded = false
  for (const rule of rules) {
    if (rule.answer !== 'in-force') {
      notEncoded ||= rule.answer === 'not-encoded'
      continue
    }
    const verdict = rule.whenForActivity === null ? 'met' : rule.whenForActivity.test(subject)
    if (verdict === 'met') met = joined(met, [rule])
    else if (verdict === 'unknown') unknown = joined(unknown, [rule])
  }
  const mayGive = unknown.some(givesFigure)
  if (met.some(givesFigure) || (met.length > 0 && !mayGive)) return chosen(met, subject, trace)
  if (unknown.length > 0) return undecided(mayGive ? unknown.filter(givesFigure) : unknown, subject)
  return notEncoded
    ? {
        ...NO_LEVEL,
        answer: 'not-encoded',
        findings: [finding('LEVEL_NOT_ENCODED', 'warning', { item: subject.item.id })],
      }
    : NO_LEVEL
}

/** A figure wins over a level that has not been read, wherever the two stand. */
const givesFigure = ({ version }: SupportInForce): boolean => version.grant !== 'not-encoded'

function chosen(met: readonly SupportInForce[], subject: Subject, trace: boolean): LevelChoice {
  const known = met.length === 1 ? met : met.filter(givesFigure)
  if (known.length > 1) throw twoRules(known, 'level')
  const rule = known[0] ?? (met.reduce(ruleToCite) as SupportInForce)
  const item = subject.item.id
  const { grant } = rule.version
  const answer = grant === 'not-encoded' ? 'not-encoded' : 'met'
  const parts = trace && rule.when !== null ? [rule.when.trace(subject)] : EMPTY_LIST
  return {
    answer,
    level: grant === 'not-encoded' ? null : { rule, grant },
    unread: grant === 'not-encoded' ? rule : null,
    steps: trace ? [stepOf(rule, item, 'support', answer, parts)] : EMPTY_LIST,
    findings:
      grant === 'not-encoded'
        ? [findingUnder(rule, 'LEVEL_NOT_ENCODED', 'warning', item)]
        : EMPTY_LIST,
    needs: EMPTY_LIST,
    toVerify: trace ? checklist(rule, subject) : EMPTY_LIST,
  }
}

function undecided(rules: readonly SupportInForce[], subject: Subject): LevelChoice {
  const item = subject.item.id
  const needs = rules.flatMap((rule) =>
    rule.whenForActivity === null
      ? []
      : missingFacts(rule.whenForActivity.trace(subject)).map((fact) => ({
          fact,
          item,
          rule: rule.id,
        })),
  )
  return { ...NO_LEVEL, answer: 'unknown', needs }
}

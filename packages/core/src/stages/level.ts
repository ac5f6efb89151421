import { missingFacts } from '../conditions/compile-condition.js'
import { checklist } from './checklist.js'
import type { Need } from './eligibility.js'
import { scopeOf, stepOf } from './step.js'
import { governs } from './jurisdiction.js'
import { localActs, mergerFlags } from './local-acts.js'
import { ruleToCite, twoRules } from './one-rule.js'
import type { Subject } from '../project/facts.js'
import type { Grant, SupportRule } from '../kinds/rule.js'
import { encodedGrant } from '../kinds/version-of-kind.js'
import type { ActivityRules, RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import type { Step, ToVerify } from '../vocabulary/trace.js'
import { type Finding, finding, findingUnder } from '../vocabulary/finding.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'

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
  /** The rule in force whose level is not encoded, where the answer comes from one. */
  readonly notEncodedRule: SupportInForce | null
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly toVerify: readonly ToVerify[]
}

const NO_LEVEL: LevelChoice = {
  answer: 'not-in-force',
  level: null,
  notEncodedRule: null,
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
 * No level until a fact is known: the fund, the province, or the former province. The need names
 * the rules that wait for it. Where no rule can be named, as of a project without a province, it
 * names the stage, so that `neededBy` is then `support`.
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
 * Where the national pack has no rule for the activity at all, its text is not encoded. Where it
 * has rules in force and none of them has been read, and all are for other cases, the law gives no
 * level: `NOT_IN_FORCE`.
 */
function chooseNational(rules: ActivityRules, subject: Subject, trace: boolean): LevelChoice {
  const national = rules.nationalSupport
  if (national.length === 0) return levelNotEncoded(subject)
  const choice = chooseAmong(national, subject, trace)
  const isTold = choice.answer !== 'not-in-force' || choice.findings.length > 0
  if (isTold || national.every((rule) => rule.answer !== 'in-force')) return choice
  return {
    ...choice,
    findings: [
      finding('NOT_IN_FORCE', 'error', { item: subject.item.id, found: subject.item.activity }),
    ],
  }
}

/** The national level, as a reference for a local one. */
export function nationalLevel(rules: ActivityRules, subject: Subject): Level | null {
  return chooseAmong(rules.nationalSupport, subject, false).level
}

function chooseLocal(
  rules: readonly RuleOnDay<SupportRule>[],
  subject: Subject,
  trace: boolean,
): LevelChoice {
  const { place, item } = subject
  if (place.province === null) return waitingFor('site.province', [], item.id)
  const acts = localActs(rules, place)
  const present = chooseAmong(acts.present, subject, trace)
  if (present.answer !== 'not-in-force') return present
  if (place.former === null && acts.former.length > 0)
    return waitingFor('site.formerProvince', acts.former, item.id)
  const choice = chooseAmong(acts.former, subject, trace)
  if (choice.answer === 'not-in-force')
    return (
      [present, choice].find(({ findings }) => findings.length > 0) ??
      levelNotEncoded(subject, place.province)
    )
  const rule = choice.level?.rule ?? choice.notEncodedRule
  return { ...choice, findings: [...choice.findings, ...mergerFlags(rule, subject)] }
}

/** Rules in force that apply or may apply to an item, by whether they give a figure. */
interface Candidates {
  figures: readonly Level[]
  possibleFigures: readonly SupportInForce[]
  notEncoded: readonly SupportInForce[]
  possibleNotEncoded: readonly SupportInForce[]
}

function candidatesOf(rules: readonly RuleOnDay<SupportRule>[], subject: Subject): Candidates {
  const found: Candidates = {
    figures: EMPTY_LIST,
    possibleFigures: EMPTY_LIST,
    notEncoded: EMPTY_LIST,
    possibleNotEncoded: EMPTY_LIST,
  }
  for (const rule of rules) {
    if (rule.answer !== 'in-force') continue
    const applies = rule.whenForActivity === null ? 'met' : rule.whenForActivity.test(subject)
    if (applies === 'unmet') continue
    const grant = encodedGrant(rule.version.grant)
    if (grant === null) {
      const group = applies === 'met' ? 'notEncoded' : 'possibleNotEncoded'
      found[group] = joined(found[group], [rule])
    } else if (applies === 'met') found.figures = joined(found.figures, [{ rule, grant }])
    else found.possibleFigures = joined(found.possibleFigures, [rule])
  }
  return found
}

/**
 * The level that the rules of one authority give an item. A figure wins over a level whose text is
 * not encoded, wherever the two stand; while a figure may still apply, its facts are asked for.
 */
function chooseAmong(
  rules: readonly RuleOnDay<SupportRule>[],
  subject: Subject,
  trace: boolean,
): LevelChoice {
  const { figures, possibleFigures, notEncoded, possibleNotEncoded } = candidatesOf(rules, subject)
  const [level] = figures
  if (figures.length > 1)
    throw twoRules(
      figures.map(({ rule }) => rule),
      'level',
    )
  if (level !== undefined) return byLevel(level, subject, trace)
  if (possibleFigures.length > 0) return waitingForFacts(possibleFigures, subject)
  if (notEncoded.length > 0) return byNotEncoded(notEncoded.reduce(ruleToCite), subject, trace)
  if (possibleNotEncoded.length > 0) return waitingForFacts(possibleNotEncoded, subject)
  if (rules.some(({ answer }) => answer === 'not-encoded')) return levelNotEncoded(subject)
  const beside = rules.filter(givesFigure)
  return beside.length === 0 ? NO_LEVEL : inHole(beside.reduce(ruleToCite), subject)
}

const givesFigure = (rule: RuleOnDay<SupportRule>): rule is SupportInForce =>
  rule.answer === 'in-force' && encodedGrant(rule.version.grant) !== null

/** The levels in force are all for other cases than this one. */
const inHole = (rule: SupportInForce, { item }: Subject): LevelChoice => ({
  ...NO_LEVEL,
  findings: [findingUnder(rule, 'HOLE', 'warning', item.id)],
})

/** Field by field: it is made for every item, and a spread would take ten times as long. */
function byLevel(level: Level, subject: Subject, trace: boolean): LevelChoice {
  const { rule } = level
  return {
    answer: 'met',
    level,
    notEncodedRule: null,
    steps: trace ? [levelStep(rule, 'met', subject)] : EMPTY_LIST,
    findings: EMPTY_LIST,
    needs: EMPTY_LIST,
    toVerify: trace ? checklist(rule, subject) : EMPTY_LIST,
  }
}

const byNotEncoded = (rule: SupportInForce, subject: Subject, trace: boolean): LevelChoice => ({
  ...NO_LEVEL,
  answer: 'not-encoded',
  notEncodedRule: rule,
  steps: trace ? [levelStep(rule, 'not-encoded', subject)] : EMPTY_LIST,
  findings: [notEncodedUnder(rule, subject)],
  toVerify: trace ? checklist(rule, subject) : EMPTY_LIST,
})

/** A level that no pack has read; `other` is the act that has it, where the rule sends there. */
export function notEncodedUnder(rule: SupportInForce, { item }: Subject): Finding {
  const { grant } = rule.version
  const found = findingUnder(rule, 'LEVEL_NOT_ENCODED', 'warning', item.id)
  return typeof grant === 'object' && 'asIn' in grant ? { ...found, other: grant.asIn } : found
}

const levelStep = (rule: SupportInForce, answer: 'met' | 'not-encoded', subject: Subject): Step =>
  stepOf(rule, subject.item.id, 'support', answer, scopeOf(rule, subject))

/** No pack has encoded the level; `found` names the province whose act it would be. */
const levelNotEncoded = ({ item }: Subject, found: string | null = null): LevelChoice => ({
  ...NO_LEVEL,
  answer: 'not-encoded',
  findings: [finding('LEVEL_NOT_ENCODED', 'warning', { item: item.id, found })],
})

function waitingForFacts(rules: readonly SupportInForce[], subject: Subject): LevelChoice {
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

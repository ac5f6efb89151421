import { activityOn, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { Day } from '../values/calendar.js'
import { type Evidence, evidenceOn, inForce } from '../vocabulary/law.js'
import type { Condition } from '../conditions/conditions.js'
import { compileCondition, type CompiledCondition } from '../conditions/compile-condition.js'
import { foldCondition } from '../conditions/fold.js'
import type { CapOfLevel } from '../mechanisms/mechanism.js'
import { capsOn } from './cap-of-level.js'
import type { Pack } from './pack.js'
import {
  type EligibilityRule,
  formOf,
  type FundingRule,
  type PriorityRule,
  type Rule,
  type SupportRule,
} from '../kinds/rule.js'
import type { RuleStage } from '../kinds/rule-kind.js'
import { memoize } from '../values/memoize.js'
import { gapOf, requireOf, type VersionOf } from '../kinds/version-of-kind.js'

/** A rule in force on a day: one version in force, its conditions compiled, its grade. */
export interface RuleInForce<R extends Rule = Rule> {
  readonly answer: 'in-force'
  readonly id: string
  readonly pack: Pack
  readonly rule: R
  readonly version: R['versions'][number]
  readonly evidence: Evidence
  /** What the law leaves unclear here, as it is told to people. */
  readonly gap: VersionOf<'eligibility'>['gap']
  /** Both conditions as the pack has them, for the trace; `null` where it has none. */
  readonly when: CompiledCondition | null
  readonly require: CompiledCondition | null
  /**
   * What is left of `when` once the activity is known; `null` where the rule applies to the
   * activity without a further test.
   */
  readonly whenForActivity: CompiledCondition | null
  /** What is left of `require` likewise, for a quick answer. */
  readonly requireForActivity: CompiledCondition | null
}

/** A rule that concerns an activity but gives no answer on the day. */
export interface RuleWithoutAnswer<R extends Rule = Rule> {
  readonly answer: 'not-in-force' | 'not-encoded'
  readonly id: string
  readonly pack: Pack
  readonly rule: R
  /** Whom the rule's first encoded version concerns; `null` where it is everyone. */
  readonly scope: CompiledCondition | null
}

/** Một quy định vào một ngày. / A rule on a day: in force, or why it gives no answer. */
export type RuleOnDay<R extends Rule = Rule> = RuleInForce<R> | RuleWithoutAnswer<R>

/** The rules that can concern one activity on one day. */
export interface ActivityRules {
  /** What a rate counts where its rule does not say: facts of costs, or `all` lines. */
  readonly base: readonly string[]
  /** Another activity whose levels answer while the law does not name this one. */
  readonly judgedAs: string | null
  readonly eligibility: readonly RuleOnDay<EligibilityRule>[]
  readonly support: readonly RuleOnDay<SupportRule>[]
  readonly priority: readonly RuleOnDay<PriorityRule>[]
  readonly funding: readonly RuleOnDay<FundingRule>[]
  /** The rules with conditions that an item must meet: eligibility and funding. */
  readonly conditionRules: readonly RuleOnDay[]
  /**
   * Of those, the rules that can decide an answer: those that require something, or are not
   * encoded yet.
   */
  readonly deciding: readonly RuleOnDay[]
  readonly nationalSupport: readonly RuleOnDay<SupportRule>[]
  readonly fundingInForce: readonly RuleInForce<FundingRule>[]
  /** Of those, the ones that give an advance, and the ones that say who approves. */
  readonly advances: readonly RuleInForce<FundingRule>[]
  readonly authorities: readonly RuleInForce<FundingRule>[]
  /** The rules in force that raise levels of the activity. */
  readonly uplifts: readonly RuleInForce<PriorityRule>[]
  /** The rules in force that say what a kind of project is. */
  readonly definitions: readonly RuleInForce<PriorityRule>[]
  /** The caps of levels to which other levels refer. */
  readonly capOf: CapOfLevel
  /** The ids of the rules in force whose text nobody has seen. */
  readonly unverified: ReadonlySet<string>
}

/** `pack:rule`, the name of a rule across packs. */
export function fullId(pack: Pack, rule: Rule): string {
  return `${pack.manifest.id}:${rule.id}`
}

export function rulesOn(
  packs: readonly Pack[],
  on: Day,
  activity: string,
  vocabulary: Vocabulary,
): ActivityRules {
  const askedIn = <S extends RuleStage>(stage: S): ActivityRules[S] =>
    rulesOfStage(packs, stage, (pack, rule) => ruleOn(pack, rule, on, activity))
  const eligibility = askedIn('eligibility')
  const support = askedIn('support')
  const priority = askedIn('priority')
  const funding = askedIn('funding')
  const conditionRules = [...eligibility, ...funding]
  const fundingInForce = inForceIn(funding)
  const priorityInForce = inForceIn(priority)
  const words = activityOn(vocabulary, activity, on)
  return {
    base: words?.base ?? ALL_LINES,
    judgedAs: words?.judgedAs ?? null,
    eligibility,
    support,
    priority,
    funding,
    conditionRules,
    deciding: conditionRules.filter(decides),
    nationalSupport: support.filter(({ pack }) => pack.national),
    fundingInForce,
    advances: fundingInForce.filter(({ version }) => version.advance !== null),
    authorities: fundingInForce.filter(({ version }) => version.authority !== null),
    uplifts: priorityInForce.filter((rule) => raises(rule, activity)),
    definitions: priorityInForce.filter(({ version }) => version.defines !== null),
    capOf: capsOn(packs, on),
    unverified: new Set(
      inForceIn<Rule>([...conditionRules, ...support, ...priority])
        .filter(({ evidence }) => evidence === 'memory')
        .map(({ id }) => id),
    ),
  }
}

/** The rules that a stage asks, in the order of packs and files. */
const rulesOfStage = <S extends RuleStage>(
  packs: readonly Pack[],
  stage: S,
  find: (pack: Pack, rule: Rule) => RuleOnDay | null,
): ActivityRules[S] =>
  packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => (formOf(rule).stage === stage ? (find(pack, rule) ?? []) : [])),
  ) as unknown as ActivityRules[S]

const raises = ({ version: { uplift } }: RuleInForce<PriorityRule>, activity: string): boolean =>
  uplift !== null && uplift.except?.includes(activity) !== true

const ALL_LINES: readonly string[] = ['all']

const inForceIn = <R extends Rule>(rules: readonly RuleOnDay<R>[]): readonly RuleInForce<R>[] =>
  rules.filter((rule) => rule.answer === 'in-force')

const decides = (rule: RuleOnDay): boolean =>
  rule.answer === 'in-force' ? rule.require !== null : rule.answer === 'not-encoded'

/**
 * What one rule of a pack answers for an activity on a day; `null` where it never concerns the
 * activity.
 */
export function ruleOn(pack: Pack, rule: Rule, on: Day, activity: string): RuleOnDay | null {
  const id = fullId(pack, rule)
  const answer = inForce<Rule['versions'][number]>(rule, on)
  if (answer.answer !== 'in-force') {
    const first = rule.versions.find((version) => scopeOf(version, activity) !== false)
    return first === undefined
      ? null
      : {
          answer: answer.answer,
          id,
          pack,
          rule,
          scope: first.when === null ? null : compiled(first.when, pack),
        }
  }
  const { version } = answer
  const scope = scopeOf(version, activity)
  if (scope === false) return null
  const document = pack.documents.get(version.citation.document)
  const require = requireOf(rule, version)
  return {
    answer: 'in-force',
    id,
    pack,
    rule,
    version,
    evidence: evidenceOn(version, document, on),
    gap: gapOf(rule, version),
    when: version.when === null ? null : compiled(version.when, pack),
    require: require === null ? null : compiled(require, pack),
    whenForActivity: scope === true ? null : compiled(scope, pack),
    requireForActivity: require === null ? null : compileForActivity(require, activity, pack),
  }
}

/**
 * What is left of `when` once the activity is known; `true` where the version applies without a
 * further test.
 */
function scopeOf({ when }: Rule['versions'][number], activity: string): Condition | boolean {
  return when === null || foldCondition(when, 'activity', activity)
}

/**
 * The condition to test for one activity. Where the activity alone decides, nothing is left to
 * compile; the whole condition is tested then, and answers the same.
 */
function compileForActivity(require: Condition, activity: string, pack: Pack): CompiledCondition {
  const left = foldCondition(require, 'activity', activity)
  return compiled(typeof left === 'boolean' ? require : left, pack)
}

const COMPILED = new WeakMap<Condition, CompiledCondition>()

/**
 * A condition compiled once: the same one is asked of every activity and on many days, and may be
 * large.
 */
const compiled = (condition: Condition, { vocabulary }: Pack): CompiledCondition =>
  memoize(COMPILED, condition, () => compileCondition(condition, vocabulary))

import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import type { Condition } from './conditions.js'
import type { Decision } from './decide.js'
import type { RuleBook } from './rule-book.js'
import type { Answer, FactValue, Step, Verdict } from './trace.js'

/** Chỗ hai máy không khớp. / A step on which the two engines differ. */
export interface Disagreement {
  readonly rule: string
  readonly item: string | null
  readonly ours: Answer
  readonly theirs: Answer
}

/** Kết quả đối chiếu. / What the second engine says of a decision. */
export interface CrossCheck {
  readonly agrees: boolean
  /** How many steps were re-derived from the conditions of their rules. */
  readonly checked: number
  readonly disagreements: readonly Disagreement[]
}

type Facts = Step['facts']

/**
 * Đối chiếu bằng máy thứ hai. / Re-derives every judged step of a decision with the `json-rules-engine` package: the conditions
 * are taken from the packs, the facts from the step, a fresh engine per run.
 *
 * That engine knows two values, ours three: each condition is run twice, once with every missing leaf at its most favourable,
 * once at its least. Both true is `met`, both false is `unmet`, else `unknown`; so unknown verdicts are checked as well.
 *
 * @example
 * ```ts
 * import { createRuleBook, crossCheck, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const decision = decide(book, { on: '2023-06-01', project: { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] } })
 * const { agrees } = await crossCheck(book, decision) // agrees => true
 * ```
 */
export async function crossCheck(book: RuleBook, decision: Pick<Decision, 'steps'>): Promise<CrossCheck> {
  const disagreements: Disagreement[] = []
  let checked = 0
  for (const step of decision.steps) {
    if (step.version === null) continue
    const theirs = await rederiveStep(book, step)
    checked += 1
    if (theirs !== step.verdict) disagreements.push({ rule: step.rule, item: step.item, ours: step.verdict, theirs })
  }
  return { agrees: disagreements.length === 0, checked, disagreements }
}

/** The answer the rule of a step gives on the step's facts, found without our own evaluator. */
async function rederiveStep(book: RuleBook, step: Step): Promise<Answer> {
  const version = book.rule(step.rule)?.versions.find((candidate) => candidate.from === step.version)
  if (version === undefined) return 'not-encoded'
  const applies = version.when === null ? 'met' : await rederive(version.when, step.facts)
  if (step.stage === 'support') return applies === 'met' && 'grant' in version && version.grant === 'not-encoded' ? 'not-encoded' : applies
  const requires = 'require' in version ? version.require : null
  if (requires === null) return applies
  const required = await rederive(requires, step.facts)
  return applies === 'met' || required === 'met' ? required : 'unknown'
}

async function rederive(condition: Condition, facts: Facts): Promise<Verdict> {
  const best = await run(condition, true, facts)
  const worst = await run(condition, false, facts)
  if (best === worst) return best ? 'met' : 'unmet'
  return 'unknown'
}

/** Values are handed over under names of our own, so that nothing in a pack reaches the other engine as code or path. */
async function run(condition: Condition, favourable: boolean, facts: Facts): Promise<boolean> {
  const engine = new Engine([], { pathResolver: refusePaths })
  engine.addFact(ALWAYS, true)
  for (const [name, value] of Object.entries(facts)) engine.addFact(named(name), comparable(value))
  const translated = translate(condition, favourable, facts)
  engine.addRule({ conditions: ('fact' in translated ? { all: [translated] } : translated) as TopLevelCondition, event: { type: HOLDS } })
  const { events } = await engine.run()
  return events.some((event) => event.type === HOLDS)
}

function refusePaths(): never {
  throw new Error('paths are not used')
}

const HOLDS = 'khuyencong:holds'
const ALWAYS = 'always'

const named = (fact: string): string => `fact:${fact}`

function translate(condition: Condition, favourable: boolean, facts: Facts): NestedCondition {
  if ('all' in condition) return { all: condition.all.map((child) => translate(child, favourable, facts)) }
  if ('any' in condition) return { any: condition.any.map((child) => translate(child, favourable, facts)) }
  if ('not' in condition) return { not: translate(condition.not, !favourable, facts) }
  const { fact, operator, value } = condition
  return Object.hasOwn(facts, fact) ? { fact: named(fact), operator, value: comparable(value) } : { fact: ALWAYS, operator: 'equal', value: favourable }
}

/** Days become numbers: the other engine compares numbers only. */
function comparable(value: FactValue): FactValue {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Number(value.replaceAll('-', '')) : value
}

import type { Condition } from '../rules/conditions.js'
import type { Decision } from './decide.js'
import { canonicalJson } from '../words/digest.js'
import { concerns } from '../stages/jurisdiction.js'
import { factReader, type Subject } from '../dossier/facts.js'
import { inForce } from '../words/law.js'
import type { Pack } from '../rules/pack.js'
import { readProject } from '../dossier/project.js'
import type { Rule, RuleVersion } from '../rules/rule.js'
import { needBook, type RuleBook } from '../rules/rule-book.js'
import { fullId } from '../rules/rules-on-day.js'
import type { Answer, FactValue, Step, Verdict } from '../words/trace.js'

/** Chỗ hai máy không khớp. / A rule on which the two engines differ; `null` is a rule that does not apply. */
export interface Disagreement {
  readonly rule: string
  readonly item: string | null
  readonly ours: Answer | null
  readonly theirs: Answer | null
  /** Facts of the step that are not what the project says. */
  readonly facts: readonly string[]
}

/** Kết quả đối chiếu. / What the second engine says of a decision. */
export interface CrossCheck {
  readonly agrees: boolean
  /** How many rules were re-derived from their conditions. */
  readonly checked: number
  readonly disagreements: readonly Disagreement[]
}

type Facts = Step['facts']

/**
 * Đối chiếu bằng máy thứ hai. / Re-derives a decision with the `json-rules-engine` package: every eligibility and funding rule in
 * force that concerns the items, whether it left a step or not, and every level and uplift that was chosen. Conditions are taken
 * from the packs, facts from the project; a fresh engine per item.
 *
 * That engine knows two values, ours three: a condition with a missing fact is asked twice, once with every missing leaf at its
 * most favourable, once at its least. Both true is `met`, both false is `unmet`, else `unknown`; so unknown verdicts are checked too.
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
export async function crossCheck(
  book: RuleBook,
  decision: Pick<Decision, 'on' | 'project' | 'steps'>,
): Promise<CrossCheck> {
  const { rederive } = await import('./second-engine.js') // only who cross-checks pays for it
  const disagreements: Disagreement[] = []
  let checked = 0
  for (const subject of needBook(book)
    .at(decision.on)
    .subjects(readProject(decision.project.input))) {
    const steps = decision.steps.filter(
      (step) => step.item === subject.item.id && step.version !== null,
    )
    const candidates = candidatesFor(book, subject, steps)
    const facts = factsOf(candidates, subject)
    const verdicts = await rederive(candidates.flatMap(conditionsOf), facts)
    for (const candidate of candidates) {
      const theirs = answerOf(candidate, verdicts)
      const ours = candidate.step?.verdict ?? null
      const strange = candidate.step === null ? [] : differing(candidate.step.facts, facts)
      checked += 1
      if (theirs !== ours || strange.length > 0)
        disagreements.push({
          rule: candidate.id,
          item: subject.item.id,
          ours,
          theirs,
          facts: strange,
        })
    }
    const known = new Set(candidates.map((candidate) => candidate.step))
    for (const step of steps)
      if (!known.has(step))
        disagreements.push({
          rule: step.rule,
          item: step.item,
          ours: step.verdict,
          theirs: null,
          facts: [],
        })
  }
  return { agrees: disagreements.length === 0, checked, disagreements }
}

/** A rule to re-derive, and the step the decision has of it. */
interface Candidate {
  readonly id: string
  readonly rule: Rule
  readonly version: RuleVersion
  readonly here: Verdict
  readonly step: Step | null
}

function candidatesFor(book: RuleBook, subject: Subject, steps: readonly Step[]): Candidate[] {
  return book.packs.flatMap((pack) =>
    pack.rules.flatMap((rule) => candidate(pack, rule, subject, steps)),
  )
}

/** Rules of eligibility and funding must speak wherever they apply; levels and uplifts are chosen, so only what was chosen is asked again. */
function candidate(pack: Pack, rule: Rule, subject: Subject, steps: readonly Step[]): Candidate[] {
  const standing = inForce<RuleVersion>(rule, subject.on)
  const here = concerns({ pack }, subject)
  if (standing.answer !== 'in-force' || here === 'unmet') return []
  const { version } = standing
  const id = fullId(pack, rule)
  const step = steps.find((each) => each.rule === id && each.version === version.from) ?? null
  const speaks =
    (rule.kind === 'eligibility' || rule.kind === 'funding') &&
    'require' in version &&
    version.require !== null
  return speaks || step !== null ? [{ id, rule, version, here, step }] : []
}

function conditionsOf({ version }: Candidate): readonly Condition[] {
  return [version.when, 'require' in version ? version.require : null].filter(
    (condition) => condition !== null,
  )
}

/** What the rule answers, from the verdicts of its conditions; `null` where it does not apply. */
function answerOf(
  { rule, version, here, step }: Candidate,
  verdicts: ReadonlyMap<Condition, Verdict>,
): Answer | null {
  const applies = version.when === null ? 'met' : (verdicts.get(version.when) ?? 'unknown')
  if (rule.kind === 'support')
    return applies === 'met' && 'grant' in version && version.grant === 'not-encoded'
      ? 'not-encoded'
      : applies
  if (step?.stage === 'uplift') return applies
  if (applies === 'unmet') return null
  const required =
    'require' in version && version.require !== null
      ? (verdicts.get(version.require) ?? 'unknown')
      : 'met'
  return required === 'met' || (applies === 'met' && here === 'met') ? required : 'unknown'
}

/** Every known fact the candidates ask for, read from the project before any engine runs. */
function factsOf(candidates: readonly Candidate[], subject: Subject): Facts {
  const names = new Set(candidates.flatMap(conditionsOf).flatMap(factNames))
  const known = [...names].map((name) => [name, factReader(name)(subject)] as const)
  return Object.fromEntries(
    known.filter(
      (each): each is readonly [string, FactValue] => each[1] !== undefined && each[1] !== null,
    ),
  )
}

function factNames(condition: Condition): readonly string[] {
  if ('fact' in condition) return [condition.fact]
  return 'not' in condition
    ? factNames(condition.not)
    : ('all' in condition ? condition.all : condition.any).flatMap(factNames)
}

function differing(stepFacts: Facts, facts: Facts): string[] {
  return Object.keys(stepFacts).filter(
    (name) =>
      !Object.hasOwn(facts, name) || canonicalJson(stepFacts[name]) !== canonicalJson(facts[name]),
  )
}

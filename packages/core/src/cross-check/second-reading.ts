import { recordedValue, type Subject } from '../project/facts.js'
import { readProject } from '../project/project.js'
import type { Condition } from '../conditions/conditions.js'
import type { RuleBook } from '../packs/rule-book.js'
import { canonicalJson } from '../json/digest.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { FactValue, Step } from '../vocabulary/trace.js'
import type { Answer, TruthValue } from '../vocabulary/answers.js'
import { type CrossChecked, type Disagreement, differ, type Reading } from './disagreement.js'
import { rederive } from './second-engine.js'
import { factsOf } from './second-facts.js'
import { citingDisagreements } from './second-findings.js'
import { branchConditions, outcomeOf } from './second-grant.js'
import {
  isAboutOther,
  isAt,
  lawOn,
  type LawOnDay,
  reach,
  possibleProvisions,
  requiredBy,
  type VersionInForce,
} from './second-law.js'
import { procedureDisagreements } from './second-procedures.js'
import { advanceOn, fundingOf, levelOf, upliftsOf, upliftVerdict } from './second-money.js'

export { dividedAgain } from './second-division.js'
export { rederive } from './second-engine.js'

/** What a second reading of a decision comes to. */
export interface SecondReading {
  readonly checked: number
  readonly disagreements: readonly Disagreement[]
}

/** Reads a decision a second time, item by item: a fresh engine each. */
export async function readAgain(book: RuleBook, decision: CrossChecked): Promise<SecondReading> {
  const law = lawOn(book, decision.on)
  const disagreements: Disagreement[] = []
  let checked = 0
  let advance: number | null = 0
  const subjects = book
    .at(decision.on)
    .subjects(readProject(decision.project.input, 'project', book))
  for (const subject of subjects.slice(0, 1))
    disagreements.push(...(await procedureDisagreements(decision, law, subject)))
  for (const subject of subjects) {
    const { reading, facts } = await readItem(law, subject)
    const steps = decision.steps.filter(
      ({ item, version }) => item === subject.item.id && version !== null,
    )
    const expected = expectedOf(reading)
    checked += expected.size
    disagreements.push(
      ...stepDisagreements(steps, expected, facts, subject),
      ...itemDisagreements(decision, reading, expected),
      ...citingDisagreements(decision, reading),
    )
    const paid = advanceOf(decision, reading)
    advance = advance === null || paid === null ? null : advance + paid
  }
  const ours = decision.funding.advance.max
  if (ours !== advance) disagreements.push(differ('funding.advance', null, ours, advance))
  return { checked, disagreements }
}

type Facts = Step['facts']

async function readItem(
  law: LawOnDay,
  subject: Subject,
): Promise<{ readonly reading: Reading; readonly facts: Facts }> {
  const conditions = law.inForce.filter((each) => matters(law, each, subject)).flatMap(conditionsOf)
  const facts = factsOf(conditions, subject)
  const verdicts = await rederive(conditions, facts)
  const ask = (condition: Condition | null): TruthValue =>
    condition === null ? 'met' : (verdicts.get(condition) ?? 'unknown')
  return {
    reading: {
      law,
      subject,
      applies: ({ version }) => ask(version.when),
      required: (each) => ask(requiredBy(each)),
      ask,
    },
    facts,
  }
}

/** Whether a version can say anything of an item: by its kind, its authority and its activity. */
function matters(law: LawOnDay, each: VersionInForce, subject: Subject): boolean {
  const { pack, rule, version } = each
  if (isAboutOther(version.when, subject.item.activity)) return false
  if (rule.kind === 'funding') return reach(law, each, subject) !== 'unmet' || isAt(each, subject)
  return (
    (rule.kind === 'eligibility' || rule.kind === 'support' || rule.kind === 'priority') &&
    (pack.manifest.jurisdiction === 'national' || reach(law, each, subject) !== 'unmet')
  )
}

function conditionsOf(each: VersionInForce): readonly Condition[] {
  const own = [each.version.when, requiredBy(each)]
  return [...own.filter((condition) => condition !== null), ...branchConditions(each)]
}

/**
 * A rule that must have left a step, and what the step must say; of rules as good as each other
 * one.
 */
interface Expected {
  readonly answer: Answer
  readonly stage: Step['stage']
  readonly instead: ReadonlySet<string>
  /** Of a level, what it comes to, in đồng; `null` where nothing bounds it. */
  readonly ceiling?: number | null
}

function expectedOf(reading: Reading): ReadonlyMap<string, Expected> {
  const { law, subject, applies } = reading
  const expected = new Map<string, Expected>()
  for (const each of law.inForce) {
    const answer = requirementOf(reading, each)
    if (answer !== null) expected.set(each.id, { answer, stage: 'eligibility', instead: new Set() })
  }
  const possible = possibleProvisions(law, subject)
  const [first] = possible
  if (first !== undefined)
    expected.set(first.id, { answer: 'unknown', stage: 'eligibility', instead: idsOf(possible) })
  const level = levelOf(law, subject, applies)
  const chosen = level.rules[0]
  if (chosen === undefined || level.answer === null) return expected
  const outcome = outcomeOf(chosen, law, subject, reading.ask)
  const { answer } = level.answer === 'met' ? outcome : { answer: level.answer }
  const ceiling = 'ceiling' in outcome ? outcome.ceiling : null
  const instead = idsOf(level.rules)
  expected.set(chosen.id, { answer, stage: 'support', instead, ceiling })
  const uplifts = answer === 'met' ? upliftsOf(law, chosen, subject, applies) : []
  const uplift = uplifts[0]
  if (uplift !== undefined)
    expected.set(uplift.id, {
      answer: upliftVerdict(law, uplift, subject, applies),
      stage: 'uplift',
      instead: idsOf(uplifts),
    })
  return expected
}

const idsOf = (rules: readonly VersionInForce[]): ReadonlySet<string> =>
  new Set(rules.map(({ id }) => id))

/** What a rule of eligibility or money asks of an item; `null` where it asks nothing of it. */
function requirementOf(
  { law, subject, applies, required }: Reading,
  each: VersionInForce,
): Answer | null {
  const { rule, version } = each
  const asks = (rule.kind === 'eligibility' || rule.kind === 'funding') && requiredBy(each) !== null
  const here = asks ? reach(law, each, subject) : 'unmet'
  if (here === 'unmet' || isAboutOther(version.when, subject.item.activity)) return null
  const when = applies(each)
  if (when === 'unmet') return null
  const answer = required(each)
  return answer === 'met' || (when === 'met' && here === 'met') ? answer : 'unknown'
}

/** Steps that are not what they must be, are missing, or should not be there. */
function stepDisagreements(
  steps: readonly Step[],
  expected: ReadonlyMap<string, Expected>,
  facts: Facts,
  { item, vocabulary }: Subject,
): readonly Disagreement[] {
  const found: Disagreement[] = []
  const met = new Set<Step>()
  for (const [id, { answer, stage, instead }] of expected) {
    const step = steps.find(
      ({ rule, stage: of }) => of === stage && (rule === id || instead.has(rule)),
    )
    if (step !== undefined) met.add(step)
    const strange = step === undefined ? [] : differing(step.facts, facts, vocabulary)
    if (step?.verdict !== answer || strange.length > 0)
      found.push(differ(step?.rule ?? id, item.id, step?.verdict ?? null, answer, strange))
  }
  for (const step of steps)
    if (!met.has(step)) found.push(differ(step.rule, item.id, step.verdict, null))
  return found
}

/** The level, the uplift and the refusal that the decision states for the item. */
function itemDisagreements(
  { items }: CrossChecked,
  { subject }: Reading,
  expected: ReadonlyMap<string, Expected>,
): readonly Disagreement[] {
  const stated = items.find(({ id }) => id === subject.item.id)
  if (stated === undefined) return [differ('items', subject.item.id, null, 'met')]
  const all = [...expected.values()]
  const given = all.find(({ stage, answer }) => stage === 'support' && answer === 'met')
  const raised = all.find(({ stage }) => stage === 'uplift')
  const { support, eligibility } = stated
  const ours = 'parts' in support ? support : null
  const refused = all.some(({ stage, answer }) => stage === 'eligibility' && answer === 'unmet')
  return [
    ...oneOf(ours?.rule ?? null, given?.instead, subject),
    ...oneOf(ours?.uplift?.rule ?? null, raised?.instead, subject),
    ...ceilingDisagreement(ours, given, subject),
    ...((eligibility === 'unmet') === refused
      ? []
      : [differ('eligibility', subject.item.id, eligibility, refused ? 'unmet' : null)]),
  ]
}

/** A ceiling must be the same đồng. */
function ceilingDisagreement(
  ours: { readonly rule: string; readonly ceiling: number | null } | null,
  theirs: Expected | undefined,
  { item }: Subject,
): readonly Disagreement[] {
  if (ours === null || theirs?.ceiling === undefined || ours.ceiling === theirs.ceiling) return []
  return [differ(ours.rule, item.id, ours.ceiling, theirs.ceiling)]
}

/** A rule that is stated must be one of those that may be; where none may, none is stated. */
function oneOf(
  stated: string | null,
  allowed: ReadonlySet<string> | undefined,
  { item }: Subject,
): readonly Disagreement[] {
  if (stated === null)
    return allowed === undefined ? [] : [differ([...allowed].join(', '), item.id, null, 'met')]
  return allowed?.has(stated) === true ? [] : [differ(stated, item.id, 'met', null)]
}

/** The advance on what an item is allowed; `null` where that or a rate is not known. */
function advanceOf({ items }: CrossChecked, { law, subject, applies }: Reading): number | null {
  const support = items.find(({ id }) => id === subject.item.id)?.support
  if (support?.answer !== 'met' || support.allowed === null) return null
  return advanceOn(support.allowed, fundingOf(law, subject, applies))?.amount ?? null
}

function differing(stepFacts: Facts, facts: Facts, vocabulary: Vocabulary): string[] {
  return Object.keys(stepFacts).filter(
    (name) =>
      !Object.hasOwn(facts, name) ||
      canonicalJson(stepFacts[name]) !==
        canonicalJson(recordedValue(name, facts[name] as FactValue, vocabulary)),
  )
}

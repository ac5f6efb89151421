import { projectChecklist } from './checklist.js'
import { surelyApplies } from './jurisdiction.js'
import type { Subject } from '../project/facts.js'
import { someOf } from '../values/frozen-list.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import type { Project } from '../project/project.js'
import type { PriorityRule } from '../kinds/rule.js'
import type { BookOnDay } from '../packs/rule-book.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import { memoize } from '../values/memoize.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { findingScope } from '../vocabulary/bounded-findings.js'
import type { ToVerify } from '../vocabulary/trace.js'
import { findingsByGrade, type GradedFinding } from './unverified.js'

type DefiningRule = RuleInForce<PriorityRule>
type Definition = NonNullable<DefiningRule['version']['defines']>

/** What a definition says of the items of a project it applies to. */
interface DefinitionResult {
  readonly rule: DefiningRule
  /** Items that do not meet it. */
  readonly unmet: string[]
  /** Items whose dossier lacks something the definition asks for, and the facts to supply. */
  readonly unnamed: string[]
  readonly facts: string[]
}

/** What the definitions in force say of a project. */
export interface DefinitionCheck {
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
  readonly toVerify: readonly ToVerify[]
}

const NOT_DEFINED: DefinitionCheck = {
  findings: EMPTY_LIST,
  evidence: 'quoted',
  toVerify: EMPTY_LIST,
}

/**
 * Đúng định nghĩa. / Compares a project with the definition of the kind it is declared to be: a
 * warning where it does not meet it, an info where its dossier does not yet name what the definition
 * asks for. An unknown fact gives no finding.
 */
export function checkDefinition(
  onDay: BookOnDay,
  project: Project,
  subjects: readonly Subject[],
  trace: boolean,
): DefinitionCheck {
  const all = judged(onDay, project, subjects, trace)
  if (all === null) return NOT_DEFINED
  const graded: GradedFinding[] = []
  const toVerify: ToVerify[] = []
  let evidence: Evidence = 'quoted'
  for (const { rule, unmet, unnamed, facts } of all.values()) {
    if (unmet.length > 0) {
      const found = notAsDefined(rule, 'warning', unmet, subjects.length, EMPTY_LIST)
      graded.push({ finding: found, evidence: rule.evidence })
      evidence = weaker(evidence, rule.evidence)
    }
    if (unnamed.length > 0) {
      const found = notAsDefined(rule, 'info', unnamed, subjects.length, facts)
      graded.push({ finding: found, evidence: rule.evidence })
    }
    if (trace) toVerify.push(...projectChecklist(rule, project))
  }
  return { findings: findingsByGrade(graded), evidence, toVerify }
}

/** Whether a project is known not to be of the kind it is declared to be. */
export function isMisnamed(
  onDay: BookOnDay,
  project: Project,
  subjects: readonly Subject[],
): boolean {
  const all = judged(onDay, project, subjects, false)
  return all !== null && [...all.values()].some(({ unmet }) => unmet.length > 0)
}

/**
 * What the definitions in force find of a project, by rule: with `trace` of each that applies, else
 * only of those that something is wrong with; `null` where there is none.
 */
function judged(
  onDay: BookOnDay,
  { kind }: Project,
  subjects: readonly Subject[],
  trace: boolean,
): ReadonlyMap<string, DefinitionResult> | null {
  if (kind === null || kind === 'single') return null
  let found: Map<string, DefinitionResult> | null = null
  for (const subject of subjects)
    for (const rule of onDay.rules(subject.item.activity).definitions) {
      if (rule.version.defines?.kind !== kind || !surelyApplies(rule, subject)) continue
      const unmet = rule.require?.test(subject) === 'unmet'
      const unnamed = isUnnamed(rule.version.defines, subject)
      if (!trace && !unmet && !unnamed) continue
      found ??= new Map()
      const entry = memoize(found, rule.id, () => nothingFound(rule))
      if (unmet) entry.unmet.push(subject.item.id)
      if (unnamed) addUnnamed(entry, subject)
    }
  return found
}

/** Whether an item does not give all that a definition asks its dossier to name. */
const isUnnamed = ({ names }: Definition, { item }: Subject): boolean =>
  names !== null && someOf(names, (part) => item[part] === null)

const nothingFound = (rule: DefiningRule): DefinitionResult => ({
  rule,
  unmet: [],
  unnamed: [],
  facts: [],
})

function addUnnamed({ rule, unnamed, facts }: DefinitionResult, { item }: Subject): void {
  unnamed.push(item.id)
  for (const part of rule.version.defines?.names ?? EMPTY_LIST)
    if (item[part] === null && !facts.includes(FACT_OF[part])) facts.push(FACT_OF[part])
}

/** The first fact to supply of a part that is missing. */
const FACT_OF = { site: 'site.province', beneficiary: 'beneficiary.kind' } as const

function notAsDefined(
  { id, version: { defines, citation } }: DefiningRule,
  severity: 'warning' | 'info',
  items: readonly string[],
  ofAll: number,
  facts: readonly string[],
): Finding {
  return finding('NOT_AS_DEFINED', severity, {
    ...findingScope(items, ofAll),
    found: defines?.kind ?? null,
    rule: id,
    citation,
    about: defines && { text: defines.text, textEn: defines.textEn },
    facts,
  })
}

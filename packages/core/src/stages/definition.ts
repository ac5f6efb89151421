import { projectChecklist } from './checklist.js'
import { concerns } from './jurisdiction.js'
import type { Subject } from '../project/facts.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import type { Project } from '../project/project.js'
import type { PriorityRule } from '../kinds/rule.js'
import type { OpenBook } from '../packs/rule-book.js'
import { kept, type RuleInForce } from '../packs/rules-on-day.js'
import { type Finding, finding, NONE, standingAt, type ToVerify } from '../vocabulary/trace.js'

type Rule = RuleInForce<PriorityRule>

/** What a definition says of the items of a project it applies to. */
interface Judged {
  readonly rule: Rule
  /** Items that do not meet it. */
  readonly unmet: string[]
  /** Items whose dossier does not give all it asks for, and the facts that are not given. */
  readonly unnamed: string[]
  readonly facts: string[]
}

/** What the definitions in force say of a project. */
export interface DefinitionCheck {
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
  readonly toVerify: readonly ToVerify[]
}

const NOT_DEFINED: DefinitionCheck = { findings: NONE, evidence: 'quoted', toVerify: NONE }

/**
 * Đúng định nghĩa. / Holds a project against the definition of the kind it says it is: a warning
 * where it does not meet it, an info where its dossier does not yet name what the definition asks
 * for. What is not known is never held against it.
 */
export function checkDefinition(
  open: OpenBook,
  project: Project,
  subjects: readonly Subject[],
  trace: boolean,
): DefinitionCheck {
  const all = judged(open, project, subjects)
  if (all === null) return NOT_DEFINED
  const findings: Finding[] = []
  const toVerify: ToVerify[] = []
  let evidence: Evidence = 'quoted'
  for (const { rule, unmet, unnamed, facts } of all.values()) {
    if (unmet.length > 0) {
      findings.push(notAsDefined(rule, 'warning', unmet, subjects.length, NONE))
      evidence = weaker(evidence, rule.evidence)
    }
    if (unnamed.length > 0)
      findings.push(notAsDefined(rule, 'info', unnamed, subjects.length, facts))
    if (trace) toVerify.push(...projectChecklist(rule, project))
  }
  return { findings, evidence, toVerify }
}

/** Whether a project is known not to be of the kind it says it is. */
export function isMisnamed(
  open: OpenBook,
  project: Project,
  subjects: readonly Subject[],
): boolean {
  const all = judged(open, project, subjects)
  return all !== null && [...all.values()].some(({ unmet }) => unmet.length > 0)
}

/** The definitions that apply to a project, by rule; `null` where none does. */
function judged(
  open: OpenBook,
  { kind }: Project,
  subjects: readonly Subject[],
): ReadonlyMap<string, Judged> | null {
  if (kind === null || kind === 'single') return null
  let found: Map<string, Judged> | null = null
  for (const subject of subjects)
    for (const rule of open.rules(subject.item.activity).definitions) {
      if (rule.version.defines?.kind !== kind || !applies(rule, subject)) continue
      found ??= new Map()
      judgeItem(
        kept(found, rule.id, () => nothingFound(rule)),
        subject,
      )
    }
  return found
}

const nothingFound = (rule: Rule): Judged => ({ rule, unmet: [], unnamed: [], facts: [] })

function judgeItem({ rule, unmet, unnamed, facts }: Judged, subject: Subject): void {
  if (rule.require?.test(subject) === 'unmet') unmet.push(subject.item.id)
  let named = true
  for (const part of rule.version.defines?.names ?? NONE) {
    if (subject.item[part] !== null) continue
    named = false
    if (!facts.includes(FACT_OF[part])) facts.push(FACT_OF[part])
  }
  if (!named) unnamed.push(subject.item.id)
}

/** What to supply first of a part that is not named at all. */
const FACT_OF = { site: 'site.province', beneficiary: 'beneficiary.kind' } as const

function applies(rule: Rule, subject: Subject): boolean {
  return (
    concerns(rule, subject) === 'met' && (rule.when === null || rule.when.test(subject) === 'met')
  )
}

function notAsDefined(
  { id, version: { defines, citation } }: Rule,
  severity: 'warning' | 'info',
  items: readonly string[],
  ofAll: number,
  facts: readonly string[],
): Finding {
  return finding('NOT_AS_DEFINED', severity, {
    ...standingAt(items, ofAll),
    found: defines?.kind ?? null,
    rule: id,
    citation,
    about: defines && { text: defines.text, textEn: defines.textEn },
    facts,
  })
}

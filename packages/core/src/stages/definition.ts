import { projectChecklist } from './checklist.js'
import { concerns } from './jurisdiction.js'
import type { Subject } from '../project/facts.js'
import { type Evidence, weaker } from '../vocabulary/law.js'
import type { Project } from '../project/project.js'
import type { PriorityRule } from '../kinds/rule.js'
import type { OpenBook } from '../packs/rule-book.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import {
  type Finding,
  finding,
  NONE,
  standingAt,
  type ToVerify,
  type Verdict,
} from '../vocabulary/trace.js'

type Rule = RuleInForce<PriorityRule>

/** What a definition says of the items of a project it applies to. */
interface Judged {
  readonly rule: Rule
  /** Items that do not meet it. */
  readonly unmet: readonly string[]
  /** Items whose dossier does not give all it asks for, and the facts that are not given. */
  readonly unnamed: readonly string[]
  readonly facts: readonly string[]
}

/** What the definitions in force say of a project. */
export interface DefinitionCheck {
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
  readonly toVerify: readonly ToVerify[]
}

const NOTHING: DefinitionCheck = { findings: NONE, evidence: 'quoted', toVerify: NONE }

/**
 * Đúng định nghĩa. / Holds a project against the definition of the kind it says it is: a warning where it does not meet it, an info where its
 * dossier does not yet name what the definition asks for. What is not known is never held against it.
 */
export function checkDefinition(open: OpenBook, project: Project, trace: boolean): DefinitionCheck {
  if (project.kind === null || project.kind === 'single') return NOTHING
  const ofAll = project.items.length
  return judged(open, project).reduce<DefinitionCheck>(
    (said, { rule, unmet, unnamed, facts }) => ({
      findings: [
        ...said.findings,
        ...findingOf(rule, 'warning', unmet, ofAll, NONE),
        ...findingOf(rule, 'info', unnamed, ofAll, facts),
      ],
      evidence: unmet.length === 0 ? said.evidence : weaker(said.evidence, rule.evidence),
      toVerify: trace ? [...said.toVerify, ...projectChecklist(rule, project)] : said.toVerify,
    }),
    NOTHING,
  )
}

/** Whether a project is known not to be of the kind it says it is. */
export function isMisnamed(open: OpenBook, project: Project): boolean {
  return (
    project.kind !== null &&
    project.kind !== 'single' &&
    judged(open, project).some(({ unmet }) => unmet.length > 0)
  )
}

function judged(open: OpenBook, project: Project): readonly Judged[] {
  const byRule = new Map<
    string,
    { rule: Rule; unmet: string[]; unnamed: string[]; facts: Set<string> }
  >()
  for (const subject of open.subjects(project)) {
    for (const rule of open.rules(subject.item.activity).priority) {
      if (rule.answer !== 'in-force' || rule.version.defines === null) continue
      if (!applies(rule, subject)) continue
      const said = byRule.get(rule.id) ?? { rule, unmet: [], unnamed: [], facts: new Set() }
      byRule.set(rule.id, said)
      if ((rule.require?.test(subject) ?? 'met') === 'unmet') said.unmet.push(subject.item.id)
      const lacking = (rule.version.defines.names ?? []).filter(
        (part) => subject.item[part] === null,
      )
      if (lacking.length > 0) said.unnamed.push(subject.item.id)
      for (const part of lacking) said.facts.add(FACT_OF[part])
    }
  }
  return [...byRule.values()].map(({ facts, ...said }) => ({ ...said, facts: [...facts] }))
}

/** What to supply first of a part that is not named at all. */
const FACT_OF = { site: 'site.province', beneficiary: 'beneficiary.kind' } as const

function applies(rule: Rule, subject: Subject): boolean {
  const when: Verdict = rule.when === null ? 'met' : rule.when.test(subject)
  return (
    rule.version.defines?.kind === subject.project.kind &&
    concerns(rule, subject) === 'met' &&
    when === 'met'
  )
}

function findingOf(
  { id, version: { defines, citation } }: Rule,
  severity: 'warning' | 'info',
  items: readonly string[],
  ofAll: number,
  facts: readonly string[],
): readonly Finding[] {
  if (items.length === 0 || defines === null) return NONE
  const { text, textEn } = defines
  return [
    finding('NOT_AS_DEFINED', severity, {
      ...standingAt(items, ofAll),
      found: defines.kind,
      rule: id,
      citation,
      about: { text, textEn },
      facts,
    }),
  ]
}

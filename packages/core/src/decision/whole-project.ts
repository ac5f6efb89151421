import { readLedger } from '../lifecycle/ledger.js'
import { procedureQuestions } from '../lifecycle/procedure-in-force.js'
import type { BookOnDay, RuleBook } from '../packs/rule-book.js'
import type { Subject } from '../project/facts.js'
import type { Project } from '../project/project.js'
import { checkApproval } from '../stages/approval.js'
import { checkDefinition } from '../stages/definition.js'
import { type Evidence, weaker, weakest } from '../vocabulary/law.js'
import type { ToVerify } from '../vocabulary/trace.js'
import type { Finding } from '../vocabulary/finding.js'
import { EMPTY_LIST, joined } from '../values/shared-list.js'

/** Findings about a project as a whole, beside those about its items. */
export interface WholeProject {
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
  readonly toVerify: readonly ToVerify[]
}

/**
 * Cả đề án. / Checks the definition of the kind it is declared to be, its approval and its events;
 * with `trace` it adds the checklist of the procedure that governs it.
 */
export function checkWhole(
  book: RuleBook,
  onDay: BookOnDay,
  project: Project,
  subjects: readonly Subject[],
  trace: boolean,
): WholeProject {
  const definition = checkDefinition(onDay, project, subjects, trace)
  const approval = checkApproval(book, onDay, project, subjects)
  const events = checkEvents(book, project)
  return {
    findings: joined(joined(definition.findings, approval.findings), events.findings),
    evidence: weaker(weaker(definition.evidence, approval.evidence), events.evidence),
    toVerify: trace
      ? joined(definition.toVerify, procedureQuestions(book, onDay, project))
      : definition.toVerify,
  }
}

const NO_EVENTS = { findings: EMPTY_LIST, evidence: 'quoted' } as const

function checkEvents(book: RuleBook, project: Project): Omit<WholeProject, 'toVerify'> {
  if (project.events === null || project.events.length === 0) return NO_EVENTS
  const { findings, grades } = readLedger(book, project)
  return { findings, evidence: weakest(grades) }
}

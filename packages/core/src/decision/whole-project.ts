import { checkApproval } from '../stages/approval.js'
import { projectChecklist } from '../stages/checklist.js'
import { checkDefinition } from '../stages/definition.js'
import { readLedger } from '../lifecycle/ledger.js'
import { proceduresFor } from '../lifecycle/procedure-in-force.js'
import { type Evidence, weakest } from '../vocabulary/law.js'
import type { Project } from '../project/project.js'
import type { OpenBook, RuleBook } from '../packs/rule-book.js'
import { type Finding, NONE, type ToVerify } from '../vocabulary/trace.js'

/** What is said of a project as a whole, beside what is said of its items. */
export interface WholeProject {
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
  readonly toVerify: readonly ToVerify[]
}

/** Whether there is nothing to ask of a project as a whole. */
const saysLittle = ({ approval, events, kind, items }: Project): boolean =>
  (approval === null || approval.on === null) &&
  (events === null || events.length === 0) &&
  (kind === null || kind === 'single') &&
  items.every(({ level }) => level === null)

/**
 * Cả đề án. / Whether it is what it says it is, who approved it and when, what its events say; and with `trace` what the procedure that
 * governs it leaves to people; `null` where there is nothing to ask.
 */
export function checkWhole(
  book: RuleBook,
  open: OpenBook,
  project: Project,
  trace: boolean,
): WholeProject | null {
  if (!trace && saysLittle(project)) return null
  const definition = checkDefinition(open, project, trace)
  const approval = checkApproval(book, open, project)
  const { events } = project
  const ledger = events === null || events.length === 0 ? null : readLedger(book, project)
  return {
    findings: [...definition.findings, ...approval.findings, ...(ledger?.findings ?? NONE)],
    evidence: weakest([definition.evidence, approval.evidence, ...(ledger?.grades ?? NONE)]),
    toVerify: trace
      ? [...definition.toVerify, ...procedureChecklist(book, open, project)]
      : definition.toVerify,
  }
}

function procedureChecklist(book: RuleBook, open: OpenBook, project: Project): readonly ToVerify[] {
  return proceduresFor(book, project, open.day).all.flatMap((procedure) =>
    projectChecklist(procedure, project),
  )
}

import type { Day } from './calendar.js'
import { compileCondition } from './conditions.js'
import { concerns } from './eligibility.js'
import type { Subject } from './facts.js'
import { type Evidence, evidenceOn, inForce, weakest } from './law.js'
import type { ProcedureRule, ProcedureVersion } from './procedure.js'
import type { Project } from './project.js'
import { fullId, type RuleBook } from './rule-book.js'

/** Trình tự có hiệu lực. / The procedure that governs a project on a day. */
export interface ProcedureInForce {
  readonly id: string
  readonly version: ProcedureVersion
  readonly evidence: Evidence
}

/** The procedure for a project on a day: the province's own for a local project where it has one. `null` where none is in force or known. */
export function procedureFor(book: RuleBook, project: Project, on: Day): ProcedureInForce | null {
  const [item] = project.items
  if (item === undefined) return null
  const subject: Subject = { on, project, item, place: book.at(on).place(item.site?.province ?? null, item.site?.formerProvince ?? null) }
  const found = book.packs.flatMap((pack) => pack.rules
    .filter((rule): rule is ProcedureRule => rule.kind === 'procedure' && concerns({ pack }, subject) === 'met')
    .flatMap((rule) => {
      const standing = inForce<ProcedureVersion>(rule, on)
      if (standing.answer !== 'in-force') return []
      const { version } = standing
      if (version.when !== null && compileCondition(version.when).test(subject) !== 'met') return []
      return [{ id: fullId(pack, rule), version, evidence: gradeOf(version, pack.documents, on), national: pack.manifest.jurisdiction === 'national' }]
    }))
  return found.find((each) => !each.national) ?? found[0] ?? null
}

/** The grade of a procedure: every text its deadlines and classes cite counts. */
function gradeOf(version: ProcedureVersion, documents: ReadonlyMap<string, Parameters<typeof evidenceOn>[1] & object>, on: Day): Evidence {
  const cited = [version.citation, ...[...(version.deadlines ?? []), ...(version.adjustments ?? []), ...(version.precedence ?? [])].map(({ citation }) => citation)]
  return weakest(cited.map((citation) => evidenceOn({ ...version, citation }, documents.get(citation.document), on)))
}

import type { Day } from '../words/calendar.js'
import { compileCondition, type CompiledCondition } from '../rules/conditions.js'
import { concerns } from '../stages/eligibility.js'
import type { Subject } from '../dossier/facts.js'
import { type Evidence, evidenceOn, inForce, weakest } from '../words/law.js'
import type { Pack } from '../rules/pack.js'
import type { ProcedureRule, ProcedureVersion } from '../rules/procedure.js'
import type { Project } from '../dossier/project.js'
import type { RuleBook } from '../rules/rule-book.js'
import { fullId } from '../rules/rules-on-day.js'

/** Trình tự có hiệu lực. / The procedure that governs a project on a day. */
export interface ProcedureInForce {
  readonly id: string
  readonly version: ProcedureVersion
  readonly evidence: Evidence
}

interface Known {
  readonly id: string
  readonly pack: Pack
  readonly rule: ProcedureRule
  readonly when: ReadonlyMap<ProcedureVersion, CompiledCondition>
}

const KNOWN = new WeakMap<RuleBook, readonly Known[]>()

/** The procedures of a book, found and compiled once; a province's own first. */
function proceduresOf(book: RuleBook): readonly Known[] {
  const known = KNOWN.get(book)
  if (known !== undefined) return known
  const all = book.packs.flatMap((pack) =>
    pack.rules
      .filter((rule): rule is ProcedureRule => rule.kind === 'procedure')
      .map((rule): Known => ({
        id: fullId(pack, rule),
        pack,
        rule,
        when: new Map(
          rule.versions.flatMap((version) =>
            version.when === null ? [] : [[version, compileCondition(version.when)]],
          ),
        ),
      })),
  )
  const sorted = [
    ...all.filter(({ pack }) => !pack.national),
    ...all.filter(({ pack }) => pack.national),
  ]
  KNOWN.set(book, sorted)
  return sorted
}

/** The procedure for a project on a day: the province's own for a local project where it has one. `null` where none is in force or known. */
export function procedureFor(book: RuleBook, project: Project, on: Day): ProcedureInForce | null {
  const [item] = project.items
  if (item === undefined) return null
  const subject: Subject = {
    on,
    project,
    item,
    place: book.at(on).place(item.site?.province ?? null, item.site?.formerProvince ?? null),
  }
  for (const { id, pack, rule, when } of proceduresOf(book)) {
    const standing = inForce<ProcedureVersion>(rule, on)
    if (standing.answer !== 'in-force' || concerns({ pack }, subject) !== 'met') continue
    const { version } = standing
    if ((when.get(version)?.test(subject) ?? 'met') === 'met')
      return { id, version, evidence: gradeOf(version, pack, on) }
  }
  return null
}

/** The grade of a procedure: every text its deadlines and classes cite counts. */
function gradeOf(version: ProcedureVersion, { documents }: Pack, on: Day): Evidence {
  const cited = new Set(
    [
      version,
      ...(version.deadlines ?? []),
      ...(version.adjustments ?? []),
      ...(version.precedence ?? []),
    ].map(({ citation }) => citation.document),
  )
  return weakest([...cited].map((document) => evidenceOn(version, documents.get(document), on)))
}

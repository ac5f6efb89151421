import type { Day } from '../values/calendar.js'
import { compileCondition, type CompiledCondition } from '../conditions/conditions.js'
import { concerns } from '../stages/jurisdiction.js'
import { nearness, twoRules } from '../stages/one-rule.js'
import type { Severity } from '../errors/errors.js'
import type { Subject } from '../project/facts.js'
import { type Citation, type Evidence, evidenceOn, inForce } from '../vocabulary/law.js'
import type { Pack } from '../packs/pack.js'
import type { ProcedureRule, ProcedureVersion } from '../kinds/procedure.js'
import type { Project } from '../project/project.js'
import type { RuleBook } from '../packs/rule-book.js'
import { fullId } from '../packs/rules-on-day.js'

/** Trình tự có hiệu lực. / A procedure that governs a project on a day. */
export interface ProcedureInForce {
  readonly id: string
  readonly pack: Pack
  readonly rule: ProcedureRule
  /** How near its authority is: a part is taken from the nearest procedure that has it. */
  readonly nearness: number
  readonly version: ProcedureVersion
  /** The grade of what a clause says, on the day. */
  readonly gradeOf: (citation: Citation) => Evidence
}

/** What a version may say, part by part. */
type Parts = {
  readonly [K in keyof ProcedureVersion]: NonNullable<ProcedureVersion[K]>
}

/** A part of a procedure, and the procedure that says it. */
export interface PartInForce<T> {
  readonly procedure: ProcedureInForce
  readonly value: T
  /** The grade of the clause the part cites, or else of the version. */
  readonly evidence: Evidence
}

/** Các trình tự của một ngày. / The procedures that govern a project on a day: the province's own first, then the national ones. */
export interface Procedures {
  readonly all: readonly ProcedureInForce[]
  /** A part as the nearest procedure that has it says it; `null` where none does. Throws `OVERLAPPING_RULES` where two are as near. */
  readonly part: <K extends keyof Parts>(name: K) => PartInForce<Parts[K]> | null
}

/** What a part says of its severity, or else an error where the clause has been read for that day, a warning where it has not. */
export function severityOf(
  stated: Extract<Severity, 'error' | 'warning'> | null,
  evidence: Evidence,
): 'error' | 'warning' {
  return stated ?? (evidence === 'quoted' ? 'error' : 'warning')
}

interface Known {
  readonly id: string
  readonly pack: Pack
  readonly rule: ProcedureRule
  readonly when: ReadonlyMap<ProcedureVersion, CompiledCondition>
}

const KNOWN = new WeakMap<RuleBook, readonly Known[]>()

/** The procedures of a book, found and compiled once. */
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
  KNOWN.set(book, all)
  return all
}

/** The procedures for a project on a day; for a local project the province's own stands before the national one, part by part. */
export function proceduresFor(book: RuleBook, project: Project, on: Day): Procedures {
  const [item] = project.items
  const all = item === undefined ? [] : governing(book, { project, item }, on)
  return { all, part: (name) => partOf(all, name) }
}

function governing(
  book: RuleBook,
  { project, item }: Pick<Subject, 'project' | 'item'>,
  on: Day,
): readonly ProcedureInForce[] {
  const place = book.at(on).place(item.site?.province ?? null, item.site?.formerProvince ?? null)
  const subject: Subject = { on, project, item, place }
  const standing = proceduresOf(book).flatMap(({ id, pack, rule, when }) => {
    const inDay = inForce<ProcedureVersion>(rule, on)
    if (inDay.answer !== 'in-force' || concerns({ pack }, subject) !== 'met') return []
    const { version } = inDay
    if ((when.get(version)?.test(subject) ?? 'met') !== 'met') return []
    const gradeOf = (citation: Citation): Evidence =>
      evidenceOn({ ...version, citation }, pack.documents.get(citation.document), on)
    return [{ id, pack, rule, nearness: nearness(pack, place), version, gradeOf }]
  })
  return standing.sort((a, b) => a.nearness - b.nearness)
}

function partOf<K extends keyof Parts>(
  all: readonly ProcedureInForce[],
  name: K,
): PartInForce<Parts[K]> | null {
  const [procedure, second] = all.filter(({ version }) => version[name] != null)
  if (procedure === undefined) return null
  if (procedure.nearness === second?.nearness) throw twoRules([procedure, second], 'procedure')
  const value = procedure.version[name] as Parts[K]
  const cited = value as { readonly citation?: Citation }
  return {
    procedure,
    value,
    evidence: procedure.gradeOf(cited.citation ?? procedure.version.citation),
  }
}

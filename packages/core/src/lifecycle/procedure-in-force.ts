import type { Day } from '../values/calendar.js'
import { compileCondition, type CompiledCondition } from '../conditions/compile-condition.js'
import { governs } from '../stages/jurisdiction.js'
import { nearness, twoRules } from '../stages/one-rule.js'
import type { Severity } from '../errors/errors.js'
import type { Subject } from '../project/facts.js'
import { type Citation, type Evidence, evidenceOn, inForce } from '../vocabulary/law.js'
import type { Pack } from '../packs/pack.js'
import type { ProcedureRule, ProcedureVersion } from '../kinds/procedure/procedure.js'
import type { Project } from '../project/project.js'
import type { BookOnDay, RuleBook } from '../packs/rule-book.js'
import { fullId } from '../packs/rules-on-day.js'
import { memoize } from '../values/memoize.js'
import { projectChecklist } from '../stages/checklist.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { ToVerify } from '../vocabulary/trace.js'

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

/**
 * Các trình tự của một ngày. / The procedures that govern a project on a day: the province's own
 * first, then the national ones.
 */
export interface Procedures {
  readonly all: readonly ProcedureInForce[]
  /**
   * A part as the nearest procedure that has it says it; `null` where none does. Throws
   * `OVERLAPPING_RULES` where two are as near.
   */
  readonly part: <K extends keyof Parts>(name: K) => PartInForce<Parts[K]> | null
}

/**
 * What a part says of its severity, or else an error where the clause has been read for that day, a
 * warning where it has not.
 */
export function severityOf(
  stated: Extract<Severity, 'error' | 'warning'> | null,
  evidence: Evidence,
): 'error' | 'warning' {
  return stated ?? (evidence === 'quoted' ? 'error' : 'warning')
}

/** A procedure of a book, its conditions compiled once. */
interface KnownProcedure {
  readonly id: string
  readonly pack: Pack
  readonly rule: ProcedureRule
  readonly when: ReadonlyMap<ProcedureVersion, CompiledCondition>
}

const OF_BOOK = new WeakMap<RuleBook, readonly KnownProcedure[]>()

const proceduresOf = (book: RuleBook): readonly KnownProcedure[] =>
  memoize(OF_BOOK, book, () =>
    book.packs.flatMap((pack) =>
      pack.rules.flatMap((rule) => (rule.kind === 'procedure' ? [compiled(pack, rule)] : [])),
    ),
  )

const compiled = (pack: Pack, rule: ProcedureRule): KnownProcedure => ({
  id: fullId(pack, rule),
  pack,
  rule,
  when: new Map(
    rule.versions.flatMap((version) =>
      version.when === null ? [] : [[version, compileCondition(version.when, pack.vocabulary)]],
    ),
  ),
})

/** A procedure that is in force on a day, whomever it governs. */
interface OnDay extends Omit<ProcedureInForce, 'nearness'> {
  readonly when: CompiledCondition | null
}

const ON_DAY = new WeakMap<BookOnDay, readonly OnDay[]>()

/** What does not depend on a project is found once for a book and a day. */
const proceduresOn = (book: RuleBook, onDay: BookOnDay): readonly OnDay[] =>
  memoize(ON_DAY, onDay, () =>
    proceduresOf(book).flatMap(({ id, pack, rule, when }) => {
      const answer = inForce<ProcedureVersion>(rule, onDay.day)
      if (answer.answer !== 'in-force') return []
      const { version } = answer
      const gradeOf = (citation: Citation): Evidence =>
        evidenceOn({ ...version, citation }, pack.documents.get(citation.document), onDay.day)
      return [{ id, pack, rule, version, gradeOf, when: when.get(version) ?? null }]
    }),
  )

/**
 * The procedures for a project on a day; for a local project the province's own stands before the
 * national one, part by part.
 */
export function proceduresFor(book: RuleBook, project: Project, on: Day): Procedures {
  const onDay = book.at(on)
  const subject = subjectOf(onDay, project)
  if (subject === null) return { all: EMPTY_LIST, part: () => null }
  const all = proceduresOn(book, onDay)
    .filter((procedure) => appliesTo(procedure, subject))
    .map(({ id, pack, rule, version, gradeOf }) => ({
      id,
      pack,
      rule,
      nearness: nearness(pack, subject.place),
      version,
      gradeOf,
    }))
    .sort((a, b) => a.nearness - b.nearness)
  return { all, part: (name) => partOf(all, name) }
}

const ASKING = new WeakMap<BookOnDay, readonly OnDay[]>()

/** What the procedures that govern a project leave to people, the nearest procedure first. */
export function procedureQuestions(
  book: RuleBook,
  onDay: BookOnDay,
  project: Project,
): readonly ToVerify[] {
  const asking = memoize(ASKING, onDay, () =>
    proceduresOn(book, onDay).filter(({ version }) => version.toVerify !== null),
  )
  const subject = asking.length === 0 ? null : subjectOf(onDay, project)
  if (subject === null) return EMPTY_LIST
  const governing: OnDay[] = []
  for (const procedure of asking) if (appliesTo(procedure, subject)) governing.push(procedure)
  if (governing.length > 1)
    governing.sort((a, b) => nearness(a.pack, subject.place) - nearness(b.pack, subject.place))
  const [first] = governing
  return first !== undefined && governing.length === 1
    ? projectChecklist(first, project)
    : governing.flatMap((procedure) => projectChecklist(procedure, project))
}

/** A procedure governs a project as a whole: its first item stands for it. */
function subjectOf(onDay: BookOnDay, project: Project): Subject | null {
  const [item] = project.items
  if (item === undefined) return null
  const place = onDay.place(item.site?.province ?? null, item.site?.formerProvince ?? null)
  return { on: onDay.day, project, item, place, vocabulary: onDay.vocabulary }
}

const appliesTo = ({ pack, version, when }: OnDay, subject: Subject): boolean =>
  governs({ pack, version }, subject) === 'met' && (when === null || when.test(subject) === 'met')

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

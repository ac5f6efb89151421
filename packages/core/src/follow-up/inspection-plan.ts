import { numberInDraw } from '../auditing/draw.js'
import { refuseUnusableDraw } from '../auditing/sample.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Project, type ProjectInput, readProject } from '../project/project.js'
import { FORMAT } from '../reading/format.js'
import { requestedOf } from '../stages/support.js'
import type { Day } from '../values/calendar.js'
import { sumKnown } from '../values/sums.js'
import type { Citation } from '../vocabulary/law.js'
import type { Duty } from './duty.js'
import { subjectOn, unknownOf } from './follow-up-law.js'
import { beginFollowUp, type FollowUpQuestion } from './follow-up.js'
import { type InspectionRisk, type InspectionRisksInput, readRisks } from './risks.js'

/** How many projects are to be inspected, by which seed, by which points. */
export interface InspectionQuestion extends FollowUpQuestion {
  readonly size: number
  /** Hạt giống: any text that is not blank; it decides between equal scores. */
  readonly seed: string
  readonly risks: InspectionRisksInput
}

/** Why a project has points: a risk, how often it counts, and the points it gives. */
export interface InspectionReason {
  readonly risk: string
  readonly times: number
  readonly points: number
}

/** Đề án được kiểm tra. / A project to be inspected. */
export interface PlannedInspection {
  readonly project: string
  readonly score: number
  readonly reasons: readonly InspectionReason[]
  /** Facts that were not given and may give more points. */
  readonly missing: readonly string[]
  /** SHA-256 of the seed, a line feed and the id: the smaller goes first where scores are equal. */
  readonly ticket: string
}

/** Kế hoạch kiểm tra. / Which projects are inspected, and all that is needed to plan it again. */
export interface InspectionPlan {
  readonly format: typeof FORMAT
  readonly on: Day
  readonly size: number
  readonly seed: string
  /** The act that sets the points, or `sample`. */
  readonly basis: 'sample' | Citation
  readonly risks: readonly Pick<InspectionRisk, 'id' | 'title' | 'titleEn' | 'points'>[]
  readonly planned: readonly PlannedInspection[]
  /** How many projects were weighed; those of which nothing is known yet were not. */
  readonly weighed: number
  readonly notWeighed: number
  /** The lowest score that is inspected, how many have it, and how many of those were drawn. */
  readonly cut: { readonly score: number; readonly tied: number; readonly drawn: number } | null
}

/** Kế hoạch kiểm tra, từng đề án. / Takes projects one by one, in any order, and plans at the end. */
export interface InspectionPlanning {
  /** Throws `KhuyenCongError` for broken input. */
  readonly add: (project: Project | ProjectInput, where?: string) => void
  /** The plan of what came in so far. */
  readonly plan: () => InspectionPlan
}

/**
 * Kế hoạch kiểm tra. / Plans inspections by risk: the projects with the most points first, equal
 * ones in an order drawn by the seed. The same seed, points and projects give the same plan, in
 * whatever order the projects come, and anyone can draw it again with a program that knows SHA-256.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, how many, the seed, the points, and the records of what was done.
 * @returns What takes the projects one by one; it keeps the points of each, and no project.
 * @throws `KhuyenCongError` `SAMPLE_SIZE`, `SAMPLE_SEED`, and what is wrong with points or records.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { planInspections } from '@khuyencong/core/follow-up'
 * import { national } from '@khuyencong/rules-national'
 * const planning = planInspections(createRuleBook([national]), {
 *   on: '2024-01-31',
 *   size: 1,
 *   seed: 'KT-01/2024',
 *   risks: {
 *     basis: 'sample',
 *     risks: [
 *       { id: 'm', title: 'tiền', titleEn: 'money', points: 1, counts: 'money', every: '100 triệu đồng' },
 *     ],
 *   },
 * })
 * for (const [id, local] of [['a', '90 triệu đồng'], ['b', '300 triệu đồng']] as const)
 *   planning.add({
 *     id,
 *     fund: 'local',
 *     items: [{ id: '1', activity: 'advanced-machinery', requested: { local } }],
 *     events: [{ type: 'contracted', on: '2023-03-01' }],
 *   })
 * planning.plan().planned.map(({ project, score }) => [project, score]) // => [['b', 3]]
 * ```
 */
export function planInspections(
  book: RuleBook,
  { size, seed, risks: given, ...question }: InspectionQuestion,
): InspectionPlanning {
  refuseUnusableDraw(size, seed)
  const { basis, risks } = readRisks(given, book.vocabulary)
  const followed = beginFollowUp(book, question)
  const { on } = followed
  const weighed: PlannedInspection[] = []
  let notWeighed = 0
  return {
    add: (input, where = 'project') => {
      const project = readProject(input, where, book)
      if ((project.events ?? []).every((event) => event.on > on)) {
        notWeighed += 1
        return
      }
      const duties = followed.add(project, where)
      weighed.push(weighedBy(risks, { book, project, duties, on }, seed))
    },
    plan: () => {
      const planned = [...weighed].sort(comesFirst).slice(0, size)
      return {
        format: FORMAT,
        on,
        size,
        seed,
        basis,
        risks: risks.map(({ id, title, titleEn, points }) => ({ id, title, titleEn, points })),
        planned,
        weighed: weighed.length,
        notWeighed,
        cut: cutOf(planned, weighed),
      }
    },
  }
}

/** The points of a project, and its number in the draw. */
function weighedBy(risks: readonly InspectionRisk[], of: Weighed, seed: string): PlannedInspection {
  const found = risks.map((risk) => weigh(risk, of))
  return {
    project: of.project.id,
    score: found.reduce((sum, { reason }) => sum + reason.points, 0),
    reasons: found.flatMap(({ reason }) => (reason.points === 0 ? [] : [reason])),
    missing: [...new Set(found.flatMap(({ missing }) => missing))].sort(),
    ticket: numberInDraw(seed, of.project.id),
  }
}

function comesFirst(a: PlannedInspection, b: PlannedInspection): number {
  if (a.score !== b.score) return b.score - a.score
  return a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : 0
}

function cutOf(
  planned: readonly PlannedInspection[],
  weighed: readonly PlannedInspection[],
): InspectionPlan['cut'] {
  const last = planned.at(-1)
  if (last === undefined) return null
  const tied = (of: readonly PlannedInspection[]): number =>
    of.filter(({ score }) => score === last.score).length
  return { score: last.score, tied: tied(weighed), drawn: tied(planned) }
}

/** What a risk looks at. */
interface Weighed {
  readonly book: RuleBook
  readonly project: Project
  readonly duties: readonly Duty[]
  readonly on: Day
}

function weigh(
  risk: InspectionRisk,
  of: Weighed,
): { readonly reason: InspectionReason; readonly missing: readonly string[] } {
  const { times, missing } = risk.when === null ? counted(risk, of) : tested(risk.when, of)
  const most = Math.min(times, risk.most ?? times)
  return { reason: { risk: risk.id, times, points: most * risk.points }, missing }
}

interface Times {
  readonly times: number
  readonly missing: readonly string[]
}

function tested(when: NonNullable<InspectionRisk['when']>, { book, project, on }: Weighed): Times {
  const subject = subjectOn(book, project, on)
  if (subject === null) return { times: 0, missing: [] }
  const verdict = when.test(subject)
  return {
    times: verdict === 'met' ? 1 : 0,
    missing: verdict === 'unknown' ? unknownOf(when, subject) : [],
  }
}

function counted({ counts, every }: InspectionRisk, { project, duties }: Weighed): Times {
  if (counts === 'money') {
    const asked = sumKnown(project.items.map((item) => requestedOf(project.fund, item)))
    return asked === null
      ? { times: 0, missing: ['requested'] }
      : { times: Math.floor(asked / (every ?? 1)), missing: [] }
  }
  if (counts === 'never-inspected') {
    const inspections = duties.filter(({ kind }) => kind === 'inspection')
    const unknown = inspections.some(({ status }) => status === 'unknown')
    const made = inspections.some(({ status }) => status === 'done')
    return {
      times: inspections.length > 0 && !made && !unknown ? 1 : 0,
      missing: unknown && !made ? ['records'] : [],
    }
  }
  return { times: duties.filter(({ status }) => status === counts).length, missing: [] }
}

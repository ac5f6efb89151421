import { day } from '../values/calendar.js'
import { isMisnamed } from '../stages/definition.js'
import { governs } from '../stages/jurisdiction.js'
import { ofNearestAuthority, twoRules } from '../stages/one-rule.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import type { Subject } from '../project/facts.js'
import { type Citation, type Evidence, evidenceOn, weakest } from '../vocabulary/law.js'
import type { Rate } from '../values/money.js'
import { planningMessages } from './messages.js'
import { readProjects, readScores } from './plan.js'
import type { Project, ProjectInput } from '../project/project.js'
import { planSubject } from './plan-subject.js'
import type { PriorityRule } from '../kinds/rule.js'
import { requireBook, type BookOnDay, type RuleBook } from '../packs/rule-book.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import {
  compileOrder,
  type Reason,
  keysByScore,
  type OrderKeys,
  keysByOrder,
} from './order-keys.js'

/**
 * Thứ hạng. / The place of one project. Projects that nothing separates share their rank; `tied`
 * counts the others.
 */
export interface Ranked {
  readonly project: string
  readonly rank: number
  readonly tied: number
  /**
   * The list of its own the project stands in, where the order does not cover it; ranks start
   * anew there.
   */
  readonly list: string | null
  readonly reasons: readonly Reason[]
}

/**
 * Kết quả xếp hạng. / An order and the rule it rests on; `rule` is `null` where points decide, or
 * nothing does.
 */
export interface Ranking {
  readonly by: 'order' | 'scores' | 'nothing'
  readonly rule: string | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
  readonly order: readonly Ranked[]
}

/** Câu hỏi xếp hạng. / What is to be ranked: the fund is that of the projects unless given. */
export interface RankQuestion {
  readonly on: string
  readonly fund?: 'national' | 'local' | undefined
  readonly province?: string | null | undefined
  readonly projects: readonly (Project | ProjectInput)[]
  /** Points where a province ranks by points; they never change a national order. */
  readonly scores?: Readonly<Record<string, string | number>> | undefined
}

/**
 * Xếp thứ tự ưu tiên. / Ranks projects: the lexicographic order in force, or the points of a
 * province.
 *
 * A flagship project that does not meet the definition of the day has no rank as one. What the law
 * leaves equal shares a rank and is referred to the authority; the order of the input never
 * matters. A fact that is not known proves no priority: it is named, since it could place the
 * project higher.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - Projects, day, fund, and the points by the id of a project where a province
 *   scores.
 * @returns Every project with its rank and why; equal projects share one.
 * @throws `KhuyenCongError` for broken input, `FUND_MISSING` where neither the question nor the
 * projects name one fund.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { rankProjects } from '@khuyencong/core/plan'
 * import { national } from '@khuyencong/rules-national'
 * const items = [
 *   { id: '1', activity: 'advanced-machinery' as const },
 *   { id: '2', activity: 'consultancy' as const },
 * ]
 * const project = (id: string, kind: 'single' | 'flagship') =>
 *   ({ id, kind, fund: 'national' as const, items })
 * const projects = [project('a', 'single'), project('b', 'flagship')]
 * const { order } = rankProjects(createRuleBook([national]), { on: '2023-01-15', projects })
 * order[0]?.project // => 'b'
 * ```
 */
export function rankProjects(
  book: RuleBook,
  { on, fund, province, projects, scores }: RankQuestion,
): Ranking {
  const read = readProjects(projects, 'rank', { fund: fund ?? null })
  return rankRead(requireBook(book), {
    on: withErrorPath('on', () => day(on)),
    fund: fund ?? onlyFund(read),
    province: province ?? null,
    projects: read,
    scores: scores === undefined ? null : readScores(scores),
  })
}

function onlyFund(projects: readonly Project[]): 'national' | 'local' {
  const [fund, ...others] = new Set(projects.map((project) => project.fund))
  if (fund !== undefined && fund !== null && others.length === 0) return fund
  throw new KhuyenCongError({
    code: 'FUND_MISSING',
    at: 'fund',
    ...planningMessages.FUND_MISSING(),
  })
}

/** What {@link rankRead} takes: everything read. */
export interface ReadRankQuestion {
  readonly on: Subject['on']
  readonly fund: 'national' | 'local'
  readonly province: string | null
  readonly projects: readonly Project[]
  readonly scores: Readonly<Record<string, Rate>> | null
}

/** Ranks projects that have been read. */
export function rankRead(book: RuleBook, question: ReadRankQuestion): Ranking {
  const { on, fund, projects, scores } = question
  const noRule = { rule: null, citation: null, evidence: null } as const
  if (fund === 'local' && scores !== null) {
    const keys = projects.map((project) => keysByScore(project, scores))
    return { by: 'scores', ...noRule, order: placesOf(keys) }
  }
  const rule = orderInForce(book, question)
  const order = rule?.version.order ?? null
  if (rule === null || order === null) {
    const keys = projects.map(({ id }) => ({ project: id, ...NO_KEYS }))
    return { by: 'nothing', ...noRule, order: placesOf(keys) }
  }
  const compiled = compileOrder(order, rule.pack.vocabulary)
  const evidence = weakest([
    rule.evidence,
    ...order.keys.map(({ citation }) =>
      evidenceOn({ ...rule.version, citation }, rule.pack.documents.get(citation.document), on),
    ),
  ])
  return {
    by: 'order',
    rule: rule.id,
    citation: rule.version.citation,
    evidence,
    order: placesOf(
      projects.map((project) =>
        keysByOrder(compiled, rankedSubjects(book.at(on), project), project.id),
      ),
    ),
  }
}

/** Where no order is known, nothing separates the projects. */
const NO_KEYS = { list: 0, name: null, keys: [], reasons: [] } as const

/**
 * What the order looks at; a project that is known not to be of the kind it says it is stands as
 * one of no special kind.
 */
function rankedSubjects(onDay: BookOnDay, project: Project): readonly Subject[] {
  const subjects = onDay.subjects(project)
  if (!isMisnamed(onDay, project, subjects)) return subjects
  const plain: Project = { ...project, kind: 'single' }
  return subjects.map((subject) => ({ ...subject, project: plain }))
}

/** The order in force for a plan: the province's own where it has one. */
function orderInForce(
  book: RuleBook,
  question: ReadRankQuestion,
): RuleInForce<PriorityRule> | null {
  const subject = planSubject(book, question)
  const found = book
    .on(question.on, subject.item.activity)
    .priority.filter((rule) => rule.answer === 'in-force')
    .filter(
      (rule) =>
        rule.version.order !== null &&
        governs(rule, subject) === 'met' &&
        (rule.whenForActivity === null || rule.whenForActivity.test(subject) === 'met'),
    )
  const [order, second] = ofNearestAuthority(found, subject.place)
  if (order !== undefined && second !== undefined) throw twoRules([order, second], 'order')
  return order ?? null
}

/**
 * Ranks from keys: 1, 1, 3. Within a rank projects are listed by id, which says nothing of
 * their order.
 */
function placesOf(keysOfAll: readonly OrderKeys[]): Ranked[] {
  const sorted = [...keysOfAll].sort((a, b) => byKeys(a, b) || (a.project < b.project ? -1 : 1))
  const places: { place: OrderKeys; rank: number }[] = []
  let start = 0
  sorted.forEach((place, index) => {
    const before = places.at(-1)
    if (before?.place.list !== place.list) start = index
    places.push({
      place,
      rank:
        before !== undefined && byKeys(before.place, place) === 0 ? before.rank : index - start + 1,
    })
  })
  const sizes = new Map<string, number>()
  for (const { place, rank } of places)
    sizes.set(`${place.list} ${rank}`, (sizes.get(`${place.list} ${rank}`) ?? 0) + 1)
  return places.map(({ place: { project, list, name, reasons }, rank }) => ({
    project,
    rank,
    tied: (sizes.get(`${list} ${rank}`) ?? 1) - 1,
    list: name,
    reasons,
  }))
}

function byKeys(a: OrderKeys, b: OrderKeys): number {
  if (a.list !== b.list) return a.list - b.list
  for (const [index, key] of a.keys.entries()) {
    const other = b.keys[index] ?? key
    if (key !== other) return key < other ? -1 : 1
  }
  return 0
}

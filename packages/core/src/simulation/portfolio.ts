import { ACTIVITY_IDS, type ActivityId } from '../vocabulary/activity.js'
import { judge, type Judgement, type Question } from '../decision/decide.js'
import { readProject } from '../project/project.js'
import { exactAmount, type Movement, Movements, type Share } from './money-change.js'
import {
  type Both,
  changeBetween,
  differs,
  type ItemChange,
  itemsOnBothSides,
  type ProjectChange,
} from './project-change.js'
import type { RuleBook } from '../packs/rule-book.js'
import { FINDING_CODES, type FindingCode, type ProjectVerdict } from '../vocabulary/trace.js'

/** Một phía để so. / One side of a comparison: its rules, and its day; `null` judges each project on the day it comes with. */
export interface PortfolioSide {
  readonly book: RuleBook
  readonly on?: string | null
}

/** Projects whose verdict changes one way, and what their items might get on either side: `items` counts the known amounts. */
export interface VerdictChange extends Both<ProjectVerdict> {
  readonly projects: number
  readonly allowed: Both<Share>
}

/** Changes of one activity. */
export interface ActivityChange {
  readonly activity: ActivityId
  readonly ceiling: Movement
  readonly allowed: Movement
}

/** Khác nhau trên danh mục. / What two sides make of one portfolio. Amounts in đồng; unknown amounts are counted, never taken for 0. */
export interface PortfolioDifference {
  readonly projects: number
  readonly changed: number
  readonly verdicts: readonly VerdictChange[]
  readonly ceiling: Movement
  readonly allowed: Movement
  /** Only the activities of the portfolio, in the order of the law. */
  readonly byActivity: readonly ActivityChange[]
  readonly findings: readonly {
    readonly code: FindingCode
    readonly gone: number
    readonly come: number
    readonly changed: number
  }[]
  /** The changed projects: other verdicts first, then by the size of the change; `rest` counts those left out. */
  readonly changes: readonly ProjectChange[]
  readonly rest: number
}

/** A comparison that grows, project by project, in bounded memory. */
export interface PortfolioComparison {
  /** Judges a project on both sides; what changes, or `null`. Throws `KhuyenCongError` as {@link judge} does. */
  readonly add: (question: Question) => ProjectChange | null
  /** Kết quả đến lúc này. / The comparison of what was added so far. */
  readonly result: () => PortfolioDifference
}

/** How many changed projects are listed where nothing else is asked for. */
const LISTED = 100

/**
 * So hai phía trên một danh mục. / Compares two sides (two packs, or two days) on a portfolio: how many projects and how much money change.
 * Holds counts and the `list` weightiest changes, never the projects, so a portfolio of any length can be streamed through it.
 *
 * @throws `KhuyenCongError` from `add`, for a project that cannot be read or judged; it then counts on neither side.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { comparePortfolio } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const comparison = comparePortfolio({ book, on: '2018-05-10' }, { book, on: '2018-05-11' })
 * comparison.add({ on: '2018-05-10', project: { id: 'p', fund: 'national', items: [{
 *   id: '1', activity: 'advanced-machinery', costs: [{ kind: 'machinery', amount: '700 triệu đồng' }], requested: { national: '300 triệu đồng' },
 * }] } })
 * comparison.result().ceiling.up // => { items: 1, amount: 100000000 }
 * ```
 */
export function comparePortfolio(
  before: PortfolioSide,
  after: PortfolioSide,
  { list = LISTED }: { readonly list?: number } = {},
): PortfolioComparison {
  const tally = createTally()
  const kept = createList(list)
  return {
    add: (question) => {
      const project = readProject(question.project)
      const [a, b] = [before, after].map(({ book, on }) =>
        judge(book, { on: on ?? question.on, project }),
      ) as [Judgement, Judgement]
      const items = itemsOnBothSides(a, b)
      const change = changeBetween(project.id, a, b, items)
      tally.add(items, change, { before: a.verdict, after: b.verdict })
      if (change !== null) kept.add(change)
      return change
    },
    result: () => {
      const counts = tally.result()
      const changes = kept.list()
      return { ...counts, changes, rest: counts.changed - changes.length }
    },
  }
}

interface Moving {
  readonly ceiling: Movements
  readonly allowed: Movements
}
const moving = (): Moving => ({ ceiling: new Movements(), allowed: new Movements() })
const moved = ({
  ceiling,
  allowed,
}: Moving): { readonly ceiling: Movement; readonly allowed: Movement } => ({
  ceiling: ceiling.result(),
  allowed: allowed.result(),
})

interface Tally {
  readonly add: (
    items: readonly ItemChange[],
    change: ProjectChange | null,
    verdict: Both<ProjectVerdict>,
  ) => void
  readonly result: () => Omit<PortfolioDifference, 'changes' | 'rest'>
}

function createTally(): Tally {
  let [projects, changed] = [0, 0]
  const total = moving()
  const byActivity = new Map<ActivityId, Moving>()
  const codes = new Map<FindingCode, { gone: number; come: number; changed: number }>()
  const verdicts = createVerdicts()
  return {
    add: (items, change, verdict) => {
      projects += 1
      for (const { activity, ceiling, allowed } of items) {
        const own = byActivity.get(activity) ?? moving()
        byActivity.set(activity, own)
        for (const each of [total, own]) {
          each.ceiling.add(ceiling.before, ceiling.after)
          each.allowed.add(allowed.before, allowed.after)
        }
      }
      if (change === null) return
      changed += 1
      for (const way of ['gone', 'come', 'changed'] as const)
        for (const code of change.findings[way]) {
          const count = codes.get(code) ?? { gone: 0, come: 0, changed: 0 }
          count[way] += 1
          codes.set(code, count)
        }
      if (differs(verdict)) verdicts.add(verdict, items)
    },
    result: () => ({
      projects,
      changed,
      verdicts: verdicts.result(),
      ...moved(total),
      byActivity: ACTIVITY_IDS.flatMap((activity) => {
        const own = byActivity.get(activity)
        return own === undefined ? [] : [{ activity, ...moved(own) }]
      }),
      findings: FINDING_CODES.flatMap((code) => {
        const count = codes.get(code)
        return count === undefined ? [] : [{ code, ...count }]
      }),
    }),
  }
}

interface Ways {
  readonly add: (verdict: Both<ProjectVerdict>, items: readonly ItemChange[]) => void
  readonly result: () => readonly VerdictChange[]
}

/** Projects by the way their verdict goes. */
function createVerdicts(): Ways {
  const ways = new Map<
    string,
    Both<ProjectVerdict> & {
      projects: number
      readonly known: Both<{ items: number; total: bigint }>
    }
  >()
  return {
    add: (verdict, items) => {
      const key = `${verdict.before} ${verdict.after}`
      const way = ways.get(key) ?? {
        ...verdict,
        projects: 0,
        known: { before: { items: 0, total: 0n }, after: { items: 0, total: 0n } },
      }
      ways.set(key, way)
      way.projects += 1
      for (const { allowed } of items) {
        for (const side of ['before', 'after'] as const)
          if (allowed[side] !== null) {
            way.known[side].items += 1
            way.known[side].total += BigInt(allowed[side])
          }
      }
    },
    result: () =>
      [...ways.keys()].sort().flatMap((key) => {
        const way = ways.get(key)
        if (way === undefined) return []
        const shareOf = ({
          items,
          total,
        }: {
          readonly items: number
          readonly total: bigint
        }): Share => ({ items, amount: exactAmount(total) })
        return [
          {
            before: way.before,
            after: way.after,
            projects: way.projects,
            allowed: { before: shareOf(way.known.before), after: shareOf(way.known.after) },
          },
        ]
      }),
  }
}

/** The weightiest changes so far; those of equal weight in the order they came. */
function createList(most: number): {
  readonly add: (change: ProjectChange) => void
  readonly list: () => readonly ProjectChange[]
} {
  let kept: { readonly change: ProjectChange; readonly weight: readonly number[] }[] = []
  const settle = (): void => {
    kept = kept.sort((a, b) => heavier(a.weight, b.weight)).slice(0, most)
  }
  return {
    add: (change) => {
      kept.push({ change, weight: weightOf(change) })
      if (kept.length >= 2 * most + 1) settle()
    },
    list: () => {
      settle()
      return kept.map(({ change }) => change)
    },
  }
}

const heavier = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((order, weight, index) => (order !== 0 ? order : (b[index] ?? 0) - weight), 0)

function weightOf({ verdict, items }: ProjectChange): readonly number[] {
  const size = (which: 'allowed' | 'ceiling'): number =>
    items.reduce(
      (sum, item) => sum + Math.abs((item[which].after ?? 0) - (item[which].before ?? 0)),
      0,
    )
  return [differs(verdict) ? 1 : 0, size('allowed'), size('ceiling')]
}

import { judge, type Judgement, type Question } from '../decision/decide.js'
import { readProject } from '../project/project.js'
import { createList } from './heaviest-changes.js'
import type { PortfolioDifference } from './portfolio-difference.js'
import { unionOf } from '../vocabulary/join-vocabulary.js'
import { createTally } from './portfolio-tally.js'
import { changeBetween, itemsOnBothSides, type ProjectChange } from './project-change.js'
import type { RuleBook } from '../packs/rule-book.js'

/**
 * Một phía để so. / One side of a comparison: its rules, and its day; `null` judges each project on
 * the day it comes with.
 */
export interface PortfolioSide {
  readonly book: RuleBook
  readonly on?: string | null
}

/** A comparison that grows, project by project, in bounded memory. */
export interface PortfolioComparison {
  /**
   * Judges a project on both sides; what changes, or `null`. Throws `KhuyenCongError` as
   * `judge` does.
   */
  readonly add: (question: Question) => ProjectChange | null
  /** Kết quả đến lúc này. / The comparison of what was added so far. */
  readonly result: () => PortfolioDifference
}

/** How many changed projects are listed unless another number is given. */
const CHANGES_LISTED = 100

/**
 * So hai phía trên một danh mục. / Compares two sides (two packs, or two days) on a portfolio: how
 * many projects and how much money change. Holds counts and the `list` weightiest changes, never
 * the projects, so a portfolio of any length can be streamed through it.
 *
 * @param before - The book and the day of the one side.
 * @param after - The book and the day of the other.
 * @param options - `list`: how many of the weightiest changes are kept.
 * @returns What takes the projects one by one, and gives the counts and sums in đồng.
 * @throws `KhuyenCongError` from `add`, for a project that cannot be read or judged; it then counts
 * on neither side.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { comparePortfolio } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const comparison = comparePortfolio({ book, on: '2018-05-10' }, { book, on: '2018-05-11' })
 * comparison.add({ on: '2018-05-10', project: { id: 'p', fund: 'national', items: [{
 *   id: '1', activity: 'advanced-machinery', requested: { national: '300 triệu đồng' },
 *   costs: [{ kind: 'machinery', amount: '700 triệu đồng' }],
 * }] } })
 * comparison.result().ceiling.up // => { items: 1, amount: 100000000 }
 * ```
 */
export function comparePortfolio(
  before: PortfolioSide,
  after: PortfolioSide,
  { list = CHANGES_LISTED }: { readonly list?: number } = {},
): PortfolioComparison {
  const { vocabulary } = after.book
  const tally = createTally(unionOf(vocabulary, before.book.vocabulary).activities.keys())
  const heaviest = createList(list)
  return {
    add: (question) => {
      const project = readProject(question.project)
      const [a, b] = [before, after].map(({ book, on }) =>
        judge(book, { on: on ?? question.on, project }),
      ) as [Judgement, Judgement]
      const items = itemsOnBothSides(a, b)
      const change = changeBetween(project.id, a, b, items)
      tally.add(items, change, { before: a.verdict, after: b.verdict })
      if (change !== null) heaviest.add(change)
      return change
    },
    result: () => {
      const counts = tally.result()
      const changes = heaviest.list()
      return { ...counts, changes, rest: counts.changed - changes.length }
    },
  }
}

import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { FINDING_CODES, type FindingCode } from '../vocabulary/finding.js'
import type { ProjectVerdict } from '../vocabulary/answers.js'
import { exactAmount, type Movement, Movements, type Share } from './money-change.js'
import type { PortfolioDifference, VerdictChange } from './portfolio-difference.js'
import { type Both, differs, type ItemChange, type ProjectChange } from './project-change.js'

interface Moving {
  readonly ceiling: Movements
  readonly allowed: Movements
}
const moving = (): Moving => ({ ceiling: new Movements(), allowed: new Movements() })
const moved = ({ ceiling, allowed }: Moving): Record<keyof Moving, Movement> => ({
  ceiling: ceiling.result(),
  allowed: allowed.result(),
})

interface PortfolioTally {
  readonly add: (
    items: readonly ItemChange[],
    change: ProjectChange | null,
    verdict: Both<ProjectVerdict>,
  ) => void
  readonly result: () => Omit<PortfolioDifference, 'changes' | 'rest'>
}

/** Counts of what changes in a portfolio, project by project. */
export function createTally(activities: Iterable<ActivityId>): PortfolioTally {
  let [projects, changed] = [0, 0]
  const [money, findings, verdicts] = [
    createMoney([...activities]),
    createFindings(),
    createVerdicts(),
  ]
  return {
    add: (items, change, verdict) => {
      projects += 1
      for (const item of items) money.add(item)
      if (change === null) return
      changed += 1
      findings.add(change)
      if (differs(verdict)) verdicts.add(verdict, items)
    },
    result: () => ({
      projects,
      changed,
      verdicts: verdicts.result(),
      ...money.result(),
      findings: findings.result(),
    }),
  }
}

/** How ceilings and allowed amounts move, in all and by activity. */
function createMoney(activities: readonly ActivityId[]): {
  readonly add: (item: ItemChange) => void
  readonly result: () => Pick<PortfolioDifference, 'ceiling' | 'allowed' | 'byActivity'>
} {
  const total = moving()
  const byActivity = new Map<ActivityId, Moving>()
  return {
    add: ({ activity, ceiling, allowed }) => {
      const own = byActivity.get(activity) ?? moving()
      byActivity.set(activity, own)
      for (const each of [total, own]) {
        each.ceiling.add(ceiling.before, ceiling.after)
        each.allowed.add(allowed.before, allowed.after)
      }
    },
    result: () => ({
      ...moved(total),
      byActivity: activities.flatMap((activity) => {
        const own = byActivity.get(activity)
        return own === undefined ? [] : [{ activity, ...moved(own) }]
      }),
    }),
  }
}

/** How often a finding goes, comes, or changes its figures. */
function createFindings(): {
  readonly add: (change: ProjectChange) => void
  readonly result: () => PortfolioDifference['findings']
} {
  const codes = new Map<FindingCode, { gone: number; come: number; changed: number }>()
  return {
    add: ({ findings }) => {
      for (const way of ['gone', 'come', 'changed'] as const)
        for (const code of findings[way]) {
          const count = codes.get(code) ?? { gone: 0, come: 0, changed: 0 }
          count[way] += 1
          codes.set(code, count)
        }
    },
    result: () =>
      FINDING_CODES.flatMap((code) => {
        const count = codes.get(code)
        return count === undefined ? [] : [{ code, ...count }]
      }),
  }
}

interface KnownAmounts {
  items: number
  total: bigint
}

interface VerdictCount extends Both<ProjectVerdict> {
  projects: number
  readonly known: Both<KnownAmounts>
}

/** Projects by the way their verdict changes. */
function createVerdicts(): {
  readonly add: (verdict: Both<ProjectVerdict>, items: readonly ItemChange[]) => void
  readonly result: () => readonly VerdictChange[]
} {
  const ways = new Map<string, VerdictCount>()
  return {
    add: (verdict, items) => {
      const key = `${verdict.before} ${verdict.after}`
      const way = ways.get(key) ?? newCount(verdict)
      ways.set(key, way)
      way.projects += 1
      for (const { allowed } of items)
        for (const side of ['before', 'after'] as const)
          if (allowed[side] !== null) {
            way.known[side].items += 1
            way.known[side].total += BigInt(allowed[side])
          }
    },
    result: () =>
      [...ways].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, way]) => verdictChange(way)),
  }
}

const newCount = ({ before, after }: Both<ProjectVerdict>): VerdictCount => ({
  before,
  after,
  projects: 0,
  known: { before: { items: 0, total: 0n }, after: { items: 0, total: 0n } },
})

const verdictChange = ({ before, after, projects, known }: VerdictCount): VerdictChange => ({
  before,
  after,
  projects,
  allowed: { before: shareOf(known.before), after: shareOf(known.after) },
})

const shareOf = ({ items, total }: KnownAmounts): Share => ({ items, amount: exactAmount(total) })

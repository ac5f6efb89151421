// Chỉ tiêu của báo cáo đối chiếu với kết quả của đề án. / Indicators of a published report held
// against what the projects themselves reached.
import { describe, expect, it } from 'vitest'
import { reconcile, type Reconciliation } from '../reconciliation/reconcile.js'
import type { ReportInput } from '../reconciliation/report.js'
import { projectTally } from './project-tally.js'

type Results = readonly object[] | null
const project = (id: string, results: Results): object => ({
  id,
  items: [{ id: '1', activity: 'advanced-machinery' }],
  results,
})
const jobs = (reached: number | null, on: string | null = null): object => ({
  indicator: 'jobs',
  reached,
  on,
})
const held = (indicators: ReportInput['indicators'], all: readonly Results[]): Reconciliation => {
  const report: ReportInput = { id: 'r', period: { to: '2023-12-31' }, stated: {}, indicators }
  const tally = projectTally(report)
  for (const [index, results] of all.entries())
    tally.add(project(`p${index}`, results), `p.ndjson:${index + 1}`, null)
  return reconcile(report, 'report', tally.sums())
}

describe('indicators of a report held against the results of projects', () => {
  it.each<[string, number | string, readonly Results[], number, number | string, boolean]>([
    ['equal', 12, [[jobs(5)], [jobs(7)]], 12, 12, true],
    ['one below', 11, [[jobs(5)], [jobs(7)]], 12, 12, false],
    ['one above', 13, [[jobs(5)], [jobs(7)]], 12, 12, false],
    ['an empty list is none', 5, [[jobs(5)], []], 5, 5, true],
  ])('%s', (_what, value, all, _sum, computed, agrees) => {
    const { compared, findings } = held([{ name: 'jobs', value }], all)
    expect(compared).toMatchObject([
      { at: 'from.indicators.jobs', against: 'indicators[0]', stated: value, computed, agrees },
    ])
    expect(findings.map(({ code }) => code)).toEqual(agrees ? [] : ['COUNT_DISAGREES'])
  })

  it('the words of the report are honoured', () => {
    const all = [[jobs(21_950)]]
    expect(held([{ name: 'jobs', value: 'gần 22.000' }], all).findings).toEqual([])
    expect(held([{ name: 'jobs', value: 'hơn 22.000' }], all).findings).toHaveLength(1)
  })

  it('a project that tells nothing, or has not measured, leaves only a lower bound', () => {
    for (const open of [null, [jobs(null)], [jobs(9, '2024-01-01')]]) {
      expect(held([{ name: 'jobs', value: 100 }], [[jobs(5)], open]).findings).toEqual([])
      expect(held([{ name: 'jobs', value: 4 }], [[jobs(5)], open]).findings).toHaveLength(1)
    }
  })

  it('an indicator that no project names cannot be compared; one stated twice is held against itself', () => {
    const fromProjects = (found: Reconciliation): readonly string[] =>
      found.compared.map(({ at }) => at).filter((at) => at.startsWith('from.indicators'))
    for (const [name, all] of [
      ['fairs', [[jobs(5)]]],
      ['jobs', [null]],
    ] as const) {
      const found = held([{ name, value: 5 }], all)
      expect(fromProjects(found)).toEqual([])
      expect(found.notComparable).toMatchObject([{ at: 'indicators[0]' }])
    }
    const twice = [5, 6].map((value) => ({ name: 'jobs', value }))
    expect(fromProjects(held(twice, [[jobs(5)]]))).toEqual([])
  })
})

// Nhóm phát hiện giữa các đề án. / Findings across projects, sorted by what they are about.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acrossFinding,
  type AcrossFinding,
  type ConcernedProject,
} from '../across/across-finding.js'
import { acrossTotalExcess } from '../across/across-excess.js'
import { day } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import { acrossGroups } from './across-groups.js'
import { AUDIT_DIMENSIONS } from './dimensions.js'

const concerned = (id: string, more: Partial<ConcernedProject> = {}): ConcernedProject => ({
  id,
  on: day('2023-06-01'),
  planYear: 2023,
  fund: 'national',
  provinces: ['soc-trang'],
  districts: ['Mỹ Xuyên'],
  items: ['1'],
  activities: ['advanced-machinery'],
  implementer: 'Trung tâm A',
  beneficiaries: ['HD-1'],
  requested: 200_000_000 as Vnd,
  ...more,
})
const split = (
  projects: readonly ConcernedProject[],
  found: number,
  severity: AcrossFinding['severity'] = 'error',
): AcrossFinding =>
  acrossFinding('SPLIT_BELOW_CAP', severity, projects, { found, expected: 300_000_000 })
const A = concerned('a')
const B = concerned('b', { districts: ['mỹ  xuyên'], implementer: 'trung tâm a' })
const C = concerned('c', {
  districts: ['Kế Sách'],
  implementer: null,
  beneficiaries: ['HD-2'],
  planYear: 2024,
})

describe('groups of findings across projects', () => {
  it('count a finding once in a group, however many of its projects are in it', () => {
    expect(acrossGroups([split([A, B], 350_000_000)], ['district', 'implementer'])).toEqual({
      district: [
        {
          key: 'Mỹ Xuyên',
          projects: 2,
          wrong: 2,
          findings: { error: 1, warning: 0, info: 0 },
          excess: { error: 50_000_000n, warning: 0n, info: 0n },
        },
      ],
      implementer: [expect.objectContaining({ key: 'Trung tâm A', projects: 2 })],
    })
  })

  it('count it in each group that one of its projects is in', () => {
    const groups = acrossGroups([split([A, C], 350_000_000)], ['establishment', 'year'])
    expect(groups.establishment?.map(({ key, projects }) => [key, projects])).toEqual([
      ['HD-1', 1],
      ['HD-2', 1],
    ])
    expect(groups.year?.map(({ key, excess }) => [key, excess.error])).toEqual([
      ['2023', 50_000_000n],
      ['2024', 50_000_000n],
    ])
  })

  it('what no project says stands last, without a name', () => {
    const found = split([A, C], 350_000_000)
    expect(acrossGroups([found], ['implementer']).implementer?.map(({ key }) => key)).toEqual([
      'Trung tâm A',
      null,
    ])
    const bare = concerned('x', { districts: [], beneficiaries: [], provinces: [] })
    for (const dimension of ['district', 'establishment', 'province'] as const)
      expect(acrossGroups([split([bare], 1)], [dimension])[dimension]).toMatchObject([
        { key: null, projects: 1 },
      ])
  })

  it('count no đồng twice in one group, and each severity apart', () => {
    const [group] =
      acrossGroups(
        [
          split([A, B], 350_000_000),
          split([A, B], 340_000_000),
          split([A, B], 400_000_000, 'warning'),
        ],
        ['fund'],
      ).fund ?? []
    expect(group?.excess).toEqual({ error: 50_000_000n, warning: 100_000_000n, info: 0n })
    expect(group?.findings).toEqual({ error: 2, warning: 1, info: 0 })
  })

  it('of excesses over the same items take one, whichever comes first', () => {
    const [one, two, both] = [
      split([B], 300_000_002),
      split([C], 300_000_001),
      split([B, C], 300_000_002),
    ]
    const sums = [
      [one, two, both],
      [both, two, one],
      [two, both, one],
    ].map(acrossTotalExcess)
    expect(new Set(sums).size).toBe(1)
  })

  it('only an error makes a project wrong, in whatever order the findings come', () => {
    const findings = [split([A, B], 350_000_000, 'warning'), split([B, C], 350_000_000)]
    for (const order of [findings, [...findings].reverse()])
      expect(acrossGroups(order, ['fund']).fund).toMatchObject([{ projects: 3, wrong: 2 }])
  })

  it('without findings are none', () => {
    expect(acrossGroups([], AUDIT_DIMENSIONS).district).toEqual([])
  })

  it('are the same in any order of findings and projects, and hide no finding', () => {
    const some = fc
      .array(
        fc.record({
          projects: fc.shuffledSubarray([A, B, C], { minLength: 1 }),
          found: fc.integer({ min: 299_999_999, max: 300_000_003 }),
          severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
        }),
        { maxLength: 6 },
      )
      .map((asked) => asked.map((each) => split(each.projects, each.found, each.severity)))
    fc.assert(
      fc.property(some, (findings) => {
        const groups = acrossGroups(findings, AUDIT_DIMENSIONS)
        const turned = [...findings]
          .reverse()
          .map((each) => ({ ...each, projects: [...each.projects].reverse() }))
        expect(acrossGroups(turned, AUDIT_DIMENSIONS)).toEqual(groups)
        for (const dimension of AUDIT_DIMENSIONS)
          for (const severity of ['error', 'warning', 'info'] as const) {
            const own = findings.filter((each) => each.severity === severity)
            const list = groups[dimension] ?? []
            const counted = list.reduce((sum, group) => sum + group.findings[severity], 0)
            expect(counted).toBeGreaterThanOrEqual(own.length)
            const largest = list.reduce(
              (most, { excess }) => (excess[severity] > most ? excess[severity] : most),
              0n,
            )
            expect(largest).toBeLessThanOrEqual(acrossTotalExcess(own))
          }
      }),
    )
  })
})

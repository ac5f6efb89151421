import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProject } from '../project/project.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import type { Severity } from '../errors/errors.js'
import { excessBySeverity, excessOf } from './excess.js'
import { type FindingGroup, findingGroups } from './finding-groups.js'

const above = (
  item: string | null,
  excess: number,
  severity: Severity = 'error',
  code: 'ABOVE_CEILING' | 'OVER_COST' | 'SETTLED_ABOVE_SUPPORT' = 'ABOVE_CEILING',
): Finding => finding(code, severity, { item, found: 1_000 + excess, expected: 1_000 })

describe('by how much amounts are above what may be', () => {
  it('is found minus expected, of findings about such an amount alone', () => {
    expect([above('1', -1), above('1', 0), above('1', 1)].map(excessOf)).toEqual([0, 0, 1])
    expect(excessOf(finding('LAW_GAP', 'info', { item: '1' }))).toBeNull()
    expect(excessOf(finding('ABOVE_CEILING', 'error', { item: '1' }))).toBeNull()
    expect(
      excessOf(finding('COUNTERPART_SHORT', 'error', { item: '1', found: 9, expected: 5 })),
    ).toBeNull()
  })

  it('one item counts once, by the largest, and items are added up, each severity by itself', () => {
    const findings = [
      above('1', 100),
      above('1', 40, 'error', 'OVER_COST'),
      above('2', 7),
      above('2', 9, 'warning'),
    ]
    expect(excessBySeverity(findings)).toEqual({ error: 107n, warning: 9n, info: 0n })
  })

  it('what is about the whole project does not count beside its items, but where it is more', () => {
    const whole = (excess: number): Finding => above(null, excess, 'error', 'SETTLED_ABOVE_SUPPORT')
    const of = (excess: number): bigint =>
      excessBySeverity([above('1', 60), above('2', 40), whole(excess)]).error
    expect([of(99), of(100), of(101)]).toEqual([100n, 100n, 101n])
  })
})

const audited = (
  id: string,
  items: readonly Record<string, unknown>[],
  findings: readonly Finding[],
  more: object = {},
) => ({
  project: readProject({
    id,
    items: items.map((each, index) => ({ id: `${index + 1}`, activity: 'showroom', ...each })),
    ...more,
  }),
  findings,
})
const told = (groups: readonly FindingGroup[] | undefined): readonly unknown[] =>
  (groups ?? []).map(({ key, projects, wrong, excess }) => [
    key,
    projects,
    wrong,
    Number(excess.error),
  ])

describe('findings by group', () => {
  it('go to the item they are about; those of the project to all its groups', () => {
    const groups = findingGroups(['establishment', 'implementer', 'year'])
    const of = (id: string): Record<string, unknown> => ({ beneficiary: { id } })
    groups.add(
      audited('p', [of('A'), of('b')], [above('1', 5), finding('DEADLINE_MISSED', 'error', {})], {
        implementer: { name: 'Trung tâm' },
        planYear: 2023,
      }),
    )
    groups.add(audited('q', [of('a')], [above('1', 2), finding('LAW_GAP', 'info', {})]))
    const { establishment, implementer, year } = groups.groups()
    expect(told(establishment)).toEqual([
      ['A', 2, 2, 7],
      ['b', 1, 1, 0],
    ])
    expect(establishment?.map(({ findings }) => findings)).toEqual([
      { error: 3, warning: 0, info: 1 },
      { error: 1, warning: 0, info: 0 },
    ])
    expect(told(implementer)).toEqual([
      ['Trung tâm', 1, 1, 5],
      [null, 1, 1, 2],
    ])
    expect(told(year)).toEqual([
      ['2023', 1, 1, 5],
      [null, 1, 1, 2],
    ])
  })

  it('a project without findings counts as one without errors', () => {
    const groups = findingGroups(['activity'])
    groups.add(audited('p', [{}], []))
    expect(told(groups.groups().activity)).toEqual([['showroom', 1, 0, 0]])
  })

  it('findings cut short in a record are counted in full', () => {
    const groups = findingGroups(['activity'])
    const more = finding('MORE_FINDINGS', 'warning', { found: 41, expected: 'OVER_COST' })
    groups.add(audited('p', [{}], [more]))
    expect(groups.groups().activity?.[0]?.findings.warning).toBe(41)
  })

  it('are none where nothing was added', () => {
    expect(findingGroups(['district', 'fund']).groups()).toEqual({ district: [], fund: [] })
  })

  it('do not depend on the order of the projects', () => {
    const one = fc.record({
      activity: fc.constantFrom('showroom', 'training', 'consulting'),
      id: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      excess: fc.integer({ min: 0, max: 3 }),
      severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
    })
    fc.assert(
      fc.property(
        fc
          .array(one, { maxLength: 8 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
        ([all, shuffled]) => {
          const groupsOf = (list: typeof all): unknown => {
            const groups = findingGroups(['activity', 'establishment'])
            for (const { activity, id, excess, severity } of list)
              groups.add(
                audited('p', [{ activity, beneficiary: { id } }], [above('1', excess, severity)]),
              )
            return groups.groups()
          }
          expect(groupsOf(shuffled)).toEqual(groupsOf(all))
        },
      ),
    )
  })
})

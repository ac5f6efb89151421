// Sổ công tác trong đối chiếu báo cáo. / Indicators of a report held against records of the work;
// every figure is of invented samples.
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { reconcile } from '../reconciliation/reconcile.js'
import type { ReportInput } from '../reconciliation/report.js'
import { createRuleBook } from '../packs/rule-book.js'
import { heldIn, report } from './report-work.fixture.js'
import { reportWork } from './report-work.js'

const book = createRuleBook([national])
const held = heldIn(book)

const person = (more: object = {}): object => ({
  role: 'collaborator',
  province: 'dak-lak',
  from: '2023-05-01',
  left: 'never',
  ...more,
})
const need = (more: object = {}): object => ({ province: 'dak-lak', on: '2024-03-01', ...more })
/** The computed figure of an indicator; nothing where it was not compared. */
const computed = (
  name: string,
  files: readonly object[],
  more: Partial<ReportInput> = {},
): number | string | undefined =>
  held(report({ [name]: 1 }, more), files).compared.find(
    ({ at }) => at === `work.indicators.${name}`,
  )?.computed

describe('indicators of a report held against records of the work', () => {
  it.each([
    ['one below', 1, false],
    ['equal', 2, true],
    ['one above', 3, false],
  ])('%s', (_what, value, agrees) => {
    const input = report({ collaborators: value, needs: value })
    const found = held(input, [{ people: [person(), person()], needs: [need(), need()] }])
    expect(found.compared).toMatchObject([
      { at: 'work.indicators.collaborators', against: 'indicators[0]', computed: 2, agrees },
      { at: 'work.indicators.needs', against: 'indicators[1]', computed: 2, agrees },
    ])
    expect(found.findings.map(({ code }) => code)).toEqual(
      agrees ? [] : ['COUNT_DISAGREES', 'COUNT_DISAGREES'],
    )
    expect(found.work).toEqual({
      on: '2024-12-31',
      closed: null,
      needs: 2,
      trips: 0,
      people: 2,
      means: 0,
      projects: 0,
      outside: 0,
      unplaced: 0,
      inProjects: [],
    })
  })

  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', undefined],
  ])('a need surveyed on %s, of a report of the year 2024', (on, count) => {
    expect(computed('needs', [{ on: '2025-12-31', needs: [need({ on })] }])).toBe(count)
  })

  it.each([
    [{ from: '2023-12-31' }, 0],
    [{ from: '2024-01-01' }, 1],
    [{ from: '2024-12-31' }, 1],
    [{ from: '2025-01-01' }, 0],
  ])('who joined, %j, within the period', (when, joined) => {
    const file = { on: '2025-12-31', people: [person(when)] }
    expect(computed('collaborators.joined', [file])).toBe(joined)
  })

  it.each([
    ['2024-12-31', 0],
    ['2025-01-01', 1],
  ])('who left on %s, on the last day of the period', (left, serving) => {
    expect(computed('collaborators', [{ on: '2025-12-31', people: [person({ left })] }])).toBe(
      serving,
    )
  })

  it('half a year is half a year, and a report without a period takes the day of the records', () => {
    const people = [person({ from: '2024-03-01' }), person({ from: '2024-08-01' })]
    const file = { people, needs: [need(), need({ on: '2022-01-01' }), need({ on: null })] }
    const half = { period: { from: '2024-07-01', to: '2024-12-31' } }
    expect(computed('collaborators.joined', [file], half)).toBe(1)
    expect(computed('collaborators.joined', [file], { period: null })).toBe(2)
    expect(computed('needs', [file], { period: null })).toBe(3)
  })

  it('a record without a place, or without a day where the report has a period, leaves a bound', () => {
    for (const open of [need({ province: null }), need({ on: null })]) {
      const files = [{ needs: [need(), open] }]
      expect(held(report({ needs: 5 }), files)).toMatchObject({
        findings: [],
        compared: [{ basis: 'bound', agrees: true }],
        work: { needs: 1, unplaced: 1 },
      })
      expect(held(report({ needs: 0 }), files).findings).toHaveLength(1)
    }
    // alone it gives nothing to compare with: never zero
    expect(held(report({ needs: 0 }), [{ needs: [need({ province: null })] }])).toMatchObject({
      compared: [],
      notComparable: [{ at: 'indicators[0]' }],
    })
  })

  it('of another province, or another year, changes nothing but the count of those outside', () => {
    const input = report({ needs: 1, collaborators: 1 })
    const { work, ...clean } = held(input, [{ needs: [need()], people: [person()] }])
    const more = {
      needs: [need(), need({ province: 'gia-lai' }), need({ on: '2023-12-31' })],
      people: [person(), person({ province: 'gia-lai' })],
    }
    const { work: workOfMore, ...found } = held(input, [more])
    expect(found).toEqual(clean)
    expect(workOfMore).toEqual({ ...work, outside: 3 })
  })

  it('after a merger a record of the former province is of the report by either name', () => {
    const file = { on: '2025-12-31', needs: [need({ province: 'phu-yen', on: '2025-08-01' })] }
    const period = { from: '2025-07-01', to: '2025-12-31' }
    for (const [province, count] of [
      ['dak-lak', 1],
      ['phu-yen', 1],
      ['gia-lai', undefined],
    ] as const)
      expect(computed('needs', [file], { province, period })).toBe(count)
  })

  it('records closed before the last day say no more of it than they know', () => {
    const file = { on: '2024-11-30', people: [person({ from: '2024-02-01' })], needs: [need()] }
    const found = held(report({ collaborators: 9, 'collaborators.joined': 9, needs: 9 }), [file])
    expect(found.work?.closed).toBe('2024-11-30')
    expect(found.compared.map(({ at, basis }) => [at, basis])).toEqual([
      ['work.indicators.collaborators.joined', 'bound'],
      ['work.indicators.needs', 'bound'],
    ])
    expect(found.notComparable).toMatchObject([{ at: 'indicators[0]' }])
    expect(held(report({ needs: 0 }), [file]).findings).toHaveLength(1)
    // closed before the period began: it tells nothing
    expect(computed('collaborators', [{ ...file, on: '2023-12-31' }])).toBeUndefined()
  })

  it('changes of plans and late approvals come from projects, beside what these reached', () => {
    const project = (id: string, more: object = {}): object => ({
      id,
      planYear: 2024,
      approval: { level: 'province', on: '2024-02-01' },
      events: [{ type: 'adjusted', on: '2024-05-01', why: 'máy về chậm' }],
      items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'dak-lak' } }],
      results: [{ indicator: 'jobs', reached: 4 }],
      ...more,
    })
    const names = { 'plan.changes': 1, 'plan.daysIntoYear': 31, 'plan.approvedInYear': 1, jobs: 4 }
    const others = [
      project('b', { planYear: 2023 }),
      project('c', { approval: { level: 'province', on: '2025-01-01' } }),
    ]
    const found = held(report(names), [{ people: [] }], [project('a'), ...others])
    expect(found.compared.map(({ at, computed: sum }) => [at, sum])).toEqual([
      ['from.indicators.jobs', 4],
      ['work.indicators.plan.changes', 1],
      ['work.indicators.plan.daysIntoYear', 31],
      ['work.indicators.plan.approvedInYear', 1],
    ])
    expect(found.work).toMatchObject({ projects: 1, inProjects: [] })
  })

  it('an indicator that projects tell of already is not added to, and it is said', () => {
    const project = {
      id: 'a',
      items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'dak-lak' } }],
      results: [{ indicator: 'needs', reached: 2 }],
    }
    const found = held(report({ needs: 2 }), [{ needs: [need()] }], [project])
    expect(found.compared).toMatchObject([{ at: 'from.indicators.needs', computed: 2 }])
    expect(found.work?.inProjects).toEqual(['needs'])
  })

  it('without records a result is what it was', () => {
    const input = report({ needs: 2 })
    expect(reconcile(input)).toEqual(reconcile(input, 'report', null, null))
    expect(Object.keys(reconcile(input))).not.toContain('work')
  })

  it('the same records, or the same project, twice are refused', () => {
    const codeOf = (add: () => void): string => {
      try {
        add()
      } catch (error) {
        if (error instanceof KhuyenCongError) return error.code
      }
      return ''
    }
    const work = reportWork(book, report({}))
    const project = { id: 'a', items: [{ id: '1', activity: 'showroom' }] }
    work.addRecords({ id: 'w', on: '2024-12-31' }, 'a.json')
    work.addProject(project, 'a')
    expect(
      codeOf(() => {
        work.addRecords({ id: 'w', on: '2024-12-31' }, 'b.json')
      }),
    ).toBe('DUPLICATE_ID')
    expect(
      codeOf(() => {
        work.addProject(project, 'b')
      }),
    ).toBe('DUPLICATE_ID')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectInput } from '../project/project.js'
import { bookWith, part } from './follow-up.fixture.js'
import { SAMPLE_RISKS } from './sample-risks.js'
import { type InspectionPlan, type InspectionQuestion, planInspections } from './inspection-plan.js'

const book = bookWith({
  reports: [
    part('monthly', {
      by: ['implementer'],
      while: { from: 'contracted', until: ['accepted'] },
      monthly: { lastDay: 24 },
      shownBy: 'progress',
    }),
  ],
  inspections: [
    part('visit', { by: ['department'], while: { from: 'contracted', until: ['settled'] } }),
  ],
})
const project = (id: string, local: string | null, contracted = '2023-03-01'): ProjectInput => ({
  id,
  fund: 'local',
  items: [{ id: '1', activity: 'showroom', requested: { local } }],
  events: [{ type: 'contracted', on: contracted }],
})
const planOf = (
  projects: readonly ProjectInput[],
  more: Partial<InspectionQuestion> = {},
): InspectionPlan => {
  const planning = planInspections(book, {
    on: '2023-03-20',
    size: 2,
    seed: 'KT-01/2023',
    risks: SAMPLE_RISKS,
    ...more,
  })
  for (const each of projects) planning.add(each)
  return planning.plan()
}
const scores = ({ planned }: InspectionPlan): readonly unknown[] =>
  planned.map((each) => [each.project, each.score])

describe('a plan of inspections', () => {
  it('takes the projects with the most points, and says why', () => {
    const plan = planOf(
      [
        project('a', '90 triệu đồng'),
        project('b', '300 triệu đồng'),
        project('c', '199 triệu đồng'),
      ],
      { on: '2023-04-25', records: [{ duty: 'visit', project: 'c', on: '2023-04-01' }] },
    )
    // two reports late, never inspected, money
    expect(scores(plan)).toEqual([
      ['b', 6 + 5 + 3],
      ['a', 6 + 5],
    ])
    expect(plan.planned[0]?.reasons).toEqual([
      { risk: 'late', times: 2, points: 6 },
      { risk: 'never-inspected', times: 1, points: 5 },
      { risk: 'money', times: 3, points: 3 },
    ])
    expect(plan).toMatchObject({ basis: 'sample', weighed: 3, notWeighed: 0 })
  })

  it('stops counting at the most a risk may give', () => {
    const [first] = planOf([project('a', '90 triệu đồng', '2022-03-01')], {
      on: '2023-03-20',
      records: [],
    }).planned
    expect(first?.reasons[0]).toEqual({ risk: 'late', times: 12, points: 15 })
  })

  it('does not count what is not known, and says what is missing', () => {
    expect(planOf([project('a', null)]).planned).toMatchObject([
      { score: 0, missing: ['records', 'requested'] },
    ])
  })

  it('leaves out projects of which nothing has happened by the day', () => {
    const later = project('b', '1 triệu đồng', '2023-03-21')
    const plan = planOf([project('a', null), later, { ...later, id: 'c', events: null }])
    expect([plan.weighed, plan.notWeighed]).toEqual([1, 2])
  })

  it('draws between equal scores by the seed, and tells how many there were', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => project(id, '90 triệu đồng'))
    const one = planOf(many)
    expect(one.cut).toEqual({ score: 0, tied: 5, drawn: 2 })
    const drawn = new Set(
      Array.from({ length: 12 }, (_, seed) =>
        JSON.stringify(scores(planOf(many, { seed: String(seed) }))),
      ),
    )
    expect(drawn.size).toBeGreaterThan(1)
  })

  it('gives the same plan in any order', () => {
    const projects = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z]{1,4}$/u),
        money: fc.integer({ min: 0, max: 900 }),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    fc.assert(
      fc.property(projects, fc.integer({ min: 1, max: 8 }), (drawn, size) => {
        const list = drawn.map(({ id, money }) => project(id, `${money} triệu đồng`))
        const plan = planOf(list, { size })
        expect(planOf([...list].reverse(), { size })).toEqual(plan)
        expect(plan.planned.length).toBe(Math.min(size, list.length))
        const left = list.filter(({ id }) => plan.planned.every((each) => each.project !== id))
        const least = plan.cut?.score ?? 0
        for (const each of planOf(left, { size: 8 }).planned)
          expect(each.score).toBeLessThanOrEqual(least)
      }),
      { numRuns: 50 },
    )
  })

  it('takes points of its own, from an act, with a condition', () => {
    const basis = { document: 'QĐ 1', provision: 'Điều 5' }
    const when = { fact: 'fund', operator: 'equal', value: 'local' }
    const own = { id: 'x', title: 'x', titleEn: 'x', points: 7 }
    const plan = planOf([project('a', null), { ...project('b', null), fund: null }], {
      risks: { basis, risks: [{ ...own, when }] },
    })
    expect(plan.basis).toEqual(basis)
    expect(plan.planned.map((each) => [each.project, each.score, each.missing])).toEqual([
      ['a', 7, []],
      ['b', 0, ['fund']],
    ])
  })

  it.each<[string, object]>([
    ['neither a count nor a condition', {}],
    ['both', { counts: 'late', when: { fact: 'fund', operator: 'equal', value: 'local' } }],
    ['an amount with a count of something else', { counts: 'late', every: 5 }],
    ['money without an amount', { counts: 'money' }],
    ['no amount at all', { counts: 'money', every: 0 }],
    ['an unknown fact', { when: { fact: 'fnud', operator: 'equal', value: 'local' } }],
    ['no points', { counts: 'late', points: 0 }],
  ])('refuses a risk with %s', (_, wrong) => {
    const risk = { id: 'x', title: 'x', titleEn: 'x', points: 1, ...wrong }
    expect(() => planOf([], { risks: { basis: 'sample', risks: [risk] } as never })).toThrow(/./u)
  })

  it.each([
    [{ size: 0 }, 'SAMPLE_SIZE'],
    [{ size: 1.5 }, 'SAMPLE_SIZE'],
    [{ seed: ' ' }, 'SAMPLE_SEED'],
  ])('refuses %j', (more, code) => {
    expect(() => planOf([], more)).toThrow(expect.objectContaining({ code }))
  })
})

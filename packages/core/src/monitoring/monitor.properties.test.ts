import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectInput } from '../project/project.js'
import { type MonitorFigure, QUANTITIES } from './figure.js'
import type { Group } from './groups.js'
import { type Dimension, DIMENSIONS, type MonitoringInput } from './monitoring.js'
import { follow } from './monitoring.fixture.js'

const runs = Number(process.env['KHUYENCONG_RUNS'] ?? 150)
const settings = { numRuns: runs } as const

const amount = fc.option(
  fc.oneof(
    fc.nat(1_000),
    fc.constantFrom('hơn 5 triệu đồng', 'khoảng 20 triệu đồng', 'gần 7 triệu đồng'),
  ),
)
const count = fc.option(fc.oneof(fc.nat(50), fc.constantFrom('hơn 20', 'gần 9')))
const provinces = [
  'soc-trang',
  'hau-giang',
  'can-tho',
  'dak-nong',
  'binh-thuan',
  'lam-dong',
  'dak-lak',
]
const aRow = fc.record({
  province: fc.option(fc.constantFrom(...provinces), { freq: 8 }),
  year: fc.integer({ min: 2020, max: 2026 }),
  fund: fc.constantFrom('national', 'local', null),
  activity: fc.constantFrom('advanced-machinery', 'vocational-training', null),
  plan: amount,
  adjusted: amount,
  carriedIn: amount,
  spent: amount,
  advanced: amount,
  carriedOut: amount,
  projects: count,
  accepted: count,
  results: fc.record({ machinery: count, workers: count }),
})
const anEvent = fc.record({
  type: fc.constantFrom('approved', 'advanced', 'refunded', 'accepted', 'settled', 'carried-over'),
  on: fc.constantFrom('2022-03-01', '2022-09-01', '2023-02-01', '2023-12-15', '2024-05-01'),
  amount: fc.option(fc.nat(900)),
})
const aProject = fc.record({
  province: fc.constantFrom(...provinces.slice(0, 3)),
  fund: fc.constantFrom('national', 'local'),
  planYear: fc.integer({ min: 2021, max: 2023 }),
  asked: fc.option(fc.nat(900)),
  events: fc.option(fc.array(anEvent, { maxLength: 6 })),
})

const anInput = fc
  .record({
    on: fc.constantFrom('2024-12-31', '2025-06-30', '2025-07-01', '2026-12-31'),
    by: fc
      .subarray([...DIMENSIONS])
      .chain((chosen) => fc.shuffledSubarray(chosen, { minLength: chosen.length })),
    rows: fc.uniqueArray(aRow, {
      maxLength: 9,
      selector: ({ province, year, fund, activity }) => [province, year, fund, activity].join(),
    }),
    projects: fc.array(aProject, { maxLength: 4 }),
  })
  .map(
    ({ projects, ...rest }) =>
      ({
        ...rest,
        programme: 'national:programme.p',
        // a content of their own, so that no figure is given both by a row and by a project
        projects: projects.map(
          ({ province, asked, ...each }, index): ProjectInput =>
            ({
              ...each,
              id: `p${index}`,
              items: [
                {
                  id: '1',
                  activity: 'showroom',
                  site: { province },
                  requested: { national: asked, local: asked },
                },
              ],
            }) as ProjectInput,
        ),
      }) as unknown as MonitoringInput & {
        readonly by: readonly Dimension[]
        readonly rows: object[]
        readonly projects: ProjectInput[]
      },
  )

const NAMES = [...QUANTITIES, 'current'] as const
const added = (figures: readonly MonitorFigure[]): Omit<MonitorFigure, 'value' | 'twice'> => ({
  least: figures.reduce((total, { least }) => total + (least ?? NaN), 0),
  most:
    figures.length > 0 && figures.every(({ most }) => most !== null)
      ? figures.reduce((total, { most }) => total + (most ?? NaN), 0)
      : null,
  parts: figures.reduce((total, { parts }) => total + parts, 0),
  unknown: figures.reduce((total, { unknown }) => total + unknown, 0),
})

/**
 * The parts of a whole add up; where rows of several parts may tell of the same money, the whole
 * may come to less than they do together.
 */
function addsUpTo(
  parts: readonly MonitorFigure[],
  { value: _value, twice, ...whole }: MonitorFigure,
): void {
  const { least, ...rest } = added(parts)
  expect(rest).toEqual({ most: whole.most, parts: whole.parts, unknown: whole.unknown })
  if (twice === 0) expect(least).toBe(whole.least)
  else expect(least ?? NaN).toBeGreaterThanOrEqual(whole.least ?? NaN)
}

function addsUp(groups: readonly Group[], total: Group): void {
  expect(groups.reduce((sum, { rows }) => sum + rows, 0)).toBe(total.rows)
  for (const name of NAMES)
    addsUpTo(
      groups.map(({ figures }) => figures[name]),
      total.figures[name],
    )
  for (const [id, whole] of Object.entries(total.results))
    addsUpTo(
      groups.flatMap(({ results }) => results[id] ?? []),
      whole,
    )
}

describe(`monitor, ${runs} random inputs`, () => {
  it('the groups of any grouping add up to the whole, in every figure and every indicator, but for what may be counted twice', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const { groups, years, total, by } = follow(input)
        if (by.length > 0 && total.rows > 0) addsUp(groups, total)
        if (total.rows > 0) addsUp(years, total)
      }),
      settings,
    )
  })

  it('the order of rows, projects and events never matters', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        const turned = {
          ...input,
          rows: [...input.rows].reverse(),
          projects: [...input.projects]
            .reverse()
            .map((each) => ({ ...each, events: each.events && [...each.events].reverse() })),
        } as MonitoringInput
        expect(JSON.stringify(follow(turned))).toBe(JSON.stringify(follow(input)))
      }),
      settings,
    )
  })

  it('an unknown figure never becomes zero: it opens the sum, and what is known stays a lower bound', () => {
    fc.assert(
      fc.property(
        anInput,
        fc.nat(8),
        fc.constantFrom('plan', 'spent', 'carriedIn', 'projects'),
        (input, at, name) => {
          const chosen = input.rows[at] as Record<string, unknown> | undefined
          if (chosen === undefined) return
          const before = follow(input).total.figures[name]
          const after = follow({
            ...input,
            rows: input.rows.map((each) => (each === chosen ? { ...each, [name]: null } : each)),
          } as MonitoringInput).total.figures[name]
          expect(after.value).toBeNull()
          expect(after.most).toBeNull()
          expect(after.unknown).toBe(before.unknown + (chosen[name] === null ? 0 : 1))
          expect(after.least ?? NaN).toBeLessThanOrEqual(before.least ?? NaN)
        },
      ),
      settings,
    )
  })

  it('a figure lies within its bounds, and is exact only where nothing is unknown or counted twice', () => {
    fc.assert(
      fc.property(anInput, (input) => {
        for (const { figures } of [...follow(input).groups, ...follow(input).years]) {
          for (const { value, least, most, unknown } of Object.values(figures)) {
            if (value !== null) expect([least, most, unknown]).toEqual([value, value, 0])
            else expect(least === null || most === null || least < most).toBe(true)
          }
        }
      }),
      settings,
    )
  })
})

import type { ProjectInput } from '@khuyencong/core'
import { type Chance, chanceOf } from './chance.js'
import {
  capOf,
  type DatedProject,
  FIRST_YEAR,
  LAST_YEAR,
  type Machine,
  MILLION,
  modestSum,
  ownMachine,
  type Plan,
  sampleProject,
  timelyReports,
} from './sample-project.js'

/** What was planted, as the audit should tell it: the code and the projects it names. */
interface Planted {
  readonly code: string
  readonly projects: readonly string[]
}

/** A monthly report that was planted as late, with the days it came late; `null`: it never came. */
interface LateReport {
  readonly project: string
  readonly period: string
  readonly days: number | null
}

export interface TwelveYears {
  readonly projects: readonly DatedProject[]
  readonly planted: readonly Planted[]
  readonly lateReports: readonly LateReport[]
}

/** Projects in all, and how many of each kind were planted. */
export const PROJECTS = 3_000
export const COUNTS = {
  TWO_FUNDS: 25,
  REPEATED_ASSET: 25,
  SPLIT_BELOW_CAP: 25,
  LIMIT_EXCEEDED: 20,
  DUPLICATE_PROJECT: 15,
  lateReports: 60,
  /** Pairs that look like one of these and are in order. */
  inOrder: 80,
} as const

/** Several projects, and the codes that they should give together. */
interface Group {
  readonly projects: readonly (readonly [year: number, project: Omit<ProjectInput, 'id'>])[]
  readonly codes: readonly string[]
}

/**
 * Mười hai năm của một tỉnh mẫu. / Twelve years of a sample province: 3,000 projects, what was
 * planted among them, and pairs that only look like it. The same seed gives the same province.
 */
export function twelveYears(seed: number): TwelveYears {
  const chance = chanceOf(seed)
  const make = maker(chance)
  const times = (count: number, group: (index: number) => Group): readonly Group[] =>
    Array.from({ length: count }, (_, index) => group(index))
  const groups = [
    ...times(COUNTS.TWO_FUNDS, make.twoFunds),
    ...times(COUNTS.REPEATED_ASSET, make.repeatedAsset),
    ...times(COUNTS.SPLIT_BELOW_CAP, make.split),
    ...times(COUNTS.LIMIT_EXCEEDED, make.limitExceeded),
    ...times(COUNTS.DUPLICATE_PROJECT, make.duplicate),
    ...times(COUNTS.inOrder, make.inOrder),
  ]
  const late = Array.from({ length: COUNTS.lateReports }, (_, index) => make.late(index))
  const used = groups.reduce((sum, { projects }) => sum + projects.length, late.length)
  const alone = times(PROJECTS - used, make.alone)
  return numbered([...groups, ...alone], late, chance)
}

interface Late {
  readonly year: number
  readonly project: Omit<ProjectInput, 'id'>
  readonly period: string
  readonly days: number | null
}

/** Numbers the projects by chance, so that no number tells what was planted. */
function numbered(groups: readonly Group[], late: readonly Late[], chance: Chance): TwelveYears {
  const numbers = chance.shuffled(Array.from({ length: PROJECTS }, (_, index) => index + 1))
  const projects: DatedProject[] = []
  const add = (year: number, project: Omit<ProjectInput, 'id'>): string => {
    const id = `mau-${year}-${String(numbers[projects.length]).padStart(4, '0')}`
    projects.push({ on: `${year}-06-30`, project: { id, ...project } })
    return id
  }
  const planted = groups.flatMap((group) => {
    const ids = group.projects.map(([year, project]) => add(year, project)).sort()
    return group.codes.map((code) => ({ code, projects: ids }))
  })
  const lateReports = late.map(({ year, project, period, days }) => ({
    project: add(year, project),
    period,
    days,
  }))
  return { projects: chance.shuffled(projects), planted, lateReports }
}

/** Makes groups of projects; each has establishments and machines of its own. */
function maker(chance: Chance) {
  let [establishments, machines] = [0, 0]
  const newEstablishment = (): number => (establishments += 1)
  const newMachine = (): Machine => ownMachine((machines += 1), chance)
  const anyYear = (last: number = LAST_YEAR): number =>
    FIRST_YEAR + chance.below(last - FIRST_YEAR + 1)
  const planned = (
    plan: Partial<Plan> & Pick<Plan, 'year'>,
  ): readonly [number, Omit<ProjectInput, 'id'>] => [
    plan.year,
    sampleProject(
      {
        fund: 'national',
        establishment: plan.establishment ?? newEstablishment(),
        machine: plan.machine ?? newMachine(),
        asked: modestSum(plan.year, chance),
        ...plan,
      },
      chance,
    ),
  ]
  const alone = (): Group => ({
    projects: [planned({ year: anyYear(), fund: chance.of(['national', 'national', 'local']) })],
    codes: [],
  })
  /** One machine paid by both funds, in one year or in two. */
  const twoFunds = (index: number): Group => {
    const [year, establishment, machine] = [
      anyYear(LAST_YEAR - 1),
      newEstablishment(),
      newMachine(),
    ]
    return {
      projects: [
        planned({ year, establishment, machine }),
        planned({ year: year + (index % 2), establishment, machine, fund: 'local' }),
      ],
      codes: ['TWO_FUNDS', 'REPEATED_BENEFICIARY'],
    }
  }
  /** One machine bought twice with money of one fund, by one establishment or by two. */
  const repeatedAsset = (index: number): Group => {
    const [year, machine] = [anyYear(LAST_YEAR - 3), newMachine()]
    const own = newEstablishment()
    const other = index % 2 === 0 ? own : newEstablishment()
    return {
      projects: [
        planned({ year, establishment: own, machine }),
        planned({ year: year + 1 + chance.below(3), establishment: other, machine }),
      ],
      codes: own === other ? ['REPEATED_ASSET', 'REPEATED_BENEFICIARY'] : ['REPEATED_ASSET'],
    }
  }
  /** Two or three projects of one establishment in one year, each below the cap, together above. */
  const split = (index: number): Group => {
    const [year, establishment] = [anyYear(), newEstablishment()]
    const [parts, over] = [2 + (index % 2), index % 5 === 0 ? 1 : 10 * MILLION]
    const first = Math.floor(capOf(year) / parts)
    const sums = [first + over, ...Array.from({ length: parts - 1 }, () => first + 1)]
    return {
      projects: sums.map((asked) => planned({ year, establishment, asked })),
      codes: ['SPLIT_BELOW_CAP', 'REPEATED_BENEFICIARY'],
    }
  }
  /** The same project under another id. */
  const duplicate = (): Group => {
    const year = anyYear()
    const [, project] = planned({ year })
    const [item] = project.items
    const copied = {
      ...project,
      items: [{ ...item, costs: (item?.costs ?? []).map((line) => ({ ...line, asset: null })) }],
    } as Omit<ProjectInput, 'id'>
    return {
      projects: [
        [year, copied],
        [year, { ...copied, title: `Đề án mẫu ${year}, lần hai` }],
      ],
      codes: ['DUPLICATE_PROJECT', 'REPEATED_BENEFICIARY'],
    }
  }
  return {
    alone,
    twoFunds,
    repeatedAsset,
    split,
    duplicate,
    limitExceeded: (index: number): Group => limitExceeded(index, planned, newEstablishment()),
    inOrder: (index: number): Group => {
      const establishment = newEstablishment()
      const year = anyYear(LAST_YEAR - 1)
      const machine = newMachine()
      const half = capOf(year) / 2
      const pairs: readonly Group['projects'][] = [
        // together exactly the cap
        [
          planned({ year, establishment, asked: half }),
          planned({ year, establishment, asked: half }),
        ],
        // above the cap of a year, but in two years
        [
          planned({ year, establishment, asked: capOf(year) }),
          planned({ year: year + 1, establishment, asked: capOf(year + 1) }),
        ],
        // two machines of one model
        [
          planned({ year, machine }),
          planned({ year, machine: { ...machine, serial: `${machine.serial}-2` } }),
        ],
        // one serial number of two makers
        [
          planned({ year, machine }),
          planned({ year, machine: { ...machine, maker: 'Hãng mẫu 9' } }),
        ],
        // both funds, for two machines
        [planned({ year, establishment }), planned({ year, establishment, fund: 'local' })],
      ]
      const projects = pairs[index % pairs.length] ?? []
      return {
        projects,
        codes: [0, 1, 4].includes(index % pairs.length) ? ['REPEATED_BENEFICIARY'] : [],
      }
    },
    late: (index: number): Late =>
      lateProject(index, index < 9 ? LAST_YEAR : anyYear(), planned, chance),
  }
}

type Planner = (
  plan: Partial<Plan> & Pick<Plan, 'year'>,
) => readonly [number, Omit<ProjectInput, 'id'>]

/** Limits of the sample pack, in force in 2026: fairs abroad a year, an environmental file once. */
function limitExceeded(index: number, planned: Planner, establishment: number): Group {
  const year = LAST_YEAR
  const fair = index % 2 === 0
  const asked = (fair ? 60 + (index % 4 === 0 ? 1 : 0) : 10) * MILLION
  const [, base] = planned({ year, establishment, fund: 'local', asked })
  const [item] = base.items
  const cost = 200 * MILLION
  const project = (part: number): Omit<ProjectInput, 'id'> => ({
    ...base,
    title: `Đề án mẫu ${year}, phần ${part}`,
    items: [
      {
        ...item,
        activity: fair ? 'cao-bang-mau:fair-package' : 'cao-bang-mau:eia',
        costs: [{ kind: 'other', amount: cost, otherStateSupport: 0 }],
        requested: { national: 0, local: asked + part, other: 0, counterpart: cost - asked - part },
        facts: fair
          ? { 'cao-bang-mau:fair.place': 'abroad' }
          : { 'cao-bang-mau:started.on': '2026-02-01' },
      } as ProjectInput['items'][number],
    ],
  })
  return {
    projects: [
      [year, project(1)],
      [year, project(2)],
    ],
    codes: ['LIMIT_EXCEEDED', 'REPEATED_BENEFICIARY'],
  }
}

/** One monthly report late by a day, by some days, or never sent; the others on the last day. */
function lateProject(index: number, year: number, planned: Planner, chance: Chance): Late {
  const month = ['03', '04', '05'][index % 3] ?? '05'
  const days = [1, 2 + chance.below(5), null][Math.floor(index / 3) % 3] ?? null
  const reports = timelyReports(year, chance).flatMap((day, at) => {
    if (at !== index % 3) return [`${year}-0${at + 3}-24`]
    return days === null ? [] : [`${day.slice(0, 8)}${24 + days}`]
  })
  const [, project] = planned({ year, reports })
  return { year, project, period: `${year}-${month}`, days }
}

import type { ProjectInput } from '@khuyencong/core'
import type { Chance } from './chance.js'

/** A project with the day it is judged on: a line of the files. */
export interface DatedProject {
  readonly on: string
  readonly project: ProjectInput
}

export const MILLION = 1_000_000
export const [FIRST_YEAR, LAST_YEAR] = [2015, 2026]

/** The cap of one establishment in each plan year: 26/2014/TTLT-BTC-BCT, then 28/2018/TT-BTC. */
export const capOf = (year: number): number => (year < 2018 ? 200 : 300) * MILLION

/** What is said of a sample project; the rest of it is in order. */
export interface Plan {
  readonly year: number
  readonly fund: 'national' | 'local'
  /** The number of its establishment and of its machine. */
  readonly establishment: number
  readonly machine: Machine
  /** Đồng asked of the fund. */
  readonly asked: number
  /** The days of the monthly reports; absent: in time. */
  readonly reports?: readonly string[]
}

export interface Machine {
  readonly maker: string
  readonly model: string
  readonly serial: string
}

const padded = (value: number): string => String(value).padStart(5, '0')
const establishmentId = (number: number): string => `MAU-${padded(number)}`

/** A machine that no other sample project buys. */
export const ownMachine = (number: number, chance: Chance): Machine => ({
  maker: `Hãng mẫu ${chance.below(8) + 1}`,
  model: `M-${chance.below(40) + 1}`,
  serial: `SN-${padded(number)}`,
})

/** An amount that one establishment may get: whole millions, up to half the cap. */
export const modestSum = (year: number, chance: Chance): number =>
  (20 + chance.below(capOf(year) / MILLION / 2 - 19)) * MILLION

/** Reports of March, April and May of the plan year, each before the 25th. */
export const timelyReports = (year: number, chance: Chance): readonly string[] =>
  ['03', '04', '05'].map((month) => `${year}-${month}-${String(10 + chance.below(15))}`)

/** A project in order, but for what the plan makes wrong. */
export function sampleProject(plan: Plan, chance: Chance): Omit<ProjectInput, 'id'> {
  const { year, fund, asked, establishment, machine } = plan
  const cost = 2 * asked + chance.below(200) * MILLION
  const other = fund === 'national' ? 'local' : 'national'
  return {
    title: `Đề án mẫu ${year}`,
    kind: 'single',
    fund,
    planYear: year,
    implementer: { name: `Trung tâm mẫu ${chance.below(4) + 1}`, kind: 'promotion-centre' },
    approval: { level: fund === 'national' ? 'ministry' : 'province', on: `${year - 1}-12-20` },
    items: [
      {
        id: '1',
        activity: 'advanced-machinery',
        beneficiary: {
          id: establishmentId(establishment),
          name: `Cơ sở mẫu ${establishment}`,
          kind: 'business-household',
        },
        site: {
          province: 'cao-bang',
          district: `Huyện mẫu ${(establishment % 12) + 1}`,
          unitKind: 'commune',
        },
        costs: [{ kind: 'machinery', amount: cost, otherStateSupport: 0, asset: machine }],
        requested: { [fund]: asked, [other]: 0, other: 0, counterpart: cost - asked },
      },
    ],
    events: lifeOf(plan, chance),
  }
}

function lifeOf(
  { year, asked, reports }: Plan,
  chance: Chance,
): NonNullable<ProjectInput['events']> {
  const shown = reports ?? timelyReports(year, chance)
  const accepted = 1 + chance.below(14)
  const june = (day: number): string => `${year}-06-${String(day).padStart(2, '0')}`
  return [
    { type: 'approved', on: `${year - 1}-12-20`, amount: asked },
    { type: 'contracted', on: `${year}-03-${String(1 + chance.below(9)).padStart(2, '0')}` },
    ...shown.map((on) => ({ type: 'progress' as const, on })),
    { type: 'accepted', on: june(accepted) },
    // within 15 days of acceptance
    { type: 'settled', on: june(accepted + chance.below(16)), amount: asked },
  ]
}

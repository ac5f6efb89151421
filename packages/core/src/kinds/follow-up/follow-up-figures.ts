import { type MonthDay, neighbouringDays } from '../../values/calendar.js'
import type { RuleFigure } from '../rule-figure.js'
import {
  type FollowUpMember as Member,
  type FollowUpPart as Part,
  type FollowUpVersion,
  membersOf,
} from './follow-up.js'

/**
 * Các con số của việc theo dõi. / The numbers of a follow-up: the days of reports, how soon and how
 * often somebody looks, for how many years a condition lasts.
 */
export function followUpFigures(version: FollowUpVersion): readonly RuleFigure[] {
  return [
    ...figuresOf(version, 'reports', reportFigures),
    ...figuresOf(version, 'inspections', ({ within, everyMonths }) => [
      ...daysWithin(within),
      ...(everyMonths === null
        ? []
        : [counted('everyMonths', everyMonths, (now) => ({ everyMonths: now }))]),
    ]),
    ...figuresOf(version, 'lasting', ({ forYears }) => [
      counted('forYears', forYears, (now) => ({ forYears: now })),
    ]),
    ...figuresOf(version, 'results', ({ within }) => daysWithin(within)),
  ]
}

/** A number of one member, with what the member holds in its place where it is a little wrong. */
interface MemberFigure {
  readonly field: string
  readonly text: string
  readonly mutants: readonly { readonly now: string; readonly part: object }[]
}

const counted = (field: string, value: number, put: (now: number) => object): MemberFigure => ({
  field,
  text: String(value),
  mutants: [1, -1].map((by) => ({ now: String(value + by), part: put(value + by) })),
})

const daysWithin = (within: Member<'results'>['within']): readonly MemberFigure[] =>
  within?.days == null
    ? []
    : [counted('within', within.days, (days) => ({ within: { ...within, days } }))]

const reportFigures = ({ monthly, yearly, within }: Member<'reports'>): readonly MemberFigure[] => [
  ...(monthly === null
    ? []
    : [counted('monthly', monthly.lastDay, (lastDay) => ({ monthly: { lastDay } }))]),
  ...(yearly ?? []).map(({ lastDay }, index) => yearlyFigure(lastDay, index, yearly ?? [])),
  ...daysWithin(within),
]

const yearlyFigure = (
  lastDay: MonthDay,
  index: number,
  days: NonNullable<Member<'reports'>['yearly']>,
): MemberFigure => ({
  field: `yearly.${index + 1}`,
  text: lastDay,
  mutants: neighbouringDays(lastDay).map((now) => ({
    now,
    part: {
      yearly: days.map((each, at) => (at === index ? { ...each, lastDay: now } : each)),
    },
  })),
})

function figuresOf<P extends Part>(
  version: FollowUpVersion,
  part: P,
  figures: (member: Member<P>) => readonly MemberFigure[],
): readonly RuleFigure[] {
  const members = membersOf(version, part)
  return members.flatMap((member, index) =>
    figures(member).map(({ field, text, mutants }) => ({
      name: `${part}.${member.id}.${field}`,
      text,
      mutants: mutants.map(({ now, part: wrong }) => ({
        now,
        version: {
          ...version,
          [part]: members.map((each, at) => (at === index ? { ...each, ...wrong } : each)),
        },
      })),
    })),
  )
}

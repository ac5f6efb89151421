import { type BodySlip, slip, withoutEach } from './body-operators.js'
import { dayBefore, dayInYear, daysAfter, type MonthDay } from '../../values/calendar.js'
import { statesInLives } from '../sampling/scenarios.js'
import type { ProcedureVersion } from '../../kinds/procedure.js'

type Slips = readonly BodySlip<ProcedureVersion>[]

/** Chỗ sai trong một trình tự. / Slips that the life of a project can show: deadlines, actors, order, papers, who decides, steps. */
export function procedureSlips(version: ProcedureVersion): Slips {
  return [
    ...deadlineSlips(version),
    ...adjustmentSlips(version),
    ...orderSlips(version),
    ...stepSlips(version),
    ...yearSlips(version),
    ...partSlips(version),
  ]
}

const YEARS = ['plan-building', 'plan', 'after-plan'] as const

function deadlineSlips(version: ProcedureVersion): Slips {
  return (version.deadlines ?? []).flatMap(
    ({ event, yearly, daysAfter: after, overrides, by }, index): Slips => {
      if (event === null) return []
      const at = ['deadlines', index]
      const moved = (path: readonly (string | number)[], lastDay: MonthDay): Slips =>
        around(lastDay).map((now) => slip(version, path, lastDay, now, [[path, now]]))
      return [
        ...(yearly === null
          ? []
          : [
              ...moved([...at, 'yearly', 'lastDay'], yearly.lastDay),
              ...YEARS.filter((year) => year !== yearly.year).map((year) =>
                slip(version, [...at, 'yearly', 'year'], yearly.year, year, [
                  [[...at, 'yearly', 'year'], year],
                ]),
              ),
            ]),
        ...(after === null
          ? []
          : [1, -1].map((step) =>
              slip(
                version,
                [...at, 'daysAfter', 'days'],
                String(after.days),
                String(after.days + step),
                [[[...at, 'daysAfter', 'days'], after.days + step]],
              ),
            )),
        ...(overrides ?? []).flatMap(({ lastDay }, place) =>
          moved([...at, 'overrides', place, 'lastDay'], lastDay),
        ),
        ...withoutEach(version, [...at, 'by'], by, (actor) => actor),
      ]
    },
  )
}

/** The day before and the day after, in a year without 29 February. */
function around(monthDay: MonthDay): readonly string[] {
  const on = dayInYear(2023, monthDay)
  return [daysAfter(on, 1), dayBefore(on)].map((day) => day.slice(5))
}

function adjustmentSlips(version: ProcedureVersion): Slips {
  return (version.adjustments ?? []).flatMap(({ changes, group, decides }, index): Slips => {
    const at = ['adjustments', index]
    return [
      ...withoutEach(version, [...at, 'changes'], changes, (change) => change),
      ...withoutEach(version, [...at, 'decides'], decides, (actor) => actor),
      ...(group === null
        ? []
        : [
            slip(version, [...at, 'group'], String(group), String(!group), [
              [[...at, 'group'], !group],
            ]),
          ]),
    ]
  })
}

function orderSlips(version: ProcedureVersion): Slips {
  return [
    ...withoutEach(
      version,
      ['precedence'],
      version.precedence,
      ({ event, after }) => `${event} < ${after}`,
      1,
    ),
    ...(version.precedence ?? []).flatMap(({ required }, index) => {
      const at = ['precedence', index, 'required']
      return required === true ? [slip(version, at, 'true', '—', [[at, null]])] : []
    }),
    ...(version.precedence ?? []).flatMap(({ unlessPapers }, index) =>
      withoutEach(version, ['precedence', index, 'unlessPapers'], unlessPapers, ({ text }) => text),
    ),
  ]
}

/** What must be done within the plan year, who may extend it, and which kinds of project last longer. */
function yearSlips(version: ProcedureVersion): Slips {
  const { planYear } = version
  return planYear === null
    ? []
    : [
        ...withoutEach(version, ['planYear', 'events'], planYear.events, (event) => event, 1),
        ...withoutEach(version, ['planYear', 'decides'], planYear.decides, (actor) => actor, 1),
        ...withoutEach(version, ['planYear', 'except'], planYear.except, (kind) => kind, 1),
      ]
}

/** A part that is left out. */
function partSlips(version: ProcedureVersion): Slips {
  return (['planYear', 'settlement'] as const).flatMap((part) =>
    version[part] === null ? [] : [slip(version, [part], part, '—', [[[part], null]])],
  )
}

/** A step without an event, or from a state that no events lead to, is law that no ledger shows. */
function stepSlips(version: ProcedureVersion): Slips {
  const reached = statesInLives(version)
  return (version.transitions ?? []).flatMap(({ on, from }, index) =>
    on === null
      ? []
      : withoutEach(version, ['transitions', index, 'from'], from, (state) => state).filter(
          ({ was }) => reached.has(was),
        ),
  )
}

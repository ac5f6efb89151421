import { bodyMutant, type BodyMutant, withoutEach } from '../body-operators.js'
import { type MonthDay, neighbouringDays } from '../../values/calendar.js'
import { reachableStates } from './scenarios.js'
import type { ProcedureVersion } from './procedure.js'

type Mutants = readonly BodyMutant<ProcedureVersion>[]

/**
 * Đột biến của trình tự. / Mutants of a procedure that the events of a project can show: deadlines,
 * actors, order, papers, who decides, steps.
 */
export function procedureMutants(version: ProcedureVersion): Mutants {
  return [
    ...deadlineMutants(version),
    ...adjustmentMutants(version),
    ...orderMutants(version),
    ...stepMutants(version),
    ...yearMutants(version),
    ...partMutants(version),
  ]
}

const YEARS = ['plan-building', 'plan', 'after-plan'] as const

function deadlineMutants(version: ProcedureVersion): Mutants {
  return (version.deadlines ?? []).flatMap(
    ({ event, yearly, daysAfter: after, overrides, by }, position): Mutants => {
      if (event === null) return []
      const at = ['deadlines', position]
      const moved = (path: readonly (string | number)[], lastDay: MonthDay): Mutants =>
        neighbouringDays(lastDay).map((now) =>
          bodyMutant(version, path, lastDay, now, [[path, now]]),
        )
      return [
        ...(yearly === null
          ? []
          : [
              ...moved([...at, 'yearly', 'lastDay'], yearly.lastDay),
              ...YEARS.filter((year) => year !== yearly.year).map((year) =>
                bodyMutant(version, [...at, 'yearly', 'year'], yearly.year, year, [
                  [[...at, 'yearly', 'year'], year],
                ]),
              ),
            ]),
        ...(after === null
          ? []
          : [1, -1].map((step) =>
              bodyMutant(
                version,
                [...at, 'daysAfter', 'days'],
                String(after.days),
                String(after.days + step),
                [[[...at, 'daysAfter', 'days'], after.days + step]],
              ),
            )),
        ...(overrides ?? []).flatMap(({ lastDay }, index) =>
          moved([...at, 'overrides', index, 'lastDay'], lastDay),
        ),
        ...withoutEach(version, [...at, 'by'], by, (actor) => actor),
      ]
    },
  )
}

function adjustmentMutants(version: ProcedureVersion): Mutants {
  return (version.adjustments ?? []).flatMap(({ changes, group, decides }, position): Mutants => {
    const at = ['adjustments', position]
    return [
      ...withoutEach(version, [...at, 'changes'], changes, (change) => change),
      ...withoutEach(version, [...at, 'decides'], decides, (actor) => actor),
      ...(group === null
        ? []
        : [
            bodyMutant(version, [...at, 'group'], String(group), String(!group), [
              [[...at, 'group'], !group],
            ]),
          ]),
    ]
  })
}

function orderMutants(version: ProcedureVersion): Mutants {
  return [
    ...withoutEach(
      version,
      ['precedence'],
      version.precedence,
      ({ event, after }) => `${event} < ${after}`,
      1,
    ),
    ...(version.precedence ?? []).flatMap(({ required }, position) => {
      const at = ['precedence', position, 'required']
      return required === true ? [bodyMutant(version, at, 'true', '—', [[at, null]])] : []
    }),
    ...(version.precedence ?? []).flatMap(({ unlessPapers }, position) =>
      withoutEach(
        version,
        ['precedence', position, 'unlessPapers'],
        unlessPapers,
        ({ text }) => text,
      ),
    ),
  ]
}

/**
 * What must be done within the plan year, who may extend it, and which kinds of project last
 * longer.
 */
function yearMutants(version: ProcedureVersion): Mutants {
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
function partMutants(version: ProcedureVersion): Mutants {
  return (['planYear', 'settlement'] as const).flatMap((part) =>
    version[part] === null ? [] : [bodyMutant(version, [part], part, '—', [[[part], null]])],
  )
}

/** A step without an event, or from a state that no events lead to, is law that no ledger shows. */
function stepMutants(version: ProcedureVersion): Mutants {
  const reached = reachableStates(version)
  return (version.transitions ?? []).flatMap(({ on, from }, position) =>
    on === null
      ? []
      : withoutEach(version, ['transitions', position, 'from'], from, (state) => state).filter(
          ({ was }) => reached.has(was),
        ),
  )
}

import type { MonitorFigure } from '../monitoring/figure.js'
import type { IndicatorSink } from './cells.js'

/**
 * A figure with parts of which it is not known whether they belong to it: then only its lower bound
 * is certain. A part that is none wherever it belongs leaves it as it is. `null`: nobody tells of it.
 */
export function withOpenParts(
  certain: MonitorFigure | undefined,
  open: MonitorFigure | undefined,
): MonitorFigure | null {
  if (open === undefined || open.most === 0) return certain ?? null
  return {
    value: null,
    least: certain?.least ?? 0,
    most: null,
    parts: (certain?.parts ?? 0) + open.parts,
    unknown: (certain?.unknown ?? 0) + open.parts,
    twice: 0,
  }
}

/** Takes the parts of some indicators alone. */
export const takingOnly = (
  cells: IndicatorSink,
  takes: (indicator: string) => boolean,
): IndicatorSink => ({
  add: (scope, indicator, part) => {
    if (takes(indicator)) cells.add(scope, indicator, part)
  },
  count: (scope, indicator, thing) => {
    if (takes(indicator)) cells.count(scope, indicator, thing)
  },
})

/**
 * Of a project, what is told of the work alone: changes of the plan, approval, programmes blended
 * in. Its money and results stand in the reports themselves.
 */
export const isWorkOfProject = (indicator: string): boolean =>
  indicator.startsWith('plan.') || indicator === 'money.blended'

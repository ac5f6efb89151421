import { known } from '../monitoring/figure.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { IndicatorSink } from './cells.js'
import type { ScopeReader } from './scope-of.js'
import { lastsOn } from './work-period.js'
import type { WorkMeans } from './work-records.js'

/** Trụ sở, phương tiện, thiết bị. / Adds what is in use on a day, by kind; retired it is no more. */
export function addMeans(
  cells: IndicatorSink,
  means: WorkMeans,
  scopes: ScopeReader,
  day: Day = scopes.on,
): void {
  const { kind, count, from, retired } = means
  const used = lastsOn(from, retired, day)
  const scope = scopes.scopeOf({ ...means, year: yearOf(day) })
  const part = used === false || count === 0 ? 0 : used === null ? null : count
  cells.add(scope, `means.${kind}`, part === null ? null : known(part))
}

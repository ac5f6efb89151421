import { known } from '../monitoring/figure.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { IndicatorSink } from './cells.js'
import { localityKey, type ScopeReader } from './scope-of.js'
import type { WorkTrip } from './work-records.js'

/**
 * Chuyến công tác xuống cơ sở. / Adds a trip to the indicators, with its year: the place it went to,
 * the distance, the people. One after the day is not known of yet; one without a day counts.
 */
export function addTrip(
  cells: IndicatorSink,
  trip: WorkTrip,
  scopes: ScopeReader,
  day: Day = scopes.on,
): void {
  const { on, district, commune, kilometres, people } = trip
  if (on !== null && on > day) return
  const scope = scopes.scopeOf({ ...trip, year: on === null ? null : yearOf(on) })
  cells.add(scope, 'trips', known(1))
  cells.count(scope, 'trips.places', localityKey(district, commune))
  cells.add(scope, 'trips.kilometres', kilometres === null ? null : known(kilometres))
  cells.add(scope, 'trips.people', people === null ? null : known(people))
}

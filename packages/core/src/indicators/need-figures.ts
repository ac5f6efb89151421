import { identityKey } from '../project/identity.js'
import { known } from '../monitoring/figure.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { IndicatorSink } from './cells.js'
import type { ScopeReader } from './scope-of.js'
import type { SurveyedNeed } from './work-records.js'

/**
 * Nhu cầu khảo sát. / Adds a need to the indicators, with the year it was surveyed in. One surveyed
 * after the day is not yet known of; one without a day counts.
 */
export function addNeed(
  cells: IndicatorSink,
  need: SurveyedNeed,
  scopes: ScopeReader,
  day: Day = scopes.on,
): void {
  const { on, establishment, amount, project } = need
  if (on !== null && on > day) return
  const scope = scopes.scopeOf({ ...need, year: on === null ? null : yearOf(on) })
  const id = establishment?.id ?? null
  cells.add(scope, 'needs', known(1))
  cells.count(scope, 'needs.establishments', id === null ? null : identityKey(id))
  cells.add(scope, 'needs.amount', amount === null ? null : known(amount))
  cells.add(scope, 'needs.planned', project === null ? null : known(project === 'none' ? 0 : 1))
}

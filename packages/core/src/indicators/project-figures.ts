import { type Bounds, known } from '../monitoring/figure.js'
import type { ProjectResults } from '../monitoring/project-results.js'
import { type NotCounted, type ProjectYear, yearsOfProject } from '../monitoring/project-rows.js'
import { identityKey } from '../project/identity.js'
import type { Project, ProjectItem } from '../project/project.js'
import { requestedOf } from '../stages/support.js'
import { blendedBounds } from './blending.js'
import { type IndicatorScope, type IndicatorSink, WITHOUT_RESULTS } from './cells.js'
import { addPlanChanges } from './plan-changes.js'
import type { ScopeReader } from './scope-of.js'

const amount = (value: number | null | undefined): Bounds | null =>
  value == null ? null : known(value)

/**
 * Đề án. / Adds one project to the indicators: its number and acceptance with its plan year, its
 * money, establishments and units by item, what it spent with the year it was paid in, its results,
 * its changes. A project that is not approved by the day, or has no year, is not counted.
 */
export function addProject(
  cells: IndicatorSink,
  project: Project,
  scopes: ScopeReader,
): NotCounted | null {
  const years = yearsOfProject(project, scopes.on)
  if (typeof years === 'string') return years
  const [first] = years
  if (first === undefined) return 'no-year'
  const scope = projectScope(project, first, scopes)
  cells.add(scope, 'projects', known(1))
  cells.add(scope, 'projects.accepted', first.quantities.accepted)
  for (const each of years)
    cells.add({ ...scope, year: String(each.year) }, 'money.spent', each.quantities.spent)
  for (const item of project.items) addItem(cells, item, project, first, scopes)
  addResults(cells, scope, first.results)
  addPlanChanges(cells, scope, project, first.year, scopes.on)
  return null
}

/** Of items that differ a place or an activity is not told apart; a content they share is. */
function projectScope(project: Project, first: ProjectYear, scopes: ScopeReader): IndicatorScope {
  const districts = new Set(project.items.map(({ site }) => site?.district ?? null))
  const contents = new Set(project.items.map(({ activity }) => scopes.contentOf(activity)))
  const [district = null] = districts
  const [content = null] = contents
  return {
    ...scopes.scopeOf({ ...first, district: districts.size === 1 ? district : null }),
    content: contents.size === 1 ? content : null,
  }
}

function addItem(
  cells: IndicatorSink,
  item: ProjectItem,
  project: Project,
  { year, units }: ProjectYear,
  scopes: ScopeReader,
): void {
  const { beneficiary, requested, activity, site } = item
  const scope = scopes.scopeOf({ ...site, activity, year, fund: project.fund })
  const id = beneficiary?.id ?? null
  cells.count(scope, 'projects.establishments', id === null ? null : identityKey(id))
  cells.add(scope, 'money.granted', amount(requestedOf(project.fund, item)))
  cells.add(scope, 'money.counterpart', amount(requested?.counterpart))
  cells.add(scope, 'money.other', amount(requested?.other))
  cells.add(scope, 'money.blended', blendedBounds(item))
  cells.add(
    scope,
    'units.accepted',
    units === null ? null : known(units.has(activity) ? item.units : 0),
  )
}

function addResults(cells: IndicatorSink, scope: IndicatorScope, results: ProjectResults): void {
  cells.add(scope, WITHOUT_RESULTS, known(results === null ? 1 : 0))
  for (const [indicator, { promised, reached }] of results ?? []) {
    cells.add(scope, `reached.${indicator}`, reached)
    cells.add(scope, `promised.${indicator}`, promised)
  }
}

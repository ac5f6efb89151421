import { type Day, endOfYear, yearsBegun } from '../values/calendar.js'
import { factDefinition } from './fact-catalogue.js'
import { FACT_FORMS, type FactId } from './fact-list.js'
import { sumKnown } from '../values/sums.js'
import type { Project, ProjectItem } from './project.js'
import type { Place } from '../territory/place.js'
import type { FactValue } from '../vocabulary/trace.js'

/**
 * Đối tượng xét. / What conditions look at: one item of one project, in its place, on the day
 * asked about.
 */
export interface Subject {
  readonly on: Day
  readonly project: Project
  readonly item: ProjectItem
  readonly place: Place
}

/** Reads one fact; `null` and `undefined` are unknown. */
export type FactReader<S = Subject> = (subject: S) => FactValue | null | undefined

/**
 * One reader per field, written out: property names the engine can see are what makes a condition
 * quick.
 */
const FIELDS: Readonly<Record<string, FactReader>> = {
  activity: ({ item }) => item.activity,
  units: ({ item }) => item.units,
  costs: ({ item }) => item.costs?.length,
  level: ({ item }) => item.level,
  fund: ({ project }) => project.fund,
  'project.kind': ({ project }) => project.kind,
  planYear: ({ project }) => project.planYear,
  'implementer.kind': ({ project }) => project.implementer?.kind,
  'approval.level': ({ project }) => project.approval?.level,
  'approval.on': ({ project }) => project.approval?.on,
  'commitments.counterpart': ({ project }) => project.commitments?.counterpart,
  'commitments.noDoubleFunding': ({ project }) => project.commitments?.noDoubleFunding,
  'beneficiary.kind': ({ item }) => item.beneficiary?.kind,
  'beneficiary.employees': ({ item }) => item.beneficiary?.employees,
  'beneficiary.annualRevenue': ({ item }) => item.beneficiary?.annualRevenue,
  'beneficiary.totalCapital': ({ item }) => item.beneficiary?.totalCapital,
  'beneficiary.industry': ({ item }) => item.beneficiary?.industry,
  'site.province': ({ place }) => place.province,
  'site.formerProvince': ({ place }) => place.former,
  'site.unitKind': ({ item }) => item.site?.unitKind,
  'site.parentKind': ({ item }) => item.site?.parentKind,
  'site.cityClass': ({ item }) => item.site?.cityClass,
  'site.convertedFromCommuneOn': ({ item }) => item.site?.convertedFromCommuneOn,
  'site.formerUnitKind': ({ item }) => item.site?.formerUnitKind,
  'site.formerParentKind': ({ item }) => item.site?.formerParentKind,
  'site.formerCityClass': ({ item }) => item.site?.formerCityClass,
  'site.craftVillageRecognised': ({ item }) => item.site?.craftVillageRecognised,
  'site.areas': ({ item }) => item.site?.areas,
}

/** Facts computed from others where nobody gives them. */
const DERIVED: Readonly<Record<string, FactReader>> = {
  'site.provinceKind': ({ place }) => place.kind,
  'site.convertedFromCommune': ({ item }) => {
    const since = item.site?.convertedFromCommuneOn ?? null
    return since === null ? null : since !== 'never'
  },
  'site.yearsSinceConversion': yearsSinceConversion,
  planBuildingYear: ({ project }) => planBuildingYear(project),
  'project.activities': ({ project: { items } }) => distinct(items, ({ activity }) => activity),
  'project.beneficiaries': ({ project: { items } }) =>
    distinct(items, ({ beneficiary }) => beneficiary?.id ?? null),
}

/** How many different ones there are; not known where one of them is not. */
function distinct(
  items: readonly ProjectItem[],
  of: (item: ProjectItem) => string | null,
): number | null {
  const found = new Set<string>()
  for (const item of items) {
    const each = of(item)
    if (each === null) return null
    found.add(each)
  }
  return found.size
}

function planBuildingYear(project: Project): number | undefined {
  return project.planBuildingYear ?? (project.planYear === null ? undefined : project.planYear - 1)
}

function yearsSinceConversion({ project, item }: Subject): number | undefined {
  const since = item.site?.convertedFromCommuneOn
  const built = planBuildingYear(project)
  return since == null || since === 'never' || built === undefined
    ? undefined
    : yearsBegun(since, endOfYear(built - 1))
}

/** Not known while a line has no kind: it may be of this one. */
function costOf(kind: string): FactReader {
  return ({ item: { costs } }) =>
    costs === null || costs.some((line) => line.kind === null)
      ? null
      : sumKnown(costs.filter((line) => line.kind === kind).map((line) => line.amount))
}

function makeReader(name: string): FactReader {
  factDefinition(name)
  const field = FIELDS[name]
  if (field !== undefined) return field
  const derive = name.startsWith('cost.') ? costOf(name.slice('cost.'.length)) : DERIVED[name]
  if (derive === undefined) return (subject) => subject.item.facts?.[name]?.value
  // what the dossier itself shows wins over what is merely claimed
  return (subject) => derive(subject) ?? subject.item.facts?.[name]?.value
}

const READERS = new Map<string, FactReader>(
  [...FACT_FORMS.keys()].map((name) => [name, makeReader(name)]),
)

/** The reader of a fact. Throws `UNKNOWN_FACT`. */
export function factReader(name: string): FactReader {
  return READERS.get(name) ?? makeReader(name)
}

/**
 * Dữ kiện gốc. / What to ask for where a fact is unknown: of the facts it is derived from those
 * that are unknown, traced back in turn; the fact itself where it is derived from none, or where
 * all of them are known.
 */
export function askedFor(fact: string, subject: Subject): readonly FactId[] {
  const open = (FACT_FORMS.get(fact)?.from ?? []).filter(
    (source) => (factReader(source)(subject) ?? null) === null,
  )
  return open.length === 0 ? [fact as FactId] : open.flatMap((source) => askedFor(source, subject))
}

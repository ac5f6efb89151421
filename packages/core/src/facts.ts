import { type Day, endOfYear, yearsBegun } from './calendar.js'
import { FACTS, type FactDefinition, factDefinition } from './fact-catalogue.js'
import { sumKnown } from './money.js'
import type { Project, ProjectItem } from './project.js'
import type { Place } from './register.js'
import type { FactValue } from './trace.js'

/** Đối tượng xét. / What conditions look at: one item of one project, in its place, on the day asked about. */
export interface Subject {
  readonly on: Day
  readonly project: Project
  readonly item: ProjectItem
  readonly place: Place
}

/** Reads one fact; `undefined` is unknown. */
export type FactReader = (subject: Subject) => FactValue | undefined

const DERIVED: Readonly<Record<string, FactReader>> = {
  'site.provinceKind': ({ place }) => place.kind ?? undefined,
  'site.convertedFromCommune': ({ item }) => (item.site?.convertedFromCommuneOn == null ? undefined : item.site.convertedFromCommuneOn !== 'never'),
  'site.yearsSinceConversion': yearsSinceConversion,
  planBuildingYear: ({ project }) => planBuildingYear(project),
}

function planBuildingYear(project: Project): number | undefined {
  return project.planBuildingYear ?? (project.planYear === null ? undefined : project.planYear - 1)
}

function yearsSinceConversion({ project, item }: Subject): number | undefined {
  const since = item.site?.convertedFromCommuneOn
  const built = planBuildingYear(project)
  return since == null || since === 'never' || built === undefined ? undefined : yearsBegun(since, endOfYear(built - 1))
}

function costOf(kind: string): FactReader {
  return ({ item }) => (item.costs === null ? undefined : sumKnown(item.costs.filter((line) => line.kind === kind).map((line) => line.amount)) ?? undefined)
}

function derivation(name: string): FactReader {
  return DERIVED[name] ?? (name.startsWith('cost.') ? costOf(name.slice('cost.'.length)) : () => undefined)
}

function reach(path: NonNullable<FactDefinition['path']>): FactReader {
  const [root, first = '', second] = path
  return (subject) => {
    const outer = (subject[root] as unknown as Record<string, unknown>)[first]
    const value = second === undefined ? outer : (outer as Record<string, unknown> | null)?.[second]
    return (value ?? undefined) as FactValue | undefined
  }
}

function makeReader(name: string): FactReader {
  const definition = factDefinition(name)
  if (definition.path !== undefined && definition.derived === undefined) return reach(definition.path)
  const derive = definition.derived === undefined ? undefined : derivation(name)
  return (subject) => subject.item.facts?.[name]?.value ?? derive?.(subject)
}

const READERS = new Map<string, FactReader>([...FACTS.keys()].map((name) => [name, makeReader(name)]))

/** The reader of a fact. Throws `UNKNOWN_FACT`. */
export function factReader(name: string): FactReader {
  return READERS.get(name) ?? makeReader(name)
}

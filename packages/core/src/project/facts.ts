import { type Day, endOfYear, yearsBegun } from '../values/calendar.js'
import {
  comparableNumberText,
  comparableRatio,
  WHOLE_IN_STEPS,
} from '../values/comparable-number.js'
import { factDefinition } from './fact-catalogue.js'
import { identityKey } from './identity.js'
import { sumKnown } from '../values/sums.js'
import type { Project, ProjectItem } from './project.js'
import type { Place } from '../territory/place.js'
import {
  costFact,
  quantityFact,
  type Vocabulary,
  type YearDefault,
} from '../vocabulary/open-vocabulary.js'
import { memoize } from '../values/memoize.js'
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
  /** The words its facts are given in. */
  readonly vocabulary: Vocabulary
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
  planBuildingYear: ({ project }) => project.planBuildingYear,
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
  'project.activities': ({ project: { items } }) => distinct(items, ({ activity }) => activity),
  'project.beneficiaries': ({ project: { items } }) =>
    distinct(items, ({ beneficiary }) => beneficiary?.id ?? null),
}

/** How many different ones there are, however they are typed; not known where one of them is not. */
function distinct(
  items: readonly ProjectItem[],
  of: (item: ProjectItem) => string | null,
): number | null {
  const found = new Set<string>()
  for (const item of items) {
    const each = of(item)
    if (each === null) return null
    found.add(identityKey(each))
  }
  return found.size
}

/** One fact over another, where both are known and the other is not 0. */
export function ratioReader<S>(
  ratio: readonly [string, string],
  { facts }: Pick<Vocabulary, 'facts'>,
  readerOf: (fact: string) => FactReader<S>,
): FactReader<S> {
  const [part, whole] = ratio.map(readerOf) as [FactReader<S>, FactReader<S>]
  // a number that may have decimals is counted in smaller steps than one that is whole
  const [byPart, byWhole] = ratio.map((fact) =>
    BigInt(facts.get(fact)?.type === 'number' ? 1 : WHOLE_IN_STEPS),
  ) as [bigint, bigint]
  return (subject) => {
    const [a, b] = [part(subject), whole(subject)]
    if (typeof a !== 'number' || typeof b !== 'number') return null
    return byPart === byWhole
      ? comparableRatio(a, b)
      : comparableRatio(BigInt(a) * byPart, BigInt(b) * byWhole)
  }
}

/** So many years from another year; with `since`, the years begun from that day to its end. */
function yearsBy({ from, years, since }: YearDefault, vocabulary: Vocabulary): FactReader {
  const start = factReader(from, vocabulary)
  const first = since === null ? null : factReader(since, vocabulary)
  return (subject) => {
    const year = start(subject)
    if (typeof year !== 'number') return undefined
    if (first === null) return year + years
    const day = first(subject)
    return typeof day !== 'string' || day === 'never'
      ? undefined
      : yearsBegun(day as Day, endOfYear(year + years))
  }
}

/** Not known while a line has no kind: it may be of this one. */
function costOf(kind: string): FactReader {
  return ({ item: { costs } }) =>
    costs === null || costs.some((line) => line.kind === null)
      ? null
      : sumKnown(costs.filter((line) => line.kind === kind).map((line) => line.amount))
}

/** A fact of the shape of a project, or one that a pack declares. */
function makeReader(name: string, vocabulary: Vocabulary): FactReader {
  const { ofProject, ratio } = factDefinition(name, vocabulary)
  const usual = vocabulary.defaults.get(name)
  const years = usual && yearsBy(usual, vocabulary)
  const given: FactReader =
    FIELDS[name] ??
    (ofProject === true
      ? ({ project }) => project.facts?.[name]?.value
      : ({ item }) => item.facts?.[name]?.value)
  if (years !== undefined && usual?.since === null)
    return (subject) => given(subject) ?? years(subject)
  const derive =
    years ??
    (ratio === undefined
      ? derivation(name, vocabulary)
      : ratioReader(ratio, vocabulary, (each) => factReader(each, vocabulary)))
  if (derive === undefined || name in FIELDS) return given
  if (ofProject === true && ratio === undefined) return given
  // what the dossier itself shows wins over what is merely claimed
  return (subject) => derive(subject) ?? given(subject)
}

function derivation(name: string, { costKinds, units }: Vocabulary): FactReader | undefined {
  const unit = name.startsWith(QUANTITY) ? name.slice(QUANTITY.length) : null
  if (unit !== null && units.has(unit)) return ({ item }) => item.quantities?.[unit]
  const kind = name.startsWith(COST) ? name.slice(COST.length) : null
  return kind !== null && costKinds.has(kind) ? costOf(kind) : DERIVED[name]
}

const COST = costFact('')
const QUANTITY = quantityFact('')

const READERS = new WeakMap<Vocabulary, Map<string, FactReader>>()

/** The reader of a fact. Throws `UNKNOWN_FACT`. */
export function factReader(name: string, vocabulary: Vocabulary): FactReader {
  const readers = memoize(READERS, vocabulary, () => new Map<string, FactReader>())
  return memoize(readers, name, () => makeReader(name, vocabulary))
}

/**
 * Dữ kiện gốc. / What to ask for where a fact is unknown: of the facts it is derived from those
 * that are unknown, traced back in turn; the fact itself where it is derived from none, or where
 * all of them are known.
 */
export function askedFor(fact: string, subject: Subject): readonly string[] {
  const { vocabulary } = subject
  const unknown = (vocabulary.facts.get(fact)?.from ?? []).filter(
    (source) => (factReader(source, vocabulary)(subject) ?? null) === null,
  )
  return unknown.length === 0 ? [fact] : unknown.flatMap((source) => askedFor(source, subject))
}

/** How a value of a fact stands in a record: a number with its decimals, all others as they are. */
export const recordedValue = (
  fact: string,
  value: FactValue,
  { facts }: Pick<Vocabulary, 'facts'>,
): FactValue =>
  typeof value === 'number' && facts.get(fact)?.type === 'number'
    ? comparableNumberText(value)
    : value

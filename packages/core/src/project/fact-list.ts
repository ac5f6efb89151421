import { ACTIVITY_IDS, COST_FACTS, type CostFact } from '../vocabulary/activity.js'
import {
  APPROVAL_LEVELS,
  AREAS,
  BENEFICIARY_KINDS,
  CITY_CLASSES,
  FUNDS,
  INDUSTRIES,
  LEVELS,
  PARENT_KINDS,
  PROJECT_KINDS,
  UNIT_KINDS,
} from '../vocabulary/vocabulary.js'
import {
  derived,
  type FactForm,
  inField,
  type ListedFact,
  of,
  word,
} from '../vocabulary/fact-definition.js'

/** What is asked for, by whom, and for which plan. */
const WHAT = {
  activity: word(ACTIVITY_IDS, 'item'),
  units: inField('item', 'integer'),
  level: word(LEVELS, 'item'),
  fund: word(FUNDS, 'project'),
  'project.kind': word(PROJECT_KINDS, 'project'),
  'project.activities': derived(of('integer')),
  'project.beneficiaries': derived(of('integer')),
  planYear: inField('project', 'integer'),
  planBuildingYear: derived(inField('project', 'integer'), 'planYear'),
  'implementer.kind': inField('project', 'word'),
  'approval.level': word(APPROVAL_LEVELS, 'project'),
  'approval.on': inField('project', 'day'),
  'commitments.counterpart': inField('project', 'boolean'),
  'commitments.noDoubleFunding': inField('project', 'boolean'),
} satisfies Readonly<Record<string, ListedFact>>

/** Who receives it. */
const WHO = {
  'beneficiary.kind': word(BENEFICIARY_KINDS, 'item'),
  'beneficiary.employees': inField('item', 'integer'),
  'beneficiary.annualRevenue': inField('item', 'money'),
  'beneficiary.totalCapital': inField('item', 'money'),
  'beneficiary.industry': word(INDUSTRIES, 'item'),
} satisfies Readonly<Record<string, ListedFact>>

/** Where it is. */
const WHERE = {
  'site.province': inField('item', 'word'),
  'site.formerProvince': inField('item', 'word'),
  'site.provinceKind': derived(word(['province', 'central-city']), 'site.province'),
  'site.unitKind': word(UNIT_KINDS, 'item'),
  'site.parentKind': word(PARENT_KINDS, 'item'),
  'site.cityClass': word(CITY_CLASSES, 'item'),
  'site.formerUnitKind': word(UNIT_KINDS, 'item'),
  'site.formerParentKind': word(PARENT_KINDS, 'item'),
  'site.formerCityClass': word(CITY_CLASSES, 'item'),
  'site.convertedFromCommuneOn': inField('item', 'day-or-never'),
  'site.convertedFromCommune': derived(of('boolean'), 'site.convertedFromCommuneOn'),
  'site.yearsSinceConversion': derived(
    of('integer'),
    'site.convertedFromCommuneOn',
    'planBuildingYear',
  ),
  'site.craftVillageRecognised': inField('item', 'boolean'),
  'site.areas': { ...inField('item', 'list'), words: AREAS },
} satisfies Readonly<Record<string, ListedFact>>

/** What has no field of its own. */
const FURTHER = {
  'machinery.isNew': of('boolean'),
  'product.certified': of('boolean'),
  'product.key': of('boolean'),
  'product.pollutingBrick': of('boolean'),
  'product.ownMade': of('boolean'),
  'product.singleOrSet': of('boolean'),
  'product.lawful': of('boolean'),
  'product.serial': of('boolean'),
  'product.notCopied': of('boolean'),
  'export.contract': of('boolean'),
  'materials.localShare': of('rate'),
  'fairAbroad.timesThisYear': of('integer'),
  'model.newInTerritory': of('boolean'),
  'technology.onEncouragedList': of('boolean'),
  'implementer.capacity': of('integer'),
  'industry.greenOrHighTech': of('boolean'),
} satisfies Readonly<Record<string, ListedFact>>

const COSTS = Object.fromEntries(Object.values(COST_FACTS).map((id) => [id, derived(of('money'))]))

/**
 * Chi phí của hạng mục. / What a ceiling waits for where no cost is known: a field of the item,
 * not a fact a condition may ask for.
 */
export const COST_LINES = 'costs'

const LINES = {
  [COST_LINES]: inField('item', 'cost-lines'),
} satisfies Readonly<Record<string, ListedFact>>

/** The facts with a name of their own; those of costs are called after the kind of cost. */
export type NamedFact =
  | keyof typeof WHAT
  | keyof typeof WHO
  | keyof typeof WHERE
  | keyof typeof FURTHER
  | keyof typeof LINES

/** Mã dữ kiện. / The id of a fact of the catalogue: `beneficiary.kind`, `cost.machinery`… */
export type FactId = NamedFact | CostFact

/** The catalogue without its names, in the order people are asked: what decides needs no more. */
export const FACT_FORMS: ReadonlyMap<string, FactForm> = new Map(
  Object.entries<ListedFact>({
    ...WHAT,
    ...WHO,
    ...WHERE,
    ...FURTHER,
    ...COSTS,
    ...LINES,
  }).map(([id, { field, ...form }]) => [
    id,
    field === undefined ? form : { ...form, path: pathOf(field, id) },
  ]),
)

/** `site.areas` of an item stands at `item.site.areas`; `project.kind` names its place itself. */
function pathOf(field: 'project' | 'item', id: string): NonNullable<FactForm['path']> {
  const [first = '', ...rest] = id.split('.')
  return first === field ? [field, ...rest] : [field, first, ...rest]
}

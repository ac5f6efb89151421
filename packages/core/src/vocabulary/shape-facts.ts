import { derived, type FactForm, inField, type ListedFact, of, word } from './fact-definition.js'
import { APPROVAL_LEVELS, FUNDS, PROJECT_KINDS } from './vocabulary.js'

/** A list whose words packs declare. */
const OPEN: readonly string[] = []

/** What is asked for, by whom, and for which plan. */
const WHAT = {
  activity: word(OPEN, 'item'),
  units: inField('item', 'integer'),
  level: word(OPEN, 'item'),
  fund: word(FUNDS, 'project'),
  'project.kind': word(PROJECT_KINDS, 'project'),
  'project.activities': derived(of('integer')),
  'project.beneficiaries': derived(of('integer')),
  planYear: inField('project', 'integer'),
  planBuildingYear: derived(inField('project', 'integer')),
  'implementer.kind': inField('project', 'word'),
  'approval.level': word(APPROVAL_LEVELS, 'project'),
  'approval.on': inField('project', 'day'),
  'commitments.counterpart': inField('project', 'boolean'),
  'commitments.noDoubleFunding': inField('project', 'boolean'),
} satisfies Readonly<Record<string, ListedFact>>

/** Who receives it. */
const WHO = {
  'beneficiary.kind': word(OPEN, 'item'),
  'beneficiary.employees': inField('item', 'integer'),
  'beneficiary.annualRevenue': inField('item', 'money'),
  'beneficiary.totalCapital': inField('item', 'money'),
  'beneficiary.industry': word(OPEN, 'item'),
} satisfies Readonly<Record<string, ListedFact>>

/** Where it is. */
const WHERE = {
  'site.province': inField('item', 'word'),
  'site.formerProvince': inField('item', 'word'),
  'site.provinceKind': derived(word(['province', 'central-city']), 'site.province'),
  'site.unitKind': word(OPEN, 'item'),
  'site.parentKind': word(OPEN, 'item'),
  'site.cityClass': word(OPEN, 'item'),
  'site.formerUnitKind': word(OPEN, 'item'),
  'site.formerParentKind': word(OPEN, 'item'),
  'site.formerCityClass': word(OPEN, 'item'),
  'site.convertedFromCommuneOn': inField('item', 'day-or-never'),
  'site.convertedFromCommune': derived(of('boolean'), 'site.convertedFromCommuneOn'),
  'site.yearsSinceConversion': derived(of('integer')),
  'site.craftVillageRecognised': inField('item', 'boolean'),
  'site.areas': { ...inField('item', 'list'), words: OPEN },
} satisfies Readonly<Record<string, ListedFact>>

/**
 * Chi phí của hạng mục. / What a ceiling waits for where no cost is known: a field of the item,
 * not a fact a condition may ask for.
 */
export const COST_LINES = 'costs'

/** The facts that come from the shapes of a project, in the order people are asked for them. */
export const SHAPE_FACTS: ReadonlyMap<string, FactForm> = new Map(
  Object.entries<ListedFact>({ ...WHAT, ...WHO, ...WHERE }).map(([id, { field, ...form }]) => [
    id,
    field === undefined ? form : { ...form, path: pathOf(field, id) },
  ]),
)

/** What is asked for last: the costs of an item, line by line. */
export const COST_LINES_FACT: FactForm = { type: 'cost-lines', path: ['item', COST_LINES] }

/** The facts of shapes that share a list of words: whoever adds a word to one adds it to all. */
export const SHARED_LISTS: Readonly<Record<string, string>> = {
  'site.formerUnitKind': 'site.unitKind',
  'site.formerParentKind': 'site.parentKind',
  'site.formerCityClass': 'site.cityClass',
}

/** `site.areas` of an item stands at `item.site.areas`; `project.kind` names its place itself. */
function pathOf(field: 'project' | 'item', id: string): NonNullable<FactForm['path']> {
  const [first = '', ...rest] = id.split('.')
  return first === field ? [field, ...rest] : [field, first, ...rest]
}

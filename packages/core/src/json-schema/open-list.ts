import { costFact, GROUP, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import { SHARED_LISTS } from '../vocabulary/shape-facts.js'
import type { JsonSchema } from './schema-node.js'
import { wordDescriptions } from './enum-words.js'
import { NOT_LISTED } from './patterns.js'

/** An id that another pack declares bears the id of that pack. */
const OF_OTHER_PACK = `^(?!${GROUP})[a-z][a-z0-9-]*:`

/** The same for facts, of which costs and quantities are named after what another pack declares. */
export const FACT_OF_OTHER_PACK = `^(?:cost\\.|quantity\\.)?${OF_OTHER_PACK.slice(1)}`
const GROUP_OF_OTHER_PACK = `^${GROUP}${OF_OTHER_PACK.slice(1)}`

/** Từ của một trường. / The ids that a field may hold, and what their names are looked up by. */
export interface OpenList {
  readonly ids: readonly (string | number)[]
  readonly named: string
  readonly foreign: string
}

const listOf = (ids: Iterable<string>, named: string, foreign = OF_OTHER_PACK): OpenList => ({
  ids: [...ids],
  named,
  foreign,
})

/**
 * Danh mục mở. / A word of the list that the editor offers, or an id of another pack: a province
 * names its own without a new schema. Where nothing is declared, any word.
 */
export function openSchema({ ids, named, foreign }: OpenList, vocabulary: Vocabulary): JsonSchema {
  if (ids.length === 0) return { type: 'string', pattern: foreign }
  const explained = wordDescriptions(ids, named, vocabulary)
  const known = {
    enum: [...ids],
    errorMessage: NOT_LISTED,
    ...(explained !== null && { enumDescriptions: explained }),
  }
  return { anyOf: [known, { type: 'string', pattern: foreign }] }
}

/** The words of a fact where packs declare them; `null` where core has the whole list. */
export function openListOfFact(fact: string, vocabulary: Vocabulary): OpenList | null {
  if (fact === 'activity') return listOf(vocabulary.activities.keys(), 'activity')
  const list = vocabulary.words.get(SHARED_LISTS[fact] ?? fact)
  return list === undefined ? null : listOf(list.keys(), fact)
}

/** The groups that a condition may name in the place of a list of activities. */
export const groupList = ({ groups }: Vocabulary): OpenList =>
  listOf(
    [...groups.keys()].map((id) => `${GROUP}${id}`),
    'activity',
    GROUP_OF_OTHER_PACK,
  )

const costs = ({ costKinds }: Vocabulary): OpenList =>
  listOf(['all', ...[...costKinds.keys()].map(costFact)], 'cost', FACT_OF_OTHER_PACK)
const units = (vocabulary: Vocabulary): OpenList => listOf(vocabulary.units.keys(), 'per')
const activities = (vocabulary: Vocabulary): OpenList =>
  listOf(vocabulary.activities.keys(), 'activity')

/** The fields that hold ids of packs, by the field they stand in and their own name. */
const AT_PLACE: Readonly<Record<string, (vocabulary: Vocabulary) => OpenList>> = {
  'uplift.except': activities,
  'groups.activities': activities,
  'versions.judgedAs': activities,
  'costs.kind': (vocabulary) => listOf(vocabulary.costKinds.keys(), 'costs.kind'),
  'versions.base': costs,
  'activities.content': ({ contents }) => listOf(contents.keys(), 'content'),
  'activities.groups': ({ groups }) => listOf(groups.keys(), 'group'),
  ...Object.fromEntries(
    ['grant.of', 'choose.of', 'neighbour.of'].map((place) => [place, costs] as const),
  ),
  ...Object.fromEntries(
    ['grant.per', 'choose.per', 'atMost.per'].map((place) => [place, units] as const),
  ),
  ...Object.fromEntries(
    ['items.level', 'round.level', 'dossier.level', 'levels.id'].map((place) => [
      place,
      (vocabulary: Vocabulary) => listOf(vocabulary.words.get('level')?.keys() ?? [], 'level'),
    ]),
  ),
  'quotas.area': (vocabulary) =>
    listOf(vocabulary.words.get('site.areas')?.keys() ?? [], 'site.areas'),
}

/** The ids that a field may hold; `null` where it holds none of any pack. */
export function openListAt(parent: string, field: string, vocabulary: Vocabulary): OpenList | null {
  const place = `${parent}.${field}`
  const at = Object.hasOwn(AT_PLACE, place) ? AT_PLACE[place] : undefined
  if (at !== undefined) return at(vocabulary)
  if (field === 'activity') return activities(vocabulary)
  return ['beneficiary', 'site'].includes(parent) ? openListOfFact(place, vocabulary) : null
}

/** The ids that the keys of a record are; `null` where they are none of any pack. */
export function keyListOf(field: string, vocabulary: Vocabulary): OpenList | null {
  if (field === 'byActivity') return activities(vocabulary)
  return field === 'quantities' ? units(vocabulary) : null
}

/** Puts an open list in the place of every text or closed list of a part of a schema. */
export function offerList(node: JsonSchema, list: OpenList, vocabulary: Vocabulary): void {
  if (node['enum'] !== undefined || (node['type'] === 'string' && node['pattern'] === undefined)) {
    const { description } = node
    for (const key of Object.keys(node)) Reflect.deleteProperty(node, key)
    Object.assign(node, openSchema(list, vocabulary), description !== undefined && { description })
    return
  }
  for (const child of [node['items'], ...((node['anyOf'] ?? []) as unknown[])])
    if (typeof child === 'object' && child !== null)
      offerList(child as JsonSchema, list, vocabulary)
}

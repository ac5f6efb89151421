import { type EventInput, readProject } from '../../project/project.js'
import { factDefinition } from '../../project/fact-catalogue.js'
import type { Subject } from '../../project/facts.js'
import { quantityFact } from '../../vocabulary/open-vocabulary.js'
import { foldCondition } from '../../conditions/fold.js'
import type { Rule } from '../../kinds/rule.js'
import type { Pack } from '../../packs/pack.js'
import { placeAsNamed, placeOn } from '../../territory/place.js'
import type { Day } from '../../values/calendar.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'

/** Fields of an item that are not facts of the catalogue, but that a case may give. */
export const UNDERLYING: Readonly<Record<string, readonly ['project' | 'item', ...string[]]>> = {
  'requested.national': ['item', 'requested', 'national'],
  'requested.local': ['item', 'requested', 'local'],
}

/**
 * A project made of facts: its fields where a fact has one, `cost.…` as cost lines, the others
 * under `facts`. Its place is that of the register, as in a decision; without a register it stands
 * as it is named.
 */
export function subjectOf(
  given: Readonly<Record<string, unknown>>,
  pack: Pack,
  on: Day,
  events: readonly EventInput[] | null = null,
  rule: Rule | null = null,
): Subject {
  const written = { ...projectFrom(given, pack, rule), ...(events !== null && { events }) }
  const project = readProject(written, 'project', pack)
  const [item] = project.items as [Subject['item'], ...Subject['item'][]]
  return { on, project, item, place: placeOfCase(pack, item, on), vocabulary: pack.vocabulary }
}

function projectFrom(
  given: Readonly<Record<string, unknown>>,
  { vocabulary }: Pack,
  rule: Rule | null,
): Record<string, unknown> {
  const item: Record<string, unknown> = { id: '1', activity: usualActivity(vocabulary, rule) }
  const project: Record<string, unknown> = { id: 'case', items: [item] }
  const facts: Record<string, unknown> = {}
  const ofAll: Record<string, unknown> = {}
  const costs: unknown[] = []
  const quantities: Record<string, unknown> = {}
  for (const [fact, value] of Object.entries(given)) {
    if (SIZES.has(fact)) continue
    const underlying = Object.hasOwn(UNDERLYING, fact) ? UNDERLYING[fact] : undefined
    const { path, ofProject } =
      underlying === undefined
        ? factDefinition(fact, vocabulary)
        : { path: underlying, ofProject: undefined }
    if (fact.startsWith('cost.')) costs.push({ kind: fact.slice('cost.'.length), amount: value })
    else if (fact.startsWith(QUANTITY)) quantities[fact.slice(QUANTITY.length)] = value
    else if (path === undefined) (ofProject === true ? ofAll : facts)[fact] = value
    else setAt(path[0] === 'project' ? project : item, path.slice(1), value)
  }
  const first = { ...item, ...(costs.length > 0 && { costs }), quantities, facts }
  return { ...project, facts: ofAll, items: itemsFor(first, given, vocabulary) }
}

const QUANTITY = quantityFact('')

function placeOfCase({ register }: Pack, { site }: Subject['item'], on: Day): Subject['place'] {
  const [province, former] = [site?.province ?? null, site?.formerProvince ?? null]
  return register === null
    ? placeAsNamed(province, former)
    : placeOn(register, province, former, on)
}

/** What a case is about that does not say: the first activity its rule can concern. */
function usualActivity({ activities }: Vocabulary, rule: Rule | null): string {
  const ids = [...activities.keys()]
  const concerned = ids.find((id) =>
    rule?.versions.some(
      ({ when }) => when === null || foldCondition(when, 'activity', id) !== false,
    ),
  )
  return concerned ?? ids[0] ?? 'any'
}

/** How many activities and beneficiaries a project has: facts that only several items can show. */
const SIZES: ReadonlySet<string> = new Set(['project.activities', 'project.beneficiaries'])

/**
 * The item of a case, and as many others as it takes to have so many activities and beneficiaries.
 */
function itemsFor(
  item: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): readonly object[] {
  const [activities, beneficiaries] = [...SIZES].map((fact) =>
    typeof given[fact] === 'number' ? given[fact] : null,
  )
  const count = Math.max(1, activities ?? 1, beneficiaries ?? 1)
  const others = [...vocabulary.activities.keys()].filter((each) => each !== item['activity'])
  return Array.from({ length: count }, (_, index) => ({
    ...item,
    id: String(index + 1),
    activity: index === 0 || index >= (activities ?? 1) ? item['activity'] : others[index - 1],
    ...(beneficiaries != null && {
      beneficiary: {
        ...(item['beneficiary'] as object | undefined),
        id: `b${Math.min(index + 1, beneficiaries)}`,
      },
    }),
  }))
}

function setAt(target: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [first = '', second] = path
  if (second === undefined) {
    target[first] = value
    return
  }
  const inner = (target[first] ??= {}) as Record<string, unknown>
  inner[second] = value
}

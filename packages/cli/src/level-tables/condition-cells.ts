import type { Vocabulary } from '@khuyencong/core'
import { type Condition, conditionInNames } from '@khuyencong/core/packs'
import { activitiesText, scopeText } from './level-words.js'

/** What the columns of a table say of the condition of a level. */
export interface ConditionCells {
  readonly activity: string
  readonly scope: string | undefined
  readonly when: string | undefined
}

type Leaf = Extract<Condition, { fact: string }>

/**
 * A condition by columns: the activities, the tiers and areas, and what is left in words. `whole`: all
 * of it in words, as a case of a level has it.
 */
export function conditionCells(
  condition: Condition | null,
  vocabulary: Vocabulary,
  { whole = false }: { readonly whole?: boolean } = {},
): ConditionCells {
  const parts = condition === null ? [] : flatParts(condition)
  const activity = whole ? undefined : parts.find(isWordsOf('activity'))
  const tier = whole ? undefined : parts.find(isWordsOf('level'))
  const area = whole ? undefined : parts.find((part) => areasOf(part) !== null)
  const rest = parts.filter((part) => part !== activity && part !== tier && part !== area)
  const [first] = rest
  const left = rest.length > 1 ? { all: rest } : first
  const scope = { tiers: wordsOf(tier), areas: (area && areasOf(area)) ?? [] }
  return {
    activity: activitiesText(wordsOf(activity), vocabulary),
    scope: scopeText(scope, vocabulary),
    when: left && conditionInNames(left, vocabulary),
  }
}

/** The parts that must all hold. */
const flatParts = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(flatParts) : [condition]

const isWordsOf =
  (fact: string) =>
  (part: Condition): part is Leaf =>
    'fact' in part &&
    part.fact === fact &&
    (part.operator === 'equal' || part.operator === 'in') &&
    part.group === undefined

const wordsOf = (leaf: Leaf | undefined): readonly string[] =>
  leaf === undefined ? [] : ([leaf.value].flat() as readonly string[])

/** The areas of which a place must lie in one; `null` where a part says something else. */
function areasOf(part: Condition): readonly string[] | null {
  const leaves = 'any' in part ? part.any : [part]
  const words = leaves.flatMap((leaf) =>
    'fact' in leaf && leaf.fact === 'site.areas' && leaf.operator === 'contains'
      ? [String(leaf.value)]
      : [],
  )
  return words.length === leaves.length && words.length > 0 ? words : null
}

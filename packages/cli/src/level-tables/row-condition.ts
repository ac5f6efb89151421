import type { ConditionSource } from '@khuyencong/core/packs'
import type { LevelScope } from './level-words.js'

/** What the cells of a row say of when the level applies. */
interface ConditionOfRow {
  readonly activities: readonly string[]
  readonly scope: LevelScope
  readonly when: ConditionSource | null
}

/** The condition of a row: activities, tiers, areas, then what is written in words. */
export function whenOf({ activities, scope, when }: ConditionOfRow): ConditionSource | null {
  const leaf = (fact: string, words: readonly string[]): readonly ConditionSource[] => {
    const [first, ...others] = words
    if (first === undefined) return []
    return [
      others.length > 0
        ? { fact, operator: 'in', value: words }
        : { fact, operator: 'equal', value: first },
    ]
  }
  const areas = scope.areas.map((value): ConditionSource => ({
    fact: 'site.areas',
    operator: 'contains',
    value,
  }))
  const all: readonly ConditionSource[] = [
    ...leaf('activity', activities),
    ...leaf('level', scope.tiers),
    ...(areas.length > 1 ? [{ any: areas }] : areas),
    ...(when === null ? [] : isAll(when) ? when.all : [when]),
  ]
  const [first] = all
  return all.length > 1 ? { all } : (first ?? null)
}

const isAll = (
  condition: ConditionSource,
): condition is { readonly all: readonly ConditionSource[] } => 'all' in condition

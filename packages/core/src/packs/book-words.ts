import { SHAPES_ONLY, unionOf } from '../vocabulary/join-vocabulary.js'
import { activitiesOfGroup, type Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { Pack } from './pack.js'
import { changedPack } from './pack-origin.js'

/**
 * Từ vựng chung. / The words of a book are those of all its packs; the national pack is asked
 * first.
 */
export const wordsOfBook = (packs: readonly Pack[]): Vocabulary =>
  [...packs.filter((pack) => pack.national), ...packs]
    .map((pack) => pack.vocabulary)
    .reduce((joined, each) => (joined === SHAPES_ONLY ? each : unionOf(joined, each)), SHAPES_ONLY)

/**
 * Nhóm nội dung theo bộ quy định. / A pack as a book has it: where one of its conditions names a
 * group of activities, the group holds what it holds in the book. A new activity of a province may
 * join a group of national law. The pack itself where that changes nothing.
 */
export function packInBook(pack: Pack, words: Vocabulary): Pack {
  const rules = inGroupsOf(words, pack.rules)
  return rules === pack.rules ? pack : changedPack(pack, { rules, vocabulary: words })
}

/** The same data, its conditions in the groups of a vocabulary; the very same where none differs. */
function inGroupsOf<T>(words: Vocabulary, data: T): T {
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) {
    const list = data.map((each: unknown) => inGroupsOf(words, each))
    return list.every((each, place) => each === data[place]) ? data : (list as T)
  }
  const fields = Object.entries(data).map(
    ([key, value]) => [key, inGroupsOf(words, value)] as const,
  )
  const { fact, group, value } = data as { fact?: unknown; group?: unknown; value?: unknown }
  if (fact === 'activity' && typeof group === 'string') {
    const activities = activitiesOfGroup(words, group)
    return activities === undefined || sameList(activities, value)
      ? data
      : { ...data, value: activities }
  }
  return fields.every(([key, each]) => each === data[key as keyof T])
    ? data
    : (Object.fromEntries(fields) as T)
}

const sameList = (activities: readonly string[], value: unknown): boolean =>
  Array.isArray(value) &&
  activities.length === value.length &&
  activities.every((each, place) => each === value[place])

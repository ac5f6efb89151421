import type { Day } from '../values/calendar.js'
import { within } from '../values/calendar.js'
import type { FactForm } from './fact-definition.js'
import type { VocabularyFile } from './vocabulary-file.js'

type Listed<K extends keyof VocabularyFile> = Extract<
  NonNullable<VocabularyFile[K]>,
  readonly unknown[]
>[number]

/** Nội dung hoạt động khuyến công. / One of the contents the law lists. */
type Content = Listed<'contents'>
/** Nội dung hỗ trợ. / An activity, with what its rates count on each day. */
export type Activity = Listed<'activities'>
/** Loại chi phí. / A kind of cost. */
type CostKindEntry = Listed<'costKinds'>
/** Đơn vị tính. / What a cap or an amount is counted for each of. */
export type Unit = Listed<'units'>
/** Dữ kiện do gói khai. / A fact as a pack declares it. */
export type DeclaredFact = Listed<'facts'>
/** Nhóm nội dung. / A named group of activities. */
export type ActivityGroup = Listed<'groups'>
/** Giấy tờ. / A paper, with the id that an event may use for it. */
export type PaperEntry = Listed<'papers'>
/** A year that is taken from another where nobody gives it. */
export type YearDefault = Listed<'defaults'>
/** Mã nội dung hỗ trợ. / The id of an activity, as `advanced-machinery` or `nghe-an:artisans`. */
export type ActivityId = string
/** Mã loại chi phí. / The id of a kind of cost, as `machinery`. */
export type CostKind = string
/** A name in both languages. */
export type Titled = Pick<Content, 'title' | 'titleEn'>

/**
 * Từ vựng. / What may be spoken of: the facts that come from the shapes of core, and everything
 * that the packs of a book declare. Core itself knows no activity, kind of cost or unit.
 */
export interface Vocabulary {
  readonly contents: ReadonlyMap<string, Content>
  readonly activities: ReadonlyMap<string, Activity>
  readonly costKinds: ReadonlyMap<string, CostKindEntry>
  readonly units: ReadonlyMap<string, Unit>
  /** Every fact a condition may ask for, in the order people are asked for them. */
  readonly facts: ReadonlyMap<string, FactForm>
  /** Of these, the ones that packs declare. */
  readonly declared: ReadonlyMap<string, DeclaredFact>
  /** The words of each list, with their names. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, Titled>>
  readonly groups: ReadonlyMap<string, ActivityGroup>
  readonly papers: ReadonlyMap<string, PaperEntry>
  readonly defaults: ReadonlyMap<string, YearDefault>
}

/** Gói khai từ vựng. / Whose words these are: those of a pack that is not national bear its id. */
export interface VocabularyOwner {
  readonly id: string
  readonly national: boolean
}

/** The fact that a kind of cost adds up to. */
export const costFact = (kind: string): string => `cost.${kind}`
/** The kind of cost that such a fact adds up. */
export const kindOfCost = (fact: string): string => fact.slice(costFact('').length)
/** The fact that says how many of a unit there are. */
export const quantityFact = (unit: string): string => `quantity.${unit}`

/** What stands before the id of a group where a condition names one in the place of activities. */
export const GROUP = 'group:'

/** The version of an activity on a day; `null` where it has none. */
export function activityOn(
  { activities }: Pick<Vocabulary, 'activities'>,
  id: string,
  on: Day,
): Activity['versions'][number] | null {
  const versions = activities.get(id)?.versions
  return versions?.find((version) => within(on, version.from, version.to)) ?? null
}

/** The activities of a group, which may be named as a condition writes it. */
export function activitiesOfGroup(
  { groups }: Pick<Vocabulary, 'groups'>,
  group: string,
): readonly string[] | undefined {
  const name = group.startsWith(GROUP) ? group.slice(GROUP.length) : group
  return groups.get(name)?.activities
}

/** Whether a group of activities holds one; a group may be named as a condition writes it. */
export const inGroup = (
  vocabulary: Pick<Vocabulary, 'groups'>,
  group: string,
  id: string,
): boolean => activitiesOfGroup(vocabulary, group)?.includes(id) ?? false

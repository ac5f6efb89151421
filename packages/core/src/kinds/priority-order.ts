import * as z from 'zod/mini'
import { demand, listOf, maybe, strict } from '../reading/reading.js'
import { CitationField, ConditionField, FactNameField, prose } from './rule-base.js'

const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), z.maxLength(60))

/** Nhóm ưu tiên. / A group of one key: a project belongs to the first whose condition it meets. */
const Group = strict({ id: word, title: prose, titleEn: prose, when: ConditionField })

/**
 * Tiêu chí xét ưu tiên. / One key of a lexicographic order: groups from the first to the last, or
 * a number of which more is better. It separates only what every key before it leaves equal.
 */
const Key = strict({
  id: word,
  title: prose,
  titleEn: prose,
  citation: CitationField,
  groups: maybe(listOf(Group, { min: 1, max: 50 })),
  most: maybe(FactNameField),
}).check(
  demand(
    (key) => (key.groups === null) !== (key.most === null),
    'Cần đúng một trong hai: «groups» hoặc «most».',
    'Exactly one of `groups` and `most` is needed.',
  ),
)

/**
 * Danh sách riêng. / Projects the order does not speak of: ranked in a list of their own, by the
 * authority.
 */
const OwnList = strict({
  id: word,
  title: prose,
  titleEn: prose,
  citation: CitationField,
  when: ConditionField,
})

/**
 * Thứ tự ưu tiên. / An order of preference as data: keys compared one after the other; what they
 * leave equal shares its rank and is referred to the authority, never to the order of the input.
 */
export const PriorityOrder = strict({
  keys: listOf(Key, { min: 1, max: 20 }),
  ownLists: maybe(listOf(OwnList, { max: 10 })),
  then: z.literal('refer-to-authority'),
})
export type PriorityOrder = z.output<typeof PriorityOrder>
export type PriorityKey = PriorityOrder['keys'][number]

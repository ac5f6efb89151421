import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { CitationField, prose, type RuleFields } from '../rule-base.js'
import { kindDemands } from '../messages.js'

const word = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(60))

/** Nhóm ưu tiên. / A group of one key: a project belongs to the first whose condition it meets. */
const groupOf = ({ condition }: RuleFields) =>
  strict({ id: word, title: prose, titleEn: prose, when: condition })

/**
 * Tiêu chí xét ưu tiên. / One key of a lexicographic order: groups from the first to the last, or
 * a number of which more is better. It separates only what every key before it leaves equal.
 */
const keyOf = (fields: RuleFields) =>
  strict({
    id: word,
    title: prose,
    titleEn: prose,
    citation: CitationField,
    groups: maybe(listOf(groupOf(fields), { min: 1, max: 50 })),
    most: maybe(fields.factName),
  }).check(demand((key) => (key.groups === null) !== (key.most === null), kindDemands.groupsOrMost))

/**
 * Danh sách riêng. / Projects the order does not speak of: ranked in a list of their own, by the
 * authority.
 */
const ownListOf = ({ condition }: RuleFields) =>
  strict({
    id: word,
    title: prose,
    titleEn: prose,
    citation: CitationField,
    when: condition,
  })

/**
 * Thứ tự ưu tiên. / An order of preference as data: keys compared one after the other; what they
 * leave equal shares its rank and is referred to the authority, never to the order of the input.
 */
export const priorityOrder = (fields: RuleFields) =>
  strict({
    keys: listOf(keyOf(fields), { min: 1, max: 20 }),
    ownLists: maybe(listOf(ownListOf(fields), { max: 10 })),
    then: z.literal('refer-to-authority'),
  })
export type PriorityOrder = z.output<ReturnType<typeof priorityOrder>>
export type PriorityKey = PriorityOrder['keys'][number]

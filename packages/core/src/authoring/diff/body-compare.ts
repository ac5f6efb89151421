import type { AuthoredKind } from '../../kinds/authored-kind.js'
import type { Citation } from '../../vocabulary/law.js'
import { fieldNames } from '../../vocabulary/field-names.js'
import type { Bilingual } from '../../vocabulary/language.js'
import { isCondition } from '../../conditions/conditions.js'
import type { KnownFacts } from '../../conditions/value-classes.js'
import { isFraction, PROSE, valueWords } from './body-words.js'

type Group = Readonly<Record<string, unknown>>

/**
 * Một chỗ khác trong nội dung. / One place in which two versions differ, with the text that stands
 * closest to it on either side.
 */
export interface BodyDifference {
  /** `criteria.market.max` */
  readonly at: string
  readonly words: Bilingual
  readonly before: string
  readonly after: string
  readonly citations: readonly [Citation | null, Citation | null]
  /** The first body with this one place as in the second. */
  readonly changed: Group
}

/**
 * Where the walk stands: its path in code and in words, the nearest texts, and how to put a value
 * here into the first body.
 */
interface Place extends KnownFacts {
  /** Lists of named members; any other list is compared as a whole. */
  readonly lists: ReadonlySet<string>
  readonly nameOf: (field: string) => Bilingual
  readonly at: readonly string[]
  readonly words: readonly Bilingual[]
  readonly citations: readonly [Citation | null, Citation | null]
  readonly put: (value: unknown) => Group
}

/** What a comparison needs to know of the kind of the rule. */
type ComparedKind = Pick<AuthoredKind<unknown>, 'lists' | 'fields'> & KnownFacts

/** What every version has beside its body; `when` is compared as a condition. */
const OUTSIDE: ReadonlySet<string> = new Set(['from', 'to', 'when', 'gapAfter'])

/**
 * Nội dung hai phiên bản khác nhau ở đâu. / Where the content of two versions differs in more than
 * wording; members of lists are matched by what names them.
 */
export function compareBodies(
  before: object,
  after: object,
  { lists, fields, facts }: ComparedKind,
): readonly BodyDifference[] {
  const [a, b] = [before, after].map((body) =>
    Object.fromEntries(Object.entries(body).filter(([key]) => !OUTSIDE.has(key))),
  ) as [Group, Group]
  const citations = [before, after].map(
    (body) => (body as { readonly citation?: Citation }).citation ?? null,
  ) as [Citation | null, Citation | null]
  return compareGroups(a, b, {
    at: [],
    words: [],
    lists: new Set(lists),
    nameOf: (field) =>
      (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? fieldNames(field),
    citations,
    facts,
    put: (value) => ({ ...before, ...(value as Group) }),
  })
}

function compare(a: unknown, b: unknown, field: string, place: Place): readonly BodyDifference[] {
  if (isList(a) && isList(b)) return compareLists(a, b, field, place)
  if (isGroup(a) && isGroup(b))
    return compareGroups(a, b, { ...place, citations: nearest(a, b, place) })
  return keyOf(field, a) === keyOf(field, b) ? [] : [difference(a, b, field, place)]
}

function difference(a: unknown, b: unknown, field: string, place: Place): BodyDifference {
  const words = [0, 1].map((lang) =>
    place.words.map((each) => each[lang]).join(' › '),
  ) as unknown as Bilingual
  return {
    at: place.at.join('.'),
    words,
    before: valueWords(field, a, place),
    after: valueWords(field, b, place),
    citations: nearest(a, b, place),
    changed: place.put(b),
  }
}

function nearest(
  a: unknown,
  b: unknown,
  { citations: [before, after] }: Place,
): Place['citations'] {
  const own = (value: unknown): Citation | null =>
    isPlain(value) ? ((value['citation'] as Citation | null | undefined) ?? null) : null
  return [own(a) ?? before, own(b) ?? after]
}

function compareGroups(a: Group, b: Group, place: Place): readonly BodyDifference[] {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => !PROSE.has(field),
  )
  return fields.flatMap((field) =>
    compare(a[field] ?? null, b[field] ?? null, field, {
      ...place,
      at: [...place.at, field],
      words: place.lists.has(field) ? place.words : [...place.words, place.nameOf(field)],
      put: (value) => place.put({ ...a, [field]: value }),
    }),
  )
}

function compareLists(
  a: readonly unknown[],
  b: readonly unknown[],
  field: string,
  place: Place,
): readonly BodyDifference[] {
  if (!place.lists.has(field) || ![...a, ...b].every(isPlain))
    return keyOf(field, a) === keyOf(field, b)
      ? []
      : [
          difference(a, b, field, {
            ...place,
            words: place.lists.has(field) ? [...place.words, place.nameOf(field)] : place.words,
          }),
        ]
  const [before, after] = [named(a as readonly Group[]), named(b as readonly Group[])]
  const members = [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    compareMembers(before.get(name), after.get(name), name, field, a, place),
  )
  return field === 'tieBreak' && members.length === 0
    ? orderDifference(before, after, b, place)
    : members
}

/** One member of a list on both sides; `undefined` on the side that has none of that name. */
function compareMembers(
  own: Group | undefined,
  other: Group | undefined,
  name: string,
  field: string,
  list: readonly unknown[],
  place: Place,
): readonly BodyDifference[] {
  const [title, titleEn] = titlesOf(other ?? own ?? {}, name)
  const [word, wordEn] = place.nameOf(field)
  const withMember = (value: unknown): readonly unknown[] =>
    own === undefined
      ? [...list, value]
      : list.flatMap((each) => (each === own ? (value === null ? [] : [value]) : [each]))
  const here: Place = {
    ...place,
    at: [...place.at, name],
    words: [...place.words, [`${word} «${title}»`, `${wordEn} "${titleEn}"`] as const],
    put: (value) => place.put(withMember(value)),
  }
  return own !== undefined && other !== undefined
    ? compareGroups(own, other, { ...here, citations: nearest(own, other, place) })
    : [difference(own ?? null, other ?? null, field, here)]
}

/** The same keys in another order. */
function orderDifference(
  before: ReadonlyMap<string, Group>,
  after: ReadonlyMap<string, Group>,
  list: readonly unknown[],
  place: Place,
): readonly BodyDifference[] {
  const [own, other] = [[...before.keys()], [...after.keys()]]
  if (own.join() === other.join()) return []
  const words = [...place.words, place.nameOf('tieBreak'), place.nameOf('order')]
  return [difference(own, other, 'order', { ...place, words, put: () => place.put(list) })]
}

/** Members by what names them, with a number behind those that share a name. */
function named(list: readonly Group[]): ReadonlyMap<string, Group> {
  const members = new Map<string, Group>()
  for (const member of list) {
    const name = nameOf(member)
    let free = name
    for (let number = 2; members.has(free); number += 1) free = `${name}-${number}`
    members.set(free, member)
  }
  return members
}

function nameOf(member: Group): string {
  const { key, id, stage, event, after, on, to, actor, text, year, from } = member
  if (typeof key === 'string') return typeof id === 'string' ? `${key}:${id}` : key
  if (typeof (id ?? stage) === 'string') return String(id ?? stage)
  if (typeof event === 'string') return `${event}-${String(after)}`
  if (Array.isArray(from))
    return `${typeof on === 'string' ? on : tidy(String(actor))}-${String(to)}`
  return typeof year === 'number'
    ? String(year)
    : typeof text === 'string'
      ? tidy(text)
      : valueWords('from', from)
}

function titlesOf({ title, titleEn, text, textEn }: Group, name: string): Bilingual {
  return [String(title ?? text ?? name), String(titleEn ?? textEn ?? title ?? text ?? name)]
}

const tidy = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()

/** What a value comes to; text for people counts without spaces and capitals. */
function keyOf(field: string, value: unknown): string {
  return typeof value === 'string'
    ? tidy(value)
    : isPlain(value) && 'range' in value
      ? rangeKey(value['range'])
      : valueWords(field, value)
}

const rangeKey = (range: unknown): string =>
  JSON.stringify(range, (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  )
/**
 * A group of fields, not one value that happens to be written as one (an exact number, a condition,
 * a published figure).
 */
const isGroup = (value: unknown): value is Group =>
  isPlain(value) && !isFraction(value) && !isCondition(value) && !('range' in value)
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isPlain = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

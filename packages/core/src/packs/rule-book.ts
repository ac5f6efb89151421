import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { type Day, day } from '../values/calendar.js'
import { mapOf } from '../values/frozen-list.js'
import { KhuyenCongError, errorWithin } from '../errors/errors.js'
import { type Admitted, admit } from './admission.js'
import type { Subject } from '../project/facts.js'
import { type Project, readProject } from '../project/project.js'
import type { Register } from '../territory/register.js'
import { type Place, placeAsNamed, placeOn } from '../territory/place.js'
import type { Pack } from './pack.js'
import type { BookOptions } from './book-options.js'
import { type SignedBy, signersOf } from './signed-by.js'
import type { Rule } from '../kinds/rule.js'
import { type ActivityRules, fullId, rulesOn } from './rules-on-day.js'
import { memoize } from '../values/memoize.js'
import { boundariesOf, intervalOf } from './book-intervals.js'
import { bookArgumentMessages } from './messages.js'

/**
 * Bộ quy định vào một ngày. / The book on a day: what is compiled for that day is kept as long as
 * the book is.
 */
export interface BookOnDay {
  readonly day: Day
  readonly vocabulary: Vocabulary
  /** The packs whose law was read up to an earlier day. */
  readonly outdatedPacks: readonly Pack[]
  /** The rules for an activity, compiled once per interval of days on which nothing changes. */
  readonly rules: (activity: string) => ActivityRules
  /**
   * Who has authority over a site. Throws `UNKNOWN_PROVINCE`, `PROVINCE_MISMATCH`,
   * `REGISTER_MISSING`.
   */
  readonly place: (province: string | null, formerProvince: string | null) => Place
  /** What conditions look at, one for each item of a project, in order. */
  readonly subjects: (project: Project) => readonly Subject[]
}

/** Bộ quy định. / Packs joined into one book; ask it what is in force on a day. */
export interface RuleBook {
  readonly packs: readonly Pack[]
  /** Từ vựng. / The words of all its packs: what a project may speak of. */
  readonly vocabulary: Vocabulary
  /**
   * The register of provinces, from the national pack; `null` where no pack of the book has one.
   */
  readonly register: Register | null
  /**
   * The ids of packs outside their own jurisdiction (a second national pack, a pack with the id of
   * another province) that the caller listed in `allow`.
   */
  readonly admittedByName: ReadonlySet<string>
  /** Ai bảo đảm từng gói. / Who stands behind each pack, by its id. */
  readonly signers: ReadonlyMap<string, SignedBy>
  /** The book on a day. Throws `DAY_FORMAT`. */
  readonly at: (on: string) => BookOnDay
  /** The rules for an activity on a day; short for `at(day).rules(activity)`. */
  readonly on: (day: Day, activity: string) => ActivityRules
  /** A rule by its full id, `national:support.advanced-machinery`. */
  readonly rule: (id: string) => Rule | undefined
}

/**
 * Bộ quy định. / Joins packs into a rule book. Packs merge by id only and their order never
 * matters. The register of provinces is that of the national pack.
 *
 * @param given - The packs, in any order; one national pack at most.
 * @param options - `allow`: ids of packs admitted beyond their own jurisdiction; `trust`: checked
 *   signatures.
 * @returns The book, frozen.
 * @throws `KhuyenCongError` `NOT_PACKS`, `DUPLICATE_PACK`, `SECOND_NATIONAL_PACK`,
 * `WRONG_JURISDICTION`, `REGISTER_CONFLICT`, `UNKNOWN_RULE` and `REFINES_NOT_NATIONAL` (a
 * `refines` that points to nothing that can be refined), `OVERLAPPING_RULES` (two packs of one
 * authority that give one thing for one case, with that case), `UNKNOWN_PACK` (in `allow`).
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * createRuleBook([national]).packs.length // => 1
 * ```
 */
export function createRuleBook(
  given: readonly Pack[],
  { allow = [], trust = [] }: BookOptions = {},
): RuleBook {
  return bookOfAdmitted(admit(given, allow), trust)
}

/** The book of packs that go together, with what is known of their signatures. */
export function bookOfAdmitted(
  admitted: Admitted,
  trust: NonNullable<BookOptions['trust']> = [],
): RuleBook {
  const { packs, register } = admitted
  const signers = signersOf(packs, trust)
  const rules = new Map(
    packs.flatMap((pack) => pack.rules.map((rule) => [fullId(pack, rule), rule] as const)),
  )
  return bookOf({ ...admitted, signers, rules }, (province, former, on) =>
    placeOn(register, province, former, on),
  )
}

/**
 * A book of one rule of a pack, for looking at it by itself; without a register its provinces
 * stand as they are named.
 */
export function bookOfRule(pack: Pack, rule: Rule): RuleBook {
  const { register, vocabulary } = pack
  const packs = [{ ...pack, rules: [rule] }]
  const alone = {
    packs,
    register,
    vocabulary,
    admittedByName: new Set<string>(),
    signers: new Map<string, SignedBy>(),
  }
  const placing: Placing =
    register === null
      ? placeAsNamed
      : (province, former, on) => placeOn(register, province, former, on)
  return bookOf({ ...alone, rules: new Map() }, placing)
}

/** Resolves the province named in a project, and the former one, on a day. */
type Placing = (province: string | null, former: string | null, on: Day) => Place

function bookOf(
  {
    rules,
    ...admitted
  }: Admitted & Pick<RuleBook, 'signers'> & { readonly rules: ReadonlyMap<string, Rule> },
  placing: Placing,
): RuleBook {
  const at = booksByDay(admitted.packs, admitted.vocabulary, placing)
  return Object.freeze({
    ...admitted,
    rule: (id: string) => rules.get(id),
    at,
    on: (on: Day, activity: string) => at(on).rules(activity),
  })
}

/**
 * Bộ quy định, không phải thứ khác. / Refuses what is no rule book, such as a list of packs
 * handed to a function that asks for the book made of them.
 *
 * @throws `KhuyenCongError` `NOT_A_BOOK`.
 */
export function requireBook(book: RuleBook): RuleBook {
  const { at, rule } = Object(book) as Partial<RuleBook>
  if (typeof at === 'function' && typeof rule === 'function') return book
  throw new KhuyenCongError({
    code: 'NOT_A_BOOK',
    ...bookArgumentMessages.NOT_A_BOOK(),
  })
}

/** How many days a book keeps compiled at once. */
const CACHED_DAYS = 4_096

function booksByDay(
  packs: readonly Pack[],
  vocabulary: Vocabulary,
  placing: Placing,
): RuleBook['at'] {
  const boundaries = boundariesOf(packs, vocabulary)
  const byInterval = new Map<number, Map<string, ActivityRules>>()
  const kept = new Map<string, BookOnDay>()
  const words = { vocabulary }
  return (on) => {
    const known = kept.get(on)
    if (known !== undefined) return known
    const date = day(on)
    const interval = intervalOf(boundaries, date)
    const compiled = memoize(byInterval, interval, () => new Map<string, ActivityRules>())
    const place = placesOn(placing, date)
    const fresh: BookOnDay = {
      day: date,
      vocabulary,
      outdatedPacks: packs.filter(({ manifest }) => manifest.lawAsOf < date),
      rules: (activity) =>
        compiled.get(activity) ??
        memoize(compiled, activity, () => rulesOn(packs, date, activity, vocabulary)),
      place,
      subjects: (given) => {
        const project = readProject(given, 'project', words)
        return mapOf(project.items, (item, index) => ({
          on: date,
          project,
          item,
          place: placeOfItem(place, item, index),
          vocabulary,
        }))
      },
    }
    if (kept.size >= CACHED_DAYS) kept.clear()
    kept.set(on, fresh)
    return fresh
  }
}

/** The places of a day, each found once. */
function placesOn(placing: Placing, date: Day): BookOnDay['place'] {
  const places = new Map<string | null, Map<string | null, Place>>()
  return (province, former) =>
    places.get(province)?.get(former) ??
    memoize(
      memoize(places, province, () => new Map()),
      former,
      () => placing(province, former, date),
    )
}

/** The place of an item; what is wrong with it is said at the item's own field. */
function placeOfItem(
  place: BookOnDay['place'],
  { site }: Project['items'][number],
  index: number,
): Place {
  try {
    return place(site?.province ?? null, site?.formerProvince ?? null)
  } catch (error) {
    throw errorAtSite(error, site, index)
  }
}

const errorAtSite = (
  error: unknown,
  site: Project['items'][number]['site'],
  index: number,
): unknown =>
  errorWithin(error, ({ found }) => {
    const field = found === site?.formerProvince ? 'formerProvince' : 'province'
    return `project › items[${index}].site.${field}`
  })

import type { ActivityId } from '../words/activity.js'
import { type Day, day, daysAfter } from '../words/calendar.js'
import { KhuyenCongError } from '../words/errors.js'
import type { Subject } from '../dossier/facts.js'
import type { Project } from '../dossier/project.js'
import { type Place, placeAsNamed, placeOn, type Register } from '../dossier/register.js'
import type { Pack } from './pack.js'
import type { Rule } from './rule.js'
import { type ActivityRules, fullId, kept, rulesOn } from './rules-on-day.js'

/** Bộ quy định mở tại một ngày. / The book opened at a day: everything compiled for that day is kept while the book lives. */
export interface OpenBook {
  readonly day: Day
  /** The packs whose law was read up to an earlier day. */
  readonly behind: readonly Pack[]
  /** The rules for an activity, compiled once per stretch of days on which nothing changes. */
  readonly rules: (activity: ActivityId) => ActivityRules
  /** Who has authority over a site. Throws `UNKNOWN_PROVINCE`, `PROVINCE_MISMATCH`, `REGISTER_MISSING`. */
  readonly place: (province: string | null, formerProvince: string | null) => Place
  /** What conditions look at, one for each item of a project, in order. */
  readonly subjects: (project: Project) => readonly Subject[]
}

/** Bộ quy định. / Packs joined into one book; ask it what is in force on a day. */
export interface RuleBook {
  readonly packs: readonly Pack[]
  /** The register of provinces, from the national pack; `null` where no pack of the book has one. */
  readonly register: Register | null
  /** The book opened at a day. Throws `DAY_FORMAT`. */
  readonly at: (on: string) => OpenBook
  /** The rules for an activity on a day; short for `at(day).rules(activity)`. */
  readonly on: (day: Day, activity: ActivityId) => ActivityRules
  /** A rule by its full id, `national:support.advanced-machinery`. */
  readonly rule: (id: string) => Rule | undefined
}

/**
 * Bộ quy định. / Joins packs into a rule book. Packs merge by id only and their order never matters.
 *
 * @throws {@link KhuyenCongError} `DUPLICATE_PACK`, `UNKNOWN_RULE` (a `refines` that points nowhere).
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * createRuleBook([national]).packs.length // => 1
 * ```
 */
export function createRuleBook(packs: readonly Pack[]): RuleBook {
  const sorted = [...new Set(packs)].sort((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1))
  const rules = indexRules(sorted)
  refuseLostRefinements(sorted, rules)
  const register = sorted.find((pack) => pack.register !== null)?.register ?? null
  return bookOf(sorted, rules, register, (province, former, on) =>
    placeOn(register, province, former, on),
  )
}

/** A book of one rule of a pack, for looking at it by itself: its provinces stand as they are named. */
export function bookOfRule(pack: Pack, rule: Rule): RuleBook {
  return bookOf([{ ...pack, rules: [rule] }], new Map(), null, placeAsNamed)
}

/** Resolves the province named in a project, and the former one, on a day. */
type Placing = (province: string | null, former: string | null, on: Day) => Place

function bookOf(
  packs: readonly Pack[],
  rules: ReadonlyMap<string, Rule>,
  register: Register | null,
  placing: Placing,
): RuleBook {
  const at = opener(packs, placing)
  return Object.freeze({
    packs,
    register,
    rule: (id: string) => rules.get(id),
    at,
    on: (on: Day, activity: ActivityId) => at(on).rules(activity),
  })
}

/** How many days a book keeps open at once. */
const OPEN_DAYS = 4_096

function opener(packs: readonly Pack[], placing: Placing): RuleBook['at'] {
  const boundaries = boundariesOf(packs)
  const stretches = new Map<number, Map<ActivityId, ActivityRules>>()
  const open = new Map<string, OpenBook>()
  return (on) => {
    const known = open.get(on)
    if (known !== undefined) return known
    const date = day(on)
    const stretch = stretchOf(boundaries, date)
    const compiled = kept(stretches, stretch, () => new Map<ActivityId, ActivityRules>())
    const places = new Map<string | null, Map<string | null, Place>>()
    const place: OpenBook['place'] = (province, former) =>
      places.get(province)?.get(former) ??
      kept(
        kept(places, province, () => new Map()),
        former,
        () => placing(province, former, date),
      )
    const fresh: OpenBook = {
      day: date,
      behind: packs.filter(({ manifest }) => manifest.lawAsOf < date),
      rules: (activity) =>
        compiled.get(activity) ?? kept(compiled, activity, () => rulesOn(packs, date, activity)),
      place,
      subjects: (project) =>
        project.items.map((item, index) => ({
          on: date,
          project,
          item,
          place: placeOfItem(place, item, index),
        })),
    }
    if (open.size >= OPEN_DAYS) open.clear()
    open.set(on, fresh)
    return fresh
  }
}

/** The place of an item; what is wrong with it is said at the item's own field. */
function placeOfItem(
  place: OpenBook['place'],
  { site }: Project['items'][number],
  index: number,
): Place {
  try {
    return place(site?.province ?? null, site?.formerProvince ?? null)
  } catch (error) {
    throw error instanceof KhuyenCongError
      ? error.within(
          `project › items[${index}].site.${error.found === site?.formerProvince ? 'formerProvince' : 'province'}`,
        )
      : error
  }
}

function indexRules(packs: readonly Pack[]): ReadonlyMap<string, Rule> {
  const index = new Map<string, Rule>()
  packs.forEach((pack, position) => {
    if (packs[position - 1]?.manifest.id === pack.manifest.id)
      throw new KhuyenCongError({
        code: 'DUPLICATE_PACK',
        found: pack.manifest.id,
        message: `Hai gói cùng mã «${pack.manifest.id}».`,
        messageEn: `Two packs share the id \`${pack.manifest.id}\`.`,
      })
    for (const rule of pack.rules) index.set(fullId(pack, rule), rule)
  })
  return index
}

function refuseLostRefinements(packs: readonly Pack[], rules: ReadonlyMap<string, Rule>): void {
  const here = new Set(packs.map((pack) => pack.manifest.id))
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const target = rule.refines
      if (target === null || rules.has(target) || !here.has(target.split(':')[0] ?? '')) continue
      throw new KhuyenCongError({
        code: 'UNKNOWN_RULE',
        at: `${pack.manifest.id} › ${pack.files.get(rule.id) ?? rule.id} › refines`,
        found: target,
        message: 'Quy định được cụ thể hóa không có trong bộ.',
        messageEn: 'The refined rule is not in the book.',
      })
    }
  }
}

/** Every day on which some answer may change, in order. */
function boundariesOf(packs: readonly Pack[]): readonly Day[] {
  const days = new Set<Day>()
  for (const pack of packs) {
    for (const document of pack.documents.values())
      for (const amendment of document.amendedBy) days.add(amendment.issued)
    for (const rule of pack.rules) {
      days.add(rule.encodedSince)
      for (const version of rule.versions) {
        days.add(version.from)
        if (version.to !== null) days.add(daysAfter(version.to, 1))
      }
    }
  }
  return [...days].sort()
}

function stretchOf(boundaries: readonly Day[], on: Day): number {
  let low = 0
  let high = boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] as Day) <= on) low = middle + 1
    else high = middle
  }
  return low
}

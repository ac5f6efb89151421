import { type Bilingual, inLang, type Lang } from './language.js'
import { costFact, quantityFact, type Titled, type Vocabulary } from './open-vocabulary.js'
import { SHAPE_FACT_NAMES } from './shape-fact-names.js'
import { SHARED_LISTS } from './shape-facts.js'

/**
 * Cách gọi tên. / How things are named: in which language, and with the names that the packs of a
 * book declare (`book.vocabulary`). What they do not declare stands for itself.
 */
export interface Wording {
  readonly lang: Lang
  readonly vocabulary: Vocabulary
}

/** A name in both languages, for messages that are written in both. */
export const inBoth = (
  nameOf: (id: string, wording: Wording) => string,
  id: string,
  vocabulary: Vocabulary,
): Bilingual => [nameOf(id, { lang: 'vi', vocabulary }), nameOf(id, { lang: 'en', vocabulary })]

const named = (entry: Titled | undefined, id: string, lang: Lang): string =>
  entry === undefined ? id : inLang([entry.title, entry.titleEn], lang)

/**
 * Tên nội dung. / The name of an activity; an id that no pack declares stands for itself.
 *
 * @param id - The id of an activity.
 * @param wording - The language, and the vocabulary of the book.
 * @returns Its name, or the id itself.
 * @example
 * ```ts
 * import { activityName } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { vocabulary } = national
 * activityName('showroom', { lang: 'vi', vocabulary }) // => 'Phòng trưng bày, giới thiệu sản phẩm'
 * ```
 */
export const activityName = (id: string, { lang, vocabulary }: Wording): string =>
  named(vocabulary.activities.get(id), id, lang)

/**
 * Tên loại chi phí. / The name of a kind of cost; an id that no pack declares stands for itself.
 *
 * @param kind - The kind of a cost line.
 * @param wording - The language, and the vocabulary of the book.
 * @returns Its name, or the id itself.
 * @example
 * ```ts
 * import { costName } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { vocabulary } = national
 * costName('booth-rental', { lang: 'vi', vocabulary }) // => 'thuê gian hàng'
 * costName('booth-rental', { lang: 'en', vocabulary }) // => 'booth rental'
 * ```
 */
export const costName = (kind: string, { lang, vocabulary }: Wording): string =>
  named(vocabulary.costKinds.get(kind), kind, lang)

/**
 * Tên đơn vị tính. / The name of a unit of count; an id that no pack declares stands for itself.
 *
 * @param unit - A unit that a cap or an amount is counted for.
 * @param wording - The language, and the vocabulary of the book.
 * @returns Its name, or the id itself.
 * @example
 * ```ts
 * import { unitName } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * unitName('booth', { lang: 'vi', vocabulary: national.vocabulary }) // => 'gian hàng'
 * ```
 */
export const unitName = (unit: string, { lang, vocabulary }: Wording): string =>
  named(vocabulary.units.get(unit), unit, lang)

/** Units that are multiplied, by their names: `person × session`. */
export const unitsName = (units: string, wording: Wording): string =>
  units
    .split(' × ')
    .map((unit) => unitName(unit, wording))
    .join(' × ')

/**
 * Tên cấp. / The whole name of a tier; a word that is none stands for itself.
 *
 * @param word - A tier: `commune`, `district`, `province`, `region`, `national`.
 * @param wording - The language, and the vocabulary of the book.
 * @returns Its name, or the word itself.
 * @example
 * ```ts
 * import { tierName } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * tierName('province', { lang: 'vi', vocabulary: national.vocabulary }) // => 'cấp tỉnh'
 * ```
 */
export const tierName = (word: string, wording: Wording): string =>
  listedWord('level', word, wording) ?? word

/** The name of a word of the list of a fact; `undefined` where no pack declares it. */
export function listedWord(fact: string, word: string, wording: Wording): string | undefined {
  const entry = wording.vocabulary.words.get(SHARED_LISTS[fact] ?? fact)?.get(word)
  return entry && named(entry, word, wording.lang)
}

/**
 * Tên dữ kiện. / The name of a fact in words; a word that is none stands for itself.
 *
 * @param fact - The id of a fact: `cost.machinery`.
 * @param wording - The language, and the vocabulary of the book.
 * @returns Its name, or the id itself.
 * @example
 * ```ts
 * import { factName } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { vocabulary } = national
 * factName('cost.machinery', { lang: 'vi', vocabulary }) // => 'chi phí máy móc, thiết bị'
 * ```
 */
export function factName(fact: string, wording: Wording): string {
  const { lang, vocabulary } = wording
  const { title = null, titleEn = null } = vocabulary.defaults.get(fact) ?? {}
  if (title !== null) return inLang([title, titleEn ?? title], lang)
  const shape = Object.hasOwn(SHAPE_FACT_NAMES, fact) ? SHAPE_FACT_NAMES[fact] : undefined
  if (shape !== undefined) return inLang(shape, lang)
  const id = fact.slice(fact.indexOf('.') + 1)
  if (fact === costFact(id) && vocabulary.costKinds.has(id))
    return inLang([`chi phí ${costName(id, wording)}`, `cost of ${costName(id, wording)}`], lang)
  if (fact === quantityFact(id) && vocabulary.units.has(id))
    return inLang([`số ${unitName(id, wording)}`, `number (${unitName(id, wording)})`], lang)
  return named(vocabulary.declared.get(fact), fact, lang)
}

/**
 * Tên nhóm nội dung. / The name of the group whose activities are these and no others; `undefined`
 * where no group is.
 */
export function groupName(
  activities: readonly string[],
  { lang, vocabulary }: Wording,
): string | undefined {
  const asked = new Set(activities)
  const group = [...vocabulary.groups.values()].find(
    (each) => each.activities.length === asked.size && each.activities.every((id) => asked.has(id)),
  )
  return group && inLang([group.title, group.titleEn], lang)
}

import { dayText } from '../values/calendar.js'
import { grouped, type Rate, type Vnd } from '../values/money.js'
import { formatRate } from '../values/rate-text.js'
import type { FactValue } from '../vocabulary/trace.js'
import { inLang, type Lang, type BilingualTable, quoted } from '../vocabulary/language.js'
import { conditionMoney, numberText } from './number-text.js'
import { EVENT_NAMES } from '../vocabulary/event-names.js'
import type { Severity } from '../errors/errors.js'
import type { EventType } from '../vocabulary/vocabulary.js'
import { OPERATOR_PHRASES } from '../conditions/operator-names.js'
import { CONNECTIVES, SEVERITIES, WORDS } from '../vocabulary/word-names.js'
import { activityName, groupName, listedWord, type Wording } from '../vocabulary/wording.js'

/** The words of records, and the operators as a sentence says them. */
const TERMS: BilingualTable = { ...WORDS, ...OPERATOR_PHRASES }

/**
 * Thuật ngữ của một từ mã. / The term of a word of a record; an unknown word stands for itself.
 *
 * @param word - A word of a record: an answer, a kind of beneficiary, a unit, an operator.
 * @param lang - `vi` or `en`.
 * @returns Its term, or the word itself.
 * @example
 * ```ts
 * import { term } from '@khuyencong/core'
 * term('not-in-force', 'vi') // => 'không có quy định trong ngày xét'
 * ```
 */
export function term(word: string, lang: Lang): string {
  return termOf(word, lang) ?? word
}

function termOf(word: string, lang: Lang): string | undefined {
  const text = Object.hasOwn(TERMS, word) ? TERMS[word] : undefined
  return text && inLang(text, lang)
}

/**
 * Tên của một từ. / The name of a word that may stand in any list: a word of a record, a unit, an
 * activity, a kind of cost, a word of a fact; one that nobody declares stands for itself.
 *
 * @param word - A word of a record, or an id that a pack declares.
 * @param wording - The language, and the vocabulary of the book.
 * @returns Its name, or the word itself.
 * @example
 * ```ts
 * import { wordName } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * wordName('artisan', { lang: 'vi', vocabulary: national.vocabulary }) // => 'nghệ nhân'
 * ```
 */
export function wordName(word: string, wording: Wording): string {
  const { lang, vocabulary } = wording
  const { units, activities, costKinds, words } = vocabulary
  const lists = [units, activities, costKinds, ...words.values()]
  const entry = lists.find((list) => list.has(word))?.get(word)
  return termOf(word, lang) ?? (entry ? inLang([entry.title, entry.titleEn], lang) : word)
}

/**
 * Tên mức độ. / How grave a finding is, as pages say it.
 *
 * @param severity - `error`, `warning` or `info`.
 * @param lang - `vi` or `en`.
 * @returns Its name.
 * @example
 * ```ts
 * import { severityName } from '@khuyencong/core'
 * severityName('error', 'vi') // => 'Sai quy định'
 * ```
 */
export const severityName = (severity: Severity, lang: Lang): string =>
  inLang(SEVERITIES[severity], lang)

/**
 * Tên sự kiện. / What an event of a project is called.
 *
 * @param event - The type of an event.
 * @param lang - `vi` or `en`.
 * @returns Its name.
 * @example
 * ```ts
 * import { eventName } from '@khuyencong/core'
 * eventName('accepted', 'vi') // => 'nghiệm thu'
 * ```
 */
export const eventName = (event: EventType, lang: Lang): string => inLang(EVENT_NAMES[event], lang)

/**
 * Giá trị bằng lời. / A value of a fact in words: money and rates the Vietnamese way, words by their term, «not
 * given» where it is missing.
 *
 * @param fact - The fact it is a value of, which says its unit; `null`: a value of none.
 * @param value - Money in đồng, a rate in millionths, a day, a word, a list; `null`: not given.
 * @param wording - The language, and the vocabulary of the book.
 * @returns The value as a sentence says it.
 * @example
 * ```ts
 * import { valueText } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { vocabulary } = national
 * valueText('beneficiary.annualRevenue', 2_500_000_000, { lang: 'vi', vocabulary })
 * // => '2,5 tỷ đồng'
 * ```
 */
export function valueText(fact: string | null, value: FactValue | null, wording: Wording): string {
  const { lang, vocabulary } = wording
  if (value === null) return inLang(['chưa khai', 'not given'], lang)
  if (Array.isArray(value)) return listText(fact, value, wording)
  if (typeof value === 'boolean') return inLang(value ? CONNECTIVES.yes : CONNECTIVES.no, lang)
  const type = fact === null ? undefined : vocabulary.facts.get(fact)?.type
  if (typeof value === 'number')
    return type === 'money'
      ? conditionMoney(value as Vnd, lang)
      : numberText(type === 'rate' ? formatRate(value as Rate) : countText(fact, value), lang)
  return type === 'day'
    ? dayIn(value as string, lang)
    : quoted(wordText(fact, value as string, wording), lang)
}

/** A list of activities that is a named group is said by the name of the group. */
function listText(fact: string | null, list: readonly string[], wording: Wording): string {
  const { lang } = wording
  if (list.length === 0) return inLang(CONNECTIVES.nothing, lang)
  const group = fact === 'activity' ? groupName(list, wording) : undefined
  if (group !== undefined) return quoted(group, lang)
  return list.map((each) => quoted(wordText(fact, each, wording), lang)).join(', ')
}

function wordText(fact: string | null, word: string, wording: Wording): string {
  if (fact === 'activity') return activityName(word, wording)
  if (fact === null) return wordName(word, wording)
  return listedWord(fact, word, wording) ?? term(word, wording.lang)
}

/** A year is written without a dot, any other count with. */
function countText(fact: string | null, value: number): string {
  return fact === 'planYear' || fact === 'planBuildingYear' ? String(value) : grouped(String(value))
}

/** A day as the language writes it. */
export const dayIn = (day: string, lang: Lang): string => (lang === 'vi' ? dayText(day) : day)

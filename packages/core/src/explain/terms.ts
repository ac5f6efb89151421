import { activityEntry, COST_WORDS } from '../vocabulary/activity-names.js'
import { dayText } from '../values/calendar.js'
import { FACTS } from '../project/fact-names.js'
import { grouped, type Rate, type Vnd } from '../values/money.js'
import { formatRate } from '../values/rate-text.js'
import type { FactValue } from '../vocabulary/trace.js'
import { inLang, type Lang, type BilingualTable, quoted } from '../vocabulary/language.js'
import { conditionMoney, numberText } from './number-text.js'
import { EVENT_NAMES } from '../vocabulary/event-names.js'
import type { Severity } from '../errors/errors.js'
import type { EventType } from '../vocabulary/vocabulary.js'
import { OPERATOR_PHRASES } from '../conditions/operator-names.js'
import { CONNECTIVES, SEVERITIES, TIERS, WORDS } from '../vocabulary/word-names.js'

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
  const text = Object.hasOwn(TERMS, word) ? TERMS[word] : undefined
  if (text !== undefined) return inLang(text, lang)
  return activityName(word, lang)
}

/**
 * Tên nội dung. / The name of an activity, which may also be a unit of count: `showroom` is both. A
 * word that is none stands for itself.
 *
 * @param word - The id of an activity.
 * @param lang - `vi` or `en`.
 * @returns Its name, or the word itself.
 * @example
 * ```ts
 * import { activityName } from '@khuyencong/core'
 * activityName('showroom', 'vi') // => 'Phòng trưng bày, giới thiệu sản phẩm'
 * ```
 */
export function activityName(word: string, lang: Lang): string {
  return activityEntry(word)[lang]
}

/**
 * Tên cấp. / The whole name of a tier; a word that is none stands for itself.
 *
 * @param word - A tier: `commune`, `district`, `province`, `region`, `national`.
 * @param lang - `vi` or `en`.
 * @returns Its name, or the word itself.
 * @example
 * ```ts
 * import { tierName } from '@khuyencong/core'
 * [tierName('province', 'vi'), tierName('province', 'en')] // => ['cấp tỉnh', 'provincial level']
 * ```
 */
export function tierName(word: string, lang: Lang): string {
  const text = Object.hasOwn(TIERS, word) ? TIERS[word] : undefined
  return text === undefined ? word : inLang(text, lang)
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
 * Tên dữ kiện. / The name of a fact in words; a word that is none stands for itself.
 *
 * @param fact - The id of a fact: `cost.machinery`.
 * @param lang - `vi` or `en`.
 * @returns Its name, or the id itself.
 * @example
 * ```ts
 * import { factName } from '@khuyencong/core'
 * factName('cost.machinery', 'vi') // => 'chi phí máy móc, thiết bị'
 * ```
 */
export function factName(fact: string, lang: Lang): string {
  return FACTS.get(fact)?.[lang] ?? fact
}

/**
 * Tên loại chi phí. / The name of a kind of cost; a word that is none stands for itself.
 *
 * @param kind - The kind of a cost line.
 * @param lang - `vi` or `en`.
 * @returns Its name, or the word itself.
 * @example
 * ```ts
 * import { costName } from '@khuyencong/core'
 * costName('booth-rental', 'vi') // => 'thuê gian hàng'
 * costName('booth-rental', 'en') // => 'booth rental'
 * ```
 */
export function costName(kind: string, lang: Lang): string {
  return COST_WORDS[kind]?.[lang] ?? kind
}

/**
 * Giá trị bằng lời. / A value of a fact in words: money and rates the Vietnamese way, words by their term, «not
 * given» where it is missing.
 *
 * @param fact - The fact it is a value of, which says its unit; `null`: a value of none.
 * @param value - Money in đồng, a rate in millionths, a day, a word, a list; `null`: not given.
 * @param lang - `vi` or `en`.
 * @returns The value as a sentence says it.
 * @example
 * ```ts
 * import { valueText } from '@khuyencong/core'
 * valueText('beneficiary.annualRevenue', 2_500_000_000, 'vi') // => '2,5 tỷ đồng'
 * ```
 */
export function valueText(fact: string | null, value: FactValue | null, lang: Lang): string {
  if (value === null) return inLang(['chưa khai', 'not given'], lang)
  if (Array.isArray(value))
    return value.length === 0
      ? inLang(CONNECTIVES.nothing, lang)
      : value.map((each: string) => quoted(wordText(fact, each, lang), lang)).join(', ')
  if (typeof value === 'boolean') return inLang(value ? CONNECTIVES.yes : CONNECTIVES.no, lang)
  const type = fact === null ? undefined : FACTS.get(fact)?.type
  if (typeof value === 'number')
    return type === 'money'
      ? conditionMoney(value as Vnd, lang)
      : numberText(type === 'rate' ? formatRate(value as Rate) : countText(fact, value), lang)
  return type === 'day'
    ? dayIn(value as string, lang)
    : quoted(wordText(fact, value as string, lang), lang)
}

function wordText(fact: string | null, word: string, lang: Lang): string {
  if (fact === 'activity') return activityName(word, lang)
  if (/^site\.(?:formerC|c)ityClass$/u.test(fact ?? '') && /^\d$/u.test(word))
    return inLang([`loại ${word}`, `class ${word}`], lang)
  return fact === 'level' ? tierName(word, lang) : term(word, lang)
}

/** A year is written without a dot, any other count with. */
function countText(fact: string | null, value: number): string {
  return fact === 'planYear' || fact === 'planBuildingYear' ? String(value) : grouped(String(value))
}

/** A day as the language writes it. */
export const dayIn = (day: string, lang: Lang): string => (lang === 'vi' ? dayText(day) : day)

import type { FactValue } from '../vocabulary/trace.js'
import type { Finding, FindingCode } from '../vocabulary/finding.js'
import { type Day, daysBetween } from '../values/calendar.js'
import { provisionText } from './citation-text.js'
import { grouped, type Vnd } from '../values/money.js'
import {
  ABOVE_SHARED_CAP,
  APPROVED_AFTER_YEAR,
  APPROVED_BY_ABOLISHED,
  LATE_FOR_A_DAY,
  NO_CONTRACT,
  NOT_NAMED,
  OTHER_STATE_MONEY,
  PRIORITY_UNDECIDED,
  FINDING_SENTENCES,
  UPLIFT_UNSEEN,
} from './finding-messages.js'
import { DECIDER_NAMES } from '../vocabulary/actor-names.js'
import { EVENT_SUBJECTS } from '../vocabulary/event-names.js'
import { CONNECTIVES } from '../vocabulary/word-names.js'
import { dayIn, wordName } from './terms.js'
import { activityName, factName, unitsName, type Wording } from '../vocabulary/wording.js'
import { inLang, type Lang, quoted, type Bilingual } from '../vocabulary/language.js'
import { moneyText, figureIn, numberText } from './number-text.js'

/** Codes whose numbers are counts or percentages, not đồng. */
const NOT_MONEY: ReadonlySet<FindingCode> = new Set([
  'MORE_FINDINGS',
  'SHARE_DISAGREES',
  'GROWTH_DISAGREES',
  'COUNT_DISAGREES',
])

/**
 * Câu giải thích một phát hiện. / One sentence for a finding, in Vietnamese or English, its numbers
 * the way the language writes them.
 *
 * @param finding - A finding of a decision, a ledger, a report or a programme.
 * @param wording - The language, and the vocabulary of the book.
 * @returns One sentence, or two.
 * @example
 * ```ts
 * import { finding, findingText } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { vocabulary } = national
 * const parts = { item: '1', found: 400000000, expected: 300000000 }
 * findingText(finding('ABOVE_CEILING', 'error', parts), { lang: 'vi', vocabulary })
 * // => 'Số tiền đề nghị 400 triệu đồng cao hơn trần hỗ trợ 300 triệu đồng.'
 * ```
 */
export function findingText(finding: Finding, wording: Wording): string {
  const { lang } = wording
  const valueInWords = (value: FactValue | null): string =>
    findingValue(value, finding.code, wording)
  const text = capital(
    inLang(wordsOf(finding), lang)
      .replace('{found}', () => valueInWords(finding.found))
      .replace('{expected}', () => valueInWords(finding.expected))
      .replace('{event}', () => eventOf(finding, lang))
      .replaceAll('{about}', () => aboutOf(finding, lang))
      .replace('{days}', () => daysLate(finding, lang))
      .replace('{provision}', () => provisionOf(finding, lang)),
  )
  const instead =
    finding.code === 'NOT_IN_FORCE' && finding.expected !== null
      ? ` ${inLang(['Hãy xét theo nội dung', 'Use'], lang)} ${quoted(valueInWords(finding.expected), lang)}.`
      : ''
  return `${text}${instead}${itemsText(finding, lang)}${factsText(finding, wording)}`
}

function itemsText(finding: Finding, lang: Lang): string {
  return finding.items.length === 0
    ? ''
    : ` ${inLang(['Các hạng mục liên quan', 'Items concerned'], lang)}: ` +
        `${findingItems({ ...finding, item: null }, lang)}.`
}

function factsText({ code, facts, other, severity }: Finding, wording: Wording): string {
  const { lang } = wording
  if (facts.length > 0)
    return (
      ' ' +
      `${inLang(RAISABLE.has(code) ? PRIORITY_UNDECIDED : ['Cần bổ sung', 'Please supply'], lang)}: ` +
      `${facts.map((fact) => factName(fact, wording)).join('; ')}.`
    )
  return RAISABLE.has(code) && severity === 'warning' && other !== null
    ? ` ${inLang(UPLIFT_UNSEEN, lang)}`
    : ''
}

/** Requests that a priority project may make and another may not. */
const RAISABLE: ReadonlySet<FindingCode> = new Set(['ABOVE_CEILING', 'CAP_SHARED'])

/**
 * The items a finding touches, as a list for people: «1», «1, 2 và 3 hạng mục khác»; empty where it
 * is about the whole project.
 */
export function findingItems({ item, items, moreItems }: Finding, lang: Lang): string {
  if (item !== null) return item
  const named = items.join(', ')
  const more = numberText(grouped(String(moreItems)), lang)
  return moreItems === 0
    ? named
    : inLang([`${named} và ${more} hạng mục khác`, `${named} and ${more} more`], lang)
}

/** What a code says; in some cases another sentence. */
function wordsOf({ code, item, event, expected, about, facts }: Finding): Bilingual {
  if (code === 'LAW_GAP' && about !== null) return ['{about}', '{about}']
  if (code === 'ABOVE_CEILING' && item === null) return ABOVE_SHARED_CAP
  if (code === 'DOUBLE_FUNDING' && expected === null) return OTHER_STATE_MONEY
  if (code === 'DEADLINE_MISSED' && about === null) return LATE_FOR_A_DAY
  if (code === 'PAID_WITHOUT_CONTRACT' && expected === null) return NO_CONTRACT
  if (code === 'APPROVED_LATER' && typeof expected === 'number') return APPROVED_AFTER_YEAR
  if (code === 'LEVEL_ABOLISHED' && event === 'approved') return APPROVED_BY_ABOLISHED
  if (code === 'NOT_AS_DEFINED' && facts.length > 0) return NOT_NAMED
  return FINDING_SENTENCES[code]
}

function decider(word: string, wording: Wording): string {
  const text = Object.hasOwn(DECIDER_NAMES, word) ? DECIDER_NAMES[word] : undefined
  return text === undefined ? wordName(word, wording) : inLang(text, wording.lang)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const eventOf = ({ event }: Finding, lang: Lang): string =>
  event === null ? '—' : capital(inLang(EVENT_SUBJECTS[event], lang))

const aboutOf = ({ about }: Finding, lang: Lang): string =>
  about === null ? '—' : inLang([about.text, about.textEn], lang)

/** «56», "56 days": how long after the day expected; «—» where one of the two is no day. */
function daysLate({ found, expected }: Finding, lang: Lang): string {
  if (!isDay(found) || !isDay(expected)) return '—'
  const days = daysBetween(expected, found)
  const text = numberText(grouped(String(days)), lang)
  return lang === 'vi' ? text : `${text} ${days === 1 ? 'day' : 'days'}`
}

/** « (khoản 2 Điều 1)»: where the rule says it; nothing where the clause is not known. */
function provisionOf({ citation }: Finding, lang: Lang): string {
  return citation === null || citation.provision.startsWith('(')
    ? ''
    : ` (${provisionText(citation.provision, lang)})`
}

const isDay = (value: FactValue | null): value is Day =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value)

/**
 * «Bộ trưởng Bộ Công Thương hoặc …»: who may decide, the first with a capital where the sentence
 * opens with it.
 */
function decidersText(value: FactValue, wording: Wording): string {
  const { lang } = wording
  const names = (Array.isArray(value) ? value : [String(value)]).map((word: string) =>
    decider(word, wording),
  )
  const last = names.pop() ?? '—'
  return names.length === 0 ? last : `${names.join(', ')} ${inLang(CONNECTIVES.or, lang)} ${last}`
}

/**
 * A figure that stands written: «28,9%», «≥ 3.000». What has words too («khoảng 29%») is quoted.
 */
const FIGURE = /^[\d.,≥≤+−–% ]+$/u

function findingValue(value: FactValue | null, code: FindingCode, wording: Wording): string {
  const { lang } = wording
  if (value === null) return '—'
  if (code === 'NOT_IN_FORCE') return activityName(String(value), wording)
  if (code === 'OTHER_UNIT') return unitsName(String(value), wording)
  if (code === 'WRONG_AUTHORITY') return decidersText(value, wording)
  if (code === 'APPROVED_LATER' && typeof value === 'number') return String(value)
  if (typeof value === 'number')
    return NOT_MONEY.has(code)
      ? numberText(grouped(String(value)), lang)
      : moneyText(value as Vnd, lang)
  if (Array.isArray(value))
    return value
      .map((each: string) =>
        code === 'COST_NOT_COUNTED' ? factName(each, wording) : wordName(each, wording),
      )
      .join(', ')
  if (typeof value !== 'string') return String(value)
  return isDay(value)
    ? dayIn(value, lang)
    : FIGURE.test(value)
      ? figureIn(value, lang)
      : wordName(value, wording)
}

/**
 * Phát hiện bằng một câu. / A finding in one sentence; one that speaks of a condition names the
 * rule by its title.
 *
 * @param finding - A finding of a decision, a ledger, a report or a programme.
 * @param wording - The language, and the vocabulary of the book.
 * @param title - The title of a rule by its id.
 * @returns One sentence, or two.
 * @example
 * ```ts
 * import { createRuleBook, decide, findingSentence } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const facts = { 'machinery.isNew': false }
 * const { findings } = decide(book, {
 *   on: '2023-06-01',
 *   project: {
 *     id: 'p',
 *     fund: 'national',
 *     items: [{ id: '1', activity: 'advanced-machinery', facts }],
 *   },
 * })
 * const refused = findings.find(({ code }) => code === 'NOT_ELIGIBLE')
 * const wording = { lang: 'vi', vocabulary: book.vocabulary } as const
 * refused && findingSentence(refused, wording, (rule) => book.rule(rule)?.title ?? rule)
 * // => 'Không đáp ứng điều kiện «Máy móc, thiết bị phải mới».'
 * ```
 */
export function findingSentence(
  finding: Finding,
  wording: Wording,
  title: (rule: string) => string,
): string {
  if (finding.code !== 'NOT_ELIGIBLE' || finding.rule === null) return findingText(finding, wording)
  const name = title(finding.rule)
  return inLang(
    [`Không đáp ứng điều kiện «${name}».`, `The condition "${name}" is not met.`],
    wording.lang,
  )
}

import {
  figureIn,
  type FindingCode,
  formatVnd,
  type Lang,
  moneyText,
  numberText,
  vnd,
} from '@khuyencong/core'
import type { Reader } from './reader.js'

/** How a number is written in a language. */
export type Written = (value: number, lang: Lang) => string

/**
 * Số tiền trên trang. / An amount as pages of this program show it: million đồng where that is
 * plain, else đồng.
 */
export const amountText: Written = (amount, lang) => moneyText(vnd(amount), lang)

/** A sum of đồng of any size; one that no number holds exactly is said to be too large. */
export const dongText = (dong: bigint, { translate, lang }: Reader): string =>
  dong > BigInt(Number.MAX_SAFE_INTEGER)
    ? translate(
        'quá lớn, không in chính xác được (trên 2^53 − 1 đồng)',
        'too large to be printed exactly (above VND 2^53 − 1)',
      )
    : amountText(Number(dong), lang)

/** «1 project», "2,300 projects": a count with its noun, for English texts. */
export const countedNoun = (count: number, one: string, many: string): string =>
  `${countText(count, 'en')} ${count === 1 ? one : many}`

/** In million đồng, exact, without the unit; it may be below zero. */
export const millionsText: Written = (value, lang) =>
  `${value < 0 ? '−' : ''}${numberText(bareMillions(Math.abs(value)), lang)}`

const bareMillions = (value: number): string =>
  formatVnd(vnd(value), { unit: 'million' }).replace(' triệu đồng', '')

/** A count, its thousands grouped. */
export const countText: Written = (value, lang) =>
  numberText(String(value).replace(/\B(?=(\d{3})+$)/gu, '.'), lang)

/** Points as records hold them, `87.5`, with the decimal mark of the language. */
export const pointsText = (text: string, lang: Lang): string =>
  lang === 'vi' ? text.replaceAll('.', ',') : text

/** Findings that hold two amounts against each other. */
const MONEY: ReadonlySet<FindingCode> = new Set([
  'PARTS_DO_NOT_ADD_UP',
  'SPENT_ABOVE_PLAN',
  'CARRY_OVER_DISAGREES',
])

/** A bound in đồng as a record holds it: «≥ 3.000», «3.000 – 4.000». */
const BOUNDS = /^(?:[≥≤] )?\d{1,3}(?:\.\d{3})*(?: – \d{1,3}(?:\.\d{3})*)?$/u

/** A figure of a finding: money, a count, or what stands written already. */
export function figureOf(code: FindingCode, figure: number | string, lang: Lang): string {
  if (typeof figure === 'string')
    return MONEY.has(code) && BOUNDS.test(figure)
      ? figure.replace(/\d[\d.]*/gu, (digits) =>
          amountText(Number(digits.replaceAll('.', '')), lang),
        )
      : figureIn(figure, lang)
  return MONEY.has(code) ? amountText(figure, lang) : countText(figure, lang)
}

/**
 * A figure of a finding that is text («khoảng 29%», «≥ 3.000»), in the language; the sentence of
 * the finding writes a number itself.
 */
export const statedIn = <T>(figure: T, code: FindingCode, lang: Lang): T | string =>
  typeof figure === 'string' && (/\p{L}/u.test(figure) || MONEY.has(code))
    ? figureOf(code, figure, lang)
    : figure

/**
 * Chênh lệch bằng lời. / How far two figures lie apart; two percentages lie percentage points
 * apart, not percent. A table has room for the short form.
 */
export function differenceText(
  code: FindingCode,
  difference: number | string,
  { lang, translate }: Reader,
  short = false,
): string {
  const points = typeof difference === 'string' ? /^(.*?) ?%$/u.exec(difference)?.[1] : undefined
  if (points === undefined) return figureOf(code, difference, lang)
  const text = figureIn(points, lang)
  return short
    ? translate(`${text} điểm %`, `${text} pp`)
    : translate(`${text} điểm phần trăm`, `${text} percentage points`)
}

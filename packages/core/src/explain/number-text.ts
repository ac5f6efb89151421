import { formatVnd, type Vnd } from '../values/money.js'
import type { Lang } from '../vocabulary/language.js'

/**
 * Con số theo ngôn ngữ. / A number written the Vietnamese way, as the language writes it.
 *
 * @param written - The number the Vietnamese way: `.` groups thousands, `,` starts the fraction.
 * @param lang - `vi` or `en`.
 * @returns The number.
 * @example
 * ```ts
 * import { numberText } from '@khuyencong/core'
 * [numberText('2.014,9', 'vi'), numberText('2.014,9', 'en')] // => ['2.014,9', '2,014.9']
 * ```
 */
export function numberText(written: string, lang: Lang): string {
  return lang === 'vi' ? written : written.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))
}

/** What may stand in a published figure beside its number: how sure it is, and its unit. */
const BESIDE: Readonly<Record<string, string>> = {
  hơn: 'more than',
  trên: 'over',
  gần: 'nearly',
  dưới: 'below',
  khoảng: 'about',
  xấp: 'about',
  xỉ: '',
  ước: 'an estimated',
  nghìn: 'thousand',
  ngàn: 'thousand',
  triệu: 'million',
  tỷ: 'billion',
  tỉ: 'billion',
  đồng: '',
  '%': '%',
  '≥': '≥',
  '≤': '≤',
  '–': '–',
}
const NUMBER = /^[+−-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?%?$/u

/**
 * Số liệu theo ngôn ngữ. / A figure that stands written the Vietnamese way, as the language writes
 * it, its percent sign beside the number; a text that is no figure stands as it is.
 *
 * @param written - The figure the Vietnamese way: `.` groups thousands, `,` starts the fraction.
 * @param lang - `vi` or `en`.
 * @returns The figure, or the text as it stands.
 * @example
 * ```ts
 * import { figureIn } from '@khuyencong/core'
 * figureIn('khoảng 1.234,5 triệu đồng', 'en') // => 'about VND 1,234.5 million'
 * figureIn('28,99 %', 'en') // => '28.99%'
 * figureIn('28,99 %', 'vi') // => '28,99%'
 * ```
 */
export function figureIn(written: string, lang: Lang): string {
  // a percentage stands together with its sign
  const joined = written.length > 200 ? written : written.replace(/(\d)[ \u00a0]%/gu, '$1%')
  const words =
    written.length > 200 ? [] : joined.normalize('NFC').trim().toLowerCase().split(/\s+/u)
  const said = words.map((word) =>
    NUMBER.test(word)
      ? numberText(word, lang)
      : Object.hasOwn(BESIDE, word)
        ? BESIDE[word]
        : undefined,
  )
  const first = words.findIndex((word) => NUMBER.test(word))
  if (first < 0 || said.includes(undefined)) return written
  if (words.includes('đồng')) said[first] = `VND ${said[first] ?? ''}`
  return lang === 'vi' ? joined : said.filter((word) => word !== '').join(' ')
}

/**
 * Số tiền bằng lời. / An amount in đồng as people read it, the way the language writes it: in
 * millions where that is plain.
 *
 * @param amount - In đồng.
 * @param lang - `vi` or `en`.
 * @returns The amount with its unit.
 * @example
 * ```ts
 * import { moneyText, vnd } from '@khuyencong/core'
 * moneyText(vnd(2014900000), 'vi') // => '2.014,9 triệu đồng'
 * moneyText(vnd(2014900000), 'en') // => 'VND 2,014.9 million'
 * moneyText(vnd(40000), 'vi') // => '40.000 đồng'
 * ```
 */
export function moneyText(amount: Vnd, lang: Lang): string {
  const inMillions = amount >= 1_000_000 && amount % 1_000 === 0
  return figureIn(formatVnd(amount, inMillions ? { unit: 'million' } : {}), lang)
}

/**
 * An amount of a condition as the law writes it: whole hundreds of millions from a billion on in
 * billions, «200 tỷ đồng».
 */
export function conditionMoney(amount: Vnd, lang: Lang): string {
  if (amount < BILLION || amount % (BILLION / 10) !== 0) return moneyText(amount, lang)
  const inBillions = formatVnd((amount / 1_000) as Vnd, { unit: 'million' })
  return figureIn(inBillions.replace('triệu', 'tỷ'), lang)
}

const BILLION = 1_000_000_000

import * as z from 'zod/mini'
import { maxLength } from './lengths.js'
import { KhuyenCongError } from '../errors/errors.js'
import { type Vnd, vnd } from '../values/money.js'
import { statedMessages } from './messages.js'
import { readBy } from './reading.js'
import { between, exactInterval, type Interval } from '../values/interval.js'

/**
 * Số liệu như báo cáo viết. / A published figure: its text, and every exact value that text may
 * stand for.
 */
export interface Stated {
  readonly text: string
  readonly range: Interval
  /** Decimals as written; 0 for counts. */
  readonly decimals: number
  /**
   * What one unit of the last digit of an amount is worth, in đồng: «62 tỷ đồng» 1.000.000.000,
   * «20,3 tỷ đồng» 100.000.000; `null` for other figures.
   */
  readonly step: bigint | null
  /** The word that makes it approximate; `null` where there is none. */
  readonly about: About | null
}

/** «hơn» is at least, «gần» at most, «khoảng» about. */
type About = 'least' | 'most' | 'about'

/**
 * Từ chỉ số gần đúng. / Words before a figure that make it approximate. «hơn», «trên» say only
 * that it is not below, «gần», «dưới» that it is not above; «khoảng» rounds at the last digit
 * that is not zero.
 */
const ABOUT: Readonly<Record<string, About>> = {
  hơn: 'least',
  trên: 'least',
  gần: 'most',
  dưới: 'most',
  khoảng: 'about',
  'xấp xỉ': 'about',
  ước: 'about',
}
const PREFIX = /^(hơn|trên|gần|dưới|khoảng|xấp xỉ|ước) +(.+)$/iu
const PERCENT = /^([+−-]?)(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,12}))? ?%$/u
const COUNT = /^(\d{1,3}(?:\.\d{3})+|\d{1,15})$/u

/** No figure is longer than this; a longer text is not looked into. */
const LONGEST = 200

function splitPrefix(text: string): {
  readonly about: About | null
  readonly figure: string
} {
  if (text.length > LONGEST) return { about: null, figure: '' }
  const tidy = text
    .normalize('NFC')
    .trim()
    .replace(/[\s\u00a0]+/gu, ' ')
  const [, word, figure] = PREFIX.exec(tidy) ?? []
  return word === undefined || figure === undefined
    ? { about: null, figure: tidy }
    : { about: ABOUT[word.toLowerCase()] ?? null, figure }
}

function rangeOf(value: bigint, about: About | null): Interval {
  if (about === null) return exactInterval(value)
  if (about === 'least') return between(value, null)
  if (about === 'most') return between(0n, value)
  let unit = 1n
  while (value !== 0n && value % (unit * 10n) === 0n) unit *= 10n
  return between(value * 2n - unit, value * 2n + unit, 2n)
}

/**
 * Tỷ lệ phần trăm như báo cáo viết. / Reads a published percentage in Vietnamese notation and
 * honours its rounding: «29%» stands for 28,5 ≤ x < 29,5, «29,0%» for 28,95 ≤ x < 29,05; below
 * zero halves round away from zero too. The range is in percent.
 *
 * @param text - The percentage, with its sign.
 * @returns The figure with its range, in percent.
 * @throws `KhuyenCongError` `PERCENT_FORMAT`.
 * @example
 * ```ts
 * import { statedPercent } from '@khuyencong/core/monitor'
 * statedPercent('+2,5 %').decimals // => 1
 * ```
 */
export function statedPercent(text: string): Stated {
  const { about, figure } = splitPrefix(text)
  const parts = PERCENT.exec(figure)
  if (parts === null)
    throw new KhuyenCongError({
      code: 'PERCENT_FORMAT',
      found: text,
      ...statedMessages.PERCENT_FORMAT(),
    })
  const [, sign = '', whole = '', fraction = ''] = parts
  const digits = BigInt(whole.replaceAll('.', '') + fraction)
  const value = sign === '-' || sign === '−' ? -digits : digits
  const scale = 10n ** BigInt(fraction.length)
  return {
    text,
    decimals: fraction.length,
    step: null,
    about,
    range: about === null ? rounded(value, scale) : percentAbout(value, scale, about),
  }
}

function percentAbout(value: bigint, scale: bigint, about: About): Interval {
  if (about === 'about') return rounded(value, scale)
  return about === 'least' ? between(value, null, scale) : between(null, value, scale)
}

/** What rounds to `value / scale`, halves away from zero. */
function rounded(value: bigint, scale: bigint): Interval {
  return between(value * 2n - 1n, value * 2n + 1n, scale * 2n, {
    low: value <= 0n,
    high: value >= 0n,
  })
}

/**
 * Số lượng như báo cáo viết. / A published count: an integer, or text such as «hơn 2.069».
 *
 * @param input - A text, or an integer.
 * @returns The figure with its range.
 * @throws `KhuyenCongError` `COUNT_FORMAT`.
 * @example
 * ```ts
 * import { statedCount } from '@khuyencong/core/monitor'
 * statedCount('hơn 2.069').about // => 'least'
 * ```
 */
export function statedCount(input: number | string): Stated {
  const text = String(input)
  const { about, figure } = splitPrefix(text)
  const parts =
    typeof input === 'number'
      ? Number.isSafeInteger(input) && input >= 0
        ? [text]
        : null
      : COUNT.exec(figure)
  if (parts === null)
    throw new KhuyenCongError({
      code: 'COUNT_FORMAT',
      found: text,
      ...statedMessages.COUNT_FORMAT(),
    })
  return {
    text,
    decimals: 0,
    step: null,
    about,
    range: rangeOf(BigInt(figure.replaceAll('.', '')), about),
  }
}

/**
 * Số tiền như báo cáo viết. / A published amount, exact, or approximate where the report says so:
 * «khoảng 20 tỷ đồng».
 *
 * @param input - A text with its unit, or an integer of đồng.
 * @returns The figure with its range, in đồng.
 * @throws `KhuyenCongError` like `vnd`.
 * @example
 * ```ts
 * import { statedAmount } from '@khuyencong/core/monitor'
 * statedAmount('khoảng 20 tỷ đồng').about // => 'about'
 * ```
 */
export function statedAmount(input: number | string): Stated {
  if (typeof input === 'number')
    return {
      text: String(input),
      decimals: 0,
      step: 1n,
      about: null,
      range: exactInterval(BigInt(vnd(input))),
    }
  const { about, figure } = splitPrefix(input)
  const amount: Vnd = vnd(figure)
  const decimals = /,(\d+)/u.exec(figure)?.[1]?.length ?? 0
  const unit = BigInt(vnd(figure.replace(/^[\d.,]+/u, '1')))
  return {
    text: input,
    decimals,
    step: unit / 10n ** BigInt(decimals),
    about,
    range: rangeOf(BigInt(amount), about),
  }
}

const figure = z.union([z.string().check(maxLength(80)), z.number()])

/** Zod schemas of the figures of a published report. */
export const StatedAmount = readBy(figure, statedAmount)
export const StatedCount = readBy(figure, statedCount)
export const StatedPercent = readBy(z.string().check(maxLength(80)), statedPercent)

import { type Rate, grouped, WHOLE } from './money.js'

/**
 * Viết tỷ lệ. / Writes a rate as a percentage: `50%`, `2,5%`.
 *
 * @param value - The rate, in millionths.
 * @returns The text, its sign beside the number.
 * @example
 * ```ts
 * import { formatRate, rate } from '@khuyencong/core'
 * formatRate(rate('2,5 %')) // => '2,5%'
 * ```
 */
export function formatRate(value: Rate): string {
  const fraction = String(value % 10_000)
    .padStart(4, '0')
    .replace(/0+$/u, '')
  return `${grouped(String(Math.floor(value / 10_000)))}${fraction === '' ? '' : `,${fraction}`}%`
}

/**
 * Viết hệ số. / Writes a factor with a decimal point, as records do: `1.5`.
 *
 * @param value - The factor, in millionths.
 * @returns The text.
 * @example
 * ```ts
 * import { factor, formatFactor } from '@khuyencong/core'
 * formatFactor(factor('1,5')) // => '1.5'
 * ```
 */
export function formatFactor(value: Rate): string {
  const fraction = String(value % WHOLE)
    .padStart(6, '0')
    .replace(/0+$/u, '')
  return `${Math.floor(value / WHOLE)}${fraction === '' ? '' : `.${fraction}`}`
}

import { type Rate, grouped, WHOLE } from './money.js'

/** Viết tỷ lệ. / Writes a rate as a percentage: `50%`, `2,5%`. */
export function formatRate(value: Rate): string {
  const fraction = String(value % 10_000)
    .padStart(4, '0')
    .replace(/0+$/u, '')
  return `${grouped(String(Math.floor(value / 10_000)))}${fraction === '' ? '' : `,${fraction}`}%`
}

/** Viết hệ số. / Writes a factor with a decimal point, as records do: `1.5`. */
export function formatFactor(value: Rate): string {
  const fraction = String(value % WHOLE)
    .padStart(6, '0')
    .replace(/0+$/u, '')
  return `${Math.floor(value / WHOLE)}${fraction === '' ? '' : `.${fraction}`}`
}

import { clean } from '../terminal/problems.js'

/**
 * Markup this program wrote. Only the tag below makes it, so a text from a file can never be one.
 */
class Markup {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}
export type Html = Markup

/**
 * What may stand between the markup: texts and numbers, escaped; markup, as it is; lists of these;
 * `null`, nothing.
 */
export type Inside = Html | string | number | null | readonly Inside[]

const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Mã HTML. / Markup from a template: what the program writes stands as it is, every value is
 * escaped, and what a terminal may not show is spelt out. A value in an attribute stands in quotes,
 * and an address is a place on the page or a web address; anything else is a fault.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Inside[]): Html {
  return new Markup(
    parts.reduce(
      (text, part, index) =>
        `${text}${written(parts[index - 1] ?? '', values[index - 1] ?? null)}${part}`,
    ),
  )
}

function written(before: string, value: Inside): string {
  if (/=\s*$/u.test(before)) throw new Error(`a value in an attribute needs quotes: ${before}`)
  if (/\s(?:href|src|action)="$/u.test(before) && !/^(?:#|https?:\/\/)/u.test(textOf(value)))
    throw new Error(`not an address: ${textOf(value)}`)
  return textOf(value)
}

function textOf(value: Inside): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.toString()
  if (typeof value === 'object') return value.map(textOf).join('')
  return clean(String(value)).replace(/[&<>"']/gu, (found) => NAMES[found] ?? found)
}

import type { MoneyRange } from './mechanism.js'
import type { GrantWords, GrantPhrase } from './authored-mechanism.js'
import type { PartTerms } from './part-terms.js'

/** «/người/buổi» */
export const perUnits = (per: readonly string[], { unit }: GrantWords): string =>
  per.map((id) => `/${unit(id)}`).join('')

/** One sum, or from one to another. */
export function sumText({ from, to }: MoneyRange, { say, money }: GrantWords): string {
  return from === to
    ? money(to)
    : say(`từ ${money(from)} đến ${money(to)}`, `${money(from)} to ${money(to)}`)
}

/** A cap bounds, a fixed sum is what is given. */
export function sumPhrase(
  terms: PartTerms,
  key: 'cap' | 'amount',
  text: string,
  words: GrantWords,
): GrantPhrase {
  const each = `${text}${perUnits(terms.per, words)}`
  return key === 'amount'
    ? { place: 'figure', text: words.say(`mức khoán ${each}`, `a fixed ${each}`) }
    : { place: 'bound', text: words.say(`không quá ${each}`, `at most ${each}`) }
}

import { plainWord } from '@khuyencong/core/packs'
import { sumInstead, sumTerm } from '../authoring/level-figures.js'

/** A cap, a fixed sum, or what stands in the place of figures. */
export type WrittenSum =
  | { readonly way: 'cap' | 'amount'; readonly text: string }
  | { readonly way: 'grant'; readonly grant: object | 'not-encoded' }

/** Ô mức. / What the cell of a sum says. Throws what is wrong with an amount. */
export function writtenSum(text: string): WrittenSum | null {
  if (['chuasohoa', 'notencoded'].includes(plainWord(text)))
    return { way: 'grant', grant: 'not-encoded' }
  const [, document, provision] = /^theo\s+(.+?):\s+(.+)$/iu.exec(text) ?? []
  if (document !== undefined) return { way: 'grant', grant: { asIn: { document, provision } } }
  const amount = sumInstead(text)
  sumTerm(amount ?? text)
  return { way: amount === null ? 'cap' : 'amount', text: amount ?? text }
}

import { didYouMean } from './suggestions.js'
import { KhuyenCongError } from './errors.js'
import { wordMessages } from './messages.js'

/** A word that must be one of a closed list. Throws `UNKNOWN_WORD` with "did you mean". */
export function oneOf<T extends string>(
  word: string,
  known: readonly T[],
  what: { readonly vi: string; readonly en: string },
): T {
  if ((known as readonly string[]).includes(word)) return word as T
  throw new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    found: word,
    ...wordMessages.UNKNOWN_WORD(what, word),
    ...didYouMean(word, known),
  })
}

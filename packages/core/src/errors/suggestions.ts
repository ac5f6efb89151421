import { distance } from 'fastest-levenshtein'
import type { Problem } from './errors.js'
import { wordHints } from './messages.js'

/** A shorter beginning could be that of many words. */
const BEGINNING = 4

/**
 * The known word nearest to a misspelt one, or `null` when none is near enough to be meant. The
 * beginning of one word alone, up to a joint (`relocation` of `relocation-interest`), means that
 * word.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  if (word.length > 120) return null
  const plain = withoutMarks(word)
  const begun: string[] = []
  let best: string | null = null
  let bestDistance =
    (plain.length < 4 ? Math.min(1, plain.length - 1) : Math.max(2, Math.floor(plain.length / 3))) +
    1
  for (const candidate of known) {
    const other = withoutMarks(candidate)
    if (
      plain.length >= BEGINNING &&
      other.startsWith(plain) &&
      /[-_.: ]/u.test(other[plain.length] ?? '')
    )
      begun.push(candidate)
    const d = distance(plain, other)
    if (d < bestDistance) [best, bestDistance] = [candidate, d]
  }
  return begun.length === 1 && bestDistance > 1 ? (begun[0] ?? null) : best
}

/**
 * Chữ không dấu. / «Sóc Trăng» → «soc trang»: for comparing words typed without diacritics.
 *
 * @param text - Text in any case, marks composed or not.
 * @returns The text in lower case without diacritics.
 * @example
 * ```ts
 * import { withoutMarks } from '@khuyencong/core'
 * withoutMarks('Sóc Trăng') // => 'soc trang'
 * ```
 */
export function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .toLowerCase()
}

/** A hint, and the words that could have been meant. */
export type Suggestion = Pick<Problem, 'hint' | 'hintEn' | 'known'>

/** More words than these are not listed: nobody reads them. */
const LISTED = 100

/** "Did you mean" as a hint pair, empty when nothing is near. */
export function didYouMean(word: string, known: Iterable<string>): Suggestion {
  const words = [...known]
  const near = nearest(word, words)
  return {
    ...(near === null ? { hint: null, hintEn: null } : wordHints.didYouMean(near)),
    ...(words.length > 0 && words.length <= LISTED && { known: words }),
  }
}

/** The word that is near, else the whole list. */
export function nearOrList(word: string, words: readonly string[]): Suggestion {
  const near = didYouMean(word, words)
  return near.hint === null ? wordList(words) : near
}

/** The words of a closed list as a hint pair, empty where there are none. */
export function wordList(words: readonly string[]): Suggestion {
  return words.length === 0
    ? { hint: null, hintEn: null }
    : { ...wordHints.known(words), known: words }
}

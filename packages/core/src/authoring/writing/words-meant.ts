import { withoutMarks } from '../../errors/suggestions.js'

/**
 * Chữ và số. / The letters and digits of a text alone, without marks: «Tỷ lệ» and «ty_le» are one.
 *
 * @param text - A name, or a part of one.
 * @returns Its letters and digits in lower case, without diacritics.
 * @example
 * ```ts
 * import { plainWord } from '@khuyencong/core/packs'
 * plainWord('Tỷ lệ') // => 'tyle'
 * ```
 */
export const plainWord = (text: string): string => withoutMarks(text).replace(/[^a-z0-9]/gu, '')

/** A shorter part of a name could be that of many. */
const PART = 4

/**
 * Tìm từ theo tên. / The words that a text means: by id or name, whole; else by the beginning of a
 * name; else by a part of it; else by several of its words, in any order. With or without
 * diacritics.
 *
 * @param text - What somebody wrote.
 * @param words - The ids that could be meant.
 * @param namesOf - How a word is called, in one language or several.
 * @returns The ids; several where it cannot be told which is meant, none where nothing fits.
 * @example
 * ```ts
 * import { wordsMeant } from '@khuyencong/core/packs'
 * const names = { showroom: 'Phòng trưng bày', fair: 'Hội chợ' }
 * wordsMeant('phong trung bay', ['showroom', 'fair'], (id) => [names[id as 'fair']])
 * // => ['showroom']
 * ```
 */
export function wordsMeant(
  text: string,
  words: readonly string[],
  namesOf: (word: string) => readonly string[],
): readonly string[] {
  if (words.includes(text)) return [text]
  const asked = plainWord(text)
  if (asked === '') return []
  const names = words.map(
    (word) =>
      [word, [word, ...namesOf(word)].map(plainWord).filter((each) => each !== '')] as const,
  )
  const where = (fits: (name: string) => boolean): readonly string[] =>
    names.flatMap(([word, each]) => (each.some(fits) ? [word] : []))
  const whole = where((name) => name === asked)
  if (whole.length > 0 || asked.length < PART) return whole
  const begun = where((name) => name.startsWith(asked))
  if (begun.length > 0) return begun
  const within = where((name) => name.includes(asked))
  return within.length > 0 ? within : withAllWords(text, words, namesOf)
}

/** The words whose name has all words of a text, where it has more than one. */
function withAllWords(
  text: string,
  words: readonly string[],
  namesOf: (word: string) => readonly string[],
): readonly string[] {
  const asked = wordsIn(text)
  if (asked.length < 2) return []
  const fits = (name: string): boolean => {
    const has = new Set(wordsIn(name))
    return asked.every((each) => has.has(each))
  }
  return words.filter((word) => namesOf(word).some(fits))
}

const wordsIn = (text: string): readonly string[] =>
  withoutMarks(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')

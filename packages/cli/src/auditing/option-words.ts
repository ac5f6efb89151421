import { KhuyenCongError } from '@khuyencong/core'
import { auditingOptionMessages } from './messages.js'

/** The parts of an option that are joined by commas. */
export const partsOfOption = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Words of a closed list, joined by commas. Throws `UNKNOWN_WORD` naming the option. */
export function wordsOfOption<const Word extends string>(
  text: string,
  option: string,
  known: readonly Word[],
): readonly Word[] {
  const words = new Set<Word>()
  for (const each of partsOfOption(text)) {
    const word = known.find((one) => one === each)
    if (word === undefined) throw unknownWord(each, option, known)
    words.add(word)
  }
  if (words.size === 0) throw unknownWord(text, option, known)
  return [...words]
}

const unknownWord = (found: string, at: string, known: readonly string[]): KhuyenCongError =>
  new KhuyenCongError({
    code: 'UNKNOWN_WORD',
    at,
    found,
    ...auditingOptionMessages.UNKNOWN_WORD(known),
  })

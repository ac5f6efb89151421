/** A phrase or a sentence in both languages. */
export type Phrase = readonly [vi: string, en: string]

/** A sentence as the message of a problem. */
export const asMessage = ([message, messageEn]: Phrase): {
  readonly message: string
  readonly messageEn: string
} => ({ message, messageEn })

/** What is said of a word that is none of a closed list, by the code of the problem. */
export const wordMessages = {
  UNKNOWN_WORD: (what: { readonly vi: string; readonly en: string }, word: string) => ({
    message: `Không có ${what.vi} «${word}».`,
    messageEn: `There is no ${what.en} \`${word}\`.`,
  }),
} as const

/** What is said of an error that names no problem, by its code. */
export const unknownErrorMessages = {
  INTERNAL: () => ({ message: 'Lỗi không rõ', messageEn: 'Unknown error' }),
} as const

/** How many problems more an error has, in the one line that a log shows. */
export const moreErrors = (count: number): string => `(Còn ${count} lỗi khác.)`

/** Hints that name words which could have been meant. */
export const wordHints = {
  didYouMean: (near: string) => ({
    hint: `Có phải ý bạn là «${near}»?`,
    hintEn: `Did you mean \`${near}\`?`,
  }),
  known: (words: readonly string[]) => ({
    hint: `Các từ dùng được: ${words.join(', ')}.`,
    hintEn: `Known words: ${words.join(', ')}.`,
  }),
} as const

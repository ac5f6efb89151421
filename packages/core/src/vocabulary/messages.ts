import type { ProblemInput } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'

/** What is said of a vocabulary, by the code of the problem. */
export const vocabularyMessages = {
  VOCABULARY_ID: (id: string, prefix: string) => ({
    found: id,
    message:
      prefix === ''
        ? `Mã «${id}» không đúng dạng.`
        : `Mã do gói này đặt phải bắt đầu bằng «${prefix}».`,
    messageEn:
      prefix === ''
        ? `The id \`${id}\` has not the form of an id.`
        : `An id that this pack declares starts with \`${prefix}\`.`,
    hint: `Viết như «${prefix}mua-sam» (chữ thường không dấu, số, gạch nối).`,
    hintEn: `Write it like \`${prefix}some-words\` (lower-case letters, digits, hyphens).`,
  }),
  FACT_ID: (id: string, prefix: string) => ({
    found: id,
    message: 'Mã dữ kiện gồm hai phần nối bằng dấu chấm.',
    messageEn: 'The id of a fact has two parts joined by a dot.',
    hint: `Viết như «${prefix}artisan.title».`,
    hintEn: `Write it like \`${prefix}artisan.title\`.`,
  }),
  DUPLICATE_ID: (id: string) => ({
    found: id,
    message: `Mã «${id}» đã được khai.`,
    messageEn: `The id \`${id}\` is declared already.`,
  }),
  UNKNOWN_WORD: (id: string, known: Iterable<string>) => ({
    found: id,
    message: `Không có mã «${id}».`,
    messageEn: `There is no \`${id}\`.`,
    ...didYouMean(id, known),
  }),
  VERSIONS_OUT_OF_ORDER: (from: string) => ({
    found: from,
    message: 'Các phiên bản phải xếp cũ trước mới sau và không chồng lên nhau.',
    messageEn: 'Versions stand in order and do not overlap.',
  }),
  WORDS_OF_FACT: (type: string) => ({
    found: type,
    message: 'Chỉ dữ kiện kiểu «word» hoặc «list» có danh sách từ; kiểu «list» phải có.',
    messageEn: 'Only facts of type `word` or `list` have words; a `list` must have them.',
  }),
  RATIO_OF_FACT: (type: string) => ({
    found: type,
    message: 'Chỉ dữ kiện kiểu «number» là thương của hai dữ kiện kiểu số.',
    messageEn: 'Only a fact of type `number` is the ratio of two facts that are numbers.',
  }),
  YEAR_DEFAULT: (fact: string) => ({
    found: fact,
    message: '«defaults» chỉ tính năm từ một năm khác; «since» là một ngày.',
    messageEn: '`defaults` takes a year from another year only; `since` is a day.',
  }),
} as const

/** A problem of a vocabulary at a place in its file. */
export function vocabularyProblem<C extends keyof typeof vocabularyMessages>(
  code: C,
  at: string,
  ...said: Parameters<(typeof vocabularyMessages)[C]>
): ProblemInput {
  const message = vocabularyMessages[code] as (
    ...args: readonly unknown[]
  ) => Omit<ProblemInput, 'code'>
  return { code, at: `vocabulary.json › ${at}`, ...message(...said) }
}

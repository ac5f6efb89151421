import type { ErrorCode } from '@khuyencong/core'

// Only types are imported: what is wrong must be told even where nothing more can be loaded.

/** What is said of a problem, in both languages. */
export interface Message {
  readonly message: string
  readonly messageEn: string
  readonly hint?: string
  readonly hintEn?: string
}

/** What is wrong with a command line, by error code. */
export const usageMessages = {
  UNKNOWN_VERB: (name: string, near: string | null) => ({
    message: `Không có lệnh «${name}».`,
    messageEn: `There is no verb \`${name}\`.`,
    ...meantOrHelp(near),
  }),
  UNKNOWN_OPTION: (name: string, near: string | null) => ({
    message: `Không có tùy chọn «${name}».`,
    messageEn: `There is no option \`${name}\`.`,
    ...meantOrHelp(near),
  }),
  FILE_MISSING: () => ({
    message: 'Thiếu tên tệp.',
    messageEn: 'The file is missing.',
    hint: 'Viết tên tệp sau lệnh, hoặc «-» để đọc từ đầu vào chuẩn.',
    hintEn: 'Name a file after the verb, or `-` for standard input.',
  }),
  EXTRA_ARGUMENT: () => ({
    message: 'Thừa đối số.',
    messageEn: 'Too many arguments.',
    hint: 'Mỗi lần một tệp; nếu có nhiều gói, viết --pack trước mỗi gói.',
    hintEn: 'One file at a time; for several packs, write --pack before each.',
  }),
  VALUE_MISSING: (option: string) => ({
    message: `Thiếu giá trị sau «${option}».`,
    messageEn: `A value is missing after \`${option}\`.`,
    ...SEE_HELP,
  }),
  BAD_VALUE: (option: string, choices: string) => ({
    message: `Giá trị của «${option}» không dùng được.`,
    messageEn: `The value of \`${option}\` cannot be used.`,
    hint: `Các giá trị dùng được: ${choices}.`,
    hintEn: `Possible values: ${choices}.`,
  }),
  BAD_USAGE: (messageEn: string) => ({
    message: 'Dòng lệnh không đúng.',
    messageEn,
    ...SEE_HELP,
  }),
  OPTION_UNUSED: (flag: string, verb: string) => ({
    message: `Lệnh ${verb} không dùng «${flag}»; kết quả không đổi.`,
    messageEn: `\`${flag}\` changes nothing in the verb ${verb}.`,
  }),
  VERB_MISSING: () => ({
    message: 'Thiếu lệnh.',
    messageEn: 'The verb is missing.',
    hint:
      'Viết lệnh trước rồi đến tệp và tùy chọn, ví dụ: ' +
      'khuyencong decide de-an.json --on 2023-06-01',
    hintEn:
      'Write the verb first, then file and options, for example: ' +
      'khuyencong decide project.json --on 2023-06-01',
  }),
} as const

const SEE_HELP = { hint: 'Xem khuyencong --help.', hintEn: 'See khuyencong --help.' } as const

const meantOrHelp = (near: string | null): { readonly hint: string; readonly hintEn: string } =>
  near === null
    ? SEE_HELP
    : { hint: `Có phải ý bạn là «${near}»?`, hintEn: `Did you mean \`${near}\`?` }

/** What the machine refuses to any program, and what the program itself does wrong. */
export const faultMessages = {
  TOO_MANY_FILES: () => ({
    message: 'Máy không cho mở thêm tệp: giới hạn số tệp mở cùng lúc quá thấp.',
    messageEn: 'The machine allows no more open files: its limit is too low.',
    hint: 'Nâng giới hạn rồi chạy lại, ví dụ: ulimit -n 1024',
    hintEn: 'Raise the limit and run again, for example: ulimit -n 1024',
  }),
  OUT_OF_MEMORY: () => ({
    message: 'Không đủ bộ nhớ để xét song song.',
    messageEn: 'There is not enough memory to judge in parallel.',
    hint: 'Giảm số luồng (--workers 1), hoặc chia nhỏ tệp dữ liệu.',
    hintEn: 'Use fewer threads (--workers 1), or split the input.',
  }),
  INTERNAL: () => ({
    message: 'Chương trình gặp lỗi của chính nó.',
    messageEn: 'The program failed by a fault of its own.',
    hint: 'Xin báo lại kèm tệp dữ liệu và dòng lệnh.',
    hintEn: 'Please report this with the input and the command line.',
  }),
} as const satisfies Partial<Record<ErrorCode, () => Message>>

/** What is said of questions and their answers. */
export const answerMessages = {
  /** `flag` is the option that answers the question, `null` where only the terminal can. */
  VALUE_MISSING: ([vi, en]: readonly [vi: string, en: string], flag: string | null) => ({
    message: `Cần biết: ${vi}.`,
    messageEn: `Needed: ${en}.`,
    ...(flag !== null && { hint: `Thêm ${flag}.`, hintEn: `Add ${flag}.` }),
  }),
  UNKNOWN_WORD: (what: readonly [vi: string, en: string], word: string) => ({
    message: `Không có ${what[0]} «${word}».`,
    messageEn: `There is no ${what[1]} \`${word}\`.`,
  }),
  SEVERAL_WORDS: (what: readonly [vi: string, en: string], word: string) => ({
    message: `Có nhiều ${what[0]} «${word}».`,
    messageEn: `\`${word}\` names several ${what[1]}s.`,
  }),
} as const

/** Hints that give the words of a closed list with their names. */
export const nameHints = {
  didYouMean: (text: string) => [`Có phải ý bạn là ${text}?`, `Did you mean ${text}?`] as const,
  known: ['Các từ dùng được:', 'Known words:'],
} as const

/** What is said of the problems that are not listed. */
export const moreProblemsMessage = (
  count: number,
  { error, warning, info }: Readonly<Record<'error' | 'warning' | 'info', number>>,
): Message => ({
  message: `Còn ${count} điều nữa: ${error} lỗi, ${warning} lưu ý, ${info} thông tin.`,
  messageEn: `Not listed: ${count} more (errors: ${error}, warnings: ${warning}, notes: ${info}).`,
  hint: 'Sửa những điều đã kể, rồi chạy lại.',
  hintEn: 'Mend what was told, then run again.',
})

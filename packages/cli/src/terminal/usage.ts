import type { CommanderError } from 'commander'
import type { ErrorCode, Lang, Problem } from '@khuyencong/core'

type Words = readonly [vi: string, en: string]

const said = (
  code: ErrorCode,
  [message, messageEn]: Words,
  [hint, hintEn]: Words | [null, null] = [null, null],
): Problem => ({ code, severity: 'error', at: '', found: null, message, messageEn, hint, hintEn })

/** Names a hint can send the reader to. */
const ASK_HELP: Words = ['Xem khuyencong --help.', 'See khuyencong --help.']

/** What commander says when a command line is wrong, in our own words. Its messages are English only. */
export function usageProblem({ code, message }: Pick<CommanderError, 'code' | 'message'>): Problem {
  const named = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const near = /Did you mean (?:one of )?(.+)\?\)/u.exec(message)?.[1]
  const hint: Words =
    near === undefined ? ASK_HELP : [`Có phải ý bạn là «${near}»?`, `Did you mean \`${near}\`?`]
  switch (code) {
    case 'commander.unknownCommand':
      return said(
        'UNKNOWN_VERB',
        [`Không có lệnh «${named}».`, `There is no verb \`${named}\`.`],
        hint,
      )
    case 'commander.unknownOption':
      return said(
        'UNKNOWN_OPTION',
        [`Không có tùy chọn «${named}».`, `There is no option \`${named}\`.`],
        hint,
      )
    case 'commander.missingArgument':
      return said(
        'FILE_MISSING',
        ['Thiếu tên tệp.', 'The file is missing.'],
        [
          'Viết tên tệp sau lệnh, hoặc «-» để đọc từ đầu vào chuẩn.',
          'Name a file after the verb, or `-` for standard input.',
        ],
      )
    case 'commander.excessArguments':
      return said(
        'EXTRA_ARGUMENT',
        ['Thừa đối số.', 'Too many arguments.'],
        [
          'Mỗi lần một tệp; nếu có nhiều gói, viết --pack trước mỗi gói.',
          'One file at a time; for several packs, write --pack before each.',
        ],
      )
    case 'commander.optionMissingArgument':
      return said(
        'VALUE_MISSING',
        [`Thiếu giá trị sau «${named}».`, `A value is missing after \`${named}\`.`],
        ASK_HELP,
      )
    case 'commander.invalidArgument':
      return badValue(message, named)
    default:
      return said(
        'BAD_USAGE',
        ['Dòng lệnh không đúng.', message.replace(/^error: /u, '')],
        ASK_HELP,
      )
  }
}

function badValue(message: string, option: string): Problem {
  const found = /argument '([^']*)'/u.exec(message)?.[1] ?? null
  const choices = /choices are (.+)\.$/u.exec(message)?.[1] ?? ''
  return {
    ...said(
      'BAD_VALUE',
      [`Giá trị của «${option}» không dùng được.`, `The value of \`${option}\` cannot be used.`],
      [`Các giá trị dùng được: ${choices}.`, `Possible values: ${choices}.`],
    ),
    found,
  }
}

/** An option that changes nothing here. */
export const unusedOption = (flag: string, verb: string): Problem => ({
  ...said('OPTION_UNUSED', [
    `Lệnh ${verb} không dùng «${flag}»; kết quả không đổi.`,
    `\`${flag}\` changes nothing in the verb ${verb}.`,
  ]),
  severity: 'info',
})

export const NO_VERB = said(
  'VERB_MISSING',
  ['Thiếu lệnh.', 'The verb is missing.'],
  [
    'Viết lệnh trước rồi đến tệp và tùy chọn, ví dụ: khuyencong decide de-an.json --on 2023-06-01',
    'Write the verb first, then file and options, for example: khuyencong decide project.json --on 2023-06-01',
  ],
)

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Arguments:': 'Đối số:',
}

/** The titles of a help page. */
export const titleIn =
  (lang: Lang) =>
  (title: string): string =>
    lang === 'vi' ? (TITLES[title] ?? title) : title

/** The language asked for anywhere on the line: needed before the line is read, to say what is wrong with it. */
export function langOf(argv: readonly string[]): Lang {
  const end = argv.indexOf('--')
  const seen = end < 0 ? argv : argv.slice(0, end)
  const last = seen.reduce<string>(
    (lang, word, index) =>
      word === '--lang'
        ? (seen[index + 1] ?? lang)
        : word.startsWith('--lang=')
          ? word.slice('--lang='.length)
          : lang,
    'vi',
  )
  return last === 'en' ? 'en' : 'vi'
}

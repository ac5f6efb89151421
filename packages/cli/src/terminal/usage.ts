import type { CommanderError } from 'commander'
import type { ErrorCode, Lang, Problem } from '@khuyencong/core'
import { type Message, usageMessages } from './messages.js'

const usageError = (code: ErrorCode, message: Message, found: string | null = null): Problem => ({
  code,
  severity: 'error',
  at: '',
  found,
  hint: null,
  hintEn: null,
  ...message,
})

/**
 * What the parser says when a command line is wrong, in both languages; its own is English only.
 */
export function usageProblem({ code, message }: Pick<CommanderError, 'code' | 'message'>): Problem {
  const named = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const near = /Did you mean (?:one of )?(.+)\?\)/u.exec(message)?.[1] ?? null
  switch (code) {
    case 'commander.unknownCommand':
      return usageError('UNKNOWN_VERB', usageMessages.UNKNOWN_VERB(named, near))
    case 'commander.unknownOption':
      return usageError('UNKNOWN_OPTION', usageMessages.UNKNOWN_OPTION(named, near))
    case 'commander.missingArgument':
      return usageError('FILE_MISSING', usageMessages.FILE_MISSING())
    case 'commander.excessArguments':
      return usageError('EXTRA_ARGUMENT', usageMessages.EXTRA_ARGUMENT())
    case 'commander.optionMissingArgument':
      return usageError('VALUE_MISSING', usageMessages.VALUE_MISSING(named))
    case 'commander.invalidArgument':
      return badValue(message, named)
    default:
      return usageError('BAD_USAGE', usageMessages.BAD_USAGE(message.replace(/^error: /u, '')))
  }
}

function badValue(message: string, option: string): Problem {
  const found = /argument '([^']*)'/u.exec(message)?.[1] ?? null
  const choices = /choices are (.+)\.$/u.exec(message)?.[1] ?? ''
  return usageError('BAD_VALUE', usageMessages.BAD_VALUE(option, choices), found)
}

/** An option that changes nothing in a verb. */
export const unusedOption = (flag: string, verb: string): Problem => ({
  ...usageError('OPTION_UNUSED', usageMessages.OPTION_UNUSED(flag, verb)),
  severity: 'info',
})

export const NO_VERB = usageError('VERB_MISSING', usageMessages.VERB_MISSING())

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

/**
 * The language asked for anywhere on the line: needed before the line is read, to say what is wrong
 * with it.
 */
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

import { Command, CommanderError, Option } from 'commander'
import type { Lang, Problem } from '@khuyencong/core'
import { version } from '../package.json'
import type { Options } from './terminal/io.js'
import { COMMON, CONFIGURED, type OptionName, OPTIONS, type Words } from './terminal/options.js'
import type { VerbEntry } from './terminal/verb-entry.js'
import { helpTexts } from './terminal/help-texts.js'
import { NO_VERB, titleIn, usageProblem } from './terminal/usage.js'
import { VERBS } from './verb-list.js'

/** What a command line asks for. */
export type Asked =
  | {
      readonly kind: 'verb'
      readonly verb: VerbEntry
      readonly file: string
      readonly options: Options
      readonly unused: readonly OptionName[]
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Đọc dòng lệnh. / Reads a command line; nothing is loaded or run yet. */
export function parse(argv: readonly string[], lang: Lang, columns: number): Asked {
  let text = ''
  let asked: Asked | undefined
  const program = programIn(
    lang,
    columns,
    (more) => {
      text += more
    },
    (found) => {
      asked = found
    },
  )
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (text !== '') return { kind: 'text', text }
    return {
      kind: 'problem',
      problem: error.code === 'commander.help' ? NO_VERB : usageProblem(error),
    }
  }
  return asked ?? { kind: 'problem', problem: NO_VERB }
}

function programIn(
  lang: Lang,
  columns: number,
  write: (text: string) => void,
  found: (asked: Asked) => void,
): Command {
  const translate = ([vi, en]: Words): string => (lang === 'vi' ? vi : en)
  const program = new Command('khuyencong')
    .description(translate(helpTexts.program))
    .usage(translate(helpTexts.usage))
    .version(version, '-V, --version', translate(helpTexts.version))
    .helpOption('-h, --help', translate(helpTexts.help))
    .helpCommand(translate(helpTexts.helpVerb), translate(helpTexts.helpOfVerb))
    .addHelpText('after', translate(helpTexts.exitCodes))
    .exitOverride()
    .allowUnknownOption()
    .addOption(langOption(translate))
    .configureOutput({
      writeOut: write,
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
    .configureHelp({
      styleTitle: titleIn(lang),
      optionDescription: ({ description }) => description,
      subcommandTerm: verbTerm,
    })
  for (const verb of VERBS) program.addCommand(commandOf(verb, program, translate, found))
  return program
}

/** «decide <tệp>» */
const verbTerm = (command: Command): string =>
  [
    command.name(),
    ...command.registeredArguments.map((argument) =>
      argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
    ),
  ].join(' ')

function commandOf(
  verb: VerbEntry,
  program: Command,
  translate: (words: Words) => string,
  found: (asked: Asked) => void,
): Command {
  const { file, second, argument = helpTexts.file } = verb
  const parts = [
    ...(file === null ? [] : [argument]),
    ...(second === undefined ? [] : [second.words]),
    ...(verb.several === true ? [helpTexts.more] : []),
    helpTexts.options,
  ]
  const command = new Command(verb.name)
    .copyInheritedSettings(program)
    .description(translate(verb.about))
    .usage(parts.map(translate).join(' '))
    .helpOption('-h, --help', translate(helpTexts.help))
    .helpCommand(false)
    .allowUnknownOption(false)
  if (file !== null) command.argument(translate(argument), translate(file))
  if (second !== undefined)
    command.argument(translate(second.words), translate(OPTIONS[second.option][1]))
  if (verb.several === true)
    command.argument(translate(helpTexts.more), translate(helpTexts.moreFiles))
  const idle = COMMON.filter((name) => !verb.options.includes(name))
  for (const name of verb.options) command.addOption(optionOf(name, translate))
  for (const name of idle) command.addOption(optionOf(name, translate).hideHelp())
  const configured = verb.options.some((name) => Object.hasOwn(CONFIGURED, name))
  command.addOption(optionOf('config', translate).hideHelp(!configured))
  command.addOption(langOption(translate))
  return command.action(() => {
    found(askedOf(command, verb, idle, translate(['vi', 'en']) as Lang))
  })
}

/** The call of a verb; `idle` are the options that change nothing in it. */
function askedOf(
  command: Command,
  verb: VerbEntry,
  idle: readonly OptionName[],
  lang: Lang,
): Asked {
  const [file = '', ...more] = command.args
  const [second] = more
  const options = {
    ...(verb.second !== undefined && second !== undefined && { [verb.second.option]: second }),
    ...(verb.several === true && { more }),
    ...command.opts<Options>(),
    trust: command.opts<Partial<Options>>().trust ?? [],
    lang,
  }
  const unused = idle.filter((name) => command.getOptionValueSource(name) === 'cli')
  return { kind: 'verb', verb, file, options, unused }
}

/** Options that may stand several times. */
const REPEATED: ReadonlySet<OptionName> = new Set([
  'pack',
  'allow',
  'trust',
  'work',
  'when',
  'choose',
  'part',
  'atMost',
])

function optionOf(name: OptionName, translate: (words: Words) => string): Option {
  const [flags, about] = OPTIONS[name]
  const option = new Option(flags, translate(about))
  return REPEATED.has(name)
    ? option.default([]).argParser((value: string, before: readonly string[]) => [...before, value])
    : option
}

const langOption = (translate: (words: Words) => string): Option =>
  new Option('--lang <vi|en>', translate(helpTexts.lang)).choices(['vi', 'en'])

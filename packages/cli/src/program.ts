import { Command, CommanderError, Option } from 'commander'
import type { Lang, Problem } from '@khuyencong/core'
import { version } from '../package.json'
import type { Options } from './terminal/io.js'
import { COMMON, type OptionName, OPTIONS, type VerbEntry, type Words } from './terminal/options.js'
import { PACK_VERBS } from './pack-verbs.js'
import { NO_VERB, titleIn, usageProblem } from './terminal/usage.js'

/** The verbs: one line here and one file each, loaded when called. */
export const VERBS: readonly VerbEntry[] = [
  {
    name: 'decide',
    file: ['một đề án (JSON); «-» là đầu vào chuẩn', 'one project (JSON); `-` is standard input'],
    about: ['xét một đề án và giải thích kết quả', 'judge one project and explain the result'],
    options: ['on', 'pack', 'allow', 'locked', 'json', 'report', 'strict', 'out', 'crossCheck'],
    load: async () => (await import('./verbs/decide/decide.js')).decideVerb,
  },
  {
    name: 'audit',
    file: [
      'một đề án, danh sách [ ], hoặc mỗi dòng một đề án (NDJSON); «-» là đầu vào chuẩn',
      'one project, a list [ ], or one project per line (NDJSON); `-` is standard input',
    ],
    about: [
      'xét nhiều đề án, liệt kê phát hiện kèm căn cứ và tổng hợp',
      'judge many projects, list findings with citations, and sum up',
    ],
    options: [
      'on',
      'pack',
      'allow',
      'locked',
      'json',
      'brief',
      'report',
      'strict',
      'out',
      'crossCheck',
      'workers',
    ],
    load: async () => (await import('./verbs/audit/audit.js')).auditVerb,
  },
  {
    name: 'levels',
    file: null,
    about: ['bảng mức hỗ trợ có hiệu lực trong ngày', 'the support levels in force on a day'],
    options: ['on', 'province', 'pack', 'allow', 'locked', 'json', 'strict', 'out'],
    load: async () => (await import('./verbs/levels/levels.js')).levelsVerb,
  },
  {
    name: 'plan',
    file: [
      'một kế hoạch năm (JSON); «-» là đầu vào chuẩn',
      'one yearly plan (JSON); `-` is standard input',
    ],
    about: [
      'xếp thứ tự đề án, phân bổ kinh phí, lập danh sách dự phòng',
      'rank projects, allocate the budget, list the reserve',
    ],
    options: ['on', 'pack', 'allow', 'locked', 'json', 'report', 'strict', 'out'],
    load: async () => (await import('./verbs/plan/plan.js')).planVerb,
  },
  {
    name: 'monitor',
    file: [
      'một tệp theo dõi chương trình (JSON); «-» là đầu vào chuẩn',
      'one monitoring file (JSON); `-` is standard input',
    ],
    about: [
      'theo dõi chương trình: chỉ tiêu và kết quả, kinh phí theo năm, tỉnh, khu vực, nội dung',
      'follow a programme: targets and results, money by year, province, region, activity',
    ],
    options: ['on', 'by', 'fromProjects', 'pack', 'allow', 'locked', 'json', 'report', 'out'],
    load: async () => (await import('./verbs/monitor/monitor.js')).monitorVerb,
  },
  {
    name: 'score',
    file: [
      'một kỳ bình chọn, xét chọn (JSON); «-» là đầu vào chuẩn',
      'one round (JSON); `-` is standard input',
    ],
    about: [
      'chấm điểm, xét điều kiện và ngưỡng, xếp hạng',
      'marks, gates, bands, ranks and tie-breaks',
    ],
    options: ['on', 'marks', 'report', 'pack', 'allow', 'locked', 'json', 'strict', 'out'],
    load: async () => (await import('./verbs/score/score.js')).scoreVerb,
  },
  {
    name: 'reconcile',
    file: [
      'một báo cáo đã công bố (JSON); «-» là đầu vào chuẩn',
      'one published report (JSON); `-` is standard input',
    ],
    about: [
      'đối chiếu tổng, phần, tỷ lệ và mức tăng của một báo cáo',
      'check that totals, parts, shares and growth of a report agree',
    ],
    options: ['fromProjects', 'on', 'pack', 'allow', 'locked', 'json', 'report', 'out'],
    load: async () => (await import('./verbs/reconcile/reconcile.js')).reconcileVerb,
  },
  {
    name: 'replay',
    file: [
      'một quyết định đã lưu (decide --json, hoặc một dòng của audit --json không có --brief); «-» là đầu vào chuẩn',
      'a stored decision (decide --json, or one line of audit --json without --brief); `-` is standard input',
    ],
    about: [
      'dựng lại một quyết định đã lưu, so từng byte và kể mọi chỗ khác',
      'derive a stored decision again and tell every difference',
    ],
    options: ['pack', 'allow', 'locked', 'json', 'out', 'crossCheck'],
    load: async () => (await import('./verbs/replay/replay.js')).replayVerb,
  },
  ...PACK_VERBS,
]

const EXIT_CODES: Words = [
  `
Mã thoát: 0 xong · 1 có lỗi phát hiện, kết quả khác hoặc bị từ chối · 2 sai cách dùng hoặc dữ liệu vào · 3 hai máy không khớp ·
            70 lỗi của chính chương trình
Ví dụ:    khuyencong decide de-an.json --on 2023-06-01
          khuyencong audit de-an.ndjson --on 2023-06-01 --json --out ket-qua.ndjson
          khuyencong levels --on 2026-03-15 --province "Đắk Lắk"
          khuyencong reconcile bao-cao.json --report doi-chieu.html`,
  `
Exit codes: 0 done · 1 error findings, a difference, or refused · 2 bad usage or input · 3 the two engines disagree ·
            70 a fault of the program itself
Examples:   khuyencong decide project.json --on 2023-06-01
            khuyencong audit projects.ndjson --on 2023-06-01 --json --out result.ndjson
            khuyencong levels --on 2026-03-15 --province "Dak Lak"
            khuyencong reconcile report.json --report page.html`,
]

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
  const say = ([vi, en]: Words): string => (lang === 'vi' ? vi : en)
  const help = say(['xem hướng dẫn', 'show this help'])
  const program = new Command('khuyencong')
    .description(
      say([
        'Xét đề án khuyến công theo quy định có hiệu lực, có giải thích và căn cứ.',
        'Judges industrial-promotion projects by the law in force, with reasons and citations.',
      ]),
    )
    .usage(say(['<lệnh> <tệp> [tùy chọn]', '<verb> <file> [options]']))
    .version(version, '-V, --version', say(['xem phiên bản', 'show the version']))
    .helpOption('-h, --help', help)
    .helpCommand(
      say(['help [lệnh]', 'help [verb]']),
      say(['xem hướng dẫn của một lệnh', 'show the help of a verb']),
    )
    .addHelpText('after', say(EXIT_CODES))
    .exitOverride()
    .allowUnknownOption()
    .addOption(langOption(say))
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
  for (const verb of VERBS) program.addCommand(commandOf(verb, program, say, help, found))
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
  say: (words: Words) => string,
  help: string,
  found: (asked: Asked) => void,
): Command {
  const argument = verb.argument ?? (['<tệp>', '<file>'] as const)
  const command = new Command(verb.name)
    .copyInheritedSettings(program)
    .description(say(verb.about))
    .usage(
      `${verb.file === null ? '' : `${say(argument)} `}${verb.second === undefined ? '' : `${say(verb.second.words)} `}${say(['[tùy chọn]', '[options]'])}`,
    )
    .helpOption('-h, --help', help)
    .helpCommand(false)
    .allowUnknownOption(false)
  if (verb.file !== null) command.argument(say(argument), say(verb.file))
  if (verb.second !== undefined)
    command.argument(say(verb.second.words), say(OPTIONS[verb.second.option][1]))
  const idle = COMMON.filter((name) => !verb.options.includes(name))
  for (const name of verb.options) command.addOption(optionOf(name, say))
  for (const name of idle) command.addOption(optionOf(name, say).hideHelp())
  command.addOption(langOption(say))
  return command.action(() => {
    const { lang: _lang, ...given } = command.opts<Options>()
    const options = {
      ...(verb.second !== undefined &&
        command.args[1] !== undefined && { [verb.second.option]: command.args[1] }),
      ...given,
    }
    const unused = idle.filter((name) => command.getOptionValueSource(name) === 'cli')
    found({
      kind: 'verb',
      verb,
      file: command.args[0] ?? '',
      options: { ...options, lang: say(['vi', 'en']) as Lang },
      unused,
    })
  })
}

/** Options that may stand several times. */
const REPEATED: ReadonlySet<OptionName> = new Set(['pack', 'allow'])

function optionOf(name: OptionName, say: (words: Words) => string): Option {
  const [flags, about] = OPTIONS[name]
  const option = new Option(flags, say(about))
  return REPEATED.has(name)
    ? option.default([]).argParser((value: string, before: readonly string[]) => [...before, value])
    : option
}

const langOption = (say: (words: Words) => string): Option =>
  new Option(
    '--lang <vi|en>',
    say(['ngôn ngữ của thông báo (mặc định vi)', 'language of messages (default vi)']),
  ).choices(['vi', 'en'])

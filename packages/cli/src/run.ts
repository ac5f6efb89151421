import type { Problem, Vocabulary } from '@khuyencong/core'
import { type ExitCode, type Io, type Sink, streamSink } from './terminal/io.js'
import { type Asked, parse } from './program.js'
import { machineProblem, ownFault } from './terminal/fatal.js'
import { fewProblems } from './terminal/few-problems.js'
import { clean, problemText } from './terminal/problems.js'
import { langOf, unusedOption } from './terminal/usage.js'

/**
 * Chạy một dòng lệnh. / Runs one command line and resolves to its exit code. Never throws, and
 * shows no stack trace: what is wrong is said on standard error.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const lang = langOf(argv)
  const out = streamSink(io.stdout)
  const err = streamSink(io.stderr)
  let packs: readonly string[] = []
  const complain = async (problems: readonly Problem[]): Promise<void> => {
    const vocabulary = await namesFor(problems, packs, io)
    for (const each of fewProblems(problems, 200))
      await err.write(problemText(each, lang, { vocabulary }))
  }
  try {
    const asked = parse(argv, lang, out.columns)
    if (asked.kind === 'verb') packs = asked.options.pack
    if (asked.kind === 'verb') {
      await complain(asked.unused.map((name) => unusedOption(`--${name}`, asked.verb.name)))
      return await runVerb(asked, io, out, err)
    }
    if (asked.kind === 'problem') {
      await complain([asked.problem])
      return 2
    }
    await out.write(asked.text)
    return 0
  } catch (error) {
    const { problems, code } = await explained(error)
    await complain(problems).catch(() => undefined)
    return code
  } finally {
    out.release()
    err.release()
  }
}

/** The names of what the packs declare, where a problem lists words; none that cannot be loaded. */
async function namesFor(
  problems: readonly Problem[],
  pack: readonly string[],
  io: Io,
): Promise<Vocabulary | undefined> {
  if (problems.every(({ known }) => known === undefined)) return undefined
  const { wordsOfRun } = await import('./files/words-of-run.js')
  return wordsOfRun({ pack }, io).catch(() => undefined)
}

async function runVerb(
  { verb, file, options: given }: Extract<Asked, { kind: 'verb' }>,
  io: Io,
  stdout: Sink,
  err: Sink,
): Promise<ExitCode> {
  const { lang } = given
  const call = await verb.load()
  const options = await (await import('./files/config-file.js')).withConfig(given, verb, io)
  if (
    [options.out, options.report, options.export, options.drawn].some((each) => each !== undefined)
  )
    await (await import('./files/same-file.js')).refuseSameFiles(file, options, io.stdin)
  const out =
    options.out === undefined
      ? stdout
      : await (await import('./files/out-file.js')).fileSink(options.out)
  try {
    const code = await call({
      file,
      options,
      lang,
      translate: (vi, en) => clean(lang === 'vi' ? vi : en),
      io,
      out,
      err,
    })
    await out.commit()
    return code
  } catch (error) {
    await out.abort()
    throw error
  }
}

/** What went wrong, for people: broken input is 2; anything else is a fault of this program, 70. */
async function explained(
  error: unknown,
): Promise<{ readonly problems: readonly Problem[]; readonly code: ExitCode }> {
  const refused = machineProblem(error)
  if (refused !== null) return { problems: [refused], code: 2 }
  const { isKhuyenCongError } = await import('@khuyencong/core')
  if (isKhuyenCongError(error)) return { problems: error.problems, code: 2 }
  if (typeof (error as NodeJS.ErrnoException | null)?.syscall === 'string') {
    const { fileError } = await import('./files/files.js')
    return { problems: fileError(error, 'stdout').problems, code: 2 }
  }
  return { problems: [ownFault(error)], code: 70 }
}

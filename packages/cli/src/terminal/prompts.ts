import { KhuyenCongError, type Problem, type Vocabulary } from '@khuyencong/core'
import type { Call, Options } from './io.js'
import { answerMessages } from './messages.js'
import type { Words } from './options.js'
import { problemText } from './problems.js'

/**
 * Một câu hỏi. / What is asked where its option was not given; without `otherwise` an answer is
 * needed.
 */
export interface Question {
  readonly option: string
  /** The option that answers it; `null` where only the terminal can. */
  readonly flag: string | null
  readonly ask: Words
  readonly otherwise?: string
  /** How the usual value is called, where it is a word of the files. */
  readonly shown?: Words
  /** Reads an answer, and gives it as it is to be kept. Throws what is wrong with it. */
  readonly check?: (text: string) => string
}

/** The call of a verb that asks, with the words its answers may use. */
export type Asking = Call & { readonly vocabulary?: Vocabulary }

type Answers = Readonly<Record<string, string>>

/**
 * Hỏi khi cần. / The answers, from the options first; on a terminal what is missing is asked for,
 * elsewhere it takes its usual value. Each answer is checked as it comes: a wrong option is refused
 * by its name, a wrong answer is asked for again and the others stay. Throws `VALUE_MISSING` naming
 * every option that is needed.
 */
export async function answersTo(questions: readonly Question[], call: Asking): Promise<Answers> {
  const given = givenIn(questions, call)
  const open = questions.filter(({ option }) => given[option] === undefined)
  const asked = isAsking(call) && open.length > 0 ? await ask(open, call) : {}
  const answers = questions.map(
    ({ option, otherwise }) => [option, given[option] ?? asked[option] ?? otherwise] as const,
  )
  const missing = questions.filter((_each, index) => answers[index]?.[1] === undefined)
  if (missing.length > 0) throw valueMissing(missing)
  return Object.fromEntries(answers.map(([option, answer]) => [option, answer ?? '']))
}

/** Whether there is anybody to ask. */
export const isAsking = ({ io }: Pick<Call, 'io'>): boolean => io.stdout.isTTY === true

/** The answers to a question that is asked until one is empty; none where nobody can be asked. */
export async function answersUntilEmpty(
  question: Question,
  call: Asking,
): Promise<readonly string[]> {
  const found: string[] = []
  for (;;) {
    const { [question.option]: answer = '' } = await answersTo(
      [{ ...question, otherwise: '' }],
      call,
    )
    if (answer === '') return found
    found.push(answer)
  }
}

/** What the options say, read; every one that cannot be read is told. */
function givenIn(questions: readonly Question[], { options }: Call): Partial<Answers> {
  const wrong: Problem[] = []
  const read = questions.flatMap(({ option, flag, check }) => {
    const text = options[option as keyof Options] as string | undefined
    if (text === undefined) return []
    try {
      return [[option, check === undefined ? text : check(text)] as const]
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      wrong.push(...error.problems.map((each) => ({ ...each, at: flag ?? each.at })))
      return []
    }
  })
  if (wrong.length > 0) throw new KhuyenCongError(wrong)
  return Object.fromEntries(read)
}

function valueMissing(missing: readonly Question[]): KhuyenCongError {
  return new KhuyenCongError(
    missing.map(({ flag, ask: words }) => ({
      code: 'VALUE_MISSING',
      at: flag ?? '',
      ...answerMessages.VALUE_MISSING(words, flag),
    })),
  )
}

async function ask(questions: readonly Question[], call: Asking): Promise<Partial<Answers>> {
  const lines = linesIn(call.io.stdin)
  const answers: Record<string, string> = {}
  for (const question of questions) {
    const answer = await askOnce(question, lines, call)
    if (answer === undefined) break
    answers[question.option] = answer
  }
  return answers
}

/**
 * Asks until there is an answer that can be read, or the lines end (`undefined`); an empty line
 * takes the usual value.
 */
async function askOnce(
  { ask: words, flag, otherwise, shown, check }: Question,
  lines: AsyncGenerator<string, undefined>,
  { err, translate, lang, vocabulary }: Asking,
): Promise<string | undefined> {
  const usual =
    otherwise === undefined || otherwise === ''
      ? ''
      : ` [${shown === undefined ? otherwise : translate(...shown)}]`
  for (;;) {
    await err.write(`${translate(...words)}${usual}: `)
    const { value, done } = await lines.next()
    if (done === true) return undefined
    const text = value.trim()
    if (text === '' && otherwise !== undefined) return otherwise
    if (text === '') continue
    try {
      return check === undefined ? text : check(text)
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      for (const each of error.problems)
        await err.write(problemText({ ...each, at: '' }, lang, { vocabulary, option: flag }))
    }
  }
}

/** One line typed in answer to words that no option stands for; `undefined` where they have ended. */
export async function askLine(
  words: Words,
  { err, translate, io }: Pick<Call, 'err' | 'translate' | 'io'>,
): Promise<string | undefined> {
  await err.write(`${translate(...words)}: `)
  const { value, done } = await linesIn(io.stdin).next()
  return done === true ? undefined : value
}

const LINES = new WeakMap<AsyncIterable<Uint8Array>, AsyncGenerator<string, undefined>>()

/** One reader for all questions of a run: what one question does not take is there for the next. */
function linesIn(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const lines = LINES.get(stdin) ?? linesOf(stdin)
  LINES.set(stdin, lines)
  return lines
}

async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/u)
    rest = parts.pop() ?? ''
    yield* parts
  }
  if (rest !== '') yield rest
  return undefined
}

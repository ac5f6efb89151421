import { KhuyenCongError } from '@khuyencong/core'
import type { Call, Options } from './io.js'
import type { Words } from './options.js'

/** Một câu hỏi. / What is asked where its option was not given; without `otherwise` an answer is needed. */
export interface Question {
  readonly option: keyof Options & string
  readonly flag: string
  readonly ask: Words
  readonly otherwise?: string
}

type Answers = Readonly<Record<string, string>>

/**
 * Hỏi khi cần. / The answers, from the options first; on a terminal what is missing is asked for, elsewhere it takes its usual value.
 * Throws `VALUE_MISSING` naming every option that is needed.
 */
export async function answersTo(questions: readonly Question[], call: Call): Promise<Answers> {
  const given = (option: string): string | undefined =>
    call.options[option as keyof Options] as string | undefined
  const open = questions.filter(({ option }) => given(option) === undefined)
  const asked = call.io.stdout.isTTY === true && open.length > 0 ? await ask(open, call) : {}
  const answers = questions.map(
    ({ option, otherwise }) =>
      [
        option,
        given(option) ?? (asked[option] === '' ? undefined : asked[option]) ?? otherwise,
      ] as const,
  )
  const missing = questions.filter((_each, index) => answers[index]?.[1] === undefined)
  if (missing.length > 0) throw valueMissing(missing)
  return Object.fromEntries(answers.map(([option, answer]) => [option, answer ?? '']))
}

function valueMissing(missing: readonly Question[]): KhuyenCongError {
  return new KhuyenCongError(
    missing.map(({ flag, ask: [vi, en] }) => ({
      code: 'VALUE_MISSING',
      at: flag,
      message: `Cần biết: ${vi}.`,
      messageEn: `Needed: ${en}.`,
      hint: `Thêm ${flag}.`,
      hintEn: `Add ${flag}.`,
    })),
  )
}

async function ask(questions: readonly Question[], { io, err, say }: Call): Promise<Answers> {
  const lines = linesIn(io.stdin)
  const answers: Record<string, string> = {}
  for (const { option, ask: words, otherwise } of questions) {
    await err.write(
      `${say(...words)}${otherwise === undefined || otherwise === '' ? '' : ` [${otherwise}]`}: `,
    )
    const { value, done } = await lines.next()
    if (done === true) break
    answers[option] = value.trim()
  }
  return answers
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

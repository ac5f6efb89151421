import {
  FORMAT,
  KhuyenCongError,
  type ProjectQuestion,
  questions,
  type QuestionsOptions,
  type RuleBook,
  withErrorPath,
} from '@khuyencong/core'
import { readValue } from '../../files/files.js'
import { loadBook } from '../../files/packs.js'
import { dayOption, questionFrom } from '../../judging/judging.js'
import type { Call, Verb } from '../../terminal/io.js'
import { colorsFor, prettyJson } from '../../text/output.js'
import { questionsMessages, questionsTexts } from './messages.js'
import { questionText } from './question-text.js'

const GOALS = ['verdict', 'ceiling', 'all'] as const satisfies readonly QuestionsOptions['for'][]

/**
 * Hỏi gì tiếp theo. / `questions`: the facts of a project that are not known and can still change
 * its outcome, with the question for each; exits 0 whether anything is left to ask or not.
 */
export const questionsVerb: Verb = async (call) => {
  const { file, options, io, out, translate } = call
  const goal = goalOf(options.for)
  const on = dayOption(options.on)
  const { name, value } = await readValue(file, io)
  const question = questionFrom(value, name, on)
  const book = await loadBook(call)
  const asked = withErrorPath(name, () => questions(book, question, { for: goal }))
  if (options.json === true) {
    await out.write(prettyJson({ format: FORMAT, on: question.on, for: goal, questions: asked }))
    return 0
  }
  await out.write(
    asked.length === 0 ? translate(...questionsTexts.none) : pageOf(asked, book, call),
  )
  return 0
}

function pageOf(asked: readonly ProjectQuestion[], book: RuleBook, call: Call): string {
  const colors = colorsFor(call.out, call.io.env)
  return asked.map((each, index) => questionText(index + 1, each, book, call, colors)).join('\n')
}

function goalOf(text: string | undefined): (typeof GOALS)[number] {
  if (text === undefined) return 'all'
  const goal = GOALS.find((each) => each === text)
  if (goal !== undefined) return goal
  throw new KhuyenCongError({
    code: 'BAD_VALUE',
    at: '--for',
    found: text,
    ...questionsMessages.BAD_VALUE(GOALS.join(', ')),
  })
}

import { KhuyenCongError } from '@khuyencong/core'
import type { Call, Options } from '../terminal/io.js'
import { problemText } from '../terminal/problems.js'
import { answersTo, isAsking } from '../terminal/prompts.js'
import { hasFigureOptions, type LevelAnswers } from './level-interview.js'
import { againQuestion } from './level-questions.js'

/**
 * A level that could be read where it stands. On a terminal one that cannot is told, and its
 * figures are asked for once more: what it rests on stays. Throws what is wrong where nobody is
 * asked, where options gave the figures, or where the answer is no.
 */
export async function soundLevel<T>(
  call: Call,
  ask: (call: Call) => Promise<LevelAnswers>,
  read: (answers: LevelAnswers, options: Options) => T,
): Promise<T> {
  const answers = await ask(call)
  try {
    return read(answers, call.options)
  } catch (error) {
    if (!(error instanceof KhuyenCongError) || !isAsking(call) || hasFigureOptions(call.options))
      throw error
    for (const each of error.problems)
      await call.err.write(problemText({ ...each, at: '' }, call.lang))
    const answer = await answersTo([againQuestion], call).catch(() => ({ again: 'no' }))
    if (answer['again'] === 'no') throw error
    const { activity, document, provision, from, level } = answers
    const basis = { activity, document, provision, from, ...(level !== '' && { level }) }
    return soundLevel({ ...call, options: { ...call.options, ...basis } }, ask, read)
  }
}

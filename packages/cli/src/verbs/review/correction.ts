import { KhuyenCongError, type Pack, vnd } from '@khuyencong/core'
import { CASE_VERDICTS } from '@khuyencong/core/testing'
import type { Call } from '../../terminal/io.js'
import { oneNamed } from '../../terminal/names.js'
import { problemText } from '../../terminal/problems.js'
import { askLine } from '../../terminal/prompts.js'
import type { Words } from '../../terminal/options.js'
import { verdictName } from './case-text.js'
import { reviewTexts } from './messages.js'

type Correcting = Call & { readonly pack: Pack }

/**
 * Kết quả đã sửa. / The expectation of a case with the verdict and the amount that the reviewer
 * reads in the act; `null` where the lines end before both were asked for.
 */
export async function correction(expect: unknown, call: Correcting): Promise<object | null> {
  const verdict = await asked(
    reviewTexts.verdict,
    (text) => oneNamed(text, CASE_VERDICTS, verdictName, ['kết luận', 'verdict']),
    call,
  )
  if (verdict === undefined) return null
  const amount = await asked(reviewTexts.amount, (text) => (vnd(text), text), call)
  if (amount === undefined) return null
  return {
    ...(Object(expect) as object),
    ...(verdict !== '' && { verdict }),
    ...(amount !== '' && { amount }),
  }
}

/** One answer, asked for again where it cannot be read; empty where it stays as it is. */
async function asked(
  words: Words,
  read: (text: string) => string,
  call: Correcting,
): Promise<string | undefined> {
  for (;;) {
    const text = (await askLine(words, call))?.trim()
    if (text === undefined || text === '') return text
    try {
      return read(text)
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      const { vocabulary } = call.pack
      for (const each of error.problems)
        await call.err.write(problemText({ ...each, at: '' }, call.lang, { vocabulary }))
    }
  }
}

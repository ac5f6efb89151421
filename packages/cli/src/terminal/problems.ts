import type { Lang, Problem } from '@khuyencong/core'
import { wordHint } from './names.js'
import { toldProblem } from './problem-text.js'

export { clean } from './problem-text.js'

/** Thông báo lỗi. / A problem as people read it, the words it lists with their names. */
export function problemText(
  problem: Problem,
  lang: Lang,
  paint?: (label: string) => string,
): string {
  return toldProblem(problem, lang, wordHint(problem, lang) ?? undefined, paint)
}

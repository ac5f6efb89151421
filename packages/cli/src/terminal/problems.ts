import { type Lang, type Problem, SHAPES_ONLY, type Vocabulary } from '@khuyencong/core'
import { wordHint } from './names.js'
import { toldProblem } from './problem-text.js'

export { clean } from './problem-text.js'

/** How a problem is shown: its label painted, the words it lists named as the packs name them. */
interface Showing {
  readonly paint?: (label: string) => string
  readonly vocabulary?: Vocabulary | undefined
}

/** Thông báo lỗi. / A problem as people read it, the words it lists with their names. */
export function problemText(
  problem: Problem,
  lang: Lang,
  { paint, vocabulary = SHAPES_ONLY }: Showing = {},
): string {
  return toldProblem(problem, lang, wordHint(problem, lang, vocabulary) ?? undefined, paint)
}

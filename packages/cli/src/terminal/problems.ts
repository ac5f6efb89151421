import { type Lang, type Problem, SHAPES_ONLY, type Vocabulary } from '@khuyencong/core'
import { wordHint } from './names.js'
import { toldProblem } from './problem-text.js'

export { clean } from './problem-text.js'

/** How a problem is shown: its label painted, the words it lists named as the packs name them. */
interface Showing {
  readonly paint?: (label: string) => string
  readonly vocabulary?: Vocabulary | undefined
  /** The option that the words belong to, where the problem is shown without its place. */
  readonly option?: string | null
}

/** Thông báo lỗi. / A problem as people read it, the words it lists with their names. */
export function problemText(
  problem: Problem,
  lang: Lang,
  { paint, vocabulary = SHAPES_ONLY, option }: Showing = {},
): string {
  const named = { ...problem, at: option ?? problem.at }
  return toldProblem(problem, lang, wordHint(named, lang, vocabulary) ?? undefined, paint)
}

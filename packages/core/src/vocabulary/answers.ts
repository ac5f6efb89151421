/**
 * Năm câu trả lời. / The five answers, from the mildest to the gravest: `met` đạt · `unknown` chưa
 * đủ dữ liệu · `not-encoded` chưa số hóa · `not-in-force` không có hiệu lực · `unmet` không đạt.
 * None of them is ever turned into 0, null or false.
 */
export const ANSWERS = ['met', 'unknown', 'not-encoded', 'not-in-force', 'unmet'] as const
/** Một trong năm câu trả lời. / One of the five answers. */
export type Answer = (typeof ANSWERS)[number]

/** Ba giá trị của một điều kiện. / What a condition can answer. */
export type TruthValue = Extract<Answer, 'met' | 'unknown' | 'unmet'>

/** Đủ điều kiện hay không, cho cả đề án. / The verdict on a whole project. */
export type ProjectVerdict = 'eligible' | 'ineligible' | 'undetermined'

const GRAVITY: Readonly<Record<Answer, number>> = {
  met: 0,
  unknown: 1,
  'not-encoded': 2,
  'not-in-force': 3,
  unmet: 4,
}

/** The graver of two answers. */
export function graver(a: Answer, b: Answer): Answer {
  return a === b || b === 'met' || GRAVITY[a] > GRAVITY[b] ? a : b
}

/** Joins answers, the gravest winning; nothing to join is `met`. */
export function join(answers: readonly Answer[]): Answer {
  let gravest: Answer = 'met'
  for (const answer of answers) gravest = graver(gravest, answer)
  return gravest
}

/** The verdict of a project from the answers of its items. */
export function verdictOf(answers: readonly Answer[]): ProjectVerdict {
  const all = join(answers)
  if (all === 'unmet' || all === 'not-in-force') return 'ineligible'
  return all === 'met' ? 'eligible' : 'undetermined'
}

/**
 * Năm câu trả lời. / The five answers, weakest word first: `met` đạt · `unknown` chưa đủ dữ liệu
 * · `not-encoded` chưa số hóa · `not-in-force` không có hiệu lực · `unmet` không đạt. None of
 * them is ever turned into 0, null or false.
 */
export const ANSWERS = ['met', 'unknown', 'not-encoded', 'not-in-force', 'unmet'] as const
/** Một trong năm câu trả lời. / One of the five answers. */
export type Answer = (typeof ANSWERS)[number]

/** Ba giá trị của một điều kiện. / What a condition can answer. */
export type Verdict = Extract<Answer, 'met' | 'unknown' | 'unmet'>

/** Đủ điều kiện hay không, cho cả đề án. / The verdict on a whole project. */
export type ProjectVerdict = 'eligible' | 'ineligible' | 'undetermined'

const STRENGTH: Readonly<Record<Answer, number>> = {
  met: 0,
  unknown: 1,
  'not-encoded': 2,
  'not-in-force': 3,
  unmet: 4,
}

/** The stronger of two answers. */
export function stronger(a: Answer, b: Answer): Answer {
  return a === b || STRENGTH[a] > STRENGTH[b] ? a : b
}

/** Joins answers, the strongest word winning; nothing to join is `met`. */
export function join(answers: readonly Answer[]): Answer {
  return answers.reduce<Answer>(stronger, 'met')
}

/** The verdict of a project from the answers of its items. */
export function verdictOf(answers: readonly Answer[]): ProjectVerdict {
  const all = join(answers)
  if (all === 'unmet' || all === 'not-in-force') return 'ineligible'
  return all === 'met' ? 'eligible' : 'undetermined'
}

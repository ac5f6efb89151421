import {
  crossCheck,
  type Day,
  day,
  decideRecorded,
  type Decision,
  type Disagreement,
  judge,
  type Judgement,
  KhuyenCongError,
  type Project,
  readProject,
  type RuleBook,
  writeProject,
  writtenDay,
  withErrorPath,
} from '@khuyencong/core'
import { isGroup } from '../files/files.js'
import { judgingMessages } from './messages.js'

/** A question as read: the project and the day it is judged on. */
export interface ReadQuestion {
  readonly on: Day
  readonly project: Project
}

/** What a project came to, and what the second engine says of it. */
export interface Judged {
  readonly decision: Decision
  /** The record as one canonical line. */
  readonly line: string
  readonly disagreements: readonly Disagreement[]
}

/** What a project came to, as far as a page for people shows it. */
export type Shown = Judgement & { readonly project: Pick<Decision['project'], 'id' | 'input'> }

/**
 * The same judgement without steps or record: several times as fast. Throws `KhuyenCongError`
 * which names the input.
 */
export function judgeOnly(book: RuleBook, { on, project }: ReadQuestion, where: string): Shown {
  return withErrorPath(where, () => ({
    ...judge(book, { on, project }),
    project: {
      id: project.id,
      get input() {
        return writeProject(project)
      },
    },
  }))
}

/**
 * Ngày xét. / The day of an option, of `--on` where nothing else is said, as people write days.
 * Throws `DAY_FORMAT` naming the option.
 */
export function dayOption(text: string | undefined, option = '--on'): Day | null {
  return text === undefined ? null : withErrorPath(option, () => writtenDay(text))
}

/** `--on` comes before the day the input names. */
export function withDay(value: unknown, on: string | undefined): unknown {
  return on === undefined || typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : { ...value, on: dayOption(on) }
}

export function dayMissing(at: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'ON_MISSING',
    at,
    ...judgingMessages.ON_MISSING(),
  })
}

/** Reads one input value: a project, or `{ "on": …, "project": … }` that brings its own day. */
export function questionFrom(value: unknown, where: string, on: Day | null): ReadQuestion {
  if (!isGroup(value) || !Object.hasOwn(value, 'project') || Object.hasOwn(value, 'items')) {
    if (on === null) throw dayMissing(where)
    return { on, project: readProject(value, where) }
  }
  const { on: own, project, ...others } = value
  const [other] = Object.keys(others)
  if (other !== undefined) {
    throw new KhuyenCongError({
      code: 'UNKNOWN_KEY',
      at: where,
      found: other,
      ...judgingMessages.UNKNOWN_KEY(other),
    })
  }
  const judgedOn =
    own === undefined || own === null ? on : withErrorPath(`${where} › on`, () => day(String(own)))
  if (judgedOn === null) throw dayMissing(where)
  return { on: judgedOn, project: readProject(project, `${where} › project`) }
}

/**
 * Decides, and has the second engine derive it again. Throws `KhuyenCongError` naming the input.
 */
export async function decideChecked(
  book: RuleBook,
  question: ReadQuestion,
  where: string,
  check: boolean,
): Promise<Judged> {
  const { decision, line } = withErrorPath(where, () => decideRecorded(book, question))
  if (!check) return { decision, line: line('not-run'), disagreements: [] }
  const { agrees, disagreements } = await crossCheck(book, decision)
  return {
    decision: agrees ? { ...decision, crossCheck: 'agrees' } : decision,
    line: line(agrees ? 'agrees' : 'not-run'),
    disagreements,
  }
}

/** Bộ suy luận thứ hai không khớp. / What `crossCheck` found, as problems that name the rule. */
export function disagreementProblems(
  id: string,
  disagreements: readonly Disagreement[],
): KhuyenCongError['problems'] {
  return new KhuyenCongError(
    disagreements.map(({ rule, item, ours, theirs, facts }) => ({
      code: 'ENGINES_DISAGREE',
      at: id,
      found: [`${ours ?? '—'} ≠ ${theirs ?? '—'}`, ...facts].join(', '),
      ...judgingMessages.ENGINES_DISAGREE(rule, item),
    })),
  ).problems
}

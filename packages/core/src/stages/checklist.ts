import type { Project } from '../project/project.js'
import type { Subject } from '../project/facts.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import { memoize } from '../values/memoize.js'
import type { RuleVersion } from '../kinds/rule.js'
import { digestOfText } from '../json/digest.js'
import type { CheckAnswer, ToVerify } from '../vocabulary/trace.js'
import { EMPTY_LIST } from '../values/shared-list.js'

/**
 * What a rule leaves to people, as lines of the checklist of one item. A line is named by its item,
 * its rule and its text, so that an answer stays with the question it was given to, wherever the
 * question stands; who rewrites a question asks it again.
 */
export function checklist(rule: RuleInForce, subject: Subject): readonly ToVerify[] {
  const questions = questionsOf(rule.version)
  if (questions.length === 0) return EMPTY_LIST
  return questions.map((question) => answeredLine(rule.id, question, subject))
}

/** A question about an item, with the answer that the project gives to it. */
export function answeredLine(
  rule: string,
  { key, text, textEn }: ChecklistQuestion,
  { item, project }: Pick<Subject, 'item' | 'project'>,
): ToVerify {
  const id = lineId(item.id, rule, key)
  return { id, rule, item: item.id, text, textEn, answered: answerTo(id, project) }
}

/** What a rule leaves to people about a project as a whole: a line without an item. */
export function projectChecklist(
  { id: rule, version }: { readonly id: string; readonly version: RuleVersion },
  project: Project,
): readonly ToVerify[] {
  return questionsOf(version).map(({ key, text, textEn }) => {
    const id = lineId('', rule, key)
    return { id, rule, item: null, text, textEn, answered: answerTo(id, project) }
  })
}

/** A question of a version of a rule, with the key that names its text. */
export interface ChecklistQuestion {
  readonly key: string
  readonly text: string
  readonly textEn: string
}

const QUESTIONS = new WeakMap<RuleVersion, readonly ChecklistQuestion[]>()
const NO_QUESTIONS: readonly ChecklistQuestion[] = []

/** The questions of a version; their keys are made once. */
export function questionsOf(version: RuleVersion): readonly ChecklistQuestion[] {
  if (version.toVerify === null) return NO_QUESTIONS
  const known = QUESTIONS.get(version)
  if (known !== undefined) return known
  const questions = version.toVerify.map(({ text, textEn }) => ({
    key: questionKey(text),
    text,
    textEn,
  }))
  QUESTIONS.set(version, questions)
  return questions
}

/** The key of a question: the first digits of the digest of its text. */
export const questionKey = (text: string): string =>
  digestOfText(text).slice(KEY_FROM, KEY_FROM + KEY_LENGTH)

const KEY_FROM = 'sha256-'.length
const KEY_LENGTH = 8

/** `ITEM/RULE/KEY`; the item is empty where the line is about the whole project. */
export const lineId = (item: string, rule: string, key: string): string => `${item}/${rule}/${key}`

type Answers = NonNullable<Project['verified']>

const BY_LINE = new WeakMap<Answers, ReadonlyMap<string, Answers[number]>>()

/**
 * A project may answer thousands of lines, and each of its items asks for some: they are looked up
 * by line.
 */
const byLine = (verified: Answers): ReadonlyMap<string, Answers[number]> =>
  memoize(BY_LINE, verified, () => new Map(verified.map((answer) => [answer.line, answer])))

function answerTo(line: string, { verified }: Project): CheckAnswer | null {
  if (verified === null || verified.length === 0) return null
  const answer = byLine(verified).get(line)
  if (answer === undefined) return null
  const { holds, by, on, why } = answer
  return { holds, by, on, why }
}

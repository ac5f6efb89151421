import { judgeProject } from '../decision/judge-project.js'
import { type Question, readQuestion } from '../decision/question.js'
import type { RuleBook } from '../packs/rule-book.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { FactType } from '../vocabulary/fact-definition.js'
import { factName, inBoth } from '../vocabulary/wording.js'
import { moneyNeeds } from './ceiling-needs.js'
import { answerPath, inAskingOrder, type FactToAsk } from './asking-order.js'
import { type AnswerOption, answerType, optionsOf, unitOf, wordingOf } from './question-wording.js'
import { verdictNeeds } from './verdict-needs.js'

export type { AnswerOption } from './question-wording.js'

/**
 * Câu hỏi tiếp theo. / What to ask next about a project: one fact that is not known and can still
 * change what is decided.
 */
export interface ProjectQuestion {
  /** The fact, by its id: `site.province`. */
  readonly fact: string
  /** The item it is asked of; `null` for the whole project. */
  readonly item: string | null
  /** What the fact is called. */
  readonly title: string
  readonly titleEn: string
  /** The question, as a form or a person puts it. */
  readonly question: string
  readonly questionEn: string
  /** What helps to answer it. */
  readonly help: string | null
  readonly helpEn: string | null
  /** `text` is any text; the others are the types of facts. */
  readonly type: FactType | 'text'
  /** What the answer is counted in. */
  readonly unit: string | null
  readonly unitEn: string | null
  /** The words to choose from; `null` where the answer is no word of a list. */
  readonly options: readonly AnswerOption[] | null
  /** Where the answer goes in the project: `['items', 0, 'site', 'province']`. */
  readonly path: readonly (string | number)[]
  /** The rules that wait for it. */
  readonly neededBy: readonly string[]
}

/** Hỏi để làm gì. / What the questions are for; `all` where nothing is said. */
export interface QuestionsOptions {
  /**
   * `verdict`: whether the project is eligible. `ceiling`: what each item may get. `all`: both, and
   * nothing once the project is known to be ineligible.
   */
  readonly for?: 'verdict' | 'ceiling' | 'all'
}

/**
 * Hỏi gì tiếp theo. / The facts that are not known and can still change what is decided, the most
 * useful first: what tells whether a rule applies at all, then what most rules wait for. Only facts
 * that people give are asked for, those of the project once; nothing once the outcome is settled.
 * Asking the first, putting its answer in its place and calling again always comes to an end.
 * Throws like {@link decide}.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the project as written or as `readProject` gave it.
 * @param options - `for`: what is to be settled.
 * @returns The questions, in the order to ask them; none where nothing is left to ask.
 * @example
 * ```ts
 * import { createRuleBook, questions } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const project = { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }] } as const
 * const [first] = questions(createRuleBook([national]), { on: '2023-06-01', project })
 * first?.question // => 'Đơn vị thụ hưởng thuộc loại nào?'
 * ```
 */
export function questions(
  book: RuleBook,
  question: Question,
  { for: goal = 'all' }: QuestionsOptions = {},
): readonly ProjectQuestion[] {
  const { onDay, project } = readQuestion(book, question)
  const ineligible = judgeProject(book, onDay, project, false).verdict === 'ineligible'
  if (ineligible && goal !== 'ceiling') return EMPTY_LIST
  const subjects = onDay.subjects(project)
  const needs = subjects.map((subject) => {
    const rules = onDay.rules(subject.item.activity)
    return {
      subject,
      needs: [
        ...(goal === 'ceiling' ? EMPTY_LIST : verdictNeeds(rules, subject)),
        ...(goal === 'verdict' ? EMPTY_LIST : moneyNeeds(rules, subject)),
      ],
    }
  })
  return inAskingOrder(needs).map((waiting) => asked(waiting, book))
}

function asked({ fact, item, subject, neededBy }: FactToAsk, book: RuleBook): ProjectQuestion {
  const { vocabulary } = subject
  const { title: called, ask, help } = wordingOf(fact, vocabulary)
  const [title, titleEn] = called ?? inBoth(factName, fact, vocabulary)
  const unit = unitOf(fact, vocabulary)
  return {
    fact,
    item,
    title,
    titleEn,
    question: ask[0],
    questionEn: ask[1],
    help: help?.[0] ?? null,
    helpEn: help?.[1] ?? null,
    type: answerType(fact, vocabulary),
    unit: unit?.[0] ?? null,
    unitEn: unit?.[1] ?? null,
    options: optionsOf(fact, subject, book.register),
    path: answerPath(fact, subject),
    neededBy,
  }
}

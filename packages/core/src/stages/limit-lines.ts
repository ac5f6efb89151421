import type { Grant } from '../kinds/rule.js'
import { isBeyondProject, type LimitScope } from '../mechanisms/limits/limits.js'
import type { PartTerms } from '../mechanisms/part-terms.js'
import { termsInGrant } from '../mechanisms/terms-in-grant.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import type { Subject } from '../project/facts.js'
import { memoize } from '../values/memoize.js'
import { formatVnd } from '../values/money.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Lang } from '../vocabulary/language.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { ToVerify } from '../vocabulary/trace.js'
import { unitName } from '../vocabulary/wording.js'
import { answeredLine, type ChecklistQuestion, questionKey } from './checklist.js'

/**
 * Giới hạn ngoài đề án. / What one project cannot tell of a level: limits over a year, a programme
 * or all that is ever given, and support that is given once. Each is a line of the checklist.
 */
export function limitLines(rule: RuleInForce, grant: Grant, subject: Subject): readonly ToVerify[] {
  const questions = memoize(QUESTIONS, grant, () => questionsOn(grant, subject.vocabulary))
  if (questions.length === 0) return EMPTY_LIST
  return questions.map((question) => answeredLine(rule.id, question, subject))
}

const QUESTIONS = new WeakMap<Grant, readonly ChecklistQuestion[]>()

function questionsOn(grant: Grant, vocabulary: Vocabulary): readonly ChecklistQuestion[] {
  const texts = termsInGrant(grant).flatMap(({ terms }) => textsOf(terms, vocabulary))
  const byText = new Map(texts.map(([text, textEn]) => [text, textEn]))
  return [...byText].map(([text, textEn]) => ({ key: questionKey(text), text, textEn }))
}

type Texts = readonly [text: string, textEn: string]

const SCOPES = {
  item: ['trong hạng mục', 'in one item'],
  project: ['trong một đề án', 'in one project'],
  year: ['trong năm kế hoạch', 'in the plan year'],
  programme: ['trong thời gian của chương trình', 'in the time of the programme'],
  ever: ['trong mọi lần được hỗ trợ', 'over all support ever given'],
} as const satisfies Record<LimitScope, Texts>

function textsOf(
  { name, nameEn, once, atMost }: PartTerms,
  vocabulary: Vocabulary,
): readonly Texts[] {
  const [of, ofEn] = name === null ? ['', ''] : [`${name}: `, `${nameEn ?? name}: `]
  const limits = atMost.filter(isBeyondProject).map(({ amount, per, within }): Texts => {
    const [scope, scopeEn] = SCOPES[within]
    const sumFor = (lang: Lang): string =>
      `${formatVnd(amount)}${per === null ? '' : `/${unitName(per, { lang, vocabulary })}`}`
    return [
      `${of}Tổng mức hỗ trợ ${scope} không quá ${sumFor('vi')}, kể cả các đề án khác.`,
      `${ofEn}Support ${scopeEn} is at most ${sumFor('en')} in all, other projects included.`,
    ]
  })
  if (once === null) return limits
  const [scope, scopeEn] = SCOPES[once]
  return [
    ...limits,
    [
      `${of}Đơn vị thụ hưởng chưa được hỗ trợ nội dung này ${scope}.`,
      `${ofEn}The beneficiary has not had this support yet ${scopeEn}.`,
    ],
  ]
}

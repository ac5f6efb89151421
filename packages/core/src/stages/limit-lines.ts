import type { Grant } from '../kinds/rule.js'
import { isBeyondProject } from '../mechanisms/limits/limits.js'
import type { PartTerms } from '../mechanisms/part-terms.js'
import { termsInGrant } from '../mechanisms/terms-in-grant.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import type { Subject } from '../project/facts.js'
import { memoize } from '../values/memoize.js'
import { formatVnd } from '../values/money.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Bilingual, Lang } from '../vocabulary/language.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { ToVerify } from '../vocabulary/trace.js'
import { unitName } from '../vocabulary/wording.js'
import { limitQuestions } from './messages.js'
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
  const texts = termsInGrant(grant).flatMap((terms) => textsOf(terms, vocabulary))
  const byText = new Map(texts.map(([text, textEn]) => [text, textEn]))
  return [...byText].map(([text, textEn]) => ({ key: questionKey(text), text, textEn }))
}

function textsOf(
  { name, nameEn, once, atMost }: PartTerms,
  vocabulary: Vocabulary,
): readonly Bilingual[] {
  const [of, ofEn] = name === null ? ['', ''] : [`${name}: `, `${nameEn ?? name}: `]
  const ofPart = ([text, textEn]: Bilingual): Bilingual => [of + text, ofEn + textEn]
  const limits = atMost.filter(isBeyondProject).map(({ amount, per, within }): Bilingual => {
    const sumFor = (lang: Lang): string =>
      `${formatVnd(amount)}${per === null ? '' : `/${unitName(per, { lang, vocabulary })}`}`
    return ofPart(limitQuestions.atMost(within, sumFor('vi'), sumFor('en')))
  })
  return once === null ? limits : [...limits, ofPart(limitQuestions.notYet(once))]
}

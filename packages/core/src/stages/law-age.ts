import { grantOf, requireOf } from '../kinds/version-of-kind.js'
import type { RuleOnDay } from '../packs/rules-on-day.js'
import type { Pack } from '../packs/pack.js'
import { governs } from './jurisdiction.js'
import type { ItemWithSupport } from './funding.js'
import { type Day, daysAfter } from '../values/calendar.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { Answer } from '../vocabulary/answers.js'

/** An item with its eligibility, as far as the age of the law asks. */
type AnsweredItem = ItemWithSupport & { readonly answer: Answer }

/**
 * For so many days after the law was read a change is possible; from then on it is likely enough to
 * be a warning.
 */
const NEAR_DAYS = 180

/**
 * Pháp luật có thể đã thay đổi. / Says of each pack that answered, and whose law was read up to a
 * day before the one asked about, that its law may have changed since. `outdatedPacks` are the packs of
 * the book that could be meant.
 */
export function lawAgeFindings(
  outdatedPacks: readonly Pack[],
  items: readonly AnsweredItem[],
  on: Day,
): readonly Finding[] {
  if (outdatedPacks.length === 0) return EMPTY_LIST
  return outdatedPacks
    .filter((pack) => items.some((item) => answers(pack, item)))
    .map(({ manifest: { id, lawAsOf } }) =>
      finding('LAW_MAY_HAVE_CHANGED', on > daysAfter(lawAsOf, NEAR_DAYS) ? 'warning' : 'info', {
        found: id,
        expected: lawAsOf,
      }),
    )
}

/** Whether a pack gave an item a level or a verdict other than `not-encoded`. */
function answers(pack: Pack, item: AnsweredItem): boolean {
  const answered = (rule: RuleOnDay): boolean => rule.pack === pack && hasAnswer(rule, item)
  return item.rules.conditionRules.some(answered) || item.rules.support.some(answered)
}

function hasAnswer(rule: RuleOnDay, { subject, answer, support }: AnsweredItem): boolean {
  if (governs(rule, subject) !== 'met') return false
  if (rule.answer === 'in-force')
    return (
      givesAnswer(rule) &&
      (rule.whenForActivity === null || rule.whenForActivity.test(subject) !== 'unmet')
    )
  return (
    rule.answer === 'not-in-force' &&
    rule.rule.kind === 'support' &&
    (answer === 'not-in-force' || support.answer === 'not-in-force')
  )
}

function givesAnswer({ rule, version }: Extract<RuleOnDay, { answer: 'in-force' }>): boolean {
  return grantOf(rule, version) !== null || requireOf(rule, version) !== null
}

import { compileCondition } from '../conditions/compile-condition.js'
import { addMonths, type Day } from '../values/calendar.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { Duty } from './duty.js'
import { isWithin, subjectOn, unknownOf } from './follow-up-law.js'
import type { MemberOfProject } from './member-of-project.js'

/**
 * Cam kết lâu dài. / A condition that lasts: kept or not as the last look at it says, else as the
 * facts of the project do; done once its years are over and it is not known to be broken.
 */
export function lastingDuties(of: MemberOfProject<'lasting'>): readonly Duty[] {
  const { member, span, life, duty } = of
  const { on } = life
  const begun = life.whole([member.after])
  if (begun === null || !isWithin(span, begun)) return []
  const due = addMonths(begun, member.forYears * 12)
  const { verdict, missing } = lookedAt(of, due) ?? heldByFacts(of)
  if (verdict === 'unmet') return [duty({ status: 'broken', due })]
  if (on <= due) return [duty({ status: 'due', due, missing })]
  return verdict === 'unknown'
    ? [duty({ status: 'unknown', due, missing })]
    : [duty({ status: 'done', due, doneOn: due })]
}

interface Held {
  readonly verdict: TruthValue
  readonly missing: readonly string[]
}

/** What the last look at it while it lasted says; `null` where nobody looked. */
function lookedAt({ member, life, records }: MemberOfProject<'lasting'>, due: Day): Held | null {
  const looks = records
    .of(member.id, { project: life.project.id, province: null })
    .filter(({ on, holds }) => on <= due && holds !== null)
  for (const record of looks) records.use(record)
  const last = looks.at(-1)
  return last === undefined ? null : { verdict: last.holds === true ? 'met' : 'unmet', missing: [] }
}

function heldByFacts({ book, member, span, life }: MemberOfProject<'lasting'>): Held {
  const subject = member.require === null ? null : subjectOn(book, life.project, life.on)
  if (member.require === null || subject === null)
    return { verdict: 'unknown', missing: ['records'] }
  const condition = compileCondition(member.require, span.pack.vocabulary)
  const verdict = condition.test(subject)
  return { verdict, missing: verdict === 'unknown' ? unknownOf(condition, subject) : [] }
}

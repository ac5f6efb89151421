import { compileCondition, type CompiledCondition } from '../conditions/compile-condition.js'
import { type FollowUpRule, type FollowUpVersion } from '../kinds/follow-up/follow-up.js'
import type { Pack } from '../packs/pack.js'
import type { RuleBook } from '../packs/rule-book.js'
import { fullId } from '../packs/rules-on-day.js'
import { askedFor, factReader, type Subject } from '../project/facts.js'
import type { Project } from '../project/project.js'
import { governs, jurisdictionFacts } from '../stages/jurisdiction.js'
import { type Day, dayBefore } from '../values/calendar.js'
import { memoize } from '../values/memoize.js'
import type { TruthValue } from '../vocabulary/answers.js'
import { type Citation, type Evidence, evidenceOn } from '../vocabulary/law.js'

/**
 * Quy định trong một khoảng ngày. / What one rule says on a span of days: a version, or, before
 * the rule is encoded, what its first version would be about.
 */
export interface LawSpan {
  readonly id: string
  readonly pack: Pack
  readonly rule: FollowUpRule
  readonly version: FollowUpVersion
  readonly encoded: boolean
  /** `null`: since ever, or still. */
  readonly from: Day | null
  readonly to: Day | null
  readonly when: CompiledCondition | null
}

const SPANS = new WeakMap<RuleBook, readonly LawSpan[]>()

/** The spans of all follow-up rules of a book, their conditions compiled once. */
export const followUpLaw = (book: RuleBook): readonly LawSpan[] =>
  memoize(SPANS, book, () =>
    book.packs.flatMap((pack) =>
      pack.rules.flatMap((rule) => (rule.kind === 'follow-up' ? spansOf(pack, rule) : [])),
    ),
  )

function spansOf(pack: Pack, rule: FollowUpRule): readonly LawSpan[] {
  const base = { id: fullId(pack, rule), pack, rule }
  const spans = rule.versions.map((version) => ({
    ...base,
    version,
    encoded: true,
    from: version.from,
    to: version.to,
    when: version.when === null ? null : compileCondition(version.when, pack.vocabulary),
  }))
  const [first] = spans
  return first === undefined
    ? []
    : [{ ...first, encoded: false, from: null, to: dayBefore(rule.encodedSince) }, ...spans]
}

/** The grade of what a clause says, on a day. */
export const gradeOf = ({ pack, version }: LawSpan, citation: Citation, on: Day): Evidence =>
  evidenceOn({ ...version, citation }, pack.documents.get(citation.document), on)

/** Whether a rule concerns a project, and what must be known to tell. */
export interface Concern {
  readonly verdict: TruthValue
  readonly missing: readonly string[]
}

/** Whether a span of law concerns a project, looked at on a day within the span. */
export function concerns(book: RuleBook, span: LawSpan, project: Project, on: Day): Concern {
  const subject = subjectOn(book, project, nearestIn(span, on))
  if (subject === null) return { verdict: 'unmet', missing: [] }
  const governed = span.encoded || !span.pack.national ? governs(span, subject) : 'met'
  if (governed !== 'met')
    return {
      verdict: governed,
      missing: governed === 'unknown' ? jurisdictionFacts(subject) : [],
    }
  const verdict = span.when === null ? 'met' : span.when.test(subject)
  return {
    verdict,
    missing: verdict === 'unknown' && span.when !== null ? unknownOf(span.when, subject) : [],
  }
}

/** What conditions on a project look at: its first item stands for it. */
export function subjectOn(book: RuleBook, project: Project, on: Day): Subject | null {
  return book.at(on).subjects(project)[0] ?? null
}

/** The facts of a condition that are not known, as people are asked for them. */
export const unknownOf = ({ facts }: CompiledCondition, subject: Subject): readonly string[] => [
  ...new Set(
    facts
      .filter((fact) => (factReader(fact, subject.vocabulary)(subject) ?? null) === null)
      .flatMap((fact) => askedFor(fact, subject)),
  ),
]

/** Whether a day lies within a span. */
export const isWithin = ({ from, to }: LawSpan, day: Day): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

function nearestIn({ from, to }: LawSpan, on: Day): Day {
  if (from !== null && on < from) return from
  return to !== null && on > to ? to : on
}

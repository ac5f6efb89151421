import { type Day, endOfYear } from '../values/calendar.js'
import { someOf } from '../values/frozen-list.js'
import { type Evidence, weakest } from '../vocabulary/law.js'
import { surelyApplies } from './jurisdiction.js'
import type { FundingInForce } from './money-rule.js'
import { ruleToCite } from './one-rule.js'
import type { Subject } from '../project/facts.js'
import type { Project } from '../project/project.js'
import type { BookOnDay, RuleBook } from '../packs/rule-book.js'
import { memoize } from '../values/memoize.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { type Finding, type FindingParts, finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { findingScope } from '../vocabulary/bounded-findings.js'
import { findingsByGrade, type GradedFinding } from './unverified.js'

/** Findings about the approval of a project, and the weakest grade they rest on. */
export interface ApprovalCheck {
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
}

/** One approval: the tier of authorities that gave it and when, as far as is known. */
interface Approval {
  readonly approvedBy: string | null
  readonly on: Day | null
}

const NOT_APPROVED: ApprovalCheck = { findings: EMPTY_LIST, evidence: 'quoted' }

/**
 * Phê duyệt. / Whether the approval came before the day asked about and within the plan year, and
 * from a tier that still existed.
 */
export function checkApproval(
  book: RuleBook,
  onDay: BookOnDay,
  project: Project,
  subjects: readonly Subject[],
): ApprovalCheck {
  if (!namesApproval(project)) return NOT_APPROVED
  const approvals = approvalsOf(project)
  const first = approvals.reduce<Day | null>(
    (least, { on }) => (on === null || (least !== null && least <= on) ? least : on),
    null,
  )
  const abolished = [
    ...approvals.flatMap((approval) => byAbolished(book, project, approval)),
    ...atAbolished(onDay, subjects, first),
  ]
  return {
    findings: [...later(onDay.day, project, first), ...findingsByGrade(abolished)],
    evidence: weakest(abolished.map((each) => each.evidence)),
  }
}

/** Whether a project tells when it was approved, or an item the tier whose level it asks for. */
function namesApproval({ approval, events, items }: Project): boolean {
  if (approval !== null && approval.on !== null) return true
  if (events !== null && events.some(({ type }) => type === 'approved')) return true
  return someOf(items, ({ level }) => level !== null)
}

function approvalsOf({ approval, events }: Project): readonly Approval[] {
  const given: Approval[] =
    approval === null ? [] : [{ approvedBy: approval.level, on: approval.on }]
  for (const { type, by, on } of events ?? EMPTY_LIST) {
    const known = given.some((each) => each.on === on && (each.approvedBy ?? by) === by)
    if (type === 'approved' && !known) given.push({ approvedBy: by, on })
  }
  return given
}

function later(on: Day, { planYear }: Project, first: Day | null): readonly Finding[] {
  if (first === null) return EMPTY_LIST
  const after = (expected: Day | number): Finding =>
    finding('APPROVED_LATER', 'warning', { event: 'approved', found: first, expected })
  return [
    ...(first > on ? [after(on)] : []),
    ...(planYear !== null && first > endOfYear(planYear) ? [after(planYear)] : []),
  ]
}

type Abolished = GradedFinding & { readonly evidence: Evidence }

/** An approval by a tier that had ended by its day. */
function byAbolished(
  book: RuleBook,
  project: Project,
  { approvedBy, on }: Approval,
): readonly Abolished[] {
  if (approvedBy === null || on === null) return EMPTY_LIST
  const onDay = book.at(on)
  if (!activitiesOf(project).some((activity) => abolishes(onDay, activity, approvedBy)))
    return EMPTY_LIST
  let found: FundingInForce | undefined
  for (const { rule } of abolishing(onDay, onDay.subjects(project), () => approvedBy))
    found = ruleToCite(found, rule)
  return found === undefined
    ? EMPTY_LIST
    : [
        abolishedBy(found, {
          event: 'approved',
          found: on,
          item: null,
          items: EMPTY_LIST,
          moreItems: 0,
        }),
      ]
}

const ACTIVITIES_OF = new WeakMap<Project, readonly ActivityId[]>()

/** A project may have a thousand approvals, each on its own day: its activities are listed once. */
const activitiesOf = (project: Project): readonly ActivityId[] =>
  memoize(ACTIVITIES_OF, project, () => [...new Set(project.items.map(({ activity }) => activity))])

const abolishes = (onDay: BookOnDay, activity: ActivityId, tier: string): boolean =>
  onDay.rules(activity).fundingInForce.some((rule) => endsTier(rule, tier))

function endsTier({ version }: FundingInForce, tier: string): boolean {
  const tiers: readonly string[] = version.abolishes?.levels ?? EMPTY_LIST
  return tiers.includes(tier)
}

/**
 * The support level of a tier asked for after that tier has ended; a project approved before its
 * end keeps the level.
 */
function atAbolished(
  onDay: BookOnDay,
  subjects: readonly Subject[],
  first: Day | null,
): readonly Abolished[] {
  return abolishing(onDay, subjects, ({ level }) => level)
    .filter(({ rule }) => first === null || first >= rule.version.from)
    .map(({ rule, items }) =>
      abolishedBy(rule, { ...findingScope(items, subjects.length), event: null, found: onDay.day }),
    )
}

/** The rules of a day by which a tier has ended, with the items it stands for. */
function abolishing(
  onDay: BookOnDay,
  subjects: readonly Subject[],
  tierOf: (item: Project['items'][number]) => string | null,
): readonly { readonly rule: FundingInForce; readonly items: readonly string[] }[] {
  const byRule = new Map<string, { readonly rule: FundingInForce; readonly items: string[] }>()
  for (const subject of subjects) {
    const tier = tierOf(subject.item)
    if (tier === null) continue
    for (const rule of onDay.rules(subject.item.activity).fundingInForce)
      if (endsTier(rule, tier) && surelyApplies(rule, subject))
        memoize(byRule, rule.id, () => ({ rule, items: [] })).items.push(subject.item.id)
  }
  return [...byRule.values()]
}

function abolishedBy(
  { id, evidence, version: { abolishes, citation, from } }: FundingInForce,
  parts: FindingParts<'LEVEL_ABOLISHED'>,
): Abolished {
  return {
    finding: finding('LEVEL_ABOLISHED', evidence === 'quoted' ? 'error' : 'warning', {
      ...parts,
      expected: from,
      rule: id,
      citation,
      about: abolishes && { text: abolishes.text, textEn: abolishes.textEn },
    }),
    evidence,
  }
}

import { changesOf, earlier } from './event-days.js'
import type { LedgerContext } from './ledger-context.js'
import type { GradedFinding } from '../stages/unverified.js'
import { rulesFor } from './ledger-items.js'
import type { Day } from '../values/calendar.js'
import { papersLacking } from './paper.js'
import { orderCode } from '../kinds/procedure/order-codes.js'
import type { ProcedurePrecedence } from '../kinds/procedure/procedure.js'
import { type PartInForce, severityOf } from './procedure-in-force.js'
import type { ProjectEvent } from '../project/project.js'
import { type Finding, type FindingParts, finding } from '../vocabulary/finding.js'
import { findingScope } from '../vocabulary/bounded-findings.js'

/**
 * Trình tự và thẩm quyền. / What came before what it needs, and who decided what is not theirs to
 * decide.
 */
export function orderFindings(context: LedgerContext): GradedFinding[] {
  return context.events.flatMap((event) => [
    ...precedence(context, event),
    ...adjustment(context, event),
    ...approval(context, event),
  ])
}

function precedence(context: LedgerContext, event: ProjectEvent): GradedFinding[] {
  const part = context.proceduresOn(event.on).part('precedence')
  if (part === null) return []
  return part.value
    .filter((rule) => rule.event === event.type)
    .flatMap((rule) => outOfOrder(event, rule, part, context))
}

/** What should have come before and did not; nothing where it is not known to be missing. */
function outOfOrder(
  event: ProjectEvent,
  { event: type, after, citation, required, severity, unlessPapers }: ProcedurePrecedence,
  { procedure }: PartInForce<unknown>,
  context: LedgerContext,
): GradedFinding[] {
  const code = orderCode(type, after)
  const first = firstDay(context, after, event.item)
  if (code === null || (first === null && required !== true)) return []
  if (first !== null && first <= event.on) return []
  const evidence = procedure.gradeOf(citation)
  const parts = { item: event.item, event: type, rule: procedure.id, citation }
  // force majeure: settled by the work done, on papers of its own
  if (unlessPapers !== null && event.why !== null) {
    const asked = unlessPapers.map(({ text }) => text)
    const lacking =
      event.papers === null
        ? []
        : papersLacking(asked, event.papers, context.book.vocabulary.papers).lacking
    return lacking.length === 0
      ? []
      : [
          {
            finding: finding('DOSSIER_INCOMPLETE', 'error', { ...parts, expected: lacking }),
            evidence,
          },
        ]
  }
  return [
    {
      finding: finding(code, severityOf(severity, evidence), {
        ...parts,
        found: event.on,
        expected: first,
      }),
      evidence,
    },
  ]
}

/** The first day of a type of event in a scope; an approval may also be a fact of the project. */
function firstDay(
  { days, project: { approval } }: LedgerContext,
  type: ProjectEvent['type'],
  item: string | null,
): Day | null {
  const first = days.first(type, item)
  return type === 'approved' ? earlier(first, approval?.on ?? null) : first
}

/** Điều chỉnh: ai quyết định. / A change is decided by whoever its class names. */
function adjustment(context: LedgerContext, event: ProjectEvent): GradedFinding[] {
  const part = context.proceduresOn(event.on).part('adjustments')
  const { by } = event
  if (part === null || by === null) return []
  const { kind } = context.project
  const isGroup = kind === null ? null : kind === 'group'
  for (const change of changesOf(event)) {
    const classes = part.value.filter(
      (each) =>
        each.changes.includes(change) &&
        (each.group === null || isGroup === null || each.group === isGroup),
    )
    const [one] = classes
    if (one === undefined || classes.some(({ decides }) => decides.includes(by))) continue
    return [
      {
        finding: wrongAuthority(event, by, {
          item: event.item,
          expected: one.decides,
          rule: part.procedure.id,
          citation: one.citation,
        }),
        evidence: part.procedure.gradeOf(one.citation),
      },
    ]
  }
  return []
}

const wrongAuthority = (
  { type }: ProjectEvent,
  by: NonNullable<ProjectEvent['by']>,
  parts: FindingParts<'WRONG_AUTHORITY'>,
): Finding => finding('WRONG_AUTHORITY', 'error', { event: type, found: by, ...parts })

/**
 * Phê duyệt: đúng cấp. / An approval is given by the level that may, on its day: one finding for a
 * rule, with the items it touches.
 */
function approval(context: LedgerContext, event: ProjectEvent): GradedFinding[] {
  const { type, by, on } = event
  if (type !== 'approved' || by === null) return []
  const refused = rulesFor(context.itemsOn(on), event.item, ({ version: { authority } }) => {
    const levels: readonly string[] | null = authority
    return levels !== null && !levels.includes(by)
  })
  return refused.map(({ rule, items }) => ({
    finding: wrongAuthority(event, by, {
      ...findingScope(items, context.project.items.length),
      expected: rule.version.authority,
      rule: rule.id,
      citation: rule.version.citation,
    }),
    evidence: rule.evidence,
  }))
}

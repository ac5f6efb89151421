import { limitsFor } from './ledger-items.js'
import { type LedgerContext, paidSum, RunningSums } from './ledger-context.js'
import type { GradedFinding } from '../stages/unverified.js'
import { type Day } from '../values/calendar.js'
import { weaker } from '../vocabulary/law.js'
import type { Vnd } from '../values/money.js'
import { addKnown } from '../values/sums.js'
import { severityOf } from './procedure-in-force.js'
import type { ProjectEvent } from '../project/project.js'
import { finding } from '../vocabulary/finding.js'

/**
 * Quyết toán trong mức hỗ trợ. / What was settled, together, against what the items may get by the
 * levels of the day of approval: what was granted then is settled, whatever level came later. A sum
 * of known amounts is a lower bound.
 */
export function settlementFindings(context: LedgerContext): GradedFinding[] {
  const settled = new RunningSums()
  return context.events.flatMap((event) => {
    if (event.type !== 'settled') return []
    settled.add(event)
    return event.amount === null ? [] : aboveSupport(context, event, settled.of(event.item))
  })
}

function aboveSupport(context: LedgerContext, event: ProjectEvent, paid: Vnd): GradedFinding[] {
  const part = context.proceduresOn(event.on).part('settlement')
  if (part === null) return []
  const items = context.itemsOn(approvalDay(context) ?? event.on)
  const { allowed, mostAllowed, evidence: levels } = limitsFor(items, event.item)
  if (allowed === null || paid <= allowed) return []
  const evidence = weaker(part.evidence, levels)
  const priority = mostAllowed !== null && paid <= mostAllowed
  return [
    {
      finding: finding(
        'SETTLED_ABOVE_SUPPORT',
        priority ? 'warning' : severityOf(part.value.severity, evidence),
        {
          item: event.item,
          event: 'settled',
          found: paid,
          expected: allowed,
          rule: part.procedure.id,
          citation: part.value.citation,
        },
      ),
      evidence,
    },
  ]
}

/** The day a project was approved, where it is known; the first of several. */
function approvalDay({ project, events }: LedgerContext): Day | null {
  return project.approval?.on ?? events.find(({ type }) => type === 'approved')?.on ?? null
}

/**
 * Hoàn trả. / Money advanced without matching work: what was advanced less what was settled and
 * returned. Nothing is due while the work goes on; where a project was stopped and not settled the
 * amount cannot be told yet.
 */
export function refundFinding({ events, proceduresOn }: LedgerContext): {
  readonly due: Vnd | null
  readonly findings: readonly GradedFinding[]
} {
  const closing = events.filter(({ type }) => type === 'settled' || type === 'stopped').at(-1)
  if (closing === undefined) return { due: 0 as Vnd, findings: [] }
  const [advanced, returned, settled] = [
    paidSum(events, 'advanced'),
    paidSum(events, 'refunded'),
    paidSum(events, 'settled'),
  ]
  const open = advanced !== 0 && !events.some(({ type }) => type === 'settled')
  const matched = addKnown(settled, returned)
  if (advanced === null || matched === null || (open && returned !== advanced))
    return { due: null, findings: [] }
  const due = Math.max(0, advanced - matched) as Vnd
  const refund = proceduresOn(closing.on).part('refund')
  const parts = {
    item: closing.item,
    event: closing.type,
    found: advanced,
    expected: matched,
    rule: refund?.procedure.id ?? null,
    citation: refund?.value.citation ?? null,
  }
  return {
    due,
    findings:
      due === 0
        ? []
        : [
            {
              finding: finding('REFUND_DUE', 'warning', parts),
              evidence: refund?.evidence ?? null,
            },
          ],
  }
}

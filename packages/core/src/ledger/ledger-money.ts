import type { Day } from '../words/calendar.js'
import { advanceRate, inForceFor } from '../stages/funding.js'
import type { Evidence } from '../words/law.js'
import { formatRate, type Rate, share, sum, sumKnown, type Vnd } from '../words/money.js'
import { papersLacking } from './paper.js'
import type { ProcedureInForce } from './procedure-in-force.js'
import type { Project, ProjectEvent } from '../dossier/project.js'
import type { FundingRule } from '../rules/rule.js'
import type { RuleBook } from '../rules/rule-book.js'
import type { RuleInForce } from '../rules/rules-on-day.js'
import { shareCaps } from '../stages/shared-cap.js'
import { requestedOf, supportItem } from '../stages/support.js'
import { type Finding, finding } from '../words/trace.js'

/** What the parts of a ledger look at. */
export interface LedgerContext {
  readonly book: RuleBook
  readonly project: Project
  /** By day. */
  readonly events: readonly ProjectEvent[]
  readonly procedureOn: (on: Day) => ProcedureInForce | null
}

/** A finding and the grade of the rule it rests on. */
export interface LedgerFinding {
  readonly finding: Finding
  readonly evidence: Evidence | null
}

type FundingInForce = RuleInForce<FundingRule>

/** One item on the day of an event: what it may get, and the funding rules in force. */
interface ItemOnDay {
  readonly id: string
  readonly allowed: Vnd | null
  readonly rules: readonly FundingInForce[]
}

/** The sum of the amounts of the events of one type; `null` where one is not known. */
export function paidSum(events: readonly ProjectEvent[], type: ProjectEvent['type']): Vnd | null {
  return sumKnown(events.filter((event) => event.type === type).map(({ amount }) => amount))
}

/** Tạm ứng. / Each payment: together within rate and support on its day, and with the papers its rule asks for. */
export function advanceFindings(context: LedgerContext): LedgerFinding[] {
  return context.events
    .filter(({ type }) => type === 'advanced')
    .flatMap((event) => {
      const items = itemsOn(context, event)
      return [
        ...tooHigh(context, event, items),
        ...papers(event, items, isAccepted(context.events, event)),
      ]
    })
}

function itemsOn(
  { book, project }: LedgerContext,
  { on, item: only }: ProjectEvent,
): readonly ItemOnDay[] {
  const open = book.at(on)
  const all = open.subjects(project).map((subject) => {
    const rules = open.rules(subject.item.activity)
    return { subject, rules, support: supportItem(rules, subject, false).support }
  })
  return shareCaps(all)
    .items.filter(({ subject: { item } }) => only === null || item.id === only)
    .map(({ subject, rules, support }) => {
      const allowed =
        support.answer === 'met' && support.allowed !== null
          ? support.allowed
          : requestedOf(project.fund, subject.item)
      return { id: subject.item.id, allowed, rules: inForceFor(rules, subject) }
    })
}

/** Whether the work was accepted by the day of a payment: then it is a payment after acceptance, not an advance. */
function isAccepted(events: readonly ProjectEvent[], { on, item }: ProjectEvent): boolean {
  return events.some(
    (each) =>
      each.type === 'accepted' && each.on <= on && (each.item === null || each.item === item),
  )
}

/** Paid so far on the same scope, refunds taken off, against what may be; a sum of known parts is a lower bound. */
function tooHigh(
  { events }: LedgerContext,
  event: ProjectEvent,
  items: readonly ItemOnDay[],
): LedgerFinding[] {
  const until = events
    .slice(0, events.indexOf(event) + 1)
    .filter(({ item }) => event.item === null || item === event.item)
  const known = (type: ProjectEvent['type']): number =>
    until.reduce((total, each) => total + (each.type === type ? (each.amount ?? 0) : 0), 0)
  const paid = Math.max(0, known('advanced') - known('refunded')) as Vnd
  const accepted = isAccepted(events, event)
  const limit = sumKnown(items.map(({ allowed, rules }) => limitOf(allowed, rules, accepted)))
  if (event.amount === null || limit === null || paid <= limit) return []
  const rule = accepted
    ? undefined
    : items
        .flatMap(({ rules }) => rules)
        .filter(({ version }) => version.advance !== null)
        .sort((a, b) => (a.version.advance?.rate ?? 0) - (b.version.advance?.rate ?? 0))[0]
  return [
    {
      finding: finding('ADVANCE_TOO_HIGH', 'error', {
        item: event.item,
        found: paid,
        expected: limit,
        rule: rule?.id ?? null,
        citation: rule?.version.citation ?? null,
      }),
      evidence: rule?.evidence ?? null,
    },
  ]
}

function limitOf(
  allowed: Vnd | null,
  rules: readonly FundingInForce[],
  accepted: boolean,
): Vnd | null {
  const rate: Rate | null = accepted ? null : advanceRate(rules)
  if (allowed === null || (!accepted && rate === null)) return null
  return rate === null ? allowed : share(allowed, rate)
}

/** The papers of the advance rules that apply, and how far the work must be. A list of papers that is not given is not known. */
function papers(
  event: ProjectEvent,
  items: readonly ItemOnDay[],
  accepted: boolean,
): LedgerFinding[] {
  if (accepted) return []
  return items.flatMap(({ id, rules }) =>
    rules.flatMap(({ id: rule, version: { advance, citation }, evidence }) => {
      if (advance === null) return []
      const lacking = [
        ...lackingPapers(event, advance.papers ?? []),
        ...lackingProgress(event, advance.progressOver),
      ]
      if (lacking.length === 0) return []
      const severity = papersLacking(advance.papers ?? [], event.papers ?? []).unsure
        ? 'warning'
        : 'error'
      return [
        {
          finding: finding('DOSSIER_INCOMPLETE', severity, {
            item: id,
            found: event.on,
            expected: lacking,
            rule,
            citation,
          }),
          evidence,
        },
      ]
    }),
  )
}

/** A stated progress comes from a progress report. */
function lackingPapers(
  { papers: given, progress }: ProjectEvent,
  asked: readonly string[],
): readonly string[] {
  return given === null
    ? []
    : papersLacking(asked, progress === null ? given : [...given, 'progress-report']).lacking
}

function lackingProgress({ progress }: ProjectEvent, over: Rate | null): readonly string[] {
  return over === null || progress === null || progress > over
    ? []
    : [
        `báo cáo tiến độ xác định khối lượng trên ${formatRate(over)} (mới đạt ${formatRate(progress)})`,
      ]
}

/**
 * Hoàn trả. / Money advanced without matching work: what was advanced less what was settled and returned. Nothing is due while the work
 * goes on; where a project was stopped and not settled the amount cannot be told yet.
 */
export function refundFinding({ events, procedureOn }: LedgerContext): {
  readonly due: Vnd | null
  readonly findings: readonly LedgerFinding[]
} {
  const closing = events.filter(({ type }) => type === 'settled' || type === 'stopped').at(-1)
  if (closing === undefined) return { due: 0 as Vnd, findings: [] }
  const [advanced, returned, settled] = [
    paidSum(events, 'advanced'),
    paidSum(events, 'refunded'),
    paidSum(events, 'settled'),
  ]
  const open = advanced !== 0 && !events.some(({ type }) => type === 'settled')
  if (advanced === null || returned === null || settled === null || (open && returned !== advanced))
    return { due: null, findings: [] }
  const due = Math.max(0, advanced - returned - settled) as Vnd
  const procedure = procedureOn(closing.on)
  const refund = procedure?.version.refund ?? null
  const parts = {
    item: closing.item,
    found: advanced,
    expected: sum([settled, returned]),
    rule: refund === null ? null : (procedure?.id ?? null),
    citation: refund?.citation ?? null,
  }
  return {
    due,
    findings:
      due === 0
        ? []
        : [
            {
              finding: finding('REFUND_DUE', 'warning', parts),
              evidence: refund === null ? null : (procedure?.evidence ?? null),
            },
          ],
  }
}

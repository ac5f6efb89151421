import { ruleToCite } from '../stages/one-rule.js'
import type { FundingInForce } from '../stages/money-rule.js'
import { type ItemsOnDay, limitsFor, rulesFor, type RuleOfItems } from './ledger-items.js'
import { type LedgerContext, RunningSums } from './ledger-context.js'
import type { GradedFinding } from '../stages/unverified.js'
import type { Day } from '../values/calendar.js'
import type { Rate, Vnd } from '../values/money.js'
import { formatRate } from '../values/rate-text.js'
import { type Papers, papersLacking, progressPaper } from './paper.js'
import type { ProjectEvent } from '../project/project.js'
import { finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { findingScope } from '../vocabulary/bounded-findings.js'

/**
 * Tạm ứng. / Each payment: together within rate and support on its day, and with the papers its
 * rule asks for.
 */
export function advanceFindings(context: LedgerContext): GradedFinding[] {
  const [advanced, refunded] = [new RunningSums(), new RunningSums()]
  const accepted = firstAcceptances(context.events)
  return context.events.flatMap((event) => {
    if (event.type === 'refunded') refunded.add(event)
    if (event.type !== 'advanced') return []
    advanced.add(event)
    const items = context.itemsOn(event.on)
    const paid = Math.max(0, advanced.of(event.item) - refunded.of(event.item)) as Vnd
    const after = isAccepted(accepted, event)
    const high = tooHigh(event, items, paid, after)
    return after ? high : [...high, ...papers(event, items, context)]
  })
}

/** The first acceptance of each item, and of the whole project (`null`). */
function firstAcceptances(events: readonly ProjectEvent[]): ReadonlyMap<string | null, Day> {
  const first = new Map<string | null, Day>()
  for (const { type, on, item } of events)
    if (type === 'accepted' && !first.has(item)) first.set(item, on)
  return first
}

/**
 * Whether the work was accepted by the day of a payment: then it is a payment after acceptance, not
 * an advance.
 */
function isAccepted(
  accepted: ReadonlyMap<string | null, Day>,
  { on, item }: ProjectEvent,
): boolean {
  return [null, item].some((scope) => {
    const day = accepted.get(scope)
    return day !== undefined && day <= on
  })
}

/**
 * Paid so far on the same scope, refunds taken off, against what may be; a sum of known parts is a
 * lower bound.
 */
function tooHigh(
  event: ProjectEvent,
  items: ItemsOnDay,
  paid: Vnd,
  accepted: boolean,
): GradedFinding[] {
  const limits = limitsFor(items, event.item)
  const limit = accepted ? limits.allowed : limits.advance
  if (event.amount === null || limit === null || paid <= limit) return []
  const rule = accepted ? undefined : lowestAdvance(rulesFor(items, event.item, givesAdvance))
  return [
    {
      finding: finding('ADVANCE_TOO_HIGH', 'error', {
        item: event.item,
        event: 'advanced',
        found: paid,
        expected: limit,
        rule: rule?.id ?? null,
        citation: rule?.version.citation ?? null,
      }),
      evidence: rule?.evidence ?? null,
    },
  ]
}

const givesAdvance = ({ version }: FundingInForce): boolean => version.advance !== null

/** The rule that gives the lowest advance; of several that give it the one to cite. */
function lowestAdvance(rules: readonly RuleOfItems[]): FundingInForce | undefined {
  const lowest = Math.min(...rules.map(({ rule }) => rateOf(rule)))
  return rules
    .map(({ rule }) => rule)
    .filter((rule) => rateOf(rule) === lowest)
    .reduce<FundingInForce | undefined>(ruleToCite, undefined)
}

const rateOf = ({ version }: FundingInForce): number => version.advance?.rate ?? 0

/**
 * The papers of each advance rule that applies, and how far the work must be: one finding for an
 * event and a rule, with the items it touches. A list of papers that is not given is not known.
 */
function papers(
  event: ProjectEvent,
  items: ItemsOnDay,
  { project, book }: LedgerContext,
): GradedFinding[] {
  const known = book.vocabulary.papers
  return rulesFor(items, event.item, givesAdvance).flatMap(({ rule, items: touched }) => {
    const { advance, citation } = rule.version
    const asked = advance?.papers ?? EMPTY_LIST
    const lacking = [
      ...lackingPapers(event, asked, known),
      ...lackingProgress(event, advance?.progressOver ?? null, known),
    ]
    if (lacking.length === 0) return []
    const unsure = papersLacking(asked, event.papers ?? [], known).unsure
    return [
      {
        finding: finding('DOSSIER_INCOMPLETE', unsure ? 'warning' : 'error', {
          ...findingScope(touched, project.items.length),
          event: 'advanced',
          found: event.on,
          expected: lacking,
          rule: rule.id,
          citation,
        }),
        evidence: rule.evidence,
      },
    ]
  })
}

/** A stated progress comes from the paper that shows it. */
function lackingPapers(
  { papers: given, progress }: ProjectEvent,
  asked: readonly string[],
  known: Papers,
): readonly string[] {
  if (given === null) return []
  const shown = progress === null ? null : progressPaper(known)
  return papersLacking(asked, shown === null ? given : [...given, shown.id], known).lacking
}

function lackingProgress(
  { progress }: ProjectEvent,
  over: Rate | null,
  known: Papers,
): readonly string[] {
  if (over === null || progress === null || progress > over) return []
  const [least, reached] = [formatRate(over), formatRate(progress)]
  const paper = progressPaper(known)?.title ?? 'giấy tờ'
  return [`${paper} xác định khối lượng trên ${least} (mới đạt ${reached})`]
}

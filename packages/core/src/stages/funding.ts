import { ACTIVITIES, countsTowardsBase } from '../words/activity.js'
import { concerns } from './eligibility.js'
import type { Subject } from '../dossier/facts.js'
import type { Evidence } from '../words/law.js'
import { type Rate, share, sum, sumKnown, sumOver, type Vnd } from '../words/money.js'
import type { Project, ProjectItem } from '../dossier/project.js'
import type { FundingRule } from '../rules/rule.js'
import type { ActivityRules, RuleInForce } from '../rules/rules-on-day.js'
import type { Support } from './support.js'
import { type Finding, finding } from '../words/trace.js'

type FundingInForce = RuleInForce<FundingRule>

/** Kinh phí của đề án. / The money of a project by source, in đồng; an unknown sum is `null`, never 0. */
export interface Funding {
  readonly total: Vnd | null
  readonly national: Vnd | null
  readonly local: Vnd | null
  readonly other: Vnd | null
  readonly counterpart: Vnd | null
  /** Tạm ứng: the most that may be paid before acceptance; `null` where a share or an amount is not known. */
  readonly advance: { readonly max: Vnd | null }
}

/** One item with what the earlier stages know of it. */
export interface FundedItem {
  readonly subject: Subject
  readonly rules: ActivityRules
  readonly support: Support
}

/** What the funding stage says of a project; `grades` are those of the rules its advance and its findings rest on. */
export interface ProjectFunding {
  readonly funding: Funding
  readonly findings: readonly Finding[]
  readonly grades: readonly Evidence[]
}

/** Tổng hợp kinh phí. / Adds up a project's money and checks it against the funding rules in force. */
export function fundProject(project: Project, items: readonly FundedItem[]): ProjectFunding {
  const findings: Finding[] = []
  const grades: Evidence[] = []
  const advances: (Vnd | null)[] = []
  for (const { subject, rules, support } of items) {
    const inForce = inForceFor(rules, subject)
    const advance = advanceOf(support, inForce)
    advances.push(advance)
    checkSources(subject, inForce, findings)
    checkDoubleFunding(subject, inForce, findings)
    checkAuthority(subject, inForce, findings)
    for (const { id, version, evidence } of inForce) {
      if ((advance !== null && version.advance !== null) || (findings.length > 0 && findings.some((each) => each.rule === id))) grades.push(evidence)
    }
  }
  return {
    funding: {
      total: sumOver(project.items, costOf),
      national: sumOver(project.items, (item) => item.requested?.national ?? null),
      local: sumOver(project.items, (item) => item.requested?.local ?? null),
      other: sumOver(project.items, (item) => item.requested?.other ?? null),
      counterpart: sumOver(project.items, (item) => item.requested?.counterpart ?? null),
      advance: { max: sumKnown(advances) },
    },
    findings,
    grades,
  }
}

/** The whole cost of an item, `null` where a line is not known. */
export function costOf(item: ProjectItem): Vnd | null {
  return item.costs === null ? null : sumOver(item.costs, ({ amount }) => amount)
}

/** The funding rules in force that apply to an item. */
export function inForceFor(rules: ActivityRules, subject: Subject): readonly FundingInForce[] {
  const found: FundingInForce[] = []
  for (const rule of rules.moneyInForce) {
    if (concerns(rule, subject) !== 'met') continue
    if (rule.when === null || rule.when.test(subject) === 'met') found.push(rule)
  }
  return found
}

/** The advance the rules in force let be paid on an item: the lowest rate that applies. */
function advanceOf(support: Support, rules: readonly FundingInForce[]): Vnd | null {
  if (!('rule' in support) || support.allowed === null) return null
  const rate = advanceRate(rules)
  return rate === null ? null : share(support.allowed, rate)
}

/** The lowest advance rate among the rules that apply, or `null` where none gives one. */
export function advanceRate(rules: readonly FundingInForce[]): Rate | null {
  let lowest: Rate | null = null
  for (const { version: { advance } } of rules) if (advance !== null && (lowest === null || advance.rate < lowest)) lowest = advance.rate
  return lowest
}

function checkSources({ item }: Subject, rules: readonly FundingInForce[], findings: Finding[]): void {
  const cost = costOf(item)
  const sources = item.requested === null ? null : sumKnown([item.requested.national, item.requested.local, item.requested.other, item.requested.counterpart])
  if (cost === null || sources === null || sources === cost) return
  const parts = { item: item.id, found: sources, expected: cost }
  if (sources > cost) { findings.push(finding('SOURCES_DO_NOT_ADD_UP', 'error', parts)); return }
  const rule = rules.find(({ version }) => version.check === 'counterpart')
  findings.push(finding('COUNTERPART_SHORT', 'error', { ...parts, rule: rule?.id ?? null, citation: rule?.version.citation ?? null }))
}

/** One đồng of other State money on a cost line of the base is enough: the same item cannot be paid twice. */
function checkDoubleFunding({ item }: Subject, rules: readonly FundingInForce[], findings: Finding[]): void {
  if (item.costs?.some((line) => (line.otherStateSupport ?? 0) > 0) !== true) return
  const rule = rules.find(({ version }) => version.check === 'double-funding')
  const paid = item.costs.filter((line) => countsTowardsBase(item.activity, line.kind) && (line.otherStateSupport ?? 0) > 0)
  if (rule === undefined || paid.length === 0) return
  const base: readonly string[] | 'any' = ACTIVITIES[item.activity].base
  const neighbour = rules.find(({ version }) => version.neighbour?.of.some((fact) => base === 'any' || base.includes(fact.slice('cost.'.length))))
  findings.push(finding('DOUBLE_FUNDING', 'error', {
    item: item.id, found: sum(paid.map((line) => line.otherStateSupport as Vnd)), expected: 0,
    rule: rule.id, citation: rule.version.citation, other: neighbour?.version.citation ?? null,
  }))
}

function checkAuthority({ project, item }: Subject, rules: readonly FundingInForce[], findings: Finding[]): void {
  const level = project.approval?.level ?? null
  const rule = level === null ? undefined : rules.find(({ version }) => version.authority !== null && !version.authority.includes(level))
  if (rule !== undefined) findings.push(finding('WRONG_AUTHORITY', 'error', { item: item.id, found: level, expected: rule.version.authority, rule: rule.id, citation: rule.version.citation }))
}

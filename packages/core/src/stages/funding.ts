import { ACTIVITIES, countsTowardsBase } from '../words/activity.js'
import { concerns } from './eligibility.js'
import type { Subject } from '../dossier/facts.js'
import { type Evidence, weaker } from '../words/law.js'
import { plus, type Rate, share, sum, sumOver, type Vnd } from '../words/money.js'
import type { Project, ProjectItem } from '../dossier/project.js'
import type { FundingRule } from '../rules/rule.js'
import type { ActivityRules, RuleInForce } from '../rules/rules-on-day.js'
import type { Support } from './support.js'
import { type Finding, finding, findingUnder, joined, NONE } from '../words/trace.js'

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

/** What the funding stage says of a project; `evidence` is the weakest grade its advance and its findings rest on. */
export interface ProjectFunding {
  readonly funding: Funding
  readonly findings: readonly Finding[]
  readonly evidence: Evidence
}

/** Tổng hợp kinh phí. / Adds up a project's money and checks it against the funding rules in force. */
export function fundProject(project: Project, items: readonly FundedItem[]): ProjectFunding {
  let findings: readonly Finding[] = NONE
  let evidence: Evidence = 'quoted'
  let advance: Vnd | null = NOTHING
  for (const item of items) {
    const paid = advanceOf(item)
    advance = plus(advance, paid?.amount ?? null)
    evidence = weaker(evidence, paid?.evidence ?? 'quoted')
    for (const check of CHECKS) {
      const wrong = check(item)
      if (wrong === null) continue
      findings = joined(findings, [wrong.finding])
      evidence = weaker(evidence, wrong.evidence)
    }
  }
  return { funding: fundingOf(project, advance), findings, evidence }
}

const NOTHING = 0 as Vnd

function fundingOf({ items }: Project, max: Vnd | null): Funding {
  return {
    total: sumOver(items, costOf),
    national: sumOver(items, FROM.national),
    local: sumOver(items, FROM.local),
    other: sumOver(items, FROM.other),
    counterpart: sumOver(items, FROM.counterpart),
    advance: { max },
  }
}

/** What an item is to get from each source. */
const FROM = {
  national: ({ requested }: ProjectItem) => requested?.national ?? null,
  local: ({ requested }: ProjectItem) => requested?.local ?? null,
  other: ({ requested }: ProjectItem) => requested?.other ?? null,
  counterpart: ({ requested }: ProjectItem) => requested?.counterpart ?? null,
}

/** The whole cost of an item, `null` where a line is not known. */
export function costOf(item: ProjectItem): Vnd | null {
  return item.costs === null ? null : sumOver(item.costs, amountOf)
}

const amountOf = ({ amount }: { readonly amount: Vnd | null }): Vnd | null => amount

/** The funding rules in force that apply to an item. */
export function inForceFor(rules: ActivityRules, subject: Subject): readonly FundingInForce[] {
  return rules.moneyInForce.filter((rule) => applies(rule, subject))
}

function applies(rule: FundingInForce, subject: Subject): boolean {
  return (
    concerns(rule, subject) === 'met' && (rule.when === null || rule.when.test(subject) === 'met')
  )
}

/** The first rule for an item that says a thing; what it says is looked at before whom it concerns, which takes longer. */
function ruleThat(
  says: (version: FundingInForce['version']) => boolean,
  { rules, subject }: FundedItem,
): FundingInForce | undefined {
  return rules.moneyInForce.find((rule) => says(rule.version) && applies(rule, subject))
}

/** The advance the rules in force let be paid on an item, and the weakest grade of those that give one. */
function advanceOf({
  rules,
  subject,
  support,
}: FundedItem): { readonly amount: Vnd; readonly evidence: Evidence } | null {
  if (support.answer !== 'met' || support.allowed === null) return null
  let lowest: Rate | null = null
  let evidence: Evidence = 'quoted'
  for (const rule of rules.moneyInForce) {
    if (rule.version.advance === null || !applies(rule, subject)) continue
    lowest = lower(lowest, rule)
    evidence = weaker(evidence, rule.evidence)
  }
  return lowest === null ? null : { amount: share(support.allowed, lowest), evidence }
}

/** The lowest advance rate among the rules that apply, or `null` where none gives one. */
export function advanceRate(rules: readonly FundingInForce[]): Rate | null {
  return rules.reduce<Rate | null>(lower, null)
}

function lower(lowest: Rate | null, { version: { advance } }: FundingInForce): Rate | null {
  return advance === null || (lowest !== null && lowest <= advance.rate) ? lowest : advance.rate
}

/** Something wrong with the money of an item, and the grade of the rule that says so. */
interface Wrong {
  readonly finding: Finding
  readonly evidence: Evidence
}

const wrong = (finding: Finding, rule?: FundingInForce): Wrong => ({
  finding,
  evidence: rule?.evidence ?? 'quoted',
})

const CHECKS: readonly ((item: FundedItem) => Wrong | null)[] = [
  checkSources,
  checkDoubleFunding,
  checkAuthority,
]

function checkSources(funded: FundedItem): Wrong | null {
  const { item } = funded.subject
  const cost = costOf(item)
  const sources = sourcesOf(item)
  if (cost === null || sources === null || sources === cost) return null
  if (sources > cost)
    return wrong(
      finding('SOURCES_DO_NOT_ADD_UP', 'error', { item: item.id, found: sources, expected: cost }),
    )
  const rule = ruleThat(({ check }) => check === 'counterpart', funded)
  return wrong(findingUnder(rule, 'COUNTERPART_SHORT', 'error', item.id, sources, cost), rule)
}

function sourcesOf({ requested }: ProjectItem): Vnd | null {
  return requested === null
    ? null
    : plus(plus(requested.national, requested.local), plus(requested.other, requested.counterpart))
}

/** One đồng of other State money on a cost line of the base is enough: the same item cannot be paid twice. */
function checkDoubleFunding(funded: FundedItem): Wrong | null {
  const { item } = funded.subject
  if (item.costs?.some(alsoPaid) !== true) return null
  const paid = item.costs.filter(
    (line) => countsTowardsBase(item.activity, line.kind) && alsoPaid(line),
  )
  const rule =
    paid.length === 0 ? undefined : ruleThat(({ check }) => check === 'double-funding', funded)
  if (rule === undefined) return null
  const base: readonly string[] | 'any' = ACTIVITIES[item.activity].base
  const neighbour = ruleThat(
    (version) =>
      version.neighbour?.of.some(
        (fact) => base === 'any' || base.includes(fact.slice('cost.'.length)),
      ) === true,
    funded,
  )
  return wrong(
    {
      ...findingUnder(
        rule,
        'DOUBLE_FUNDING',
        'error',
        item.id,
        sum(paid.map((line) => line.otherStateSupport as Vnd)),
        0,
      ),
      other: neighbour?.version.citation ?? null,
    },
    rule,
  )
}

const alsoPaid = ({ otherStateSupport }: { readonly otherStateSupport: Vnd | null }): boolean =>
  (otherStateSupport ?? 0) > 0

function checkAuthority({ rules, subject }: FundedItem): Wrong | null {
  const level = subject.project.approval?.level ?? null
  if (level === null) return null
  for (const rule of rules.moneyInForce) {
    const { authority } = rule.version
    if (authority === null || authority.includes(level) || !applies(rule, subject)) continue
    return wrong(
      findingUnder(rule, 'WRONG_AUTHORITY', 'error', subject.item.id, level, authority),
      rule,
    )
  }
  return null
}

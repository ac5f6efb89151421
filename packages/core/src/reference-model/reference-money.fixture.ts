import { inForce, reaches, rulesAbout, surelyApplies } from './reference-eligibility.fixture.js'
import { conditionOf, type ReferenceCase } from './reference-facts.fixture.js'
import { graveIfRead, note, type ReferenceFinding } from './reference-finding.fixture.js'
import { baseOf, countsKind } from './reference-grant.fixture.js'
import { firstToCite } from './reference-level.fixture.js'
import type { SupportedItem } from './reference-shared-cap.fixture.js'
import {
  dongOrNull,
  least,
  millionthsOfRate,
  shareOf,
  sumIfKnown,
  sumOfKnown,
} from './written-figures.fixture.js'
import type { Grade, RuleInForceThatDay, WrittenVersion } from './written-law.fixture.js'
import type { WrittenItem, WrittenLine } from './written-project.fixture.js'

/** Kinh phí. / The money of a project, and what is wrong with it. */
export interface ReferenceMoney {
  readonly funding: Readonly<Record<'total' | Source | 'advance', bigint | null>>
  readonly findings: readonly ReferenceFinding[]
  readonly grades: readonly Grade[]
}

const SOURCES = ['national', 'local', 'other', 'counterpart'] as const
type Source = (typeof SOURCES)[number]

interface Problem {
  readonly finding: ReferenceFinding
  readonly grade: Grade
}

const problem = (finding: ReferenceFinding): Problem => ({
  finding,
  grade: finding.rule?.grade ?? 'quoted',
})

const asked = ({ requested }: WrittenItem, of: Source): bigint | null => dongOrNull(requested?.[of])

const costOf = ({ costs }: WrittenItem): bigint | null =>
  costs == null ? null : sumIfKnown(costs.map(({ amount }) => dongOrNull(amount)))

export function moneyOf(
  items: readonly SupportedItem[],
  allowed: ReadonlyMap<string, bigint>,
): ReferenceMoney {
  const grades: Grade[] = []
  const advances = items.map((item) => advanceOn(item, allowed, grades))
  const problems = items.flatMap((item) => problemsOf(item, items))
  const all = items.map(({ of }) => of.item)
  const from = (source: Source): bigint | null => sumIfKnown(all.map((item) => asked(item, source)))
  return {
    funding: {
      total: sumIfKnown(all.map(costOf)),
      national: from('national'),
      local: from('local'),
      other: from('other'),
      counterpart: from('counterpart'),
      advance: sumIfKnown(advances),
    },
    findings: problems.map(({ finding }) => finding),
    grades: [...grades, ...problems.map(({ grade }) => grade)],
  }
}

const fundingRules = (
  of: ReferenceCase,
  says: (version: WrittenVersion) => boolean,
): readonly RuleInForceThatDay[] =>
  inForce(rulesAbout('funding', of)).filter((rule) => says(rule.version) && surelyApplies(rule, of))

const cited = (rules: readonly RuleInForceThatDay[]): RuleInForceThatDay | null =>
  rules.length === 0 ? null : firstToCite(rules)

/** The lowest advance of the rules that give one. */
function advanceOn(
  { of, support }: SupportedItem,
  allowed: ReadonlyMap<string, bigint>,
  grades: Grade[],
): bigint | null {
  if (support.level === null || support.allowed === null || support.answer !== 'met') return null
  const rules = fundingRules(of, ({ advance }) => advance != null)
  grades.push(...rules.map(({ grade }) => grade))
  const amount = allowed.get(of.item.id) ?? support.allowed
  return least(rules.map(({ version }) => shareOf(amount, millionthsOfRate(version.advance?.rate))))
}

function problemsOf(one: SupportedItem, all: readonly SupportedItem[]): readonly Problem[] {
  const overCost = overCostOf(one)
  return [
    ...sourcesAgainstCost(one, overCost.length > 0),
    ...overCost,
    ...paidTwice(one),
    ...wrongFund(one, all),
    ...wrongAuthority(one),
  ]
}

function sourcesAgainstCost({ of }: SupportedItem, overCost: boolean): readonly Problem[] {
  const expected = costOf(of.item)
  if (expected === null || of.item.requested == null) return []
  const parts = SOURCES.map((source) => asked(of.item, source))
  const found = sumOfKnown(parts)
  const whole = !parts.includes(null)
  const item = of.item.id
  if (found > expected)
    return overCost && !whole
      ? []
      : [problem(note('SOURCES_DO_NOT_ADD_UP', 'error', { item, found, expected }))]
  if (!whole || found === expected) return []
  const rule = cited(fundingRules(of, ({ check }) => check === 'counterpart'))
  return [problem(note('COUNTERPART_SHORT', 'error', { item, rule, found, expected }))]
}

const stateMoneyAsked = (item: WrittenItem): bigint =>
  (asked(item, 'national') ?? 0n) + (asked(item, 'local') ?? 0n)

const otherMoneyOn = ({ otherStateSupport, otherSources }: WrittenLine): bigint =>
  sumOfKnown([
    dongOrNull(otherStateSupport),
    ...(otherSources ?? []).map(({ amount }) => dongOrNull(amount)),
  ])

/** State money above what the item costs; fixed sums are due whatever it costs. */
function overCostOf({ of, support }: SupportedItem): readonly Problem[] {
  const expected = costOf(of.item)
  if (expected === null) return []
  const found = stateMoneyAsked(of.item) + sumOfKnown((of.item.costs ?? []).map(otherMoneyOn))
  const fixed =
    support.level === null
      ? 0n
      : sumOfKnown(
          support.parts.map(({ part, ceiling }) => (part.amount === undefined ? 0n : ceiling)),
        )
  if (found - fixed <= expected) return []
  const level = support.answer === 'met' ? support.level : null
  const counterpart = cited(fundingRules(of, ({ check }) => check === 'counterpart'))
  const rule = [level, counterpart].find((each) => each?.grade === 'quoted') ?? level ?? counterpart
  return [
    problem(note('OVER_COST', graveIfRead(rule), { item: of.item.id, rule, found, expected })),
  ]
}

/** One cost is paid by one source of the State alone. */
function paidTwice({ of }: SupportedItem): readonly Problem[] {
  const { item, project } = of
  const counted = (item.costs ?? []).filter(
    ({ kind }) => kind == null || countsKind(baseOf(of), kind),
  )
  const elsewhere = sumOfKnown(counted.map(otherMoneyOn))
  const both = (asked(item, 'national') ?? 0n) > 0n && (asked(item, 'local') ?? 0n) > 0n
  const rule = cited(fundingRules(of, ({ check }) => check === 'double-funding'))
  if (rule === null || (elsewhere === 0n && !both)) return []
  const expected = project.fund == null ? null : asked(item, project.fund as Source)
  const found = stateMoneyAsked(item) + elsewhere
  const parts = { item: item.id, rule, found, expected, other: otherSchemeOf(of) }
  return [problem(note('DOUBLE_FUNDING', graveIfRead(rule), parts))]
}

/** Another scheme of the place that pays for such costs too, whichever fund pays the project. */
function otherSchemeOf(of: ReferenceCase): RuleInForceThatDay | null {
  const base = baseOf(of)
  const rules = inForce(rulesAbout('funding', of)).filter((rule) => {
    const { neighbour, when } = rule.version
    if (neighbour == null || conditionOf(when, of) !== 'met') return false
    const pays = base.includes('all') || neighbour.of.some((fact) => base.includes(fact))
    const national = rule.pack.manifest.jurisdiction === 'national'
    const there = national || (of.project.fund != null && reaches(rule, of.place) === 'met')
    return pays && there
  })
  return cited(rules)
}

/** Money of the other fund alone, in a project that asks nothing of its own. */
function wrongFund({ of }: SupportedItem, all: readonly SupportedItem[]): readonly Problem[] {
  const { fund } = of.project
  if (fund == null) return []
  if (all.some(({ of: { item } }) => (asked(item, fund as Source) ?? 0n) > 0n)) return []
  const found = asked(of.item, fund === 'national' ? 'local' : 'national') ?? 0n
  return found === 0n
    ? []
    : [problem(note('WRONG_FUND', 'warning', { item: of.item.id, found, expected: fund }))]
}

function wrongAuthority({ of }: SupportedItem): readonly Problem[] {
  const found = of.project.approval?.level
  if (found == null) return []
  const rule = cited(
    fundingRules(of, ({ authority }) => authority != null && !authority.includes(found)),
  )
  if (rule === null) return []
  const expected = rule.version.authority
  return [problem(note('WRONG_AUTHORITY', 'error', { item: of.item.id, rule, found, expected }))]
}

import { overInterval } from '../values/interval.js'
import type { Stated } from '../reading/stated.js'
import { compareAmounts, compareFigure, type Comparison, sumOf, whole } from './comparison.js'
import { comparePercent, inPercent } from './percent-comparison.js'
import type { Report } from './report.js'

/** Một lượt đối chiếu. / A comparison, and every stated figure that takes part in it. */
export interface Checked {
  readonly comparison: Comparison
  readonly covers: readonly string[]
}

/** Đối chiếu trong báo cáo. / Every figure of a report that follows from others of it. */
export function reportChecks(report: Report): readonly Checked[] {
  return [
    ...sourcesAgainstTotal(report),
    ...partsAgainstTotal(report),
    ...countsOfParts(report),
    ...shareOfPlan(report),
    ...growthOfPlan(report),
    ...indicatorsAgree(report),
  ]
}

const checked = (
  comparisons: readonly Comparison[],
  covers: readonly string[],
): readonly Checked[] => comparisons.map((comparison) => ({ comparison, covers }))

function sourcesAgainstTotal({ stated: { total, bySource } }: Report): readonly Checked[] {
  const sources = Object.entries(bySource ?? {}).flatMap(([of, source]) =>
    source === undefined ? [] : [[of, source] as const],
  )
  const place = { at: 'stated.bySource', against: 'stated.total' }
  return checked(
    compareAmounts(
      place,
      sources.map(([, source]) => source),
      true,
      total,
    ),
    ['stated.total', ...sources.map(([of]) => `stated.bySource.${of}`)],
  )
}

function partsAgainstTotal({
  stated: { total },
  parts,
  partsComplete,
}: Report): readonly Checked[] {
  if (parts === null) return []
  const place = { at: 'parts', against: 'stated.total' }
  const amounts = parts.map(({ amount }) => amount)
  return checked(compareAmounts(place, amounts, partsComplete === true, total), [
    'stated.total',
    ...parts.map((_, index) => `parts[${index}].amount`),
  ])
}

function countsOfParts({ stated: { projects }, parts, partsComplete }: Report): readonly Checked[] {
  if (parts === null) return []
  const counts = parts.map((part) => part.projects)
  return checked(
    compareFigure(
      { code: 'COUNT_DISAGREES', at: 'parts', against: 'stated.projects' },
      sumOf(counts, partsComplete === true),
      projects,
    ),
    ['stated.projects', ...parts.map((_, index) => `parts[${index}].projects`)],
  )
}

/** What the money of a year is held against: its plan, or else the total. */
export function planOf({ stated: { total, plan } }: Report): {
  readonly figure: Stated | null
  readonly at: string
} {
  return plan?.amount == null
    ? { figure: total, at: 'stated.total' }
    : { figure: plan.amount, at: 'stated.plan.amount' }
}

function shareOfPlan(report: Report): readonly Checked[] {
  const { spent } = report.stated
  const { figure, at } = planOf(report)
  if (spent?.amount == null || spent.share === null || figure === null) return []
  const share = overInterval(spent.amount.range, figure.range)
  const place = { at: 'stated.spent.share', against: 'stated.spent.share' }
  return checked(
    comparePercent(
      { code: 'SHARE_DISAGREES', ...place },
      spent.share,
      share && inPercent(share, 0n),
    ),
    ['stated.spent.share', 'stated.spent.amount', at],
  )
}

function growthOfPlan(report: Report): readonly Checked[] {
  const { plan } = report.stated
  const { figure, at } = planOf(report)
  if (plan?.previousPlan == null || plan.growth === null || figure === null) return []
  const ratio = overInterval(figure.range, plan.previousPlan.range)
  const place = { at: 'stated.plan.growth', against: 'stated.plan.growth' }
  return checked(
    comparePercent(
      { code: 'GROWTH_DISAGREES', ...place },
      plan.growth,
      ratio && inPercent(ratio, -100n),
    ),
    ['stated.plan.growth', 'stated.plan.previousPlan', at],
  )
}

/** Two figures of one indicator must not contradict each other. */
function indicatorsAgree({ indicators }: Report): readonly Checked[] {
  const first = new Map<string, { readonly value: Stated; readonly at: string }>()
  return (indicators ?? []).flatMap(({ name, value }, index) => {
    if (value === null) return []
    const at = `indicators[${index}]`
    const before = first.get(name)
    if (before === undefined) {
      first.set(name, { value, at })
      return []
    }
    return checked(
      compareFigure(
        { code: 'COUNT_DISAGREES', at, against: before.at },
        whole(value.range),
        before.value,
      ),
      [at, before.at],
    )
  })
}

import type { Project, ProjectItem } from '@khuyencong/core'

// The same rules for one activity and one day, written out by hand: what a careful programmer would write without a library. It knows no
// other day and has to be rewritten with each circular; it is the limit the engine is measured against. `handVerdict` stops at the first
// refusal, `handWritten` gives the whole judgement: every refusal, the level, the money.

export interface HandFinding { readonly code: string; readonly severity: string; readonly item: string; readonly found: unknown; readonly expected: unknown; readonly rule: string | null }

export interface HandResult {
  readonly verdict: 'eligible' | 'ineligible'
  readonly support: { readonly base: number; readonly byRate: number; readonly byCap: number; readonly ceiling: number; readonly exact: boolean; readonly boundBy: string; readonly requested: number; readonly allowed: number }
  readonly funding: { readonly total: number; readonly national: number; readonly local: number; readonly other: number; readonly counterpart: number; readonly advance: { readonly max: number } }
  readonly findings: readonly HandFinding[]
}

export function handVerdict(project: Project): boolean {
  return project.items.every((item) => CHECKS.every(([, holds]) => holds(project, item)))
}

export function handWritten(project: Project): HandResult {
  const item = project.items[0] as ProjectItem
  const findings: HandFinding[] = []
  for (const [rule, holds] of CHECKS) if (!holds(project, item)) findings.push({ code: 'NOT_ELIGIBLE', severity: 'error', item: item.id, found: null, expected: null, rule })
  const verdict = findings.length === 0 ? 'eligible' : 'ineligible'
  const cost = item.costs?.[0]?.amount ?? 0
  const byRate = Number((BigInt(cost) * 500_000n) / 1_000_000n)
  const byCap = 300_000_000 * item.units
  const ceiling = Math.min(byRate, byCap)
  const requested = item.requested?.national ?? 0
  if (requested > ceiling) findings.push({ code: 'ABOVE_CEILING', severity: 'error', item: item.id, found: requested, expected: ceiling, rule: LEVEL })
  const level = project.approval?.level ?? null
  if (level !== null && level !== 'ministry') findings.push({ code: 'WRONG_AUTHORITY', severity: 'error', item: item.id, found: level, expected: ['ministry'], rule: AUTHORITY })
  const allowed = Math.min(requested, ceiling)
  return {
    verdict,
    support: { base: cost, byRate, byCap, ceiling, exact: item.units === 1, boundBy: byCap <= byRate ? 'cap' : 'rate', requested, allowed },
    funding: {
      total: cost, national: requested, local: item.requested?.local ?? 0, other: item.requested?.other ?? 0, counterpart: item.requested?.counterpart ?? 0,
      advance: { max: Number((BigInt(allowed) * 700_000n) / 1_000_000n) },
    },
    findings,
  }
}

const LEVEL = 'national:support.advanced-machinery'
const AUTHORITY = 'national:funding.authority-national'

type Check = readonly [rule: string, holds: (project: Project, item: ProjectItem) => boolean]

const KINDS: ReadonlySet<unknown> = new Set(['enterprise', 'cooperative', 'cooperative-group', 'business-household', 'cleaner-production-establishment'])

const CHECKS: readonly Check[] = [
  ['national:eligibility.beneficiary-kind', (_, { beneficiary }) => KINDS.has(beneficiary?.kind)],
  ['national:eligibility.enterprise-size', (_, { beneficiary }) => beneficiary?.kind !== 'enterprise' || isSmallOrMedium(beneficiary)],
  ['national:eligibility.industry', (_, { beneficiary }) => beneficiary?.kind === 'cleaner-production-establishment' || beneficiary?.industry !== 'other'],
  ['national:eligibility.minerals-area', (_, { beneficiary, site }) => beneficiary?.industry !== 'minerals' || site?.areas?.includes('difficult') === true || site?.areas?.includes('specially-difficult') === true],
  ['national:eligibility.new-machinery', (_, { facts }) => facts?.['machinery.isNew']?.value === true],
  ['national:eligibility.place', ({ planYear }, { beneficiary, site }) => beneficiary?.kind === 'cleaner-production-establishment' || inPlace(site, (planYear ?? 0) - 1)],
  ['national:eligibility.polluting-brick', (_, { beneficiary, facts }) => beneficiary?.industry !== 'building-materials' || facts?.['product.pollutingBrick']?.value === false],
  ['national:funding.counterpart', ({ commitments }) => commitments?.counterpart === true],
  ['national:funding.no-double-funding', ({ commitments }) => commitments?.noDoubleFunding === true],
]

function isSmallOrMedium(beneficiary: NonNullable<ProjectItem['beneficiary']>): boolean {
  return (beneficiary.employees ?? 0) <= 200 && ((beneficiary.annualRevenue ?? 0) <= 200_000_000_000 || (beneficiary.totalCapital ?? 0) <= 100_000_000_000)
}

function inPlace(site: ProjectItem['site'], planBuildingYear: number): boolean {
  if (site?.unitKind === 'commune' || site?.unitKind === 'township' || site?.parentKind === 'rural-district' || site?.parentKind === 'town') return true
  if (site?.parentKind !== 'provincial-city') return false
  if (site.cityClass === '2' || site.cityClass === '3') return true
  if (site.cityClass !== '1' || site.convertedFromCommuneOn === null || site.convertedFromCommuneOn === 'never') return false
  return `${planBuildingYear - 1 - 5}-12-31` <= site.convertedFromCommuneOn
}

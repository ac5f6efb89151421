import type { Project, ProjectItem } from '@khuyencong/core'

// The same rules for one activity and one day, written out by hand: what a careful programmer would write without a library. It gives no
// reasons, knows no other day, and has to be rewritten with each circular; it is the limit the engine is measured against.

export interface HandResult { readonly eligible: boolean; readonly ceiling: number; readonly allowed: number; readonly aboveCeiling: boolean; readonly advance: number }

export function handWritten(project: Project): HandResult {
  const item = project.items[0] as ProjectItem
  const eligible = mayBeSupported(project, item)
  const base = item.costs?.[0]?.amount ?? 0
  const byRate = Number((BigInt(base) * 500_000n) / 1_000_000n)
  const ceiling = Math.min(byRate, 300_000_000 * item.units)
  const requested = item.requested?.national ?? 0
  const reach = isPriority(project, item) ? Math.min(byRate, 450_000_000 * item.units) : ceiling
  const allowed = Math.min(requested, reach)
  return { eligible, ceiling, allowed, aboveCeiling: requested > reach, advance: Number((BigInt(allowed) * 700_000n) / 1_000_000n) }
}

function mayBeSupported({ commitments, planYear }: Project, { beneficiary, site, facts }: ProjectItem): boolean {
  if (commitments?.counterpart !== true || commitments.noDoubleFunding !== true || facts?.['machinery.isNew']?.value !== true) return false
  const kind = beneficiary?.kind
  if (kind === 'artisan' || kind === 'service-organisation' || kind === 'cluster-investor' || kind === 'cooperative-union') return false
  if (beneficiary?.industry === 'minerals' && !(site?.areas?.includes('difficult') === true || site?.areas?.includes('specially-difficult') === true)) return false
  if (beneficiary?.industry === 'building-materials' && facts['product.pollutingBrick']?.value === true) return false
  if (kind === 'cleaner-production-establishment') return true
  if (beneficiary?.industry === 'other') return false
  if (kind === 'enterprise' && !isSmallOrMedium(beneficiary)) return false
  return inPlace(site, (planYear ?? 0) - 1)
}

function isSmallOrMedium(beneficiary: ProjectItem['beneficiary']): boolean {
  return (beneficiary?.employees ?? 0) <= 200 && ((beneficiary?.annualRevenue ?? 0) <= 200_000_000_000 || (beneficiary?.totalCapital ?? 0) <= 100_000_000_000)
}

function inPlace(site: ProjectItem['site'], planBuildingYear: number): boolean {
  if (site?.unitKind === 'commune' || site?.unitKind === 'township' || site?.parentKind === 'rural-district' || site?.parentKind === 'town') return true
  if (site?.parentKind !== 'provincial-city') return false
  if (site.cityClass === '2' || site.cityClass === '3') return true
  if (site.cityClass !== '1' || site.convertedFromCommuneOn === null || site.convertedFromCommuneOn === 'never') return false
  return `${planBuildingYear - 1 - 5}-12-31` <= site.convertedFromCommuneOn
}

function isPriority({ approval }: Project, { beneficiary, site, facts }: ProjectItem): boolean {
  if (approval?.level !== 'ministry') return false
  const { industry, employees } = beneficiary ?? {}
  return (site?.areas?.length ?? 0) > 0 || industry === 'agro-processing' || industry === 'mechanical-electrical' || industry === 'agricultural-chemicals' || industry === 'supporting-industry' || industry === 'cleaner-production'
    || facts?.['product.certified']?.value === true || facts?.['product.key']?.value === true || facts?.['export.contract']?.value === true
    || ((facts?.['materials.localShare']?.value as number | undefined) ?? 0) > 500_000 || (employees ?? 0) >= 50
}

import { identityKey } from '../project/identity.js'
import type { Project, ProjectItem } from '../project/project.js'
import { findProvince, type Register } from '../territory/register.js'

/**
 * Chiều chọn mẫu và nhóm phát hiện. / What projects are chosen by, drawn by and sorted by in an
 * audit: establishment, implementing unit, place, content, fund, plan year.
 */
export const AUDIT_DIMENSIONS = [
  'establishment',
  'implementer',
  'province',
  'district',
  'activity',
  'fund',
  'year',
] as const
/** Một chiều. / One of them. */
export type AuditDimension = (typeof AUDIT_DIMENSIONS)[number]

/** What of a project is looked at. */
export type DimensionSubject = Pick<Project, 'fund' | 'items' | 'planYear' | 'implementer'>

/** How a value is found in an item of a project; `null` where the project does not say. */
type ValueOf = (
  item: ProjectItem,
  project: DimensionSubject,
  register: Register | null,
) => string | null

const VALUES: Readonly<Record<AuditDimension, ValueOf>> = {
  establishment: ({ beneficiary }) => comparable(beneficiary?.id ?? null),
  implementer: (_item, { implementer }) => comparable(implementer?.name ?? null),
  province: ({ site }, _project, register) => provinceId(site?.province ?? null, register),
  district: ({ site }) => comparable(site?.district ?? null),
  activity: ({ activity }) => activity,
  fund: (_item, { fund }) => fund,
  year: (_item, { planYear }) => (planYear === null ? null : String(planYear)),
}

/** What an item of a project is sorted under; `null` where the project does not say. */
export function dimensionValue(
  dimension: AuditDimension,
  item: ProjectItem,
  project: DimensionSubject,
  register: Register | null,
): string | null {
  return VALUES[dimension](item, project, register)
}

/** The different values of the items of a project, in order; empty where none is known. */
export function dimensionValues(
  dimension: AuditDimension,
  project: DimensionSubject,
  register: Register | null,
): readonly string[] {
  const values = project.items.flatMap(
    (item) => dimensionValue(dimension, item, project, register) ?? [],
  )
  return [...new Set(values)].sort()
}

const comparable = (text: string | null): string | null =>
  text === null ? null : identityKey(text)

/** The id of a province by any of its names. */
export const provinceId = (named: string | null, register: Register | null): string | null =>
  named === null || register === null ? named : findProvince(register, named).id

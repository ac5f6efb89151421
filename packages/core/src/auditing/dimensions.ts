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

const WRITTEN: Readonly<Record<AuditDimension, ValueOf>> = {
  establishment: ({ beneficiary }) => beneficiary?.id ?? null,
  implementer: (_item, { implementer }) => implementer?.name ?? null,
  province: ({ site }, _project, register) => provinceId(site?.province ?? null, register),
  district: ({ site }) => site?.district ?? null,
  activity: ({ activity }) => activity,
  fund: (_item, { fund }) => fund,
  year: (_item, { planYear }) => (planYear === null ? null : String(planYear)),
}

/** What is written by people, and is compared without regard to how it is typed. */
const TYPED: ReadonlySet<AuditDimension> = new Set(['establishment', 'implementer', 'district'])

/** What an item is sorted under: as it is written, and as it is compared. */
export interface DimensionValue {
  readonly written: string
  readonly key: string
}

/** What an item of a project is sorted under; `null` where the project does not say. */
export function dimensionValue(
  dimension: AuditDimension,
  item: ProjectItem,
  project: DimensionSubject,
  register: Register | null,
): DimensionValue | null {
  const written = WRITTEN[dimension](item, project, register)
  return written === null ? null : { written, key: dimensionKey(dimension, written) }
}

/** A value as it is compared. */
export const dimensionKey = (dimension: AuditDimension, written: string): string =>
  TYPED.has(dimension) ? identityKey(written) : written

/** Of the spellings of one value, the one that is shown: whatever the order they came in. */
export const spelling = (one: string | undefined, other: string): string =>
  one === undefined || other < one ? other : one

/** The id of a province by any of its names. */
export const provinceId = (named: string | null, register: Register | null): string | null =>
  named === null || register === null ? named : findProvince(register, named).id

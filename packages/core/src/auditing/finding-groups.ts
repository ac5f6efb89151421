import type { Severity } from '../errors/errors.js'
import type { Finding } from '../vocabulary/finding.js'
import type { Register } from '../territory/register.js'
import {
  type AuditDimension,
  type DimensionSubject,
  dimensionValue,
  spelling,
} from './dimensions.js'
import { type ExcessBySeverity, excessBySeverity, GRAVEST_FIRST } from './excess.js'

/** Một đề án đã xét. / A project that was judged, and what was found. */
export interface AuditedProject {
  readonly project: DimensionSubject
  readonly findings: readonly Finding[]
}

/**
 * Một nhóm phát hiện. / What was found about one establishment, one district, one implementing
 * unit…; `key` is `null` for projects that do not say. Of several spellings of one name the first
 * in order of letters is shown.
 */
export interface FindingGroup {
  readonly key: string | null
  readonly projects: number
  /** Projects with an error among what is counted here. */
  readonly wrong: number
  readonly findings: Readonly<Record<Severity, number>>
  /** Đồng above what may be, none counted twice. */
  readonly excess: ExcessBySeverity
}

/** Bộ nhóm phát hiện. / Takes judged projects one by one, in any order, and keeps sums alone. */
export interface FindingGroups {
  /** Takes what was found of one project. */
  readonly add: (audited: AuditedProject) => void
  /** The groups of each dimension, the largest excess first. */
  readonly groups: () => GroupsByDimension
}

/** Các nhóm theo từng chiều. / The groups of each dimension asked for, the largest excess first. */
export type GroupsByDimension = Readonly<Partial<Record<AuditDimension, readonly FindingGroup[]>>>

interface OpenGroup {
  written: string | undefined
  projects: number
  wrong: number
  readonly findings: Record<Severity, number>
  readonly excess: Record<Severity, bigint>
}

/**
 * Nhóm phát hiện. / Sorts findings by what their items are of. A finding about one item counts for
 * that item; one about the whole project counts in each group the project has an item in, so that
 * the groups may come to more than the whole.
 *
 * @param by - The dimensions to sort by.
 * @param register - The register of provinces; `null`: provinces stand as they are named.
 * @returns What takes the projects and gives the groups.
 * @example
 * ```ts
 * import { finding, readProject } from '@khuyencong/core'
 * import { findingGroups } from '@khuyencong/core/auditing'
 * const groups = findingGroups(['activity'])
 * const items = [{ id: '1', activity: 'showroom' }, { id: '2', activity: 'training' }]
 * const above = finding('ABOVE_CEILING', 'error', { item: '1', found: 400, expected: 300 })
 * groups.add({ project: readProject({ id: 'p', items }), findings: [above] })
 * groups.groups().activity?.map(({ key, excess }) => [key, excess.error])
 * // => [['showroom', 100n], ['training', 0n]]
 * ```
 */
export function findingGroups(
  by: readonly AuditDimension[],
  register: Register | null = null,
): FindingGroups {
  const open = by.map((dimension) => ({ dimension, groups: new Map<string | null, OpenGroup>() }))
  return {
    add: ({ project, findings }) => {
      for (const { dimension, groups } of open)
        for (const each of itemsByValue(dimension, project, register)) {
          const group = groupOf(groups, each.key)
          if (each.written !== undefined) group.written = spelling(group.written, each.written)
          count(group, findings, each.items)
        }
    },
    groups: () =>
      Object.fromEntries(
        open.map(({ dimension, groups }) => [
          dimension,
          [...groups.values()]
            .map(({ written, ...group }) => ({ key: written ?? null, ...group }))
            .sort(gravestFirst),
        ]),
      ),
  }
}

interface ItemsOfValue {
  readonly key: string | null
  written: string | undefined
  /** The ids of the items. */
  readonly items: Set<string>
}

function itemsByValue(
  dimension: AuditDimension,
  project: DimensionSubject,
  register: Register | null,
): Iterable<ItemsOfValue> {
  const values = new Map<string | null, ItemsOfValue>()
  for (const item of project.items) {
    const value = dimensionValue(dimension, item, project, register)
    const key = value?.key ?? null
    const own = values.get(key) ?? { key, written: undefined, items: new Set() }
    values.set(key, own)
    own.items.add(item.id)
    if (value !== null) own.written = spelling(own.written, value.written)
  }
  return values.values()
}

function groupOf(groups: Map<string | null, OpenGroup>, key: string | null): OpenGroup {
  const group: OpenGroup = groups.get(key) ?? {
    written: undefined,
    projects: 0,
    wrong: 0,
    findings: { error: 0, warning: 0, info: 0 },
    excess: { error: 0n, warning: 0n, info: 0n },
  }
  groups.set(key, group)
  return group
}

function count(group: OpenGroup, findings: readonly Finding[], items: ReadonlySet<string>): void {
  const own = findings.filter(({ item }) => item === null || items.has(item))
  const excess = excessBySeverity(own)
  group.projects += 1
  if (own.some(({ severity }) => severity === 'error')) group.wrong += 1
  for (const { code, severity, found } of own)
    group.findings[severity] += code === 'MORE_FINDINGS' ? Number(found) : 1
  for (const severity of GRAVEST_FIRST) group.excess[severity] += excess[severity]
}

/** The largest excess first, then most findings, each by severity; then by name, unnamed last. */
export function gravestFirst(a: FindingGroup, b: FindingGroup): number {
  for (const severity of GRAVEST_FIRST)
    if (a.excess[severity] !== b.excess[severity])
      return a.excess[severity] > b.excess[severity] ? -1 : 1
  for (const severity of GRAVEST_FIRST)
    if (a.findings[severity] !== b.findings[severity])
      return b.findings[severity] - a.findings[severity]
  if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1
  return a.key < b.key ? -1 : 1
}

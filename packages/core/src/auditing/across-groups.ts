import { acrossTotalExcess } from '../across/across-excess.js'
import type { AcrossFinding, ConcernedProject } from '../across/across-finding.js'
import type { Severity } from '../errors/errors.js'
import type { Register } from '../territory/register.js'
import { memoize } from '../values/memoize.js'
import { type AuditDimension, dimensionKey, provinceId, spelling } from './dimensions.js'
import { GRAVEST_FIRST } from './excess.js'
import { type FindingGroup, gravestFirst, type GroupsByDimension } from './finding-groups.js'

/** What a project of a finding is sorted under; nothing where it does not say. */
type ValuesOf = (project: ConcernedProject, register: Register | null) => readonly (string | null)[]

const VALUES: Readonly<Record<AuditDimension, ValuesOf>> = {
  establishment: ({ beneficiaries }) => beneficiaries,
  implementer: ({ implementer }) => [implementer],
  province: ({ provinces }, register) => provinces.map((each) => provinceId(each, register)),
  district: ({ districts }) => districts,
  activity: ({ activities }) => activities,
  fund: ({ fund }) => [fund],
  year: ({ planYear }) => [planYear === null ? null : String(planYear)],
}

interface OpenGroup {
  written: string | null
  readonly findings: Set<AcrossFinding>
  /** The projects by their ids: whether an error names them. */
  readonly projects: Map<string, boolean>
}

/**
 * Nhóm phát hiện giữa các đề án. / Sorts the findings of an audit across projects by what the
 * projects they name are of. A finding counts once in every group one of its projects is in, with
 * all it is above what may be, so that the groups may come to more than the whole. `projects` of a
 * group are those that findings name, `wrong` those that an error names.
 *
 * @param findings - What `auditAcross` found, in any order.
 * @param by - The dimensions to sort by.
 * @param register - The register of provinces; `null`: provinces stand as they are named.
 * @returns The groups of each dimension, the largest excess first.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { auditAcross } from '@khuyencong/core/across'
 * import { acrossGroups } from '@khuyencong/core/auditing'
 * import { national } from '@khuyencong/rules-national'
 * const across = auditAcross(createRuleBook([national]))
 * const items = [{ id: '1', activity: 'showroom', beneficiary: { id: 'HTX-1' } }] as const
 * for (const id of ['a', 'b'])
 *   across.add({ on: '2023-06-01', project: { id, title: id, planYear: 2023, items } })
 * const groups = acrossGroups(across.findings(), ['establishment'])
 * groups.establishment?.map(({ key, projects }) => [key, projects]) // => [['HTX-1', 2]]
 * ```
 */
export const acrossGroups = (
  findings: readonly AcrossFinding[],
  by: readonly AuditDimension[],
  register: Register | null = null,
): GroupsByDimension =>
  Object.fromEntries(
    by.map((dimension) => [
      dimension,
      groupsBy(dimension, findings, register).map(closed).sort(gravestFirst),
    ]),
  )

function groupsBy(
  dimension: AuditDimension,
  findings: readonly AcrossFinding[],
  register: Register | null,
): readonly OpenGroup[] {
  const groups = new Map<string | null, OpenGroup>()
  for (const finding of findings)
    for (const project of finding.projects) {
      const values = VALUES[dimension](project, register)
      for (const written of values.length === 0 ? [null] : values) {
        const key = written === null ? null : dimensionKey(dimension, written)
        const group = memoize(groups, key, newGroup)
        if (written !== null) group.written = spelling(group.written ?? undefined, written)
        group.findings.add(finding)
        const wrong = finding.severity === 'error' || group.projects.get(project.id) === true
        group.projects.set(project.id, wrong)
      }
    }
  return [...groups.values()]
}

const newGroup = (): OpenGroup => ({ written: null, findings: new Set(), projects: new Map() })

function closed({ written, findings, projects }: OpenGroup): FindingGroup {
  const own = GRAVEST_FIRST.map((severity) => ({
    severity,
    findings: [...findings].filter((each) => each.severity === severity),
  }))
  return {
    key: written,
    projects: projects.size,
    wrong: [...projects.values()].filter(Boolean).length,
    findings: bySeverity(own.map((each) => [each.severity, each.findings.length])),
    excess: bySeverity(own.map((each) => [each.severity, acrossTotalExcess(each.findings)])),
  }
}

const bySeverity = <T>(
  entries: readonly (readonly [Severity, T])[],
): Readonly<Record<Severity, T>> => Object.fromEntries(entries) as Record<Severity, T>

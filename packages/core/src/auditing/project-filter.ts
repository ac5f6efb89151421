import type { Project, ProjectItem } from '../project/project.js'
import { findProvince, type Register } from '../territory/register.js'
import {
  AUDIT_DIMENSIONS,
  type AuditDimension,
  dimensionKey,
  dimensionValue,
  provinceId,
} from './dimensions.js'

/** Điều kiện chọn. / What projects are chosen by; a list that is absent chooses everything. */
export interface ProjectChoice {
  /** Ids or names of provinces; one that was formed by merger takes in those it was formed from. */
  readonly province?: readonly string[]
  readonly district?: readonly string[]
  /** Ids of activities. */
  readonly activity?: readonly string[]
  readonly fund?: readonly string[]
  /** Plan years. */
  readonly year?: readonly number[]
  readonly establishment?: readonly string[]
  readonly implementer?: readonly string[]
}

/**
 * Kết quả chọn. / Whether a project is chosen: `unknown` where it does not say what it is chosen
 * by. One that is not known to be outside is not known to be inside either: it is counted apart.
 */
export type Chosen = 'chosen' | 'outside' | 'unknown'

/**
 * Lọc đề án. / Makes the test of a choice. A project is chosen where one of its items has, of every
 * list given, one of the values.
 *
 * @param choice - The lists; all of them must fit.
 * @param register - The register of provinces; `null`: provinces stand as they are named.
 * @returns What tells of a project whether it is chosen.
 * @throws `KhuyenCongError` `UNKNOWN_PROVINCE`.
 * @example
 * ```ts
 * import { readProject } from '@khuyencong/core'
 * import { projectFilter } from '@khuyencong/core/auditing'
 * const chosen = projectFilter({ year: [2022, 2023] }, null)
 * const of = (planYear?: number) =>
 *   chosen(readProject({ id: 'p', planYear, items: [{ id: '1', activity: 'showroom' }] }))
 * const all = [of(2023), of(2024), of()]
 * all // => ['chosen', 'outside', 'unknown']
 * ```
 */
export function projectFilter(
  choice: ProjectChoice,
  register: Register | null,
): (project: Project) => Chosen {
  const wanted = AUDIT_DIMENSIONS.flatMap((dimension): readonly Wanted[] => {
    const values = choice[dimension]
    return values === undefined
      ? []
      : [
          {
            dimension,
            values: new Set(values.flatMap((each) => namesOf(dimension, each, register))),
          },
        ]
  })
  const ofItem = (item: ProjectItem, project: Project): Chosen => {
    const answers = wanted.map(({ dimension, values }): Chosen => {
      const own = valuesOf(dimension, item, project, register)
      if (own.length === 0) return 'unknown'
      return own.some((each) => values.has(each)) ? 'chosen' : 'outside'
    })
    return first(answers, 'outside', 'unknown') ?? 'chosen'
  }
  return (project) =>
    first(
      project.items.map((item) => ofItem(item, project)),
      'chosen',
      'unknown',
    ) ?? 'outside'
}

interface Wanted {
  readonly dimension: AuditDimension
  readonly values: ReadonlySet<string>
}

/** The first of two answers that there is. */
const first = (answers: readonly Chosen[], ...order: readonly Chosen[]): Chosen | undefined =>
  order.find((each) => answers.includes(each))

/** A site counts under its former province too. */
function valuesOf(
  dimension: AuditDimension,
  item: ProjectItem,
  project: Project,
  register: Register | null,
): readonly string[] {
  const own = dimensionValue(dimension, item, project, register)?.key ?? null
  const former = dimension === 'province' ? (item.site?.formerProvince ?? null) : null
  return [own, former === null ? null : provinceId(former, register)].filter(
    (each) => each !== null,
  )
}

/** The values that one word of a choice stands for: a province with those it was formed from. */
function namesOf(
  dimension: AuditDimension,
  word: string | number,
  register: Register | null,
): readonly string[] {
  if (dimension !== 'province' || register === null) return [dimensionKey(dimension, String(word))]
  const { id, periods } = findProvince(register, String(word))
  return [id, ...periods.flatMap(({ formedFrom }) => formedFrom ?? [])]
}

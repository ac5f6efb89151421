import type { ProjectInput } from '@khuyencong/core'
import type {
  NationalActivityId,
  NationalArea,
  NationalBeneficiaryKind,
  NationalCityClass,
  NationalCostKind,
  NationalIndustry,
  NationalLevel,
  NationalParentKind,
  NationalUnitKind,
} from './national-words.js'

export type {
  NationalActivityId,
  NationalArea,
  NationalBeneficiaryKind,
  NationalCityClass,
  NationalCostKind,
  NationalFact,
  NationalGroup,
  NationalIndustry,
  NationalLevel,
  NationalParentKind,
  NationalUnit,
  NationalUnitKind,
} from './national-words.js'

/** Từ vựng quốc gia. / The words of the national vocabulary, as types of a project. */
export interface NationalWords {
  readonly activity: NationalActivityId
  readonly costKind: NationalCostKind
  readonly level: NationalLevel
  readonly beneficiaryKind: NationalBeneficiaryKind
  readonly industry: NationalIndustry
  readonly unitKind: NationalUnitKind
  readonly parentKind: NationalParentKind
  readonly cityClass: NationalCityClass
  readonly area: NationalArea
}

/**
 * Đề án theo từ vựng quốc gia. / A project written in the words of the national vocabulary alone: a
 * misspelt activity is a compile error. A project that uses words of a province is a `ProjectInput`
 * of core, which takes any text; a rule book refuses what no pack declares.
 *
 * @example
 * ```ts
 * import type { NationalProject } from '@khuyencong/rules-national'
 * const project = {
 *   id: 'p1',
 *   items: [{ id: '1', activity: 'advanced-machinery', costs: [{ kind: 'machinery' }] }],
 * } as const satisfies NationalProject
 * project.items[0].activity // => 'advanced-machinery'
 * ```
 */
export type NationalProject = ProjectInput<NationalWords>

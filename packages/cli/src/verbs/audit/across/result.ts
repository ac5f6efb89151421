import type { RuleBook } from '@khuyencong/core'
import type { AcrossFinding, ComparedAcross } from '@khuyencong/core/across'
import type { GroupsByDimension } from '@khuyencong/core/auditing'
import type { ReadInput } from './read-files.js'

/** Kết quả rà soát giữa các đề án. / What an audit across came to, for text, page and workbook. */
export interface AcrossResult extends ReadInput {
  readonly findings: readonly AcrossFinding[]
  /** How many findings are of no chosen project, or of another severity. */
  readonly notShown: number
  readonly compared: ComparedAcross
  /** The findings by what they are about; `null` where no groups are asked for. */
  readonly groups: GroupsByDimension | null
  readonly book: RuleBook
}

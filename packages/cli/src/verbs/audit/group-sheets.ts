import type { RuleBook } from '@khuyencong/core'
import type { FindingGroup, GroupsByDimension } from '@khuyencong/core/auditing'
import type { WrittenCell, WrittenTable } from '@khuyencong/office'
import { AUDIT_DIMENSION_WORDS, dimensionName } from '../../auditing/dimension-names.js'
import type { Reader } from '../../text/reader.js'
import { groupHeadings, groupLists } from './groups.js'
import { SEVERITIES } from './tally.js'

/** Các nhóm thành trang tính. / The groups as sheets, one for each dimension, sums as numbers. */
export const groupTables = (
  groups: GroupsByDimension,
  book: RuleBook,
  reader: Reader,
): readonly WrittenTable[] =>
  groupLists(groups).map(([dimension, list]) => {
    const name = reader.translate(...AUDIT_DIMENSION_WORDS[dimension]).toLowerCase()
    return {
      name: reader.translate(`Theo ${name}`, `By ${name}`),
      columns: groupHeadings(dimension, reader).map((heading, index) =>
        index === 0 ? { heading, width: 40 } : { heading, width: 18, format: 'money' as const },
      ),
      rows: list.map((each) => [
        dimensionName(dimension, each.key, book, reader),
        ...figuresOf(each),
      ]),
    }
  })

const figuresOf = ({ projects, wrong, findings, excess }: FindingGroup): readonly WrittenCell[] => [
  projects,
  wrong,
  ...SEVERITIES.map((each) => findings[each]),
  dongCell(excess.error),
  dongCell(excess.warning),
]

/** A number, or its digits where a number cannot hold it. */
const dongCell = (dong: bigint): WrittenCell =>
  dong <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(dong) : String(dong)

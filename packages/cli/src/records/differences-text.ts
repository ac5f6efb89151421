import { type Difference, factName } from '@khuyencong/core'
import { clean } from '../terminal/problems.js'
import type { NamingReader } from '../text/reader.js'

/** So many differences of one record are told in words; `--json` has them all. */
const MAX_REPORTED = 40

/**
 * Các chỗ khác. / Where a record derived again differs, group by group, the input first.
 */
export function differencesText(differences: readonly Difference[], call: NamingReader): string {
  const told = differences.slice(0, MAX_REPORTED)
  const groups = GROUPS.flatMap(({ of, vi, en }) => {
    const list = told.filter((each) => each.of === of)
    return list.length === 0
      ? []
      : [`${call.translate(vi, en)}\n`, ...list.map((each) => differenceText(each, call))]
  })
  const more = differences.length - told.length
  return [
    ...groups,
    more === 0
      ? ''
      : call.translate(
          `… và ${more} chỗ khác nữa; thêm --json để xem đủ.\n`,
          `… and ${more} more; add --json to see them all.\n`,
        ),
  ].join('')
}

const GROUPS = [
  {
    of: 'input',
    vi: 'Dữ liệu vào (ngày xét, đề án, dữ kiện đã đọc) khác bản lưu:',
    en: 'The input (day, project, facts read from it) is not what was stored:',
  },
  {
    of: 'packs',
    vi:
      'Bộ quy định đang dùng không phải bộ đã dùng khi lập bản ghi; ' +
      'thêm gói đã dùng bằng --pack (gói quốc gia cũ thì thêm cả --allow national):',
    en:
      'The packs loaded are not those the decision was made with; ' +
      'add those with --pack (and --allow national for an older national one):',
  },
  { of: 'outcome', vi: 'Kết quả khác bản lưu:', en: 'The outcome differs:' },
  { of: 'seal', vi: 'Mã băm khác bản lưu:', en: 'The digest differs:' },
] as const satisfies readonly { of: Difference['of']; vi: string; en: string }[]

function differenceText({ at, stored, derived }: Difference, reader: NamingReader): string {
  const { translate } = reader
  const [, fact] = /\.facts\.(.+)$/u.exec(at) ?? []
  const name = fact === undefined ? '' : ` (${factName(fact, reader)})`
  return [
    `  ${clean(at)}${name}\n`,
    `    ${translate('Bản lưu', 'Stored')}: ${clean(stored)}\n`,
    `    ${translate('Xét lại', 'Derived')}: ${clean(derived)}\n`,
  ].join('')
}

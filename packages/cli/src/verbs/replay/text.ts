import { type Difference, factName, type Replay } from '@khuyencong/core'
import type { Call } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { colorsFor } from '../../text/output.js'
import type { NamingCall, NamingReader } from '../../text/reader.js'
import { replayTexts } from './messages.js'

/** Gói của lần xét lại. / A pack a decision was derived again with, and where it came from. */
export interface ReplayedPack {
  readonly id: string
  readonly version: string
  readonly digest: string
  /** `shipped`: came with the program; `given`: named with `--pack`. */
  readonly from: 'shipped' | 'given'
}

/** So many differences are told in words; `--json` has them all. */
const MOST_TOLD = 40

/**
 * The page of a replay: identical or every difference, the input first; then whose packs were used.
 */
export function replayPage(
  result: Replay,
  packs: readonly ReplayedPack[],
  call: NamingCall,
): string {
  const { translate, out, io } = call
  const colors = colorsFor(out, io.env)
  const head = result.identical
    ? `${colors.green(translate(...replayTexts.identical))}: ${translate(...replayTexts.same)} (${result.digest})\n`
    : `${colors.red(translate(...replayTexts.different))}: ${translate(...replayTexts.places(result.differences.length))}\n`
  return `${head}${result.identical ? '' : differencesText(result.differences, call)}${packsText(packs, call)}`
}

function differencesText(differences: readonly Difference[], call: NamingReader): string {
  const told = differences.slice(0, MOST_TOLD)
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

function packsText(packs: readonly ReplayedPack[], { translate }: Call): string {
  const lines = packs.map(
    ({ id, version, from }) =>
      `  ${clean(id)} ${clean(version)}: ` +
      `${from === 'shipped' ? translate(...replayTexts.shipped) : translate(...replayTexts.given)}\n`,
  )
  return lines.length === 0
    ? ''
    : `${translate('Gói quy định dùng để xét lại', 'Packs it was derived with')}:\n${lines.join('')}`
}

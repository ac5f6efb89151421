import {
  citationText,
  dayText,
  findProvince,
  type LevelRow,
  type Place,
  type RuleBook,
  term,
} from '@khuyencong/core'
import type { Call } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { colorsFor } from '../../text/output.js'
import { levelText } from '../../text/level-text.js'
import {
  nationalLevelText,
  type PrintedLevel,
  printedLevels,
  printedTitle,
} from '../../text/printed-levels.js'
import type { NamingCall } from '../../text/reader.js'
import { type Cell, textTable, wrap } from '../../text/table.js'

/** What a page of levels shows. */
export interface LevelsShown {
  readonly book: RuleBook
  readonly on: string
  readonly place: Place
  readonly rows: readonly LevelRow[]
  readonly notes: readonly string[]
}

/**
 * Trang bảng mức. / The levels of a day for people. Where a province is named and has figures, its
 * own rows with the national level of the same content beside them; else the national rows. What is
 * not encoded is listed at the end.
 */
export function levelsPage(
  { book, on, place, rows, notes }: LevelsShown,
  call: NamingCall,
): string {
  const { translate, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const national = rows.filter(({ fund }) => fund === 'national')
  const local = rows.filter(({ fund }) => fund === 'local')
  const ownFigures = local.some(isGiven)
  const headings = {
    national: translate('Khuyến công quốc gia', 'National fund'),
    local: `${translate('Khuyến công địa phương', 'Local fund')}: ${provinceName(book, place.province)}`,
  }
  const nameOf = (row: LevelRow): string =>
    row.province === null || row.province === place.province
      ? ''
      : ` — ${provinceName(book, row.province)}`
  const shown = (ownFigures ? local : national).filter(isGiven)
  const heading = headings[ownFigures ? 'local' : 'national']
  const title = translate(
    `MỨC HỖ TRỢ KHUYẾN CÔNG có hiệu lực ngày ${dayText(on)}`,
    `SUPPORT LEVELS in force on ${on}`,
  )
  const parts = [
    bold(title),
    shown.length === 0
      ? ''
      : `${bold(heading)}\n${levelTable(shown, ownFigures ? national : null, nameOf, call)}`,
    openLevels(local, headings.local, nameOf, call),
    ownFigures ? '' : openLevels(national, headings.national, nameOf, call),
    notes.length === 0 ? '' : `${bold(translate('LƯU Ý', 'NOTES'))}\n${listed(notes, call)}`,
  ]
  return `${parts
    .map((part) => part.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

const isGiven = ({ answer }: LevelRow): boolean => answer === 'in-force'

export function provinceName(book: RuleBook, id: string | null): string {
  return id === null ? '' : findProvince(book.register, id).name
}

const listed = (lines: readonly string[], { out }: Call): string =>
  lines.map((line) => `  - ${wrap(clean(line), out.columns - 4).join('\n    ')}\n`).join('')

/** The levels that are not encoded, by name and text: many of them would bury the figures. */
function openLevels(
  rows: readonly LevelRow[],
  whose: string,
  nameOf: (row: LevelRow) => string,
  call: NamingCall,
): string {
  const { translate, out, io } = call
  const open = rows.filter((row) => !isGiven(row))
  if (open.length === 0) return ''
  const lines = printedLevels(open).map(
    (each) => `${printedTitle(each, nameOf, call)}: ${citationText(each.row, call.lang)}`,
  )
  const heading = translate(
    `CHƯA SỐ HÓA (${whose}): văn bản có quy định, gói chưa có mức`,
    `NOT ENCODED (${whose}): the act provides, the pack has no level yet`,
  )
  return `${colorsFor(out, io.env).bold(heading)}\n${listed(lines, call)}`
}

function levelTable(
  rows: readonly LevelRow[],
  national: readonly LevelRow[] | null,
  nameOf: (row: LevelRow) => string,
  call: NamingCall,
): string {
  const { translate, out, io, lang } = call
  const { yellow } = colorsFor(out, io.env)
  const head = [
    translate('Nội dung', 'Activity'),
    translate('Mức hỗ trợ', 'Level'),
    ...(national === null ? [] : [translate('Mức quốc gia', 'National level')]),
    translate('Căn cứ', 'Citation'),
    translate('Hiệu lực', 'In force'),
  ]
  const cellsOf = (each: PrintedLevel): readonly Cell[] => {
    const { row } = each
    const condition = lang === 'vi' ? row.condition : row.conditionEn
    const cited = citationText(row, lang)
    return [
      `${printedTitle(each, nameOf, call)}${condition === null ? '' : `\n${translate('khi', 'when')}: ${condition}`}`,
      levelText(row, call),
      ...(national === null ? [] : [nationalLevelText(row, national, call)]),
      row.evidence === 'quoted'
        ? cited
        : { text: `${cited} (${term(row.evidence, lang)})`, paint: yellow },
      `${translate('từ', 'from')} ` +
        `${day(row.from, call)}${row.to === null ? '' : ` ${translate('đến', 'to')} ${day(row.to, call)}`}`,
    ]
  }
  return textTable(head, printedLevels(rows).map(cellsOf), out.columns)
}

const day = (text: string, { lang }: Call): string => (lang === 'vi' ? dayText(text) : text)

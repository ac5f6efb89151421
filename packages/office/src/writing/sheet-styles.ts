import type { CellStyle } from 'hucre/xlsx'
import type { WrittenColumn } from './written-table.js'

export const FONT = { name: 'Times New Roman', size: 11 } as const
const TOP: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } }
const FORMATS = { money: '#,##0', day: 'dd/mm/yyyy', rate: '0.0%' } as const

export const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF4' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin' } },
}
/** No colour: hucre writes it before the size, which the schema of the format does not allow. */
export const LINK: CellStyle = { ...TOP, font: { ...FONT, underline: true } }

export const styleOf = (format: WrittenColumn['format']): CellStyle =>
  format === undefined ? TOP : { ...TOP, numFmt: FORMATS[format] }

/**
 * Every style that a cell can have. A workbook numbers its styles in the order they are met: where
 * all of them are met in this order first, two workbooks number them alike.
 */
export const STYLES: readonly CellStyle[] = [
  HEADING,
  TOP,
  ...(['money', 'day', 'rate'] as const).map(styleOf),
  LINK,
]

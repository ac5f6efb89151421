import type { WrittenTable } from '@khuyencong/office'
import type { ResultTables } from '../../tables/result-export.js'
import type { Reader } from '../../text/reader.js'
import type { IndicatorCell, IndicatorTable } from '../../text/figure-tables.js'
import type { IndicatorPaper } from './sections.js'

/** Chỉ tiêu thành bảng. / The paper as tables; what is not known stays in words, never 0. */
export const indicatorTables = (
  paper: IndicatorPaper,
  on: string,
  { translate }: Reader,
): ResultTables => ({
  title: paper.title,
  on,
  tables: [
    ...paper.tables.map(writtenTable),
    {
      name: translate('Ghi chú', 'Notes'),
      columns: [{ heading: translate('Ghi chú', 'Note'), width: 120 }],
      rows: [paper.kind, ...paper.lines].map((line) => [line]),
    },
  ],
  cited: [],
})

/** A table of figures as a sheet. */
export const writtenTable = ({ heading, head, rows }: IndicatorTable): WrittenTable => ({
  name: heading.replace(/:.*$/u, ''),
  columns: head.map((name, column) => ({
    heading: name,
    width: isFigures(rows, column) ? 20 : 40,
    ...(isFigures(rows, column) && { format: 'money' as const }),
  })),
  rows: rows.map((cells) => cells.map(cellOf)),
})

const cellOf = (cell: IndicatorCell): string | number =>
  typeof cell === 'string' ? cell : (cell.value ?? cell.text)

const isFigures = (rows: IndicatorTable['rows'], column: number): boolean =>
  rows.some((cells) => typeof cells[column] === 'object')

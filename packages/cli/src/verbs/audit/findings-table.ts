import type { ReportRow } from './tally.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { type Cell, drawRows, fit, type Layout } from '../../text/table.js'

/** The table of findings, drawn in parts that join; rows wait until they are drawn. */
export interface FindingsTable {
  readonly add: (row: ReportRow) => void
  /** So many of the rows that wait; the `last` part closes the table. Empty without rows. */
  readonly draw: (count: number, last: boolean) => string
  readonly drawRest: () => string
}

export function findingsTable({ translate, out, io }: Call): FindingsTable {
  const colors = colorsFor(out, io.env)
  const paints = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const head = [
    translate('Đề án', 'Project'),
    translate('Hạng mục', 'Item'),
    translate('Phát hiện', 'Finding'),
    translate('Nội dung', 'What was found'),
    translate('Căn cứ', 'Citation'),
  ]
  let waiting: Cell[][] = []
  let layout: Layout | undefined
  let open = false
  const draw = (count: number, last: boolean): string => {
    const rows = waiting.slice(0, count)
    if (rows.length === 0) return ''
    waiting = waiting.slice(count)
    layout ??= fit(head, rows, out.columns)
    const text = drawRows(head, rows, layout, { first: !open, last })
    open = !last
    return text
  }
  return {
    add: ({ cells: [project, item, label, sentence, citations], severity }) => {
      waiting.push([project, item, { text: label, paint: paints[severity] }, sentence, citations])
    },
    draw,
    drawRest: () => draw(waiting.length, true),
  }
}

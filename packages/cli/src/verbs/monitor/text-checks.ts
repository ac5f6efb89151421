import type { Monitored } from '@khuyencong/core/monitor'
import { clean } from '../../terminal/problems.js'
import { colorsFor } from '../../text/output.js'
import { type Cell, textTable, wrap } from '../../text/table.js'
import { outcomeText } from '../reconcile/labels.js'
import {
  checkedText,
  monitorTone,
  openCheckLines,
  publishedCells,
  publishedOf,
} from './checks-labels.js'
import { monitorFindingLine, noteLine } from './labels.js'
import type { NamingCall } from '../../text/reader.js'

/** What was compared, and what does not agree. */
export function checkLines(found: Monitored, call: NamingCall): string {
  const { translate, out, io } = call
  if (found.total.rows === 0) return ''
  const { bold, green, red } = colorsFor(out, io.env)
  const tone = monitorTone(found)
  const paint = tone === null ? (line: string) => line : tone === 'good' ? green : red
  const sentence = paint(wrap(checkedText(found, call), out.columns).join('\n'))
  const lines = found.findings.map((each) => {
    const line = wrap(monitorFindingLine(each, found, call), out.columns - 2).join('\n    ')
    return `  ${each.severity === 'error' ? red(line) : line}`
  })
  return lines.length === 0
    ? sentence
    : `${sentence}\n${bold(translate('PHÁT HIỆN', 'FINDINGS'))}\n${lines.join('\n')}`
}

/** Published figures beside what the rows come to. */
export function publishedTable(found: Monitored, call: NamingCall): string {
  const { translate, out, io } = call
  const { bold, green, red } = colorsFor(out, io.env)
  const published = publishedOf(found)
  if (published.length === 0) return ''
  const head = [
    translate('Số liệu', 'Figure'),
    translate('Đã công bố', 'Published'),
    translate('Cộng lại', 'Added up'),
    translate('Chênh lệch', 'Difference'),
    translate('Kết quả', 'Result'),
  ]
  const rows = published.map((each): Cell[] => [
    ...publishedCells(each, found, call),
    { text: outcomeText(each, call), paint: each.agrees ? green : red },
  ])
  return `${bold(translate('SỐ ĐÃ CÔNG BỐ', 'PUBLISHED FIGURES'))}\n${textTable(head, rows, out.columns)}`
}

/** The figures that nothing could be compared with, by reason. */
export function notComparableLines(found: Monitored, call: NamingCall): string {
  const { translate, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const lines = openCheckLines(found, call).map(
    (line) => `  - ${wrap(clean(line), out.columns - 4).join('\n    ')}`,
  )
  return lines.length === 0
    ? ''
    : `${bold(translate('KHÔNG CÓ CĂN CỨ ĐỂ ĐỐI CHIẾU', 'NOTHING TO COMPARE WITH'))}\n${lines.join('\n')}`
}

/** The notes of monitoring, one a line. */
export function noteLines(found: Monitored, call: NamingCall): string {
  const { out, io, translate } = call
  if (found.notes.length === 0) return ''
  const { bold } = colorsFor(out, io.env)
  const lines = found.notes.map(
    (each) => `  - ${wrap(noteLine(each, found, call), out.columns - 4).join('\n    ')}`,
  )
  return `${bold(translate('LƯU Ý', 'NOTES'))}\n${lines.join('\n')}`
}

import type { Reconciliation } from '@khuyencong/core/monitor'
import type { Call } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { toneOf } from '../../text/compared.js'
import { colorsFor } from '../../text/output.js'
import { projectsText } from '../../text/project-sums.js'
import { reconciledWorkLines } from '../../text/work-sums.js'
import {
  agreementText,
  apartText,
  comparedFigure,
  comparisonName,
  reportCounts,
  mismatchText,
  openLines,
  outcomeText,
  type ReadReport,
  unexplainedText,
} from './labels.js'
import { type Cell, textTable, wrap } from '../../text/table.js'
import type { NamingCall } from '../../text/reader.js'

/**
 * Trang đối chiếu. / A report reconciled, as people read it: what was compared, both figures, what
 * does not agree, what nobody can compare.
 */
export function reconcilePage(
  result: Reconciliation,
  report: ReadReport,
  call: NamingCall,
): string {
  const { translate } = call
  const { out, io } = call
  const { bold, green, red } = colorsFor(out, io.env)
  const tone = toneOf(reportCounts(result))
  const paint = tone === null ? (line: string) => line : tone === 'good' ? green : red
  const head = `${bold(translate('ĐỐI CHIẾU BÁO CÁO', 'REPORT RECONCILED'))} ${clean(result.id)}`
  const title = report.title === null ? [] : [clean(report.title)]
  const from = result.from === null ? [] : [projectsText(result.from, call)]
  const work = result.work === undefined ? [] : reconciledWorkLines(result.work, call)
  const told = work.map((line) => lineOf(line, call))
  const parts = [
    [head, ...title, ...from, ...told, paint(agreementText(result, call))].join('\n'),
    comparedTable(result, report, call),
    result.findings
      .map((each) => {
        const { label, text } = mismatchText(each, call)
        return red(lineOf(`${label} ${each.at}: ${text}`, call))
      })
      .join('\n'),
    listOf(
      translate('PHẦN CHƯA ĐƯỢC GIẢI THÍCH', 'NOT EXPLAINED'),
      result.unexplained.map((each) => unexplainedText(each, call)),
      call,
    ),
    listOf(
      translate('KHÔNG CÓ CĂN CỨ ĐỂ ĐỐI CHIẾU', 'NOTHING TO COMPARE WITH'),
      openLines(result.notComparable, report, call),
      call,
    ),
  ]
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`
}

const lineOf = (text: string, { out }: Call): string => wrap(clean(text), out.columns).join('\n')

function comparedTable(result: Reconciliation, report: ReadReport, call: NamingCall): string {
  const { translate, out, io } = call
  if (result.compared.length === 0) return ''
  const { green, red } = colorsFor(out, io.env)
  const head = [
    translate('Số liệu', 'Figure'),
    translate('Đã công bố', 'Published'),
    translate('Tính lại', 'Recomputed'),
    translate('Chênh lệch', 'Difference'),
    translate('Kết quả', 'Result'),
  ]
  const rows = result.compared.map((each): Cell[] => [
    comparisonName(each, report, call),
    comparedFigure(each, each.stated, call),
    comparedFigure(each, each.computed, call),
    apartText(each, result, call),
    { text: outcomeText(each, call), paint: each.agrees ? green : red },
  ])
  return textTable(head, rows, out.columns)
}

function listOf(heading: string, lines: readonly string[], call: NamingCall): string {
  if (lines.length === 0) return ''
  const { out, io } = call
  const items = lines.map((line) => `  - ${wrap(clean(line), out.columns - 4).join('\n    ')}`)
  return `${colorsFor(out, io.env).bold(heading)}\n${items.join('\n')}`
}

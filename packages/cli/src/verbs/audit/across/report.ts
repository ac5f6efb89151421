import { citationText, severityName } from '@khuyencong/core'
import { type AcrossFinding, acrossText, concernedText } from '@khuyencong/core/across'
import type { Call } from '../../../terminal/io.js'
import { colorsFor } from '../../../text/output.js'
import { countText } from '../../../text/numbers.js'
import { type Reader, textIn } from '../../../text/reader.js'
import { type Cell, textTable } from '../../../text/table.js'
import type { AcrossResult } from './result.js'
import { acrossWords } from './messages.js'
import { caveatOf, summaryOf } from './summary.js'

/** The audit as text: a table of findings, what was compared, what came of it. */
export function acrossReport(result: AcrossResult, call: Call): string {
  const { lang, out, io } = call
  const colors = colorsFor(out, io.env)
  const paints = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const head = [
    acrossWords.finding,
    acrossWords.sentence,
    acrossWords.projects,
    acrossWords.citation,
  ].map((words) => textIn(words, lang))
  const rows = result.findings.map((finding): Cell[] => [
    { text: labelOf(finding, call), paint: paints[finding.severity] },
    acrossText(finding, lang, result.book),
    namedProjects(finding, call).join('\n'),
    finding.citation === null ? '' : citationText(finding.citation, lang),
  ])
  const table = rows.length === 0 ? '' : `${textTable(head, rows, out.columns)}\n`
  const lines = summaryOf(result, call).map(([name, text]) => `  ${name}: ${text}\n`)
  const title = colors.bold(textIn(acrossWords.summary, lang).toUpperCase())
  const caveat = caveatOf(result, call)
  return `${table}${title}\n${lines.join('')}${caveat === null ? '' : `${caveat}\n`}`
}

/** «Sai quy định [TWO_FUNDS]» */
export const labelOf = ({ severity, code }: AcrossFinding, { lang }: Reader): string =>
  `${severityName(severity, lang)} [${code}]`

/** How many projects of one finding are named. */
const NAMED = 20

/** The projects of a finding, a line each; of very many the first, and how many there are besides. */
export function namedProjects({ projects }: AcrossFinding, reader: Reader): readonly string[] {
  const { lang, translate } = reader
  const named = projects.slice(0, NAMED).map((each) => concernedText(each, lang))
  const rest = countText(projects.length - NAMED, lang)
  return projects.length <= NAMED
    ? named
    : [...named, translate(`và ${rest} đề án khác`, `and ${rest} more`)]
}

import { citationText, severityName } from '@khuyencong/core'
import { type AcrossFinding, acrossText, concernedText } from '@khuyencong/core/across'
import type { Call } from '../../../terminal/io.js'
import { colorsFor } from '../../../text/output.js'
import { countText } from '../../../text/numbers.js'
import { type Reader, textIn } from '../../../text/reader.js'
import { type Cell, textTable } from '../../../text/table.js'
import type { AcrossResult } from './result.js'
import { acrossTexts, acrossWords } from './messages.js'
import { caveatOf, summaryOf } from './summary.js'

/** How many findings a table on a terminal has; it takes long to draw. */
const SHOWN = 500

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
  const rows = result.findings
    .slice(0, SHOWN)
    .map((finding): Cell[] => [
      { text: labelOf(finding, call), paint: paints[finding.severity] },
      acrossText(finding, lang, result.book),
      namedProjects(finding, call).join('\n'),
      finding.citation === null ? '' : citationText(finding.citation, lang),
    ])
  const left = result.findings.length - rows.length
  const more = left === 0 ? '' : `${textIn(acrossTexts.left(countText(left, lang)), lang)}\n`
  const table = rows.length === 0 ? '' : `${textTable(head, rows, out.columns)}${more}\n`
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

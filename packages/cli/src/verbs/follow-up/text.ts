import type { Call } from '../../terminal/io.js'
import { countText } from '../../text/numbers.js'
import { colorsFor } from '../../text/output.js'
import { dayFor, textIn } from '../../text/reader.js'
import { type Cell, textTable } from '../../text/table.js'
import { dutyCells, dutyHeadings } from '../../after-support/duty-cells.js'
import { followUpTexts, followUpWords } from '../../after-support/messages.js'
import { recordsNote } from '../../after-support/record-file.js'
import type { FollowUpResult } from './result.js'
import { dutyCounts } from './summary.js'

/** How many lines a terminal shows; `--json` gives all. */
const LISTED = 500

/** Trang theo dõi. / What is not done, the gravest first, and how much there is of each. */
export function followUpText(result: FollowUpResult, call: Call): string {
  const { lang, out, io } = call
  const { bold, red } = colorsFor(out, io.env)
  const { rows } = result.open
  const title =
    `${bold(textIn(followUpWords.title, lang))} · ` +
    `${textIn(followUpWords.asOf, lang)} ${dayFor(result.on, lang)}`
  const plain = (text: string): string => text
  const lines = rows.slice(0, LISTED).map((open): readonly Cell[] => {
    const grave = open.first.status === 'late' || open.first.status === 'broken'
    const [status = '', ...others] = dutyCells(open, result.book, call)
    return [{ text: status, paint: grave ? red : plain }, ...others]
  })
  const left =
    rows.length > LISTED
      ? `${textIn(followUpTexts.left(countText(rows.length - LISTED, lang)), lang)}\n`
      : ''
  const list =
    rows.length === 0
      ? `${textIn(followUpWords.nothing, lang)}\n`
      : textTable(dutyHeadings(call), lines, out.columns)
  const note = recordsNote(result.open, result.records, call)
  const summary = dutyCounts(result, call).map(
    ([name, count]) => `  ${name}: ${countText(count, lang)}\n`,
  )
  const head = bold(textIn(followUpWords.summary, lang))
  const foot = note === null ? '' : `${note}\n`
  return `${title}\n${list}${left}\n${head}\n${summary.join('')}${foot}`
}

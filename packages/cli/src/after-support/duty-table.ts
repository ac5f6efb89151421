import type { RuleBook } from '@khuyencong/core'
import { html, type Html } from '../html/html.js'
import { type Column, table } from '../html/table.js'
import { countText } from '../text/numbers.js'
import { type Reader, textIn } from '../text/reader.js'
import { dutyCells, dutyHeadings } from './duty-cells.js'
import { followUpTexts, followUpWords } from './messages.js'
import type { OpenDuty } from './open-duties.js'

/** How many lines stand on a page. */
const LISTED = 5_000
const TONES = {
  late: 'bad',
  broken: 'bad',
  due: 'open',
  unknown: 'soft',
  'not-encoded': 'soft',
  done: 'good',
} as const

const KINDS = ['text', 'text', 'long', 'text', 'text', 'number', 'text'] as const

/** Bảng các việc chưa xong. / What is not done, as a table of a page. */
export function dutyTable(rows: readonly OpenDuty[], book: RuleBook, reader: Reader): Html {
  const { lang } = reader
  if (rows.length === 0) return html`<p>${textIn(followUpWords.nothing, lang)}</p>`
  const columns = dutyHeadings(reader).map((heading, index): Column => [
    heading,
    KINDS[index] ?? 'text',
  ])
  const lines = rows.slice(0, LISTED).map((open) => {
    const [status = '', ...others] = dutyCells(open, book, reader)
    return { cells: [html`<span class="${TONES[open.first.status]}">${status}</span>`, ...others] }
  })
  const left = textIn(followUpTexts.left(countText(rows.length - LISTED, lang)), lang)
  return html`${table(columns, lines)}${rows.length > LISTED ? html`<p>${left}</p>` : null}`
}

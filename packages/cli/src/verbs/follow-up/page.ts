import { html, type Html } from '../../html/html.js'
import { packLine } from '../../html/packs-used.js'
import { page, section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { countText } from '../../text/numbers.js'
import { dayFor, type Reader, textIn } from '../../text/reader.js'
import { dutyCells } from './duty-cells.js'
import { followUpTexts, followUpWords } from './messages.js'
import type { FollowUpResult } from './result.js'
import { dutyHeadings, summaryOf } from './summary.js'

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

/** Trang theo dõi sau hỗ trợ. / The page of what is owed after the money. */
export function followUpPage(result: FollowUpResult, reader: Reader): string {
  const { lang } = reader
  const word = (name: keyof typeof followUpWords): string => textIn(followUpWords[name], lang)
  const summary = summaryOf(result, reader).map((cells) => ({ cells }))
  return page(
    { lang, kind: word('kind'), title: `${word('asOf')} ${dayFor(result.on, lang)}` },
    null,
    [
      section(
        word('summary'),
        table(
          [
            ['', 'name'],
            ['', 'number'],
          ],
          summary,
        ),
      ),
      section(word('what'), dutyTable(result, reader)),
    ],
    footOf(result, reader),
  )
}

function dutyTable({ open: { rows }, book }: FollowUpResult, reader: Reader): Html {
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

const KINDS = ['text', 'text', 'long', 'text', 'text', 'number', 'text'] as const

/** What makes the page again: the files and the packs, with their digests. */
const footOf = ({ read, book }: FollowUpResult, reader: Reader): readonly Html[] => [
  ...read.files.map(
    ({ name, digest }) =>
      html`<p>${textIn(followUpWords.inputFile, reader.lang)}: ${name} <code>${digest}</code></p>
`,
  ),
  ...book.packs.map((pack) => packLine(pack, book, reader)),
]

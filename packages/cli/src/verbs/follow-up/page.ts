import { html, type Html } from '../../html/html.js'
import { packLine } from '../../html/packs-used.js'
import { page, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import { countText } from '../../text/numbers.js'
import { dayFor, type Reader, textIn } from '../../text/reader.js'
import { followUpWords } from '../../after-support/messages.js'
import { dutyTable } from '../../after-support/duty-table.js'
import { recordsNote } from '../../after-support/record-file.js'
import type { FollowUpResult } from './result.js'
import { dutyCounts } from './summary.js'

/** Trang theo dõi sau hỗ trợ. / The page of what is owed after the money. */
export function followUpPage(result: FollowUpResult, reader: Reader): string {
  const { lang } = reader
  const word = (name: keyof typeof followUpWords): string => textIn(followUpWords[name], lang)
  const note = recordsNote(result.open, result.records, reader)
  const summary = dutyCounts(result, reader).map(([name, count]) => ({
    cells: [name, countText(count, lang)],
  }))
  return page(
    { lang, kind: word('kind'), title: `${word('asOf')} ${dayFor(result.on, lang)}` },
    null,
    [
      section(word('summary'), [
        table(
          [
            ['', 'name'],
            ['', 'number'],
          ],
          summary,
        ),
        note === null ? null : html`<p>${note}</p>`,
      ]),
      section(word('what'), dutyTable(result.open.rows, result.book, reader)),
    ],
    footOf(result, reader),
  )
}

/** What makes the page again: the files and the packs, with their digests. */
const footOf = ({ read, book }: FollowUpResult, reader: Reader): readonly Html[] => [
  ...read.files.map(
    ({ name, digest }) =>
      html`<p>${textIn(followUpWords.inputFile, reader.lang)}: ${name} <code>${digest}</code></p>
`,
  ),
  ...book.packs.map((pack) => packLine(pack, book, reader)),
]

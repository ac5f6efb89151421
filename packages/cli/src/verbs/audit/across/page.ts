import type { RuleBook } from '@khuyencong/core'
import { acrossExcess, type AcrossFinding, acrossName, acrossText } from '@khuyencong/core/across'
import { type Cited, citedIn } from '../../../html/cited.js'
import { html, type Html } from '../../../html/html.js'
import { packLine } from '../../../html/packs-used.js'
import { page, section } from '../../../html/page.js'
import { type Column, table } from '../../../html/table.js'
import { amountText, countText } from '../../../text/numbers.js'
import { type Reader, textIn } from '../../../text/reader.js'
import { groupSections } from '../page-groups.js'
import type { AcrossResult } from './result.js'
import { acrossWords } from './messages.js'
import { labelOf, namedProjects } from './report.js'
import { caveatOf, summaryOf } from './summary.js'

/** How many findings stand on a page; a workbook holds them all. */
const LISTED = 5_000
const TONES = { error: 'bad', warning: 'open', info: 'soft' } as const

/** Trang rà soát giữa các đề án. / The page of an audit across projects. */
export function acrossPage(result: AcrossResult, reader: Reader): string {
  const { lang } = reader
  const { book, groups, findings } = result
  const word = (name: keyof typeof acrossWords): string => textIn(acrossWords[name], lang)
  const cited = citedIn(book, reader)
  const rows = findings
    .slice(0, LISTED)
    .map((finding) => ({ cells: cellsOf(finding, { ...reader, book, cited }) }))
  const summary = section(word('summary'), [
    table(
      [[''], ['']],
      summaryOf(result, reader).map((cells) => ({ cells })),
    ),
    paragraph(caveatOf(result, reader)),
  ])
  const list = section(word('findings'), [table(columnsIn(lang), rows), leftOut(result, reader)])
  return page(
    { lang, kind: word('kind'), title: word('title') },
    null,
    [
      summary,
      groupSections(groups, { ...reader, book }, word('groupNote')),
      rows.length === 0 ? null : list,
      cited.table(),
    ],
    [...footOf(result, reader)],
  )
}

interface RowReader extends Reader {
  readonly book: RuleBook
  readonly cited: Cited
}

function cellsOf(finding: AcrossFinding, reader: RowReader): readonly (Html | string | null)[] {
  const { lang, book, cited } = reader
  const excess = acrossExcess(finding)
  return [
    html`<span class="${TONES[finding.severity]}">${labelOf(finding, reader)}</span>
<p>${acrossName(finding.code, lang)}</p>`,
    acrossText(finding, lang, book),
    html`${namedProjects(finding, reader).map((line) => html`<p>${line}</p>`)}`,
    excess === null ? '—' : amountText(excess, lang),
    cited.link(finding.citation),
  ]
}

const columnsIn = (lang: Reader['lang']): readonly Column[] => [
  [textIn(acrossWords.finding, lang)],
  [textIn(acrossWords.sentence, lang), 'long'],
  [textIn(acrossWords.projects, lang), 'long'],
  [textIn(acrossWords.excess, lang), 'number'],
  [textIn(acrossWords.citation, lang)],
]

const paragraph = (text: string | null): Html | null =>
  text === null ? null : html`<p>${text}</p>`

function leftOut({ findings }: AcrossResult, { lang, translate }: Reader): Html | null {
  const rest = countText(findings.length - LISTED, lang)
  return findings.length <= LISTED
    ? null
    : paragraph(
        translate(
          `Còn ${rest} phát hiện khác: dùng --export để có đủ.`,
          `There are ${rest} more findings: --export writes them all.`,
        ),
      )
}

/** What makes the page again: the files and the packs, with their digests. */
const footOf = ({ files, book }: AcrossResult, reader: Reader): readonly Html[] => [
  ...files.map(
    ({ name, digest }) =>
      html`<p>${reader.translate('Tệp dữ liệu', 'Input file')}: ${name} <code>${digest}</code></p>
`,
  ),
  ...book.packs.map((pack) => packLine(pack, book, reader)),
]

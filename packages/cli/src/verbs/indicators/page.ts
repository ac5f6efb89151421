import { html, type Html } from '../../html/html.js'
import { list, page, section } from '../../html/page.js'
import { table } from '../../html/table.js'
import type { Reader } from '../../text/reader.js'
import { type IndicatorTable, shownIn } from '../../text/figure-tables.js'
import type { IndicatorPaper } from './sections.js'

/** A table of figures as a section of a page. */
export const figuresSection = ({ heading, head, rows }: IndicatorTable): Html | null =>
  section(
    heading,
    table(
      head.map((name) => [name, 'text'] as const),
      rows.map((cells) => ({ cells: cells.map(shownIn) })),
    ),
  )

/** The paper as a page to read and print. */
export function indicatorsPage(
  { kind, title, lines, tables }: IndicatorPaper,
  reader: Reader,
): string {
  const { lang, translate } = reader
  const body = tables.map(figuresSection)
  const foot = html`<p>${translate(
    '«≥» là ít nhất: còn phần chưa biết, không tính bằng 0; «chưa có số liệu» là chưa ai báo cáo.',
    '"≥" is at least: some parts are not known and do not count as zero; "no figure": nobody told.',
  )}</p>`
  return page({ lang, kind, title }, list(lines, 'plain'), body, foot)
}

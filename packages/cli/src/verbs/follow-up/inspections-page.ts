import type { RuleBook } from '@khuyencong/core'
import type { InspectionPlan } from '@khuyencong/core/follow-up'
import { html } from '../../html/html.js'
import { packLine } from '../../html/packs-used.js'
import { page, section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import { dayFor, type Reader, textIn } from '../../text/reader.js'
import { inspectionHeadings, inspectionLog, inspectionRows } from './inspection-cells.js'
import { inspectionWords } from './inspection-messages.js'

const KINDS = ['number', 'text', 'number', 'long', 'text'] as const

/** Kế hoạch kiểm tra. / The plan as a page. */
export function inspectionsPage(
  plan: InspectionPlan,
  { read, book }: { readonly read: ProjectsRead; readonly book: RuleBook },
  reader: Reader,
): string {
  const { lang } = reader
  const word = (name: keyof typeof inspectionWords): string => textIn(inspectionWords[name], lang)
  const columns = inspectionHeadings(reader).map((heading, index): Column => [
    heading,
    KINDS[index] ?? 'text',
  ])
  const rows = inspectionRows(plan, reader).map((cells) => ({ cells }))
  const log = inspectionLog(plan, read, reader).map((cells) => ({ cells }))
  return page(
    { lang, kind: word('kind'), title: `${word('asOf')} ${dayFor(plan.on, lang)}` },
    null,
    [
      section(
        word('title'),
        rows.length === 0 ? html`<p>${word('none')}</p>` : table(columns, rows),
      ),
      section(
        word('log'),
        table(
          [
            ['', 'name'],
            ['', 'long'],
          ],
          log,
        ),
      ),
    ],
    book.packs.map((pack) => packLine(pack, book, reader)),
  )
}

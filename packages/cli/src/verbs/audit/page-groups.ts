import type { GroupsByDimension } from '@khuyencong/core/auditing'
import { AUDIT_DIMENSION_WORDS } from '../../auditing/dimension-names.js'
import { html, type Html } from '../../html/html.js'
import { section } from '../../html/page.js'
import { type Column, table } from '../../html/table.js'
import { countText } from '../../text/numbers.js'
import { groupCells, groupHeadings, groupLists, groupNote } from './groups.js'
import type { RowPaper } from './page-rows.js'

/** How many groups a table of the page shows. */
const LISTED_GROUPS = 200

/** Findings by group, a section for each dimension; nothing where none were asked for. */
export function groupSections(
  groups: GroupsByDimension | null,
  paper: Pick<RowPaper, 'book' | 'lang' | 'translate'>,
  note: string = groupNote(paper),
): Html | null {
  if (groups === null) return null
  const { translate, lang, book } = paper
  return html`${groupLists(groups).map(([dimension, list]) => {
    const columns = groupHeadings(dimension, paper).map((heading, index): Column => [
      heading,
      index === 0 ? 'long' : 'number',
    ])
    const rows = list
      .slice(0, LISTED_GROUPS)
      .map((each) => ({ cells: groupCells(dimension, each, book, paper) }))
    const rest = list.length - rows.length
    const more = translate(
      `Còn ${countText(rest, lang)} nhóm có ít phát hiện hơn: xem bằng --group và --json.`,
      `${countText(rest, lang)} more groups with less: see them with --group and --json.`,
    )
    const name = translate(...AUDIT_DIMENSION_WORDS[dimension]).toLowerCase()
    return section(
      translate(`Phát hiện theo ${name}`, `Findings by ${name}`),
      html`${table(columns, rows)}${rest > 0 ? html`<p>${more}</p>` : null}<p>${note}</p>
`,
    )
  })}`
}

import type { PaperPart, PaperTable, paperText, WrittenPaper } from '@khuyencong/office'
import { html, type Html } from './html.js'
import { page, section } from './page.js'
import { table } from './table.js'

/** How cells become texts: `paperText` of the package that is loaded for tables alone. */
type CellText = typeof paperText

/** What stands where a value is to be filled in by hand. */
const DOTS = '…………………………'

/**
 * Văn bản thành trang HTML. / A paper as a page that prints: the same parts in the same order as
 * the .docx file of it.
 */
export function paperPage(paper: WrittenPaper, kind: string, textOf: CellText): string {
  const { lang, title, subtitle } = paper
  const under = subtitle === null ? null : html`<p>${subtitle}</p>`
  return page({ lang, kind, title }, under, sectionsOf(paper, textOf), null)
}

/** The parts, each group of them under the heading before it. */
function sectionsOf(paper: WrittenPaper, textOf: CellText): readonly (Html | null)[] {
  const groups: { readonly heading: string | null; readonly parts: PaperPart[] }[] = []
  for (const part of paper.parts) {
    if (part.kind === 'heading') groups.push({ heading: part.text, parts: [] })
    else {
      if (groups.length === 0) groups.push({ heading: null, parts: [] })
      groups.at(-1)?.parts.push(part)
    }
  }
  return groups.map(({ heading, parts }) => {
    const body = parts.map((part) => partOf(part, paper, textOf))
    return heading === null ? html`${body}` : section(heading, body)
  })
}

function partOf(part: PaperPart, paper: WrittenPaper, textOf: CellText): Html | null {
  switch (part.kind) {
    case 'heading':
      return null
    case 'text':
      return part.small === true
        ? html`<p><small>${part.text}</small></p>`
        : html`<p>${lines(part.text)}</p>`
    case 'fields':
      return html`${part.rows.map(
        ([name, value]) => html`<p>${name}: ${textOf(value, paper.lang) || DOTS}</p>
`,
      )}`
    case 'table':
      return tableOf(part, paper, textOf)
    case 'signatures': {
      const places = part.places.map((place) => [place] as const)
      return table(places, [{ cells: part.places.map(() => html`<br><br><br>`) }])
    }
  }
}

function tableOf(
  { columns, rows }: PaperTable,
  { lang }: WrittenPaper,
  textOf: CellText,
): Html | null {
  return table(
    columns.map(({ heading, format }) =>
      format === undefined || format === 'day' ? [heading] : [heading, 'number'],
    ),
    rows.map((row) => ({
      cells: columns.map(({ format }, column) => lines(textOf(row[column] ?? null, lang, format))),
    })),
  )
}

/** A text of several lines. */
const lines = (text: string): readonly (Html | string)[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [html`<br>`, line]))

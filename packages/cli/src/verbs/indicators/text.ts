import { clean } from '../../terminal/problems.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { textTable } from '../../text/table.js'
import { type IndicatorPaper, shownIn } from './sections.js'

/** The paper as a terminal shows it. */
export function indicatorsText(
  { kind, title, lines, tables }: IndicatorPaper,
  { out, io }: Call,
): string {
  const { bold } = colorsFor(out, io.env)
  const head = [`${bold(kind)} ${clean(title)}`, ...lines.map(clean)].join('\n')
  const parts = tables.map(
    ({ heading, head: names, rows }) =>
      `${bold(heading)}\n${textTable(
        names,
        rows.map((cells) => cells.map(shownIn)),
        out.columns,
      ).trimEnd()}`,
  )
  return `${[head, ...parts].join('\n\n')}\n`
}

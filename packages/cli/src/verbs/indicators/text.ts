import { clean } from '../../terminal/problems.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { textTable } from '../../text/table.js'
import { type IndicatorTable, shownIn } from '../../text/figure-tables.js'
import type { IndicatorPaper } from './sections.js'

/** The paper as a terminal shows it. */
export function indicatorsText(
  { kind, title, lines, tables }: IndicatorPaper,
  { out, io }: Call,
): string {
  const { bold } = colorsFor(out, io.env)
  const head = [`${bold(kind)} ${clean(title)}`, ...lines.map(clean)].join('\n')
  const parts = tables.map((each) => figuresText(each, { out, io }))
  return `${[head, ...parts].join('\n\n')}\n`
}

/** A table of figures as a terminal shows it. */
export function figuresText(
  { heading, head, rows }: IndicatorTable,
  { out, io }: Pick<Call, 'out' | 'io'>,
): string {
  const cells = rows.map((each) => each.map(shownIn))
  return `${colorsFor(out, io.env).bold(heading)}\n${textTable(head, cells, out.columns).trimEnd()}`
}

import type { InspectionPlan } from '@khuyencong/core/follow-up'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import type { Call } from '../../terminal/io.js'
import { colorsFor } from '../../text/output.js'
import { dayFor, textIn } from '../../text/reader.js'
import { textTable } from '../../text/table.js'
import { inspectionHeadings, inspectionLog, inspectionRows } from './inspection-cells.js'
import { inspectionWords } from './inspection-messages.js'

/** Kế hoạch kiểm tra. / The plan for people: who is inspected and why, and how it was planned. */
export function inspectionsText(plan: InspectionPlan, read: ProjectsRead, call: Call): string {
  const { lang, out, io } = call
  const { bold } = colorsFor(out, io.env)
  const word = (name: keyof typeof inspectionWords): string => textIn(inspectionWords[name], lang)
  const rows = inspectionRows(plan, call)
  const table =
    rows.length === 0 ? `${word('none')}\n` : textTable(inspectionHeadings(call), rows, out.columns)
  const log = inspectionLog(plan, read, call).map(([name, text]) => `  ${name}: ${text}\n`)
  const title = `${bold(word('title'))} · ${word('asOf')} ${dayFor(plan.on, lang)}`
  return `${title}\n${table}\n${bold(word('log'))}\n${log.join('')}`
}

import type { RuleBook } from '@khuyencong/core'
import { countIn, newTally, summaryRows } from './audit-tally.js'
import type { Call } from './io.js'
import type { Shown } from './judging.js'
import { colorsFor, findingCitations, findingLabel, findingSentence } from './output.js'
import { type Cell, drawRows, fit, type Layout } from './table.js'

/** Rows drawn at a time; the table of a long audit comes in stretches that join. */
const STRETCH = 200

/** Báo cáo rà soát. / The report of an audit: a table of findings as it grows, and a summary. Holds counts, never the projects. */
export interface Report {
  /** Takes a decision in; true when enough rows wait to be drawn. */
  readonly add: (decision: Shown) => boolean
  readonly addUnread: () => void
  readonly draw: () => Promise<void>
  readonly finish: () => Promise<void>
}

export function createReport(call: Call, book: RuleBook): Report {
  const { say, lang, out, io } = call
  const colors = colorsFor(out, io.env)
  const paints = { error: colors.red, warning: colors.yellow, info: colors.cyan }
  const head = [say('Đề án', 'Project'), say('Hạng mục', 'Item'), say('Phát hiện', 'Finding'), say('Nội dung', 'What was found'), say('Căn cứ', 'Citation')]
  const tally = newTally()
  let waiting: Cell[][] = []
  let layout: Layout | undefined
  const draw = async (last: boolean): Promise<void> => {
    const first = layout === undefined
    if (first && waiting.length === 0) return
    const width = layout ?? fit(head, waiting, out.columns)
    layout = width
    const rows = waiting
    waiting = []
    await out.write(drawRows(head, rows, width, { first, last }))
  }
  return {
    add: (decision) => {
      countIn(tally, decision)
      for (const each of decision.findings) {
        waiting.push([decision.project.id, each.item ?? '', { text: findingLabel(each, lang), paint: paints[each.severity] }, findingSentence(each, lang, book), findingCitations(each)])
      }
      return waiting.length > STRETCH
    },
    addUnread: () => { tally.unread += 1 },
    draw: async () => draw(false),
    finish: async () => {
      await draw(true)
      await out.write(`${layout === undefined ? '' : '\n'}${colors.bold(say('TỔNG HỢP', 'SUMMARY'))}\n${summaryRows(tally, call).map(([name, text]) => `  ${name}: ${text}\n`).join('')}`)
    },
  }
}

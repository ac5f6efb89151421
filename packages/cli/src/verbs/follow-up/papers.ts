import type { RuleBook } from '@khuyencong/core'
import type { InspectionPlan } from '@khuyencong/core/follow-up'
import type { WrittenPaper } from '@khuyencong/office'
import { dutySection } from '../../after-support/duty-section.js'
import { followUpTexts, followUpWords } from '../../after-support/messages.js'
import { recordsNote } from '../../after-support/record-file.js'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import { resultPaper } from '../../tables/result-paper.js'
import { countText } from '../../text/numbers.js'
import { dayFor, type Reader, textIn } from '../../text/reader.js'
import { inspectionHeadings, inspectionLog, inspectionRows } from './inspection-cells.js'
import { inspectionWords } from './inspection-messages.js'
import type { FollowUpResult } from './result.js'
import { dutyCounts } from './summary.js'

/** How many lines stand on paper; a table has them all. */
const LISTED = 2_000

/** Việc phải làm trên giấy. / What is not done as a paper to print, and how much there is of each. */
export function followUpPaper(result: FollowUpResult, reader: Reader): WrittenPaper {
  const { lang } = reader
  const { on, open, records, book } = result
  const word = (name: keyof typeof followUpWords): string => textIn(followUpWords[name], lang)
  const note = recordsNote(open, records, reader)
  const rest = open.rows.length - LISTED
  const left = rest > 0 ? [textIn(followUpTexts.left(countText(rest, lang)), lang)] : []
  const counts = dutyCounts(result, reader).map(([name, count]) => [name, countText(count, lang)])
  return resultPaper(
    {
      title: word('title'),
      subtitle: `${word('asOf')} ${dayFor(on, lang)}`,
      on,
      notes: [...(note === null ? [] : [note]), ...left],
      sections: [
        { heading: word('summary'), head: ['', ''], widths: [60, 14], rows: counts },
        dutySection(word('what'), open.rows.slice(0, LISTED), book, reader),
      ],
    },
    result,
    reader,
  )
}

/** Kế hoạch kiểm tra trên giấy. / The plan of inspections as a paper, with the log of the draw. */
export function inspectionsPaper(
  plan: InspectionPlan,
  made: { readonly read: ProjectsRead; readonly book: RuleBook },
  reader: Reader,
): WrittenPaper {
  const { lang } = reader
  const word = (name: keyof typeof inspectionWords): string => textIn(inspectionWords[name], lang)
  return resultPaper(
    {
      title: word('title'),
      subtitle: `${word('asOf')} ${dayFor(plan.on, lang)}`,
      on: plan.on,
      notes: [],
      sections: [
        {
          heading: word('title'),
          head: inspectionHeadings(reader),
          widths: [6, 20, 10, 50, 30],
          rows: inspectionRows(plan, reader),
        },
        {
          heading: word('log'),
          head: ['', ''],
          widths: [30, 80],
          rows: inspectionLog(plan, made.read, reader),
        },
      ],
    },
    made,
    reader,
  )
}

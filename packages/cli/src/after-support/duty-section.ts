import type { RuleBook } from '@khuyencong/core'
import type { PaperSection } from '../tables/result-paper.js'
import type { Reader } from '../text/reader.js'
import { dutyCells, dutyHeadings } from './duty-cells.js'
import type { OpenDuty } from './open-duties.js'

/** Việc chưa xong trên giấy. / What is not done, as a part of a paper. */
export const dutySection = (
  heading: string,
  rows: readonly OpenDuty[],
  book: RuleBook,
  reader: Reader,
): PaperSection => ({
  heading,
  head: dutyHeadings(reader),
  widths: [13, 16, 44, 20, 12, 9, 26],
  rows: rows.map((open) => dutyCells(open, book, reader)),
})

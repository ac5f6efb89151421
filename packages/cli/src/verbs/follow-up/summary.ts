import { DUTY_STATUSES, dutyStatusName } from '@khuyencong/core/follow-up'
import { countText } from '../../text/numbers.js'
import { type Reader, textIn } from '../../text/reader.js'
import { followUpWords } from './messages.js'
import type { FollowUpResult } from './result.js'

/** How many of each there are, by name; what did not happen is left out. */
export function summaryOf(
  { read, open, unusedRecords }: FollowUpResult,
  { lang }: Reader,
): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, number])[] = [
    [textIn(followUpWords.projects, lang), read.projects],
    ...DUTY_STATUSES.map((status) => [dutyStatusName(status, lang), open.counts[status]] as const),
    ...(read.unread === 0 ? [] : [[textIn(followUpWords.unread, lang), read.unread] as const]),
    ...(unusedRecords.length === 0
      ? []
      : [[textIn(followUpWords.unusedRecords, lang), unusedRecords.length] as const]),
  ]
  return rows.map(([name, count]) => [name, countText(count, lang)])
}

/** The headings of the list of duties. */
export const dutyHeadings = ({ lang }: Reader): readonly string[] =>
  (['status', 'whose', 'what', 'by', 'due', 'late', 'citation'] as const).map((name) =>
    textIn(followUpWords[name], lang),
  )

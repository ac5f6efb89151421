import { DUTY_STATUSES, dutyStatusName } from '@khuyencong/core/follow-up'
import { type Reader, textIn } from '../../text/reader.js'
import { followUpWords } from '../../after-support/messages.js'
import type { FollowUpResult } from './result.js'

/** How many of each there are, by name; what did not happen is left out. */
export function dutyCounts(
  { read, open, unusedRecords }: FollowUpResult,
  { lang }: Reader,
): readonly (readonly [string, number])[] {
  return [
    [textIn(followUpWords.projects, lang), read.projects],
    ...DUTY_STATUSES.map((status) => [dutyStatusName(status, lang), open.counts[status]] as const),
    ...(read.unread === 0 ? [] : [[textIn(followUpWords.unread, lang), read.unread] as const]),
    ...(unusedRecords.length === 0
      ? []
      : [[textIn(followUpWords.unusedRecords, lang), unusedRecords.length] as const]),
  ]
}

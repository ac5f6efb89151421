import type { FollowUpRecordInput } from '@khuyencong/core/follow-up'
import { entriesOf } from '../files/entries.js'
import { openInput } from '../files/files.js'
import type { Call } from '../terminal/io.js'
import { countText } from '../text/numbers.js'
import { type Reader, textIn } from '../text/reader.js'
import { followUpTexts } from './messages.js'
import type { OpenDuties } from './open-duties.js'

/**
 * Tệp --records. / The records of `--records`, a list or one a line; `null` where no file is named.
 */
export async function recordsOf({
  options,
  io,
}: Pick<Call, 'options' | 'io'>): Promise<FollowUpRecordInput[] | null> {
  if (options.records === undefined) return null
  const records: FollowUpRecordInput[] = []
  for await (const entry of entriesOf(await openInput(options.records, io)))
    records.push(entry.read() as FollowUpRecordInput)
  return records
}

/** Vì sao chưa rõ. / What a reader needs to know where no list of what was done is given. */
export const recordsNote = (
  { withoutRecords }: OpenDuties,
  records: readonly FollowUpRecordInput[] | null,
  { lang }: Reader,
): string | null =>
  records !== null || withoutRecords === 0
    ? null
    : textIn(followUpTexts.noRecords(countText(withoutRecords, lang)), lang)

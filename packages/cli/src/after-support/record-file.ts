import type { FollowUpRecordInput } from '@khuyencong/core/follow-up'
import { entriesOf } from '../files/entries.js'
import { openInput } from '../files/files.js'
import type { Call } from '../terminal/io.js'

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

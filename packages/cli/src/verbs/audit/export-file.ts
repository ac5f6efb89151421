import type { RuleBook } from '@khuyencong/core'
import type { FindingGroups } from '@khuyencong/core/auditing'
import { fileSink } from '../../files/out-file.js'
import { dayOption } from '../../judging/judging.js'
import { tableWords } from '../../tables/messages.js'
import { keepHeapSmall } from '../../tables/small-heap.js'
import type { Call } from '../../terminal/io.js'
import { whileShown } from '../../terminal/progress.js'
import { textIn } from '../../text/reader.js'
import { groupTables } from './group-sheets.js'
import type { AuditPage } from './page.js'

/**
 * Bảng tính phát hiện. / The workbook of `--export`, or a CSV file by its ending: one finding a
 * row, the groups of `--group` a sheet each. Throws `FILE_…`.
 */
export async function auditExport(
  file: string,
  call: Call,
  book: RuleBook,
  groups: FindingGroups | null,
): Promise<AuditPage> {
  const { findingsWorkbook } = await import('@khuyencong/office')
  const sink = await fileSink(file, '--export')
  keepHeapSmall()
  const form = /\.csv$/iu.test(file) ? 'csv' : 'xlsx'
  const findings = findingsWorkbook(book, call.lang, form)
  let judged = 0
  return {
    add: async (shown, project, where) => {
      judged += 1
      await findings.add(shown, project, where)
    },
    addUnread: findings.addUnread,
    finish: async ({ name, digest, crossCheck }) => {
      const on = dayOption(call.options.on)
      const audited = { name, digest, on, judged, crossCheck }
      const more = groups === null ? [] : groupTables(groups.groups(), book, call)
      await whileShown(call, textIn(tableWords.writing, call.lang), async () => {
        await sink.writeBytes(await findings.finish(audited, more))
        await sink.commit()
      })
    },
    close: async () => sink.abort(),
  }
}

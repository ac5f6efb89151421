import type { RuleBook } from '@khuyencong/core'
import { fileSink } from '../../files/out-file.js'
import { dayOption } from '../../judging/judging.js'
import type { Call } from '../../terminal/io.js'
import type { AuditPage } from './page.js'

/**
 * Bảng tính phát hiện. / The workbook of `--export`, or a CSV file by its ending: one finding a
 * row. Throws `FILE_…`.
 */
export async function auditExport(file: string, call: Call, book: RuleBook): Promise<AuditPage> {
  const { findingsWorkbook } = await import('@khuyencong/office')
  const sink = await fileSink(file, '--export')
  const findings = findingsWorkbook(book, call.lang)
  let judged = 0
  return {
    add: async (shown, project, where) => {
      judged += 1
      return Promise.resolve(findings.add(shown, project, where))
    },
    addUnread: async (where, problems) => Promise.resolve(findings.addUnread(where, problems)),
    finish: async ({ name, digest, crossCheck }) => {
      const on = dayOption(call.options.on)
      const form = /\.csv$/iu.test(file) ? 'csv' : 'xlsx'
      await sink.writeBytes(await findings.finish({ name, digest, on, judged, crossCheck }, form))
      await sink.commit()
    },
    close: async () => sink.abort(),
  }
}

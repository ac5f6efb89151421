import { KhuyenCongError, withErrorPath } from '@khuyencong/core'
import { beginLedger } from '@khuyencong/core/establishments'
import { OpenDuties } from '../../after-support/open-duties.js'
import { recordsNote, recordsOf } from '../../after-support/record-file.js'
import { loadBook } from '../../files/packs.js'
import { writeReport } from '../../html/write.js'
import { dayMissing, dayOption } from '../../judging/judging.js'
import { readProjectsOfFiles } from '../../tables/projects-of-files.js'
import { writeExport } from '../../tables/result-export.js'
import type { Verb } from '../../terminal/io.js'
import { prettyJson } from '../../text/output.js'
import { ledgerMessages } from './messages.js'
import { ledgerPage } from './page.js'
import { ledgerText } from './text.js'

/**
 * Sổ của một cơ sở. / `ledger`: what one establishment got, still owes and produced, over the
 * projects of all files.
 */
export const ledgerVerb: Verb = async (call) => {
  const { options, out } = call
  const { beneficiary } = options
  if (beneficiary === undefined || beneficiary.trim() === '')
    throw new KhuyenCongError({
      code: 'VALUE_MISSING',
      at: '--beneficiary',
      ...ledgerMessages.VALUE_MISSING(),
    })
  const on = dayOption(options.on)
  if (on === null) throw dayMissing(call.file)
  const book = await loadBook(call)
  const records = await recordsOf(call)
  const reading = withErrorPath(
    options.records ?? '',
    () => beginLedger(book, { beneficiary, on, records }),
    'records',
  )
  const read = await readProjectsOfFiles(call, book, async ({ project, where }) => {
    reading.add(project as never, where)
    return Promise.resolve()
  })
  if (read === null) return 2
  const ledger = reading.ledger()
  const open = new OpenDuties()
  open.add(ledger.owes)
  const note = recordsNote(open, records, call)
  const notes = note === null ? [] : [note]
  const result = { ledger, owes: open.rows, book, read, records, notes }
  await writeReport(call, () => ledgerPage(result, call))
  await writeExport(call, book, read, async () =>
    (await import('./workbook.js')).establishmentWorkbook(result, call),
  )
  await out.write(
    options.json === true
      ? prettyJson({ ...ledger, unread: read.unread })
      : ledgerText(result, call),
  )
  return read.unread > 0 ? 2 : 0
}

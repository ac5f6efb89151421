import { digestOf } from '@khuyencong/core'
import { type FollowUpRecord, periodText } from '@khuyencong/core/follow-up'

import type { WrittenTable } from '@khuyencong/office'
import { recordsNote } from '../../after-support/record-file.js'
import { followUpWords } from '../../after-support/messages.js'
import { tableMaker } from '../../tables/headed-table.js'
import type { ResultTables } from '../../tables/result-export.js'
import { type Reader, textIn } from '../../text/reader.js'
import { followUpPaper } from './papers.js'
import type { FollowUpResult } from './result.js'
import { followUpSheetWords } from './sheet-messages.js'
import { dutyCounts } from './summary.js'

/**
 * Theo dõi thành bảng. / Every duty a row, done or not; how many there are of each; the records that
 * answer to nothing.
 */
export function followUpTables(result: FollowUpResult, reader: Reader): ResultTables {
  const { lang } = reader
  const { on, duties, records, unusedRecords } = result
  const table = tableMaker(followUpSheetWords, lang)
  const word = (name: keyof typeof followUpSheetWords): string =>
    textIn(followUpSheetWords[name], lang)
  return {
    title: `${textIn(followUpWords.kind, lang)} · ${word('on')} ${on}`,
    on,
    tables: [
      duties.table(),
      table('summary', COUNTS, countRows(result, reader)),
      ...(unusedRecords.length === 0
        ? []
        : [table('unused', UNUSED, unusedRows(unusedRecords, lang))]),
    ],
    paper: () => followUpPaper(result, reader),
    cited: duties.cited,
    about: [
      [word('records'), records === null ? word('notGiven') : records.length],
      ...(records === null ? [] : [[word('recordsDigest'), digestOf(records)] as const]),
    ],
  }
}

const COUNTS = [
  ['item', 60],
  ['count', 14, 'money'],
] as const
const UNUSED = [
  ['duty', 22],
  ['project', 22],
  ['province', 22],
  ['period', 16],
  ['doneOn', 12, 'day'],
  ['by', 22],
  ['note', 50],
] as const

function countRows(result: FollowUpResult, reader: Reader): WrittenTable['rows'] {
  const note = recordsNote(result.open, result.records, reader)
  return [...dutyCounts(result, reader), ...(note === null ? [] : [[note]])]
}

const unusedRows = (
  records: readonly FollowUpRecord[],
  lang: Reader['lang'],
): WrittenTable['rows'] =>
  records.map(({ duty, project, province, period, on, by, note }) => [
    duty,
    project,
    province,
    period === null ? null : periodText(period, lang),
    { day: on },
    by,
    note,
  ])

import { withErrorPath } from '../errors/errors.js'
import { rememberId } from '../errors/seen-ids.js'
import type { RuleBook } from '../packs/rule-book.js'
import { refuseUnknownWords } from '../vocabulary/known-word.js'
import { workRecordMessages } from './messages.js'
import {
  readWorkRecords,
  type SurveyedNeed,
  type WorkPerson,
  type WorkRecords,
} from './work-records.js'

/** Records whose activities are those of the packs. Throws `KhuyenCongError`. */
export function readInWords(book: RuleBook, input: unknown, where: string): WorkRecords {
  const records = readWorkRecords(input, where)
  refuseUnknownWords(
    (records.needs ?? []).map(
      ({ activity }, index) =>
        [activity, 'activities', `${where} › needs[${index}].activity`] as const,
    ),
    book,
  )
  return records
}

/** What is done with each need and each person of some records. */
export interface RecordVisitor {
  readonly need: (need: SurveyedNeed) => void
  readonly person: (person: WorkPerson) => void
}

/** Visits every need and person; an error names the record it is about. */
export function visitRecords(
  { needs, people }: WorkRecords,
  where: string,
  { need, person }: RecordVisitor,
): void {
  needs?.forEach((each, index) => {
    withErrorPath(`${where} › needs[${index}]`, () => {
      need(each)
    })
  })
  people?.forEach((each, index) => {
    withErrorPath(`${where} › people[${index}]`, () => {
      person(each)
    })
  })
}

/** Remembers the id of records. Throws `DUPLICATE_ID`. */
export function rememberRecords(seen: Map<string, string>, id: string, where: string): void {
  rememberId(seen, id, where, workRecordMessages.DUPLICATE_ID)
}

import { withErrorPath } from '../errors/errors.js'
import { rememberId } from '../errors/seen-ids.js'
import type { RuleBook } from '../packs/rule-book.js'
import { refuseUnknownWords } from '../vocabulary/known-word.js'
import { workRecordMessages } from './messages.js'
import {
  readWorkRecords,
  type SurveyedNeed,
  type WorkMeans,
  type WorkPerson,
  type WorkRecords,
  type WorkTrip,
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

/** What is done with each record, by its kind. */
export interface RecordVisitor {
  readonly need: (need: SurveyedNeed) => void
  readonly trip: (trip: WorkTrip) => void
  readonly person: (person: WorkPerson) => void
  readonly means: (means: WorkMeans) => void
}

/** Visits every record of the kinds asked for; an error names the record it is about. */
export function visitRecords(
  { needs, trips, people, means }: WorkRecords,
  where: string,
  visitor: Partial<RecordVisitor>,
): void {
  visitEach(needs, `${where} › needs`, visitor.need)
  visitEach(trips, `${where} › trips`, visitor.trip)
  visitEach(people, `${where} › people`, visitor.person)
  visitEach(means, `${where} › means`, visitor.means)
}

function visitEach<Each>(
  records: readonly Each[] | null,
  where: string,
  visit: ((each: Each) => void) | undefined,
): void {
  if (visit === undefined) return
  records?.forEach((each, index) => {
    withErrorPath(`${where}[${index}]`, () => {
      visit(each)
    })
  })
}

/** Remembers the id of records. Throws `DUPLICATE_ID`. */
export function rememberRecords(seen: Map<string, string>, id: string, where: string): void {
  rememberId(seen, id, where, workRecordMessages.DUPLICATE_ID)
}

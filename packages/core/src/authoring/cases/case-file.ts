import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { Event } from '../../project/project-parts.js'
import { Amount, DayText } from '../../reading/amounts.js'
import { demand, listOf, maybe, recordOf, strict } from '../../reading/reading.js'
import { TextField, textOf } from '../../reading/texts.js'
import { FINDING_CODES } from '../../vocabulary/finding.js'
import { EVENT_TYPES } from '../../vocabulary/vocabulary.js'
import { caseDemands } from './messages.js'

const Given = recordOf(z.string().check(maxLength(120)), z.unknown(), { max: 1_000 })

/**
 * Kết luận của một tình huống. / What a case can expect of one rule; `not-applicable`: its `when`
 * is unmet, or the money or the place is not that of its pack.
 */
export const CASE_VERDICTS = [
  'met',
  'unmet',
  'unknown',
  'not-applicable',
  'not-in-force',
  'not-encoded',
] as const
/** Kết luận mong đợi của tình huống. / The verdict a case may expect. */
export type CaseVerdict = (typeof CASE_VERDICTS)[number]

/**
 * Tệp tình huống kiểm thử. / `NAME.cases.json`: facts in, verdict and amount out, each case named
 * by a sentence.
 */
export const CaseFile = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  rule: z.string().check(maxLength(120)),
  given: maybe(Given),
  cases: listOf(
    strict({
      name: textOf(500),
      on: DayText,
      given: maybe(Given),
      /**
       * The events of the project so far: `state`, `irregular` and `findings` say what the rule
       * makes of them.
       */
      events: maybe(listOf(Event, { min: 1, max: 1_000 })),
      expect: strict({
        verdict: maybe(z.enum(CASE_VERDICTS)),
        amount: maybe(Amount),
        figures: maybe(recordOf(z.string(), z.string(), { max: 1_000 })),
        citing: maybe(listOf(z.string(), { max: 1_000 })),
        missing: maybe(listOf(z.string(), { max: 1_000 })),
        state: maybe(z.string().check(maxLength(60))),
        irregular: maybe(listOf(z.enum(EVENT_TYPES), { max: 1_000 })),
        findings: maybe(listOf(z.enum(FINDING_CODES), { max: 1_000 })),
      }).check(
        demand(
          (expect) => Object.values(expect).some((each) => each !== null),
          caseDemands.expectsSomething,
        ),
      ),
      source: maybe(TextField),
    }),
    { min: 1, max: 5_000 },
  ),
})
export type CaseFile = z.output<typeof CaseFile>
/** Một tình huống kiểm thử. / One case: what is given on a day, and what is expected. */
export type Case = CaseFile['cases'][number]

import * as z from 'zod/mini'
import { listOf, maybe } from '../../reading/reading.js'
import { grantMessages } from '../messages.js'
import { type Refusal, refuseIf } from '../refusal.js'
import { type GivenAs, instrumentOf, INSTRUMENTS } from './instrument.js'

const LONGEST = 100
const yearCount = z.int().check(z.gte(1), z.lte(LONGEST))

/** The keys of a part that say how it is given. */
export const instrumentKeys = {
  instrument: maybe(z.enum(INSTRUMENTS)),
  years: maybe(listOf(yearCount, { min: 1, max: 2 })),
  loanYears: maybe(yearCount),
}

/** What does not go together in how a part is given. */
export function instrumentRefusals(part: GivenAs): readonly Refusal[] {
  const { years, loanYears } = part
  const [first = 0, second = Infinity] = years ?? []
  return [
    ...refuseIf(
      years !== null && instrumentOf(part) !== 'recoverable',
      grantMessages.YEARS_OF_RECOVERABLE,
      'years',
    ),
    ...refuseIf(first >= second, grantMessages.YEARS_NOT_RISING, 'years'),
    ...refuseIf(
      loanYears !== null && instrumentOf(part) !== 'interest',
      grantMessages.LOAN_YEARS_OF_INTEREST,
      'loanYears',
    ),
  ]
}

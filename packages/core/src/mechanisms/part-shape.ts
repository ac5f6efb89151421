import * as z from 'zod/mini'
import type { Condition, ConditionSource } from '../conditions/conditions.js'
import { listOf, maybe } from '../reading/reading.js'
import { textOf } from '../reading/texts.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { budgetShape } from './budget/budget.js'
import { amountShape, capShape, rateShape } from './figure-shapes.js'
import { isScalar } from './form-shape.js'
import { instrumentOf } from './instrument/instrument.js'
import { instrumentKeys, instrumentRefusals } from './instrument/instrument-shape.js'
import { limitsShape } from './limits/limits.js'
import { grantMessages } from './messages.js'
import { onceShape } from './once/once.js'
import { ALL_COSTS, type PartTerms } from './part-terms.js'
import { type Refusal, refuseIf } from './refusal.js'

/** One name or a list of names, as a list. */
const oneOrMore = (name: NameField, max: number) =>
  z.pipe(
    z.union([name, listOf(name, { min: 1, max })]),
    z.transform((value: string | string[]): readonly string[] =>
      Object.freeze(isScalar(value) ? [value as string] : (value as string[])),
    ),
  )

/** A name of a list that the packs declare. */
export type NameField = z.ZodMiniEnum<Record<string, string>>

/** Tên dùng trong mức hỗ trợ. / What a grant may name, in the words of a vocabulary. */
export interface GrantNames {
  readonly condition: z.ZodMiniType<Condition, ConditionSource>
  readonly costFact: NameField
  readonly unit: NameField
}

/** The keys of a part, as a file holds them. */
export const partKeys = ({ costFact, unit }: GrantNames) =>
  ({
    name: maybe(textOf(300)),
    nameEn: maybe(textOf(300)),
    of: maybe(oneOrMore(z.enum([ALL_COSTS, ...costFact.options]), 100)),
    rate: maybe(rateShape),
    amount: maybe(amountShape),
    cap: maybe(capShape),
    per: maybe(oneOrMore(unit, 5)),
    atMost: maybe(limitsShape(unit)),
    ...instrumentKeys,
    once: onceShape,
    budget: budgetShape,
  }) as const

type PartKeys = ReturnType<typeof partKeys>
/** A part with each key read, before what it leaves unsaid is filled in. */
export type WrittenTerms = { readonly [K in keyof PartKeys]: z.output<PartKeys[K]> }

/** The keys that only make sense where there are figures. */
export const hasFigures = ({ rate, amount, cap }: WrittenTerms): boolean =>
  rate !== null || amount !== null || cap !== null

/** A part with what it leaves unsaid filled in. */
export function termsOf(written: WrittenTerms): PartTerms {
  return {
    ...written,
    per: written.per ?? EMPTY_LIST,
    atMost: written.atMost ?? EMPTY_LIST,
    instrument: instrumentOf(written),
  }
}

/** What does not go together in a part; `gives` tells whether it gives anything. */
export function figureRefusals(part: WrittenTerms, gives: boolean): readonly Refusal[] {
  const { rate, amount, cap, name, nameEn, of, atMost } = part
  const per = part.per ?? EMPTY_LIST
  return [
    ...refuseIf(!gives, grantMessages.NO_FIGURE),
    ...refuseIf(rate !== null && amount !== null, grantMessages.RATE_AND_AMOUNT, 'amount'),
    ...refuseIf(amount !== null && cap !== null, grantMessages.AMOUNT_AND_CAP, 'cap'),
    ...refuseIf((name === null) !== (nameEn === null), grantMessages.NAME_PAIR),
    ...refuseIf(
      of !== null && of.length > 1 && of.includes(ALL_COSTS),
      grantMessages.ALL_AND_KINDS,
      'of',
    ),
    ...refuseIf(new Set(per).size < per.length, grantMessages.UNIT_TWICE, 'per'),
    ...(atMost ?? EMPTY_LIST).flatMap((limit, index) =>
      refuseIf(
        limit.per !== null && per.includes(limit.per),
        grantMessages.OWN_UNIT,
        `atMost[${index}].per`,
      ),
    ),
    ...instrumentRefusals(part),
  ]
}

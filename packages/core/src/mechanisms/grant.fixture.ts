import fc from 'fast-check'
import * as z from 'zod/mini'
import type { Condition, ConditionSource } from '../conditions/conditions.js'
import { readAs } from '../reading/reading.js'
import type { Vnd } from '../values/money.js'
import { grantShape, type PartsOfGrant, type ReadGrant } from './grant-shape.js'
import type { NameField } from './part-shape.js'
import type { ReferenceItem } from './reference-grant.fixture.js'
import type { Situation } from './situation.js'

/** For tests a condition is the name of a fact that holds, does not hold, or is not known. */
const anyCondition = z.any() as unknown as z.ZodMiniType<Condition, ConditionSource>

const names = (...ids: string[]): NameField => z.enum(ids) as unknown as NameField
const SHAPE = grantShape({
  condition: anyCondition,
  costFact: names(
    'cost.machinery',
    'cost.materials',
    'cost.training',
    'cost.booth-rental',
    'cost.freight',
  ),
  unit: names(
    'person',
    'session',
    'establishment',
    'model',
    'village',
    'trademark',
    'square-metre',
    'project',
    'cơ sở',
    'người',
    'buổi',
  ),
})

export const readGrant = (source: unknown): 'not-encoded' | ReadGrant =>
  readAs(SHAPE, source, 'grant')

export function partsOf(source: unknown): PartsOfGrant {
  const grant = readGrant(source)
  if (grant === 'not-encoded' || 'asIn' in grant) throw new Error('no parts')
  return grant
}

/** An item of a test as the mechanisms ask about it. */
export function situationOf(item: ReferenceItem, each = true): Situation {
  return {
    costsOf: ({ of }) => of ?? ['all'],
    counted: () => ({ base: item.cost as Vnd | null, kindsKnown: item.cost !== null }),
    quantity: ({ per }) => {
      const counts = per.map((unit) => item.units[unit] ?? null)
      return counts.includes(null) ? null : counts.reduce<number>((a, b) => a * (b ?? 0), 1)
    },
    given: (unit) => item.units[unit] ?? null,
    isEachKnown: () => each,
    holds: (when) => {
      const fact = when as unknown as string
      return item.facts.has(fact) ? 'met' : item.unknownFacts.has(fact) ? 'unknown' : 'unmet'
    },
    capOf: (level) => {
      const cap = item.caps[level] as Vnd | undefined
      return cap === undefined ? null : { from: cap, to: cap }
    },
    raised: (cap) => cap,
  }
}

const UNITS = ['person', 'session', 'establishment'] as const
export const LEVEL = 'national:support.advanced-machinery'

const amounts = fc.integer({ min: 0, max: 90 })
const rates = fc.integer({ min: 0, max: 10_000 }).map((basis) => `${percent(basis)}%`)
const percent = (basis: number): string => String(basis / 100).replace('.', ',')

const rising = <T>(list: fc.Arbitrary<T>, by: (value: T) => number): fc.Arbitrary<[T, T]> =>
  fc
    .tuple(list, list)
    .filter(([a, b]) => by(a) !== by(b))
    .map(([a, b]) => (by(a) < by(b) ? [a, b] : [b, a]))
const rateNumber = (rate: string): number => Number(rate.slice(0, -1).replace(',', '.'))

const range = rising(amounts, Number).map(([from, to]) => ({ from, to }))
const rateRange = rising(rates, rateNumber).map(([from, to]) => ({ from, to }))
const bands = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { maxLength: 3 }),
    fc.array(rates, { minLength: 4, maxLength: 4 }),
  )
  .map(([ends, each]) => [
    ...ends.sort((a, b) => a - b).map((upTo, place) => ({ upTo, rate: each[place] })),
    { rate: each[3] },
  ])

const per = fc.option(fc.subarray(['person', 'session'], { minLength: 1 }), { nil: undefined })
const atMost = fc.option(
  fc.array(
    fc.record({ amount: amounts, per: fc.constant('establishment') }, { requiredKeys: ['amount'] }),
    { minLength: 1, maxLength: 2 },
  ),
  { nil: undefined },
)
const rate = fc.oneof(rates, bands, rateRange)
const cap = fc.oneof(
  amounts,
  range,
  fc.record({ times: fc.constantFrom('1.5', '1,5', '2', '0,333'), of: fc.constant(LEVEL) }),
)

const clean = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>

/** A part that gives figures; times and rates as files hold them. */
const terms = fc
  .oneof(
    fc.record({ rate, per, atMost }),
    fc.record({ cap, per, atMost }),
    fc.record({ rate, cap, per, atMost }),
    fc.record({ amount: fc.oneof(amounts, range), per, atMost }),
  )
  .map(clean)

const FACTS = ['first', 'second', 'third'] as const
const table = fc.record({
  choose: fc
    .subarray([...FACTS], { minLength: 1 })
    .chain((whens) =>
      fc.tuple(
        ...whens.map((when) =>
          fc.oneof(
            { weight: 5, arbitrary: terms.map((each) => ({ when, ...each })) },
            { weight: 1, arbitrary: fc.constant({ when, grant: 'not-encoded' }) },
          ),
        ),
      ),
    ),
})

/** A grant of one part or several, as a file holds it. */
export const grants: fc.Arbitrary<unknown> = fc.oneof(
  terms,
  table,
  fc
    .array(fc.oneof(terms, table), { minLength: 2, maxLength: 3 })
    .map((parts) =>
      parts.map((part, place) => ({ name: `p${place}`, nameEn: `p${place}`, ...part })),
    ),
)

/** An item: at most one fact holds, as only one branch of a table may. */
export const items: fc.Arbitrary<ReferenceItem> = fc
  .record({
    cost: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 8 }),
    units: fc.record(
      Object.fromEntries(UNITS.map((unit) => [unit, fc.integer({ min: 0, max: 4 })])),
      { requiredKeys: [] },
    ),
    states: fc.tuple(...FACTS.map(() => fc.constantFrom('met', 'unknown', 'unmet', 'unmet'))),
    known: fc.boolean(),
  })
  .map(({ cost, units, states, known }) => {
    const met = states.indexOf('met')
    return {
      cost,
      units: units as Readonly<Record<string, number>>,
      facts: new Set<string>(met === -1 ? [] : [FACTS[met]!]),
      unknownFacts: new Set<string>(FACTS.filter((_, place) => states[place] === 'unknown')),
      caps: known ? { [LEVEL]: 37 } : {},
    }
  })

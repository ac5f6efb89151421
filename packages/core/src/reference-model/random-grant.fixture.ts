import { type Chance, given } from './chance.fixture.js'
import { COUNTS, RATES, SUMS } from './random-condition.fixture.js'
import type { RandomWords } from './random-words.fixture.js'

/** What random grants may name. */
export interface GrantWords {
  readonly costs: readonly string[]
  readonly units: readonly string[]
  /** Levels whose caps may be referred to, by their full ids. */
  readonly levels: readonly string[]
}

export const grantWords = (
  words: readonly RandomWords[],
  levels: readonly string[],
): GrantWords => ({
  costs: words.flatMap(({ costKinds }) => costKinds.map((kind) => `cost.${kind}`)),
  units: words.flatMap(({ units }) => units),
  levels,
})

/** Mức hỗ trợ ngẫu nhiên. / A grant of one part or several, of tables, or of no text at all. */
export function randomGrant(chance: Chance, words: GrantWords): unknown {
  if (chance.happens(8)) return 'not-encoded'
  if (chance.happens(3)) return { asIn: { document: 'Văn bản 1', provision: 'Điều 9' } }
  if (chance.happens(70)) return randomPart(chance, words)
  return [1, 2].map((place) => ({
    name: `Phần ${place}`,
    nameEn: `Part ${place}`,
    ...randomPart(chance, words),
  }))
}

const randomPart = (chance: Chance, words: GrantWords): object =>
  chance.happens(30) ? randomTable(chance, words) : randomTerms(chance, words)

/** Branches of which never two are met: below, at and above one figure, or word by word. */
function randomTable(chance: Chance, words: GrantWords): object {
  const [first, second] = chance.pick(PARTITIONS)(chance)
  const branches = [first, second].filter(() => chance.happens(90))
  return {
    choose: (branches.length === 0 ? [first] : branches).map((when) =>
      chance.happens(12) ? { when, grant: 'not-encoded' } : { when, ...randomTerms(chance, words) },
    ),
  }
}

type Partition = (chance: Chance) => readonly [object, object]

const apart =
  (fact: string, figures: readonly unknown[]): Partition =>
  (chance) => {
    const value = chance.pick(figures)
    return chance.happens(50)
      ? [
          { fact, operator: 'lessThan', value },
          { fact, operator: 'greaterThanInclusive', value },
        ]
      : [
          { fact, operator: 'lessThanInclusive', value },
          { fact, operator: 'greaterThan', value },
        ]
  }
const wordByWord = (fact: string, a: string, b: string): Partition => {
  const is = (value: string): object => ({ fact, operator: 'equal', value })
  return () => [is(a), is(b)]
}

const PARTITIONS: readonly Partition[] = [
  apart('beneficiary.employees', COUNTS),
  apart('beneficiary.annualRevenue', SUMS),
  apart('fair.times', COUNTS),
  wordByWord('level', 'region', 'national'),
  wordByWord('beneficiary.kind', 'enterprise', 'cooperative'),
]

/** One part that gives a figure. */
function randomTerms(chance: Chance, { costs, units, levels }: GrantWords): object {
  const fixed = chance.happens(18)
  const rate = fixed ? undefined : chance.maybe(70, () => randomRate(chance))
  const capped = !fixed && (rate === undefined || chance.happens(70))
  const per = chance.maybe(70, () =>
    chance.happens(80)
      ? chance.pick(units)
      : [...new Set([chance.pick(units), chance.pick(units)])],
  )
  const own = per === undefined ? [] : [per].flat()
  return given({
    of: chance.maybe(35, () => (chance.happens(30) ? 'all' : chance.some(costs, 1).slice(0, 3))),
    rate,
    cap: capped ? randomSum(chance, levels) : undefined,
    amount: fixed ? randomSum(chance, []) : undefined,
    per,
    atMost: chance.maybe(20, () => [
      given({
        amount: chance.pick(SUMS.slice(1)),
        per: chance.maybe(50, () => chance.pick(units.filter((unit) => !own.includes(unit)))),
        within: chance.maybe(60, () => chance.pick(['item', 'project', 'project', 'year', 'ever'])),
      }),
    ]),
    once: chance.maybe(6, () => chance.pick([true, 'year', 'programme'])),
  })
}

function randomRate(chance: Chance): unknown {
  if (chance.happens(65)) return chance.pick(RATES.slice(1))
  if (chance.happens(40)) return { from: '33,3333%', to: chance.pick(['50%', '100%']) }
  const falls = chance.happens(60)
  const [low, high] = falls ? ['50%', '33,3333%'] : ['30%', '50,5 %']
  return [{ upTo: chance.pick(SUMS.slice(2)), rate: low }, { rate: high }]
}

function randomSum(chance: Chance, levels: readonly string[]): unknown {
  if (levels.length > 0 && chance.happens(12))
    return { times: chance.pick(['1.5', '1,5', '2', '0,333']), of: chance.pick(levels) }
  if (chance.happens(12))
    return { from: 100, to: chance.pick([101, 200_000_000, '300 triệu đồng']) }
  return chance.happens(20) ? '200 triệu đồng' : chance.pick(SUMS.slice(1))
}

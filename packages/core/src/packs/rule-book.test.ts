import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { day, dayBefore, daysAfter } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import type { Pack } from './pack.js'
import { createRuleBook, type RuleBook } from './rule-book.js'
import { fullId, type RuleOnDay, ruleOn, type RuleWithoutAnswer } from './rules-on-day.js'
import { is, tinyPack, tinyRule } from './tiny-pack.fixture.js'

const forActivity = (id: ActivityId): ReturnType<typeof is> => is('activity', id)
const support = (
  id: string,
  activity: ActivityId,
  ...versions: Record<string, unknown>[]
): Record<string, unknown> =>
  tinyRule(
    `support.${id}`,
    (versions.length === 0 ? [{}] : versions).map((version) => ({
      when: forActivity(activity),
      grant: { rate: '50%' },
      ...version,
    })),
  )
const named = (id: string, ...rules: Record<string, unknown>[]): Pack => tinyPack(rules, { id })

const TWO = [
  { from: '2014-04-08', to: '2018-05-10' },
  { from: '2018-05-11', to: '2020-12-31', gapAfter: true },
  { from: '2022-01-01' },
]
const says = (
  book: RuleBook,
  on: string,
  activity: ActivityId = 'advanced-machinery',
): readonly string[] =>
  book
    .on(day(on), activity)
    .support.map(
      (rule) => `${rule.id} ${rule.answer === 'in-force' ? rule.version.from : rule.answer}`,
    )

function refusal(read: () => unknown): KhuyenCongError {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('joining packs', () => {
  const [a, b] = [
    named('a', support('x', 'advanced-machinery')),
    tinyPack([support('y', 'advanced-machinery')], { id: 'b', jurisdiction: 'ha-noi' }),
  ]

  it('does not depend on their order, and one pack handed over twice counts once', () => {
    expect(createRuleBook([a, b]).packs).toEqual([a, b])
    expect(createRuleBook([b, a, b]).packs).toEqual([a, b])
    expect(says(createRuleBook([b, a]), '2023-06-01')).toEqual([
      'a:support.x 2020-01-01',
      'b:support.y 2020-01-01',
    ])
  })

  it('no packs make an empty book', () => {
    const book = createRuleBook([])
    expect([book.packs, book.register, says(book, '2023-06-01'), book.rule('a:support.x')]).toEqual(
      [[], null, [], undefined],
    )
  })

  it('finds a rule by its full id', () => {
    expect(createRuleBook([a, b]).rule('b:support.y')).toBe(b.rules[0])
    expect(fullId(b, b.rules[0]!)).toBe('b:support.y')
    expect(createRuleBook([a]).rule('constructor')).toBeUndefined()
  })
})

describe('the book on a day', () => {
  const book = createRuleBook([
    named('a', { ...support('x', 'advanced-machinery', ...TWO), encodedSince: '2014-04-08' }),
  ])

  it.each([
    ['2014-04-07', 'not-encoded'],
    ['2014-04-08', '2014-04-08'],
    ['2018-05-10', '2014-04-08'],
    ['2018-05-11', '2018-05-11'],
    ['2020-12-31', '2018-05-11'],
    ['2021-01-01', 'not-in-force'],
    ['2021-12-31', 'not-in-force'],
    ['2022-01-01', '2022-01-01'],
    ['9999-12-31', '2022-01-01'],
  ])('%s: %s', (on, answer) => {
    expect(says(book, on)).toEqual([`a:support.x ${answer}`])
  })

  it('says the same as each rule asked on its own, on every day', () => {
    const packs = [
      named('a', support('x', 'advanced-machinery', ...TWO)),
      tinyPack(
        [
          support('y', 'showroom', { from: '2019-03-01' }),
          tinyRule('eligibility.z', [{ require: is('machinery.isNew', true) }]),
        ],
        { id: 'b' },
        { amendedBy: [{ document: 'QĐ 9', issued: '2023-03-15', read: false }] },
      ),
    ]
    const joined = createRuleBook(packs)
    const changes = [
      '2014-04-08',
      '2018-05-11',
      '2019-03-01',
      '2020-01-01',
      '2021-01-01',
      '2022-01-01',
      '2023-03-15',
    ].map((on) => day(on))
    const days = fc.oneof(
      fc.constantFrom(...changes.flatMap((on) => [dayBefore(on), on, daysAfter(on, 1)])),
      fc.integer({ min: 0, max: 6_000 }).map((count) => daysAfter(day('2012-01-01'), count)),
    )
    const short = (rule: RuleOnDay): string =>
      `${rule.id} ${rule.answer === 'in-force' ? `${rule.version.from} ${rule.evidence}` : rule.answer}`
    fc.assert(
      fc.property(days, fc.constantFrom(...NATIONAL_WORDS.activities.keys()), (on, activity) => {
        const alone = packs
          .flatMap((pack) => pack.rules.map((rule) => ruleOn(pack, rule, on, activity)))
          .filter((rule) => rule !== null)
          .map(short)
          .sort()
        const found = joined.on(on, activity)
        return (
          JSON.stringify(
            [...found.eligibility, ...found.support, ...found.priority, ...found.funding]
              .map(short)
              .sort(),
          ) === JSON.stringify(alone)
        )
      }),
    )
  })

  it('compiles once per interval of days on which nothing changes', () => {
    expect(book.on(day('2018-05-11'), 'advanced-machinery')).toBe(
      book.on(day('2020-12-31'), 'advanced-machinery'),
    )
    expect(book.on(day('2018-05-10'), 'advanced-machinery')).not.toBe(
      book.on(day('2018-05-11'), 'advanced-machinery'),
    )
  })

  it('answers for a day, and refuses an impossible one', () => {
    expect(book.at('2018-05-11').rules('advanced-machinery')).toBe(
      book.on(day('2018-05-11'), 'advanced-machinery'),
    )
    expect(refusal(() => book.at('2018-02-30')).code).toBe('DAY_FORMAT')
  })
})

describe('which rules concern an activity', () => {
  it('those of that activity, and those that speak of no activity', () => {
    const book = createRuleBook([
      named(
        'a',
        support('x', 'advanced-machinery'),
        support('y', 'showroom'),
        tinyRule('support.all', [{ grant: { rate: '1%' } }]),
      ),
    ])
    expect(says(book, '2023-06-01')).toEqual(['a:support.all 2020-01-01', 'a:support.x 2020-01-01'])
    expect(says(book, '2023-06-01', 'trademark')).toEqual(['a:support.all 2020-01-01'])
  })

  it('a rule that asks for more than the activity keeps that test; one that asks for nothing more needs none', () => {
    const book = createRuleBook([
      named(
        'a',
        support('x', 'advanced-machinery'),
        tinyRule('support.y', [
          {
            when: { all: [forActivity('advanced-machinery'), is('level', 'region')] },
            grant: { rate: '50%' },
          },
        ]),
      ),
    ])
    const [plain, tiered] = book.on(day('2023-06-01'), 'advanced-machinery')
      .support as readonly Extract<RuleOnDay, { answer: 'in-force' }>[]
    expect([plain?.whenForActivity, plain?.when?.facts]).toEqual([null, ['activity']])
    expect([tiered?.whenForActivity?.facts, tiered?.when?.facts]).toEqual([
      ['level'],
      ['activity', 'level'],
    ])
  })

  it('a rule that gives no answer on the day keeps whom its first version concerns', () => {
    const book = createRuleBook([
      named(
        'a',
        support('x', 'advanced-machinery', { from: '2022-01-01' }),
        tinyRule('support.all', [{ from: '2022-01-01', grant: { rate: '1%' } }]),
      ),
    ])
    const [all, x] = book.on(day('2021-12-31'), 'advanced-machinery')
      .support as readonly RuleWithoutAnswer[]
    expect([all?.answer, all?.scope, x?.scope?.facts]).toEqual(['not-encoded', null, ['activity']])
    expect(says(book, '2021-12-31', 'showroom')).toEqual(['a:support.all not-encoded'])
  })

  it('an unread amendment lowers the grade from the day it was issued', () => {
    const book = createRuleBook([
      tinyPack(
        [support('x', 'advanced-machinery')],
        { id: 'a' },
        { amendedBy: [{ document: 'QĐ 9', issued: '2023-03-15', read: false }] },
      ),
    ])
    const grade = (on: string): unknown =>
      book
        .on(day(on), 'advanced-machinery')
        .support.map((rule) => rule.answer === 'in-force' && rule.evidence)
    expect([grade('2023-03-14'), grade('2023-03-15')]).toEqual([['quoted'], ['secondary']])
  })
})

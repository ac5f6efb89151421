import { describe, expect, it } from 'vitest'
import { day } from '../../values/calendar.js'
import {
  type CaseToReview,
  casesToReview,
  type CaseReview,
  reviewProblems,
  withReview,
} from './reviews.js'

const FILE = 'support/a.cases.json'
const named = (name: string, amount = '100 triệu đồng'): object => ({
  name,
  on: '2026-02-01',
  given: { activity: 'trademark' },
  expect: { verdict: 'met', amount },
})
const files = (...cases: readonly object[]): Readonly<Record<string, object>> => ({
  [FILE]: { rule: 'support.a', given: { fund: 'local' }, cases },
})
const [cases, reworded] = [files(named('a'), named('b')), files(named('a'), named('c'))]
const saying = (
  { file, name, digest }: CaseToReview,
  answer: CaseReview['answer'] = 'yes',
  note: string | null = null,
): CaseReview => ({ file, name, digest, answer, by: 'Nguyễn Văn A', at: day('2026-02-10'), note })
const answered = (of: typeof cases, ...answers: readonly CaseReview['answer'][]): unknown =>
  answers.reduce<unknown>((before, answer, index) => {
    const all = casesToReview(of, before)
    const each = all[index]
    return each === undefined ? before : withReview(all, saying(each, answer))
  }, undefined)
const told = (
  of: Parameters<typeof reviewProblems>[0],
  reviews: unknown,
  demand: 'every' | 'kept' = 'every',
): readonly string[] => reviewProblems(of, reviews, demand).map((each) => `${each.code} ${each.at}`)
const code = (value: string): unknown =>
  expect.objectContaining({ name: 'KhuyenCongError', code: value })

describe('the review of cases', () => {
  it('is wanted of every case of a pack that is published', () => {
    expect(told(cases, undefined)).toEqual([
      `CASE_NOT_REVIEWED ${FILE} › cases[0]`,
      `CASE_NOT_REVIEWED ${FILE} › cases[1]`,
    ])
    expect(told(cases, answered(cases, 'yes'))).toEqual([`CASE_NOT_REVIEWED ${FILE} › cases[1]`])
    expect(told(cases, answered(cases, 'yes', 'yes'))).toEqual([])
    expect(told({}, undefined)).toEqual([])
  })

  it('is wanted where answers are kept, and then of every case', () => {
    expect(told(cases, undefined, 'kept')).toEqual([])
    expect(told(cases, answered(cases, 'yes'), 'kept')).toHaveLength(1)
  })

  it('that says no keeps the pack from being published', () => {
    expect(told(cases, answered(cases, 'no', 'yes'))).toEqual([`CASE_REJECTED ${FILE} › cases[0]`])
    expect(told(cases, answered(cases, 'no', 'yes'), 'kept')).toHaveLength(1)
  })

  it('counts no longer once the case was changed, in whatever part', () => {
    const reviews = answered(cases, 'yes', 'yes')
    for (const changed of [
      reworded,
      files(named('a'), named('b', '101 triệu đồng')),
      files(named('a'), { ...named('b'), on: '2026-02-02' }),
      files(named('a'), { ...named('b'), given: {} }),
      files(named('a'), { ...named('b'), source: 'Điều 3' }),
    ])
      expect(told(changed, reviews)).toEqual([`CASE_NOT_REVIEWED ${FILE} › cases[1]`])
    const other = { [FILE]: { ...cases[FILE], rule: 'support.b' } }
    expect(told(other, reviews)).toHaveLength(2)
    expect(told({ [FILE]: { ...cases[FILE], given: { fund: 'national' } } }, reviews)).toHaveLength(
      2,
    )
  })

  it('stays where a case moves, or loses the mark that it waits for review', () => {
    const marked = files(named('CẦN XEM LẠI: a'), named('b'))
    expect(casesToReview(marked, undefined).map(({ name }) => name)).toEqual(['a', 'b'])
    const reviews = answered(marked, 'yes', 'yes')
    expect(told(cases, reviews)).toEqual([])
    expect(told(files(named('b'), named('a')), reviews)).toEqual([])
  })

  it('is replaced by a later answer, and dropped with its case', () => {
    const all = casesToReview(cases, answered(cases, 'no', 'yes'))
    const [first] = all
    if (first === undefined) throw new Error('a case expected')
    const later = withReview(all, saying(first, 'yes'))
    expect(later.reviews).toHaveLength(2)
    expect(told(cases, later)).toEqual([])
    const left = casesToReview(files(named('a')), later)
    expect(withReview(left, saying(left[0] as CaseToReview)).reviews).toHaveLength(1)
  })

  it('knows rounds, too', () => {
    const rounds = {
      'scheme/s.rounds.json': {
        scheme: 's',
        rounds: [{ name: 'kỳ 1', round: {}, expect: {} }],
      },
    }
    expect(casesToReview(rounds, undefined)).toMatchObject([
      { at: 'rounds[0]', name: 'kỳ 1', rule: 'scheme.s', review: null },
    ])
  })

  it.each<[string, unknown, string]>([
    ['another shape', { reviews: [] }, 'FIELD_MISSING'],
    ['a field that is not known', { format: 1, reviews: [], ok: true }, 'UNKNOWN_KEY'],
  ])('of %s is refused', (_name, reviews, refused) => {
    expect(() => casesToReview(cases, reviews)).toThrow(code(refused))
  })

  it('with two answers to one case is refused', () => {
    const { reviews } = answered(cases, 'no') as { readonly reviews: readonly object[] }
    const twice = { format: 1, reviews: [...reviews, ...reviews] }
    expect(() => casesToReview(cases, twice)).toThrow(code('DUPLICATE_ID'))
  })
})

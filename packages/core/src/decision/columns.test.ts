import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { nationalPack } from '../packs/sample-pack.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'
import { ANSWERS } from '../vocabulary/answers.js'
import { KhuyenCongError } from '../errors/errors.js'
import { judgeColumns, PROJECT_VERDICTS } from './columns.js'
import { judge, type Question } from './decide.js'

const book = createRuleBook([nationalPack({ 'support/advanced-machinery.json': machineryRule })])

function question(
  id: string,
  amounts: readonly (number | null)[],
  on = '2023-06-01',
  requested: number | null = null,
): Question {
  return {
    on,
    project: {
      id,
      fund: 'national',
      items: amounts.map((amount, index) => ({
        id: String(index),
        activity: 'advanced-machinery',
        costs: [{ kind: 'machinery', amount }],
        requested: { national: requested },
      })),
    },
  }
}

describe('the judgements of many projects in columns', () => {
  it('say of each item what judge says of it, however many there are', () => {
    const questions = Array.from({ length: 900 }, (_, index) =>
      question(
        `p${index}`,
        index % 3 === 0 ? [index * 1_000_000, null] : [index * 1_000_000],
        index % 2 === 0 ? '2018-05-10' : '2018-05-11',
        index % 5 === 0 ? null : 250_000_000,
      ),
    )
    const columns = judgeColumns(book, questions)
    const expected = questions.flatMap((each, project) => {
      const { items, verdict, findings } = judge(book, each)
      return items.map(({ eligibility, support }, item) => ({
        project,
        item,
        verdict,
        eligibility,
        errors: findings.filter(({ severity }) => severity === 'error').length,
        ...(support.answer === 'met'
          ? { ceiling: support.ceiling, requested: support.requested, allowed: support.allowed }
          : { ceiling: null, requested: null, allowed: null }),
      }))
    })
    const amount = (value: number | undefined): number | null =>
      value === undefined || Number.isNaN(value) ? null : value
    expect(columns.rows).toBe(1_200) // more than the columns hold at first
    expect(
      Array.from({ length: columns.rows }, (_, row) => ({
        project: columns.project[row],
        item: columns.item[row],
        verdict: PROJECT_VERDICTS[columns.verdict[row] ?? 9],
        eligibility: ANSWERS[columns.eligibility[row] ?? 9],
        errors: columns.errors[row],
        ceiling: amount(columns.ceiling[row]),
        requested: amount(columns.requested[row]),
        allowed: amount(columns.allowed[row]),
      })),
    ).toEqual(expected)
    for (const column of [
      columns.project,
      columns.item,
      columns.verdict,
      columns.eligibility,
      columns.ceiling,
      columns.requested,
      columns.allowed,
      columns.errors,
    ])
      expect(column.length).toBe(columns.rows)
  })

  it('hold no zero where an amount is not known, and none that is zero as unknown', () => {
    const { ceiling, requested, allowed } = judgeColumns(book, [
      question('p', [0], '2023-06-01', 0),
      { on: '2023-06-01', project: { id: 'q', items: [{ id: '1', activity: 'showroom' }] } },
    ])
    expect([Array.from(ceiling), Array.from(requested), Array.from(allowed)]).toEqual([
      [0, NaN],
      [0, NaN],
      [0, NaN],
    ])
  })

  it('of nothing are empty', () => {
    expect(judgeColumns(book, [])).toMatchObject({
      rows: 0,
      project: new Uint32Array(),
      ceiling: new Float64Array(),
    })
  })

  it('name the question that cannot be read', () => {
    const broken = { on: '2023-06-01', project: { id: 'x', itms: [] } } as unknown as Question
    expect(() => judgeColumns(book, [question('p', [1]), broken])).toThrow(KhuyenCongError)
    try {
      judgeColumns(book, [question('p', [1]), broken])
    } catch (error) {
      expect(
        (error as KhuyenCongError).problems.map(({ at }) => at.startsWith('[1] › project')),
      ).not.toContain(false)
    }
  })
})

describe('questions that cannot be read', () => {
  const bad: Question = { on: '2023-06-31', project: { id: 'b', items: [] } }
  const misspelt = { on: '2023-06-01', project: { id: 'c', items: [{ id: '1' }] } } as never
  const good = [question('a', [1]), question('d', [2, 3])] as const
  const questions = [bad, good[0], misspelt, good[1], bad]

  it('are handed over where they stand, and the others judged as if they were not there', () => {
    const told: string[] = []
    const columns = judgeColumns(book, questions, {
      onError: ({ project, error }) => told.push(`${project} ${error.code} ${error.at}`),
    })
    expect(told).toEqual([
      '0 DAY_FORMAT [0] › on',
      '2 FIELD_MISSING [2] › project › items[0].activity',
      '4 DAY_FORMAT [4] › on',
    ])
    const without = judgeColumns(book, good)
    expect(Array.from(columns.project)).toEqual([1, 3, 3])
    expect({ ...columns, project: null }).toEqual({ ...without, project: null })
  })

  it('end the batch where nobody takes them, named by their place', () => {
    expect(() => judgeColumns(book, questions)).toThrow(/^\[0\] › on: /u)
    expect(judgeColumns(book, good).rows).toBe(3)
  })

  it('what the caller throws ends the batch, and a fault of ours is not theirs to take', () => {
    const stop = (): void => {
      throw new Error('stop')
    }
    expect(() => judgeColumns(book, questions, { onError: stop })).toThrow('stop')
    const told: unknown[] = []
    const broken = { at: () => null, rule: () => undefined } as never
    expect(() => judgeColumns(broken, good, { onError: (row) => told.push(row) })).toThrow(
      TypeError,
    )
    expect(told).toEqual([])
  })

  it('are not blamed for a list of packs in the place of the book: it is refused once, at once', () => {
    const told: unknown[] = []
    const packs = [nationalPack()] as never
    for (const asked of [good, []])
      expect(() => judgeColumns(packs, asked, { onError: (row) => told.push(row) })).toThrow(
        expect.objectContaining({ code: 'NOT_A_BOOK', at: '' }),
      )
    expect(told).toEqual([])
  })
})

// Kết quả của đề án: chỉ tiêu cam kết và đạt được. / What a project promised and what it reached:
// read and written back, never judged as law.
import { describe, expect, it } from 'vitest'
import { national } from '@khuyencong/rules-national'
import { decide } from '../decision/decide.js'
import { createRuleBook } from '../packs/rule-book.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { type ProjectInput, readProject, writeProject } from './project.js'

const withResults = (results: unknown): ProjectInput =>
  ({ id: 'p', items: [{ id: '1', activity: 'advanced-machinery' }], results }) as ProjectInput

describe('the results of a project', () => {
  it('may be absent, and are unknown then; an empty list is known to be none', () => {
    expect(readProject(withResults(null)).results).toBeNull()
    expect(readProject(withResults([])).results).toEqual([])
    expect(writeProject(readProject(withResults([])))).toMatchObject({ results: [] })
  })

  it('are read, and written back as they were given; what is not known stays out', () => {
    const results = [
      { indicator: 'jobs', promised: 10, reached: 12, on: '2024-06-30' },
      { indicator: 'capacity', item: '1', before: 120, promised: 240 },
      { indicator: 'revenue', reached: 12_000_000_000 },
    ]
    const read = readProject(withResults(results), 'project', NATIONAL)
    expect(read.results?.[1]).toEqual({
      indicator: 'capacity',
      item: '1',
      before: 120,
      promised: 240,
      reached: null,
      on: null,
    })
    expect(writeProject(read)).toMatchObject({ results })
    expect(readProject(writeProject(read))).toEqual(readProject(withResults(results)))
  })

  it('take 0 as a known figure, and the largest whole number', () => {
    const [none, most] =
      readProject(
        withResults([
          { indicator: 'jobs', reached: 0, on: '2024-06-30' },
          { indicator: 'revenue', reached: Number.MAX_SAFE_INTEGER },
        ]),
      ).results ?? []
    expect(none).toMatchObject({ reached: 0, on: '2024-06-30' })
    expect(most).toMatchObject({ reached: Number.MAX_SAFE_INTEGER })
  })

  it.each([
    ['below zero', { indicator: 'jobs', reached: -1 }],
    ['not whole', { indicator: 'jobs', reached: 1.5 }],
    ['above what is exact', { indicator: 'jobs', reached: 2 ** 53 }],
    ['text', { indicator: 'jobs', reached: '12' }],
    ['without an indicator', { reached: 12 }],
    ['a day that is none', { indicator: 'jobs', on: '2024-02-30' }],
    ['a field nobody knows', { indicator: 'jobs', reach: 12 }],
  ])('refuse what is %s', (_what, result) => {
    expect(() => readProject(withResults([result]), 'project', NATIONAL)).toThrow(/results\[0\]/u)
  })

  it('change no answer of a decision', () => {
    const answer = (results: unknown): unknown => {
      const { verdict, items, findings, missing, toVerify, steps } = decide(
        createRuleBook([national]),
        { on: '2023-06-01', project: withResults(results) },
      )
      return { verdict, items, findings, missing, toVerify, steps }
    }
    expect(answer([{ indicator: 'jobs', promised: 10, reached: 0 }])).toEqual(answer(null))
  })
})

import { describe, expect, it } from 'vitest'
import { CaseFile } from '../authoring/cases/case-file.js'
import { isKhuyenCongError } from '../errors/errors.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { is, tinyPack, tinyRule } from './tiny-pack.fixture.js'

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_each, index) => make(index))
const named = (index: number): object => ({ id: `x${index}`, title: 'x', titleEn: 'x' })
const cited = { citation: { document: 'QĐ 1', provision: 'Điều 1' }, evidence: 'memory' }
const versions = [{ from: '2026-01-01', ...cited, base: 'all' }]
const fact = { type: 'word', of: 'item' }

describe('what a vocabulary may hold', () => {
  const reads = (file: object): boolean => VocabularyFile.safeParse(file).success

  it.each<[string, number, (index: number) => object]>([
    ['activities', 2_000, (index) => ({ ...named(index), versions })],
    ['costKinds', 2_000, named],
    ['units', 2_000, named],
    ['facts', 2_000, (index) => ({ ...named(index), ...fact })],
    ['words', 5_000, (index) => ({ fact: 'site.areas', ...named(index) })],
    ['groups', 500, (index) => ({ ...named(index), activities: [] })],
    ['papers', 500, named],
  ])('%s: %i', (list, most, entry) => {
    expect(reads({ [list]: times(most, entry) })).toBe(true)
    expect(reads({ [list]: times(most + 1, entry) })).toBe(false)
  })

  it('a fact: 1000 words', () => {
    const withWords = (count: number): object => ({
      facts: [{ ...named(0), ...fact, words: times(count, named) }],
    })
    expect(reads(withWords(1_000))).toBe(true)
    expect(reads(withWords(1_001))).toBe(false)
  })
})

it('a file of cases: 5000', () => {
  const file = (count: number): object => ({
    rule: 'support.a',
    cases: times(count, (index) => ({
      name: `c${index}`,
      on: '2026-01-01',
      given: {},
      expect: { verdict: 'met' },
    })),
  })
  expect(CaseFile.safeParse(file(5_000)).success).toBe(true)
  expect(CaseFile.safeParse(file(5_001)).success).toBe(false)
})

describe('what a grant may hold', () => {
  const when = is('activity', 'trademark')
  const codes = (grant: unknown): readonly string[] => {
    try {
      tinyPack([tinyRule('support.a', [{ when, grant }])])
      return []
    } catch (error) {
      if (isKhuyenCongError(error)) return [...new Set(error.problems.map(({ code }) => code))]
      throw error
    }
  }
  const part = (index: number): object => ({ name: `p${index}`, nameEn: 'p', rate: '1%' })
  const branch = (index: number): object => ({
    when: is('beneficiary.employees', index),
    amount: 1_000,
  })
  const band = (index: number): object => ({ upTo: (index + 1) * 1_000_000, rate: '1%' })
  const bands = (count: number): object => ({ rate: [...times(count - 1, band), { rate: '1%' }] })
  const units = [...NATIONAL.vocabulary.units.keys()]

  it.each<[string, (count: number) => unknown, number]>([
    ['parts', (count) => times(count, part), 50],
    ['branches', (count) => ({ choose: times(count, branch), elsewhere: 'none' }), 200],
    ['bands', bands, 20],
    ['limits', (count) => ({ rate: '1%', atMost: times(count, () => ({ amount: 1_000 })) }), 20],
    ['units', (count) => ({ amount: 1_000, per: units.slice(0, count) }), 5],
  ])('%s', (_name, grant, most) => {
    expect(codes(grant(most))).toEqual([])
    expect(codes(grant(most + 1))).toEqual(['WRONG_SHAPE'])
  })
})

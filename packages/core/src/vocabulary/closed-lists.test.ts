import { expect, it } from 'vitest'
import { Amount, DayText, Factor, Percentage } from '../reading/amounts.js'
import { readAs } from '../reading/reading.js'
import * as vocabulary from './vocabulary.js'

it('no list of words says one word twice', () => {
  for (const words of [...Object.values(vocabulary).filter(Array.isArray)])
    expect(new Set(words).size).toBe(words.length)
})

it('amounts, percentages, factors and days are read as data files write them', () => {
  expect([
    readAs(Amount, '1,5 tỷ đồng', 'f'),
    readAs(Amount, 5, 'f'),
    readAs(Percentage, '2,5 %', 'f'),
    readAs(Factor, '1.5', 'f'),
    readAs(DayText, '2023-06-01', 'f'),
  ]).toEqual([1_500_000_000, 5, 25_000, 1_500_000, '2023-06-01'])
})

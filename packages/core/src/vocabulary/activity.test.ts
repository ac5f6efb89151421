import { describe, expect, it } from 'vitest'
import { ACTIVITY_IDS, COST_KINDS, countsTowardsBase } from './activity.js'
import { ACTIVITIES } from './activity-names.js'
import { Amount, DayText, Factor, Percentage } from '../reading/amounts.js'
import { readAs } from '../reading/reading.js'
import * as vocabulary from './vocabulary.js'

/** Contract, section 7: which cost kinds count towards the base of which activity. */
const BASES: Readonly<Record<string, readonly string[]>> = {
  'vocational-training': ['training'],
  'management-training': ['training'],
  'study-tour-abroad': ['air-ticket'],
  'enterprise-setup': ['setup'],
  'demonstration-model': ['construction', 'machinery', 'documentation'],
  'replication-model': ['documentation'],
  'advanced-machinery': ['machinery'],
  'technology-line': ['machinery'],
  'technology-transfer': ['technology-transfer', 'machinery'],
  consultancy: ['consultancy'],
  'cleaner-production-assessment': ['consultancy'],
  'cleaner-production-pilot': ['materials', 'machinery', 'training', 'documentation'],
  'trade-fair-join': ['booth-rental'],
  'trade-fair-organise': ['booth-rental', 'communication', 'organisation'],
  'trade-fair-abroad': ['booth-rental', 'communication', 'organisation'],
  'product-selection-round': ['organisation'],
  'cluster-investment-promotion': ['organisation'],
  'product-prize': ['prize'],
  trademark: ['trademark'],
  showroom: ['showroom'],
  communication: ['communication'],
  association: ['founding'],
  'linkage-cluster': ['founding'],
  'relocation-interest': ['loan-interest'],
  'establishment-pollution-treatment': ['pollution-treatment'],
  'cluster-pollution-treatment': ['pollution-treatment'],
  'cluster-detailed-plan': ['planning'],
  'cluster-infrastructure': ['infrastructure'],
}

describe('activities', () => {
  it('there are 32, each with a Vietnamese and an English term of its own', () => {
    expect(ACTIVITY_IDS).toHaveLength(32)
    expect(new Set(Object.values(ACTIVITIES).map(({ vi }) => vi)).size).toBe(32)
    expect(new Set(Object.values(ACTIVITIES).map(({ en }) => en)).size).toBe(32)
  })

  it.each(ACTIVITY_IDS)(
    '%s counts the cost kinds of the contract, and lines without a kind',
    (id) => {
      expect(COST_KINDS.filter((kind) => countsTowardsBase(id, kind))).toEqual(
        COST_KINDS.filter((kind) => BASES[id]?.includes(kind) ?? true),
      )
      expect(countsTowardsBase(id, null)).toBe(true)
    },
  )
})

it('no list of words says one word twice', () => {
  for (const words of [COST_KINDS, ...Object.values(vocabulary).filter(Array.isArray)])
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

import { describe, expect, it } from 'vitest'
import { national } from './index.js'

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

const { activities } = national.vocabulary

describe('activities of the national pack', () => {
  it('there are 32, each with a Vietnamese and an English term of its own', () => {
    expect(activities.size).toBe(32)
    for (const language of ['title', 'titleEn'] as const)
      expect(new Set([...activities.values()].map((each) => each[language])).size).toBe(32)
  })

  it.each([...activities])('%s counts the cost kinds of the contract', (id, { versions }) => {
    const { base = [] } = versions.at(-1) ?? {}
    expect([...base].sort()).toEqual((BASES[id]?.map((kind) => `cost.${kind}`) ?? ['all']).sort())
  })
})

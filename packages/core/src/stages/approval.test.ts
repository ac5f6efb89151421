import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { createRuleBook } from '../packs/rule-book.js'
import { DISTRICTS_ENDED, tinyPack } from '../packs/tiny-pack.fixture.js'
import type { ProjectInput } from '../project/project.js'
import { abolishedLevels } from '../kinds/funding/abolished-levels.js'

const book = createRuleBook([national])
const ACTIVITIES = ['advanced-machinery', 'trademark', 'advanced-machinery'] as const
const abolished = (on: string, project: Partial<ProjectInput>) =>
  decide(book, {
    on,
    project: {
      id: 'p',
      fund: 'local',
      items: ACTIVITIES.map((activity, index) => ({
        id: String(index + 1),
        activity,
        level: 'district',
      })),
      ...project,
    },
  }).findings.filter(({ code }) => code === 'LEVEL_ABOLISHED')

describe('a level that has ended', () => {
  it('is said once of all items it touches, whatever their activities', () => {
    expect(abolished('2025-07-01', {})).toMatchObject([
      { item: null, items: [], rule: 'national:funding.district-level-ended' },
    ])
    const items = ACTIVITIES.map((activity, index) => ({
      id: String(index + 1),
      activity,
      level: index < 2 ? ('district' as const) : ('province' as const),
    }))
    expect(abolished('2025-07-01', { items })).toMatchObject([{ item: null, items: ['1', '2'] }])
  })
  it('is nothing on its last day, nor of a project approved before', () => {
    expect(abolished('2025-06-30', {})).toEqual([])
    expect(abolished('2025-07-01', { approval: { on: '2025-06-30' } })).toEqual([])
  })
  it('ended on the day that checks and new levels count from', () => {
    const ended = abolishedLevels(national.rules).filter(({ level }) => level === 'district')
    expect(ended.map(({ on }) => on)).toEqual(['2025-07-01'])
  })
})

describe('an approval by a level that had ended', () => {
  it.each([
    ['2025-06-30', 0],
    ['2025-07-01', 1],
  ])('on %s gives %i findings', (on, count) => {
    const events = [{ type: 'approved', by: 'district', on }] as const
    const items = [{ id: '1', activity: 'trademark' }] as const
    expect(abolished('2025-12-01', { items, events })).toHaveLength(count)
  })
})

describe('an approval by a level that two packs say has ended', () => {
  it('is found under the national rule, whatever the packs are called', () => {
    const act = tinyPack([DISTRICTS_ENDED], { id: 'a-goi', jurisdiction: 'cao-bang' })
    const decision = decide(createRuleBook([national, act]), {
      on: '2025-08-01',
      project: {
        id: 'p',
        fund: 'local',
        approval: { level: 'district', on: '2025-07-01' },
        items: [{ id: '1', activity: 'trademark', site: { province: 'cao-bang' } }],
      },
    })
    const found = decision.findings.filter(({ code }) => code === 'LEVEL_ABOLISHED')
    expect(found.map(({ rule }) => rule)).toEqual(['national:funding.district-level-ended'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProjectEvent, type ProjectInput, readProject } from '../project/project.js'
import type { Day } from '../values/calendar.js'
import { changesOf, EventDays } from './event-days.js'
import { sameScope } from './ledger-context.js'

const read = (events: NonNullable<ProjectInput['events']>): readonly ProjectEvent[] =>
  readProject({
    id: 'p',
    items: ['a', 'b', 'c'].map((id) => ({ id, activity: 'showroom' })),
    events: [...events],
  }).events ?? []

describe('the days of events', () => {
  const TYPES = ['approved', 'advanced', 'adjusted', 'carried-over'] as const
  const day = fc.constantFrom('2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01')
  const item = fc.constantFrom('a', 'b', 'c', null)
  const events = fc
    .array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        on: day,
        item: item.map((id) => id ?? undefined),
      }),
      { maxLength: 12 },
    )
    .map((given) => read([...given].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))))

  it('are what looking through all events finds', () => {
    fc.assert(
      fc.property(events, fc.constantFrom(...TYPES), item, day, (all, type, scope, on) => {
        const days = new EventDays(all)
        const same = all.filter((each) => each.type === type)
        const inScope = same.filter((each) => sameScope(each, { item: scope }))
        expect(days.first(type, scope)).toBe(inScope[0]?.on ?? null)
        expect(days.lastUpTo(type, null)).toBe(same.at(-1)?.on ?? null)
        expect(days.lastUpTo(type, on as Day)).toBe(
          same.filter((each) => each.on <= on).at(-1)?.on ?? null,
        )
        expect(days.extensions).toEqual(all.filter((each) => changesOf(each).includes('next-year')))
      }),
    )
  })

  it('are taken from each event a fixed number of times, however many are asked about', () => {
    let looks = 0
    const counted = read(
      Array.from({ length: 1_000 }, () => ({ type: 'advanced' as const, on: '2023-02-01' })),
    ).map(
      (event) =>
        new Proxy(event, {
          get: (of, key) => {
            if (key === 'on') looks += 1
            return Reflect.get(of, key) as unknown
          },
        }),
    )
    const days = new EventDays(counted)
    for (const { item: of } of counted) {
      days.first('advanced', of)
      days.lastUpTo('advanced', '2023-02-01' as Day)
    }
    expect(looks).toBe(1_000)
  })
})

import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { readProject, writeProject } from './project.js'

const told = (input: unknown): readonly string[] => {
  try {
    readProject(input, 'project', NATIONAL)
  } catch (error) {
    if (error instanceof KhuyenCongError)
      return error.problems.map(({ code, at }) => `${code} ${at.replace('project › ', '')}`)
    throw error
  }
  return []
}
const item = (more: object): object => ({
  id: 'p',
  items: [{ id: '1', activity: 'showroom', ...more }],
})

describe('a project in the words of a book', () => {
  it.each<[string, object, readonly string[]]>([
    ['an activity', { activity: 'show-room' }, ['UNKNOWN_WORD items[0].activity']],
    ['a tier', { level: 'provinces' }, ['UNKNOWN_WORD items[0].level']],
    ['a unit', { quantities: { booths: 2 } }, ['UNKNOWN_WORD items[0].quantities.booths']],
    [
      'a kind of beneficiary, an industry',
      { beneficiary: { kind: 'firm', industry: 'x' } },
      ['UNKNOWN_WORD items[0].beneficiary.kind', 'UNKNOWN_WORD items[0].beneficiary.industry'],
    ],
    [
      'an area and a kind of place',
      { site: { unitKind: 'wards', areas: ['highland', 'upland'] } },
      ['UNKNOWN_WORD items[0].site.unitKind', 'UNKNOWN_WORD items[0].site.areas[1]'],
    ],
    ['a kind of cost', { costs: [{ kind: 'machine' }] }, ['UNKNOWN_WORD items[0].costs[0].kind']],
    ['a fact', { facts: { 'no.fact': 1 } }, ['UNKNOWN_FACT items[0].facts']],
  ])('is refused where no pack declares %s', (_name, more, expected) => {
    expect(told(item(more))).toEqual(expected)
  })

  it('is told its wrong words beside its wrong shape, all at once', () => {
    expect(told({ ...item({ activity: 'show-room', costs: [{ amount: 'x' }] }), fnud: 1 })).toEqual(
      [
        'UNKNOWN_WORD items[0].activity',
        'AMOUNT_FORMAT items[0].costs[0].amount',
        'UNKNOWN_KEY project',
      ],
    )
  })

  it('is told its shape alone where its parts are no groups and no lists', () => {
    for (const wrong of [
      5,
      'x',
      null,
      [1],
      { items: 5 },
      { items: [5, null, { costs: 5, site: [] }] },
    ])
      expect(told(wrong).every((each) => !each.startsWith('UNKNOWN_WORD'))).toBe(true)
  })

  it('is what it was where it was read in these words before', () => {
    const read = readProject(item({}), 'project', NATIONAL)
    expect(readProject(read, 'project', NATIONAL)).toBe(read)
  })

  it('is read once more in other words, and written the same', () => {
    const shape = readProject(item({ facts: { 'materials.localShare': '60%' } }))
    const read = readProject(shape, 'project', NATIONAL)
    expect(read.items[0]?.facts?.['materials.localShare']?.value).toBe(600_000)
    expect(writeProject(read)).toEqual(writeProject(shape))
    expect(readProject(shape, 'project', { vocabulary: NATIONAL_WORDS })).toBe(read)
  })
})

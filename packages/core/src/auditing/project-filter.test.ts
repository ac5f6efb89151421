import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { readProject } from '../project/project.js'
import { readAs } from '../reading/reading.js'
import { Register } from '../territory/register.js'
import { type Chosen, type ProjectChoice, projectFilter } from './project-filter.js'

const before = { to: '2025-06-30', kind: 'province', evidence: 'memory' }
const register = readAs(
  Register,
  {
    source: 'test',
    provinces: [
      { id: 'soc-trang', name: 'Sóc Trăng', periods: [before] },
      { id: 'dak-lak', name: 'Đắk Lắk', periods: [{ kind: 'province', evidence: 'memory' }] },
      {
        id: 'can-tho',
        name: 'Cần Thơ',
        periods: [
          { ...before, kind: 'central-city' },
          {
            from: '2025-07-01',
            kind: 'central-city',
            evidence: 'memory',
            formedFrom: ['soc-trang', 'can-tho'],
          },
        ],
      },
    ],
  },
  'register',
)

type Json = Record<string, unknown>
const whether = (choice: ProjectChoice, items: readonly Json[], more: Json = {}): Chosen =>
  projectFilter(
    choice,
    register,
  )(
    readProject({
      id: 'p',
      items: items.map((each, index) => ({ id: `${index}`, activity: 'showroom', ...each })),
      ...more,
    }),
  )
const at = (province: string | null, formerProvince: string | null = null): Json => ({
  site: { province, formerProvince },
})

describe('projects chosen by what they are', () => {
  it('without any list, all of them', () => {
    expect(whether({}, [{}])).toBe('chosen')
  })

  it.each<[string, ProjectChoice, readonly Json[], Json, Chosen]>([
    ['the year', { year: [2022, 2023] }, [{}], { planYear: 2023 }, 'chosen'],
    ['another year', { year: [2022, 2023] }, [{}], { planYear: 2024 }, 'outside'],
    ['no year', { year: [2022] }, [{}], {}, 'unknown'],
    ['the fund', { fund: ['local'] }, [{}], { fund: 'local' }, 'chosen'],
    ['the other fund', { fund: ['local'] }, [{}], { fund: 'national' }, 'outside'],
    ['no fund', { fund: ['local'] }, [{}], {}, 'unknown'],
    ['the content', { activity: ['showroom'] }, [{}], {}, 'chosen'],
    ['another content', { activity: ['training'] }, [{}], {}, 'outside'],
    ['the province', { province: ['dak-lak'] }, [at('dak-lak')], {}, 'chosen'],
    ['its name', { province: ['Đắk Lắk'] }, [at('dak lak')], {}, 'chosen'],
    ['another province', { province: ['dak-lak'] }, [at('can-tho')], {}, 'outside'],
    ['no province', { province: ['dak-lak'] }, [at(null)], {}, 'unknown'],
    ['a province merged into it', { province: ['can-tho'] }, [at('soc-trang')], {}, 'chosen'],
    [
      'the former province',
      { province: ['soc-trang'] },
      [at('can-tho', 'soc-trang')],
      {},
      'chosen',
    ],
    ['the new one alone', { province: ['soc-trang'] }, [at('can-tho')], {}, 'outside'],
    [
      'the establishment, spaces and capitals apart',
      { establishment: [' mst-01'] },
      [{ beneficiary: { id: 'MST-01' } }],
      {},
      'chosen',
    ],
    ['another one', { establishment: ['b'] }, [{ beneficiary: { id: 'a' } }], {}, 'outside'],
    ['the unit', { implementer: ['tt kc'] }, [{}], { implementer: { name: 'TT  KC' } }, 'chosen'],
  ])('%s', (_name, choice, items, more, expected) => {
    expect(whether(choice, items, more)).toBe(expected)
  })

  it('one item of several is enough', () => {
    expect(whether({ province: ['dak-lak'] }, [at('can-tho'), at('dak-lak')])).toBe('chosen')
  })

  it('but it must have all that is asked for', () => {
    const items = [{ ...at('dak-lak') }, { ...at('can-tho'), activity: 'training' }]
    expect(whether({ province: ['dak-lak'], activity: ['training'] }, items)).toBe('outside')
    expect(whether({ province: ['can-tho'], activity: ['training'] }, items)).toBe('chosen')
  })

  it('what is not known may be inside, unless something else is outside', () => {
    const items = [at('can-tho'), at(null)]
    expect(whether({ province: ['dak-lak'] }, items)).toBe('unknown')
    expect(whether({ province: ['dak-lak'], activity: ['training'] }, items)).toBe('outside')
  })

  it('an unknown province is refused', () => {
    expect(() => projectFilter({ province: ['atlantis'] }, register)).toThrow(KhuyenCongError)
  })

  it('without a register provinces stand as they are named', () => {
    const chosen = projectFilter({ province: ['x'] }, null)
    const of = (site: Json): Chosen =>
      chosen(readProject({ id: 'p', items: [{ id: '1', activity: 'showroom', site }] }))
    expect([of({ province: 'x' }), of({ province: 'y' })]).toEqual(['chosen', 'outside'])
    expect(of({ province: 'y', formerProvince: 'x' })).toBe('chosen')
  })
})

// Biểu chỉ tiêu, điền từ đề án: hai số cho mỗi chỉ tiêu, địa phương và quốc gia. / A form of
// indicators filled from projects: two figures for each, local and national.
import { describe, expect, it } from 'vitest'
import { national } from '@khuyencong/rules-national'
import { createRuleBook } from '../packs/rule-book.js'
import type { ProjectInput } from '../project/project.js'
import type { FilledForm } from './fill-form.js'
import type { IndicatorFormInput } from './indicator-form.js'
import { NEUTRAL_FORMS } from './neutral-forms.js'
import { workIndicators } from './work-indicators.js'

const book = createRuleBook([national])
const project = (
  id: string,
  fund: 'local' | 'national' | null,
  granted: number | null,
  more: Partial<ProjectInput> = {},
): ProjectInput => ({
  id,
  fund,
  planYear: 2024,
  approval: { on: '2024-02-01' },
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      site: { province: 'dak-lak' },
      requested: { [fund ?? 'local']: granted },
    },
  ],
  ...more,
})
const filled = (
  form: Partial<IndicatorFormInput>,
  projects: readonly ProjectInput[],
): FilledForm => {
  const work = workIndicators(book, { id: 'w', on: '2024-12-31' })
  for (const each of projects) work.add(each, each.id)
  return work.fill({ id: 'f', title: 'Biểu thử', rows: [], ...form } as IndicatorFormInput)
}
const MONEY = [{ id: '1', title: 'Kinh phí', indicator: 'money.granted' }]
const values = ({ rows }: FilledForm): unknown =>
  rows.map(({ id, local, national: of, noFund }) => [
    id,
    ...[local, of, noFund].map((each) => each && (each.value ?? `${each.least}..`)),
  ])

describe('a form of indicators', () => {
  const projects = [
    project('a', 'local', 5),
    project('b', 'local', 7),
    project('c', 'national', 11),
  ]

  it('has the local and the national figure of each row', () => {
    expect(values(filled({ rows: MONEY }, projects))).toEqual([['1', 12, 11, null]])
  })

  it('nobody told of is no figure, and what is not known is no zero', () => {
    expect(values(filled({ rows: MONEY }, []))).toEqual([['1', null, null, null]])
    expect(values(filled({ rows: MONEY }, [project('a', 'local', null)]))).toEqual([
      ['1', '0..', null, null],
    ])
    expect(values(filled({ rows: MONEY }, [project('a', null, 5)]))).toEqual([
      ['1', null, null, '0..'],
    ])
  })

  it('counts its year and its province alone', () => {
    const more = [...projects, project('d', 'local', 100, { planYear: 2023 })]
    expect(values(filled({ rows: MONEY, year: 2024 }, more))).toEqual([['1', 12, 11, null]])
    expect(values(filled({ rows: MONEY, year: 2023 }, more))).toEqual([['1', 100, null, null]])
    expect(values(filled({ rows: MONEY, province: 'Đắk Lắk', year: 2024 }, more))).toEqual([
      ['1', 12, 11, null],
    ])
    expect(values(filled({ rows: MONEY, province: 'gia-lai' }, more))).toEqual([
      ['1', null, null, null],
    ])
  })

  it('a row may be of one content or one activity', () => {
    const rows = [
      { id: '3', title: 'a', indicator: 'money.granted', content: '3' },
      { id: '4', title: 'b', indicator: 'money.granted', content: '4' },
      { id: 'm', title: 'c', indicator: 'money.granted', activity: 'advanced-machinery' },
    ]
    expect(values(filled({ rows }, projects))).toEqual([
      ['3', 12, 11, null],
      ['4', null, null, null],
      ['m', 12, 11, null],
    ])
  })

  it('says that a neutral form is not the official one; its contents add up to the whole', () => {
    for (const form of Object.values(NEUTRAL_FORMS)) {
      const found = filled(form, projects)
      expect(found.official).toBe(false)
      expect(found.source).toMatch(/không phải là biểu mẫu chính thức.*this is not it/u)
      const [whole, ...rest] = found.rows
      const parts = rest.filter(({ indicator }) => indicator === whole?.indicator)
      expect(parts).toHaveLength(9)
      expect(parts.reduce((sum, { local }) => sum + (local?.value ?? 0), 0)).toBe(
        whole?.local?.value,
      )
    }
  })

  it.each<[string, object, string]>([
    ['an indicator that is none', { indicator: 'money.grantd' }, 'rows[0].indicator'],
    ['a result without its id', { indicator: 'reached.' }, 'rows[0].indicator'],
    ['an unknown activity', { indicator: 'projects', activity: 'x' }, 'rows[0].activity'],
  ])('refuses %s', (_what, row, at) => {
    const rows = [{ id: '1', title: 'a', ...row }] as unknown as IndicatorFormInput['rows']
    expect(() => filled({ rows }, [])).toThrow(expect.objectContaining({ at: `form › ${at}` }))
  })
})

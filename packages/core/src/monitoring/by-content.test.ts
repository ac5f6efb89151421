import { describe, expect, it } from 'vitest'
import type { MonitoringInput } from './monitoring.js'
import { follow } from './monitoring.fixture.js'

const row = (
  activity: string | null,
  plan: number,
): NonNullable<MonitoringInput['rows']>[number] => ({
  province: 'soc-trang',
  year: 2023,
  activity,
  plan,
})

describe('grouped by the contents of the decree', () => {
  const found = follow({
    by: ['content'],
    rows: [
      row('advanced-machinery', 5),
      row('technology-line', 7),
      row('vocational-training', 11),
      row('contest', 13),
    ],
  })

  it('activities of one content stand together, by its number; one outside the law stands apart', () => {
    const sums = found.groups.map(({ key, figures }) => [key.content, figures.plan.value])
    expect(sums).toEqual([
      ['1', 11],
      ['3', 12],
      ['other', 13],
    ])
    expect(found.names.contents['1']?.title).toBe('Đào tạo nghề, truyền nghề')
  })

  it('a row of no one activity is not told apart, and names are given only where asked for', () => {
    const mixed = follow({ by: ['content'], rows: [row(null, 5)] })
    expect(mixed.groups.map(({ key }) => key.content)).toEqual([null])
    expect(
      follow({ by: ['activity'], rows: [row('advanced-machinery', 5)] }).names.contents,
    ).toEqual({})
  })
})

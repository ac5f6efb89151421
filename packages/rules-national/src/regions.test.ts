import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const before = (national.register?.provinces ?? [])
  .filter(({ periods }) =>
    periods.some(({ from, to }) => (from ?? '') <= '2024-12-31' && (to ?? '9999') >= '2024-12-31'),
  )
  .map(({ id }) => id)
  .sort()

describe('ba khu vực khuyến công', () => {
  const [version] = national.rules.flatMap((rule) => (rule.kind === 'regions' ? rule.versions : []))

  it('gồm 28, 15 và 20 tỉnh như văn bản ghi, không tỉnh nào hai lần', () => {
    const lists = (version?.regions ?? []).map(({ provinces }) => provinces)
    expect(lists.map(({ length }) => length)).toEqual([28, 15, 20])
    expect(lists.flat().length).toBe(new Set(lists.flat()).size)
  })

  it('gồm đúng 63 tỉnh, thành phố của danh mục trước sắp xếp', () => {
    expect((version?.regions ?? []).flatMap(({ provinces }) => provinces).sort()).toEqual(before)
  })
})

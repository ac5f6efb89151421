// Hàng không đọc: đủ số hàng, kể ít hàng. / Rows left out: all are counted, few are shown.
import { describe, expect, it } from 'vitest'
import { skippedRows } from './skipped-rows.js'

const toldOf = (count: number): string => {
  const skipped = Array.from({ length: count }, (_, at) => ({ number: at + 5, cells: ['Tổng'] }))
  const sheet = { name: 'Danh sách', rows: [] } as unknown as Parameters<
    typeof skippedRows
  >[0]['sheet']
  const [told] = skippedRows({ file: 'a.xlsx', sheet, skipped: skipped as never })
  return told?.message ?? ''
}

describe('rows that hold no project', () => {
  it.each([
    [0, ''],
    [1, 'Không coi là đề án 1 hàng: 5 («Tổng»).'],
  ])('%d of them', (count, text) => {
    expect(toldOf(count)).toBe(text)
  })

  it.each([
    [20, false],
    [21, true],
    [1_250, true],
  ])('of %d all are counted, the first twenty shown', (count, more) => {
    const told = toldOf(count)
    expect(told).toContain(`Không coi là đề án ${count.toLocaleString('vi-VN')} hàng:`)
    expect(told.match(/«Tổng»/gu)).toHaveLength(20)
    expect(told.endsWith('; ….')).toBe(more)
  })
})

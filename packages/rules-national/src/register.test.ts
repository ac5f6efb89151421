import { placeOn, type Day } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { findProvince, provinceIds, register } from './register.js'

const on = (day: string) =>
  register.provinces.filter(({ periods }) =>
    periods.some(({ from, to }) => (from ?? '') <= day && (to === null || day <= to)),
  )
const place = (named: string, former: string | null, day: string) =>
  placeOn(register, named, former, day as Day)

describe('danh mục tỉnh, thành phố', () => {
  it.each([
    ['2024-12-31', 63],
    ['2025-01-01', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-03-15', 34],
  ])('%s: %i đơn vị', (day, count) => {
    expect(on(day)).toHaveLength(count)
  })

  it.each([
    ['2024-12-31', 5],
    ['2025-01-01', 6],
    ['2025-07-01', 6],
  ])('%s: %i thành phố trực thuộc trung ương', (day, count) => {
    const central = on(day).filter(({ periods }) =>
      periods.some(
        ({ from, to, kind }) =>
          (from ?? '') <= day && (to === null || day <= to) && kind === 'central-city',
      ),
    )
    expect(central).toHaveLength(count)
  })

  it('mỗi tỉnh trước sắp xếp thuộc đúng một tỉnh mới', () => {
    const merged = on('2025-07-01').flatMap(({ id, periods }) => periods.at(-1)?.formedFrom ?? [id])
    expect([...merged].sort()).toEqual(
      on('2024-12-31')
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('mã tỉnh là danh sách đóng, không trùng', () => {
    expect(provinceIds).toEqual(register.provinces.map(({ id }) => id))
    expect(new Set(provinceIds).size).toBe(64)
  })

  it.each([
    ['tỉnh Đắk Lắk', 'dak-lak'],
    ['dac lac', 'dak-lak'],
    ['TP. Hồ Chí Minh', 'ho-chi-minh'],
    ['TP.HCM', 'ho-chi-minh'],
    ['Bà Rịa – Vũng Tàu', 'ba-ria-vung-tau'],
    ['thanh pho can tho', 'can-tho'],
    ['Hoà Bình', 'hoa-binh'],
  ])('tìm «%s»', (word, id) => {
    expect(findProvince(word).id).toBe(id)
  })

  it('tên lạ bị từ chối, kèm gợi ý', () => {
    expect(() => findProvince('Đắk Lấc Lắc')).toThrow(/không có|Không có/u)
  })

  it('Sóc Trăng: trước sáp nhập là chính mình, sau là Cần Thơ', () => {
    expect(place('soc-trang', null, '2025-06-30')).toMatchObject({
      province: 'soc-trang',
      former: 'soc-trang',
      kind: 'province',
      mergedOn: null,
    })
    expect(place('soc-trang', null, '2025-07-01')).toMatchObject({
      province: 'can-tho',
      former: 'soc-trang',
      kind: 'central-city',
      mergedOn: '2025-07-01',
    })
    expect(place('can-tho', 'soc-trang', '2025-07-01')).toMatchObject({
      province: 'can-tho',
      former: 'soc-trang',
    })
  })

  it('Thừa Thiên Huế dẫn đến Huế từ 01/01/2025', () => {
    expect(place('thua-thien-hue', null, '2024-12-31')).toMatchObject({
      province: 'thua-thien-hue',
      kind: 'province',
    })
    expect(place('thua-thien-hue', null, '2025-01-01')).toMatchObject({
      province: 'hue',
      kind: 'central-city',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { readAs } from '../reading/reading.js'
import { findProvince, Register } from './register.js'
import { type Place, placeAsNamed, placeOn } from './place.js'

const before = { to: '2025-06-30', kind: 'province', evidence: 'memory' }
const since = { from: '2025-07-01', evidence: 'memory' }
const REGISTER = readAs(
  Register,
  {
    source: 'test',
    provinces: [
      { id: 'soc-trang', name: 'Sóc Trăng', periods: [before] },
      { id: 'hau-giang', name: 'Hậu Giang', periods: [before] },
      {
        id: 'can-tho',
        name: 'Cần Thơ',
        periods: [
          { ...before, kind: 'central-city' },
          { ...since, kind: 'central-city', formedFrom: ['soc-trang', 'hau-giang', 'can-tho'] },
        ],
      },
      {
        id: 'ho-chi-minh',
        name: 'Hồ Chí Minh',
        otherNames: ['TP.HCM', 'Sài Gòn'],
        periods: [{ kind: 'central-city', evidence: 'quoted' }],
      },
      {
        id: 'dak-lak',
        name: 'Đắk Lắk',
        otherNames: ['Đắc Lắc'],
        periods: [{ kind: 'province', evidence: 'memory' }],
      },
      { id: 'thua-thien-hue', name: 'Thừa Thiên Huế', periods: [{ ...before, to: '2024-12-31' }] },
      {
        id: 'hue',
        name: 'Huế',
        periods: [
          { ...since, from: '2025-01-01', kind: 'central-city', formedFrom: ['thua-thien-hue'] },
        ],
      },
      { id: 'ha-tay', name: 'Hà Tây', periods: [{ ...before, to: '2008-07-31' }] },
      {
        id: 'new-land',
        name: 'Tỉnh mới',
        periods: [{ ...since, kind: 'province', formedFrom: ['long-an', 'tay-ninh'] }],
      },
      { id: 'long-an', name: 'Long An', periods: [before] },
    ],
  },
  'register.json',
)

function refusal(read: () => unknown): KhuyenCongError {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
const place = (named: string | null, former: string | null, on: string): Place =>
  placeOn(REGISTER, named, former, day(on))

describe('finding a province', () => {
  it.each([
    ['soc-trang', 'soc-trang'],
    ['Sóc Trăng', 'soc-trang'],
    ['tỉnh Sóc Trăng', 'soc-trang'],
    ['SOC TRANG', 'soc-trang'],
    ['Sóc Trăng'.normalize('NFD'), 'soc-trang'],
    ['Thành phố Cần Thơ', 'can-tho'],
    ['TP Cần Thơ', 'can-tho'],
    ['TP. Hồ Chí Minh', 'ho-chi-minh'],
    ['TP.HCM', 'ho-chi-minh'],
    ['sài gòn', 'ho-chi-minh'],
    ['Đắc Lắc', 'dak-lak'],
    ['đăk lăk', 'dak-lak'],
    ['Thừa Thiên – Huế', 'thua-thien-hue'],
  ])('«%s» is %s', (word, id) => {
    expect(findProvince(REGISTER, word).id).toBe(id)
  })

  it('an unknown one is refused with what was meant', () => {
    expect(refusal(() => findProvince(REGISTER, 'Sóc Trằn'))).toMatchObject({
      code: 'UNKNOWN_PROVINCE',
      found: 'Sóc Trằn',
      hint: 'Có phải ý bạn là «Sóc Trăng»?',
    })
    expect(refusal(() => findProvince(REGISTER, 'Atlantis')).hint).toBeNull()
    expect(refusal(() => findProvince(REGISTER, ''))).toMatchObject({ code: 'UNKNOWN_PROVINCE' })
  })
})

describe('who has authority over a site', () => {
  const day7 = day('2025-07-01')
  it.each<[string, string | null, string | null, string, Partial<Place>]>([
    [
      'the day before the merger the old province is in charge',
      'soc-trang',
      null,
      '2025-06-30',
      {
        province: 'soc-trang',
        former: 'soc-trang',
        kind: 'province',
        mergedOn: null,
        formedFrom: [],
        review: null,
      },
    ],
    [
      'from the first day the new one is, and the old one is the former territory',
      'soc-trang',
      null,
      '2025-07-01',
      { province: 'can-tho', former: 'soc-trang', kind: 'central-city', mergedOn: day7 },
    ],
    [
      'the new name with the former territory says the same',
      'can-tho',
      'soc-trang',
      '2025-07-01',
      { province: 'can-tho', former: 'soc-trang' },
    ],
    [
      'the new name alone leaves the former territory open',
      'can-tho',
      null,
      '2025-07-01',
      { province: 'can-tho', former: null, formedFrom: ['soc-trang', 'hau-giang', 'can-tho'] },
    ],
    [
      'before the merger the new name with a former territory leads to that territory',
      'can-tho',
      'soc-trang',
      '2025-06-30',
      { province: 'soc-trang', former: 'soc-trang' },
    ],
    [
      'before the merger the new name alone is the old province of that name',
      'can-tho',
      null,
      '2025-06-30',
      { province: 'can-tho', former: 'can-tho', mergedOn: null },
    ],
    [
      'a province that was not merged is its own territory',
      'Đắk Lắk',
      null,
      '2026-03-15',
      { province: 'dak-lak', former: 'dak-lak', mergedOn: null },
    ],
    [
      'a renamed province named by its old name',
      'thua-thien-hue',
      null,
      '2025-01-01',
      { province: 'hue', former: 'thua-thien-hue', kind: 'central-city' },
    ],
    [
      'a renamed province named by its new name the day before',
      'hue',
      null,
      '2024-12-31',
      { province: 'thua-thien-hue', former: 'thua-thien-hue', kind: 'province' },
    ],
    [
      'a new province named before it existed, with the former territory',
      'new-land',
      'long-an',
      '2025-06-30',
      { province: 'long-an', former: 'long-an', kind: 'province' },
    ],
    [
      'a new province of several named before it existed',
      'new-land',
      null,
      '2025-06-30',
      { province: 'new-land', kind: null },
    ],
    [
      'a province that is gone and has no successor in the register',
      'ha-tay',
      null,
      '2023-06-01',
      { province: 'ha-tay', former: null, kind: null },
    ],
    [
      'a province that is gone, with a former one named',
      'ha-tay',
      'ha-tay',
      '2023-06-01',
      { province: 'ha-tay', former: 'ha-tay', kind: null },
    ],
    ['nowhere', null, null, '2026-01-01', { province: null, former: null, kind: null }],
  ])('%s', (_name, named, former, on, expected) => {
    expect(place(named, former, on)).toMatchObject(expected)
  })

  it('a territory that never belonged to the province is refused', () => {
    expect(refusal(() => place('can-tho', 'dak-lak', '2025-07-01'))).toMatchObject({
      code: 'PROVINCE_MISMATCH',
      found: 'dak-lak',
      hint: 'Xem lại «site.formerProvince».',
    })
    expect(refusal(() => place('soc-trang', 'hue', '2025-07-01')).code).toBe('PROVINCE_MISMATCH')
    expect(refusal(() => place('dak-lak', 'ho-chi-minh', '2026-01-01')).code).toBe(
      'PROVINCE_MISMATCH',
    )
    expect(refusal(() => place('soc-trang', 'hau-giang', '2023-06-01')).code).toBe(
      'PROVINCE_MISMATCH',
    )
  })

  it('without a register no name is a province, and no province is nowhere', () => {
    expect(refusal(() => placeOn(null, 'dak-lak', null, day('2026-01-01')))).toMatchObject({
      code: 'REGISTER_MISSING',
      found: 'dak-lak',
    })
    expect(refusal(() => findProvince(null, 'dak-lak')).code).toBe('REGISTER_MISSING')
    expect(placeOn(null, null, null, day('2026-01-01')).province).toBeNull()
  })

  it('a pack looked at by itself takes the names as they are', () => {
    expect(placeAsNamed('x', 'y')).toMatchObject({ province: 'x', former: 'y', mergedOn: null })
    expect(placeAsNamed(null, 'y')).toMatchObject({ province: null, former: null })
  })
})

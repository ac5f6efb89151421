import { describe, expect, it } from 'vitest'
import { OPERATORS } from '../conditions/conditions.js'
import { rate, vnd } from '../values/money.js'
import { ANSWERS } from '../vocabulary/answers.js'
import {
  ADJUSTMENTS,
  APPROVAL_LEVELS,
  EVENT_ACTORS,
  FUNDS,
  PROJECT_KINDS,
} from '../vocabulary/vocabulary.js'
import { EN, VI } from '../vocabulary/wording.fixture.js'
import { term, valueText, wordName } from './terms.js'
import { figureIn, moneyText, numberText } from './number-text.js'
import { dayText } from '../values/calendar.js'

describe('every word a record can hold has a term in both languages', () => {
  const words = [
    ...ANSWERS,
    'eligible',
    'ineligible',
    'undetermined',
    'quoted',
    'secondary',
    'memory',
    ...ADJUSTMENTS,
    ...APPROVAL_LEVELS,
    ...EVENT_ACTORS,
    ...FUNDS,
    ...PROJECT_KINDS,
    ...OPERATORS,
  ]
  it.each([...new Set(words)])('%s', (word) => {
    expect(term(word, 'vi')).not.toBe(word)
  })

  it('a word nobody knows stands for itself, so does one that only packs know', () => {
    expect([term('constructor', 'vi'), term('x', 'en'), term('artisan', 'vi')]).toEqual([
      'constructor',
      'x',
      'artisan',
    ])
  })
})

describe('any word by its name', () => {
  it.each([
    ['met', 'đạt', 'met'],
    ['mechanical-electrical', 'cơ khí, điện, điện tử - tin học', 'mechanical and electrical'],
    ['difficult', 'địa bàn có điều kiện kinh tế - xã hội khó khăn', 'difficult area'],
    ['trademark', 'nhãn hiệu', 'trademark'],
    ['trade-fair-join', 'Tham gia hội chợ, triển lãm trong nước', 'Joining a domestic fair'],
    ['air-ticket', 'vé máy bay', 'air tickets'],
    ['constructor', 'constructor', 'constructor'],
  ])('%s', (word, vi, en) => {
    expect([wordName(word, VI), wordName(word, EN)]).toEqual([vi, en])
  })
})

describe('amounts and numbers', () => {
  it.each([
    [0, '0 đồng', 'VND 0'],
    [1, '1 đồng', 'VND 1'],
    [999_000, '999.000 đồng', 'VND 999,000'],
    [1_000_000, '1 triệu đồng', 'VND 1 million'],
    [2_014_900_000, '2.014,9 triệu đồng', 'VND 2,014.9 million'],
    [299_999_999, '299.999.999 đồng', 'VND 299,999,999'],
    [1_500_500, '1.500.500 đồng', 'VND 1,500,500'],
  ])('%d đồng', (amount, vi, en) => {
    expect([moneyText(vnd(amount), 'vi'), moneyText(vnd(amount), 'en')]).toEqual([vi, en])
  })
  it('turn their marks round in English', () => {
    expect([numberText('1.234,5%', 'en'), numberText('1.234,5%', 'vi')]).toEqual([
      '1,234.5%',
      '1.234,5%',
    ])
  })
})

describe('a figure that is written already', () => {
  it.each([
    ['29 %', '29%', '29%'],
    ['+2,5 %', '+2.5%', '+2,5%'],
    ['−10,25%', '−10.25%'],
    ['28,57 – 28,99\u00a0%', '28.57 – 28.99%', '28,57 – 28,99%'],
    ['≥ 3.000', '≥ 3,000'],
    ['1.234', '1,234'],
    ['hơn 2.069', 'more than 2,069'],
    ['Xấp xỉ 20 %', 'about 20%', 'Xấp xỉ 20%'],
    ['99.216,5 triệu đồng', 'VND 99,216.5 million'],
    ['khoảng  20\u00a0tỷ đồng', 'about VND 20 billion'],
    ['40.000 đồng', 'VND 40,000'],
    ['gần 7 ngàn đồng', 'nearly VND 7 thousand'],
  ])('%s is %s in English', (written, en, vi = written) => {
    expect([figureIn(written, 'en'), figureIn(written, 'vi')]).toEqual([en, vi])
  })
  it.each([
    '45/2012/NĐ-CP',
    '2023-06-01',
    'no-cap',
    'soc-trang · 2024',
    'Điều 5 khoản 1',
    '',
    'hơn',
    '1.2.3',
    '1.50',
    `${'1'.repeat(201)}`,
  ])('«%s» is no figure and stands as it is', (text) => {
    expect(figureIn(text, 'en')).toBe(text)
  })
})

describe('the value of a fact', () => {
  it.each([
    ['beneficiary.kind', null, 'chưa khai', 'not given'],
    ['site.areas', [], 'không có', 'none'],
    [
      'site.areas',
      ['island', 'difficult'],
      '«hải đảo», «địa bàn có điều kiện kinh tế - xã hội khó khăn»',
      '"island", "difficult area"',
    ],
    ['machinery.isNew', true, 'có', 'yes'],
    ['machinery.isNew', false, 'không', 'no'],
    ['beneficiary.annualRevenue', vnd('12 tỷ đồng'), '12 tỷ đồng', 'VND 12 billion'],
    ['materials.localShare', rate('62,5%'), '62,5%', '62.5%'],
    ['beneficiary.employees', 1200, '1.200', '1,200'],
    ['planYear', 2023, '2023', '2023'],
    ['planBuildingYear', 2022, '2022', '2022'],
    ['approval.on', '2023-02-01', '01/02/2023', '2023-02-01'],
    ['beneficiary.kind', 'artisan', '«nghệ nhân»', '"artisan"'],
    ['site.cityClass', '2', '«loại 2»', '"class 2"'],
    ['site.formerCityClass', 'special', '«đặc biệt»', '"special"'],
    ['level', 'province', '«cấp tỉnh»', '"provincial level"'],
    ['approval.level', 'ministry', '«Bộ Công Thương»', '"the Ministry"'],
    [
      'activity',
      ['trademark', 'consultancy'],
      '«Xây dựng, đăng ký nhãn hiệu», «Thuê tư vấn, trợ giúp cơ sở»',
      '"Building and registering a trademark", "Consultancy"',
    ],
    [
      'activity',
      ['cleaner-production-pilot', 'cleaner-production-assessment'],
      '«nội dung sản xuất sạch hơn»',
      '"cleaner production"',
    ],
    [null, 1234, '1.234', '1,234'],
    [null, 'artisan', '«nghệ nhân»', '"artisan"'],
  ] as const)('%s %j', (fact, value, vi, en) => {
    expect([valueText(fact, value, VI), valueText(fact, value, EN)]).toEqual([vi, en])
  })
  it('a day as people write it', () => {
    expect(dayText('2023-06-01')).toBe('01/06/2023')
  })
})

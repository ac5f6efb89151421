import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Day,
  day,
  dayBefore,
  dayInYear,
  daysAfter,
  endOfYear,
  monthDay,
  within,
  writtenDay,
  yearOf,
  yearsBegun,
} from './calendar.js'
import { KhuyenCongError } from '../errors/errors.js'

const days = fc
  .date({ min: new Date('1900-01-02'), max: new Date('2999-12-30'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))

function refusal(text: unknown): KhuyenCongError {
  try {
    day(text as string)
  } catch (error) {
    if (error instanceof KhuyenCongError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a calendar day', () => {
  it.each(['1900-01-01', '2018-05-11', '2024-02-29', '2000-02-29', '2023-12-31', '9999-12-31'])(
    '%s is a day',
    (text) => {
      expect(day(text)).toBe(text)
    },
  )

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-01-32',
    '1899-12-31',
    '0050-01-01',
    '2023-6-1',
    '20230601',
    ' 2023-06-01',
    '2023-06-01T00:00:00Z',
    '01/06/2023',
    'hôm nay',
    '',
    '٢٠٢٣-٠٦-٠١',
    '10000-01-01',
  ])('%j is refused', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'DAY_FORMAT', found: text })
  })

  it.each([undefined, null, 20230601, new Date(0)])(
    'a caller without types who hands over %s gets an error of ours',
    (value) => {
      expect(refusal(value).code).toBe('DAY_FORMAT')
    },
  )

  it.each([
    ['1/6/2023', '2023-06-01'],
    ['01.06.2023', '2023-06-01'],
    ['31-12-2023', '2023-12-31'],
    ['22/07/2019', '2019-07-22'],
    ['ngày 22 tháng 7 năm 2019', '2019-07-22'],
  ])('%s is turned round in the hint to %s', (text, turned) => {
    expect(refusal(text).hint).toBe(`Viết năm-tháng-ngày: "${turned}".`)
    expect(refusal(text).problems[0]?.hintEn).toContain(turned)
  })

  it('never hints at a day that does not exist', () => {
    expect(refusal('31/02/2023').hint).not.toContain('2023-02-31')
    expect(refusal('32/01/2023').hint).not.toContain('2023-01-32')
    expect(refusal('12/31/2023').hint).not.toContain('2023-31-12')
  })

  it('says how long the month is where only the day is wrong', () => {
    expect(refusal('2023-02-29').hint).toContain('tháng 2/2023 có 28 ngày')
    expect(refusal('2024-02-30').hint).toContain('tháng 2/2024 có 29 ngày')
    expect(refusal('31/04/2023').hint).toContain('tháng 4/2023 có 30 ngày')
  })
})

describe('a day as people write it', () => {
  it.each([
    ['2019-07-22', '2019-07-22'],
    ['22/07/2019', '2019-07-22'],
    ['22/7/2019', '2019-07-22'],
    ['1/2/2024', '2024-02-01'],
    ['29.02.2024', '2024-02-29'],
    [' 31-12-2023 ', '2023-12-31'],
    ['ngày 22 tháng 7 năm 2019', '2019-07-22'],
    ['Ngày 01\u00a0tháng 01 năm 2026'.normalize('NFD'), '2026-01-01'],
  ])('%j is %s', (text, read) => {
    expect(writtenDay(text)).toBe(read)
  })

  it.each([
    '31/02/2023',
    '12/31/2023',
    '22/07/19',
    '00/07/2019',
    '22/07/1899',
    '22//07/2019',
    '2019/07/22',
    '',
    `ngày ${' '.repeat(60)}22 tháng 7 năm 2019`,
  ])('%j is refused', (text) => {
    expect(() => writtenDay(text)).toThrow(expect.objectContaining({ code: 'DAY_FORMAT' }))
  })

  it('says how long the month is', () => {
    expect(() => writtenDay('31/02/2023')).toThrow(
      expect.objectContaining({ hint: 'Xem lại ngày: tháng 2/2023 có 28 ngày.' }),
    )
  })

  it.each([undefined, null, 20230601])(
    'a caller without types who hands over %s gets an error of ours',
    (value) => {
      expect(() => writtenDay(value as unknown as string)).toThrow(
        expect.objectContaining({ code: 'DAY_FORMAT' }),
      )
    },
  )

  it('reads every day in both forms alike', () => {
    fc.assert(
      fc.property(days, (each) => {
        expect(writtenDay(each.split('-').reverse().join('/'))).toBe(each)
        expect(writtenDay(each)).toBe(each)
      }),
    )
  })
})

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(dayBefore(day('2018-05-11'))).toBe('2018-05-10')
    expect(dayBefore(day('2024-03-01'))).toBe('2024-02-29')
    expect(dayBefore(day('2023-03-01'))).toBe('2023-02-28')
    expect(daysAfter(day('2023-12-31'), 1)).toBe('2024-01-01')
    expect(daysAfter(day('2024-02-28'), 2)).toBe('2024-03-01')
  })

  it('going forth and back returns to the same day, and a later day is greater as text', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 300 }),
        (from, count) =>
          daysAfter(daysAfter(from, count), -count) === from && daysAfter(from, count) > from,
      ),
    )
  })

  it('knows the year of a day and the last day of a year', () => {
    expect(yearOf(day('2023-06-01'))).toBe(2023)
    expect(endOfYear(2023)).toBe('2023-12-31')
  })
})

describe('years begun', () => {
  it.each([
    ['2018-01-01', '2017-12-31', 0, 'the day before'],
    ['2018-01-01', '2018-01-01', 0, 'the same day'],
    ['2018-01-01', '2018-01-02', 1, 'one day'],
    ['2018-01-01', '2022-12-31', 5, 'a day short of five years'],
    ['2018-01-01', '2023-01-01', 5, 'exactly five years'],
    ['2018-01-01', '2023-01-02', 6, 'five years and a day'],
    ['2016-12-31', '2021-12-31', 5, 'exactly five years at the end of the year'],
    ['2016-12-30', '2021-12-31', 6, 'five years and a day at the end of the year'],
    ['2017-01-01', '2021-12-31', 5, 'a day short of five years at the end of the year'],
    ['2020-02-29', '2021-02-28', 1, 'from a leap day to 28 February: a year'],
    ['2020-02-29', '2021-03-01', 2, 'a day later'],
    ['2020-02-29', '2024-02-28', 4, 'a day short of four years from leap day to leap day'],
    ['2020-02-29', '2024-02-29', 4, 'four years from leap day to leap day'],
    ['2020-02-29', '2024-03-01', 5, 'four years and a day'],
    ['2019-02-28', '2020-02-28', 1, 'to 28 February of a leap year'],
    ['2019-02-28', '2020-02-29', 2, 'to the leap day'],
  ])('from %s to %s there are %i: %s', (from, to, years) => {
    expect(yearsBegun(day(from), day(to))).toBe(years)
  })

  it('never fall as time goes on, and rise by one at most from one day to the next', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4_000 }), (from, count) => {
        const to = daysAfter(from, count)
        const step = yearsBegun(from, daysAfter(to, 1)) - yearsBegun(from, to)
        return step === 0 || step === 1
      }),
    )
  })
})

describe('a period', () => {
  const [from, to] = [day('2018-05-11'), day('2025-10-14')]
  it('holds its first and its last day, not the day before or after', () => {
    expect(
      ['2018-05-10', '2018-05-11', '2025-10-14', '2025-10-15'].map((on) =>
        within(day(on), from, to),
      ),
    ).toEqual([false, true, true, false])
  })

  it('is open where an end is null', () => {
    expect(within(day('1900-01-01'), null, to)).toBe(true)
    expect(within('9999-12-31' as Day, from, null)).toBe(true)
    expect(within(from, null, null)).toBe(true)
  })
})

describe('the last day that can be written', () => {
  it.each([
    ['9999-12-30', 1, '9999-12-31'],
    ['9999-12-31', 0, '9999-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['9990-01-01', 3_660, '9999-12-31'],
    ['2023-12-31', 1, '2024-01-01'],
  ])('%s and %i days more is %s', (from, days, expected) => {
    expect(daysAfter(day(from), days)).toBe(expected)
  })

  it.each([
    [9_999, '9999-12-31'],
    [10_002, '9999-12-31'],
    [2_023, '2023-12-31'],
  ])('the end of the year %i is %s', (year, expected) => {
    expect(endOfYear(year)).toBe(expected)
  })
})

describe('a day of a year', () => {
  it.each(['01-22', '12-31', '02-29', '02-28', '05-19'])('%s is one', (text) => {
    expect(monthDay(text)).toBe(text)
  })

  it.each([
    ['31-01', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['22/1', 'Viết tháng-ngày: "01-22" là ngày 22 tháng 1.'],
    ['5-19', 'Viết tháng-ngày: "05-19" là ngày 19 tháng 5.'],
    ['02-31', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['02-30', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['04-31', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['13-13', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['00-10', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['cuối tháng', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
    ['', 'Viết tháng-ngày: "01-31" là ngày 31 tháng 1.'],
  ])('%j is refused: %s', (text, hint) => {
    let refused: unknown
    try {
      monthDay(text)
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({ code: 'DAY_FORMAT', found: text, hint })
  })

  it('29 February is the last day of February where the year has no 29th', () => {
    const leap = monthDay('02-29')
    expect([2023, 2024, 2100, 2000].map((year) => dayInYear(year, leap))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2100-02-28',
      '2000-02-29',
    ])
    expect(dayInYear(2024, monthDay('01-22'))).toBe('2024-01-22')
  })
})

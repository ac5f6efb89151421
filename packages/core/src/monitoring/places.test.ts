import { describe, expect, it } from 'vitest'
import { day } from '../values/calendar.js'
import { createRuleBook } from '../packs/rule-book.js'
import { SAMPLE_REGISTER } from '../packs/sample-register.fixture.js'
import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { Register } from '../territory/register.js'
import { regionsOn } from './places.js'

const list = (id: string, from: string, to: string | null, provinces: readonly string[]) =>
  tinyRule(`regions.${id}`, [
    { from, to, regions: [{ id: `vung-${id}`, title: 'V', titleEn: 'V', provinces }] },
  ])
const register = Register.parse(SAMPLE_REGISTER)
const bookOf = (...rules: Record<string, unknown>[]) =>
  createRuleBook([{ ...tinyPack(rules, { id: 'national', jurisdiction: 'national' }), register }])
const idsOn = (book: ReturnType<typeof bookOf>, on: string) =>
  regionsOn(book, null, day(on)).regions.map(({ id }) => id)

describe('the list of regions of the packs', () => {
  it.each([
    ['a', 'z'],
    ['z', 'a'],
  ])('is the one in force on the day, whichever comes first: %s, %s', (old, now) => {
    const book = bookOf(
      list(old, '2015-01-01', '2019-12-31', ['cao-bang']),
      list(now, '2020-01-01', null, ['ha-noi']),
    )
    expect(idsOn(book, '2019-12-31')).toEqual([`vung-${old}`])
    expect(idsOn(book, '2020-01-01')).toEqual([`vung-${now}`])
    expect(idsOn(book, '2014-12-31')).toEqual([])
  })

  it('where none is in force says which there are', () => {
    const book = bookOf(list('a', '2015-01-01', '2019-12-31', ['cao-bang']))
    expect(regionsOn(book, null, day('2020-01-01'))).toMatchObject({
      answer: 'not-in-force',
      rule: 'national:regions.a',
    })
    expect(regionsOn(bookOf(), null, day('2020-01-01'))).toMatchObject({
      answer: 'not-encoded',
      rule: null,
    })
  })
})

import { createRuleBook, type LevelRow, levelsOn } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { provincial } from '@khuyencong/rules-provincial'
import { describe, expect, it } from 'vitest'
import { levelDifference } from '../text/printed-levels.js'
import { levelsPaper } from './levels-paper.js'

const book = createRuleBook([national, ...provincial])
const { vocabulary } = book
const vi = { lang: 'vi', vocabulary, translate: (text: string) => text } as const
const en = { lang: 'en', vocabulary, translate: (_: string, text: string) => text } as const
const QUANG_NAM = { on: '2024-03-15', province: 'Quảng Nam' }

const firstTable = (paper: ReturnType<typeof levelsPaper>) => {
  const [table] = paper.parts
  if (table?.kind !== 'table') throw new Error('no table')
  return table
}

describe('the levels of a day as a paper', () => {
  it('has those of the province alone, the national one beside each', () => {
    const paper = levelsPaper(book, QUANG_NAM, vi)
    expect([paper.title, paper.subtitle]).toEqual([
      'BẢNG MỨC HỖ TRỢ KHUYẾN CÔNG',
      'Quảng Nam · có hiệu lực ngày 15/03/2024',
    ])
    const { columns, rows } = firstTable(paper)
    expect(columns.map(({ heading }) => heading)).toEqual([
      'STT',
      'Nội dung, điều kiện',
      'Mức hỗ trợ',
      'Mức quốc gia',
      'Chênh lệch',
      'Căn cứ',
    ])
    const given = levelsOn(book, QUANG_NAM).filter(
      ({ fund, answer }) => fund === 'local' && answer === 'in-force',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThanOrEqual(given.length)
    expect(rows.map(([order]) => order)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.some(([, , , , difference]) => /^[+−]|^bằng/u.test(String(difference)))).toBe(true)
    const digests = paper.parts.filter((part) => part.kind === 'text').map(({ text }) => text)
    expect(digests.filter((text) => text.includes('sha256-'))).toEqual([
      expect.stringContaining(national.digest),
      expect.stringContaining('quang-nam'),
    ])
    expect(paper.parts.at(-1)).toMatchObject({ kind: 'signatures' })
  })

  it('without a province is of the national levels, with nothing beside them', () => {
    const paper = levelsPaper(book, { on: '2024-03-15', province: null }, en)
    expect(paper.subtitle).toBe('National fund · in force on 2024-03-15')
    expect(firstTable(paper).columns).toHaveLength(4)
  })

  it('names what is not encoded, and where a pack has figures nothing of the others', () => {
    const paper = levelsPaper(book, { on: '2024-03-15', province: 'Hà Nội' }, vi)
    const texts = paper.parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    const own = levelsOn(book, { on: '2024-03-15', province: 'Hà Nội' })
    const open = own.filter(({ fund, answer }) => fund === 'local' && answer === 'not-encoded')
    expect(open.length > 0).toBe(texts.some((text) => text.startsWith('– ')))
  })

  it.each([
    ['31/02/2024', 'Quảng Nam', 'DAY_FORMAT'],
    ['2024-03-15', 'Nơi Khác', 'UNKNOWN_PROVINCE'],
  ])('refuses %s, %s', (on, province, code) => {
    expect(() => levelsPaper(book, { on, province }, vi)).toThrow(
      expect.objectContaining({ code }) as Error,
    )
  })
})

describe('the difference from the national level', () => {
  const [row] = levelsOn(book, QUANG_NAM).filter(({ fund }) => fund === 'national')
  const { terms: _, ...base } = row as LevelRow
  const of = (more: Partial<LevelRow>): LevelRow => ({
    ...base,
    fund: 'local',
    answer: 'in-force',
    rate: '50%',
    cap: 300_000_000 as LevelRow['cap'],
    per: 'establishment',
    level: null,
    refines: 'national:x',
    ...more,
  })
  const beside = of({ fund: 'national', rule: 'national:x', refines: null })
  const cap = (amount: number): Partial<LevelRow> => ({ cap: amount as LevelRow['cap'] })
  it.each<readonly [string, Partial<LevelRow>, readonly LevelRow[], string]>([
    ['the same', {}, [beside], 'bằng'],
    ['one đồng above', cap(300_000_001), [beside], '+1 đồng'],
    ['one đồng below', cap(299_999_999), [beside], '−1 đồng'],
    ['a higher share', { rate: '62,5%' }, [beside], '+12,5%'],
    [
      'a lower share and a higher cap',
      { rate: '40%', ...cap(350_000_000) },
      [beside],
      '−10%; +50 triệu đồng',
    ],
    ['another unit', { per: 'model' }, [beside], ''],
    ['no cap', { cap: null }, [beside], ''],
    ['no share', { rate: null }, [beside], ''],
    ['a range', { rate: '20%–30%' }, [beside], ''],
    ['more than figures', { terms: { text: 'x', textEn: 'x' } }, [beside], ''],
    ['no national level', {}, [], ''],
    ['several national levels', {}, [beside, { ...beside, cap: null }], ''],
    ['a national level that nobody has read', {}, [{ ...beside, answer: 'not-encoded' }], ''],
  ])('%s', (_, own, national, text) => {
    expect(levelDifference(of(own), national, vi)).toBe(text)
  })
})

import { createRuleBook, levelsOn } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { provincial } from '@khuyencong/rules-provincial'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { levelsWorkbook } from './levels-workbook.js'

const book = createRuleBook([national, ...provincial])
const ON = '2024-03-15'
const PROVINCE = 'Quảng Nam'
const ASKED = { on: ON, province: PROVINCE, lang: 'vi', form: 'xlsx' } as const

describe('a workbook of levels', () => {
  it('has each level once, rates and caps as numbers, the national one beside it', async () => {
    const { sheets } = await readXlsx(await levelsWorkbook(book, ASKED))
    expect(sheets.map(({ name }) => name)).toEqual(['Mức hỗ trợ', 'Căn cứ', 'Hồ sơ kiểm chứng'])
    const rows = levelsOn(book, { on: ON, province: PROVINCE })
    const written = (sheets[0]?.rows ?? []).slice(1)
    expect(written).toHaveLength(rows.length)
    rows.forEach((row, index) => {
      const cells = written[index] ?? []
      if (row.cap !== null) expect(cells[6]).toBe(row.cap)
      const percents = /^(\d+)%$/u.exec(row.rate ?? '')
      if (percents !== null) expect(cells[5]).toBe(Number(percents[1]) / 100)
      expect(cells[12]).toEqual(new Date(`${row.from}T00:00:00Z`))
    })
    const local = rows.flatMap((row, index) =>
      row.fund === 'local' && row.cap !== null && row.refines !== null
        ? [{ row, cells: written[index] ?? [] }]
        : [],
    )
    const compared = local.filter(({ cells }) => typeof cells[16] === 'number')
    expect(compared.length).toBeGreaterThan(0)
    for (const { cells } of compared) expect(cells[16]).toBe(Number(cells[6]) - Number(cells[15]))
    const record = sheets[2]?.rows ?? []
    expect(record.slice(1, 3)).toEqual([
      ['Ngày xét', new Date(`${ON}T00:00:00Z`)],
      ['Tỉnh, thành phố', 'Quảng Nam'],
    ])
    expect(record.map(([, digest]) => digest)).toContain(national.digest)
  })

  it('in English or as CSV is of the same rows', async () => {
    const { sheets } = await readXlsx(await levelsWorkbook(book, { ...ASKED, lang: 'en' }))
    expect(sheets[0]?.rows[0]?.slice(0, 2)).toEqual(['Fund', 'Activity'])
    const csv = new TextDecoder().decode(
      await levelsWorkbook(book, { ...ASKED, province: null, form: 'csv' }),
    )
    expect(csv.trim().split('\r\n').length).toBeGreaterThan(levelsOn(book, { on: ON }).length)
  })

  it('refuses a day or a province that is none', async () => {
    await expect(levelsWorkbook(book, { ...ASKED, on: 'x' })).rejects.toMatchObject({
      code: 'DAY_FORMAT',
    })
    await expect(levelsWorkbook(book, { ...ASKED, province: 'Nơi Khác' })).rejects.toMatchObject({
      code: 'UNKNOWN_PROVINCE',
    })
  })
})

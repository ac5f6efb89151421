import { national } from '@khuyencong/rules-national'
import { definePack } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { khuyencong, nationalSource, provincialSource, screen } from '../../sandbox.fixture.js'

const levels = async (...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['levels', ...options])
type Rest = NonNullable<Parameters<typeof khuyencong>[1]>
/** What is printed on a page wide enough for whole cells. */
const printed = async (options: readonly string[], more: Rest = {}): Promise<string> => {
  const [stdout, stderr] = [screen({ columns: 400 }), screen()]
  await khuyencong(['levels', ...options], { ...more, stdout, stderr })
  expect(stderr.text()).toBe('')
  return stdout.text()
}
const rows = (text: string): Record<string, unknown>[] =>
  (JSON.parse(text) as { levels: Record<string, unknown>[] }).levels

describe('levels', () => {
  it('shows the national levels of a day and what is not encoded', async () => {
    const ran = await levels('--on', '2023-06-01')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const text = await printed(['--on', '2023-06-01'])
    expect(text).toContain('50% chi phí máy móc, thiết bị; tối đa')
    expect(text).toContain('CHƯA SỐ HÓA (Khuyến công quốc gia)')
    expect(text).toContain('chưa kiểm chứng')
    expect(ran.stdout).toContain('không có quy định nào về: Đào tạo nghề')
    expect(ran.stdout).not.toContain('400 triệu đồng')
  })

  it('tells a gap in the law from a law that is not encoded', async () => {
    expect((await levels('--on', '2018-05-10')).stdout).toContain(
      'chưa có (hoặc không còn) mức riêng: Ứng dụng máy móc',
    )
    expect((await levels('--on', '2014-04-07')).stdout).toContain(
      'gói chưa số hóa, nên không nói được mức: Ứng dụng máy móc',
    )
  })

  it.each(['dak-lak', 'Đắk Lắk', 'Dak Lak', 'tỉnh đắk lắk'])(
    'takes the province as «%s»',
    async (province) => {
      const text = await printed(['--on', '2023-06-01', '--province', province])
      expect(text).toContain('Khuyến công địa phương: Đắk Lắk')
      expect(text).toContain('400 triệu')
    },
  )

  it.each(['01/06/2023', '1/6/2023', 'ngày 1 tháng 6 năm 2023'])(
    'takes the day as «%s»',
    async (on) => {
      expect(await levels('--on', on, '--json')).toEqual(
        await levels('--on', '2023-06-01', '--json'),
      )
    },
  )

  it('says of a province without rules that it does not know', async () => {
    expect((await levels('--on', '2023-06-01', '--province', 'soc-trang')).stdout).toContain(
      'Chưa số hóa mức hỗ trợ của Sóc Trăng',
    )
  })

  it('prints rows with --json, and what it cannot tell on standard error', async () => {
    const ran = await levels('--on', '2023-06-01', '--province', 'dak-lak', '--json')
    expect(ran.code).toBe(0)
    const { levels: found, ...record } = JSON.parse(ran.stdout) as { levels: unknown[] }
    expect(record).toEqual({ format: 1 })
    expect(found.length).toBeGreaterThan(1)
    const allowed = [
      'activity',
      'answer',
      'cap',
      'condition',
      'conditionEn',
      'document',
      'evidence',
      'from',
      'fund',
      'level',
      'of',
      'per',
      'province',
      'provision',
      'rate',
      'refines',
      'rule',
      'title',
      'titleEn',
      'to',
    ]
    for (const row of rows(ran.stdout))
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(row)))
    expect(rows(ran.stdout).find((row) => row['province'] === 'dak-lak')).toMatchObject({
      fund: 'local',
      activity: 'advanced-machinery',
      rate: '50%',
      cap: 400_000_000,
      per: 'establishment',
      document: '01/2020/NQ-HĐND',
      from: '2018-05-11',
      to: null,
    })
    expect(ran.stderr).toContain('không có quy định nào')
  })

  describe('of a province', () => {
    const is = (fact: string, value: unknown): object => ({ fact, operator: 'equal', value })
    const prize = (name: string, title: string, tiers: object[], more: object): object => ({
      id: `support.${name}`,
      kind: 'support',
      title,
      titleEn: `${title} (en)`,
      encodedSince: '2018-05-11',
      adds: true,
      versions: [
        {
          from: '2018-05-11',
          to: null,
          citation: { document: '01/2020/NQ-HĐND', provision: 'Điều 9' },
          evidence: 'quoted',
          when: { all: [is('activity', 'product-prize'), ...tiers] },
          ...more,
        },
      ],
    })
    const few = { fact: 'beneficiary.employees', operator: 'lessThan', value: 10 }
    const won = prize('won', 'Thưởng sản phẩm đạt giải', [is('level', 'province'), few], {
      grant: {
        of: ['cost.prize', 'cost.organisation'],
        rate: '20%',
        cap: '4 triệu',
        per: 'product',
      },
    })
    const lower = { fact: 'level', operator: 'in', value: ['commune', 'district'] }
    const other = prize('other', 'Thưởng khác', [lower], { grant: 'not-encoded' })
    const nationwide = definePack(
      {
        ...nationalSource,
        rules: {
          ...nationalSource.rules,
          'support/prize.json': prize('prize', 'Thưởng', [], {
            citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
            grant: { cap: '3 triệu', per: 'product' },
          }),
        },
        register: {
          source: 'x',
          provinces: [
            ...(nationalSource.register as { provinces: object[] }).provinces,
            {
              id: 'can-tho',
              name: 'Cần Thơ',
              periods: [
                { kind: 'central-city', evidence: 'quoted', to: '2025-06-30' },
                {
                  kind: 'central-city',
                  evidence: 'quoted',
                  from: '2025-07-01',
                  formedFrom: ['soc-trang'],
                },
              ],
            },
          ],
        },
      },
      { extends: national },
    )
    const byKind = (operator: string, rate: string): object => ({
      when: { fact: 'beneficiary.kind', operator, value: 'cooperative' },
      rate,
    })
    const table = prize('table', 'Thưởng theo bảng', [is('level', 'national')], {
      grant: { choose: [byKind('equal', '61%'), byKind('notEqual', '51%')] },
    })
    const of = (province: string): ReturnType<typeof definePack> =>
      definePack(
        {
          ...provincialSource,
          manifest: {
            ...(provincialSource.manifest as object),
            id: province,
            jurisdiction: province,
          },
          rules: {
            'support/won.json': won,
            'support/other.json': other,
            'support/table.json': table,
          },
        },
        { extends: national },
      )
    const page = async (province: string, ...options: readonly string[]): Promise<string> => {
      const shipped = [nationwide, of(province === 'dak-lak' ? 'dak-lak' : 'soc-trang')]
      return printed(['--province', province, ...options], {
        shipped: async () => Promise.resolve(shipped),
      })
    }

    it('is the table it enacted: titles, conditions, costs, the national level beside', async () => {
      const text = await page('dak-lak', '--on', '2023-06-01')
      const [figures = '', open = ''] = text.split('CHƯA SỐ HÓA (Khuyến công địa phương: Đắk Lắk)')
      expect(figures).toContain('Mức quốc gia')
      expect(figures).toContain('Thưởng sản phẩm đạt giải (cấp tỉnh)')
      expect(figures).toContain('khi: số lao động tham gia bảo hiểm xã hội bình quân năm dưới 10')
      expect(figures).toContain(
        '20% tổng chi phí (tiền thưởng; tổ chức); tối đa 4 triệu đồng/sản phẩm',
      )
      expect(figures).toContain('tối đa 3 triệu')
      expect(text).not.toContain('Khuyến công quốc gia')
      expect(figures).not.toContain('Thưởng khác')
      expect(open).toContain(
        'Thưởng khác (cấp xã, cấp huyện): Điều 9 Nghị quyết số 01/2020/NQ-HĐND',
      )
    })

    it('a table of cases: a row for each, without the activity that all of them are about', async () => {
      const text = await page('dak-lak', '--on', '2023-06-01')
      for (const rate of ['61%', '51%'])
        expect(text).toMatch(new RegExp(`Thưởng theo bảng [^│\\n]*│ ${rate} `, 'u'))
      expect(text).not.toContain('Thưởng theo bảng:')
    })

    it('says the condition and the costs in both languages', async () => {
      const json = async (...options: readonly string[]): Promise<unknown> =>
        (
          await khuyencong(
            ['levels', '--province', 'dak-lak', '--on', '2023-06-01', '--json', ...options],
            { shipped: async () => Promise.resolve([nationwide, of('dak-lak')]) },
          ).then(({ stdout }) => rows(stdout))
        ).find(({ rule }) => rule === 'dak-lak:support.won')
      expect(await json()).toMatchObject({
        title: 'Thưởng sản phẩm đạt giải',
        titleEn: 'Thưởng sản phẩm đạt giải (en)',
        level: 'province',
        condition: 'số lao động tham gia bảo hiểm xã hội bình quân năm dưới 10',
        conditionEn: 'yearly mean of insured workers is below 10',
        of: ['cost.prize', 'cost.organisation'],
      })
      expect(await json('--lang', 'en')).toEqual(await json())
      expect(await page('dak-lak', '--on', '2023-06-01', '--lang', 'en')).toContain('when: yearly')
    })

    it('names the former province in its rows, although it is the only one with levels', async () => {
      expect(await page('can-tho', '--on', '2026-06-01')).toContain('— Sóc Trăng')
      expect(await page('soc-trang', '--on', '2024-06-01')).not.toContain('— Sóc Trăng')
    })
  })

  it('leaves out unverified levels with --strict, and says so', async () => {
    const ran = await levels('--on', '2023-06-01', '--json', '--strict')
    expect(ran.code).toBe(1)
    expect(rows(ran.stdout).map((row) => row['evidence'])).not.toContain('memory')
    expect(ran.stderr).toContain('Sai quy định [UNVERIFIED_FIGURE] Tham gia hội chợ')
  })

  it.each([
    [[], '[ON_MISSING] --on', '--on 2023-06-01'],
    [['--on', '2023-13-01'], '[DAY_FORMAT] --on', '«2023-06-01»'],
    [
      ['--on', '2023-06-01', '--province', 'dac lac'],
      '[UNKNOWN_PROVINCE] --province',
      'Có phải ý bạn là',
    ],
  ])('%j is bad usage', async (options, code, hint) => {
    const ran = await levels(...options, '--json')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
    expect(ran.stderr).toContain(hint)
  })

  it('is in English where asked', async () => {
    const text = await printed(['--on', '2023-06-01', '--lang', 'en'])
    expect(text).toContain('50% of the cost of machinery; at most VND 300 million/establishment')
    expect(text).not.toMatch(/triệu|chi phí/u)
    expect(text).toContain('NOT ENCODED (National fund)')
  })
})

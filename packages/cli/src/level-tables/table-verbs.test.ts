import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { levelTableFile } from '@khuyencong/office'
import { national } from '@khuyencong/rules-national'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedPacks } from '../files/packs.js'
import { folder, khuyencong as bare } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)
const khuyencong: typeof bare = async (argv, more = {}) =>
  bare(argv, { shipped: shippedPacks, ...more })

const ROWS = [
  { activity: 'Ứng dụng máy móc', rate: '50%', sum: '250 triệu đồng', per: 'cơ sở' },
  { activity: 'Thưởng sản phẩm', sum: 'khoán 4 triệu đồng', per: 'sản phẩm', scope: 'cấp tỉnh' },
  { activity: 'Phòng trưng bày', rate: '50%', scope: 'hải đảo' },
  { activity: 'Phòng trưng bày', rate: '40%', when: 'địa bàn ưu tiên không gồm hải đảo' },
].map((row, index) => ({ ...row, provision: `Điều ${index + 3}` }))
const ACT = {
  id: '05/2026/NQ-HĐND',
  title: 'Nghị quyết về mức hỗ trợ (mẫu)',
  issuer: 'HĐND tỉnh Cao Bằng',
  issued: '2026-01-10',
  from: '2026-02-01',
}
const table = async (
  name: string,
  rows: Parameters<typeof levelTableFile>[0]['rows'],
): Promise<string> => {
  const { vocabulary } = national
  const form = name.endsWith('.csv') ? 'csv' : 'xlsx'
  return home.put(
    name,
    await levelTableFile({ rows, acts: [ACT], vocabulary, on: '2026-02-01', form }),
  )
}
const newPack = async (file: string, ...options: readonly string[]) =>
  khuyencong(['new-pack', at('p'), '--province', 'Cao Bằng', '--table', file, ...options])
const json = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(at(name), 'utf8')) as unknown

describe('new-pack --table', () => {
  it('makes a pack of every row, with its acts and cases, that check and test accept', async () => {
    const ran = await newPack(await table('muc.xlsx', ROWS), '--evidence', 'quoted')
    expect([ran.code, ran.stdout]).toEqual([0, ''])
    expect(ran.stderr).toContain('Đã đưa vào gói 4 mức.')
    expect((await readdir(at('p/support'))).sort()).toEqual(
      ['advanced-machinery', 'product-prize-province', 'showroom', 'showroom-2']
        .flatMap((id) => [`${id}.cases.json`, `${id}.json`])
        .sort(),
    )
    expect(await json('p/documents.json')).toEqual({
      $schema: 'schema/documents.schema.json',
      documents: [{ ...ACT, titleEn: ACT.title, to: null }],
    })
    expect(await json('p/pack.json')).toMatchObject({ id: 'cao-bang', lawAsOf: '2026-02-01' })
    expect(await json('p/support/advanced-machinery.json')).toMatchObject({
      refines: 'national:support.advanced-machinery',
      versions: [
        {
          citation: { document: ACT.id, provision: 'Điều 3' },
          evidence: 'quoted',
          when: { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
          grant: { of: 'cost.machinery', rate: '50%', cap: '250 triệu đồng', per: 'establishment' },
        },
      ],
    })
    const checked = await khuyencong(['check', at('p')])
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringContaining('0 lỗi')])
    expect(checked.stdout).not.toContain('PLACEHOLDER_LEFT')
    const tested = await khuyencong(['test', at('p'), '--no-mutants'])
    expect([tested.code, tested.stdout]).toEqual([0, expect.stringContaining('100%')])
  })

  it('keeps a bad row out with 2, and takes it in once it is mended', async () => {
    const [first = {}, ...others] = ROWS
    const bad = await table('muc.xlsx', [{ ...first, per: 'con thuyền' }, ...others])
    const ran = await newPack(bad)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[UNKNOWN_WORD] ' + bad + ' › Mức hỗ trợ!D2')
    expect(ran.stderr).toContain('Đã đưa vào gói 3 mức.')
    const mended = await table('muc.xlsx', ROWS)
    const again = await khuyencong(['new-rule', at('p'), '--table', mended])
    expect([again.code, again.stderr]).toEqual([
      0,
      expect.stringContaining('Đã đưa vào gói 1 mức; 3 mức gói đã có, giữ nguyên.'),
    ])
    expect((await readdir(at('p/support'))).includes('advanced-machinery.json')).toBe(true)
  })

  it('writes nothing where no row can be used', async () => {
    const file = await home.put('muc.csv', 'Nội dung;Tỷ lệ\nkhông rõ;50%\n')
    const ran = await newPack(file)
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('[TABLE_MISSING]')])
    await expect(readdir(at('p'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it.each([
    ['an option that the table says', ['--rate', '50%'], 'OPTION_NOT_USED] --rate'],
    ['several', ['--at-most', '5 đồng', '--cap', '5 đồng'], 'OPTION_NOT_USED] --at-most'],
    ['a day that is none', ['--from', '31/02/2026'], 'DAY_FORMAT] --from'],
    ['no grade', ['--evidence', 'chắc'], 'UNKNOWN_WORD] --evidence'],
  ])('refuses %s', async (_, options, told) => {
    const ran = await newPack(await table('muc.csv', ROWS), '--document', ACT.id, ...options)
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(told)])
    await expect(readdir(at('p'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('new-rule --table', () => {
  const given = ['--document', ACT.id, '--provision', 'Điều 3', '--from', '01/02/2026']
  beforeEach(async () => {
    await khuyencong(['new-pack', at('p'), '--province', 'Cao Bằng', ...given])
  })

  it('takes the act of the pack where the table has none, and says what is next', async () => {
    const file = await home.put(
      'muc.csv',
      'Nội dung;Tỷ lệ;Điều khoản\nPhòng trưng bày;50%;Điều 4\n',
    )
    const ran = await khuyencong(['new-rule', at('p'), '--table', file])
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('khuyencong review')])
    expect(await json('p/support/showroom.json')).toMatchObject({
      encodedSince: '2026-02-01',
      versions: [{ citation: { document: ACT.id, provision: 'Điều 4' }, evidence: 'memory' }],
    })
  })

  it.each([
    ['a file that is not there', ['--table', 'khong-co.xlsx'], 'FILE_NOT_FOUND'],
    ['another kind of rule', ['--table', 'muc.csv', '--kind', 'funding'], 'OPTION_NOT_USED'],
    ['one id for all', ['--table', 'muc.csv', '--id', 'support.x'], 'OPTION_NOT_USED'],
    ['a sheet that is not there', ['--table', 'muc.xlsx', '--sheet', 'X'], 'SHEET_UNKNOWN'],
    ['a folder', ['--table', 'p'], 'FILE_'],
  ])('refuses %s', async (_, options, code) => {
    await table('muc.xlsx', ROWS)
    await table('muc.csv', ROWS)
    const before = await readdir(at('p'), { recursive: true })
    const ran = await khuyencong([
      'new-rule',
      at('p'),
      ...options.map((each) => (/^(?:khong|muc|p$)/u.test(each) ? at(each) : each)),
    ])
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`[${code}`)])
    expect(await readdir(at('p'), { recursive: true })).toEqual(before)
  })

  it('marks an act that nobody has told of', async () => {
    const file = await home.put(
      'muc.csv',
      'Nội dung;Tỷ lệ;Điều khoản;Văn bản;Từ ngày\nPhòng trưng bày;50%;Điều 4;9/2026/QĐ-UBND;01/03/2026\n',
    )
    const ran = await bare(['new-rule', at('p'), '--table', file], { shipped: shippedPacks })
    expect(ran.code).toBe(0)
    expect(await json('p/documents.json')).toMatchObject({
      documents: [
        {},
        { id: '9/2026/QĐ-UBND', title: expect.stringContaining('CẦN GHI') as string },
      ],
    })
  })
})

describe('export of level tables', () => {
  it('writes a template that new-pack finds empty', async () => {
    const ran = await khuyencong(['export', 'level-template', '--out', at('mau.xlsx')])
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', ''])
    const made = await newPack(at('mau.xlsx'))
    expect([made.code, made.stderr]).toEqual([2, expect.stringContaining('TABLE_MISSING')])
  })

  it.each(['xlsx', 'csv'])(
    'writes the table of a pack as %s, which is that pack again',
    async (form) => {
      await newPack(await table('muc.xlsx', ROWS))
      const out = at(`ra.${form}`)
      const ran = await khuyencong(['export', 'level-table', at('p'), '--out', out])
      expect([ran.code, ran.stderr]).toEqual([0, ''])
      const again = await khuyencong(['new-rule', at('p'), '--table', out])
      expect([again.code, again.stderr]).toEqual([
        0,
        'Đã đưa vào gói 0 mức; 4 mức gói đã có, giữ nguyên.\n',
      ])
      await khuyencong(['export', 'level-table', at('p'), '--out', at(`lai.${form}`)])
      expect(await readFile(at(`lai.${form}`))).toEqual(await readFile(out))
    },
  )

  it('names a shipped pack by its id, and says what no column has', async () => {
    const ran = await khuyencong(['export', 'level-table', 'national', '--out', at('a.csv')])
    expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('[TABLE_LEAVES_OUT]')])
    expect(await readFile(at('a.csv'), 'utf8')).toContain('support.advanced-machinery')
  })

  it('refuses a pack that is not there', async () => {
    const argv = ['export', 'level-table', at('x'), '--out', at('a.csv')]
    const ran = await khuyencong(argv)
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('[FILE_NOT_FOUND]')])
    await expect(readFile(at('a.csv'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

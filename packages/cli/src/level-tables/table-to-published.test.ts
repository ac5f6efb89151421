import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type LevelCells, levelTableFile } from '@khuyencong/office'
import { national } from '@khuyencong/rules-national'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shippedPacks } from '../files/packs.js'
import { folder, khuyencong as bare } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)
const khuyencong: typeof bare = async (argv, more = {}) =>
  bare(argv, { shipped: shippedPacks, ...more })

const LINES = [
  'Ứng dụng máy móc, thiết bị tiên tiến|50%|300 triệu đồng|cơ sở||',
  'Mô hình trình diễn kỹ thuật|30%|800 triệu đồng|mô hình||',
  'Thành lập doanh nghiệp||khoán 10 triệu đồng|doanh nghiệp||',
  'Phòng trưng bày|50%|50 triệu đồng|phòng trưng bày||',
  'Xây dựng, đăng ký nhãn hiệu|50%|35 triệu đồng|nhãn hiệu||',
  'Thuê tư vấn, trợ giúp cơ sở|50%|35 triệu đồng|cơ sở||',
  'Tham gia hội chợ, triển lãm trong nước|80%||||',
  'Tổ chức hội chợ, triển lãm trong nước||6 triệu đồng|gian hàng||',
  'Thưởng sản phẩm công nghiệp nông thôn tiêu biểu||khoán 2 triệu đồng|sản phẩm||cấp xã',
  'Thưởng sản phẩm công nghiệp nông thôn tiêu biểu||khoán 4 triệu đồng|sản phẩm||cấp tỉnh',
  'Tập huấn nâng cao năng lực quản lý|100%||||',
  'Chuyển giao công nghệ|50%|200 triệu đồng|cơ sở|địa bàn ưu tiên không gồm hải đảo|',
  'Chuyển giao công nghệ|50%|300 triệu đồng|cơ sở||hải đảo',
  'Đánh giá sản xuất sạch hơn|50%|200 triệu đồng|cơ sở||',
  'Mô hình thí điểm sản xuất sạch hơn|40%|400 triệu đồng|mô hình||',
  'Xử lý ô nhiễm tại cơ sở công nghiệp nông thôn|30%|200 triệu đồng|cơ sở||',
  'Nâng cao năng lực hệ thống khuyến công||chưa số hóa|||',
]
const ROWS = LINES.map((line, index): LevelCells => {
  const [activity, rate, sum, per, when, scope] = line.split('|')
  const cells = { activity, rate, sum, per, when, scope, provision: `Điều ${index + 3}` }
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))
})
const ACT = {
  id: '05/2026/NQ-HĐND',
  title: 'Nghị quyết quy định mức hỗ trợ khuyến công (mẫu)',
  issuer: 'HĐND tỉnh Cao Bằng',
  issued: '2026-01-10',
  from: '2026-02-01',
}

it('a table of 17 rows becomes a signed, published pack without a file edited by hand', async () => {
  const { vocabulary } = national
  const on = '2026-02-01'
  const file = await levelTableFile({ rows: ROWS, acts: [ACT], vocabulary, on, form: 'xlsx' })
  const table = await home.put('muc.xlsx', file)
  const steps = [
    ['new-pack', at('goi'), '--province', 'Cao Bằng', '--table', table, '--evidence', 'quoted'],
    ['check', at('goi')],
    ['test', at('goi'), '--no-mutants'],
    ['review', at('goi'), '--by', 'Người soát (mẫu)', '--at', '2026-02-02'],
    ['new-key', at('so'), '--maintainer', 'Sở Công Thương (mẫu)', '--province', 'Cao Bằng'],
    [
      ...['publish', at('goi'), '--key', at('so.private.pem'), '--trust', at('so.keys.json')],
      ...['--at', '2026-02-03', '--into', at('cong-bo')],
    ],
  ]
  for (const argv of steps) {
    const stdin = argv[0] === 'review' ? Array.from({ length: 300 }, () => 'c\n') : []
    const ran = await khuyencong(argv, { stdin })
    expect([argv[0], ran.code, ran.stderr.includes('Lỗi')]).toEqual([argv[0], 0, false])
  }
  const published = path.join(at('cong-bo'), 'cao-bang-0.1.0')
  expect((await readdir(published)).sort()).toEqual([
    'cao-bang-0.1.0.json',
    'cong-van.html',
    'muc-ho-tro.html',
  ])
  const page = await readFile(path.join(published, 'muc-ho-tro.html'), 'utf8')
  for (const index of [3, 8, 18]) expect(page).toContain(`Điều ${index}`)

  const bundle = path.join(published, 'cao-bang-0.1.0.json')
  const verified = await khuyencong(['verify-pack', bundle, '--trust', at('so.keys.json')])
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('Sở Công Thương')])
  const out = at('ra.xlsx')
  expect((await khuyencong(['export', 'level-table', bundle, '--out', out])).code).toBe(0)
  const again = await khuyencong(['new-rule', at('goi'), '--table', out])
  expect(again.stderr).toContain('Đã đưa vào gói 0 mức; 17 mức gói đã có, giữ nguyên.')
})

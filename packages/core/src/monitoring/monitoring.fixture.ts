import { NATIONAL } from '../vocabulary/national-words.fixture.js'
// Gói mẫu để theo dõi: một chương trình, hai khu vực, một lần sắp xếp tỉnh. / A small pack: a
// programme, two regions, a merger.
import { definePack } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { type Monitored, monitor } from './monitor.js'
import type { MonitoringInput } from './monitoring.js'

const named = (id: string, more: object = {}): object => ({
  id,
  kind: id.split('.')[0],
  title: id,
  titleEn: `${id} (en)`,
  ...more,
})
const cited = (from: string, to: string | null, provision = 'Điều 1'): object => ({
  from,
  to,
  citation: { document: 'X', provision },
  evidence: 'quoted',
})
const former = (id: string, name: string): object => ({
  id,
  name,
  periods: [{ to: '2025-06-30', kind: 'province', evidence: 'memory' }],
})
const merged = (id: string, name: string, formedFrom: readonly string[]): object => ({
  id,
  name,
  periods: [
    { to: '2025-06-30', kind: 'province', evidence: 'memory' },
    { from: '2025-07-01', kind: 'province', formedFrom, evidence: 'memory' },
  ],
})

export const book: RuleBook = createRuleBook([
  definePack(
    {
      manifest: {
        id: 'national',
        version: '1.0.0',
        schemaVersion: 1,
        jurisdiction: 'national',
        title: 'Gói mẫu',
        titleEn: 'Sample',
        maintainer: 'Sample',
        lawAsOf: '2030-12-31',
      },
      documents: {
        documents: [
          {
            id: 'X',
            title: 'X',
            titleEn: 'X',
            issuer: 'mẫu',
            issued: '2014-01-01',
            from: null,
            to: null,
            amendedBy: [{ document: 'Y', issued: '2025-06-19', read: false }],
          },
        ],
      },
      rules: {
        'programme/p.json': named('programme.p', {
          encodedSince: '2020-11-20',
          versions: [
            {
              ...cited('2020-11-20', '2025-12-31'),
              years: { from: 2021, to: 2025 },
              approvedBy: 'ministry',
              budget: { amount: '100 tỷ đồng', evidence: 'quoted', text: 'x', textEn: 'x' },
              targets: [
                {
                  id: 'workers',
                  title: 'Lao động',
                  titleEn: 'Workers',
                  activity: 'vocational-training',
                  value: 1000,
                  evidence: 'quoted',
                },
                {
                  id: 'machinery',
                  title: 'Máy móc',
                  titleEn: 'Machinery',
                  activity: 'advanced-machinery',
                  value: 10,
                  evidence: 'secondary',
                },
                {
                  id: 'certificates',
                  title: 'Giấy chứng nhận',
                  titleEn: 'Certificates',
                  value: null,
                },
              ],
            },
          ],
        }),
        'regions/r.json': named('regions.r', {
          encodedSince: '2014-10-21',
          versions: [
            {
              ...cited('2014-10-21', null, 'Điều 3'),
              regions: [
                {
                  id: 'highlands',
                  title: 'Tây Nguyên',
                  titleEn: 'Highlands',
                  provinces: ['dak-nong', 'lam-dong'],
                },
                {
                  id: 'south',
                  title: 'Phía Nam',
                  titleEn: 'South',
                  provinces: ['binh-thuan', 'soc-trang', 'can-tho', 'hau-giang'],
                },
              ],
            },
          ],
        }),
      },
      register: {
        source: 'mẫu',
        provinces: [
          former('soc-trang', 'Sóc Trăng'),
          former('hau-giang', 'Hậu Giang'),
          merged('can-tho', 'Cần Thơ', ['soc-trang', 'hau-giang', 'can-tho']),
          former('dak-nong', 'Đắk Nông'),
          former('binh-thuan', 'Bình Thuận'),
          merged('lam-dong', 'Lâm Đồng', ['dak-nong', 'binh-thuan', 'lam-dong']),
          { id: 'dak-lak', name: 'Đắk Lắk', periods: [{ kind: 'province', evidence: 'memory' }] },
        ],
      },
    },
    { extends: NATIONAL },
  ),
])

/** Follows rows on a day. */
export const follow = (input: Partial<MonitoringInput>): Monitored =>
  monitor(book, { id: 'm', on: '2024-12-31', ...input } as MonitoringInput)

import type { Cell } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'

// A workbook as a department of industry keeps it: a title, a unit, headings of two rows, numbers
// of the columns, groups with subtotals, a total, lines for signatures, a hidden sheet.

type Value = string | number | boolean | Date | null

/** The headings that stand above the columns, in two rows. */
const UPPER: readonly Value[] = [
  'TT',
  'Mã đề án',
  'Tên đề án',
  'Nội dung hỗ trợ',
  'Đơn vị thụ hưởng',
  'Loại hình',
  'Địa điểm',
  'Số lao động',
  'Ngày quyết định',
  'Kinh phí (triệu đồng)',
  null,
  null,
  'Máy mới',
  'Ghi chú',
]
const LOWER: readonly Value[] = [
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  'Tổng kinh phí',
  'KCĐP',
  'Đối ứng',
  null,
  null,
]
/** The place of each column. */
export const COLUMN = {
  order: 0,
  id: 1,
  title: 2,
  activity: 3,
  beneficiary: 4,
  kind: 5,
  place: 6,
  employees: 7,
  day: 8,
  total: 9,
  local: 10,
  counterpart: 11,
  isNew: 12,
  remark: 13,
} as const

const ACTIVITIES = [
  'Ứng dụng máy móc, thiết bị tiên tiến',
  'ung dung may moc, thiet bi tien tien',
  'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến',
  'Mô hình trình diễn kỹ thuật ',
  'Xây dựng, đăng ký nhãn hiệu'.normalize('NFD'),
] as const
const ACTIVITY_IDS = [
  'advanced-machinery',
  'advanced-machinery',
  'advanced-machinery',
  'demonstration-model',
  'trademark',
] as const
const KINDS = ['Doanh nghiệp', 'Hợp tác xã', 'HTX', 'Hộ kinh doanh', 'Cơ sở'] as const
const KIND_IDS = [
  'enterprise',
  'cooperative',
  'cooperative',
  'business-household',
  'business-household',
] as const
const PLACES = [
  'xã Phú Tâm, huyện Châu Thành, tỉnh Sóc Trăng',
  'Phường 1, thị xã Ngã Năm, Soc Trang',
  'thị trấn Kế Sách, huyện Kế Sách, Sóc Trăng',
] as const
const UNIT_KINDS = ['commune', 'ward', 'township'] as const
const PARENT_KINDS = ['rural-district', 'town', 'rural-district'] as const
const COMMUNES = ['xã Phú Tâm', 'Phường 1', 'thị trấn Kế Sách'] as const
const DISTRICTS = ['huyện Châu Thành', 'thị xã Ngã Năm', 'huyện Kế Sách'] as const

/** The row of a project: its cells, before anything is planted. */
function projectRow(n: number): Value[] {
  const total = 400 + n * 0.25
  return [
    n,
    `DA-${String(n).padStart(3, '0')}`,
    `Hỗ trợ cơ sở số ${n}`,
    ACTIVITIES[n % 5] ?? '',
    `Cơ sở ${n}`,
    KINDS[n % 5] ?? '',
    PLACES[n % 3] ?? '',
    n % 40,
    n % 2 === 0 ? new Date(Date.UTC(2023, n % 12, 1 + (n % 28))) : `0${1 + (n % 9)}/03/2023`,
    n % 3 === 0 ? `${String(total).replace('.', ',')} ` : total,
    100,
    total - 100,
    n % 2 === 0 ? 'x' : 'không',
    null,
  ]
}

const dayOf = (n: number): string =>
  n % 2 === 0
    ? new Date(Date.UTC(2023, n % 12, 1 + (n % 28))).toISOString().slice(0, 10)
    : `2023-03-0${1 + (n % 9)}`

/** The project that the row of a number stands for. */
export function projectOf(n: number): object {
  const total = 400_000_000 + n * 250_000
  return {
    id: `DA-${String(n).padStart(3, '0')}`,
    title: `Hỗ trợ cơ sở số ${n}`,
    fund: 'local',
    planYear: 2023,
    approval: { on: dayOf(n) },
    items: [
      {
        id: '1',
        activity: ACTIVITY_IDS[n % 5],
        units: 1,
        beneficiary: { name: `Cơ sở ${n}`, kind: KIND_IDS[n % 5], employees: n % 40 },
        site: {
          province: 'soc-trang',
          unitKind: UNIT_KINDS[n % 3],
          parentKind: PARENT_KINDS[n % 3],
          commune: COMMUNES[n % 3],
          district: DISTRICTS[n % 3],
        },
        costs: [{ amount: total }],
        requested: { local: 100_000_000, counterpart: total - 100_000_000 },
        facts: { 'machinery.isNew': n % 2 === 0 },
      },
    ],
  }
}

/** What is put into a cell in place of what stands there; `n` is the number of the project. */
export interface Planted {
  readonly n: number
  readonly column: keyof typeof COLUMN
  readonly cell: Value | Partial<Cell>
}

const GROUPS: Readonly<Record<number, string>> = { 1: 'I', 81: 'II', 161: 'III' }
/** The rows above the first project: title, unit, blank, two of headings, numbers. */
const ABOVE = 6

/** The row of the sheet that a project stands in, as people see it. */
export const rowOf = (n: number): number =>
  ABOVE + n + Object.keys(GROUPS).filter((each) => Number(each) <= n).length

/** The workbook of so many projects with what is planted in it. */
export async function provinceWorkbook(
  projects: number,
  planted: readonly Planted[] = [],
): Promise<Uint8Array> {
  const rows: Value[][] = [
    ['DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2023'],
    ['ĐVT: triệu đồng'],
    [],
    [...UPPER],
    [...LOWER],
    UPPER.map((_, index) => `(${index + 1})`),
  ]
  for (let n = 1; n <= projects; n += 1) {
    const group = GROUPS[n]
    if (group !== undefined)
      rows.push([group, null, `Nhóm ${group}`, null, null, null, null, null, null, 9_000])
    rows.push(projectRow(n))
  }
  rows.push([null, 'Tổng cộng', null, null, null, null, null, null, null, 90_000], [])
  rows.push([null, null, 'Người lập biểu'])
  const cells = new Map<string, Partial<Cell>>()
  for (const { n, column, cell } of planted) {
    const [row, at] = [rowOf(n) - 1, COLUMN[column]]
    if (typeof cell === 'object' && cell !== null && !(cell instanceof Date))
      cells.set(`${row},${at}`, cell)
    else (rows[row] ?? [])[at] = cell
  }
  const down = [0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 13].map((column) => ({
    startRow: 3,
    endRow: 4,
    startCol: column,
    endCol: column,
  }))
  return writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows,
        cells,
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 13 },
          { startRow: 3, endRow: 3, startCol: 9, endCol: 11 },
          ...down,
        ],
      },
      {
        name: 'Nháp',
        hidden: true,
        rows: [
          ['Mã đề án', 'Nội dung hỗ trợ'],
          ['X', 'y'],
        ],
      },
    ],
  })
}

import type { ColumnType } from './column-types.js'

/**
 * Loại bảng. / What the rows of a table are: projects, or records beside them. Entries of a round,
 * rows of a programme and parts of a report make a whole file together with what the map gives.
 */
export const RECORD_KINDS = [
  'projects',
  'entries',
  'programme',
  'report',
  'events',
  'establishments',
] as const
/** Loại bảng. / One of `RECORD_KINDS`. */
export type RecordKind = (typeof RECORD_KINDS)[number]

/** A field: how its cells are read, and how tables head it. */
type Heading = readonly [type: ColumnType, ...headings: string[]]

/** The fields of the records of each kind but projects. */
export const RECORD_HEADINGS: Readonly<
  Record<Exclude<RecordKind, 'projects'>, Readonly<Record<string, Heading>>>
> = {
  entries: {
    id: ['text', 'Mã hồ sơ', 'Mã sản phẩm', 'Hồ sơ', 'Mã', 'STT'],
    name: ['text', 'Tên sản phẩm', 'Sản phẩm', 'Tên hồ sơ', 'Tên'],
    group: ['text', 'Nhóm sản phẩm', 'Nhóm'],
    applyFor: ['text', 'Danh hiệu đề nghị', 'Hạng đề nghị'],
    'ballots.approve': ['integer', 'Phiếu đạt', 'Số phiếu đạt', 'Phiếu đồng ý'],
    'ballots.reject': ['integer', 'Phiếu không đạt', 'Số phiếu không đạt'],
  },
  programme: {
    province: ['text', 'Tỉnh, thành phố', 'Tỉnh', 'Tỉnh/thành phố', 'Địa phương'],
    formerProvince: ['text', 'Tỉnh cũ', 'Tỉnh trước sắp xếp'],
    region: ['text', 'Khu vực', 'Vùng'],
    year: ['integer', 'Năm', 'Năm kế hoạch'],
    fund: ['word', 'Nguồn kinh phí', 'Nguồn'],
    activity: ['word', 'Nội dung', 'Nội dung hỗ trợ'],
    plan: ['money', 'Kế hoạch', 'Kinh phí kế hoạch', 'Kế hoạch giao'],
    adjusted: ['money', 'Sau điều chỉnh', 'Kế hoạch điều chỉnh', 'Kế hoạch sau điều chỉnh'],
    carriedIn: ['money', 'Chuyển đến', 'Năm trước chuyển sang'],
    spent: ['money', 'Đã chi', 'Thực hiện', 'Kinh phí thực hiện'],
    advanced: ['money', 'Tạm ứng', 'Đã tạm ứng'],
    carriedOut: ['money', 'Chuyển đi', 'Chuyển năm sau', 'Chuyển sang năm sau'],
    projects: ['integer', 'Số đề án', 'Đề án'],
    accepted: ['integer', 'Đã nghiệm thu', 'Số đề án nghiệm thu'],
    source: ['text', 'Nguồn số liệu'],
  },
  report: {
    activity: ['word', 'Nội dung hỗ trợ', 'Nội dung', 'Nội dung hoạt động'],
    title: ['text', 'Tên phần', 'Tên nội dung', 'Chỉ tiêu'],
    projects: ['integer', 'Số đề án', 'Đề án'],
    beneficiaries: ['integer', 'Số đơn vị thụ hưởng', 'Số cơ sở', 'Số người'],
    amount: ['money', 'Kinh phí', 'Số tiền', 'Tổng kinh phí'],
  },
  events: {
    id: ['text', 'Mã đề án', 'Đề án', 'Mã'],
    'event.type': ['word', 'Sự kiện', 'Loại sự kiện', 'Nội dung'],
    'event.on': ['day', 'Ngày', 'Ngày thực hiện'],
    'event.amount': ['money', 'Số tiền', 'Kinh phí'],
    'event.progress': ['rate', 'Khối lượng', 'Tiến độ', 'Khối lượng hoàn thành'],
    'event.item': ['text', 'Hạng mục', 'Mã hạng mục'],
    'event.why': ['text', 'Lý do', 'Ghi chú'],
  },
  establishments: {
    'beneficiary.id': ['text', 'Mã số thuế', 'MST', 'Mã số doanh nghiệp', 'Mã số hộ kinh doanh'],
    'beneficiary.name': ['text', 'Tên cơ sở', 'Tên đơn vị', 'Đơn vị thụ hưởng'],
    'beneficiary.kind': ['word', 'Loại hình', 'Loại hình cơ sở', 'Loại hình đơn vị'],
    'beneficiary.employees': ['integer', 'Số lao động', 'Lao động'],
    'beneficiary.annualRevenue': ['money', 'Doanh thu', 'Doanh thu năm trước'],
    'beneficiary.totalCapital': ['money', 'Tổng nguồn vốn', 'Nguồn vốn'],
    'beneficiary.industry': ['word', 'Ngành nghề', 'Ngành nghề sản xuất', 'Ngành'],
  },
}

/** What a row of each kind can do without in no case. */
export const RECORD_NEEDS: Readonly<
  Record<RecordKind, readonly (readonly [to: string, vi: string, en: string])[]>
> = {
  projects: [
    ['id', 'mã đề án («id»)', 'the id of the project (`id`)'],
    [
      'items[0].activity',
      'nội dung hỗ trợ («items[0].activity»)',
      'the activity (`items[0].activity`)',
    ],
  ],
  entries: [['id', 'mã hồ sơ («id»)', 'the id of the entry (`id`)']],
  programme: [['year', 'năm («year»)', 'the year (`year`)']],
  report: [],
  events: [
    ['id', 'mã đề án («id»)', 'the id of the project (`id`)'],
    ['event.type', 'loại sự kiện («event.type»)', 'the kind of event (`event.type`)'],
    ['event.on', 'ngày («event.on»)', 'the day (`event.on`)'],
  ],
  establishments: [
    [
      'beneficiary.id',
      'mã số của cơ sở («beneficiary.id»)',
      'the id of the establishment (`beneficiary.id`)',
    ],
  ],
}

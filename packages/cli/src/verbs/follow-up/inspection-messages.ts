import type { Words } from '../../terminal/options.js'

/** What is refused, by error code. */
export const inspectionMessages = {
  VALUE_MISSING: () => ({
    message: 'Kế hoạch kiểm tra cần hạt giống: --seed.',
    messageEn: 'A plan of inspections needs a seed: --seed.',
    hint: 'Ghi một dòng chữ bất kỳ và giữ lại trong hồ sơ, như "KT-01/2026".',
    hintEn: 'Write any line of text and keep it with the papers, such as "KT-01/2026".',
  }),
  OPTION_NOT_USED: (option: string) => ({
    message: `${option} chỉ dùng với --plan (kế hoạch kiểm tra).`,
    messageEn: `${option} goes with --plan (a plan of inspections) only.`,
  }),
} as const

/** Words of the plan, for terminal and page. */
export const inspectionWords = {
  title: ['KẾ HOẠCH KIỂM TRA', 'PLAN OF INSPECTIONS'],
  kind: ['Khuyến công · Kế hoạch kiểm tra', 'Industrial promotion · Plan of inspections'],
  asOf: ['tính đến ngày', 'as of'],
  number: ['STT', 'No.'],
  project: ['Đề án', 'Project'],
  score: ['Điểm', 'Points'],
  reasons: ['Vì sao', 'Why'],
  missing: ['Chưa biết', 'Not known'],
  log: ['NHẬT KÝ', 'HOW IT WAS PLANNED'],
  basis: ['Điểm rủi ro', 'Risk points'],
  sample: ['mẫu, không theo văn bản nào', 'a sample, set by no act'],
  seed: ['Hạt giống', 'Seed'],
  weighed: ['Số đề án đã tính điểm', 'Projects weighed'],
  notWeighed: ['Chưa tính: chưa có sự kiện nào', 'Not weighed: nothing has happened yet'],
  cut: ['Điểm thấp nhất được chọn', 'Lowest score chosen'],
  again: ['Cách lập lại', 'To plan it again'],
  method: [
    'sắp các đề án theo điểm giảm dần; cùng điểm thì theo SHA-256 của «hạt giống, dấu xuống dòng, ' +
      'mã đề án» (UTF-8) tăng dần; lấy từ đầu',
    'sort the projects by points, most first, equal ones by SHA-256 of seed, line feed, project id ' +
      '(UTF-8), least first; take from the top',
  ],
  inputFile: ['Tệp dữ liệu', 'Input file'],
  none: ['Không có đề án nào để kiểm tra.', 'There is no project to inspect.'],
} as const satisfies Record<string, Words>

/** How many have the lowest score that was chosen, and how many of them were drawn. */
export const cutText = (score: string, tied: string, drawn: string): Words => [
  `${score}; ${tied} đề án cùng điểm này, chọn ${drawn} theo hạt giống`,
  `${score}; ${tied} projects have it, ${drawn} of them drawn by the seed`,
]

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const planEntry: VerbEntry = {
  name: 'plan',
  file: [
    'một kế hoạch năm (JSON), hoặc bảng .xlsx, .csv; «-» là đầu vào chuẩn',
    'one yearly plan (JSON), or an .xlsx or .csv table; `-` is standard input',
  ],
  about: [
    'xếp thứ tự đề án, phân bổ kinh phí, lập danh sách dự phòng',
    'rank projects, allocate the budget, list the reserve',
  ],
  options: [
    'on',
    'map',
    'sheet',
    'pack',
    'trust',
    'allow',
    'locked',
    'json',
    'report',
    'export',
    'strict',
    'out',
  ],
  load: async () => (await import('./plan.js')).planVerb,
}

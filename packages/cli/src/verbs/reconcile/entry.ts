import type { VerbEntry } from '../../terminal/verb-entry.js'

export const reconcileEntry: VerbEntry = {
  name: 'reconcile',
  file: [
    'một báo cáo đã công bố (JSON), hoặc bảng .xlsx, .csv; «-» là đầu vào chuẩn',
    'one published report (JSON), or an .xlsx or .csv table; `-` is standard input',
  ],
  about: [
    'đối chiếu tổng, phần, tỷ lệ và mức tăng của một báo cáo',
    'check that totals, parts, shares and growth of a report agree',
  ],
  options: [
    'fromProjects',
    'work',
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
  load: async () => (await import('./reconcile.js')).reconcileVerb,
}

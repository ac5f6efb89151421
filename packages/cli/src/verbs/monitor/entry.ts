import type { VerbEntry } from '../../terminal/verb-entry.js'

export const monitorEntry: VerbEntry = {
  name: 'monitor',
  file: [
    'một tệp theo dõi chương trình (JSON), hoặc bảng .xlsx, .csv; «-» là đầu vào chuẩn',
    'one monitoring file (JSON), or an .xlsx or .csv table; `-` is standard input',
  ],
  about: [
    'theo dõi chương trình: chỉ tiêu và kết quả, kinh phí theo năm, tỉnh, khu vực, nội dung',
    'follow a programme: targets and results, money by year, province, region, activity',
  ],
  options: [
    'on',
    'map',
    'sheet',
    'by',
    'fromProjects',
    'work',
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
  load: async () => (await import('./monitor.js')).monitorVerb,
}

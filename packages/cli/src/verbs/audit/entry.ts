import type { VerbEntry } from '../../terminal/verb-entry.js'

export const auditEntry: VerbEntry = {
  name: 'audit',
  file: [
    'một đề án, danh sách [ ], mỗi dòng một đề án (NDJSON), hoặc bảng .xlsx, .csv; «-» là đầu vào chuẩn',
    'one project, a list [ ], one per line (NDJSON), or an .xlsx or .csv table; `-` is standard input',
  ],
  about: [
    'xét nhiều đề án, liệt kê phát hiện kèm căn cứ và tổng hợp',
    'judge many projects, list findings with citations, and sum up',
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
    'brief',
    'report',
    'export',
    'strict',
    'out',
    'sign',
    'signer',
    'at',
    'crossCheck',
    'workers',
  ],
  load: async () => (await import('./audit.js')).auditVerb,
}

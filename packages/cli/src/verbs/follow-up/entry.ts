import type { VerbEntry } from '../../terminal/verb-entry.js'

export const followUpEntry: VerbEntry = {
  name: 'follow-up',
  file: [
    'các đề án có «events», như của audit (danh sách, NDJSON, bảng .xlsx, .csv); «-» là đầu vào chuẩn',
    'projects with their `events`, as for audit (a list, NDJSON, a table); `-` is standard input',
  ],
  about: [
    'theo dõi sau hỗ trợ: báo cáo, kiểm tra, cam kết, bước nào đến hạn, quá hạn, đã làm',
    'what is owed after the money: reports, inspections, commitments; due, late, done',
  ],
  several: true,
  options: [
    'on',
    'records',
    'plan',
    'seed',
    'risks',
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
  load: async () => (await import('./follow-up.js')).followUpVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const scoreEntry: VerbEntry = {
  name: 'score',
  file: [
    'một kỳ bình chọn, xét chọn (JSON), hoặc bảng .xlsx, .csv; «-» là đầu vào chuẩn',
    'one round (JSON), or an .xlsx or .csv table; `-` is standard input',
  ],
  about: [
    'chấm điểm, xét điều kiện và ngưỡng, xếp hạng',
    'marks, gates, bands, ranks and tie-breaks',
  ],
  options: [
    'on',
    'map',
    'sheet',
    'marks',
    'report',
    'export',
    'pack',
    'trust',
    'allow',
    'locked',
    'json',
    'strict',
    'out',
    'crossCheck',
  ],
  load: async () => (await import('./score.js')).scoreVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const scoreEntry: VerbEntry = {
  name: 'score',
  file: [
    'một kỳ bình chọn, xét chọn (JSON); «-» là đầu vào chuẩn',
    'one round (JSON); `-` is standard input',
  ],
  about: [
    'chấm điểm, xét điều kiện và ngưỡng, xếp hạng',
    'marks, gates, bands, ranks and tie-breaks',
  ],
  options: [
    'on',
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

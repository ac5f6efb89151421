import type { VerbEntry } from '../../terminal/verb-entry.js'

export const replayEntry: VerbEntry = {
  name: 'replay',
  file: [
    'một bản ghi kết quả xét (decide --json), ' +
      'hoặc cả tệp của audit --json không có --brief; «-» là đầu vào chuẩn',
    'a stored decision (decide --json), ' +
      'or a whole file of audit --json without --brief; `-` is standard input',
  ],
  about: [
    'xét lại từ bản ghi đã lưu, so từng byte và kể mọi chỗ khác',
    'derive stored decisions again and tell every difference',
  ],
  options: ['pack', 'archive', 'trust', 'allow', 'locked', 'json', 'strict', 'out', 'crossCheck'],
  load: async () => (await import('./replay.js')).replayVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const sampleEntry: VerbEntry = {
  name: 'sample',
  file: [
    'các đề án, như của audit (danh sách, NDJSON, bảng .xlsx, .csv), hoặc kết quả audit --json; «-» là đầu vào chuẩn',
    'projects as for audit (a list, NDJSON, a table), or the output of audit --json; `-` is standard input',
  ],
  about: [
    'chọn mẫu đề án để kiểm tra: ngẫu nhiên, theo đơn vị tiền tệ, phân tầng; ai cũng chọn lại được',
    'draw a sample of projects to inspect: random, by money unit, stratified; anyone can draw it again',
  ],
  options: [
    'size',
    'seed',
    'method',
    'stratum',
    'province',
    'district',
    'activity',
    'fund',
    'year',
    'drawn',
    'map',
    'sheet',
    'pack',
    'allow',
    'trust',
    'locked',
    'json',
    'strict',
    'out',
  ],
  load: async () => (await import('./sample.js')).sampleVerb,
}

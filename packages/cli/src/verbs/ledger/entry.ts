import type { VerbEntry } from '../../terminal/verb-entry.js'

export const ledgerEntry: VerbEntry = {
  name: 'ledger',
  file: [
    'các đề án của mọi năm, mọi tỉnh (danh sách, NDJSON, bảng .xlsx, .csv); «-» là đầu vào chuẩn',
    'projects of all years and provinces (a list, NDJSON, a table); `-` is standard input',
  ],
  about: [
    'sổ của một cơ sở: đã nhận gì, còn phải làm gì, kết quả ra sao, qua mọi đề án',
    'the ledger of one establishment: what it got, still owes and produced, over all projects',
  ],
  several: true,
  options: [
    'beneficiary',
    'on',
    'records',
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
  load: async () => (await import('./ledger.js')).ledgerVerb,
}

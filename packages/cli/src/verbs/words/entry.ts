import type { VerbEntry } from '../../terminal/verb-entry.js'

export const wordsEntry: VerbEntry = {
  name: 'words',
  file: [
    'chỉ những từ có chữ này trong mã hoặc tên, có dấu hay không dấu',
    'only words with this text in their id or name, with or without diacritics',
  ],
  argument: ['[chữ]', '[text]'],
  about: [
    'các từ gói dùng được: mã và tên nội dung, chi phí, đơn vị tính, dữ kiện',
    'the words packs may use: ids and names of activities, costs, units, facts',
  ],
  options: ['pack', 'trust', 'allow', 'locked', 'json', 'strict', 'out', 'schemas'],
  load: async () => (await import('./words.js')).wordsVerb,
}

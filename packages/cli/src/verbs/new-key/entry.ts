import type { VerbEntry } from '../../terminal/verb-entry.js'

export const newKeyEntry: VerbEntry = {
  name: 'new-key',
  file: ['tên tệp khóa ký sẽ tạo', 'name of the key files to be made'],
  about: [
    'tạo cặp khóa ký gói, hoặc khóa giả danh (--pseudonyms)',
    'make a pair of keys to sign packs with, or a key of pseudonyms (--pseudonyms)',
  ],
  options: ['maintainer', 'province', 'national', 'pseudonyms'],
  load: async () => (await import('./new-key.js')).newKeyVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const newKeyEntry: VerbEntry = {
  name: 'new-key',
  file: ['tên tệp khóa ký sẽ tạo', 'name of the key files to be made'],
  about: ['tạo cặp khóa ký gói', 'make a pair of keys to sign packs with'],
  options: ['maintainer', 'province', 'national'],
  load: async () => (await import('./new-key.js')).newKeyVerb,
}

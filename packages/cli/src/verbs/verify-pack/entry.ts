import type { VerbEntry } from '../../terminal/verb-entry.js'

export const verifyPackEntry: VerbEntry = {
  name: 'verify-pack',
  file: ['gói đã đóng (lệnh bundle)', 'a bundle (made by the verb bundle)'],
  about: [
    'kiểm mã băm và chữ ký của một gói; đúng thì nhận về dùng (--install)',
    'check the digests and the signature of a bundle; take it over where they fit (--install)',
  ],
  options: ['trust', 'install', 'out'],
  load: async () => (await import('./verify-pack.js')).verifyPackVerb,
}

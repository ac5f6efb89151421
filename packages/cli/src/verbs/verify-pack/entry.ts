import type { VerbEntry } from '../../terminal/verb-entry.js'

export const verifyPackEntry: VerbEntry = {
  name: 'verify-pack',
  file: ['gói đã đóng (lệnh bundle)', 'a bundle (made by the verb bundle)'],
  about: ['kiểm mã băm và chữ ký của một gói', 'check the digests and the signature of a bundle'],
  options: ['trust', 'out'],
  load: async () => (await import('./verify-pack.js')).verifyPackVerb,
}

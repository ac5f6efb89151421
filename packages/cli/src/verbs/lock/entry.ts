import type { VerbEntry } from '../../terminal/verb-entry.js'

export const lockEntry: VerbEntry = {
  name: 'lock',
  file: null,
  about: [
    'in mã băm của các gói đang dùng, để chốt phiên bản',
    'print the digests of the packs in use, to pin them',
  ],
  options: ['pack', 'trust', 'allow', 'strict', 'out'],
  load: async () => (await import('./lock.js')).lockVerb,
}

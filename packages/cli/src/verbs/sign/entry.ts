import type { VerbEntry } from '../../terminal/verb-entry.js'

export const signEntry: VerbEntry = {
  name: 'sign',
  file: ['gói đã đóng (lệnh bundle)', 'a bundle (made by the verb bundle)'],
  about: ['ký một gói đã đóng (Ed25519)', 'sign a bundle (Ed25519)'],
  options: ['key', 'at', 'trust', 'since', 'draft', 'out'],
  load: async () => (await import('./sign.js')).signVerb,
}

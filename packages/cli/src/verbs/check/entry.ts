import type { VerbEntry } from '../../terminal/verb-entry.js'

export const checkEntry: VerbEntry = {
  name: 'check',
  file: [
    'thư mục của gói (có pack.json) hoặc gói đã đóng',
    'the folder of the pack (with pack.json) or a bundle',
  ],
  argument: ['<gói>', '<pack>'],
  about: [
    'kiểm tra một gói: mâu thuẫn, chồng lấn, vượt mức quốc gia, hết hạn',
    'check a pack: contradictions, overlaps, levels above the national ones, expiry',
  ],
  options: ['on', 'within', 'json', 'sarif', 'strict', 'out'],
  load: async () => (await import('./check.js')).checkVerb,
}

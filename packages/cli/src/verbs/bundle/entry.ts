import type { VerbEntry } from '../../terminal/verb-entry.js'

export const bundleEntry: VerbEntry = {
  name: 'bundle',
  file: ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)'],
  argument: ['<thư mục>', '<folder>'],
  about: [
    'đóng gói thành một tệp, có mã băm từng tệp',
    'make one file of a pack, with the digest of each file',
  ],
  options: ['out'],
  load: async () => (await import('./bundle.js')).bundleVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const publishEntry: VerbEntry = {
  name: 'publish',
  file: ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)'],
  argument: ['<thư mục>', '<folder>'],
  about: [
    'công bố gói: kiểm tra mọi điều kiện, đóng gói, ký, lập bảng mức và công văn kèm theo',
    'publish a pack: check every condition, bundle, sign, write the table of levels and the covering note',
  ],
  options: ['key', 'at', 'trust', 'since', 'into'],
  load: async () => (await import('./publish.js')).publishVerb,
}

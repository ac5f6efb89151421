import type { VerbEntry } from '../../terminal/verb-entry.js'

export const packIndexEntry: VerbEntry = {
  name: 'pack-index',
  file: ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)'],
  argument: ['<thư mục>', '<folder>'],
  about: [
    'viết mô-đun index.js của gói, để phát hành trên npm',
    'write the module index.js of a pack that is published on npm',
  ],
  options: [],
  load: async () => (await import('./pack-index.js')).packIndexVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const archiveEntry: VerbEntry = {
  name: 'archive',
  file: ['kho lưu quy định đã áp dụng', 'the archive of the law as applied'],
  argument: ['<thư mục>', '<folder>'],
  about: [
    'cất mọi gói đang dùng vào kho lưu, để nhiều năm sau còn xét lại được',
    'keep every pack in use in an archive, so that decisions can be derived again years later',
  ],
  options: ['pack', 'trust', 'json', 'out'],
  load: async () => (await import('./archive.js')).archiveVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const reviewEntry: VerbEntry = {
  name: 'review',
  file: ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)'],
  argument: ['<thư mục>', '<folder>'],
  about: [
    'xem lại từng tình huống của gói bên điều khoản của nó: đúng, không, sửa',
    'review the cases of a pack one by one beside the article: yes, no, correct it',
  ],
  options: ['signer', 'at', 'out'],
  load: async () => (await import('./review.js')).reviewVerb,
}

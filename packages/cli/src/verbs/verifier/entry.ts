import type { VerbEntry } from '../../terminal/verb-entry.js'

export const verifierEntry: VerbEntry = {
  name: 'verifier',
  file: null,
  about: [
    'viết trang kiểm kết quả xét đã ký: một tệp HTML, mở bằng trình duyệt, không cần mạng',
    'write the page that checks signed decisions: one HTML file for a browser, without a network',
  ],
  options: ['trust', 'pack', 'out'],
  load: async () => (await import('./verifier.js')).verifierVerb,
}

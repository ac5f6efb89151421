import type { VerbEntry } from '../../terminal/verb-entry.js'

export const testEntry: VerbEntry = {
  name: 'test',
  file: [
    'thư mục của gói (có pack.json) hoặc gói đã đóng',
    'the folder of the pack (with pack.json) or a bundle',
  ],
  argument: ['<gói>', '<pack>'],
  about: [
    'chạy các tình huống của gói, đo độ phủ, thử đột biến',
    'run the cases of a pack, measure coverage, try mutants',
  ],
  options: ['minCoverage', 'suggest', 'mutants', 'json', 'out'],
  load: async () => (await import('./test.js')).testVerb,
}

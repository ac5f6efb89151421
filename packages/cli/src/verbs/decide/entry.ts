import type { VerbEntry } from '../../terminal/verb-entry.js'

export const decideEntry: VerbEntry = {
  name: 'decide',
  file: ['một đề án (JSON); «-» là đầu vào chuẩn', 'one project (JSON); `-` is standard input'],
  about: ['xét một đề án và giải thích kết quả', 'judge one project and explain the result'],
  options: [
    'on',
    'pack',
    'trust',
    'allow',
    'locked',
    'json',
    'report',
    'strict',
    'out',
    'sign',
    'signer',
    'at',
    'crossCheck',
  ],
  load: async () => (await import('./decide.js')).decideVerb,
}

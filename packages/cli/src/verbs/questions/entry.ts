import type { VerbEntry } from '../../terminal/verb-entry.js'

export const questionsEntry: VerbEntry = {
  name: 'questions',
  file: ['một đề án (JSON); «-» là đầu vào chuẩn', 'one project (JSON); `-` is standard input'],
  about: [
    'cần hỏi thêm gì về một đề án, điều quan trọng nhất trước',
    'what to ask next about a project, the most useful first',
  ],
  options: ['on', 'for', 'pack', 'trust', 'allow', 'locked', 'json', 'strict', 'out'],
  load: async () => (await import('./questions.js')).questionsVerb,
}

import type { VerbEntry } from '../../terminal/verb-entry.js'

export const diffEntry: VerbEntry = {
  name: 'diff',
  file: ['gói (thư mục hoặc tệp)', 'a pack (folder or file)'],
  argument: ['<gói>', '<pack>'],
  second: { words: ['[gói thứ hai]', '[second pack]'], option: 'with' },
  about: [
    'khác nhau về nội dung giữa hai gói hoặc hai ngày, mỗi thay đổi một tình huống; ' +
      'trên một danh mục thì bao nhiêu đề án, bao nhiêu tiền',
    'what changes in meaning between two packs or two days, with a case each; ' +
      'on a portfolio, how many projects and how much money',
  ],
  options: ['with', 'from', 'to', 'on', 'portfolio', 'trust', 'allow', 'json', 'out'],
  load: async () => (await import('./diff.js')).diffVerb,
}

import { LEVEL_OPTIONS } from '../../terminal/authoring-options.js'
import type { VerbEntry } from '../../terminal/verb-entry.js'

export const newRuleEntry: VerbEntry = {
  name: 'new-rule',
  file: ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)'],
  argument: ['<thư mục>', '<folder>'],
  second: { words: ['[mã quy định]', '[rule id]'], option: 'id' },
  about: [
    'thêm một quy định vào gói (mức hỗ trợ, điều kiện, kinh phí…), kèm tình huống mẫu',
    'add a rule to a pack (level, condition, money…), with cases',
  ],
  options: [
    'kind',
    'activity',
    'id',
    'title',
    'titleEn',
    'document',
    'provision',
    'evidence',
    ...LEVEL_OPTIONS,
    'from',
    'table',
    'sheet',
  ],
  load: async () => (await import('./new-rule.js')).newRuleVerb,
}

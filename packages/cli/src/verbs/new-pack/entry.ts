import { LEVEL_OPTIONS } from '../../terminal/authoring-options.js'
import type { VerbEntry } from '../../terminal/verb-entry.js'

export const newPackEntry: VerbEntry = {
  name: 'new-pack',
  file: ['thư mục sẽ tạo', 'the folder to be made'],
  argument: ['<thư mục>', '<folder>'],
  about: [
    'tạo gói mới của một tỉnh, đủ tệp và tình huống mẫu',
    'start a pack of a province, with cases',
  ],
  options: [
    'province',
    'id',
    'title',
    'titleEn',
    'maintainer',
    'document',
    'provision',
    'evidence',
    'activity',
    ...LEVEL_OPTIONS,
    'from',
    'table',
    'sheet',
  ],
  load: async () => (await import('./new-pack.js')).newPackVerb,
}

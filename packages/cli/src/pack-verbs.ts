import type { VerbEntry, Words } from './options.js'

const FOLDER: Words = ['<thư mục>', '<folder>']
const PACK: Words = ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)']

/** The verbs for those who write packs. */
export const PACK_VERBS: readonly VerbEntry[] = [
  {
    name: 'check', file: PACK, argument: FOLDER,
    about: ['kiểm tra một gói: mâu thuẫn, chồng lấn, vượt mức quốc gia, hết hạn', 'check a pack: contradictions, overlaps, levels above the national ones, expiry'],
    options: ['on', 'within', 'json', 'sarif', 'strict', 'out'], load: async () => (await import('./check.js')).checkVerb,
  },
  {
    name: 'test', file: PACK, argument: FOLDER,
    about: ['chạy các tình huống của gói, đo độ phủ, thử đột biến', 'run the cases of a pack, measure coverage, try mutants'],
    options: ['minCoverage', 'suggest', 'mutants', 'json', 'out'], load: async () => (await import('./test.js')).testVerb,
  },
  {
    name: 'new-pack', file: ['thư mục sẽ tạo', 'the folder to be made'], argument: FOLDER,
    about: ['tạo gói mới của một tỉnh, đủ tệp và tình huống mẫu', 'start a pack of a province, with cases'],
    options: ['province', 'id', 'title', 'titleEn', 'maintainer', 'document', 'provision', 'activity', 'rate', 'cap', 'per', 'from'], load: async () => (await import('./new-pack.js')).newPackVerb,
  },
  {
    name: 'new-rule', file: PACK, argument: FOLDER,
    about: ['thêm một mức hỗ trợ vào gói, kèm tình huống mẫu', 'add a support level to a pack, with cases'],
    options: ['activity', 'id', 'title', 'titleEn', 'document', 'provision', 'rate', 'cap', 'per', 'from'], load: async () => (await import('./new-rule.js')).newRuleVerb,
  },
]

import type { VerbEntry, Words } from './terminal/options.js'

const FOLDER: Words = ['<thư mục>', '<folder>']
const PACK: Words = ['thư mục của gói (có pack.json)', 'the folder of the pack (with pack.json)']
const EITHER: Words = ['<gói>', '<pack>']
const PACK_OR_BUNDLE: Words = [
  'thư mục của gói (có pack.json) hoặc gói đã đóng',
  'the folder of the pack (with pack.json) or a bundle',
]

const BUNDLE: Words = ['gói đã đóng (lệnh bundle)', 'a bundle (made by the verb bundle)']

/** The verbs for those who write packs. */
export const PACK_VERBS: readonly VerbEntry[] = [
  {
    name: 'check',
    file: PACK_OR_BUNDLE,
    argument: EITHER,
    about: [
      'kiểm tra một gói: mâu thuẫn, chồng lấn, vượt mức quốc gia, hết hạn',
      'check a pack: contradictions, overlaps, levels above the national ones, expiry',
    ],
    options: ['on', 'within', 'json', 'sarif', 'strict', 'out'],
    load: async () => (await import('./verbs/check/check.js')).checkVerb,
  },
  {
    name: 'test',
    file: PACK_OR_BUNDLE,
    argument: EITHER,
    about: [
      'chạy các tình huống của gói, đo độ phủ, thử đột biến',
      'run the cases of a pack, measure coverage, try mutants',
    ],
    options: ['minCoverage', 'suggest', 'mutants', 'json', 'out'],
    load: async () => (await import('./verbs/test/test.js')).testVerb,
  },
  {
    name: 'new-pack',
    file: ['thư mục sẽ tạo', 'the folder to be made'],
    argument: FOLDER,
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
      'activity',
      'rate',
      'cap',
      'per',
      'from',
    ],
    load: async () => (await import('./verbs/new-pack/new-pack.js')).newPackVerb,
  },
  {
    name: 'new-rule',
    file: PACK,
    argument: FOLDER,
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
      'rate',
      'cap',
      'per',
      'from',
    ],
    load: async () => (await import('./verbs/new-rule/new-rule.js')).newRuleVerb,
  },
  {
    name: 'bundle',
    file: PACK,
    argument: FOLDER,
    about: [
      'đóng gói thành một tệp, có mã băm từng tệp',
      'make one file of a pack, with the digest of each file',
    ],
    options: ['out'],
    load: async () => (await import('./verbs/bundle/bundle.js')).bundleVerb,
  },
  {
    name: 'sign',
    file: BUNDLE,
    about: ['ký một gói đã đóng (Ed25519)', 'sign a bundle (Ed25519)'],
    options: ['key', 'at', 'keys', 'draft', 'out'],
    load: async () => (await import('./verbs/sign/sign.js')).signVerb,
  },
  {
    name: 'verify-pack',
    file: BUNDLE,
    about: ['kiểm mã băm và chữ ký của một gói', 'check the digests and the signature of a bundle'],
    options: ['keys', 'out'],
    load: async () => (await import('./verbs/sign/sign.js')).verifyPackVerb,
  },
  {
    name: 'new-key',
    file: ['tên tệp khóa sẽ tạo', 'name of the key files to be made'],
    about: ['tạo cặp khóa ký gói', 'make a pair of keys to sign packs with'],
    options: ['maintainer', 'province', 'national'],
    load: async () => (await import('./verbs/new-key/new-key.js')).newKeyVerb,
  },
  {
    name: 'lock',
    file: null,
    about: [
      'in mã băm của các gói đang dùng, để khóa phiên bản',
      'print the digests of the packs in use, to pin them',
    ],
    options: ['pack', 'allow', 'out'],
    load: async () => (await import('./verbs/lock/lock.js')).lockVerb,
  },
  {
    name: 'diff',
    file: ['gói (thư mục hoặc tệp)', 'a pack (folder or file)'],
    argument: EITHER,
    second: { words: ['[gói thứ hai]', '[second pack]'], option: 'with' },
    about: [
      'khác nhau về nội dung giữa hai gói hoặc hai ngày, mỗi thay đổi một tình huống; trên một danh mục thì bao nhiêu đề án, bao nhiêu tiền',
      'what changes in meaning between two packs or two days, with a case each; on a portfolio, how many projects and how much money',
    ],
    options: ['with', 'from', 'to', 'on', 'portfolio', 'allow', 'json', 'out'],
    load: async () => (await import('./verbs/diff/diff.js')).diffVerb,
  },
]

import type { RuleKind } from '@khuyencong/core/packs'
import type { Words } from '../terminal/options.js'

/** What the options of the authoring verbs cannot be, by error code. */
export const authoringMessages = {
  BAD_VALUE: (option: string, most: number) => ({
    message: `Giá trị của «${option}» không dùng được.`,
    messageEn: `The value of \`${option}\` cannot be used.`,
    hint: `Một số nguyên từ 0 đến ${most}.`,
    hintEn: `A whole number from 0 to ${most}.`,
  }),
  OPTION_NOT_USED: (option: string, kind: RuleKind, kinds: string) => ({
    message: `Quy định loại «${kind}» không dùng --${option}.`,
    messageEn: `A rule of kind \`${kind}\` does not use --${option}.`,
    hint: `Bỏ --${option}, hoặc chọn loại có dùng: --kind ${kinds}.`,
    hintEn: `Leave --${option} out, or choose a kind that uses it: --kind ${kinds}.`,
  }),
} as const

/** What the options of a level cannot be, by error code or by what is wrong. */
export const levelTermMessages = {
  UNKNOWN_WORD: (option: string) => ({
    message: `Giá trị của «--${option}» không có trong danh mục.`,
    messageEn: `The value of \`--${option}\` is not a known word.`,
  }),
  OWN_UNIT: () => ({
    message: 'Giới hạn cho chính đơn vị tính của mức thì là mức tối đa.',
    messageEn: 'A limit for the unit of the level itself is its cap.',
    hint: 'Ghi vào mức tối đa, hoặc ghi đơn vị khác, hoặc thêm «năm», «chương trình», «mọi lần».',
    hintEn: 'Write it as the cap, name another unit, or add `year`, `programme`, `ever`.',
  }),
  BRANCH: () => ({
    message: 'Mỗi trường hợp gồm điều kiện, dấu =>, rồi mức.',
    messageEn: 'A case is a condition, the sign =>, and the level.',
    hint: 'Viết như "beneficiary.kind = hợp tác xã => 60%, tối đa 300 triệu đồng".',
    hintEn: 'Write it like "beneficiary.kind = cooperative => 60%, cap 300 triệu đồng".',
  }),
  PART: () => ({
    message: 'Mỗi phần gồm tên, dấu hai chấm, rồi mức.',
    messageEn: 'A part is its name, a colon, and the level.',
    hint: 'Viết như "Thuê gian hàng: 80% của thuê gian hàng, tối đa 20 triệu đồng".',
    hintEn:
      'Write it like "Thuê gian hàng | Booth rental: 80% of booth-rental, cap 20 triệu đồng".',
  }),
  AS_IN: () => ({
    message: 'Văn bản được dẫn chiếu gồm số hiệu, dấu hai chấm, rồi điều khoản.',
    messageEn: 'The act referred to is its number, a colon, and the article.',
    hint: 'Viết như "40/2017/TT-BTC: Điều 5".',
    hintEn: 'Write it like "40/2017/TT-BTC: Điều 5".',
  }),
  BESIDE: (option: string, other: string) => ({
    message: `Đã ghi --${option} thì không ghi --${other}.`,
    messageEn: `Beside --${option} there is no --${other}.`,
    hint:
      option === 'part'
        ? 'Ghi tỷ lệ, mức tối đa vào từng phần.'
        : 'Văn bản dẫn sang văn bản khác thì mức ở văn bản ấy; bỏ một trong hai.',
    hintEn:
      option === 'part'
        ? 'Write the share and the cap into each part.'
        : 'The level stands in the act referred to; leave out one of the two.',
  }),
} as const

/** What is asked about a level. */
export const levelQuestionTexts = {
  activity: [
    'nội dung hỗ trợ (tên hoặc mã, như «máy móc thiết bị»; gõ ? để xem danh sách)',
    'activity (name or id, such as advanced-machinery; ? lists them)',
  ],
  document: ['số hiệu văn bản quy định mức', 'number of the act that sets the levels'],
  provision: ['điều, khoản, điểm', 'article, clause, point'],
  from: ['ngày có hiệu lực', 'first day in force'],
  rate: [
    'tỷ lệ tối đa (để trống nếu không có; «bảng»: mỗi trường hợp một mức; ' +
      '«cộng»: nhiều phần cộng lại; «dẫn chiếu»: theo văn bản khác)',
    'the highest share (empty if none; `table`: one level for each case; ' +
      '`sum`: parts added up; `as in`: as in another act)',
  ],
  cap: [
    'mức tối đa; mức khoán, tiền thưởng thì viết «khoán 5 triệu đồng»; theo một mức khác thì ' +
      'viết «1,5 lần national:support.advanced-machinery» (để trống nếu không có)',
    'the cap; of a fixed sum write `amount 5 triệu đồng`; of another level ' +
      '`1.5 times national:support.advanced-machinery` (empty if none)',
  ],
  part: [
    'một phần: «tên: 80% của thuê gian hàng, tối đa 20 triệu đồng» (để trống nếu đã đủ)',
    'a part: `name: 80% of booth-rental, cap 20 triệu đồng` (empty if that is all)',
  ],
  asIn: [
    'mức theo văn bản nào, như «40/2017/TT-BTC: Điều 5»',
    'which act has the level, such as `40/2017/TT-BTC: Điều 5`',
  ],
  branch: [
    'một trường hợp: «điều kiện => 50%, tối đa 300 triệu đồng» (để trống nếu đã đủ)',
    'a case: `condition => 50%, cap 300 triệu đồng` (empty if that is all)',
  ],
  of: [
    'tỷ lệ tính trên chi phí nào; «tất cả» là mọi khoản chi (gõ ? để xem danh sách)',
    'which costs the share counts; `all` counts every line (? lists them)',
  ],
  limit: [
    'giới hạn khác, như «500 triệu đồng / cơ sở / năm» (để trống nếu không có)',
    'a further limit, such as `500 triệu đồng / establishment / year` (empty if none)',
  ],
  condition: [
    'chỉ áp dụng khi, như «tổng nguồn vốn năm trước <= 3 tỷ đồng» (để trống nếu không có)',
    'applies only when, such as `site.areas = island` (empty if always)',
  ],
  others: [
    'văn bản có quy định mức cho các trường hợp còn lại không (có, không)',
    'whether the act sets a level for the other cases (yes, no)',
  ],
  again: [
    'văn bản chưa ghi được như trên; nhập lại mức (có, không)',
    'that cannot be written; enter the level again (yes, no)',
  ],
  evidence: [
    'đã đọc chính điều khoản ấy chưa (quoted: đã đọc; secondary: báo, trang tin; memory: chưa)',
    'how it is known (quoted: the clause was read; secondary: reported; memory: neither)',
  ],
  per: [
    'mức tối đa tính cho một đơn vị nào (để trống nếu không có; gõ ? để xem danh sách)',
    'what the cap is counted per (empty if nothing; ? lists the units)',
  ],
  tier: ([vi, en]: Words): Words => [
    `cấp (${vi}; nhiều cấp thì ngăn bằng dấu phẩy)`,
    `tier (${en}; several joined by commas)`,
  ],
} as const

/** What is asked about a document that is not in the register yet. */
export const documentQuestionTexts = {
  title: (id: string): Words => [`tên văn bản ${id}`, `title of ${id}, in Vietnamese`],
  titleEn: [
    'tên tiếng Anh (để trống thì dùng tên tiếng Việt)',
    'title in English (empty: the Vietnamese one)',
  ],
  issuer: ['cơ quan ban hành', 'who issued it'],
  issued: ['ngày ban hành (để trống nếu chưa thấy)', 'day of issue (empty if it was not seen)'],
} as const

/** What the lists of words are called, in a refusal. */
export const wordListNames = {
  activity: ['nội dung hỗ trợ', 'activity'],
  of: ['loại chi phí', 'kind of cost'],
  evidence: ['mức tin cậy', 'grade of evidence'],
  again: ['câu trả lời', 'answer'],
  per: ['đơn vị tính', 'unit'],
  refers: ['mức được dẫn chiếu', 'level referred to'],
  tier: ['cấp', 'tier'],
  scope: ['cấp, địa bàn', 'tier or area'],
} as const

/**
 * What a side may say that is no term of a record: the figures beside a level, and a rule that does
 * not apply.
 */
export const SIDE_TERMS: Readonly<Record<string, Words>> = {
  none: ['không có quy định này', 'no such rule'],
  'not-applicable': ['không áp dụng', 'does not apply'],
  authority: ['thẩm quyền:', 'authority:'],
  'advance.rate': ['tạm ứng', 'advance'],
  'advance.progressOver': ['khi khối lượng trên', 'once progress is over'],
  'management.agency': ['chi quản lý của cơ quan quản lý', 'management by the agency'],
  'management.implementer': ['chi quản lý của đơn vị thực hiện', 'management by the implementer'],
  'uplift.factor': ['hệ số ưu tiên', 'priority factor'],
  'neighbour.rate': ['tỷ lệ của quy định kề bên', 'share of the neighbouring level'],
  'neighbour.cap': ['mức tối đa của quy định kề bên', 'cap of the neighbouring level'],
}

/** The words of a counterexample: a case, the events of a project, or a round. */
export const counterexampleTexts = {
  given: ['tình huống', 'case'],
  events: ['sự kiện', 'events'],
  round: ['kỳ chấm', 'round'],
  ballots: ['phiếu', 'ballots'],
} as const satisfies Readonly<Record<string, Words>>

/** The two sides of a change. */
export const changeTexts = {
  before: ['trước', 'before'],
  after: ['sau', 'after'],
} as const satisfies Readonly<Record<string, Words>>

/** Why a key may not sign, by error code. */
export const signingKeyMessages = {
  RING_MISSING: () => ({
    message: 'Cần biết: sổ khóa có khóa ký này, để biết nó được ký cho tỉnh nào.',
    messageEn: 'Needed: the key ring with this key, to know for which province it may sign.',
    hint: 'Thêm --trust.',
    hintEn: 'Add --trust.',
  }),
  KEY_NOT_IN_RING: () => ({
    message: 'Sổ khóa không có khóa ký này.',
    messageEn: 'The key ring does not hold this key.',
    hint: 'Nêu sổ khóa có khóa ký này bằng --trust.',
    hintEn: 'Name the ring that holds it with --trust.',
  }),
} as const

/** What is asked of whoever signs. */
export const signingKeyTexts = {
  key: ['tệp khóa riêng', 'file of the private key'],
  at: ['ngày ký', 'the day of signing'],
} as const

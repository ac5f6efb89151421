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
  BRANCH: () => ({
    message: 'Mỗi trường hợp gồm điều kiện, dấu =>, rồi mức.',
    messageEn: 'A case is a condition, the sign =>, and the level.',
    hint: 'Viết như "beneficiary.kind = hợp tác xã => 60%, tối đa 300 triệu đồng".',
    hintEn: 'Write it like "beneficiary.kind = cooperative => 60%, cap 300 triệu đồng".',
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
  rate: ['tỷ lệ tối đa (để trống nếu không có)', 'the highest share (empty if none)'],
  cap: ['mức tối đa (để trống nếu không có)', 'the cap (empty if none)'],
  per: [
    'mức tối đa tính cho một đơn vị nào (để trống nếu không có; gõ ? để xem danh sách)',
    'what the cap is counted per (empty if nothing; ? lists the units)',
  ],
  tier: ([vi, en]: Words): Words => [
    `cấp (${vi}; nhiều cấp thì ngăn bằng dấu phẩy)`,
    `tier (${en}; several joined by commas)`,
  ],
} as const

/** What the lists of words are called, in a refusal. */
export const wordListNames = {
  activity: ['nội dung hỗ trợ', 'activity'],
  of: ['loại chi phí', 'kind of cost'],
  per: ['đơn vị tính', 'unit'],
  tier: ['cấp', 'tier'],
} as const

import type { Bilingual } from '../vocabulary/language.js'

/** What scoring refuses, by error code; one code of several cases has a name for each. */
export const scoringMessages = {
  AMBIGUOUS_SCHEME: (id: string, fullNames: string) => ({
    message: `Nhiều gói có bộ tiêu chí chấm điểm «${id}».`,
    messageEn: `Several packs have a scheme \`${id}\`.`,
    hint: `Viết đầy đủ một trong: ${fullNames}.`,
    hintEn: `Write one of these in full: ${fullNames}.`,
  }),
  CRITERION_DOES_NOT_APPLY: (id: string) => ({
    message: `Tiêu chí «${id}» không áp dụng cho hồ sơ này.`,
    messageEn: `The criterion \`${id}\` does not apply to this entry.`,
  }),
  DUPLICATE_CRITERION: () => ({
    message: 'Hai tiêu chí cùng mã.',
    messageEn: 'Two criteria share an id.',
  }),
  DUPLICATE_ID: (id: string) => ({
    message: `«${id}» có hai lần.`,
    messageEn: `\`${id}\` is there twice.`,
  }),
  JUROR_OUTSIDE_GROUP: () => ({
    message: 'Giám khảo chấm ngoài nhóm sản phẩm được phân công.',
    messageEn: 'The juror marked outside the assigned product groups.',
  }),
  MARK_ABOVE_MAX: (id: string, max: string) => ({
    message: `Điểm cao hơn tối đa ${max} của «${id}».`,
    messageEn: `The mark is above the maximum ${max} of \`${id}\`.`,
  }),
  MARK_MISPLACED: (id: string) => ({
    message: `«${id}» không nhận điểm ở đây.`,
    messageEn: `\`${id}\` does not take its value here.`,
    hint: 'Điểm giám khảo viết trong «marks», giá trị lấy từ hồ sơ viết trong «values».',
    hintEn: "Jurors' points go in `marks`, values taken from the dossier in `values`.",
  }),
  MARK_VALUE: (id: string, [vi, en]: MarkValueKind) => ({
    message: `Tiêu chí «${id}» cần ${vi}.`,
    messageEn: `The criterion \`${id}\` takes ${en}.`,
  }),
  MARKS_DO_NOT_ADD_UP: (id: string, sum: string) => ({
    message: `Điểm của «${id}» không bằng tổng các mục con (${sum}).`,
    messageEn: `The points of \`${id}\` are not the sum of its parts (${sum}).`,
  }),
  NORMALISER_REFUSED: ([vi, en]: Bilingual) => ({ message: vi, messageEn: en }),
  SCHEME_CHANGES_PARENT: () => ({
    message: 'Gói chi tiết phải giữ nguyên các tiêu chí cơ bản và điểm tối đa của quy định gốc.',
    messageEn: 'A refining scheme must keep the main criteria and maxima of the rule it refines.',
  }),
  TIE_BREAK_FIXED: () => ({
    message: 'Bộ tiêu chí chấm điểm đã quy định cách xử lý trường hợp bằng điểm.',
    messageEn: 'The scheme has its own tie-break.',
  }),
  UNKNOWN_BALLOT_CLASS: (id: string) => ({
    message: `Bộ tiêu chí chấm điểm không có loại phiếu «${id}».`,
    messageEn: `The scheme has no ballot class \`${id}\`.`,
  }),
  UNKNOWN_CRITERION: (id: string) => ({
    message: `Phiếu chấm không có tiêu chí «${id}».`,
    messageEn: `The sheet has no criterion \`${id}\`.`,
  }),
  UNKNOWN_NAME: (id: string) => ({
    message: `Không có «${id}» trong kỳ này.`,
    messageEn: `\`${id}\` is not in this round.`,
  }),
  UNKNOWN_OPTION: (id: string, option: string) => ({
    message: `Tiêu chí «${id}» không có mức «${option}».`,
    messageEn: `The criterion \`${id}\` has no option \`${option}\`.`,
  }),
  UNKNOWN_PARENT_CRITERION: (id: string) => ({
    message: `Không đặt được mục con dưới «${id}».`,
    messageEn: `Sub-criteria cannot be placed under \`${id}\`.`,
  }),
  UNKNOWN_SCHEME: (id: string) => ({
    message: `Không có bộ tiêu chí chấm điểm «${id}».`,
    messageEn: `There is no scheme \`${id}\`.`,
  }),
  UNKNOWN_WORD: (word: string) => ({
    message: `Bộ tiêu chí chấm điểm không có «${word}».`,
    messageEn: `The scheme has no \`${word}\`.`,
  }),
} as const

/** What a criterion takes, to be read after «cần». */
export type MarkValueKind = Bilingual

export const MARK_VALUES = {
  number: ['một con số', 'a number'],
  numberAboveZero: ['một số lớn hơn 0', 'a number above 0'],
  numberInRanges: ['con số trong bảng khoảng', 'a number within the table of ranges'],
  options: ['danh sách mức, không trùng', 'a list of options, each once'],
  yesNo: ['true hoặc false', 'true or false'],
} as const

/** A whole level between two ends. */
export const levelBetween = (lowest: string, highest: string): MarkValueKind => [
  `bậc nguyên từ ${lowest} đến ${highest}`,
  `a whole level from ${lowest} to ${highest}`,
]

/** Why marks may not be normalised. */
export const NORMALISER_REASONS = {
  meanByLaw: [
    'Văn bản quy định lấy điểm bình quân; không được hiệu chỉnh điểm giám khảo.',
    'The law says mean: marks may not be normalised.',
  ],
  marksMissing: ['Còn phiếu chấm thiếu điểm.', 'A sheet still lacks marks.'],
  oneTotal: [
    'Giám khảo cho ít hơn hai mức điểm khác nhau.',
    'A juror gave fewer than two distinct totals.',
  ],
} as const

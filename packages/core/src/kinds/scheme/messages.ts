import type { Phrase } from '../../errors/messages.js'

/** What is said of a scoring scheme, by the code of the problem. */
export const schemeMessages = {
  ABOVE_SCALE: ['Mức điểm đạt cao hơn thang điểm.', 'The pass mark is above the scale.'],
  BALLOT_SHARE: [
    'Cần đúng một tỷ lệ phiếu không quá 1: atLeast hoặc moreThan.',
    'Exactly one share of ballots, not above 1, is needed: atLeast or moreThan.',
  ],
  BANDS_GAP: [
    'Các hạng phải phủ kín thang điểm, từ 0 đến điểm tối đa.',
    'The bands must cover the scale from 0 to the maximum.',
  ],
  DUPLICATE_ID: (id: string): Phrase => [
    `Mã tiêu chí «${id}» dùng hai lần hoặc là từ dành riêng.`,
    `The criterion id \`${id}\` is used twice or is reserved.`,
  ],
  FIELD_MISSING: (method: string, field: string): Phrase => [
    `Cách cho điểm «${method}» cần «${field}».`,
    `The method \`${method}\` needs \`${field}\`.`,
  ],
  FLOOR_ABOVE_MAX: ['Điểm sàn cao hơn điểm tối đa.', 'The floor is above the maximum.'],
  LEAF_WITH_CHILDREN: [
    'Tiêu chí có mục con thì không có cách cho điểm riêng.',
    'A criterion with children has no method of its own.',
  ],
  MAXIMA_DO_NOT_ADD_UP: (id: string): Phrase => [
    `Điểm tối đa của các mục con không cộng thành điểm của «${id}».`,
    `The maxima of the children do not add up to that of \`${id}\`.`,
  ],
  POINTS_ABOVE_MAX: [
    'Điểm của một mức không khớp điểm tối đa.',
    'The points of an option or level do not fit the maximum.',
  ],
  RELATIVE_BY_JUROR: [
    'Điểm tương đối lấy từ hồ sơ, không do giám khảo cho.',
    'A relative criterion is taken from the dossier.',
  ],
  SCALE_MISSING: ['Thiếu thang điểm (scale).', 'The scale is missing.'],
  TIE_BREAK_END: [
    'Cách xử lý trường hợp bằng điểm phải kết thúc, và chỉ kết thúc, bằng ' +
      'refer-to-authority hoặc lottery.',
    'A tie-break chain ends, and only ends, with refer-to-authority or lottery.',
  ],
  UNKNOWN_CRITERION: ['Không có tiêu chí này.', 'There is no such criterion.'],
} as const

/** What is said where the ranking asks for a scale (`SCALE_MISSING`). */
export const rankingNeedsScale = [
  'Xếp hạng theo điểm cần có thang điểm.',
  'Ranking by score needs a scale.',
] as const

/** What is said of steps that do not follow one another, under the code of what they belong to. */
export const stepsWithGap = () => ({
  message: 'Các khoảng có lỗ hổng, chồng nhau hoặc sai thứ tự.',
  messageEn: 'The steps leave a gap, overlap or are out of order.',
  hint:
    'Khoảng nửa mở: viết từ thấp đến cao, «to» của khoảng trước bằng «from» của ' +
    'khoảng sau (70–89 là from 70, to 90).',
  hintEn:
    'Half-open: from low to high, `to` of one is `from` of the next (70–89 is from ' +
    '70, to 90).',
})

import type { Words } from '../../terminal/options.js'
import { countedNoun } from '../../text/numbers.js'

/** What `review` refuses, by error code. */
export const reviewMessages = {
  NOT_A_FOLDER: () => ({
    message: 'Gói đã đóng thì không ghi ý kiến vào được.',
    messageEn: 'No answers can be kept in a bundle.',
    hint: 'Chạy trên thư mục của gói.',
    hintEn: 'Run it on the folder of the pack.',
  }),
} as const

/** What the terminal shows and asks in a review. */
export const reviewTexts = {
  by: ['họ tên người xem lại', 'name of the reviewer'],
  at: ['ngày xem lại', 'day of the review'],
  rule: ['Quy định', 'Rule'],
  citation: ['Căn cứ', 'Citation'],
  noVersion: [
    'không có phiên bản nào của quy định trong ngày này',
    'no version of the rule on that day',
  ],
  note: ['Ghi chú', 'Note'],
  on: ['Ngày xét', 'Day'],
  given: ['Tình huống', 'Case'],
  expected: ['Kết quả ghi trong tình huống', 'Expected result'],
  citing: ['dẫn', 'citing'],
  found: ['Quy định trong gói lại cho', 'The rule of the pack gives'],
  source: ['Nguồn', 'Source'],
  rejected: ['Lần trước đã trả lời «không»', 'Answered “no” before'],
  ask: [
    'Đúng văn bản không? [c] có · [k] không · [s] sửa kết quả · [b] bỏ qua · [t] thôi',
    'Is that what the act says? [y] yes · [n] no · [e] correct it · [s] skip · [q] quit',
  ],
  why: ['Sai ở đâu (để trống cũng được)', 'What is wrong (may be empty)'],
  verdict: ['Kết luận đúng (để trống: giữ nguyên)', 'The right verdict (empty: as it is)'],
  amount: [
    'Số tiền đúng, như «150 triệu đồng» (để trống: giữ nguyên)',
    'The right amount, such as "150 triệu đồng" (empty: as it is)',
  ],
  byHand: [
    'Kết quả của kỳ chấm thì sửa trong tệp, rồi xem lại.\n',
    'Correct the result of a round in its file, then review it again.\n',
  ],
  notApplicable: ['không áp dụng', 'does not apply'],
  done: (seen: number, rejected: number, left: number): Words => [
    `Đã xem lại: ${seen} đúng, ${rejected} không, còn ${left}.\n`,
    `Reviewed: ${countedNoun(seen, 'case is', 'cases are')} right, ${rejected} wrong, ${left} left.\n`,
  ],
  disagrees: [
    'Quy định trong gói chưa cho kết quả đã sửa: sửa quy định, hoặc chạy `khuyencong test` để xem.\n',
    'The rule does not give the corrected result yet: mend it, or see `khuyencong test`.\n',
  ],
} as const satisfies Record<string, Words | ((...args: number[]) => Words)>

/** What may be typed for each answer, in both languages. */
export const REVIEW_ANSWERS = {
  yes: ['c', 'có', 'co', 'đúng', 'dung', 'y', 'yes'],
  no: ['k', 'không', 'khong', 'sai', 'n', 'no'],
  correct: ['s', 'sửa', 'sua', 'e', 'edit', 'correct'],
  skip: ['b', 'bỏ qua', 'bo qua', 'skip', ''],
  quit: ['t', 'thôi', 'thoi', 'q', 'quit'],
} as const
export type ReviewAnswer = keyof typeof REVIEW_ANSWERS

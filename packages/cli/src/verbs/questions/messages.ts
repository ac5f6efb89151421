import type { ProjectQuestion } from '@khuyencong/core'
import type { Words } from '../../terminal/options.js'

/** What `questions` refuses, by error code. */
export const questionsMessages = {
  BAD_VALUE: (goals: string) => ({
    message: 'Giá trị của «--for» không dùng được.',
    messageEn: 'The value of `--for` cannot be used.',
    hint: `Một trong các từ: ${goals}.`,
    hintEn: `One of: ${goals}.`,
  }),
} as const

/** How an answer of each type is written in a project. */
export const ANSWER_FORMS: Readonly<Record<ProjectQuestion['type'], Words>> = {
  word: ['một từ', 'a word'],
  text: ['chữ', 'text'],
  list: ['danh sách các từ; [] nếu chắc chắn không có', 'a list of words; [] where there is none'],
  boolean: ['true (có) hoặc false (không)', 'true or false'],
  integer: ['một số nguyên', 'a whole number'],
  number: ['một số, như "1,5"', 'a number, such as "1.5"'],
  money: ['số tiền, như "300 triệu đồng"', 'an amount; VND 300 million is "300 triệu đồng"'],
  rate: ['tỷ lệ, như "60%"', 'a percentage, such as "60%"'],
  day: ['ngày, như "2023-06-01"', 'a day, such as "2023-06-01"'],
  'day-or-never': ['ngày, như "2023-06-01", hoặc "never"', 'a day, or "never"'],
  'cost-lines': [
    'các khoản chi, như [{ "kind": "machinery", "amount": "700 triệu đồng" }]',
    'cost lines, such as [{ "kind": "machinery", "amount": "700 triệu đồng" }]',
  ],
}

/** What `questions` prints. */
export const questionsTexts = {
  none: [
    'Không còn gì để hỏi: không dữ kiện nào làm thay đổi kết quả nữa.\n',
    'Nothing is left to ask: no fact can change the outcome any more.\n',
  ],
  ofItem: (item: string): Words => [` (hạng mục ${item})`, ` (item ${item})`],
  answer: (form: string): Words => [`Trả lời: ${form}`, `Answer: ${form}`],
  place: (path: string): Words => [`Ghi vào: ${path}`, `Goes into: ${path}`],
  help: (text: string): Words => [`Lưu ý: ${text}`, `Note: ${text}`],
  waiting: (rules: string): Words => [`Cần cho: ${rules}`, `Needed by: ${rules}`],
  more: (count: number): Words => [`… và ${count} từ khác`, `… and ${count} more`],
} as const

import type { LimitScope } from '../mechanisms/limits/limits.js'
import type { Bilingual } from '../vocabulary/language.js'
import type { EXCLUSIVE_NAMES, Exclusive } from '../kinds/exclusive.js'

/** What the stages refuse, by error code. */
export const stageMessages = {
  UNKNOWN_CHECK_LINE: () => ({
    message: 'Không có nội dung thẩm định mang mã này.',
    messageEn: 'There is no line of the checklist with this id.',
    hint: 'Lấy mã của nội dung ở mục «Danh mục thẩm định» trong kết quả xét.',
    hintEn: 'Take the id of the line from the checklist of the decision.',
  }),
  DUPLICATE_ID: (line: string) => ({
    message: `Nội dung thẩm định «${line}» có hai câu trả lời.`,
    messageEn: `The line \`${line}\` of the checklist is answered twice.`,
  }),
  OVERLAPPING_RULES: ([vi, en]: (typeof EXCLUSIVE_NAMES)[Exclusive], rules: string) => ({
    message: `Hai quy định cùng cho ${vi}: ${rules}.`,
    messageEn: `Two rules give ${en} at once: ${rules}.`,
    hint: `Sửa «when» hoặc thời gian hiệu lực để mỗi trường hợp chỉ có một ${vi}.`,
    hintEn: `Change \`when\` or the dates so that each case has ${en} from one rule only.`,
  }),
} as const

const LIMIT_SCOPES = {
  item: ['trong hạng mục', 'in one item'],
  project: ['trong một đề án', 'in one project'],
  year: ['trong năm kế hoạch', 'in the plan year'],
  programme: ['trong thời gian của chương trình', 'in the time of the programme'],
  ever: ['trong mọi lần được hỗ trợ', 'over all support ever given'],
} as const satisfies Record<LimitScope, Bilingual>

/** The lines of the checklist on limits that one project cannot show. */
export const limitQuestions = {
  atMost: (within: LimitScope, sum: string, sumEn: string): Bilingual => [
    `Tổng mức hỗ trợ ${LIMIT_SCOPES[within][0]} không quá ${sum}, kể cả các đề án khác.`,
    `Support ${LIMIT_SCOPES[within][1]} is at most ${sumEn} in all, other projects included.`,
  ],
  notYet: (within: LimitScope): Bilingual => [
    `Đơn vị thụ hưởng chưa được hỗ trợ nội dung này ${LIMIT_SCOPES[within][0]}.`,
    `The beneficiary has not had this support yet ${LIMIT_SCOPES[within][1]}.`,
  ],
} as const

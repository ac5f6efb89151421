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
